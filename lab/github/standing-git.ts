import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import type { GitObject } from './git-objects.ts'

/** Takes one whole answer from the front of what git has written, undefined while it is not there yet. */
type Take<T> = (written: Buffer) => { readonly answer: T; readonly length: number } | undefined

interface Waiting {
  readonly take: (written: Buffer) => number | undefined
  readonly fail: (error: Error) => void
}

const IDLE_MS = 600

// Nobody's own settings count, and nothing has to survive a power cut.
const ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'core.fsync',
  GIT_CONFIG_VALUE_0: 'none'
}

/** The environment in which git works on a bare repository, and on nothing else of this machine. */
export function gitEnvironment(folder: string): NodeJS.ProcessEnv {
  return { ...ENVIRONMENT, PATH: process.env['PATH'], GIT_DIR: folder }
}

/** One git process that answers request after request: starting one for each costs more than all that it does. */
export class StandingGit {
  private readonly folder: string
  private readonly args: readonly string[]
  private child: ChildProcessWithoutNullStreams | undefined
  private written = Buffer.alloc(0)
  private complaint = ''
  private waiting: Waiting[] = []
  private idle: NodeJS.Timeout | undefined

  constructor(folder: string, args: readonly string[]) {
    this.folder = folder
    this.args = args
  }

  /** Git's answer to one request; throws with git's own words where it ends instead. */
  async ask<T>(request: string, take: Take<T>): Promise<T> {
    clearTimeout(this.idle)
    this.child ??= this.start()
    const { stdin } = this.child
    return new Promise<T>((resolve, reject) => {
      const whole = (written: Buffer): number | undefined => {
        const taken = take(written)
        if (taken !== undefined) resolve(taken.answer)
        return taken?.length
      }
      this.waiting.push({ take: whole, fail: reject })
      stdin.write(request)
    })
  }

  private start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', this.args, { cwd: this.folder, env: gitEnvironment(this.folder) })
    this.written = Buffer.alloc(0)
    this.complaint = ''
    child.stdout.on('data', (chunk: Buffer) => {
      this.written = Buffer.concat([this.written, chunk])
      this.answer()
    })
    child.stderr.on('data', (chunk: Buffer) => (this.complaint += chunk.toString()))
    // What was asked of a process that has ended is answered by its end.
    child.stdin.on('error', () => undefined)
    child.on('error', (error) => {
      this.end(child, error)
    })
    child.on('close', () => {
      this.end(child, new Error(`git ${this.args.join(' ')}: ${this.complaint.trim()}`))
    })
    return child
  }

  private answer(): void {
    for (let [first] = this.waiting; first; [first] = this.waiting) {
      const length = first.take(this.written)
      if (length === undefined) return
      this.written = this.written.subarray(length)
      this.waiting.shift()
    }
    this.idle = setTimeout(() => {
      this.child?.stdin.end()
      this.child = undefined
    }, IDLE_MS)
  }

  private end(child: ChildProcessWithoutNullStreams, error: Error): void {
    if (this.child !== child) return
    this.child = undefined
    for (const { fail } of this.waiting.splice(0)) fail(error)
  }
}

/** The id in an answer to `info` of `git cat-file --batch-command`; undefined where there is no such object. */
export function takeInfo(written: Buffer): ReturnType<Take<string | undefined>> {
  const end = written.indexOf('\n')
  return end === -1 ? undefined : { answer: headerIn(written, end)?.oid, length: end + 1 }
}

/** The object in an answer to `contents`. */
export function takeObject(written: Buffer): ReturnType<Take<GitObject | undefined>> {
  const end = written.indexOf('\n')
  if (end === -1) return undefined
  const header = headerIn(written, end)
  if (header === undefined) return { answer: undefined, length: end + 1 }
  const length = end + 1 + header.size + 1
  if (written.length < length) return undefined
  // A copy, so that a small object does not hold the whole buffer.
  return { answer: { ...header, content: Buffer.from(written.subarray(end + 1, length - 1)) }, length }
}

/** The answer of `git update-ref --stdin` to a whole transaction. */
export function takeCommitted(written: Buffer): ReturnType<Take<true>> {
  const end = written.indexOf('commit: ok\n')
  return end === -1 ? undefined : { answer: true, length: end + 'commit: ok\n'.length }
}

function headerIn(written: Buffer, end: number): Omit<GitObject, 'content'> | undefined {
  const [, oid, type, size] = /^([0-9a-f]{40}) ([a-z]+) (\d+)$/.exec(written.toString('utf8', 0, end)) ?? []
  return oid === undefined || type === undefined ? undefined : { oid, type, size: Number(size) }
}
