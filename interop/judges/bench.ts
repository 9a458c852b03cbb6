import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Outcome, run } from '../toolbox/command.ts'
import type { InteropWorld } from '../world/interop-world.ts'
import type { Answer } from './judge.ts'

/** Runs verifiers as a user would who has nothing but a login to the registries: an empty home each time. */
export class Bench {
  readonly world: InteropWorld

  constructor(world: InteropWorld) {
    this.world = world
  }

  /** Runs a program in a home of its own. */
  async run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const home = await mkdtemp(join(this.world.folder, 'home-'))
    const base = { PATH: process.env['PATH'], HOME: home, DOCKER_CONFIG: this.world.dockerConfig }
    return run(program, args, { cwd: home, env: { ...base, ...env } })
  }

  /** Writes a file that a program is to read, in a folder of its own, and gives its path. */
  async file(name: string, content: string): Promise<string> {
    const path = join(await mkdtemp(join(this.world.folder, 'file-')), name)
    await writeFile(path, content)
    return path
  }

  /** Asks a verifier that says yes by its exit code. */
  async ask(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const { exitCode, stdout, stderr } = await this.run(program, args, env)
    return { accepted: exitCode === 0, said: `${stderr}\n${stdout}`.trim() }
  }
}
