import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js')

/** The release that the tests pin. */
export const RELEASE = `acme/custody@${'c'.repeat(40)}`

/** What `custody init --json` prints. */
export interface InitJson {
  readonly files: readonly {
    readonly repository: string
    readonly path: string
    readonly status: string
    readonly content: string
  }[]
  readonly found: readonly string[]
  readonly open: readonly { readonly what: string; readonly remedy: string }[]
  readonly additions: readonly { readonly workflow: string; readonly after: string; readonly lines: string }[]
  readonly advice: readonly { readonly workflow: string; readonly line: number; readonly found: string }[]
}

/** A repository as a developer has cloned it: a git work tree with a remote and one commit. */
export class Clone {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** Clones of the repositories of one shape; `deploy` only where the shape has one. */
  static shape(
    name: string,
    remote = `git@github.com:acme/${name}.git`,
    branch = 'main'
  ): { app: Clone; deploy: Clone | undefined } {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'custody-init-')))
    const deploy = existsSync(join(FIXTURES, name, 'deploy'))
    return {
      app: Clone.of(join(folder, 'app'), remote, branch, join(FIXTURES, name, 'app')),
      deploy: deploy
        ? Clone.of(
            join(folder, 'deploy'),
            'https://robin:hunter2secret@github.com/acme/deploy.git',
            'main',
            join(FIXTURES, name, 'deploy')
          )
        : undefined
    }
  }

  static of(folder: string, remote: string | undefined, branch: string, from?: string): Clone {
    mkdirSync(folder, { recursive: true })
    if (from !== undefined) cpSync(from, folder, { recursive: true })
    const clone = new Clone(folder)
    clone.git('init', '--quiet', `--initial-branch=${branch}`)
    if (remote !== undefined) clone.git('remote', 'add', 'origin', remote)
    clone.git('add', '--all')
    clone.git(
      '-c',
      'user.name=Robin',
      '-c',
      'user.email=robin@acme.example',
      'commit',
      '--quiet',
      '--allow-empty',
      '--message=First'
    )
    return clone
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8' })
  }

  /** Paths that git sees as new or changed. */
  changes(): string[] {
    return this.git('status', '--porcelain', '--untracked-files=all').split('\n').filter(Boolean)
  }

  init(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const env = { PATH: process.env['PATH'], HOME: this.folder }
    return spawnSync(process.execPath, [CLI, 'init', ...args], { cwd: this.folder, encoding: 'utf8', env })
  }

  /** The same without blocking, for a lab in this process. */
  initIn(
    more: Readonly<Record<string, string>>,
    ...args: string[]
  ): Promise<{ exitCode: number; stdout: string; stderr: string }> {
    const env = { PATH: process.env['PATH'], HOME: this.folder, ...more }
    return new Promise((resolve) => {
      const child = execFile(
        process.execPath,
        [CLI, 'init', ...args],
        { cwd: this.folder, env },
        (_, stdout, stderr) => {
          resolve({ exitCode: child.exitCode ?? -1, stdout, stderr })
        }
      )
    })
  }

  /** The plan that is printed for these arguments. */
  plan(...args: string[]): InitJson {
    const { status, stdout, stderr } = this.init('--json', '--quiet', ...args)
    if (status !== 0) throw new Error(`custody init ended with ${String(status)}: ${stderr}`)
    return JSON.parse(stdout) as InitJson
  }
}
