import { connect, createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'

/** A port in front of another one that counts the bytes of both directions. */
export class Relay {
  bytes = 0
  private readonly server: Server
  private readonly sockets = new Set<Socket>()

  private constructor(port: number) {
    this.server = createServer((incoming) => {
      const outgoing = connect(port, '127.0.0.1')
      for (const [from, to] of [
        [incoming, outgoing],
        [outgoing, incoming]
      ] as const) {
        this.sockets.add(from)
        from.on('data', (chunk: Buffer) => (this.bytes += chunk.length))
        from.on('error', () => to.destroy())
        from.pipe(to)
      }
    })
  }

  static async before(url: string): Promise<Relay> {
    const relay = new Relay(Number(new URL(url).port))
    relay.server.listen(0, '127.0.0.1')
    await once(relay.server, 'listening')
    return relay
  }

  /** The same address, through this port. */
  through(url: string): string {
    const address = this.server.address()
    const through = new URL(url)
    through.port = String(typeof address === 'object' && address !== null ? address.port : 0)
    return through.href.replace(/\/$/, '')
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    this.server.close()
    await once(this.server, 'close')
  }
}
