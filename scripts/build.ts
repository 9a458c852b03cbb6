import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

interface Bundled {
  readonly code: string
  readonly assets: Record<string, { readonly source: Buffer | string }>
}
type Ncc = (entry: string, options: Record<string, unknown>) => Promise<Bundled>

const require = createRequire(import.meta.url)
const ncc = require('@vercel/ncc') as Ncc
const dist = join(import.meta.dirname, '..', 'dist')

// A failed run may leave requests and waits behind; they must not hold the process once everything is told.
const leave = "process.stdout.write('', () => process.stderr.write('', () => process.exit()))\n"

/** What the runner starts, and what a shell starts: a few lines each over the one bundle. */
const action = (run: string) => `import { ${run} } from './bundle/index.js'\n\nawait ${run}()\n${leave}`
const stubs = {
  'index.js': action('runSign'),
  'policy.js': action('runPolicy'),
  'preflight.js': action('runPreflight'),
  'scan.js': action('runScan'),
  'promote.js': action('runPromote'),
  'gate.js': action('runGate'),
  'rescan.js': action('runRescan'),
  'verify.js': action('runVerify'),
  'cli.js': `#!/usr/bin/env node\nimport { runCommand } from './bundle/index.js'\n\nprocess.exitCode = await runCommand(process.argv.slice(2))\n${leave}`
}

const { code, assets } = await ncc(join(import.meta.dirname, '..', 'src', 'index.ts'), {
  cache: false,
  transpileOnly: true,
  quiet: true,
  target: 'es2023'
})
// ncc never removes the chunks of an earlier build.
await rm(dist, { recursive: true, force: true })
await write('bundle/index.js', code)
for (const [name, { source }] of Object.entries(assets)) await write(`bundle/${name}`, source)
for (const [name, source] of Object.entries(stubs)) await write(name, source)
await write('package.json', '{ "type": "module" }\n')
await write('licenses.txt', await licences())

async function write(name: string, source: Buffer | string): Promise<void> {
  const path = join(dist, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, source, name === 'cli.js' ? { mode: 0o755 } : {})
}

/** The licence of every package that a production install brings, since ncc lists only a few of an ESM bundle. */
async function licences(): Promise<string> {
  const lock = JSON.parse(await readFile(join(dist, '..', 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; license?: string; dev?: boolean; optional?: boolean }>
  }
  const packages = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.dev && !entry.optional)
  const texts = await Promise.all(
    packages.map(async ([path, { version = '', license = 'see text' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return `${name} ${version}\n${license}\n\n${await licenceText(join(dist, '..', path))}`
    })
  )
  return `${texts.sort().join('\n\n---\n\n')}\n`
}

async function licenceText(folder: string): Promise<string> {
  const file = (await readdir(folder)).find((name) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(name))
  return file
    ? (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim()
    : '(the package carries no licence file)'
}
