import {
  Agent as HttpAgent,
  type ClientRequestArgs,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions
} from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** One exchange with a server. Nothing is followed, decoded or repeated here: callers decide. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
  /** From the first byte sent to the last byte read, in milliseconds. */
  readonly timeoutMs: number
  /** The most body bytes that are read before the exchange is given up. */
  readonly maxBytes: number
  /** Replaces name resolution, to look at the addresses before a connection is made. */
  readonly lookup?: RequestOptions['lookup']
}

export interface HttpResponse {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const MAX_LINK = 8192
const NEXT_LINK = /<([^<>]*)>[^<>,]*;[ \t]*rel="?next"?/i

/** The address of the next page as an answer gives it (RFC 8288), to be judged before it is followed; undefined where there is none. */
export function nextLink({ link = [] }: IncomingHttpHeaders): string | undefined {
  return NEXT_LINK.exec([link].flat().join(', ').slice(0, MAX_LINK))?.[1]
}

/** Why an exchange gave no usable answer. */
export class TransportError extends Error {
  readonly kind: 'network' | 'timeout' | 'too-large' | 'encoded'
  readonly host: string

  constructor(kind: TransportError['kind'], url: URL, detail: string, cause?: unknown) {
    super(`${url.host}: ${detail}`, cause === undefined ? undefined : { cause })
    this.name = 'TransportError'
    this.kind = kind
    this.host = url.host
  }
}

// Registries behind some CDNs answer uploads with Location headers beyond Node's 16 KiB default.
const MAX_HEADER_BYTES = 65_536

const AGENT_OPTIONS = { keepAlive: true, maxSockets: 128, proxyEnv: process.env }
const PROXY_VARIABLES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']
const agents = new Map<boolean, HttpAgent>()
const openedAhead = new Map<string, Socket[]>()

// Made when it is needed: a proxy variable that is no address throws here, and must be told like any other fault.
function agentFor(secure: boolean): HttpAgent {
  const agent = agents.get(secure) ?? newAgent(secure)
  agents.set(secure, agent)
  return agent
}

function newAgent(secure: boolean): HttpAgent {
  const agent = secure ? new HttpsAgent(AGENT_OPTIONS) : new HttpAgent(AGENT_OPTIONS)
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (options, callback) => takeOpened(secure, options) ?? connect(options, callback)
  return agent
}

function takeOpened(secure: boolean, { host, port, lookup }: ClientRequestArgs): Socket | undefined {
  // Whoever wants to look at the address first must not get a connection that is there already.
  if (lookup) return undefined
  const sockets = openedAhead.get(placeOf(secure, host, port)) ?? []
  let socket = sockets.pop()
  while (socket?.destroyed) socket = sockets.pop()
  return socket?.ref()
}

function placeOf(secure: boolean, host: unknown, port: unknown): string {
  return `${String(secure)} ${String(host)} ${String(port)}`
}

/** Opens connections to a server until there are `count`, for requests that will soon be sent at once; through a proxy they are left to the requests. */
export function openConnections(url: URL, count: number): void {
  if (PROXY_VARIABLES.some((name) => process.env[name])) return
  const secure = url.protocol === 'https:'
  const agent = agentFor(secure)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port) || (secure ? 443 : 80)
  const place = placeOf(secure, host, port)
  const waiting = (openedAhead.get(place) ?? []).filter(({ destroyed }) => !destroyed)
  const used = connectionsOf(agent, `${host}:${port}:`)
  for (let missing = count - used - waiting.length; missing > 0; missing--) waiting.push(connectTo(secure, host, port))
  openedAhead.set(place, waiting)
}

function connectionsOf({ sockets, freeSockets }: HttpAgent, name: string): number {
  return [sockets, freeSockets]
    .flatMap((pool) => Object.entries(pool))
    .reduce((sum, [key, open]) => sum + (key.startsWith(name) ? (open?.length ?? 0) : 0), 0)
}

function connectTo(secure: boolean, host: string, port: number): Socket {
  const socket = secure
    ? connectTls({ host, port, ...(isIP(host) === 0 && { servername: host }), ALPNProtocols: ['http/1.1'] })
    : connectTcp({ host, port, noDelay: true })
  // A failure is told to the request that opens a connection of its own in its place.
  return socket.unref().on('error', () => socket.destroy())
}

/** Sends one request and reads the whole answer, whatever its status; throws TransportError when there is none. */
export async function exchange(request: HttpRequest): Promise<HttpResponse> {
  const response = await send(request)
  const { 'content-encoding': encoding } = response.headers
  if (encoding !== undefined && encoding !== 'identity') {
    response.destroy()
    throw new TransportError(
      'encoded',
      request.url,
      `answered with Content-Encoding ${encoding}, which was not asked for`
    )
  }
  return { status: response.statusCode ?? 0, headers: response.headers, body: await readBody(request, response) }
}

function send(request: HttpRequest): Promise<IncomingMessage> {
  const { url, method, body } = request
  const headers: Record<string, string> = { 'accept-encoding': 'identity', 'user-agent': 'custody', ...request.headers }
  if (body !== undefined || method === 'POST' || method === 'PUT') headers['content-length'] = String(body?.length ?? 0)
  const secure = url.protocol === 'https:'
  const options: RequestOptions = {
    method,
    headers,
    agent: agentFor(secure),
    maxHeaderSize: MAX_HEADER_BYTES,
    signal: AbortSignal.timeout(Math.max(1, Math.ceil(request.timeoutMs))),
    ...(request.lookup && { lookup: request.lookup })
  }
  return new Promise((resolve, reject) => {
    const outgoing = (secure ? httpsRequest : httpRequest)(url, options, resolve)
    outgoing.on('error', (error) => {
      reject(transportErrorOf(request, error))
    })
    outgoing.end(body)
  })
}

async function readBody(request: HttpRequest, response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > request.maxBytes) break
      chunks.push(chunk)
    }
  } catch (error) {
    throw transportErrorOf(request, error)
  }
  if (length > request.maxBytes)
    throw new TransportError('too-large', request.url, `sent more than ${request.maxBytes} bytes`)
  return Buffer.concat(chunks)
}

function transportErrorOf(request: HttpRequest, error: unknown): TransportError {
  if (error instanceof TransportError) return error
  const { name, code, message } = error as NodeJS.ErrnoException
  if (name === 'TimeoutError' || name === 'AbortError') {
    return new TransportError(
      'timeout',
      request.url,
      `no full answer within ${Math.round(request.timeoutMs / 100) / 10} s`,
      error
    )
  }
  return new TransportError('network', request.url, code ?? message, error)
}

/** Ends idle connections so that the process can exit. */
export function closeConnections(): void {
  for (const agent of agents.values()) agent.destroy()
  for (const sockets of openedAhead.values()) for (const socket of sockets.splice(0)) socket.destroy()
}
