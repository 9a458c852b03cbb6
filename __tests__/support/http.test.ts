import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { lookup } from 'node:dns'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { closeConnections, exchange, openConnections } from '../../src/support/http.ts'

let server: Server
let url: URL
let connections = 0

beforeEach(async () => {
  connections = 0
  server = createServer((_, response) => setTimeout(() => response.end('here'), 20))
  server.on('connection', () => (connections += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
})

afterEach(() => {
  closeConnections()
  server.closeAllConnections()
  server.close()
})

function get(more: object = {}): Promise<unknown> {
  return exchange({ method: 'GET', url, timeoutMs: 2000, maxBytes: 100, ...more })
}

async function until(count: number): Promise<void> {
  for (let waits = 0; connections < count && waits < 100; waits++) await sleep(10)
}

describe('openConnections', () => {
  it('opens what the requests that follow are sent over', async () => {
    openConnections(url, 3)
    await until(3)
    await Promise.all([get(), get(), get()])
    expect(connections).toBe(3)
  })

  it('counts those that are open, in use or opened before', async () => {
    await Promise.all([get(), get()])
    openConnections(url, 3)
    openConnections(url, 3)
    await until(3)
    await Promise.all([get(), get(), get()])
    expect(connections).toBe(3)
  })

  it('leaves the address to a request that wants to look at it', async () => {
    const local = new URL(url.href.replace('127.0.0.1', 'localhost'))
    openConnections(local, 1)
    await until(1)
    await get({ url: local })
    expect(connections).toBe(1)
    openConnections(local, 2)
    await until(2)
    await Promise.all([get({ url: local }), get({ url: local, lookup })])
    expect(connections).toBe(3)
  })

  it('gives no request a connection that the server has closed', async () => {
    openConnections(url, 2)
    await until(2)
    server.closeAllConnections()
    await sleep(50)
    await expect(get()).resolves.toMatchObject({ status: 200 })
    expect(connections).toBe(3)
  })

  it('leaves a server that is not there to the request that needs it', async () => {
    const gone = new URL(url)
    await new Promise((resolve) => server.close(resolve))
    openConnections(gone, 2)
    await sleep(50)
    await expect(get()).rejects.toThrow('ECONNREFUSED')
  })

  it('opens nothing where a proxy is to be used', async () => {
    process.env['HTTPS_PROXY'] = 'http://127.0.0.1:9'
    openConnections(url, 2)
    delete process.env['HTTPS_PROXY']
    await get()
    expect(connections).toBe(1)
  })
})
