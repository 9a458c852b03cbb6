import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { messageOf } from '../support/errors.ts'
import type { PolicyFile } from './plan.ts'

/** How a test that an engine itself ran has ended; `unreachable` is an outage, which says nothing about the policy. */
export interface EngineTest {
  readonly path: string
  readonly engine: 'kyverno' | 'gator'
  readonly outcome: 'passed' | 'failed' | 'unreachable' | 'not run'
  /** The last words of the engine, or why it was not run. */
  readonly detail: string
}

const TIME_LIMIT_MS = 180_000
const OUTAGE = /want fail, got error|want pass, got error|connection refused|no such host|i\/o timeout/i

/** Runs the tests among the files with the engines on PATH, one after the other; an engine that is not there is told, not left out. */
export async function runEngineTests(folder: string, files: readonly PolicyFile[]): Promise<EngineTest[]> {
  const tests: EngineTest[] = []
  for (const { path } of files) {
    if (path.endsWith('/kyverno-test.yaml'))
      tests.push(await runTest(path, 'kyverno', ['test', join(folder, dirname(path)), '--registry', '--remove-color']))
    if (path.endsWith('/suite.yaml')) tests.push(await runTest(path, 'gator', ['verify', join(folder, path)]))
  }
  return tests
}

async function runTest(path: string, engine: EngineTest['engine'], args: readonly string[]): Promise<EngineTest> {
  // Kyverno keeps a trust root under HOME and would use one that another run left there.
  const home = await mkdtemp(join(tmpdir(), 'custody-policy-'))
  try {
    const { exitCode, text } = await run(engine, args, home)
    const detail = text.trim().split('\n').slice(-12).join('\n')
    if (exitCode === 0) return { path, engine, outcome: 'passed', detail }
    return { path, engine, outcome: OUTAGE.test(text) ? 'unreachable' : 'failed', detail }
  } catch (error) {
    return { path, engine, outcome: 'not run', detail: messageOf(error) }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

function run(program: string, args: readonly string[], home: string): Promise<{ exitCode: number; text: string }> {
  const child = spawn(program, args, {
    env: {
      ...process.env,
      HOME: home,
      DOCKER_CONFIG: process.env['DOCKER_CONFIG'] ?? join(process.env['HOME'] ?? '', '.docker')
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Two image policies on one request have hung Kyverno for ever.
    timeout: TIME_LIMIT_MS,
    killSignal: 'SIGKILL'
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ exitCode: code ?? 1, text })
    })
  })
}
