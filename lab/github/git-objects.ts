import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'

/** One entry of a git tree, as `git ls-tree` tells it. */
export interface GitTreeEntry {
  readonly mode: string
  readonly type: 'blob' | 'tree' | 'commit'
  readonly oid: string
  readonly size: number | null
  readonly path: string
}

export interface GitCommit {
  readonly oid: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: { readonly name: string; readonly email: string; readonly date: string }
  readonly message: string
}

/** One path that differs between two commits. */
export interface GitChange {
  readonly path: string
  readonly status: string
  readonly oid: string
  readonly additions: number
  readonly deletions: number
}

/** An object as git stores it. */
export interface GitObject {
  readonly oid: string
  readonly type: string
  readonly size: number
  readonly content: Buffer
}

/** Who wrote a commit, and when. */
export interface Stamp {
  readonly name: string
  readonly email: string
  readonly time: Date
}

/** An entry as a tree object holds it. */
export type RawEntry = Omit<GitTreeEntry, 'size'>

/** Writes one loose object as git itself does (gitformat-loose), and gives its id. */
export function writeObject(folder: string, type: 'blob' | 'tree' | 'commit', content: Buffer): string {
  const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])
  const oid = createHash('sha1').update(bytes).digest('hex')
  const path = join(folder, 'objects', oid.slice(0, 2), oid.slice(2))
  if (existsSync(path)) return oid
  mkdirSync(dirname(path), { recursive: true })
  // Whoever reads it meanwhile sees the whole object or none.
  writeFileSync(`${path}.new`, deflateSync(bytes, { level: 1 }))
  renameSync(`${path}.new`, path)
  return oid
}

/** The entries of a tree object. */
export function parseTree(content: Buffer): RawEntry[] {
  const entries: RawEntry[] = []
  for (let start = 0; start < content.length;) {
    const end = content.indexOf(0, start)
    const [mode = '', ...name] = content.toString('utf8', start, end).split(' ')
    start = end + 21
    const oid = content.toString('hex', end + 1, start)
    entries.push({ mode: mode.padStart(6, '0'), type: typeOf(mode), oid, path: name.join(' ') })
  }
  return entries
}

/** A tree object; git sorts its entries as if folders ended with a slash. */
export function treeBytes(entries: readonly RawEntry[]): Buffer {
  const key = ({ path, type }: RawEntry) => Buffer.from(type === 'tree' ? `${path}/` : path)
  const sorted = entries.map((entry) => ({ entry, key: key(entry) })).sort((one, other) => one.key.compare(other.key))
  return Buffer.concat(
    sorted.flatMap(({ entry: { mode, path, oid } }) => [
      Buffer.from(`${mode.replace(/^0/, '')} ${path}\0`),
      Buffer.from(oid, 'hex')
    ])
  )
}

function typeOf(mode: string): GitTreeEntry['type'] {
  if (mode === '40000') return 'tree'
  return mode === '160000' ? 'commit' : 'blob'
}

/** A commit as its object tells it. */
export function parseCommit(oid: string, content: Buffer): GitCommit {
  const text = content.toString()
  const end = text.indexOf('\n\n')
  const header = text.slice(0, end).split('\n')
  const fields = (name: string) =>
    header.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1))
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+) /.exec(fields('author')[0] ?? '') ?? []
  const date = new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z')
  const message = text.slice(end + 2).trimEnd()
  return { oid, tree: fields('tree')[0] ?? '', parents: fields('parent'), author: { name, email, date }, message }
}

/** A commit object of one author who is its committer too. */
export function commitBytes(tree: string, parents: readonly string[], message: string, stamp: Stamp): Buffer {
  const who = `${stamp.name} <${stamp.email}> ${Math.floor(stamp.time.getTime() / 1000)} +0000`
  const header = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${who}`, `committer ${who}`]
  return Buffer.from(`${header.join('\n')}\n\n${message}`)
}

/** The changes that `git diff-tree -z --raw --numstat` tells. */
export function parseChanges(fields: readonly string[]): GitChange[] {
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
