import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A request as the service read it whole. */
export interface LabRequest {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

export interface LabResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | string
}

/** One misbehaviour: what happens to requests that match, and how often before it wears off. */
export interface Fault {
  readonly matches: (request: LabRequest) => boolean
  /** Infinity unless told. */
  times?: number
  readonly effect:
    | { readonly kind: 'answer'; readonly response: LabResponse }
    /** The connection is cut before anything was done. */
    | { readonly kind: 'reset-before' }
    /** The request takes effect, then the connection is cut: the answer is lost. */
    | { readonly kind: 'reset-after' }
    | { readonly kind: 'hang' }
    | { readonly kind: 'delay'; readonly milliseconds: number }
    /** The true answer, changed on its way out. */
    | { readonly kind: 'alter'; readonly alter: (response: LabResponse) => LabResponse }
}

export interface JournalEntry {
  readonly method: string
  readonly path: string
  readonly at: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  /** When the answer was ready; Infinity until it is. */
  answeredAt: number
  status: number
}

/** One loopback HTTP server of the lab, with a journal of what it was asked, a delay and faults that can be switched on. */
export class LabService {
  readonly journal: JournalEntry[] = []
  readonly faults: Fault[] = []
  latencyMs = 0
  private readonly sockets = new Set<Socket>()
  private readonly server: Server
  readonly name: string
  private readonly answer: (request: LabRequest) => Promise<LabResponse> | LabResponse

  constructor(name: string, answer: (request: LabRequest) => Promise<LabResponse> | LabResponse) {
    this.name = name
    this.answer = answer
    this.server = createServer({ maxHeaderSize: 65_536 }, (incoming, outgoing) => {
      void this.serve(incoming, outgoing)
    })
    this.server.on('connection', (socket) => {
      this.sockets.add(socket)
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

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private async serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    try {
      for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
    } catch {
      return
    }
    const request = {
      method: incoming.method ?? 'GET',
      url: new URL(incoming.url ?? '/', this.url),
      headers: incoming.headers,
      body: Buffer.concat(chunks)
    }
    const entry: JournalEntry = {
      method: request.method,
      path: request.url.pathname + request.url.search,
      at: performance.now(),
      headers: request.headers,
      body: request.body,
      answeredAt: Infinity,
      status: 0
    }
    this.journal.push(entry)
    if (this.latencyMs > 0) await sleep(this.latencyMs)
    const response = await this.misbehave(request, incoming.socket)
    if (!response || outgoing.destroyed) return
    entry.status = response.status
    entry.answeredAt = performance.now()
    outgoing.writeHead(response.status, {
      'content-length': String(Buffer.byteLength(response.body ?? '')),
      ...response.headers
    })
    outgoing.end(request.method === 'HEAD' ? undefined : response.body)
  }

  private async misbehave(request: LabRequest, socket: Socket): Promise<LabResponse | undefined> {
    const effect = this.takeFault(request)?.effect
    switch (effect?.kind) {
      case 'answer':
        return effect.response
      case 'hang':
        return undefined
      case 'reset-before':
        socket.destroy()
        return undefined
      case 'reset-after':
        await this.answerSafely(request)
        socket.destroy()
        return undefined
      case 'delay':
        await sleep(effect.milliseconds)
        return this.answerSafely(request)
      case 'alter':
        return effect.alter(await this.answerSafely(request))
      case undefined:
        return this.answerSafely(request)
    }
  }

  private takeFault(request: LabRequest): Fault | undefined {
    const fault = this.faults.find((candidate) => (candidate.times ?? Infinity) > 0 && candidate.matches(request))
    if (fault?.times !== undefined) fault.times -= 1
    return fault
  }

  private async answerSafely(request: LabRequest): Promise<LabResponse> {
    try {
      return await this.answer(request)
    } catch (error) {
      return {
        status: 500,
        body: `lab ${this.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
      }
    }
  }
}

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): LabResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) }
}
