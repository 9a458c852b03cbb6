import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { writes } from '../../lab/github/limits.ts'
import type { LabRepository } from '../../lab/github/repository.ts'
import { GITOPS_TOKEN } from '../../lab/lab.ts'
import { stepEnvironment } from '../../lab/runner.ts'
import type { World } from './world.ts'

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js')

/** One place at which a run is killed: a request that never takes effect, or one whose answer is never read. */
interface Kill {
  readonly place: number
  readonly when: 'before' | 'after'
}

/** Runs of the committed command line, killed at each of their requests to GitHub. */
export class Kills {
  private readonly world: World
  private readonly env: Readonly<Record<string, string>>

  constructor(world: World, env: Readonly<Record<string, string>> = {}) {
    this.world = world
    this.env = env
  }

  /** Starts the committed command line and tells how it ended: its exit code, or the signal. */
  async run(args: readonly string[], repository: LabRepository, started?: (child: ChildProcess) => void) {
    const { lab } = this.world
    const child = spawn(process.execPath, [CLI, ...args, '--gitops-repository', repository.fullName], {
      cwd: lab.folder,
      env: { ...stepEnvironment(lab), RUNNER_TEMP: lab.folder, GITOPS_TOKEN, ...this.env }
    })
    started?.(child)
    let told = ''
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
    const end = await new Promise((resolve) =>
      child.on('close', (code, signal) => {
        resolve(signal ?? code)
      })
    )
    return { end, told }
  }

  private async runKilled(args: readonly string[], repository: LabRepository, { place, when }: Kill) {
    const { faults } = this.world.lab.github.service
    let victim: ChildProcess | undefined
    let seen = -1
    const isThere = () => (seen += 1) === place
    const kill = () => victim?.kill('SIGKILL')
    if (when === 'before') faults.push({ matches: () => isThere() && kill() === true, effect: { kind: 'hang' } })
    else
      faults.push({
        matches: isThere,
        effect: {
          kind: 'alter',
          alter: (answer) => {
            kill()
            return answer
          }
        }
      })
    try {
      return await this.run(args, repository, (child) => (victim = child))
    } finally {
      faults.length = 0
    }
  }

  /** The places of a whole run: before each request, and after those that change something. */
  async placesOf(args: readonly string[], repository: LabRepository): Promise<Kill[]> {
    const { github } = this.world.lab
    github.service.journal.length = 0
    const { end, told } = await this.run(args, repository)
    assert.equal(end, 0, told)
    return github.service.journal.flatMap(({ method, path, headers, body }, place): Kill[] => {
      const changes = writes({ method, headers, body, url: new URL(path, github.apiUrl) })
      return changes ? [{ place, when: 'before' }, { place, when: 'after' }] : [{ place, when: 'before' }]
    })
  }

  /** Kills a run at a place, lets the same run go to its end, and has its outcome looked at. */
  async finish(
    args: readonly string[],
    repository: LabRepository,
    kill: Kill,
    look: (repository: LabRepository) => Promise<void>
  ): Promise<void> {
    const killed = await this.runKilled(args, repository, kill)
    assert.equal(killed.end, 'SIGKILL', JSON.stringify({ kill, killed }))
    const next = await this.run(args, repository)
    assert.equal(next.end, 0, JSON.stringify({ kill, next }))
    await look(repository)
  }
}
