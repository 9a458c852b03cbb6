import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const DIST = join(import.meta.dirname, '..', 'dist')

/** What a step finds around it: the lab, or another world. */
export interface StepWorld {
  /** Where the step keeps its files. */
  readonly folder: string
  readonly dockerConfig: string
  readonly github: { readonly apiUrl: string; readonly graphqlUrl: string }
  readonly oidc: { readonly environment: Readonly<Record<string, string>> }
}

/** One step as a workflow writes it. */
export interface Step {
  readonly inputs: Readonly<Record<string, string>>
  /** The sub-action whose step it is; the one-step action unless told otherwise. */
  readonly entry?: 'gate' | 'promote' | 'rescan' | 'verify'
  /** Added to the environment of a usual push run; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** The event's payload. */
  readonly event?: object
  /** Told each line of output as it comes. */
  readonly onLine?: (line: string) => void
  /** Ends the step when it is aborted. */
  readonly signal?: AbortSignal
}

/** What a runner knows of a step that ended. */
export interface StepResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** RUNNER_TEMP of the step. */
  readonly temp: string
}

/** Runs the committed dist as a runner does: a child process with INPUT_* variables and command files. */
export async function runStep(world: StepWorld, step: Step): Promise<StepResult> {
  const temp = await mkdtemp(join(world.folder, 'step-'))
  const files = {
    GITHUB_OUTPUT: join(temp, 'output'),
    GITHUB_STEP_SUMMARY: join(temp, 'summary'),
    GITHUB_EVENT_PATH: join(temp, 'event.json')
  }
  await mkdir(join(temp, 'work'))
  await Promise.all([
    writeFile(files.GITHUB_OUTPUT, ''),
    writeFile(files.GITHUB_STEP_SUMMARY, ''),
    writeFile(files.GITHUB_EVENT_PATH, JSON.stringify(step.event ?? PUSH_EVENT))
  ])
  const env = { ...stepEnvironment(world), ...files, RUNNER_TEMP: temp, ...inputVariables(step.inputs), ...step.env }
  const child = await run([join(DIST, `${step.entry ?? 'index'}.js`)], {
    env,
    cwd: join(temp, 'work'),
    onLine: step.onLine,
    signal: step.signal
  })
  const [output, summary] = await Promise.all([
    readFile(files.GITHUB_OUTPUT, 'utf8'),
    readFile(files.GITHUB_STEP_SUMMARY, 'utf8')
  ])
  return { ...child, outputs: parseOutputs(output), summary, temp }
}

/** Runs the committed command line, `custody …`, in such a world. */
export async function runCustody(
  world: StepWorld,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
  signal?: AbortSignal
): Promise<Pick<StepResult, 'exitCode' | 'stdout' | 'stderr'>> {
  return run([join(DIST, 'cli.js'), ...args], {
    env: { ...stepEnvironment(world), RUNNER_TEMP: world.folder, ...env },
    cwd: world.folder,
    signal
  })
}

/** The payload of a push to a public repository, as far as anybody here looks at it. */
export const PUSH_EVENT = {
  repository: { id: 1296269, full_name: 'acme/checkout', visibility: 'public', private: false }
}

/** What a runner's environment holds for a job of acme/checkout, and nothing of this process's own. */
export function stepEnvironment({ folder, dockerConfig, github, oidc }: StepWorld): Record<string, string | undefined> {
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    DOCKER_CONFIG: dockerConfig,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: github.apiUrl,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/checkout',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKFLOW_REF: 'acme/checkout/.github/workflows/release.yml@refs/heads/main',
    // Where it is set, Node keeps what it compiled for the hundreds of steps that a test run starts.
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    ...oidc.environment
  }
}

function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase().replaceAll(' ', '_')}`, value])
  )
}

interface ChildOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly onLine?: ((line: string) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

async function run(
  args: readonly string[],
  { env, cwd, onLine, signal }: ChildOptions
): Promise<Pick<StepResult, 'exitCode' | 'stdout' | 'stderr'>> {
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal })
  })
  const text = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    let rest = ''
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      text[stream] += chunk
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine?.(line)
    })
  }
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve(code ?? 1)
    })
  })
  return { exitCode, ...text }
}

// The runner's file commands: NAME<<DELIMITER, the value, DELIMITER (docs.github.com, "Workflow commands").
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  for (const match of text.matchAll(/^([^\n<]+)<<([^\n]+)\n([\s\S]*?)\n\2$/gm)) outputs[match[1] ?? ''] = match[3] ?? ''
  return outputs
}
