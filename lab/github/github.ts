import { join } from 'node:path'
import { LabService, type LabRequest, type LabResponse } from '../service.ts'
import { type Grant, tokenOf } from './access.ts'
import type { LabFile } from './bare-repository.ts'
import { type Enterprise, lackingFields, metaAnswer, withoutPrefix } from './enterprise.ts'
import { answerGraphQL } from './graphql.ts'
import { limitAnswer, type LimitKind, writes } from './limits.ts'
import { LabRepository } from './repository.ts'
import { answerRest } from './rest.ts'
import { RestError } from './rest-error.ts'

/** What a GitHub App installed for promotion may do (docs/promotion.md). */
const APP: Grant = {
  login: 'custody[bot]',
  kind: 'app',
  repositories: 'all',
  permissions: {
    contents: 'write',
    pull_requests: 'write',
    workflows: 'write',
    issues: 'write',
    statuses: 'read',
    checks: 'read'
  }
}

/** GitHub on loopback: REST and GraphQL over real bare git repositories, with tokens, rules, limits and lag. */
export class GitHubLab {
  readonly service: LabService
  /** A GitHub Enterprise Server where set, with its own addresses. */
  enterprise: Enterprise | undefined
  private aheadMs = 0
  private readonly folder: string
  private readonly grants = new Map<string, Grant>()
  private readonly repositories = new Map<string, LabRepository>()

  constructor(folder: string) {
    this.folder = folder
    this.service = new LabService('github', async (request) => this.dated(await this.answer(request)))
  }

  /** Sets the clock of this GitHub ahead: what it writes and answers from now on is of that time. */
  advance(milliseconds: number): void {
    this.aheadMs += milliseconds
    for (const repository of this.repositories.values()) repository.aheadMs = this.aheadMs
  }

  private dated(response: LabResponse): LabResponse {
    const date = new Date(Date.now() + this.aheadMs).toUTCString()
    return { ...response, headers: { ...response.headers, date } }
  }

  get apiUrl(): string {
    return this.enterprise ? `${this.service.url}/api/v3` : this.service.url
  }

  get graphqlUrl(): string {
    return this.enterprise ? `${this.service.url}/api/graphql` : `${this.service.url}/graphql`
  }

  /** Lets a token in; one that may read and write everything unless told otherwise. */
  grant(token: string, grant: Partial<Grant> = {}): void {
    this.grants.set(token, { ...APP, ...grant })
  }

  /** Takes a token back: from now on GitHub does not know it. */
  revoke(token: string): void {
    this.grants.delete(token)
  }

  /** Makes a bare repository with one commit that holds `files`. */
  async createRepository(
    owner: string,
    name: string,
    options: {
      readonly files: Readonly<Record<string, LabFile>>
      readonly branch?: string
      readonly visibility?: 'public' | 'private'
    }
  ): Promise<LabRepository> {
    const id = this.repositories.size + 1
    const { files, branch = 'main', visibility = 'private' } = options
    const folder = join(this.folder, owner, `${name}.git`)
    const repository = await LabRepository.create({ folder, id, owner, name, branch, visibility }, files)
    repository.aheadMs = this.aheadMs
    this.repositories.set(repository.fullName.toLowerCase(), repository)
    return repository
  }

  /** Refuses the next requests that change something, as GitHub's limits do. */
  limitWrites(times: number, seconds: number | undefined, kind: LimitKind = 'content-creation'): void {
    this.service.faults.push({
      matches: writes,
      times,
      effect: { kind: 'answer', response: limitAnswer(kind, seconds) }
    })
  }

  async stop(): Promise<void> {
    await this.service.stop()
  }

  private async answer(request: LabRequest): Promise<LabResponse> {
    if (!this.enterprise) return this.answerDotCom(request)
    const inner = withoutPrefix(request)
    const answer = inner ? await this.answerDotCom(inner) : RestError.notFound().response
    return { ...answer, headers: { ...answer.headers, 'x-github-enterprise-version': this.enterprise.version } }
  }

  private async answerDotCom(request: LabRequest): Promise<LabResponse> {
    const { enterprise } = this
    if (enterprise && request.url.pathname === '/meta') return metaAnswer(enterprise)
    if (enterprise?.lacks.some((end) => request.url.pathname.endsWith(end))) return RestError.notFound().response
    const grant = this.grants.get(tokenOf(request.headers.authorization) ?? '')
    if (grant === undefined) return RestError.badCredentials().response
    const world = { base: this.service.url, grant, repositories: this.repositories }
    if (request.url.pathname !== '/graphql') return answerRest(request, world)
    const rules = enterprise ? [lackingFields(enterprise)] : []
    return answerGraphQL(request, { ...world, rules })
  }
}

/** Starts GitHub on a free loopback port; `token` may read and write everything. */
export async function startGitHub(options: { readonly folder: string; readonly token: string }): Promise<GitHubLab> {
  const lab = new GitHubLab(options.folder)
  lab.grant(options.token)
  await lab.service.start()
  return lab
}
