import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Digest } from '../../src/image/digest.ts'
import type { BuiltImage } from '../image/build.ts'
import { pushImage } from '../image/push.ts'
import { Lab } from '../lab.ts'
import { DelayingProxy, type Exchange } from '../proxy/proxy.ts'
import { runStep, type StepResult } from '../runner.ts'
import { TufRepository } from '../sigstore/tuf.ts'

/** What each request waits in the cases that count waves, in milliseconds. */
export const DELAY_MS = 50

/** The inputs that lead to the lab's Sigstore. */
export type TrustInputs = Readonly<Record<'files' | 'tuf', Readonly<Record<string, string>>>>

/** A step as the proxies saw it. */
export interface Recording {
  readonly step: StepResult
  /** From just before the process was started to its end, in milliseconds. */
  readonly wallMs: number
  /** From just before the process was started to its first request, in milliseconds. */
  readonly firstRequestMs: number
  /** In the order in which they began; times count from the start of the process. */
  readonly exchanges: readonly Exchange[]
  /** How many connections the process opened. */
  readonly connections: number
}

/** What a step is run with. */
export interface Measured {
  readonly inputs: Readonly<Record<string, string>>
  readonly delayMs: number
  readonly env?: Readonly<Record<string, string>>
}

/** The lab with a proxy in front of every service; whatever names a service to the step names its proxy. */
export class BenchWorld {
  readonly lab: Lab
  readonly trust: TrustInputs
  private readonly proxies: Readonly<Record<string, DelayingProxy>>
  private readonly tuf: TufRepository

  private constructor(
    lab: Lab,
    proxies: Readonly<Record<string, DelayingProxy>>,
    trusted: { readonly trust: TrustInputs; readonly tuf: TufRepository }
  ) {
    this.lab = lab
    this.proxies = proxies
    this.trust = trusted.trust
    this.tuf = trusted.tuf
  }

  static async start(referrers: 'api' | 'fallback'): Promise<BenchWorld> {
    const lab = await Lab.start({ referrers, auth: 'token' })
    const names = Object.entries(lab.services).filter(([name]) => name !== 'tuf')
    const started = await Promise.all(
      names.map(async ([name, { url }]) => [name, await new DelayingProxy(name, url).start()] as const)
    )
    const proxies = Object.fromEntries(started)
    const trusted = await startTrust(lab, proxies)
    const world = new BenchWorld(lab, { ...proxies, tuf: trusted.proxy }, trusted)
    await world.writeDockerConfig()
    return world
  }

  /** `host/repository` as the step is told it. */
  nameOf(repository: string): string {
    return `${this.proxy('registry').host}/${repository}`
  }

  /** Puts an image into the registry, past the proxies. */
  async push(repository: string, image: BuiltImage): Promise<Digest> {
    const { url, credential } = this.lab.registry
    return pushImage({ url, credential }, repository, image)
  }

  /** Runs one step and records what it asked for; throws Error when the step fails. */
  async run({ inputs, delayMs, env = {} }: Measured): Promise<Recording> {
    this.reset(delayMs)
    const started = performance.now()
    const step = await runStep(this.lab, { inputs, env: { ...this.environment(), ...env } })
    const wallMs = performance.now() - started
    if (step.exitCode !== 0) throw new Error(`the step failed:\n${step.stdout.slice(-4000)}\n${step.stderr}`)
    const proxies = Object.values(this.proxies)
    const exchanges = proxies
      .flatMap((proxy) => proxy.exchanges)
      .map((exchange) => ({ ...exchange, start: exchange.start - started, end: exchange.end - started }))
      .sort((one, other) => one.start - other.start)
    return {
      step,
      wallMs,
      firstRequestMs: exchanges[0]?.start ?? NaN,
      exchanges,
      connections: proxies.reduce((sum, { connections }) => sum + connections, 0)
    }
  }

  async stop(): Promise<void> {
    await Promise.all(Object.values(this.proxies).map((proxy) => proxy.stop()))
    await this.tuf.stop()
    await this.lab.stop()
  }

  private reset(delayMs: number): void {
    for (const proxy of Object.values(this.proxies)) {
      proxy.reset()
      proxy.delayMs = delayMs
    }
    for (const { journal } of [...Object.values(this.lab.services), this.tuf]) journal.length = 0
  }

  private environment(): Record<string, string> {
    const { oidc, dockerConfig } = this.lab
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl.replace(oidc.service.url, this.proxy('oidc').url),
      GITHUB_API_URL: this.proxy('github').url,
      GITHUB_GRAPHQL_URL: `${this.proxy('github').url}/graphql`,
      DOCKER_CONFIG: join(dockerConfig, 'proxied')
    }
  }

  private proxy(service: string): DelayingProxy {
    const proxy = this.proxies[service]
    if (!proxy) throw new Error(`there is no proxy for ${service}`)
    return proxy
  }

  private async writeDockerConfig(): Promise<void> {
    const { userName, password } = this.lab.registry.credential
    const auth = Buffer.from(`${userName}:${password}`).toString('base64')
    const folder = join(this.lab.dockerConfig, 'proxied')
    await mkdir(folder)
    await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [this.proxy('registry').host]: { auth } } }))
  }
}

/** The trust files of the lab with the proxies' addresses in them, as files and as a TUF repository of its own. */
async function startTrust(
  lab: Lab,
  proxies: Readonly<Record<string, DelayingProxy>>
): Promise<{ trust: TrustInputs; tuf: TufRepository; proxy: DelayingProxy }> {
  const { paths } = lab.sigstore
  const [trustedRoot, signingConfig, signingConfigV2] = await Promise.all(
    [paths.trustedRoot, paths.signingConfig, paths.signingConfigV2].map(async (path) =>
      Object.entries(proxies).reduce(
        (text, [name, proxy]) => text.replaceAll(lab.services[name]?.url ?? proxy.url, proxy.url),
        await readFile(path, 'utf8')
      )
    )
  )
  const targets = {
    'trusted_root.json': trustedRoot ?? '',
    'signing_config.v0.2.json': signingConfig ?? '',
    'signing_config_rekor_v2.v0.2.json': signingConfigV2 ?? ''
  }
  const tuf = await new TufRepository(targets).start()
  const proxy = await new DelayingProxy('tuf', tuf.url).start()
  const folder = join(lab.folder, 'proxied')
  await mkdir(folder)
  const files = { ...targets, 'root.json': tuf.root }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
  const trust = {
    files: {
      'trusted-root': join(folder, 'trusted_root.json'),
      'signing-config': join(folder, 'signing_config.v0.2.json')
    },
    tuf: { 'tuf-mirror': proxy.url, 'tuf-root': join(folder, 'root.json') }
  }
  return { trust, tuf, proxy }
}
