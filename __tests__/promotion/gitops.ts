import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LabFile } from '../../lab/github/bare-repository.ts'
import { type GitHubLab, startGitHub } from '../../lab/github/github.ts'
import { writes } from '../../lab/github/limits.ts'
import type { LabRepository } from '../../lab/github/repository.ts'
import { Digest } from '../../src/image/digest.ts'
import {
  type GitHubAccess,
  openOverlay,
  promote,
  type Promotion,
  type PromotionRequest,
  type Proposal
} from '../../src/promotion/promote.ts'
import { CustodyError } from '../../src/support/errors.ts'
import type { Log } from '../../src/support/log.ts'
import { Deadline } from '../../src/support/retry.ts'

export const TOKEN = 'ghs_c4n4ryT0k3nOfTheWriter'
export const OLD = Digest.of(Buffer.from('old'))
export const NEW = Digest.of(Buffer.from('new'))
export const OTHER = Digest.of(Buffer.from('other'))
export const FILE = 'apps/checkout/overlays/dev/kustomization.yaml'

/** A kustomization with two images, far enough apart that git merges changes of both. */
export function kustomization(checkout: Digest, billing: Digest): string {
  return [
    '# deployed by promotion, do not edit by hand',
    'apiVersion: kustomize.config.k8s.io/v1beta1',
    'kind: Kustomization',
    'images:',
    '  - name: ghcr.io/acme/checkout   # the shop',
    `    digest: ${checkout.toString()}`,
    '',
    '  # everything below belongs to the billing team',
    '  # and is promoted by its own pipeline',
    '',
    '  - name: ghcr.io/acme/billing',
    `    digest: ${billing.toString()}`,
    'resources: [../../base]',
    ''
  ].join('\r\n')
}

export const SOURCE = {
  commit: '1c764767aab3c4d1f6c0c3b9a7e1d2f3a4b5c6d7',
  run: 'https://github.com/acme/checkout/actions/runs/7/attempts/1'
}

/** Keeps every line, so that a test can look for what must never be in one. */
export class MemoryLog implements Log {
  readonly lines: string[] = []

  info(line: string): void {
    this.lines.push(line)
  }

  notice(line: string): void {
    this.lines.push(line)
  }

  warning(line: string): void {
    this.lines.push(line)
  }

  async group<T>(title: string, stage: () => Promise<T>): Promise<T> {
    this.lines.push(title)
    return stage()
  }

  mask(): void {
    // Nothing is hidden here: what arrives unmasked shall be seen.
  }
}

/** A GitOps repository in the lab's GitHub and one promotion into it. */
export class GitOps {
  readonly github: GitHubLab
  readonly log = new MemoryLog()
  repository: LabRepository
  private readonly folder: string
  private repositories = 0

  private constructor(github: GitHubLab, folder: string, repository: LabRepository) {
    this.github = github
    this.folder = folder
    this.repository = repository
  }

  static async start(): Promise<GitOps> {
    const folder = await mkdtemp(join(tmpdir(), 'custody-gitops-'))
    const github = await startGitHub({ folder, token: TOKEN })
    return new GitOps(github, folder, await github.createRepository('acme', 'deploy', { files: { a: '' } }))
  }

  async stop(): Promise<void> {
    await this.github.stop()
    await rm(this.folder, { recursive: true })
  }

  /** Begins a test: an own repository, no faults, an empty journal. */
  async fresh(files: Readonly<Record<string, LabFile>> = { [FILE]: kustomization(OLD, OTHER) }): Promise<void> {
    const name = `deploy-${String((this.repositories += 1))}`
    this.repository = await this.github.createRepository('acme', name, { files })
    this.github.service.faults.length = 0
    this.github.service.journal.length = 0
    this.log.lines.length = 0
  }

  request(overrides: Partial<PromotionRequest> = {}): PromotionRequest {
    return {
      repository: { owner: 'acme', name: this.repository.name },
      path: 'apps/checkout/overlays/dev',
      pins: [{ name: 'ghcr.io/acme/checkout', digest: NEW }],
      ...overrides
    }
  }

  access(overrides: Partial<GitHubAccess> = {}): GitHubAccess {
    const { apiUrl, graphqlUrl } = this.github
    return { token: TOKEN, apiUrl, graphqlUrl, log: this.log, deadline: new Deadline(60_000), ...overrides }
  }

  /** One run of the main road's end. */
  async bump(
    overrides: {
      readonly request?: Partial<PromotionRequest>
      readonly access?: Partial<GitHubAccess>
      readonly proposal?: Partial<Proposal>
      /** What happens while the image is signed. */
      readonly meanwhile?: () => Promise<unknown>
    } = {}
  ): Promise<Promotion> {
    const overlay = await openOverlay(this.request(overrides.request), this.access(overrides.access))
    await overrides.meanwhile?.()
    const proposal = { source: SOURCE, body: () => 'The evidence', ...overrides.proposal }
    return promote(overlay, proposal, this.access(overrides.access))
  }

  async read(revision: string, path = FILE): Promise<string> {
    return (await this.repository.git.git(['cat-file', 'blob', `${revision}:${path}`])).toString()
  }

  async headOf(branch: string): Promise<string> {
    const head = await this.repository.headOf(branch)
    if (head === undefined) throw new Error(`no branch ${branch}`)
    return head
  }

  /** The commits of a branch that main has not. */
  async commitsOn(branch: string): Promise<string[]> {
    return this.repository.git.commitsBetween(await this.headOf('main'), await this.headOf(branch))
  }

  async branches(): Promise<string[]> {
    const names = await this.repository.git.git(['for-each-ref', '--format=%(refname:short)', 'refs/heads'])
    return names.toString().split('\n').filter(Boolean)
  }

  /** What a merge of a branch into main would hold. */
  async merged(branch: string): Promise<string> {
    const tree = await this.repository.git.git(['merge-tree', '--write-tree', 'main', branch])
    return this.read(tree.toString().trim())
  }

  /** The requests since the journal was emptied, as `POST /repos/…`. */
  requests(): string[] {
    return this.github.service.journal.map(({ method, path }) => `${method} ${path}`)
  }

  /** The requests among them that could change something. */
  writing(): string[] {
    return this.github.service.journal
      .filter(({ method, path, headers, body }) =>
        writes({ method, url: new URL(path, this.github.apiUrl), headers, body })
      )
      .map(({ method, path }) => `${method} ${path}`)
  }
}

/** The error of ours that a promise ends with. */
export async function refusalOf(promise: Promise<unknown>): Promise<CustodyError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  if (!(error instanceof CustodyError)) throw new Error(`expected a refusal, got ${String(error)}`)
  return error
}
