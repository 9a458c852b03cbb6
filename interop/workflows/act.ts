import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { end, own } from '../world/children.ts'

const LIMIT_MS = 180_000

/** How a workflow is run: by act, on this machine itself. */
export interface ActRun {
  readonly act: string
  /** The repository that holds the calling workflow. */
  readonly repository: string
  readonly workflow: string
  readonly event: { readonly name: string; readonly path: string }
  readonly env: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
  /** `owner/name@ref` to the folder that stands for it. */
  readonly local: Readonly<Record<string, string>>
  readonly path: string
  readonly home: string
  /** Ends the run, as a cancel does, when it returns true for a line. */
  readonly cancelAt?: (line: string) => boolean
}

/** One line that act told, with the moment at which it came, in milliseconds of this program's clock. */
export interface ActLine {
  readonly at: number
  readonly job?: string
  readonly msg?: string
  readonly step?: string
  readonly stage?: string
  readonly stepResult?: string
  readonly jobResult?: string
  readonly command?: string
  readonly arg?: string
  readonly content?: string
  /** Nanoseconds, on the last line of a step. */
  readonly executionTime?: number
}

/** How a run ended. */
export interface WorkflowResult {
  readonly exitCode: number
  readonly log: string
  readonly lines: readonly ActLine[]
  /** The job summaries together. */
  readonly summary: string
  readonly seconds: number
}

/** Runs a workflow to its end; throws where that does not come within three minutes. */
export async function runWorkflow(run: ActRun): Promise<WorkflowResult> {
  const began = performance.now()
  const child = own(
    spawn(run.act, argumentsOf(run), {
      cwd: run.repository,
      env: { PATH: run.path, HOME: run.home, XDG_CACHE_HOME: join(run.home, 'cache') },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true
    }),
    'group'
  )
  const lines: ActLine[] = []
  const take = (line: ActLine) => {
    lines.push(line)
    // The whole group: a runner ends every process of a cancelled job.
    if (run.cancelAt?.(line.msg ?? '') === true) end(child, 'SIGKILL')
  }
  for (const stream of [child.stdout, child.stderr]) if (stream) readLines(stream, take)
  const limit = setTimeout(() => {
    end(child, 'SIGKILL')
  }, LIMIT_MS)
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve(code ?? 137)
    })
  })
  clearTimeout(limit)
  const seconds = (performance.now() - began) / 1000
  if (seconds * 1000 > LIMIT_MS) throw new Error(`${run.workflow} did not end within ${LIMIT_MS / 1000} s`)
  return { exitCode, lines, log: lines.map(textOf).join('\n'), summary: summaryOf(lines), seconds }
}

function argumentsOf({ event, workflow, env, secrets, local }: ActRun): string[] {
  const options = (flag: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
  return [
    ...[event.name, '--json', '-P', 'ubuntu-24.04=-self-hosted', '-W', workflow, '-e', event.path],
    ...['--no-cache-server', '--use-gitignore=false', ...options('--env', env), ...options('-s', secrets)],
    ...options('--local-repository', local)
  ]
}

function readLines(stream: NodeJS.ReadableStream, take: (line: ActLine) => void): void {
  let rest = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) take({ ...parseLine(part), at: performance.now() })
  })
}

function parseLine(text: string): Omit<ActLine, 'at'> {
  try {
    return JSON.parse(text) as Omit<ActLine, 'at'>
  } catch {
    return { msg: text }
  }
}

function textOf({ job, msg }: ActLine): string {
  return `${job ?? ''}: ${(msg ?? '').trimEnd()}`
}

function summaryOf(lines: readonly ActLine[]): string {
  return lines.flatMap(({ command, content }) => (command === 'summary' ? (content ?? '') : [])).join('\n')
}
