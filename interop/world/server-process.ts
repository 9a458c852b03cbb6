import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { own } from './children.ts'

/** A server, how it is started, and how to see that it answers. */
export interface ServerCommand {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly isReady: () => Promise<boolean>
}

const START_TIMEOUT_MS = 60_000
const POLL_MS = 25
const STOP_TIMEOUT_MS = 3_000
const LAST_WORDS = 1_500

/** One server as a child process, its output in a file of the folder. */
export class ServerProcess {
  readonly name: string
  private readonly child: ChildProcess
  private readonly log: string

  private constructor(name: string, child: ChildProcess, log: string) {
    this.name = name
    this.child = child
    this.log = log
  }

  /** Starts the server and waits until it answers; throws Error with its last words when it ends or never does. */
  static async start(command: ServerCommand, folder: string, started: (server: ServerProcess) => void): Promise<void> {
    const log = join(folder, `${command.name}.log`)
    const file = openSync(log, 'w')
    const env = { PATH: process.env['PATH'], HOME: folder, ...command.env }
    const child = own(
      spawn(command.program, command.args, { cwd: folder, env, stdio: ['ignore', file, file] }),
      'alone'
    )
    closeSync(file)
    const server = new ServerProcess(command.name, child, log)
    started(server)
    await server.waitFor(command.isReady)
  }

  /** Ends the server, at once where it does not follow. */
  async stop(): Promise<void> {
    if (this.hasEnded) return
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGTERM')
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_TIMEOUT_MS)
    await ended
    clearTimeout(timer)
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined
  }

  private async waitFor(isReady: () => Promise<boolean>): Promise<void> {
    let failure: Error | undefined
    this.child.once('error', (error) => (failure = error))
    const end = performance.now() + START_TIMEOUT_MS
    while (!(await isReady().catch(() => false))) {
      if (failure) throw failure
      if (this.hasEnded || performance.now() > end)
        throw new Error(`${this.name} did not start:\n${await this.lastWords()}`)
      await sleep(POLL_MS)
    }
  }

  private async lastWords(): Promise<string> {
    return (await readFile(this.log, 'utf8')).slice(-LAST_WORDS)
  }
}

/** Whether a GET of the URL succeeds, for `isReady`. */
export function answers(url: string): () => Promise<boolean> {
  return async () => (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok
}

/** Whether anything listens at the URL, whatever it says, for `isReady`. */
export function listens(url: string): () => Promise<boolean> {
  return async () => (await fetch(url, { signal: AbortSignal.timeout(2_000) })).status > 0
}
