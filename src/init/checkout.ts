import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Tree } from '../promotion/render/tree.ts'
import { isInside } from '../promotion/render/tree.ts'
import { messageOf, RequestError } from '../support/errors.ts'
import { isTelling } from './telling.ts'

/** A repository as it lies on this machine's disk. */
export interface Checkout {
  /** The top of its work tree, symbolic links followed. */
  readonly root: string
  /** The address of its remote, as git spells it; it may hold a password. */
  readonly remote: string | undefined
  readonly defaultBranch: string | undefined
  /** Every path that is tracked, or new and not ignored. */
  readonly paths: readonly string[]
  /** The files that say how the repository builds and deploys. */
  readonly tree: Tree
  /** Files of that kind that were not read, each with the reason. */
  readonly unread: readonly string[]
}

const MAX_FILE = 512 * 1024
const MAX_LISTING = 64 * 1024 * 1024
// A line break, or an expression that GitHub would replace.
const MISLEADING = /[\u0000-\u001f\u007f]|\$\{\{/
const GIT_MS = 60_000
const USUAL_BRANCHES = ['main', 'master', 'trunk']

/** Reads the repository that a folder belongs to; nothing of it is run, and no symbolic link of it is followed. Throws RequestError where it is no git work tree. */
export async function readCheckout(folder: string): Promise<Checkout> {
  const root = await realpath(await topOf(folder))
  const listing = await git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  const paths = [...new Set(listing.split('\0'))].filter(isInside)
  const tree = new Map<string, Buffer>()
  const unread: string[] = []
  for (const path of paths.filter(isTelling)) {
    const read = MISLEADING.test(path)
      ? { reason: 'its path would be more than a path in a workflow' }
      : await readInside(root, path)
    if (Buffer.isBuffer(read)) tree.set(path, read)
    else unread.push(`${path}: ${read.reason}`)
  }
  return { root, remote: await remoteOf(root), defaultBranch: await branchOf(root), paths, tree, unread }
}

/** A file of a repository, where it is a regular one that lies in it, or the reason why it is not read. */
export async function readInside(root: string, path: string): Promise<Buffer | { readonly reason: string }> {
  try {
    if ((await realpath(join(root, path))) !== join(root, path)) return { reason: 'a symbolic link is not followed' }
    const file = await open(join(root, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      const { size } = await file.stat()
      if (size > MAX_FILE) return { reason: `it has ${size} bytes; ${MAX_FILE} are read` }
      return (await file.stat()).isFile() ? await file.readFile() : { reason: 'it is no regular file' }
    } finally {
      await file.close()
    }
  } catch (error) {
    return { reason: messageOf(error).replace(/,.*$/s, '') }
  }
}

async function topOf(folder: string): Promise<string> {
  try {
    return (await git(folder, ['rev-parse', '--show-toplevel'])).replace(/\n$/, '')
  } catch (cause) {
    throw new RequestError('E_INIT_CHECKOUT', {
      message: `${JSON.stringify(folder.slice(-100))} is no work tree of a git repository`,
      reason: lastLine((cause as { stderr?: string }).stderr) ?? messageOf(cause),
      remedy: 'run custody init in a clone of the repository, or name its folder',
      state: 'nothing was written',
      cause
    })
  }
}

async function remoteOf(root: string): Promise<string | undefined> {
  const names = (await git(root, ['remote'])).split('\n').filter(Boolean)
  const name = names.includes('origin') ? 'origin' : names.length === 1 ? names[0] : undefined
  return name === undefined ? undefined : (await git(root, ['remote', 'get-url', '--', name])).trim()
}

// What the remote calls its head; where a clone does not know, the one usual name that there is.
async function branchOf(root: string): Promise<string | undefined> {
  const refs = await git(root, ['for-each-ref', '--format=%(refname) %(symref)', 'refs/heads', 'refs/remotes'])
  const lines = refs.split('\n').filter(Boolean)
  const head = lines.find((line) => /^refs\/remotes\/[^/ ]+\/HEAD /.test(line))?.split(' ')[1]
  if (head) return head.replace(/^refs\/remotes\/[^/]+\//, '')
  const names = new Set(lines.map((line) => line.split(' ')[0]?.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '')))
  if (names.size === 0) return (await git(root, ['symbolic-ref', '--short', 'HEAD'])).trim()
  const usual = USUAL_BRANCHES.filter((name) => names.has(name))
  return usual.length === 1 ? usual[0] : undefined
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    'git',
    // Without the programs that a configuration may name for looking at a work tree.
    ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-optional-locks', ...args],
    { cwd: folder, maxBuffer: MAX_LISTING, timeout: GIT_MS, env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } }
  )
  return stdout
}

function lastLine(text = ''): string | undefined {
  return text.trim().split('\n').at(-1) || undefined
}
