import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as httpRequest,
  type Server,
  type ServerResponse
} from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

/** One request with its answer as the proxy saw them; times in milliseconds on the clock of performance.now(). */
export interface Exchange {
  readonly service: string
  readonly method: string
  readonly path: string
  readonly status: number
  /** When the head of the request had come. */
  readonly start: number
  /** When the last byte of the answer was given to the connection. */
  readonly end: number
}

const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding'])

/**
 * A reverse proxy in front of one server, which counts and delays what passes. The client's Host goes on as it is, so that a
 * server that names itself in its answers names the proxy.
 */
export class DelayingProxy {
  readonly service: string
  /** In the order in which they ended. */
  readonly exchanges: Exchange[] = []
  /** How many connections clients have opened. */
  connections = 0
  /** How long after a request its answer is held back, in milliseconds: what the server takes is part of it. */
  delayMs = 0
  /** How long each request is on its way before the server gets it, in milliseconds: what the server takes comes on top. */
  transitMs = 0
  /** How long after a connection was opened its first request gets through at the earliest, in milliseconds. */
  handshakeMs = 0
  private readonly target: URL
  private readonly agent = new Agent({ keepAlive: true })
  /** Open connections, with when each was opened. */
  private readonly sockets = new Map<Socket, number>()
  private readonly server: Server

  constructor(service: string, target: string) {
    this.service = service
    this.target = new URL(target)
    this.server = createServer({ maxHeaderSize: 65_536 }, (incoming, outgoing) => {
      this.pass(incoming, outgoing).catch(() => incoming.socket.destroy())
    })
    this.server.on('connection', (socket) => {
      this.connections += 1
      this.sockets.set(socket, performance.now())
      socket.on('close', () => this.sockets.delete(socket))
    })
  }

  /** Starts on a free loopback port. */
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.server.unref()
    return this
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  get url(): string {
    return `http://${this.host}`
  }

  /** Forgets what was counted. */
  reset(): void {
    this.exchanges.length = 0
    this.connections = 0
  }

  async stop(): Promise<void> {
    this.agent.destroy()
    for (const socket of this.sockets.keys()) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const start = performance.now()
    const delayed = sleep(this.delayMs)
    const body = await buffer(incoming)
    const opened = this.sockets.get(incoming.socket) ?? start
    await sleep(Math.max(0, opened + this.handshakeMs - start) + this.transitMs)
    const answer = await this.forward(incoming, body)
    await delayed
    const status = answer.statusCode ?? 502
    outgoing.writeHead(status, withoutHops(answer.headers))
    await pipeline(answer, outgoing)
    const { method = 'GET', url: path = '/' } = incoming
    this.exchanges.push({ service: this.service, method, path, status, start, end: performance.now() })
  }

  private forward({ method, url, headers }: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    const { hostname, port } = this.target
    return new Promise((resolve, reject) => {
      httpRequest(
        { hostname, port, method, path: url, headers: withoutHops(headers), agent: this.agent, maxHeaderSize: 65_536 },
        resolve
      )
        .on('error', reject)
        .end(body)
    })
  }
}

function withoutHops(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)))
}
