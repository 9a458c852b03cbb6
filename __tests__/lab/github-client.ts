import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GitHubLab, startGitHub } from '../../lab/github/github.ts'
import type { LabRepository } from '../../lab/github/repository.ts'

export const KUSTOMIZATION = '\ufeffimages:\r\n  - name: app # ünïcode\r\n'

/** An answer of the lab's GitHub, parsed. */
export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

/** The lab's GitHub with a fresh repository for each test, spoken to without octokit. */
export class GitHubClient {
  readonly github: GitHubLab
  readonly folder: string
  repository: LabRepository
  private repositories = 1

  private constructor(github: GitHubLab, folder: string, repository: LabRepository) {
    this.github = github
    this.folder = folder
    this.repository = repository
  }

  static async start(): Promise<GitHubClient> {
    const folder = await mkdtemp(join(tmpdir(), 'custody-github-'))
    const github = await startGitHub({ folder, token: 'ghs_writer' })
    return new GitHubClient(github, folder, await github.createRepository('acme', 'deploy', { files: { a: '' } }))
  }

  async stop(): Promise<void> {
    await this.github.stop()
    await rm(this.folder, { recursive: true })
  }

  async freshRepository(): Promise<void> {
    this.repository = await this.github.createRepository('acme', `deploy-${String((this.repositories += 1))}`, {
      files: { 'apps/kustomization.yaml': KUSTOMIZATION, 'README.md': 'Deployments\n' }
    })
  }

  async rest(method: string, path: string, body?: object, token?: string): Promise<Answered> {
    return this.ask(method, `${this.github.apiUrl}/repos/${this.repository.fullName}${path}`, body, token)
  }

  async graphql(query: string, variables: object = {}, token?: string) {
    const { body } = await this.ask('POST', this.github.graphqlUrl, { query, variables }, token)
    return body as { data?: Record<string, unknown>; errors?: { type?: string; message: string }[] }
  }

  async headOf(branch: string): Promise<string> {
    const head = await this.repository.headOf(branch)
    if (head === undefined) throw new Error(`no branch ${branch}`)
    return head
  }

  /** Makes a branch at the head of main and answers that head. */
  async branchOff(branch: string): Promise<string> {
    const head = await this.headOf('main')
    await this.rest('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: head })
    return head
  }

  private async ask(method: string, url: string, body?: object, token = 'ghs_writer'): Promise<Answered> {
    const response = await fetch(url, {
      method,
      headers: { authorization: `token ${token}` },
      ...(body && { body: JSON.stringify(body) })
    })
    const text = await response.text()
    const answer = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>
    return { status: response.status, headers: response.headers, body: answer }
  }
}
