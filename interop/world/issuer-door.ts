import { createServer, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect, type Server as NetServer } from 'node:net'
import type { Duplex } from 'node:stream'
import { GITHUB_ISSUER, type LabOidc } from '../../lab/oidc.ts'
import { newServerKey, pemOf } from './authority-files.ts'

const GITHUB_HOST = new URL(GITHUB_ISSUER).host
const DISCOVERY_PATH = '/.well-known/openid-configuration'

/**
 * Lets Fulcio find the keys of the real issuer's name without a network: a proxy that leads to that one name, and there, behind a
 * certificate of its own, the discovery document. At its own address it is a second issuer, of the same keys.
 */
export class IssuerDoor {
  /** The certificate that the door is trusted by, PEM. */
  readonly rootPem: string
  private readonly plain: Server
  private readonly tls: NetServer
  private readonly sockets = new Set<Duplex>()

  private constructor(oidc: LabOidc) {
    const { root, server } = newServerKey(GITHUB_HOST)
    this.rootPem = pemOf(root)
    const key = server.privateKey.export({ type: 'pkcs8', format: 'pem' })
    const answerAs = (issuer: () => string) => (request: { url?: string | undefined }, response: ServerResponse) => {
      response.writeHead(request.url === DISCOVERY_PATH ? 200 : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify(discovery(issuer(), oidc)))
    }
    this.tls = createTlsServer(
      { key, cert: pemOf(server) },
      answerAs(() => GITHUB_ISSUER)
    )
    this.plain = createServer(answerAs(() => this.url))
    this.plain.on('connect', ({ url }: { url?: string }, socket: Duplex) => {
      this.tunnel(url, socket)
    })
    for (const listener of [this.plain, this.tls]) {
      listener.unref()
      listener.on('connection', (socket: Duplex) => this.sockets.add(socket))
    }
  }

  static async open(oidc: LabOidc): Promise<IssuerDoor> {
    const door = new IssuerDoor(oidc)
    await Promise.all([listen(door.plain), listen(door.tls)])
    return door
  }

  /** The proxy's address, and the name of the second issuer. */
  get url(): string {
    return `http://127.0.0.1:${portOf(this.plain)}`
  }

  stop(): void {
    for (const socket of this.sockets) socket.destroy()
    this.plain.close()
    this.tls.close()
  }

  private tunnel(url: string | undefined, client: Duplex): void {
    if (url !== `${GITHUB_HOST}:443`) return void client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const upstream = connect(portOf(this.tls), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    upstream.on('error', () => client.destroy())
    client.on('error', () => upstream.destroy())
  }
}

function discovery(issuer: string, oidc: LabOidc): object {
  return {
    issuer,
    jwks_uri: `${oidc.service.url}/.well-known/jwks`,
    response_types_supported: ['id_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256']
  }
}

async function listen(server: NetServer): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}

function portOf(server: NetServer): number {
  return (server.address() as AddressInfo).port
}
