import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A home folder of one test, with the files that logins are kept in and a folder of programs on its PATH. */
export class TemporaryHome {
  readonly path: string
  readonly env: NodeJS.ProcessEnv

  private constructor(path: string) {
    this.path = path
    this.env = {
      HOME: path,
      XDG_RUNTIME_DIR: join(path, 'run'),
      PATH: `${join(path, 'bin')}:${process.env['PATH'] ?? ''}`
    }
  }

  static async make(): Promise<TemporaryHome> {
    return new TemporaryHome(await realpath(await mkdtemp(join(tmpdir(), 'custody-home-'))))
  }

  async write(path: string, content: unknown): Promise<string> {
    const file = join(this.path, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
    return file
  }

  /** Installs `docker-credential-<name>` as a shell script. */
  async installHelper(name: string, script: string): Promise<void> {
    await chmod(await this.write(`bin/docker-credential-${name}`, `#!/bin/sh\n${script}\n`), 0o755)
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true })
  }
}
