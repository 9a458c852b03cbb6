import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** One call of the client with what the suite expects of it. */
interface Check {
  readonly name: string
  readonly accepts: boolean
  readonly args: readonly string[]
}

const IDENTITY =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main'
const ISSUER = 'https://token.actions.githubusercontent.com'
const CLIENT = resolve(import.meta.dirname, 'client.ts')
const USAGE = `npm run conformance -- FOLDER

Runs every verification vector of the sigstore-conformance suite, by file and by digest, through tools/conformance/client.ts.
FOLDER is a checkout of https://github.com/sigstore/sigstore-conformance, which is not a part of this project.`

/** Runs the suite's vectors in a folder, and each accepted statement once more about something else; sets the exit code. */
async function run(folder: string): Promise<void> {
  const vectors = await vectorsIn(folder)
  const temp = await mkdtemp(join(tmpdir(), 'conformance-'))
  try {
    const root = join(temp, 'trusted_root.json')
    await writeFile(root, publicGoodRoot())
    const suite = (await Promise.all(vectors.map((path) => checksOf(path, root)))).flat()
    const ours = (await Promise.all(vectors.map((path) => foreignSubjectOf(path, root)))).flat()
    const failures = await failuresOf([...suite, ...ours])
    for (const { name, accepts } of failures)
      process.stdout.write(`WRONG ${name}: should be ${accepts ? 'accepted' : 'refused'}\n`)
    const passed = suite.filter((check) => !failures.includes(check)).length
    const refused = ours.filter((check) => !failures.includes(check)).length
    process.stdout.write(
      `sigstore-conformance: ${vectors.length} vectors, ${passed} of ${suite.length} checks as the suite wants\n` +
        `statements about something else: ${refused} of ${ours.length} refused\n`
    )
    process.exitCode = failures.length === 0 && suite.length > 0 ? 0 : 1
  } finally {
    await rm(temp, { recursive: true })
  }
}

async function vectorsIn(folder: string): Promise<string[]> {
  const nested = join(folder, 'test/assets/bundle-verify')
  const vectors = existsSync(nested) ? nested : folder
  const entries = await readdir(vectors, { withFileTypes: true })
  const found = entries.filter(
    (entry) => entry.isDirectory() && existsSync(join(vectors, entry.name, 'bundle.sigstore.json'))
  )
  if (found.length === 0)
    throw new Error(`${folder} holds no vectors (test/assets/bundle-verify/*/bundle.sigstore.json)`)
  return found.map(({ name }) => join(vectors, name))
}

async function checksOf(vector: string, root: string): Promise<Check[]> {
  const options = await optionsOf(vector, root)
  const artifact = artifactOf(vector)
  const digest = `sha256:${createHash('sha256')
    .update(await readFile(artifact))
    .digest('hex')}`
  const name = vector.split('/').at(-1) ?? ''
  const accepts = !name.endsWith('_fail')
  return [artifact, digest].map((subject) => ({ name: `${name} (${subject})`, accepts, args: [...options, subject] }))
}

// The suite never shows a statement about another artifact to a client; a client that accepts it verifies nothing.
async function foreignSubjectOf(vector: string, root: string): Promise<Check[]> {
  const bundle = await readFile(join(vector, 'bundle.sigstore.json'), 'utf8')
  if (vector.endsWith('_fail') || !bundle.includes('"dsseEnvelope"')) return []
  const other = `sha256:${createHash('sha256').update(vector).digest('hex')}`
  return [{ name: `${vector} about ${other}`, accepts: false, args: [...(await optionsOf(vector, root)), other] }]
}

async function optionsOf(vector: string, root: string): Promise<string[]> {
  const [ownRoot, key] = [join(vector, 'trusted_root.json'), join(vector, 'key.pub')]
  const identity = (await textOf(join(vector, 'identity'))) ?? IDENTITY
  const issuer = (await textOf(join(vector, 'issuer'))) ?? ISSUER
  return [
    'verify-bundle',
    '--bundle',
    join(vector, 'bundle.sigstore.json'),
    ...(existsSync(key) ? ['--key', key] : ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer]),
    '--trusted-root',
    existsSync(ownRoot) ? ownRoot : root
  ]
}

function artifactOf(vector: string): string {
  const own = join(vector, 'artifact')
  return existsSync(own) ? own : join(vector, '../a.txt')
}

async function textOf(path: string): Promise<string | undefined> {
  return existsSync(path) ? (await readFile(path, 'utf8')).trim() : undefined
}

async function failuresOf(checks: readonly Check[]): Promise<Check[]> {
  const failures: Check[] = []
  const waiting = [...checks]
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      if ((await accepted(check.args)) !== check.accepts) failures.push(check)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return failures
}

function accepted(args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    execFile(process.execPath, [CLIENT, ...args], (error) => {
      done(error === null)
    })
  })
}

// The trusted root of the public Sigstore as this version of the TUF client carries it: the vectors need no network.
function publicGoodRoot(): Buffer {
  const require = createRequire(import.meta.url)
  const seeds = require(join(require.resolve('@sigstore/tuf'), '../../seeds.json')) as Record<
    string,
    { readonly targets: Record<string, string> }
  >
  return Buffer.from(seeds['https://tuf-repo-cdn.sigstore.dev']?.targets['trusted_root.json'] ?? '', 'base64')
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else await run(resolve(folder))
