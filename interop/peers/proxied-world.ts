import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DelayingProxy, type Exchange } from '../../lab/proxy/proxy.ts'
import type { StepWorld } from '../../lab/runner.ts'
import { TIMESTAMP_PATH } from '../../lab/sigstore/timestamp-authority.ts'
import { TufRepository } from '../../lab/sigstore/tuf.ts'
import { ACCOUNT } from '../world/account.ts'
import type { InteropWorld } from '../world/interop-world.ts'
import { PORT, urlOf } from '../world/ports.ts'
import type { RealRegistry } from '../world/registries.ts'

/** What each request and each new connection waits on its way, in milliseconds. */
export const DELAY_MS = 50

/** What a program asked for until it ended. */
export interface Recording {
  /** From just before the first process was started to the end of the last, in milliseconds. */
  readonly wallMs: number
  /** In the order in which they began; times count from the start of the first process. */
  readonly exchanges: readonly Exchange[]
  readonly connections: number
}

/** The real servers with a proxy in front of each; whatever names a server to a program names its proxy. */
export class ProxiedWorld implements StepWorld {
  readonly folder: string
  readonly oidc: StepWorld['oidc']
  readonly github: StepWorld['github']
  /** Where the TUF repository is, and the file of its root. */
  readonly trust: { readonly tufMirror: string; readonly tufRoot: string }
  readonly urls: { readonly fulcio: string; readonly rekor: string }
  readonly registry: RealRegistry
  private readonly proxies: Proxies
  private readonly tuf: TufRepository

  private constructor(world: InteropWorld, registry: RealRegistry, started: Started) {
    const { proxies, tuf, folder } = started
    const { service, requestUrl, requestToken } = world.oidc
    this.folder = folder
    this.github = world.github
    this.registry = { ...registry, host: proxies.registry.host }
    this.oidc = {
      environment: {
        ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl.replace(service.url, proxies.oidc.url),
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken
      }
    }
    this.trust = { tufMirror: proxies.tuf.url, tufRoot: join(folder, 'root.json') }
    this.urls = { fulcio: proxies.fulcio.url, rekor: proxies.rekor.url }
    this.proxies = proxies
    this.tuf = tuf
  }

  /** Puts proxies before one registry and all that is needed to sign for it. */
  static async start(world: InteropWorld, registry: RealRegistry): Promise<ProxiedWorld> {
    const folder = await mkdtemp(join(world.folder, 'proxied-'))
    const [oidc, fulcio, rekor, tsa, target] = await Promise.all([
      new DelayingProxy('oidc', world.oidc.service.url).start(),
      new DelayingProxy('fulcio', urlOf(PORT.fulcio)).start(),
      new DelayingProxy('rekor', urlOf(PORT.rekor)).start(),
      new DelayingProxy('tsa', urlOf(PORT.timestampAuthority)).start(),
      new DelayingProxy('registry', `http://${registry.host}`).start()
    ])
    const named = (text: string) =>
      text
        .replaceAll(urlOf(PORT.fulcio), fulcio.url)
        .replaceAll(`${urlOf(PORT.rekor)}"`, `${rekor.url}"`)
        .replaceAll(urlOf(PORT.timestampAuthority) + TIMESTAMP_PATH, tsa.url + TIMESTAMP_PATH)
    const tuf = await new TufRepository({
      'trusted_root.json': named(world.trust.trustedRoot),
      'signing_config.v0.2.json': named(world.trust.signingConfig)
    }).start()
    const proxies = { oidc, fulcio, rekor, tsa, registry: target, tuf: await new DelayingProxy('tuf', tuf.url).start() }
    const proxied = new ProxiedWorld(world, registry, { proxies, tuf, folder })
    await proxied.writeFiles()
    return proxied
  }

  /** The folder with the Docker configuration that logs in to the registry through its proxy. */
  get dockerConfig(): string {
    return join(this.folder, 'docker')
  }

  /** Records what is asked for, with every request and connection delayed, while `body` runs. */
  async record(body: () => Promise<unknown>): Promise<Recording> {
    const proxies = Object.values(this.proxies)
    for (const proxy of proxies) {
      proxy.reset()
      proxy.transitMs = DELAY_MS
      proxy.handshakeMs = DELAY_MS
    }
    const started = performance.now()
    await body()
    const wallMs = performance.now() - started
    const exchanges = proxies
      .flatMap((proxy) => proxy.exchanges)
      .map((exchange) => ({ ...exchange, start: exchange.start - started, end: exchange.end - started }))
      .sort((one, other) => one.start - other.start)
    return { wallMs, exchanges, connections: proxies.reduce((sum, { connections }) => sum + connections, 0) }
  }

  async stop(): Promise<void> {
    await Promise.all(Object.values(this.proxies).map((proxy) => proxy.stop()))
    await this.tuf.stop()
  }

  private async writeFiles(): Promise<void> {
    const auth = Buffer.from(`${ACCOUNT.userName}:${ACCOUNT.password}`).toString('base64')
    await mkdir(this.dockerConfig)
    await Promise.all([
      writeFile(join(this.dockerConfig, 'config.json'), JSON.stringify({ auths: { [this.registry.host]: { auth } } })),
      writeFile(this.trust.tufRoot, this.tuf.root)
    ])
  }
}

type Proxies = Readonly<Record<'oidc' | 'fulcio' | 'rekor' | 'tsa' | 'registry' | 'tuf', DelayingProxy>>

interface Started {
  readonly proxies: Proxies
  readonly tuf: TufRepository
  readonly folder: string
}
