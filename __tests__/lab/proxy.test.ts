import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { DelayingProxy } from '../../lab/proxy/proxy.ts'
import { longestChain } from '../../lab/proxy/waves.ts'
import { json, LabService } from '../../lab/service.ts'

describe('the proxy', () => {
  let service: LabService
  let proxy: DelayingProxy

  beforeEach(async () => {
    service = await new LabService('echo', ({ method, url, headers, body }) =>
      json(
        201,
        { method, path: url.pathname + url.search, host: headers.host, body: body.toString() },
        { 'x-own': 'yes' }
      )
    ).start()
    proxy = await new DelayingProxy('echo', service.url).start()
  })

  afterEach(async () => {
    await proxy.stop()
    await service.stop()
  })

  it('passes request and answer on as they are, with its own host for the server to name', async () => {
    const answer = await fetch(`${proxy.url}/a/b?c=d%20e`, { method: 'PUT', body: 'content' })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('x-own')).toBe('yes')
    expect(await answer.json()).toEqual({ method: 'PUT', path: '/a/b?c=d%20e', host: proxy.host, body: 'content' })
  })

  it('passes an answer without a body', async () => {
    const answer = await fetch(`${proxy.url}/`, { method: 'HEAD' })
    expect(answer.status).toBe(201)
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(0)
    expect(await answer.text()).toBe('')
  })

  it('records each request, and forgets on demand', async () => {
    await (await fetch(`${proxy.url}/one`)).text()
    await (await fetch(`${proxy.url}/two`, { method: 'POST' })).text()
    expect(proxy.exchanges.map(({ service: name, method, path, status }) => [name, method, path, status])).toEqual([
      ['echo', 'GET', '/one', 201],
      ['echo', 'POST', '/two', 201]
    ])
    expect(proxy.exchanges.every(({ start, end }) => start < end)).toBe(true)
    proxy.reset()
    expect([proxy.exchanges.length, proxy.connections]).toEqual([0, 0])
  })

  it('counts connections, not requests', async () => {
    const shared = new Agent({ keepAlive: true })
    await get(shared)
    await get(shared)
    expect(proxy.connections).toBe(1)
    const other = new Agent({ keepAlive: true })
    await get(other)
    expect(proxy.connections).toBe(2)
    shared.destroy()
    other.destroy()
  })

  it('holds each answer back', async () => {
    proxy.delayMs = 30
    await (await fetch(proxy.url)).text()
    const [{ start, end } = { start: 0, end: 0 }] = proxy.exchanges
    // A timer may end a fraction of a millisecond early, but no machine is too slow for a lower bound.
    expect(end - start).toBeGreaterThanOrEqual(29)
  })

  it('holds each request back before the server gets it, and the first of a connection once more', async () => {
    const shared = new Agent({ keepAlive: true })
    proxy.transitMs = 30
    proxy.handshakeMs = 40
    await get(shared)
    await get(shared)
    shared.destroy()
    const [first, second] = service.journal.map(({ at }, index) => at - (proxy.exchanges[index]?.start ?? Infinity))
    expect(first).toBeGreaterThanOrEqual(60)
    expect(second).toBeGreaterThanOrEqual(29)
    // The second waits for its own way only: the handshake is counted from when the connection was opened.
    expect(proxy.connections).toBe(1)
  })

  it('cuts the connection where the server did', async () => {
    service.faults.push({ matches: () => true, times: 1, effect: { kind: 'reset-after' } })
    await expect(fetch(proxy.url)).rejects.toThrow('fetch failed')
    expect(proxy.exchanges).toHaveLength(0)
    expect((await fetch(proxy.url)).status).toBe(201)
  })

  async function get(agent: Agent): Promise<string> {
    return new Promise((resolve, reject) => {
      request(proxy.url, { agent }, (answer) => {
        text(answer).then(resolve, reject)
      })
        .on('error', reject)
        .end()
    })
  }
})

describe('the longest chain', () => {
  const spans = (...ends: (readonly [number, number])[]) => ends.map(([start, end]) => ({ start, end }))

  it.each([
    ['nothing', spans(), 0],
    ['spans at the same time', spans([0, 50], [1, 51], [49, 99]), 1],
    ['spans one after the other', spans([100, 150], [0, 50], [50, 100]), 3],
    ['a long span beside two short ones', spans([0, 120], [0, 50], [60, 110]), 2],
    ['a span that starts late beside a chain', spans([0, 50], [55, 105], [40, 90], [110, 160], [95, 145]), 3]
  ])('of %s', (_, given, length) => {
    expect(longestChain(given)).toHaveLength(length)
  })
})
