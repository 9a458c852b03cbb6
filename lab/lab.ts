import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GitHubLab, startGitHub } from './github/github.ts'
import { type LabOidc, startOidc } from './oidc.ts'
import { type LabRegistry, type RegistryOptions, startRegistry } from './registry/registry.ts'
import type { LabService } from './service.ts'
import { type LabSigstore, startSigstore } from './sigstore/sigstore.ts'

/** The token that may write to every repository of the lab's GitHub. */
export const GITOPS_TOKEN = 'ghs_labgitopstoken0123456789abcdefghijkl'

/** A whole world on loopback: identity, Sigstore, a registry and GitHub. */
export class Lab {
  readonly folder: string
  readonly oidc: LabOidc
  readonly sigstore: LabSigstore
  readonly registry: LabRegistry
  readonly github: GitHubLab

  private constructor(folder: string, oidc: LabOidc, sigstore: LabSigstore, registry: LabRegistry, github: GitHubLab) {
    this.folder = folder
    this.oidc = oidc
    this.sigstore = sigstore
    this.registry = registry
    this.github = github
  }

  /** Starts everything on free ports, its files in a new temporary folder. */
  static async start(options: RegistryOptions): Promise<Lab> {
    const folder = await mkdtemp(join(tmpdir(), 'custody-lab-'))
    const [oidc, registry, github] = await Promise.all([
      startOidc(),
      startRegistry(options),
      startGitHub({ folder: join(folder, 'github'), token: GITOPS_TOKEN })
    ])
    const lab = new Lab(folder, oidc, await startSigstore({ folder: join(folder, 'sigstore'), oidc }), registry, github)
    await lab.writeDockerConfig()
    return lab
  }

  /** Every service by name, to delay it, break it, or read what it was asked. */
  get services(): Readonly<Record<string, LabService>> {
    const { fulcio, rekor, rekorV2, tsa, tuf } = this.sigstore
    return {
      oidc: this.oidc.service,
      fulcio,
      rekor,
      rekorV2,
      tsa,
      tuf,
      registry: this.registry.service,
      github: this.github.service
    }
  }

  /** The folder with the Docker configuration that logs in to the lab's registry. */
  get dockerConfig(): string {
    return join(this.folder, 'docker')
  }

  /** Stops every server and removes every file of the lab. */
  async stop(): Promise<void> {
    await Promise.all([this.oidc.stop(), this.sigstore.stop(), this.registry.stop(), this.github.stop()])
    await rm(this.folder, { recursive: true, force: true })
  }

  private async writeDockerConfig(): Promise<void> {
    const { userName, password } = this.registry.credential
    const auth = Buffer.from(`${userName}:${password}`).toString('base64')
    await mkdir(this.dockerConfig, { recursive: true })
    await writeFile(
      join(this.dockerConfig, 'config.json'),
      JSON.stringify({ auths: { [this.registry.host]: { auth } } })
    )
  }
}
