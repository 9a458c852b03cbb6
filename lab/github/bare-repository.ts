import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'

/** What a path of a commit holds: text or bytes for a plain file, or an entry with a mode of its own. */
export type LabFile =
  | string
  | Buffer
  | { readonly mode: '100755' | '120000'; readonly content: string | Buffer }
  | { readonly mode: '160000'; readonly commit: string }

/** One entry of a git tree, as `git ls-tree` tells it. */
export interface GitTreeEntry {
  readonly mode: string
  readonly type: 'blob' | 'tree' | 'commit'
  readonly oid: string
  readonly size: number | null
  readonly path: string
}

/** One path that differs between two commits. */
export interface GitChange {
  readonly path: string
  readonly status: string
  readonly oid: string
  readonly additions: number
  readonly deletions: number
}

export interface GitCommit {
  readonly oid: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: { readonly name: string; readonly email: string; readonly date: string }
  readonly message: string
}

const ABSENT = '0'.repeat(40)
const OID_FIRST = /^[0-9a-f]{40}(?![0-9a-f])/

// Nobody's own settings count, and nothing has to survive a power cut.
const ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'core.fsync',
  GIT_CONFIG_VALUE_0: 'none'
}

/** A real bare git repository that is read and written by git's plumbing alone, without a checkout. */
export class BareRepository {
  readonly folder: string
  private scratches = 0
  private readonly read = new Map<string, Promise<Buffer>>()

  private constructor(folder: string) {
    this.folder = folder
  }

  static async init(folder: string, branch: string): Promise<BareRepository> {
    await mkdir(folder, { recursive: true })
    const repository = new BareRepository(folder)
    await repository.git(['init', '--quiet', '--bare', `--initial-branch=${branch}`, folder])
    return repository
  }

  /** Runs one git command in the repository and returns its output; throws with git's own words. */
  async git(args: readonly string[], options: { input?: Buffer; env?: NodeJS.ProcessEnv } = {}): Promise<Buffer> {
    const child = spawn('git', args, {
      cwd: this.folder,
      env: { ...ENVIRONMENT, PATH: process.env['PATH'], GIT_DIR: this.folder, ...options.env }
    })
    const output: Buffer[] = []
    const complaint: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk))
    child.stdin.end(options.input)
    const status = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${Buffer.concat(complaint).toString().trim()}`)
    return Buffer.concat(output)
  }

  // What git says about object ids never changes, so it is asked once.
  private async gitOnce(args: readonly string[], ...revisions: readonly string[]): Promise<Buffer> {
    if (!revisions.every((revision) => OID_FIRST.test(revision))) return this.git([...args, ...revisions])
    const key = [...args, ...revisions].join(' ')
    const known = this.read.get(key)
    if (known !== undefined) return known
    const asked = this.git([...args, ...revisions])
    this.read.set(key, asked)
    asked.catch(() => this.read.delete(key))
    return asked
  }

  /** The object that a revision names (`main`, an oid, `main:path`), undefined where there is none. */
  async resolve(revision: string): Promise<string | undefined> {
    try {
      return (await this.gitOnce(['rev-parse', '--quiet', '--verify', '--end-of-options'], revision)).toString().trim()
    } catch {
      return undefined
    }
  }

  async typeOf(oid: string): Promise<string> {
    return (await this.gitOnce(['cat-file', '-t'], oid)).toString().trim()
  }

  async readBlob(oid: string): Promise<Buffer> {
    return this.gitOnce(['cat-file', 'blob'], oid)
  }

  /** The entries of a tree or of a commit's tree. */
  async listTree(treeish: string, recursive = false): Promise<GitTreeEntry[]> {
    const listing = await this.gitOnce(['ls-tree', '-z', '--long', ...(recursive ? ['-r', '-t'] : [])], treeish)
    return listing.toString().split('\0').filter(Boolean).map(parseEntry)
  }

  async readCommit(oid: string): Promise<GitCommit> {
    const format = '%T%x00%P%x00%an%x00%ae%x00%aI%x00%B'
    const shown = (await this.gitOnce(['show', '--no-patch', `--format=${format}`], oid)).toString()
    const [tree = '', parents = '', name = '', email = '', date = '', message = ''] = shown.split('\0')
    const parentOids = parents.split(' ').filter(Boolean)
    return { oid, tree, parents: parentOids, author: { name, email, date }, message: message.trimEnd() }
  }

  /** Writes a commit over `parent` with some files set, or removed where the value is null; no branch is moved. */
  async writeCommit(
    parent: string | undefined,
    files: Readonly<Record<string, LabFile | null>>,
    message: string,
    author: { readonly name: string; readonly email: string },
    time = new Date()
  ): Promise<string> {
    // The commit needs a ref while it is written; a null id takes the ref away again.
    const scratch = `refs/lab/${String((this.scratches += 1))}`
    const stamp = `${author.name} <${author.email}> ${Math.floor(time.getTime() / 1000)} +0000`
    const stream = Buffer.concat([
      Buffer.from(`commit ${scratch}\nmark :1\nauthor ${stamp}\ncommitter ${stamp}\n`),
      dataOf(message),
      Buffer.from(parent === undefined ? '' : `from ${parent}\n`),
      ...Object.entries(files).map(([path, file]) => changeOf(path, file)),
      Buffer.from(`get-mark :1\nreset ${scratch}\nfrom ${ABSENT}\n`)
    ])
    return (await this.git(['fast-import', '--quiet'], { input: stream })).toString().trim()
  }

  /** Writes a commit of a tree that is there already; no branch is moved. */
  async commitTree(tree: string, parents: readonly string[], message: string, time: Date): Promise<string> {
    const date = `${Math.floor(time.getTime() / 1000)} +0000`
    const who = (role: string) => ({
      [`GIT_${role}_NAME`]: 'GitHub',
      [`GIT_${role}_EMAIL`]: 'noreply@github.com',
      [`GIT_${role}_DATE`]: date
    })
    const env = { ...who('AUTHOR'), ...who('COMMITTER') }
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message]
    return (await this.git(args, { env })).toString().trim()
  }

  /** Moves refs, all or none, each only where it is at `before` (undefined: does not exist); false when one is not. */
  async moveRefs(
    moves: readonly { readonly ref: string; readonly before: string | undefined; readonly after: string | undefined }[]
  ): Promise<boolean> {
    const commands = moves.map(({ ref, before, after }) => `update ${ref}\0${after ?? ABSENT}\0${before ?? ABSENT}\0`)
    return this.git(['update-ref', '-z', '--stdin'], { input: Buffer.from(commands.join('')) }).then(
      () => true,
      () => false
    )
  }

  async isAncestor(older: string, newer: string): Promise<boolean> {
    return this.gitOnce(['merge-base', '--is-ancestor'], older, newer).then(
      () => true,
      () => false
    )
  }

  async mergeBase(one: string, other: string): Promise<string | undefined> {
    return this.gitOnce(['merge-base'], one, other).then(
      (oid) => oid.toString().trim(),
      () => undefined
    )
  }

  /** The commits that `head` has and `base` has not, oldest first. */
  async commitsBetween(base: string, head: string): Promise<string[]> {
    const listing = await this.git(['rev-list', '--reverse', '--topo-order', `${base}..${head}`])
    return listing.toString().split('\n').filter(Boolean)
  }

  /** The paths that differ between two commits, renames told as a removal and an addition. */
  async changesBetween(base: string, head: string): Promise<GitChange[]> {
    const raw = await this.gitOnce(['diff-tree', '-r', '-z', '--no-renames', '--raw', '--numstat'], base, head)
    return parseChanges(raw.toString().split('\0').filter(Boolean))
  }
}

// The stream of git-fast-import(1), in which each content stands inline.
function changeOf(path: string, file: LabFile | null): Buffer {
  if (file === null) return Buffer.from(`D ${path}\n`)
  if (typeof file === 'string' || Buffer.isBuffer(file)) return inline('100644', path, file)
  return file.mode === '160000'
    ? Buffer.from(`M 160000 ${file.commit} ${path}\n`)
    : inline(file.mode, path, file.content)
}

function inline(mode: string, path: string, content: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(`M ${mode} inline ${path}\n`), dataOf(content)])
}

function dataOf(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')])
}

function parseEntry(line: string): GitTreeEntry {
  const [head = '', path = ''] = line.split('\t')
  const [mode = '', type = 'blob', oid = '', size = '-'] = head.split(/ +/)
  return { mode, type: type as GitTreeEntry['type'], oid, size: size === '-' ? null : Number(size), path }
}

function parseChanges(fields: readonly string[]): GitChange[] {
  const counts = new Map<string, { additions: number; deletions: number }>()
  for (const field of fields) {
    const match = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(field)
    if (match?.[3] !== undefined)
      counts.set(match[3], { additions: Number(match[1]) || 0, deletions: Number(match[2]) || 0 })
  }
  return fields.flatMap((field, position) => {
    const path = fields[position + 1] ?? ''
    const [, , , oid = '', status = ''] = field.split(' ')
    return field.startsWith(':') ? [{ path, status, oid, ...(counts.get(path) ?? { additions: 0, deletions: 0 }) }] : []
  })
}
