import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Digest } from '../../src/image/digest.ts'
import { openOverlay, promote } from '../../src/promotion/promote.ts'
import { Deadline } from '../../src/support/retry.ts'
import type { GitHubLab } from '../github/github.ts'
import type { LabRepository } from '../github/repository.ts'
import { Relay } from './relay.ts'

export const TOKEN = 'ghs_tokenOfTheBenchmark'
export const IMAGE = 'ghcr.io/acme/checkout'
export const FOLDER = 'apps/checkout/overlays/dev'
const run = promisify(execFile)
const QUIET = { info: () => undefined, notice: () => undefined, warning: () => undefined, mask: () => undefined }

/** What one way to a pull request cost. */
export interface Cost {
  readonly ms: number
  readonly bytes: number
}

/** Custody's way: the overlay read, edited and proposed by GitHub's API. */
export async function proposeByApi(github: GitHubLab, repository: LabRepository, digest: Digest): Promise<Cost> {
  const relay = await Relay.before(github.apiUrl)
  try {
    const access = {
      token: TOKEN,
      apiUrl: relay.through(github.apiUrl),
      graphqlUrl: relay.through(github.graphqlUrl),
      log: { ...QUIET, group: async <T>(_: string, stage: () => Promise<T>) => stage() },
      deadline: new Deadline(120_000)
    }
    const place = { owner: repository.owner, name: repository.name }
    const request = { repository: place, path: FOLDER, pins: [{ name: IMAGE, digest }] }
    const started = performance.now()
    const source = { commit: '0'.repeat(40), run: 'https://github.com/acme/checkout/actions/runs/1' }
    const { operation } = await promote(await openOverlay(request, access), { source, body: () => 'A digest' }, access)
    if (operation !== 'created') throw new Error(`no pull request was opened: ${operation}`)
    return { ms: performance.now() - started, bytes: relay.bytes }
  } finally {
    await relay.stop()
  }
}

/** The usual way: a shallow clone, `kustomize edit set image`, a commit, a push, and one request for the pull request. */
export async function proposeByClone(
  github: GitHubLab,
  repository: LabRepository,
  digest: Digest,
  tools: { readonly kustomize: string; readonly folder: string }
): Promise<Cost> {
  const clone = await mkdtemp(join(tools.folder, 'clone-'))
  const relay = await Relay.before(github.apiUrl)
  try {
    const git = (...args: string[]) =>
      run('git', ['-C', clone, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args])
    const branch = `bump-${digest.hex.slice(0, 12)}`
    const started = performance.now()
    await run('git', ['clone', '--quiet', '--depth', '1', `file://${repository.git.folder}`, clone])
    const fetched = await packBytes(clone)
    await git('switch', '--quiet', '--create', branch)
    const edit = ['edit', 'set', 'image', `${IMAGE}=${IMAGE}@${digest.toString()}`]
    await run(join(tools.kustomize, 'kustomize'), edit, { cwd: join(clone, FOLDER) })
    await git('commit', '--quiet', '--all', '--message', 'Bump')
    await git('push', '--quiet', 'origin', branch)
    await openPull(relay.through(github.apiUrl), repository.fullName, branch)
    const ms = performance.now() - started
    return { ms, bytes: fetched + (await pushedBytes(clone)) + relay.bytes }
  } finally {
    await relay.stop()
    await rm(clone, { recursive: true })
  }
}

async function openPull(apiUrl: string, repository: string, head: string): Promise<void> {
  const answer = await fetch(`${apiUrl}/repos/${repository}/pulls`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, connection: 'close' },
    body: JSON.stringify({ title: 'Bump', head, base: 'main', body: 'A digest' })
  })
  if (answer.status !== 201) throw new Error(`no pull request was opened: ${answer.status} ${await answer.text()}`)
}

/** The packs that a clone has fetched. */
async function packBytes(clone: string): Promise<number> {
  const folder = join(clone, '.git', 'objects', 'pack')
  const packs = (await readdir(folder)).filter((name) => name.endsWith('.pack'))
  const sizes = await Promise.all(packs.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** The objects of the one commit that was pushed. */
async function pushedBytes(clone: string): Promise<number> {
  const { stdout } = await run('git', ['-C', clone, 'count-objects', '-v'])
  const [, kibibytes = '0'] = /^size: (\d+)$/m.exec(stdout) ?? []
  return Number(kibibytes) * 1024
}
