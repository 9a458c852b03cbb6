import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'

const PACKAGE = join(import.meta.dirname, '..', '..')
const MINUTES = 60_000

/** The demo as a child process, with a temporary folder of its own in which it must leave nothing. */
class Demo {
  readonly child: ChildProcess
  readonly folder: string
  stdout = ''
  stderr = ''

  private constructor(folder: string, args: readonly string[], env: NodeJS.ProcessEnv) {
    this.folder = folder
    this.child = spawn(process.execPath, [join(PACKAGE, 'lab', 'demo.ts'), '--out', join(folder, 'out'), ...args], {
      cwd: PACKAGE,
      env: { PATH: process.env['PATH'], TMPDIR: join(folder, 'temp'), ...env }
    })
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text))
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text))
  }

  static async start(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Demo> {
    const folder = await mkdtemp(join(tmpdir(), 'custody-demo-test-'))
    await mkdir(join(folder, 'temp'))
    const demo = new Demo(folder, args, env)
    demos.push(demo)
    return demo
  }

  async exitCode(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'close')
    return this.child.exitCode
  }

  /** Waits until it has printed this, or ended. */
  async printed(text: string): Promise<void> {
    while (!this.stdout.includes(text) && this.child.exitCode === null) await sleep(50)
  }

  left(): Promise<string[]> {
    return readdir(join(this.folder, 'temp'))
  }

  written(name: string): Promise<string> {
    return readFile(join(this.folder, 'out', name), 'utf8')
  }
}

const demos: Demo[] = []

async function removeDemos(): Promise<void> {
  for (const { child, folder } of demos.splice(0)) {
    child.kill('SIGKILL')
    await rm(folder, { recursive: true })
  }
}

describe('npm run demo', () => {
  let demo: Demo
  let exitCode: number | null

  beforeAll(async () => {
    demo = await Demo.start()
    exitCode = await demo.exitCode()
  }, 2 * MINUTES)

  afterAll(removeDemos)

  it('ends by itself with 0, everything as it should be', () => {
    expect(demo.stderr).toBe('')
    expect(exitCode).toBe(0)
    expect(demo.stdout).toContain('\nEverything was as it should be\n')
  })

  it('shows the stages of the road in their order, each with its time and what it found', () => {
    const stages = [...demo.stdout.matchAll(/^ {2}✓ (.+?) +\d+ ms\n(?: {6}(.*)\n)?/gm)]
    expect(stages.map(([, title]) => title)).toStrictEqual([
      'Started',
      'Built and pushed',
      'Start',
      'Subject',
      'Identity and trust',
      'Statements',
      'Bundles',
      'Publication and read-back',
      'Pull request'
    ])
    const told = stages.map(([, , line = '']) => line)
    expect(told[3]).toContain('an index of linux/amd64 and linux/arm64; nothing attached yet')
    expect(told[4]).toBe('signer https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main')
    expect(told[6]).toContain('5 statements and 3 payloads signed and logged')
    expect(told[7]).toContain('18 pieces read back and verified, 18 of them new')
  })

  it('shows no workflow command and, outside of a terminal, no colour', () => {
    expect(demo.stdout).not.toMatch(/^\s*::/m)
    expect(demo.stdout).not.toContain('\u001b')
  })

  it('shows the outputs that it evaluated', () => {
    expect(demo.stdout).toMatch(/^ {4}verified +true$/m)
    expect(demo.stdout).toMatch(/^ {4}operation +created$/m)
    expect(demo.stdout).toMatch(/^ {4}pull-request-number +1$/m)
    expect(demo.stdout).toMatch(/^ {4}evidence +\$RUNNER_TEMP\/.*evidence\.json$/m)
  })

  it('shows what hangs on the index and on each platform', () => {
    const tree = demo.stdout.slice(demo.stdout.indexOf('What hangs'), demo.stdout.indexOf('Pull request acme'))
    for (const name of ['the index', 'linux/amd64', 'linux/arm64'])
      expect(tree).toMatch(
        new RegExp(
          `${name} +sha256:.*\\n.*├─ sha256-\\w+… +Sigstore bundles: signature, SLSA provenance, SPDX SBOM\\n` +
            `.*├─ .*\\.sig +cosign's layers: signature\\n.*└─ .*\\.att +cosign's layers: SLSA provenance, SPDX SBOM\\n`
        )
      )
  })

  it("shows the pull request with git's diff of the one change", async () => {
    const { images } = JSON.parse(await demo.written('evidence.json')) as { images: [{ digest: string }] }
    expect(demo.stdout).toMatch(/^Pull request acme\/deploy#1\n {2}http:\/\/127\.0\.0\.1:\d+\/acme\/deploy\/pull\/1$/m)
    const diff = demo.stdout.match(/^ {4}[-+].*$/gm)?.map((line) => line.trim().replace(/\s+/g, ' '))
    expect(diff).toStrictEqual([
      '--- a/apps/checkout/overlays/dev/kustomization.yaml',
      '+++ b/apps/checkout/overlays/dev/kustomization.yaml',
      '- newTag: "1.4.1"',
      expect.stringMatching(/^- digest: sha256:[0-9a-f]{64}$/),
      `+ digest: ${images[0].digest}`
    ])
  })

  it('shows each refusal with its code, after the same case accepted', () => {
    const verdicts = demo.stdout.match(/^ {2}[✓✗] .*(?:accepted|refused .*)$/gm)?.map((line) => line.trim())
    expect(verdicts).toStrictEqual([
      expect.stringMatching(/^✓ the bytes that were pushed +accepted$/),
      expect.stringMatching(/^✗ other bytes +refused E_DIGEST_MISMATCH$/),
      expect.stringMatching(/^✓ release\.yml on main +accepted$/),
      expect.stringMatching(/^✗ nightly\.yml on main +refused E_INVALID$/),
      expect.stringMatching(/^✓ pushed and signed +accepted$/),
      expect.stringMatching(/^✗ only pushed +refused E_MISSING$/),
      expect.stringMatching(/^✗ octocat, who released it +refused E_GATE_RULES$/),
      expect.stringMatching(/^✓ kim +accepted$/)
    ])
    const [, , signed] = /log went from (\d+) entries to (\d+)/.exec(demo.stdout) ?? []
    expect(demo.stdout).toContain(`nothing was signed: the log still has ${signed ?? ''} entries`)
  })

  it('plays a release through the ladder: soak, approval, rollback, report', async () => {
    const ladder = demo.stdout.slice(demo.stdout.indexOf('\nThe ladder\n'))
    expect(ladder).toMatch(/^ {4}dev +#1 merged by (?:GitHub|kim)/m)
    expect(ladder).toMatch(/^ {4}at once +waits: soak: dev must hold the digest until /m)
    expect(ladder).toMatch(/^ {4}an hour later +#2 opened; kim merges it$/m)
    expect(ladder).toContain('octocat released or wrote it')
    expect(ladder).toMatch(/^ {4}rollback +#4 opened with the digest of 1\.4\.2; alex merges it$/m)
    expect(ladder).toMatch(/^ {4}promoted again +1\.4\.3 is held back until the rollback is released$/m)
    expect(ladder).toMatch(/^ {4}prod +sha256:\w+…, 1 commit behind dev, held by a rollback$/m)
    const page = await demo.written('ladder.html')
    for (const number of [1, 2, 3, 4]) expect(page).toContain(`<h1>#${number} `)
    expect(page).toContain('<h3>Verification summaries</h3>')
  })

  it('writes the pages and the evidence, and names them last, with the time', async () => {
    const lines = demo.stdout.trimEnd().split('\n')
    const paths = lines.slice(-7, -2).map((line) => /^ {2}(\S+) {3}/.exec(line)?.[1])
    expect(paths.map((path) => path?.split('/').pop())).toStrictEqual([
      'summary.html',
      'pull-request.html',
      'ladder.html',
      'summary.md',
      'evidence.json'
    ])
    expect(lines.at(-1)).toMatch(/^All of it in \d+\.\d s$/)
    expect(await demo.written('summary.html')).toContain('is signed, attested and read back from the registry</h2>')
    expect(await demo.written('pull-request.html')).toContain('<h3>Evidence</h3>')
    expect(await demo.written('summary.md')).toMatch(/^## ✅ /)
  })

  it('connects to 127.0.0.1 only and leaves no temporary file', async () => {
    expect(demo.stdout).toMatch(/network +17 processes, \d+ connections, all of them to 127\.0\.0\.1/)
    expect(await demo.left()).toStrictEqual([])
  })
})

describe('npm run demo -- --keep', () => {
  afterEach(removeDemos)

  it(
    'prints variables and commands that work as they stand, until its standard input ends',
    async () => {
      const demo = await Demo.start(['--keep'])
      await demo.printed('--gitops-image checkout\n')
      const exports = demo.stdout.match(/^export .*$/gm) ?? []
      const commands = demo.stdout.match(/^node .*$/gm) ?? []
      expect(commands.map((command) => command.split(' ')[2])).toStrictEqual(['verify', 'sign', 'promote'])
      const [verify = '', sign = '', promote = ''] = commands
      expect(await shell(exports, verify)).toMatch(/^verified 127\.0\.0\.1:\d+\/acme\/checkout@sha256:\w+\n0$/m)
      expect(await shell(exports, sign)).toMatch(/^ {2}provenance bundle written[^]*\n0$/m)
      expect(await shell(exports, promote)).toMatch(/^promotion created http.*\/acme\/deploy\/pull\/2\n0$/m)
      demo.child.stdin?.end()
      expect(await demo.exitCode()).toBe(0)
      expect(demo.stdout).toMatch(/\nStopped; nothing is left running\.\n$/)
      expect(await demo.left()).toStrictEqual([])
    },
    2 * MINUTES
  )
})

describe('a demo that is stopped or not as it should be', () => {
  afterEach(removeDemos)

  it.each([
    ['its lab is starting', 'Custody'],
    ['the step is running', 'Subject']
  ])(
    'ends on Ctrl-C while %s and leaves nothing',
    async (_when, text) => {
      const demo = await Demo.start()
      await demo.printed(text)
      demo.child.kill('SIGINT')
      expect(await demo.exitCode()).toBe(130)
      expect(demo.stdout).toMatch(/\nStopped; nothing is left running\.\n$/)
      expect(await demo.left()).toStrictEqual([])
    },
    MINUTES
  )

  it(
    'fails where what it sees is not what it would say, here a git that shows no diff',
    async () => {
      const tools = await mkdtemp(join(tmpdir(), 'custody-demo-tools-'))
      const search = process.env['PATH'] ?? ''
      await writeFile(join(tools, 'git'), `#!/bin/sh\n[ "$1" = diff ] || PATH='${search}' exec git "$@"\n`)
      await chmod(join(tools, 'git'), 0o755)
      const demo = await Demo.start([], { PATH: tools + delimiter + search })
      const exitCode = await demo.exitCode()
      await rm(tools, { recursive: true })
      expect(demo.stderr).toContain('Not as it should be: the diff changes the kustomization alone')
      expect(exitCode).toBe(1)
      expect(demo.stdout).not.toContain('Everything was as it should be')
      expect(await demo.left()).toStrictEqual([])
    },
    MINUTES
  )

  it('says what is missing on the machine before anything starts', async () => {
    const demo = await Demo.start([], { PATH: '/nowhere' })
    expect(await demo.exitCode()).toBe(1)
    expect(demo.stderr).toContain('Not as it should be: git is on PATH\ninstall git')
  })

  it('refuses an argument that it does not know, and explains those that it does', async () => {
    const helped = await Demo.start(['--help'])
    expect(await helped.exitCode()).toBe(0)
    expect(helped.stdout).toContain('--keep ')
    const refused = await Demo.start(['--fast'])
    expect(await refused.exitCode()).toBe(2)
    expect(refused.stderr).toMatch(/'--fast'[^]*--keep /)
  })
})

describe('the guard of every process of the demo', () => {
  it.each(['localhost', '192.0.2.1', '::1'])('connects to 127.0.0.1, and not to %s', async (host) => {
    const server = createServer((socket) => socket.end())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as { port: number }
    expect(await connect('127.0.0.1', port)).toBe('connected')
    expect(await connect(host, port)).toBe(`the demo connects to 127.0.0.1 only, and this is ${host}`)
    server.close()
  })
})

async function connect(host: string, port: number): Promise<string> {
  const script = `
    const socket = require('node:net').connect(${port}, '${host}')
    socket.on('connect', () => { console.log('connected'); socket.destroy() })
    socket.on('error', (error) => console.log(error.message))`
  const guard = join(PACKAGE, 'lab', 'demo', 'loopback.ts')
  return (await output(process.execPath, ['--import', guard, '--eval', script])).trim()
}

/** What a command prints in a shell with these exports, and its exit code on a last line. */
function shell(exports: readonly string[], command: string): Promise<string> {
  const node = `export PATH='${join(process.execPath, '..')}':"$PATH"`
  return output('sh', ['-c', [node, ...exports, command, 'echo $?'].join('\n')])
}

async function output(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { cwd: PACKAGE, stdio: ['ignore', 'pipe', 'ignore'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  await once(child, 'close')
  return text.trimEnd()
}
