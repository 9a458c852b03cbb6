import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { FROZEN } from '../../lab/sigstore/rekor-v2.ts'
import { loadTrust } from '../../src/sigstore/trust.ts'
import { Deadline } from '../../src/support/retry.ts'
import {
  busy,
  fakeOnly,
  fault,
  IMAGE,
  independently,
  KeptLog,
  openSession,
  refusal,
  SAN,
  startWorld,
  statementAbout,
  type World
} from './world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld()
})

afterEach(() => {
  jest.useRealTimers()
  world.reset()
})

afterAll(async () => {
  await world.stop()
})

describe('a log that stumbles', () => {
  it.each([
    ['is cut off before it acts', { kind: 'reset-before' } as const, 2],
    ['is out for a while', busy(503), 3],
    ['is overrun', busy(429), 3],
    ['answers half a JSON', { kind: 'answer', response: { status: 201, body: '{"a' } } as const, 3]
  ])('is asked again when it %s', async (_, effect, requests) => {
    const session = await openSession(world)
    fault(world.sigstore.rekor, effect, requests - 1)
    const before = world.sigstore.rekor.entries().length
    expect(await independently(world, (await session.signStatement(statementAbout(IMAGE))).bundle)).toBe(SAN)
    expect(world.sigstore.rekor.journal).toHaveLength(requests)
    expect(world.sigstore.rekor.entries()).toHaveLength(before + 1)
  })

  it('gives out the entry whose answer was lost, though it lags behind', async () => {
    const session = await openSession(world)
    world.sigstore.rekor.lagMs = 1_000
    fault(world.sigstore.rekor, { kind: 'reset-after' })
    const before = world.sigstore.rekor.entries().length
    expect(await independently(world, (await session.signStatement(statementAbout(IMAGE))).bundle)).toBe(SAN)
    expect(world.sigstore.rekor.journal.map(({ method, status }) => `${method} ${status}`)).toEqual(
      expect.arrayContaining(['POST 409', 'GET 404', 'GET 200'])
    )
    expect(world.sigstore.rekor.entries()).toHaveLength(before + 1)
  })

  it('is sent a new signature when it does not give out the old entry', async () => {
    const session = await openSession(world)
    fault(world.sigstore.rekor, { kind: 'reset-after' })
    // The wait that it asks for is longer than an entry is waited for.
    const never = { kind: 'answer', response: { status: 404, headers: { 'retry-after': '40' } } } as const
    fault(world.sigstore.rekor, never, Infinity, 'GET')
    const before = world.sigstore.rekor.entries().length
    expect(await independently(world, (await session.signStatement(statementAbout(IMAGE))).bundle)).toBe(SAN)
    expect(world.sigstore.rekor.entries()).toHaveLength(before + 2)
    expect(world.sigstore.fulcio.journal).toHaveLength(1)
  })

  it('of version 2 is sent a new signature after a lost answer', async () => {
    const session = await openSession(world, { version: 'v2' })
    fault(world.sigstore.rekorV2, { kind: 'reset-after' })
    const before = world.sigstore.rekorV2.entries().length
    expect(await independently(world, (await session.signStatement(statementAbout(IMAGE))).bundle)).toBe(SAN)
    expect(world.sigstore.rekorV2.entries()).toHaveLength(before + 2)
  })

  it('ends it when every entry is in conflict', async () => {
    const session = await openSession(world)
    expect((await session.signStatement(statementAbout(IMAGE))).legacy).toBeDefined()
    fault(world.sigstore.rekor, { kind: 'answer', response: { status: 409, body: '{}' } }, Infinity)
    expect((await refusal(session.signStatement(statementAbout(IMAGE)))).code).toBe('E_LOG_CONFLICT')
  })

  it('ends it at the deadline, and names log and status', async () => {
    const session = await openSession(world, { deadlineMs: 1_500 })
    expect((await session.signStatement(statementAbout(IMAGE))).legacy).toBeDefined()
    fault(world.sigstore.rekor, busy(502, '<h1>Bad Gateway</h1>'), Infinity)
    const error = await refusal(session.signStatement(statementAbout(IMAGE)))
    expect(error.code).toBe('E_LOG_OUTAGE')
    expect(error.message).toBe(`the transparency log ${world.sigstore.rekor.url} answered 502`)
    expect(error.reason).toContain('<h1>Bad Gateway</h1>')
    expect(error.remedy).toContain('re-run this job only')
  })

  it('does not leave anybody waiting when the timestamp authority has failed', async () => {
    const log = new KeptLog()
    const session = await openSession(world, { log })
    fault(world.sigstore.rekor, busy(503), Infinity)
    fault(world.sigstore.tsa, { kind: 'answer', response: { status: 400, body: 'no' } })
    expect((await refusal(session.signStatement(statementAbout(IMAGE)))).code).toBe('E_TIMESTAMP_ANSWER')
    const asked = world.sigstore.rekor.journal.length
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(world.sigstore.rekor.journal.length).toBeLessThanOrEqual(asked + 1)
  })

  it('is told apart when an entry is too large', async () => {
    const session = await openSession(world)
    const large = Buffer.concat([statementAbout(IMAGE), Buffer.alloc(1_500_000, ' ')])
    expect((await session.signStatement(large)).envelope.length).toBeGreaterThan(2_000_000)
    world.sigstore.rekor.maxRequestBytes = 1_048_576
    world.sigstore.rekor.journal.length = 0
    const error = await refusal(session.signStatement(large))
    expect(error.code).toBe('E_LOG_TOO_LARGE')
    expect(world.sigstore.rekor.journal).toHaveLength(2)
  })

  it.each([
    ['is frozen', { kind: 'answer', response: FROZEN } as const, 'E_LOG_FROZEN'],
    [
      'refuses the entry',
      { kind: 'answer', response: { status: 400, body: '{"message":"no"}' } } as const,
      'E_LOG_ANSWER'
    ],
    ['never answers in JSON', { kind: 'answer', response: { status: 201, body: '<html>' } } as const, 'E_LOG_ANSWER']
  ])('ends it when it %s', async (_, effect, code) => {
    const session = await openSession(world, { version: 'v2' })
    expect((await session.signStatement(statementAbout(IMAGE))).legacy).toBeUndefined()
    fault(world.sigstore.rekorV2, effect, Infinity)
    const error = await refusal(session.signStatement(statementAbout(IMAGE)))
    expect(error.code).toBe(code)
    expect(error.state).toContain('nothing was published')
  })
})

describe('progress', () => {
  it('is told before each wait', async () => {
    const log = new KeptLog()
    const session = await openSession(world, { log })
    fault(world.sigstore.rekor, busy(503), 1)
    await session.signStatement(statementAbout(IMAGE))
    expect(log.lines).toEqual([
      `the transparency log ${world.sigstore.rekor.url} answered 503; trying again in 1 s, 1 s so far`
    ])
  })

  it('names the status page of the public instance', async () => {
    const log = new KeptLog()
    const { tuf, paths } = world.sigstore
    const source = { kind: 'tuf', mirror: new URL(tuf.url), rootPath: paths.tufRoot, publicGood: true } as const
    const trust = await loadTrust(source, { temp: world.folder, log, deadline: new Deadline(30_000) })
    const session = await openSession(world, { log, trust })
    fault(world.sigstore.rekor, busy(503), 1)
    await session.signStatement(statementAbout(IMAGE))
    expect(log.lines).toEqual([expect.stringMatching(/ so far; status: https:\/\/status\.sigstore\.dev$/)])
  })

  it('is told every ten seconds while a log is slow', async () => {
    const log = new KeptLog()
    const session = await openSession(world, { log })
    world.sigstore.rekor.latencyMs = 300
    fakeOnly('setInterval')
    const signing = session.signStatement(statementAbout(IMAGE))
    await new Promise((resolve) => setTimeout(resolve, 150))
    jest.advanceTimersByTime(10_000)
    await signing
    expect(log.lines).toContainEqual(
      expect.stringMatching(/^the transparency log .+ has not answered for 1 s; waiting for up to 20 s$/)
    )
  })

  it('is told once for many that wait for the same log', async () => {
    const log = new KeptLog()
    const session = await openSession(world, { log })
    fault(world.sigstore.rekor, busy(503), 40)
    await Promise.all(Array.from({ length: 40 }, () => session.signStatement(statementAbout(IMAGE))))
    expect(log.lines.length).toBeLessThan(5)
    expect(log.lines.length).toBeGreaterThan(0)
  })
})

/** Lets that many milliseconds pass on the clock that lives are measured by, and on no other. */
function passTime(milliseconds: number): void {
  const now = performance.now()
  fakeOnly('performance')
  jest.advanceTimersByTime(now + milliseconds)
}

describe('the clock of the certificate', () => {
  it('is looked at before signing: a new certificate is asked for in time', async () => {
    const session = await openSession(world, { renewable: true, deadlineMs: 3_600_000 })
    const first = session.certificate
    passTime(545_000)
    const signed = await Promise.all([1, 2, 3].map(() => session.signStatement(statementAbout(IMAGE))))
    expect(world.sigstore.fulcio.journal).toHaveLength(2)
    expect(session.certificate).not.toBe(first)
    expect(new Set(signed.map((one) => one.legacy?.certificate))).toEqual(new Set([session.certificate]))
  })

  it('does not run out while a log is out: what waits too long is signed anew', async () => {
    const log = new KeptLog()
    const session = await openSession(world, { renewable: true, deadlineMs: 3_600_000, log })
    passTime(0)
    fault(world.sigstore.rekor, {
      kind: 'alter',
      alter: () => {
        jest.advanceTimersByTime(600_000)
        return { status: 503 }
      }
    })
    const signed = await session.signStatement(statementAbout(IMAGE))
    expect(await independently(world, signed.bundle)).toBe(SAN)
    expect(world.sigstore.fulcio.journal).toHaveLength(2)
    expect(log.lines.join()).toContain('asking for a new identity token and certificate')
  })

  it('ends it where no new identity can be had', async () => {
    const session = await openSession(world, { deadlineMs: 3_600_000 })
    expect((await session.signStatement(statementAbout(IMAGE))).legacy).toBeDefined()
    passTime(600_000)
    expect((await refusal(session.signStatement(statementAbout(IMAGE)))).code).toBe('E_CERTIFICATE_ENDED')
  })
})
