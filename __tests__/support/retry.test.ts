import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { json, LabService } from '../../lab/service.ts'
import { exchange, type HttpRequest, TransportError } from '../../src/support/http.ts'
import { Deadline, retry, retryAfterMs, statusPasses, transportPasses } from '../../src/support/retry.ts'

let service: LabService
beforeEach(async () => {
  service = await new LabService('test', ({ url }) => json(200, { path: url.pathname })).start()
})
afterEach(() => service.stop())

const get = (changes: Partial<HttpRequest> = {}): Promise<unknown> =>
  exchange({ method: 'GET', url: new URL(service.url), timeoutMs: 2000, maxBytes: 1000, ...changes })
const kindOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof TransportError ? error.kind : 'another error')
  )

describe('an exchange', () => {
  it.each([
    ['too large a body', { kind: 'answer', response: { status: 200, body: 'x'.repeat(1001) } }, 'too-large'],
    [
      'an encoded body',
      { kind: 'answer', response: { status: 200, headers: { 'content-encoding': 'gzip' }, body: 'x' } },
      'encoded'
    ],
    ['a cut connection', { kind: 'reset-before' }, 'network'],
    ['silence', { kind: 'hang' }, 'timeout']
  ] as const)('with %s ends as %s', async (_what, effect, kind) => {
    expect(await kindOf(get())).toBe('answered')
    service.faults.push({ matches: () => true, effect })
    expect(await kindOf(get({ timeoutMs: 200 }))).toBe(kind)
  })

  it('gives every status to its caller and follows no redirect', async () => {
    service.faults.push({
      matches: () => true,
      effect: { kind: 'answer', response: { status: 307, headers: { location: '/elsewhere' } } }
    })
    expect(await get()).toMatchObject({ status: 307 })
    expect(service.journal).toHaveLength(1)
  })

  it('asks for plain bytes and says who asks', async () => {
    await get()
    expect(service.journal[0]?.headers).toMatchObject({ 'accept-encoding': 'identity', 'user-agent': 'custody' })
  })
})

describe('a retry', () => {
  it('goes on while the failure passes, and tells of each wait', async () => {
    const waits: number[] = []
    service.faults.push({ matches: () => true, times: 2, effect: { kind: 'reset-before' } })
    await retry(() => get(), {
      budgetMs: 10_000,
      passes: transportPasses,
      waiting: (_error, waitMs) => waits.push(waitMs)
    })
    expect(service.journal).toHaveLength(3)
    expect(waits).toHaveLength(2)
    expect(Math.max(...waits)).toBeLessThanOrEqual(1000)
  })

  it('ends at once when the failure does not pass', async () => {
    let attempts = 0
    await expect(
      retry(
        () => {
          attempts += 1
          return Promise.reject(new Error('no'))
        },
        { budgetMs: 10_000, passes: () => false }
      )
    ).rejects.toThrow('no')
    expect(attempts).toBe(1)
  })

  it('ends when its budget would be overdrawn, with the last error', async () => {
    let attempts = 0
    await expect(
      retry(
        () => {
          attempts += 1
          return Promise.reject(new Error(`no ${attempts}`))
        },
        { budgetMs: 100, passes: () => 60 }
      )
    ).rejects.toThrow('no 2')
  })

  it.each([
    [408, true],
    [425, true],
    [429, true],
    [499, true],
    [500, true],
    [501, false],
    [502, true],
    [503, true],
    [505, false],
    [400, false],
    [404, false],
    [200, false]
  ])('takes status %d as passing: %s', (status, passes) => {
    expect(statusPasses(status)).toBe(passes)
  })

  it('reads Retry-After in seconds and as a date', () => {
    const answer = (value?: string) => ({
      status: 429,
      headers: value === undefined ? {} : { 'retry-after': value },
      body: Buffer.alloc(0)
    })
    expect(retryAfterMs(answer('7'))).toBe(7000)
    expect(retryAfterMs(answer('Sat, 21 Nov 2026 12:00:10 GMT'), Date.parse('2026-11-21T12:00:00Z'))).toBe(10_000)
    expect(retryAfterMs(answer('soon'))).toBeUndefined()
    expect(retryAfterMs(answer())).toBeUndefined()
  })
})

describe('a deadline', () => {
  it('bounds what is asked of it', () => {
    expect(new Deadline(1000).within(50)).toBe(50)
    expect(new Deadline(40).within(5000)).toBeLessThanOrEqual(40)
    expect(new Deadline(-1).remainingMs()).toBe(0)
  })
})
