import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GitHubLab, startGitHub } from '../../../lab/github/github.ts'
import type { LabPullRequest, LabRepository } from '../../../lab/github/repository.ts'
import { Digest } from '../../../src/image/digest.ts'
import { ImageReference } from '../../../src/image/reference.ts'
import type { LadderContext } from '../../../src/promotion/ladder/consider.ts'
import { bumpLadder, promoteLadder, rollbackLadder } from '../../../src/promotion/ladder/modes.ts'
import { openLadder } from '../../../src/promotion/ladder/open.ts'
import type { EnvironmentOutcome } from '../../../src/promotion/ladder/outcome.ts'
import { releaseLadder } from '../../../src/promotion/ladder/release.ts'
import { renderFolders } from '../../../src/promotion/render/render-folders.ts'
import type { Tree } from '../../../src/promotion/render/tree.ts'
import { EvidenceError, MissingError, UnavailableError } from '../../../src/support/errors.ts'
import { Deadline } from '../../../src/support/retry.ts'
import { evidenceFor, singleImage } from '../../evidence/samples.ts'
import { MemoryLog, TOKEN } from '../gitops.ts'

export const IMAGE = 'ghcr.io/acme/checkout'
const GITHUB = 'https://github.com'

/** The policy of these tests: a ladder of three, with rules that a test may exchange. */
export function policy(rules: { dev?: string; staging?: string; prod?: string; more?: string } = {}): string {
  return `version: 1
apps:
  checkout:
    image: ${IMAGE}
    signer: {workflow: acme/checkout/.github/workflows/release.yml, ref: refs/heads/main, source: acme/checkout}
    environments:
      dev: {path: overlays/dev${rules.dev ?? ''}}
      staging: {path: overlays/staging, from: dev${rules.staging ?? ''}}
      prod: {path: overlays/prod, from: staging${rules.prod ?? ''}}
${rules.more ?? ''}`
}

export function overlay(digest: Digest, more = ''): string {
  return `# kept\nresources: [../../base]\nimages:\n  - name: ${IMAGE} # the shop\n    digest: ${digest.toString()}\n${more}`
}

/** A ladder in the lab's GitHub, and images that were built from commits of a real source repository. */
export class LadderWorld {
  readonly github: GitHubLab
  readonly log = new MemoryLog()
  /** The commits of acme/checkout on main, the oldest first, and one on a branch beside the third of them. */
  readonly commits: string[] = []
  repository!: LabRepository
  source!: LabRepository
  /** How the registry answers for a digest, where it is not simply verified. */
  readonly verdicts = new Map<string, 'invalid' | 'missing' | 'unverifiable'>()
  private readonly folder: string
  private readonly images: Map<string, string>
  private static repositories = 0

  private constructor(github: GitHubLab, folder: string, images = new Map<string, string>()) {
    this.github = github
    this.folder = folder
    this.images = images
  }

  static async start(): Promise<LadderWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'custody-ladder-'))
    const world = new LadderWorld(await startGitHub({ folder, token: TOKEN }), folder)
    world.source = await world.github.createRepository('acme', 'checkout', { files: { a: '0' } })
    for (let number = 1; number <= 5; number++) {
      if (number === 3) await world.source.push('feature', { b: '1' }, 'Beside')
      world.commits.push(await world.source.push('main', { a: String(number) }, `Change ${number} @everyone <b>`))
    }
    return world
  }

  async stop(): Promise<void> {
    await this.github.stop()
    await rm(this.folder, { recursive: true })
  }

  /** The same GitHub and images with a repository of its own, for what runs at the same time. */
  async apart(custody: string, files: Record<string, string>): Promise<LadderWorld> {
    const twin = new LadderWorld(this.github, this.folder, this.images)
    twin.commits.push(...this.commits)
    twin.source = this.source
    twin.repository = await twin.createRepository(custody, files)
    return twin
  }

  /** Begins a test: an own repository whose environments all hold the image of the first commit. */
  async fresh(custody = policy(), files: Record<string, string> = {}): Promise<void> {
    this.repository = await this.createRepository(custody, files)
    this.github.service.faults.length = 0
    this.github.service.journal.length = 0
    this.verdicts.clear()
  }

  private async createRepository(custody: string, files: Record<string, string>): Promise<LabRepository> {
    const name = `deploy-${String((LadderWorld.repositories += 1))}`
    const held = overlay(this.image(0))
    const environments = ['dev', 'staging', 'prod'].map((path) => [`overlays/${path}/kustomization.yaml`, held])
    return this.github.createRepository('acme', name, {
      files: { 'custody.yaml': custody, ...(Object.fromEntries(environments) as Record<string, string>), ...files }
    })
  }

  /** The image of a commit: by its place on main, or its id. */
  image(commit: number | string, build = ''): Digest {
    const oid = typeof commit === 'number' ? (this.commits[commit] ?? '') : commit
    const digest = Digest.of(Buffer.from(`image of ${oid}${build}`))
    this.images.set(digest.hex, oid)
    return digest
  }

  get site() {
    return { repository: { owner: 'acme', name: this.repository.name } }
  }

  async open(
    changes: Partial<LadderContext> & { readonly token?: string; readonly milliseconds?: number } = {}
  ): Promise<LadderContext> {
    const { apiUrl, graphqlUrl } = this.github
    const { token = TOKEN, milliseconds = 60_000, ...rest } = changes
    const access = { token, apiUrl, graphqlUrl, log: this.log, deadline: new Deadline(milliseconds) }
    const prove = () => Promise.resolve({ proven: true, warnings: [], rendered: '' })
    const rules = { rendersAll: false, allowDiverged: false, forceReopen: false, serverUrl: GITHUB }
    const tools = { env: process.env, temp: this.folder, log: this.log, deadline: access.deadline }
    const render = (tree: Tree, folders: readonly string[]) => renderFolders(tree, folders, tools)
    const options = { access, prove, render, sourceToken: undefined, ...rules }
    return { ...(await openLadder(this.site, { ...options, assess: (_, __, digest) => this.assess(digest) })), ...rest }
  }

  async bump(digest: Digest, changes: Parameters<LadderWorld['open']>[0] = {}): Promise<EnvironmentOutcome> {
    const image = { image: ImageReference.parse(IMAGE), digest, tag: undefined }
    return only(await bumpLadder(await this.open(changes), this.site, [image]))
  }

  async promote(environment: string, changes: Parameters<LadderWorld['open']>[0] = {}): Promise<EnvironmentOutcome> {
    return only(await promoteLadder(await this.open(changes), this.site, { environment, app: undefined }))
  }

  async rollback(environment: string, to?: Digest): Promise<EnvironmentOutcome> {
    return only(await rollbackLadder(await this.open(), this.site, { environment, app: 'checkout', to }))
  }

  async release(environment: string): Promise<EnvironmentOutcome> {
    return only(await releaseLadder(await this.open(), this.site, { environment, app: 'checkout' }))
  }

  /** Sets an environment to a digest as a merge would. */
  async hold(environment: string, digest: Digest): Promise<string> {
    return this.repository.push('main', { [`overlays/${environment}/kustomization.yaml`]: overlay(digest) }, 'Merged')
  }

  pull(number: number): LabPullRequest {
    const pull = this.repository.pulls.find((candidate) => candidate.number === number)
    if (!pull) throw new Error(`no pull request ${number}`)
    return pull
  }

  openPulls(): LabPullRequest[] {
    return this.repository.pulls.filter(({ state }) => state === 'open')
  }

  async text(revision: string, path: string): Promise<string> {
    return (await this.repository.git.git(['cat-file', 'blob', `${revision}:${path}`])).toString()
  }

  requests(): string[] {
    return this.github.service.journal.map(({ method, path, body }) =>
      path === '/graphql'
        ? (/(?:query|mutation) \w+/.exec(body.toString())?.[0] ?? path)
        : `${method} ${path.split('?')[0] ?? ''}`
    )
  }

  private async assess(digest: Digest) {
    const commit = this.images.get(digest.hex)
    const verdict = this.verdicts.get(digest.hex) ?? (commit === undefined ? 'missing' : undefined)
    const words = { message: `${verdict ?? ''} ${digest.toString()}`, remedy: 'see the test' }
    if (verdict === 'invalid') throw new EvidenceError('E_INVALID', words)
    if (verdict === 'missing') throw new MissingError('E_MISSING', words)
    if (verdict === 'unverifiable') throw new UnavailableError('E_REGISTRY_UNAVAILABLE', words)
    const evidence = evidenceFor([singleImage(IMAGE)])
    const signer = { ...evidence.signer, sourceRepository: `${GITHUB}/acme/checkout`, sourceCommit: commit ?? '' }
    const packages = [{ name: 'left-pad', version: digest.hex.slice(0, 6) }]
    const decision = { accepted: true, met: [] }
    return Promise.resolve({ evidence: { ...evidence, signer }, packages, decision, summaries: [] })
  }
}

function only(outcomes: readonly EnvironmentOutcome[]): EnvironmentOutcome {
  const [outcome, ...others] = outcomes
  if (!outcome || others.length > 0) throw new Error(`expected one environment, got ${outcomes.length}`)
  return outcome
}
