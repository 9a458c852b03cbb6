import { blobOid } from '../git-blob.ts'
import type { GitHub } from '../github.ts'
import { GitHubFault } from '../github-fault.ts'
import { readTarball, tarballRefusal } from './tarball.ts'
import type { Tree } from './tree.ts'

const READING = "reading the repository's files"
const FILE_MODES = new Set(['100644', '100755'])
const MAX_REWRITTEN = 200

interface Repository {
  readonly owner: string
  readonly repo: string
}

/**
 * All regular files of a repository at one commit, each held to its object id, by two requests whatever its size. Throws GitHubFault, and
 * as `readTarball` does.
 */
export async function readTree(github: GitHub, repository: string, commit: string): Promise<Tree> {
  const [owner = '', repo = ''] = repository.split('/')
  const [tarball, oids] = await Promise.all([
    readArchive(github, { owner, repo }, commit),
    listFiles(github, { owner, repo }, commit)
  ])
  // `export-ignore` and `export-subst` in .gitattributes have an archive say other things than a clone.
  const differing = [...oids].filter(([path, oid]) => !isBlob(tarball.get(path), oid))
  if (differing.length > MAX_REWRITTEN)
    throw tarballRefusal(`${differing.length} files differ in it from those of the commit, by export attributes or LFS`)
  const literal = await Promise.all(
    differing.map(async ([path, oid]) => [path, await readBlob(github, { owner, repo }, oid)] as const)
  )
  const files = [...tarball].filter(([path]) => oids.has(path))
  return new Map([...files, ...literal])
}

function isBlob(bytes: Buffer | undefined, oid: string): boolean {
  return bytes !== undefined && blobOid(bytes) === oid
}

async function readArchive(github: GitHub, { owner, repo }: Repository, ref: string): Promise<Tree> {
  const archive = await github.read<object>(READING, async (rest, request) => {
    const { data } = await rest.repos.downloadTarballArchive({ owner, repo, ref, request })
    return { data: data as object }
  })
  // Octokit types the redirect, but gives what it leads to.
  if (!(archive instanceof ArrayBuffer)) throw new GitHubFault('unreachable', READING, 'the answer is no archive')
  return readTarball(Buffer.from(archive))
}

/** The object ids of all regular files below a tree, by their path. */
async function listFiles(
  github: GitHub,
  repository: Repository,
  tree: string,
  above = ''
): Promise<Map<string, string>> {
  const whole = await listTree(github, repository, tree, '1')
  if (!whole.truncated) return filesIn(whole.tree, above)
  // GitHub lists at most 100,000 entries and 7 MB at once.
  const top = await listTree(github, repository, tree, undefined)
  const folders = top.tree.filter(({ type }) => type === 'tree')
  const below = folders.map(({ path, sha }) => listFiles(github, repository, sha, `${above}${path}/`))
  return new Map([...filesIn(top.tree, above), ...(await Promise.all(below)).flatMap((files) => [...files])])
}

async function listTree(github: GitHub, { owner, repo }: Repository, tree: string, recursive: string | undefined) {
  return github.read(READING, ({ git }, request) =>
    git.getTree({ owner, repo, tree_sha: tree, ...(recursive !== undefined && { recursive }), request })
  )
}

interface Listed {
  readonly path: string
  readonly mode: string
  readonly sha: string
}

function filesIn(entries: readonly Listed[], above: string): Map<string, string> {
  const files = entries.filter(({ mode }) => FILE_MODES.has(mode))
  return new Map(files.map(({ path, sha }) => [`${above}${path}`, sha]))
}

async function readBlob(github: GitHub, { owner, repo }: Repository, oid: string): Promise<Buffer> {
  const { content } = await github.read(READING, ({ git }, request) =>
    git.getBlob({ owner, repo, file_sha: oid, request })
  )
  const bytes = Buffer.from(content, 'base64')
  if (blobOid(bytes) === oid) return bytes
  throw new GitHubFault('unreachable', READING, `the bytes that came are not those of ${oid}`)
}
