import { spawn } from 'node:child_process'

/** How a program ended. */
export interface Outcome {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 120_000

/** Runs a program to its end, with nothing to read from; one that can't be started throws Error. */
export async function run(program: string, args: readonly string[], options: CommandOptions = {}): Promise<Outcome> {
  const { timeoutMs = TIMEOUT_MS, ...rest } = options
  const child = spawn(program, args, {
    ...rest,
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const chunks: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (chunk: Buffer) => chunks[stream].push(chunk))
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      resolve(code ?? (signal === 'SIGKILL' ? 137 : 1))
    })
  })
  return { exitCode, stdout: textOf(chunks.stdout), stderr: textOf(chunks.stderr) }
}

/** What a program printed; throws Error with its last words where it failed. */
export async function output(program: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const { exitCode, stdout, stderr } = await run(program, args, options)
  if (exitCode === 0) return stdout
  throw new Error(`${[program, ...args].join(' ')} ended with ${exitCode}:\n${(stderr || stdout).slice(-2000)}`)
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString()
}
