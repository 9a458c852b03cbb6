import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GitHubLab, startGitHub } from '../../lab/github/github.ts'
import { GITOPS_TOKEN } from '../../lab/lab.ts'
import { type LabOidc, startOidc } from '../../lab/oidc.ts'
import type { StepWorld } from '../../lab/runner.ts'
import { TufRepository } from '../../lab/sigstore/tuf.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { ACCOUNT } from './account.ts'
import { IssuerDoor } from './issuer-door.ts'
import { endOfOutside } from './namespace.ts'
import { type RealRegistry, type Registries, startRegistries } from './registries.ts'
import { Servers } from './servers.ts'
import { type SigstoreTrust, startSigstoreServers } from './sigstore-servers.ts'

/** Files that lead to the world's Sigstore. */
export interface TrustPaths {
  readonly trustedRoot: string
  readonly signingConfig: string
  readonly signingConfigV2: string
  readonly tufRoot: string
  /** Fulcio's intermediate and root, PEM. */
  readonly chain: string
  /** Fulcio's root alone, PEM. */
  readonly root: string
  readonly rekorKey: string
  readonly ctLogKey: string
}

/** Identity and GitHub from the lab; Sigstore and registries as others wrote them, all on loopback. */
export class InteropWorld implements StepWorld {
  readonly folder: string
  readonly oidc: LabOidc
  readonly github: GitHubLab
  readonly tuf: TufRepository
  readonly trust: SigstoreTrust
  readonly paths: TrustPaths
  /** Ends what is started with it together with the world. */
  readonly servers: Servers
  /** The name of the issuer that is not GitHub's. */
  readonly otherIssuer: string
  private readonly registries: Registries
  private readonly door: IssuerDoor

  private constructor(parts: Parts, tuf: TufRepository, paths: TrustPaths) {
    this.folder = parts.servers.folder
    this.oidc = parts.oidc
    this.github = parts.github
    this.trust = parts.trust
    this.otherIssuer = parts.door.url
    this.registries = parts.registries
    this.servers = parts.servers
    this.door = parts.door
    this.tuf = tuf
    this.paths = paths
  }

  /** Starts everything, its files in the folder; on failure nothing is left running. */
  static async start(folder: string, toolbox: Toolbox): Promise<InteropWorld> {
    const servers = new Servers(folder)
    try {
      const oidc = await startOidc()
      const door = await IssuerDoor.open(oidc)
      const [trust, registries, github] = await Promise.all([
        startSigstoreServers(servers, toolbox, door),
        startRegistries(servers, toolbox),
        startGitHub({ folder: join(folder, 'github'), token: GITOPS_TOKEN })
      ])
      const tuf = await new TufRepository(targetsOf(trust)).start()
      const paths = await writeTrust(join(folder, 'trust'), trust, tuf.root)
      const world = new InteropWorld({ oidc, door, servers, trust, registries, github }, tuf, paths)
      await world.writeDockerConfig()
      return world
    } catch (error) {
      await servers.stop()
      throw error
    }
  }

  /** Does the work in a world, and stops it when the work has ended, or at once when the program outside has. */
  static async within(folder: string, toolbox: Toolbox, work: (world: InteropWorld) => Promise<void>): Promise<void> {
    const end = endOfOutside()
    const world = await InteropWorld.start(folder, toolbox)
    const stop = () => world.stop().then(() => process.exit(130))
    end.addEventListener('abort', () => void stop())
    if (end.aborted) await stop()
    await work(world).finally(() => (end.aborted ? stop() : world.stop()))
  }

  /** All registries. */
  get all(): readonly RealRegistry[] {
    return this.registries.all
  }

  /** The folder with the Docker configuration that logs in to every registry. */
  get dockerConfig(): string {
    return join(this.folder, 'docker')
  }

  /** Stops every server. */
  async stop(): Promise<void> {
    this.door.stop()
    await Promise.all([this.oidc, this.tuf, this.registries, this.github, this.servers].map((part) => part.stop()))
  }

  private async writeDockerConfig(): Promise<void> {
    const auth = Buffer.from(`${ACCOUNT.userName}:${ACCOUNT.password}`).toString('base64')
    const auths = Object.fromEntries(this.all.map(({ host }) => [host, { auth }]))
    await mkdir(this.dockerConfig)
    await writeFile(join(this.dockerConfig, 'config.json'), JSON.stringify({ auths }))
  }
}

interface Parts {
  readonly oidc: LabOidc
  readonly door: IssuerDoor
  readonly servers: Servers
  readonly trust: SigstoreTrust
  readonly registries: Registries
  readonly github: GitHubLab
}

/** What a TUF repository of this trust holds, by the names that clients ask for. */
export function targetsOf({ trustedRoot, signingConfig, signingConfigV2 }: SigstoreTrust): Record<string, string> {
  return {
    'trusted_root.json': trustedRoot,
    'signing_config.v0.2.json': signingConfig,
    'signing_config_rekor_v2.v0.2.json': signingConfigV2
  }
}

async function writeTrust(folder: string, trust: SigstoreTrust, tufRoot: string): Promise<TrustPaths> {
  const contents: Record<keyof TrustPaths, string> = {
    trustedRoot: trust.trustedRoot,
    signingConfig: trust.signingConfig,
    signingConfigV2: trust.signingConfigV2,
    tufRoot,
    chain: trust.chainPem,
    root: trust.rootPem,
    rekorKey: trust.rekorKeyPem,
    ctLogKey: trust.ctLogKeyPem
  }
  const names: Record<keyof TrustPaths, string> = {
    trustedRoot: 'trusted_root.json',
    signingConfig: 'signing_config.json',
    signingConfigV2: 'signing_config_v2.json',
    tufRoot: 'tuf-root.json',
    chain: 'fulcio-chain.pem',
    root: 'fulcio-root.pem',
    rekorKey: 'rekor.pub',
    ctLogKey: 'ctlog.pub'
  }
  await mkdir(folder)
  const entries = Object.entries(names) as [keyof TrustPaths, string][]
  await Promise.all(entries.map(([key, name]) => writeFile(join(folder, name), contents[key])))
  return Object.fromEntries(entries.map(([key, name]) => [key, join(folder, name)])) as unknown as TrustPaths
}
