import { type Answer, commitAnswer, refAnswer, treeAnswer } from './answers.ts'
import type { GitChange } from './git-objects.ts'
import type { LabRepository } from './repository.ts'
import { RestError } from './rest-error.ts'
import { type LabRule, violationOf } from './rules.ts'
import type { RestCall } from './rest.ts'

const OID = /^[0-9a-f]{40}$/

export async function getRef({ base, repository, parameters }: RestCall): Promise<Answer<'git/get-ref', 200>> {
  const branch = branchOf(parameters['ref'])
  const oid = await repository.replicatedHeadOf(branch)
  if (oid === undefined) throw RestError.notFound()
  return refAnswer(base, repository, branch, oid)
}

export async function createRef({ base, repository, body }: RestCall): Promise<Answer<'git/create-ref', 201>> {
  const { ref, sha } = body
  if (typeof ref !== 'string' || !ref.startsWith('refs/heads/'))
    throw RestError.unprocessable('Reference name must start with refs/ and contain at least two slashes')
  if (typeof sha !== 'string' || !OID.test(sha) || (await repository.git.resolve(`${sha}^{commit}`)) === undefined)
    throw RestError.unprocessable('Object does not exist')
  const branch = branchOf(ref.slice('refs/'.length))
  refuseByRule(repository, branch, 'creation')
  if (!(await repository.moveBranch(branch, undefined, sha))) throw RestError.unprocessable('Reference already exists')
  return refAnswer(base, repository, branch, sha)
}

export async function updateRef({
  base,
  repository,
  parameters,
  body
}: RestCall): Promise<Answer<'git/update-ref', 200>> {
  const branch = branchOf(parameters['ref'])
  const head = await repository.headOf(branch)
  if (head === undefined) throw RestError.unprocessable('Reference does not exist')
  refuseByRule(repository, branch, 'update')
  const sha = String(body['sha'])
  if (!OID.test(sha) || (await repository.git.resolve(`${sha}^{commit}`)) === undefined)
    throw RestError.unprocessable('Object does not exist')
  const forward = body['force'] === true || (await repository.git.isAncestor(head, sha))
  if (!forward) throw RestError.unprocessable('Update is not a fast forward')
  if (!(await repository.moveBranch(branch, head, sha))) throw RestError.unprocessable('Reference update failed')
  return refAnswer(base, repository, branch, sha)
}

export async function deleteRef({ repository, parameters }: RestCall): Promise<undefined> {
  const branch = branchOf(parameters['ref'])
  const head = await repository.headOf(branch)
  refuseByRule(repository, branch, 'deletion')
  if (head === undefined || !(await repository.moveBranch(branch, head, undefined)))
    throw RestError.unprocessable('Reference does not exist')
}

export async function getBlob({ base, repository, parameters }: RestCall): Promise<Answer<'git/get-blob', 200>> {
  const { sha = '' } = parameters
  const bytes = await repository.git.readBlob(sha).catch(() => undefined)
  if (bytes === undefined) throw RestError.notFound()
  return {
    sha,
    node_id: `B_${sha}`,
    size: bytes.length,
    url: `${base}/repos/${repository.fullName}/git/blobs/${sha}`,
    content: lines(bytes),
    encoding: 'base64'
  }
}

export async function getTree({ base, repository, parameters, query }: RestCall): Promise<Answer<'git/get-tree', 200>> {
  const oid = await repository.git.resolve(`${parameters['sha'] ?? ''}^{tree}`)
  if (oid === undefined) throw RestError.notFound()
  const entries = await repository.git.listTree(oid, query.has('recursive'))
  const answer = treeAnswer(base, repository, oid, entries.slice(0, repository.mostTreeEntries))
  return { ...answer, truncated: entries.length > repository.mostTreeEntries }
}

export async function getContent({
  base,
  repository,
  parameters,
  query
}: RestCall): Promise<Answer<'repos/get-content', 200>> {
  const path = parameters['path'] ?? ''
  const ref = query.get('ref') ?? repository.defaultBranch
  const oid = await repository.git.resolve(`${ref}:${path}`)
  if (oid === undefined || (await repository.git.typeOf(oid)) !== 'blob') throw RestError.notFound()
  const bytes = await repository.git.readBlob(oid)
  const url = `${base}/repos/${repository.fullName}/contents/${path}?ref=${ref}`
  return {
    type: 'file',
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha: oid,
    size: bytes.length,
    url,
    html_url: `${base}/${repository.fullName}/blob/${ref}/${path}`,
    git_url: `${base}/repos/${repository.fullName}/git/blobs/${oid}`,
    download_url: null,
    content: lines(bytes),
    encoding: 'base64',
    _links: { self: url, git: null, html: null }
  }
}

export async function compare(call: RestCall): Promise<Answer<'repos/compare-commits-with-basehead', 200>> {
  const { base, repository, parameters } = call
  const { git } = repository
  const [baseName = '', headName = ''] = (parameters['basehead'] ?? '').split('...')
  const [from, to] = await Promise.all([git.resolve(`${baseName}^{commit}`), git.resolve(`${headName}^{commit}`)])
  const mergeBase = from !== undefined && to !== undefined ? await git.mergeBase(from, to) : undefined
  if (from === undefined || to === undefined || mergeBase === undefined) throw RestError.notFound()
  const [ahead, behind] = await Promise.all([git.commitsBetween(from, to), git.commitsBetween(to, from)])
  const describe = async (oid: string) => commitAnswer(base, repository, await git.readCommit(oid))
  const html = `${base}/${repository.fullName}/compare/${baseName}...${headName}`
  return {
    url: `${base}/repos/${repository.fullName}/compare/${baseName}...${headName}`,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: await describe(from),
    merge_base_commit: await describe(mergeBase),
    status: relation(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: await Promise.all(ahead.map(describe)),
    files: await filesBetween(call, mergeBase, to)
  }
}

// At most 300, and a file that moved is told by its new name alone.
async function filesBetween(call: RestCall, from: string, to: string): Promise<FileAnswer[]> {
  const { git } = call.repository
  const [changes, renames] = await Promise.all([git.changesBetween(from, to), git.renamesBetween(from, to)])
  const former = new Set(renames.values())
  return changes
    .filter(({ path }) => !former.has(path))
    .map((change): FileAnswer => {
      const previous = renames.get(change.path)
      const answer = fileAnswer(call, to, change)
      return previous === undefined ? answer : { ...answer, status: 'renamed', previous_filename: previous }
    })
    .slice(0, MOST_FILES)
}

const MOST_FILES = 300

function relation(ahead: number, behind: number): 'identical' | 'ahead' | 'behind' | 'diverged' {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}

type FileAnswer = NonNullable<Answer<'repos/compare-commits-with-basehead', 200>['files']>[number]

function fileAnswer({ base, repository }: RestCall, head: string, change: GitChange): FileAnswer {
  const status = ({ A: 'added', D: 'removed' } as const)[change.status] ?? 'modified'
  return {
    sha: status === 'removed' ? null : change.oid,
    filename: change.path,
    status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${base}/${repository.fullName}/blob/${head}/${change.path}`,
    raw_url: `${base}/${repository.fullName}/raw/${head}/${change.path}`,
    contents_url: `${base}/repos/${repository.fullName}/contents/${change.path}?ref=${head}`
  }
}

function refuseByRule({ rules }: LabRepository, branch: string, breaks: LabRule['type']): void {
  const violation = violationOf(rules, branch, breaks)
  if (violation !== undefined) throw RestError.unprocessable(violation)
}

function branchOf(ref: string | undefined): string {
  if (ref?.startsWith('heads/') !== true) throw RestError.notFound()
  return ref.slice('heads/'.length)
}

// GitHub breaks base64 into lines of 60 characters.
function lines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{60}/g, '$&\n') + '\n'
}

/** The files of a commit as tar.gz; GitHub leads to another host for it, and the answer there is this one. */
export async function getTarball({ repository, parameters }: RestCall): Promise<Buffer> {
  const ref = parameters['ref'] ?? ''
  const prefix = `${repository.fullName.replace('/', '-')}-${ref.slice(0, 7)}/`
  return repository.git.git(['archive', '--format=tar.gz', `--prefix=${prefix}`, ref])
}
