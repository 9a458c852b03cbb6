import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { type GitHubLab, startGitHub } from '../../lab/github/github.ts'
import type { LabRepository } from '../../lab/github/repository.ts'
import { Clone, type InitJson, RELEASE } from './clone.ts'

interface Job {
  readonly permissions: object
  readonly with: object
  readonly secrets?: object
}
interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>
}

const TOKEN = 'ghs_c4n4ryT0k3nOfInit'
const textOf = (path: string) => readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8')

function planOf(shape: string): InitJson {
  const { app, deploy } = Clone.shape(shape)
  return app.plan('--custody', RELEASE, ...(deploy ? ['--gitops', deploy.folder] : []))
}

const fileOf = ({ files }: InitJson, name: string) => files.find(({ path }) => path.endsWith(name))?.content ?? ''
const workflowOf = (plan: InitJson) => parse(fileOf(plan, 'custody-release.yml')) as Workflow
const said = ({ open }: InitJson) => open.map(({ what, remedy }) => `${what} | ${remedy}`).join('\n')

describe('what custody init writes', () => {
  const shapes = ['plain', 'monorepo', 'matrix', 'per-platform', 'cosign', 'same-repository', 'docker-hub', 'helm']

  it.each(shapes)(
    'passes only inputs and secrets that release.yml has, with the template’s permissions (%s)',
    (shape) => {
      const { on } = parse(textOf('.github/workflows/release.yml')) as {
        on: { workflow_call: { inputs: object; secrets: object } }
      }
      const template = parse(textOf('workflows-templates/custody-release.yml')) as Workflow
      const jobs = Object.values(workflowOf(planOf(shape)).jobs)
      expect(jobs.length).toBeGreaterThan(0)
      for (const job of jobs) {
        expect(Object.keys(on.workflow_call.inputs)).toEqual(expect.arrayContaining(Object.keys(job.with)))
        expect(Object.keys(on.workflow_call.secrets)).toEqual(expect.arrayContaining(Object.keys(job.secrets ?? {})))
        expect(job.permissions).toEqual(template.jobs['release']?.permissions)
      }
    }
  )

  it('names OWNER and zeros where the release is not known, and says so', () => {
    const { app } = Clone.shape('plain')
    const plan = app.plan()
    expect(fileOf(plan, 'custody-release.yml')).toContain(
      `uses: OWNER/custody/.github/workflows/release.yml@${'0'.repeat(40)}`
    )
    expect(fileOf(plan, 'custody-release.yml')).toContain('# Replace OWNER and the zeros')
    expect(said(plan)).toContain('which release of Custody to pin is not known')
  })
})

describe('custody init --pull-request', () => {
  let github: GitHubLab

  beforeAll(async () => {
    github = await startGitHub({ folder: mkdtempSync(join(tmpdir(), 'custody-init-github-')), token: TOKEN })
  })

  afterAll(() => github.stop())

  const env = (more: Readonly<Record<string, string>> = {}) => ({
    GITHUB_TOKEN: TOKEN,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    ...more
  })

  /** The files that the one commit of the one pull request changes, by their path. */
  async function proposedIn({ git, pulls }: LabRepository): Promise<Record<string, string>> {
    const head = pulls[0]?.headOid ?? ''
    expect(await git.commitsBetween('main', head)).toHaveLength(1)
    const names = (await git.git(['diff', '--name-only', 'main', head])).toString().split('\n').filter(Boolean)
    const texts = await Promise.all(names.map((name) => git.git(['cat-file', 'blob', `${head}:${name}`])))
    return Object.fromEntries(names.map((name, index) => [name, String(texts[index])]))
  }

  it('opens one pull request in each repository, with one commit of exactly the planned files', async () => {
    const { app, deploy } = Clone.shape('plain', 'git@github.com:acme/checkout.git')
    const repositories = [
      await github.createRepository('acme', 'checkout', { files: { Dockerfile: 'FROM scratch\n' } }),
      await github.createRepository('acme', 'deploy', { files: { 'README.md': 'deploys\n' } })
    ]
    const args = ['--custody', RELEASE, '--gitops', deploy?.folder ?? '', '--pull-request']
    const first = await app.initIn(env(), ...args)
    expect([first.exitCode, first.stderr]).toEqual([0, expect.stringContaining('created: ')])
    const plan = app.plan(...args.slice(0, -1))
    for (const repository of repositories) {
      expect(repository.pulls.map(({ state, base }) => [state, base])).toEqual([['open', 'main']])
      const files = plan.files.filter((file) => file.repository === repository.fullName)
      expect(await proposedIn(repository)).toEqual(
        Object.fromEntries(files.map(({ path, content }) => [path, content]))
      )
    }
    expect(repositories[1]?.pulls[0]?.body).toContain('### What is left to do')
    const again = await app.initIn(env(), ...args)
    expect([again.exitCode, again.stderr]).toEqual([0, expect.stringContaining('adopted: ')])
    expect(repositories.map(({ pulls }) => pulls.length)).toEqual([1, 1])
    expect(app.changes()).toEqual([])
  })

  it('replaces nothing on the branch without --force', async () => {
    const { app } = Clone.shape('helm')
    const files = { '.github/workflows/custody-release.yml': 'name: ours\n' }
    const repository = await github.createRepository('acme', 'helm', { files })
    const refused = await app.initIn(env(), '--custody', RELEASE, '--pull-request')
    expect([refused.exitCode, refused.stderr]).toEqual([3, expect.stringContaining('E_INIT_EXISTS')])
    expect([refused.stderr, repository.pulls]).toEqual([
      expect.stringContaining('nothing was written to acme/helm'),
      []
    ])
    expect((await app.initIn(env(), '--custody', RELEASE, '--pull-request', '--force')).exitCode).toBe(0)
    expect(repository.pulls).toHaveLength(1)
  })

  it('tells a token that is missing, that may only read, or that may not write workflows', async () => {
    const { app } = Clone.shape('gitlab')
    await github.createRepository('acme', 'gitlab', { files: { a: 'b' } })
    github.grant('reader', { permissions: { contents: 'read', pull_requests: 'read' } })
    github.grant('no-workflows', {
      permissions: { contents: 'write', pull_requests: 'write', workflows: undefined }
    })
    const run = (token: string) => app.initIn(env({ GITHUB_TOKEN: token }), '--custody', RELEASE, '--pull-request')
    const [missing, reader, narrow, whole] = [
      await run(''),
      await run('reader'),
      await run('no-workflows'),
      await run(TOKEN)
    ]
    expect([missing.exitCode, missing.stderr]).toEqual([2, expect.stringContaining('E_GITOPS_TOKEN')])
    expect([reader.exitCode, reader.stderr]).toEqual([7, expect.stringContaining('E_GITOPS_PERMISSION')])
    expect([narrow.exitCode, narrow.stderr]).toEqual([7, expect.stringContaining('workflows: write')])
    expect(whole.exitCode).toBe(0)
  })
})
