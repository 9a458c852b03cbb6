import { execFile } from 'node:child_process'
import { lstat, mkdir, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { renderInitBody } from '../evidence/init-body.ts'
import { readCheckout, readInside } from '../init/checkout.ts'
import { type InitPlan, type InitRequest, type Place, planInit, type ProposedFile } from '../init/plan.ts'
import type { NamedImage } from '../init/released.ts'
import { siteOfRemote } from '../init/remote.ts'
import { UNPINNED, type CustodyRelease } from '../init/template.ts'
import type { GitHubAccess } from '../promotion/github.ts'
import { type FilesProposed, proposeFiles } from '../promotion/propose-files.ts'
import { unifiedDiff } from '../promotion/unified-diff.ts'
import { messageOf, PermissionError, RefusalError, RequestError } from '../support/errors.ts'
import type { Run } from './run.ts'

/** What `custody init` was told; everything else it finds out. */
export interface InitInputs {
  readonly folder: string
  readonly gitops: string | undefined
  readonly repository: string | undefined
  readonly defaultBranch: string | undefined
  readonly named: readonly NamedImage[]
  readonly sources: ReadonlyMap<string, string>
  readonly order: readonly string[]
  readonly release: CustodyRelease | undefined
}

/** A planned file beside what stands in its place now. */
export interface FileChange extends ProposedFile {
  readonly status: 'new' | 'changed' | 'current'
  readonly diff: string
}

/** A plan with the difference that it would make. */
export interface PlannedInit extends Omit<InitPlan, 'files'> {
  readonly files: readonly FileChange[]
  /** The repository that deploys, where it is another one. */
  readonly gitops: Place | undefined
}

/** Reads the repositories and plans, writing nothing; throws RequestError. */
export async function openInit(inputs: InitInputs, run: Run): Promise<PlannedInit> {
  const app = await placeOf(inputs.folder, inputs, run)
  const gitops = inputs.gitops === undefined ? undefined : await placeOf(inputs.gitops, {}, run)
  const { named, sources, order } = inputs
  const request: InitRequest = {
    ...{ app, named, sources, order, release: inputs.release ?? (await ownRelease()) },
    gitops: gitops?.checkout.root === app.checkout.root ? undefined : gitops
  }
  const plan = planInit(request)
  const unread = [app, ...(request.gitops ? [request.gitops] : [])].flatMap(({ checkout }) => checkout.unread)
  return {
    ...{ ...plan, gitops: request.gitops },
    open: [
      ...plan.open,
      ...unread.map((what) => ({
        what: `left out: ${what}`,
        remedy: 'see that it is a regular file of the repository'
      }))
    ],
    files: await Promise.all(plan.files.map(changeOf))
  }
}

/** Writes the planned files into the work trees; throws RefusalError (E_INIT_EXISTS) before anything is written where one would be replaced without `force`. */
export async function writeFiles(files: readonly FileChange[], force: boolean): Promise<void> {
  const replaced = files.filter(({ status }) => status === 'changed')
  if (replaced.length > 0 && !force) throw exists(replaced)
  for (const { place, path, bytes, status } of files) {
    if (status !== 'current') await writeInside(place.checkout.root, path, bytes, status)
  }
}

/** One pull request in each repository that the plan has files for; throws what GitHub refuses. */
export async function proposeInit(
  plan: PlannedInit,
  { force, tokenFor }: { readonly force: boolean; readonly tokenFor: (place: Place) => string },
  run: Run
): Promise<(FilesProposed & { readonly repository: string })[]> {
  const { apiUrl, graphqlUrl, log, deadline } = run
  const proposed = []
  for (const [place, files] of Map.groupBy(plan.files, (file) => file.place)) {
    const { repository } = place.site
    const [owner = '', name = ''] = repository.split('/')
    const access: GitHubAccess = { token: tokenFor(place), apiUrl, graphqlUrl, log, deadline }
    const outcome = await proposeFiles(
      {
        ...{ repository: { owner, name }, files, force, headline: headlineOf(files) },
        ...(place.branch !== undefined && { base: place.branch }),
        body: renderInitBody({ ...plan, files: files.map(({ path }) => path), repository })
      },
      access
    )
    proposed.push({ ...outcome, repository })
  }
  return proposed
}

function headlineOf(files: readonly FileChange[]): string {
  const releases = files.some(({ path }) => path.endsWith('custody-release.yml'))
  const gates = files.some(({ path }) => path.endsWith('custody-gate.yml'))
  if (releases && gates) return 'Release, verify and promote images with Custody'
  return releases ? 'Release images with Custody' : 'Gate promotions with Custody'
}

async function placeOf(
  folder: string,
  { repository, defaultBranch }: Partial<Pick<InitInputs, 'repository' | 'defaultBranch'>>,
  { serverUrl }: Run
): Promise<Place> {
  const checkout = await readCheckout(folder)
  const remote = siteOfRemote(checkout.remote ?? '')
  const site = repository === undefined ? remote : { server: remote?.server ?? serverUrl, repository }
  if (!site) throw noRemote(folder, checkout.remote)
  if (repository === undefined && /(?:^|\.)(?:gitlab|bitbucket|codeberg|gitea)\./.test(new URL(site.server).hostname))
    throw otherHost(site.server)
  return { checkout, site, branch: defaultBranch ?? checkout.defaultBranch }
}

// The clone that this program runs from says which release it is.
async function ownRelease(): Promise<CustodyRelease> {
  const unknown = { repository: UNPINNED, commit: undefined }
  const root = join(import.meta.dirname, '..', '..')
  const ask = async (...args: string[]) => (await promisify(execFile)('git', ['-C', root, ...args])).stdout.trim()
  try {
    if ((await ask('rev-parse', '--show-cdup')) !== '') return unknown
    const site = siteOfRemote(await ask('remote', 'get-url', 'origin'))
    return site?.repository.endsWith('/custody')
      ? { repository: site.repository, commit: await ask('rev-parse', 'HEAD') }
      : unknown
  } catch {
    return unknown
  }
}

async function changeOf(file: ProposedFile): Promise<FileChange> {
  const present = await readInside(file.place.checkout.root, file.path)
  const before = Buffer.isBuffer(present) ? present : undefined
  const status = before === undefined ? 'new' : before.equals(file.bytes) ? 'current' : 'changed'
  return { ...file, status, diff: unifiedDiff(file.path, before, file.bytes) }
}

async function writeInside(root: string, path: string, bytes: Buffer, status: FileChange['status']): Promise<void> {
  const target = join(root, path)
  try {
    await refuseLinks(root, dirname(target))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes, { flag: status === 'new' ? 'wx' : 'r+' })
    if (status === 'changed') await truncate(target, bytes.length)
  } catch (cause) {
    throw new PermissionError('E_FILE_WRITE', {
      message: `${path} can't be written in ${root.slice(-80)}`,
      reason: messageOf(cause),
      remedy: 'see that the folder can be written to, and that no link stands in its place',
      state: 'files named before it may be written; git status shows them',
      cause
    })
  }
}

// A link in the work tree may lead anywhere: nothing is written, and no folder made, behind one.
async function refuseLinks(root: string, folder: string): Promise<void> {
  if (folder === root) return
  await refuseLinks(root, dirname(folder))
  const found = await lstat(folder).catch(() => undefined)
  if (found && !found.isDirectory()) throw new Error(`${folder.slice(root.length + 1)} is no folder of the repository`)
}

function exists(files: readonly FileChange[]): RefusalError {
  return new RefusalError('E_INIT_EXISTS', {
    message: `${files.map(({ path }) => path).join(', ')} ${files.length === 1 ? 'is' : 'are'} there with other content`,
    reason: 'what somebody wrote there would be replaced; the difference is shown above',
    remedy: 'add --force to replace it, or keep it and write only the rest by hand',
    state: 'nothing was written'
  })
}

function noRemote(folder: string, remote: string | undefined): RequestError {
  return new RequestError('E_INIT_REMOTE', {
    message: `where ${JSON.stringify(folder.slice(-80))} lives on GitHub is not known`,
    reason:
      remote === undefined
        ? 'it has no remote called origin, and not exactly one of another name'
        : 'the address of its remote names no owner/name on a host',
    remedy: '--repository OWNER/NAME says it',
    state: 'nothing was written'
  })
}

function otherHost(server: string): RequestError {
  return new RequestError('E_INIT_REMOTE', {
    message: `${new URL(server).hostname} runs no GitHub workflows`,
    reason: 'the workflows are for GitHub Actions, and provenance is made from the claims of its jobs',
    remedy:
      'there, call custody verify and custody pin from a job; or name its mirror on GitHub by --repository OWNER/NAME',
    state: 'nothing was written'
  })
}
