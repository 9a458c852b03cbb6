import { type ChildProcess, spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { stripVTControlCharacters } from 'node:util'
import { redact } from '../support/log.ts'
import type { Deadline } from '../support/retry.ts'

/** One run of a program: with what, where, and how long. */
export interface ToolRun {
  readonly executable: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** Its working folder, of this run's own: a configuration file of the checked-out repository must decide nothing. */
  readonly folder: string
  /** The file that gets all it prints. */
  readonly log: string
  readonly limitMs: number
  readonly deadline: Deadline
  /** Ends the run when its result is no longer wanted. */
  readonly signal: AbortSignal
}

/** How a run ended. */
export type ToolEnd =
  | { readonly kind: 'exit'; readonly code: number | null; readonly signal: NodeJS.Signals | null }
  | { readonly kind: 'late'; readonly limitMs: number }
  | { readonly kind: 'not-started'; readonly cause: unknown }

// What a registry, the proxy and their certificates take, and nothing of the job's: no ACTIONS_*, no INPUT_*, no token.
const PASSED_ON = [
  ...['PATH', 'HOME', 'DOCKER_CONFIG', 'REGISTRY_AUTH_FILE', 'XDG_RUNTIME_DIR', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
  // By it the runner finds and ends what a cancelled job left behind.
  'RUNNER_TRACKING_ID'
]

/** The environment that a program of others gets: what a registry takes, the variables named besides, and nothing else. */
export function toolEnvironment(env: NodeJS.ProcessEnv, besides: readonly string[] = []): NodeJS.ProcessEnv {
  const passed = [...PASSED_ON, ...besides].map((name): [string, string | undefined] => [name, env[name]])
  return Object.fromEntries(passed.filter(([, value]) => value !== undefined))
}

/** Runs a program to its end, without a shell; a run that takes too long is killed. */
export async function runTool(run: ToolRun): Promise<ToolEnd> {
  run.signal.throwIfAborted()
  const words = await open(run.log, 'w')
  try {
    const { executable, args, folder, env } = run
    return await endOf(spawn(executable, args, { cwd: folder, env, stdio: ['ignore', words.fd, words.fd] }), run)
  } finally {
    await words.close()
  }
}

/** The last lines that a program printed, as one line without control characters and without what looks like a token. */
export function lastWords(log: Buffer, length = 400): string {
  const lines = stripVTControlCharacters(log.subarray(-4096).toString('utf8'))
    .split(/[\r\n]+/)
    .map((line) => line.replaceAll(/[^ -~]+/g, ' ').trim())
  return redact(lines.filter(Boolean).join(' | '), []).slice(-length)
}

function endOf(child: ChildProcess, { deadline, limitMs: longestMs, signal }: ToolRun): Promise<ToolEnd> {
  const limitMs = deadline.within(longestMs)
  const limit = AbortSignal.timeout(Math.ceil(limitMs))
  const end = AbortSignal.any([limit, signal])
  const kill = () => child.kill('SIGKILL')
  end.addEventListener('abort', kill)
  if (end.aborted) kill()
  return new Promise<ToolEnd>((resolve) => {
    child.once('error', (cause) => {
      resolve({ kind: 'not-started', cause })
    })
    child.once('exit', (code, killedBy) => {
      resolve(limit.aborted ? { kind: 'late', limitMs } : { kind: 'exit', code, signal: killedBy })
    })
  }).finally(() => {
    end.removeEventListener('abort', kill)
  })
}
