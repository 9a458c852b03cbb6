import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { createDeployment, GITOPS } from './deployment.ts'
import { annotationsIn, expectSuccess } from './failure.ts'
import { World } from './world.ts'

interface ActionMetadata {
  readonly inputs: Readonly<Record<string, { description?: string; required?: boolean; default?: string }>>
  readonly outputs: Readonly<Record<string, { description?: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

const ROOT = join(import.meta.dirname, '..', '..')
const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as ActionMetadata

let world: World

beforeAll(async () => {
  world = await World.start()
})

afterAll(() => world.stop())

/** Every literal name that the sources below `folder` hand to a function, as in `read('image')`; `own` are the files of this action. */
function namesIn(folder: string, call: RegExp, own: (file: string) => boolean): string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && own(name))
  const texts = files.map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
  return [...new Set(texts.flatMap((text) => [...text.matchAll(call)].map(([, name = '']) => name)))].sort()
}

const SIGNING = ['parse-request.ts', 'gitops-inputs.ts', 'trust-inputs.ts']
interface Told {
  readonly path: string
  readonly inputs: readonly string[]
  readonly also?: readonly string[]
  readonly without?: readonly string[]
  readonly outputs: readonly string[]
}

const ACTIONS: readonly Told[] = [
  { path: 'action.yml', inputs: SIGNING, outputs: ['sign.ts', 'outputs.ts', 'failure.ts'] },
  { path: 'scan/action.yml', inputs: ['scan-request.ts'], outputs: ['scan.ts', 'failure.ts'] },
  { path: 'preflight/action.yml', inputs: ['preflight.ts'], outputs: ['preflight.ts', 'failure.ts'] },
  {
    path: 'rescan/action.yml',
    inputs: ['rescan-request.ts', 'scan-request.ts'],
    // Read where the site, the step and its attestation begin; what the scan action alone takes is not this one's.
    also: ['gitops-base', 'mode', 'results', 'issue-title', 'public-log', 'signing-config'],
    without: ['digest', 'image', 'report'],
    outputs: ['rescan.ts', 'failure.ts']
  },
  {
    path: 'verify/action.yml',
    inputs: ['verify-list.ts', 'signer-inputs.ts', 'trust-inputs.ts'],
    outputs: ['verify.ts', 'failure.ts']
  }
]

describe.each(ACTIONS)('$path', ({ path, inputs, outputs, also = [], without = [] }) => {
  const metadata = parse(readFileSync(join(ROOT, path), 'utf8')) as ActionMetadata

  it('lists exactly the inputs that the code reads', () => {
    const read = namesIn('src/chain', /\bread\('([a-z-]+)'\)/g, (file) => inputs.includes(file))
    const own = [...read, ...also].filter((name) => !without.includes(name))
    expect(own.sort()).toEqual(Object.keys(metadata.inputs).sort())
  })

  it('lists exactly the outputs that the code writes', () => {
    const written = namesIn('src/actions', /\bsetOutput\('([a-z-]+)'/g, (file) => outputs.includes(file))
    expect(written).toEqual(Object.keys(metadata.outputs).sort())
  })
})

describe('action.yml', () => {
  it('describes each of them in a sentence, and says of each input whether it must be given', () => {
    for (const [name, { description, required, default: fallback }] of Object.entries(action.inputs)) {
      expect(`${name}: ${description ?? ''}`).toMatch(/^[a-z-]+: .{20,}$/)
      expect({ name, told: required === true || fallback !== undefined }).toEqual({ name, told: true })
    }
    for (const [name, { description }] of Object.entries(action.outputs))
      expect(`${name}: ${description ?? ''}`).toMatch(/^[a-z-]+: .{15,}$/)
  })

  it('names the program that is tested here', () => {
    expect(action.runs).toMatchObject({ using: 'node24', main: 'dist/index.js' })
  })

  it('has defaults that mean what leaving the input out means', async () => {
    const image = await world.push()
    const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, value]))
    const told = { image: image.name, digest: image.digest, 'github-token': 'ghs_tokenOfTheJob', sbom: 'auto' }
    const byDefaults = await world.step({ ...defaults, ...world.trust(), ...told })
    expectSuccess(byDefaults)
    const leftOut = await world.step({ image: image.name, digest: image.digest })
    expectSuccess(leftOut)
    expect(leftOut.outputs['log-indexes']).toBe(byDefaults.outputs['log-indexes'])
  })

  it('promises the outputs that a whole run writes, but for the code of an error', async () => {
    const image = await world.push()
    await createDeployment(world, 'deploy', image)
    const result = await world.sign(image, { ...GITOPS, sbom: 'auto', 'gitops-repository': 'acme/deploy' })
    expectSuccess(result)
    expect(Object.keys(result.outputs).sort()).toEqual(
      Object.keys(action.outputs).filter((name) => name !== 'error-code').sort()
    )
    expect(Object.values(result.outputs).every((value) => value !== '')).toBe(true)
  })
})

describe('the bundle', () => {
  // Loading it took as long as everything else before the first request.
  it('loads no HTTP client of other packages before it is needed', () => {
    const bundle = join(ROOT, 'dist', 'bundle')
    const withClient = readdirSync(bundle).filter((name) => readFileSync(join(bundle, name), 'utf8').includes('undici'))
    expect(withClient).toHaveLength(1)
    expect(withClient).not.toContain('index.js')
  })
})

describe('a start with an empty environment', () => {
  it('of the action is one error and exit code 1', async () => {
    const { exitCode, stdout, stderr } = await startEmpty('index.js')
    const errors = annotationsIn(stdout, 'error')
    expect({ exitCode, titles: errors.map(({ title }) => title), stderr }).toEqual({
      exitCode: 1,
      titles: ['Custody E_IMAGE_EMPTY'],
      stderr: ''
    })
  })

  it('of the command line prints its help', async () => {
    const { exitCode, stdout, stderr } = await startEmpty('cli.js')
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain('custody verify IMAGE@sha256:…')
  })
})

async function startEmpty(program: string): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'dist', program)], { env: {}, stdio: ['ignore', 'pipe', 'pipe'] })
  const text = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (chunk: string) => (text[stream] += chunk))
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { exitCode, ...text }
}
