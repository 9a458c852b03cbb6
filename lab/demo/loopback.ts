import { appendFileSync } from 'node:fs'
import { type NetConnectOpts, Socket } from 'node:net'

/** Preload this module (`node --import`) and every connection of the process is counted; one that leaves 127.0.0.1 is refused. */
export const LOOPBACK_GUARD = import.meta.url

/** The file to which a preloaded process adds one line of JSON, its connections by host, when it ends. */
export const TALLY_VARIABLE = 'CUSTODY_DEMO_CONNECTIONS'

/** How many connections this process asked for, by host. */
export const connections: Record<string, number> = {}

type Connect = (this: Socket, ...parameters: unknown[]) => Socket

const connect = Reflect.get(Socket.prototype, 'connect') as Connect

Socket.prototype.connect = function (this: Socket, ...parameters: unknown[]): Socket {
  const host = hostOf(parameters)
  connections[host] = (connections[host] ?? 0) + 1
  if (host === '127.0.0.1') return connect.apply(this, parameters)
  return this.destroy(new Error(`the demo connects to 127.0.0.1 only, and this is ${host}`))
}

const tally = process.env[TALLY_VARIABLE]
if (tally !== undefined)
  process.on('exit', () => {
    appendFileSync(tally, `${JSON.stringify(connections)}\n`)
  })

// net.connect passes its parameters on as one array; everybody else calls connect as it is documented.
function hostOf(parameters: readonly unknown[]): string {
  const [first, second] = (Array.isArray(parameters[0]) ? parameters[0] : parameters) as unknown[]
  if (typeof first !== 'object' || first === null) return typeof second === 'string' ? second : 'localhost'
  const { host, path } = first as { host?: string; path?: string } & Partial<NetConnectOpts>
  return host ?? (path === undefined ? 'localhost' : `the socket ${path}`)
}
