import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import {
  commitBytes,
  type GitChange,
  type GitCommit,
  type GitObject,
  type GitTreeEntry,
  parseChanges,
  parseCommit,
  parseTree,
  type RawEntry,
  type Stamp,
  treeBytes,
  writeObject
} from './git-objects.ts'
import { gitEnvironment, StandingGit, takeCommitted, takeInfo, takeObject } from './standing-git.ts'

/** What a path of a commit holds: text or bytes for a plain file, or an entry with a mode of its own. */
export type LabFile =
  | string
  | Buffer
  | { readonly mode: '100755' | '120000'; readonly content: string | Buffer }
  | { readonly mode: '160000'; readonly commit: string }

/** Movements of refs, each only from where it is expected (undefined: does not exist). */
export type RefMoves = readonly {
  readonly ref: string
  readonly before: string | undefined
  readonly after: string | undefined
}[]

const ABSENT = '0'.repeat(40)
const OID = /^[0-9a-f]{40}$/

/** A real bare git repository without a checkout: git reads it and moves its refs, and its objects are git's own. */
export class BareRepository {
  readonly folder: string
  private readonly reader: StandingGit
  private readonly mover: StandingGit
  private moving: Promise<unknown> = Promise.resolve()
  private readonly objects = new Map<string, Promise<GitObject | undefined>>()
  private readonly changes = new Map<string, Promise<GitChange[]>>()

  private constructor(folder: string) {
    this.folder = folder
    this.reader = new StandingGit(folder, ['cat-file', '--batch-command'])
    this.mover = new StandingGit(folder, ['update-ref', '-z', '--stdin'])
  }

  static async init(folder: string, branch: string): Promise<BareRepository> {
    // All that `git init --bare` makes without a template (gitrepository-layout).
    await Promise.all(['objects', 'refs/heads'].map((part) => mkdir(join(folder, part), { recursive: true })))
    await writeFile(join(folder, 'HEAD'), `ref: refs/heads/${branch}\n`)
    await writeFile(join(folder, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n')
    return new BareRepository(folder)
  }

  /** Runs one git command in the repository and returns its output; throws with git's own words. */
  async git(args: readonly string[]): Promise<Buffer> {
    const child = spawn('git', args, { cwd: this.folder, env: gitEnvironment(this.folder) })
    const output: Buffer[] = []
    const complaint: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => complaint.push(chunk))
    child.stdin.end()
    const status = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${Buffer.concat(complaint).toString().trim()}`)
    return Buffer.concat(output)
  }

  /** The object that a revision names (`main`, an oid, `main:path`), undefined where there is none. */
  async resolve(revision: string): Promise<string | undefined> {
    if (OID.test(revision)) return (await this.object(revision))?.oid
    return revision.includes('\n') ? undefined : this.reader.ask(`info ${revision}\n`, takeInfo)
  }

  async typeOf(oid: string): Promise<string> {
    return (await this.existing(oid)).type
  }

  async readBlob(oid: string): Promise<Buffer> {
    return (await this.existing(oid)).content
  }

  /** The entries of a tree or of a commit's tree. */
  async listTree(treeish: string, recursive = false): Promise<GitTreeEntry[]> {
    const listed = await Promise.all((await this.rawEntries(treeish)).map((entry) => this.sized(entry)))
    if (!recursive) return listed
    const below = listed.map(async (entry) => {
      const own = entry.type === 'tree' ? await this.listTree(entry.oid, true) : []
      return [entry, ...own.map((inner) => ({ ...inner, path: `${entry.path}/${inner.path}` }))]
    })
    return (await Promise.all(below)).flat()
  }

  async readCommit(oid: string): Promise<GitCommit> {
    return parseCommit(oid, (await this.existing(oid)).content)
  }

  /** The branches below a prefix like `custody/`, by name. */
  async listBranches(prefix: string): Promise<string[]> {
    const heads = join(this.folder, 'refs', 'heads')
    const entries = await readdir(join(heads, prefix), { recursive: true, withFileTypes: true }).catch(() => [])
    const loose = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
    const packed = await readFile(join(this.folder, 'packed-refs'), 'utf8').catch(() => '')
    const names = [
      ...loose.map(({ parentPath, name }) => relative(heads, join(parentPath, name))),
      ...[...packed.matchAll(/^[0-9a-f]{40} refs\/heads\/(.+)$/gm)].map(([, name = '']) => name)
    ]
    return [...new Set(names)].filter((name) => name.startsWith(prefix)).sort()
  }

  /** Writes a commit over `parent` with some files set, or removed where the value is null; no branch is moved. */
  async writeCommit(
    parent: string | undefined,
    files: Readonly<Record<string, LabFile | null>>,
    message: string,
    stamp: Stamp
  ): Promise<string> {
    const before = parent === undefined ? [] : await this.rawEntries(parent)
    const tree = await this.writeTree(before, Object.entries(files))
    const parents = parent === undefined ? [] : [parent]
    return this.commitTree(tree ?? writeObject(this.folder, 'tree', Buffer.alloc(0)), parents, message, stamp)
  }

  /** Writes a commit of a tree that is there already; no branch is moved. */
  commitTree(tree: string, parents: readonly string[], message: string, stamp: Stamp): string {
    return writeObject(this.folder, 'commit', commitBytes(tree, parents, message, stamp))
  }

  /** Moves refs, all or none; false when one is not where it is expected. */
  async moveRefs(moves: RefMoves): Promise<boolean> {
    const updates = moves.map(({ ref, before, after }) => `update ${ref}\0${after ?? ABSENT}\0${before ?? ABSENT}\0`)
    // A refusal ends the process, and with it whatever else it was asked.
    const moved = this.moving.then(() => this.mover.ask(`start\0${updates.join('')}commit\0`, takeCommitted))
    this.moving = moved.catch(() => undefined)
    return moved.then(
      () => true,
      () => false
    )
  }

  async isAncestor(older: string, newer: string): Promise<boolean> {
    return (await this.ancestors(newer)).has(older)
  }

  /** A best common ancestor of two commits, undefined where they have none. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    const theirs = await this.ancestors(other)
    const common = [...(await this.ancestors(one))].filter((oid) => theirs.has(oid))
    const commits = await Promise.all(common.map((oid) => this.readCommit(oid)))
    const covered = new Set(commits.flatMap(({ parents }) => parents))
    return common.find((oid) => !covered.has(oid))
  }

  /** The commits that `head` has and `base` has not, oldest first. */
  async commitsBetween(base: string, head: string): Promise<string[]> {
    const known = await this.ancestors(base)
    return [...(await this.ancestors(head))].filter((oid) => !known.has(oid))
  }

  /** The paths that differ between two commits, renames told as a removal and an addition. */
  async changesBetween(base: string, head: string): Promise<GitChange[]> {
    const key = `${base} ${head}`
    const known = this.changes.get(key) ?? this.readChanges(base, head)
    this.changes.set(key, known)
    return known
  }

  /** The files that git takes for renamed between two commits: their former paths by the new ones. */
  async renamesBetween(base: string, head: string): Promise<Map<string, string>> {
    const raw = await this.git(['diff-tree', '-r', '-z', '-M', '--diff-filter=R', '--name-status', base, head])
    const fields = raw.toString().split('\0')
    return new Map(
      fields.flatMap((field, at) => (/^R\d+$/.test(field) ? [[fields[at + 2] ?? '', fields[at + 1] ?? '']] : []))
    )
  }

  private async readChanges(base: string, head: string): Promise<GitChange[]> {
    const raw = await this.git(['diff-tree', '-r', '-z', '--no-renames', '--raw', '--numstat', base, head])
    return parseChanges(raw.toString().split('\0').filter(Boolean))
  }

  /** A commit with everything that it stands on, parents before their children. */
  private async ancestors(revision: string): Promise<Set<string>> {
    const seen = new Set<string>()
    const done = new Set<string>()
    const open = [(await this.resolve(revision)) ?? '']
    for (let oid = open.at(-1); oid !== undefined; oid = open.at(-1)) {
      const parents = seen.has(oid) ? [] : (await this.readCommit(oid)).parents.filter((parent) => !seen.has(parent))
      seen.add(oid)
      open.push(...parents)
      if (parents.length > 0) continue
      open.pop()
      done.add(oid)
    }
    return done
  }

  private async existing(oid: string): Promise<GitObject> {
    const found = await this.object(oid)
    if (found === undefined) throw new Error(`there is no object ${oid}`)
    return found
  }

  // What git says about an object's id never changes, so it is asked once.
  private async object(oid: string): Promise<GitObject | undefined> {
    const known = this.objects.get(oid)
    if (known) return known
    const asked = this.reader.ask(`contents ${oid}\n`, takeObject)
    this.objects.set(oid, asked)
    if ((await asked) === undefined) this.objects.delete(oid)
    return asked
  }

  private async rawEntries(treeish: string): Promise<RawEntry[]> {
    const { oid, type, content } = await this.existing((await this.resolve(treeish)) ?? treeish)
    return type === 'commit' ? this.rawEntries(parseCommit(oid, content).tree) : parseTree(content)
  }

  private async sized(entry: RawEntry): Promise<GitTreeEntry> {
    return { ...entry, size: entry.type === 'blob' ? (await this.existing(entry.oid)).size : null }
  }

  /** A tree with these files set or removed, undefined where nothing is left in it. */
  private async writeTree(
    before: readonly RawEntry[],
    files: readonly (readonly [string, LabFile | null])[]
  ): Promise<string | undefined> {
    const entries = new Map(before.map((entry) => [entry.path, entry]))
    for (const [name, below] of Map.groupBy(files, ([path]) => path.split('/', 1)[0] ?? '')) {
      const entry = await this.writeEntry(name, entries.get(name), below)
      if (entry) entries.set(name, entry)
      else entries.delete(name)
    }
    return entries.size === 0 ? undefined : writeObject(this.folder, 'tree', treeBytes([...entries.values()]))
  }

  private async writeEntry(
    path: string,
    before: RawEntry | undefined,
    files: readonly (readonly [string, LabFile | null])[]
  ): Promise<RawEntry | undefined> {
    const own = files.find(([name]) => name === path)
    if (own) return own[1] === null ? undefined : this.writeFile(path, own[1])
    const inside = before?.type === 'tree' ? await this.rawEntries(before.oid) : []
    const below = files.map(([name, file]) => [name.slice(path.length + 1), file] as const)
    const oid = await this.writeTree(inside, below)
    return oid === undefined ? undefined : { mode: '040000', type: 'tree', oid, path }
  }

  private writeFile(path: string, file: LabFile): RawEntry {
    if (typeof file === 'string' || Buffer.isBuffer(file)) return this.writeBlob('100644', path, file)
    if (file.mode === '160000') return { mode: file.mode, type: 'commit', oid: file.commit, path }
    return this.writeBlob(file.mode, path, file.content)
  }

  private writeBlob(mode: string, path: string, content: string | Buffer): RawEntry {
    return { mode, type: 'blob', oid: writeObject(this.folder, 'blob', Buffer.from(content)), path }
  }
}
