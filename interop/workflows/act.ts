import { spawn } from 'node:child_process'
import { join } from 'node:path'

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

/** How a run ended. */
export interface WorkflowResult {
  readonly exitCode: number
  readonly log: string
  /** Seconds from the first to the last line of each job, by its name. */
  readonly jobs: Readonly<Record<string, number>>
  readonly seconds: number
}

interface Line {
  readonly job?: string
  readonly msg?: string
  readonly time?: string
}

/** Runs a workflow to its end. */
export async function runWorkflow(run: ActRun): Promise<WorkflowResult> {
  const began = performance.now()
  const options = (flag: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
  const args = [
    ...[run.event.name, '--json', '-P', 'ubuntu-24.04=-self-hosted', '-W', run.workflow, '-e', run.event.path],
    ...['--no-cache-server', '--use-gitignore=false', ...options('--env', run.env), ...options('-s', run.secrets)],
    ...options('--local-repository', run.local)
  ]
  const child = spawn(run.act, args, {
    cwd: run.repository,
    env: { PATH: run.path, HOME: run.home, XDG_CACHE_HOME: join(run.home, 'cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true
  })
  const lines: Line[] = []
  let log = ''
  let rest = ''
  const take = (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const line = parseLine(part)
      lines.push(line)
      log += `${line.job ?? ''}: ${line.msg ?? part}\n`
      // The whole group: a runner ends every process of a cancelled job.
      if (run.cancelAt?.(line.msg ?? '') === true && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve(code ?? 137)
    })
  })
  return { exitCode, log, jobs: durations(lines), seconds: (performance.now() - began) / 1000 }
}

function parseLine(text: string): Line {
  try {
    return JSON.parse(text) as Line
  } catch {
    return { msg: text }
  }
}

function durations(lines: readonly Line[]): Record<string, number> {
  const jobs = Map.groupBy(
    lines.filter(({ job, time }) => job !== undefined && time !== undefined),
    ({ job }) => job ?? ''
  )
  return Object.fromEntries(
    [...jobs].map(([job, own]) => {
      const times = own.map(({ time }) => Date.parse(time ?? ''))
      return [job, (Math.max(...times) - Math.min(...times)) / 1000]
    })
  )
}
