import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { stepEnvironment } from '../../lab/runner.ts'
import { World } from '../dist/world.ts'

const POLICY = `version: 1
apps:
  checkout:
    image: ghcr.io/acme/checkout
    signer: {workflow: acme/checkout/.github/workflows/release.yml, ref: refs/heads/main, source: acme/checkout}
    environments:
      dev: {path: apps/checkout/overlays/dev}
admission:
  engines: {kyverno: '1.19.0', gatekeeper: '3.23.0'}
`

let world: World
let policy: string
let folder: string

beforeAll(async () => {
  world = await World.start()
  policy = await world.file('custody.yaml', POLICY)
  folder = join(world.lab.folder, 'policies')
})
afterAll(() => world.stop())

// Without engines on PATH: what they say is held by npm run interop:admission.
const run = (...args: string[]): ReturnType<World['custody']> =>
  world.custody(['policy', '--policy', policy, ...args], { PATH: '/nowhere' })

describe('custody policy', () => {
  it('writes the files of the engines that custody.yaml names, and finds them as it wrote them', async () => {
    const written = await run('--out', folder)
    expect([written.exitCode, written.stderr]).toEqual([0, ''])
    expect(written.stdout).toContain('wrote kyverno/checkout/policy.yaml\n')
    expect(written.stdout).toContain('wrote gatekeeper/suite.yaml\n')
    const checked = await run('--check', folder)
    expect(checked.exitCode).toBe(0)
    expect(checked.stdout).toMatch(/not run: kyverno kyverno\/checkout\/kyverno-test\.yaml \(.*ENOENT\)/)
    expect(checked.stdout).toContain('0 differ, 0 of 4 tests passed')
  })

  it('tells what was changed, deleted and left over, and repairs it', async () => {
    await run('--out', folder)
    const changed = join(folder, 'kyverno/checkout/policy.yaml')
    await writeFile(changed, (await readFile(changed, 'utf8')).replace('Deny', 'Audit'))
    await rm(join(folder, 'gatekeeper/suite.yaml'))
    await mkdir(join(folder, 'kyverno/gone'))
    await writeFile(join(folder, 'kyverno/gone/policy.yaml'), await readFile(changed))
    await writeFile(join(folder, 'README.md'), 'somebody else wrote this')
    const drifted = await run('--check', folder)
    expect(drifted.exitCode).toBe(3)
    expect(drifted.stdout).toContain('changed: kyverno/checkout/policy.yaml\n')
    expect(drifted.stdout).toContain('missing: gatekeeper/suite.yaml\n')
    expect(drifted.stdout).toContain('left over: kyverno/gone/policy.yaml\n')
    expect(drifted.stdout).not.toContain('README')
    expect(drifted.stderr).toContain('error E_ADMISSION_DRIFT: 3 files under')
    await run('--out', folder)
    expect((await run('--check', folder)).exitCode).toBe(0)
    expect(await readdir(folder)).toContain('README.md')
    expect(await readdir(join(folder, 'kyverno/gone'))).toEqual([])
  })

  it('writes into the folder that it is run in', async () => {
    const { exitCode, stdout } = await run('--for', 'flux', '--out', '.')
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('wrote flux/verify-commits/kustomization.yaml')])
    expect((await run('--for', 'flux', '--check', '.')).exitCode).toBe(0)
  })

  it('reads the keys of a private Sigstore from its TUF repository', async () => {
    const root = await world.file('root.json', world.lab.sigstore.tuf.root)
    expect(root).toContain(world.lab.folder)
    const trust = `trust:\n  tuf: {mirror: '${world.lab.sigstore.tuf.url}', root: root.json}\n`
    const file = await world.file('private.yaml', `${POLICY}  namespaces: [checkout]\n${trust}`)
    const out = join(world.lab.folder, 'private')
    const written = await world.custody([
      'policy',
      '--policy',
      file,
      '--for',
      'kyverno,policy-controller',
      '--out',
      out
    ])
    expect([written.exitCode, written.stderr]).toEqual([0, ''])
    const ivpol = await readFile(join(out, 'kyverno/checkout/policy.yaml'), 'utf8')
    expect(ivpol).toContain(`mirror: ${world.lab.sigstore.tuf.url}\n`)
    expect(ivpol).toContain(`data: ${Buffer.from(world.lab.sigstore.tuf.root).toString('base64')}\n`)
    const trustRoot = await readFile(join(out, 'policy-controller/trust-root.yaml'), 'utf8')
    expect(trustRoot).toContain(`uri: ${world.lab.sigstore.fulcio.url}\n`)
  })

  it('refuses an engine that it does not know, two tasks, and what no policy can do', async () => {
    expect((await run('--for', 'kyverno', '--out', folder)).exitCode).toBe(0)
    const unknown = await run('--for', 'kyvreno', '--out', folder)
    expect([unknown.exitCode, unknown.stderr]).toEqual([2, expect.stringContaining('"kyvreno" is no engine')])
    const both = await run('--out', folder, '--check', folder)
    expect([both.exitCode, both.stderr]).toEqual([2, expect.stringContaining('out and check are both given')])
    const impossible = await run('--for', 'ratify', '--out', join(folder, 'ratify'))
    expect([impossible.exitCode, impossible.stderr]).toEqual([
      2,
      expect.stringContaining('Ratify verifies no attestations')
    ])
    expect(await readdir(folder)).not.toContain('ratify')
  })
})

describe('the sub-action policy/', () => {
  it('fails a pull request whose policies are not what custody.yaml says', async () => {
    await run('--out', folder)
    expect(await checkStep()).toEqual({ exitCode: 0, stdout: expect.stringContaining('0 differ') as unknown })
    await rm(join(folder, 'gatekeeper/suite.yaml'))
    const drifted = await checkStep()
    expect(drifted.exitCode).toBe(1)
    expect(drifted.stdout).toContain('missing: gatekeeper/suite.yaml')
    expect(drifted.stdout).toMatch(/::error title=Custody E_ADMISSION_DRIFT::/)
  })
})

async function checkStep(): Promise<{ exitCode: number; stdout: string }> {
  const entry = join(import.meta.dirname, '..', '..', 'dist', 'policy.js')
  const env = {
    ...stepEnvironment(world.lab),
    PATH: '/nowhere',
    RUNNER_TEMP: world.lab.folder,
    INPUT_POLICY: policy,
    INPUT_CHECK: folder
  }
  return new Promise((resolve) => {
    execFile(process.execPath, [entry], { env, cwd: world.lab.folder }, (error, stdout) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout })
    })
  })
}
