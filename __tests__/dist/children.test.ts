import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { attachedTo } from './attached.ts'
import { spdxAbout } from './documents.ts'
import { expectSuccess } from './failure.ts'
import { type GuardedWorld, secretsOf, startGuardedWorld } from './secrets.ts'

let guarded: GuardedWorld

beforeAll(async () => {
  guarded = await startGuardedWorld()
})

afterAll(() => guarded.world.stop())

/** A program that writes its environment and arguments into a file, and then does what the lines say. */
async function program(folder: string, name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await mkdir(folder, { recursive: true })
  const dump = `{ echo "$0 $@"; env; } >> '${path}.seen'`
  await writeFile(path, ['#!/bin/sh', dump, ...lines, ''].join('\n'))
  await chmod(path, 0o755)
  return path
}

async function expectClean(path: string): Promise<void> {
  const seen = await readFile(`${path}.seen`, 'utf8')
  expect(seen).toContain('PATH=')
  expect(seen).not.toMatch(/^(?:ACTIONS_|INPUT_|GITHUB_|GITOPS_|SIGSTORE_|NODE_OPTIONS=)/m)
  const leaked = Object.entries(secretsOf(guarded)).filter(([, secret]) => seen.includes(secret))
  expect(leaked.map(([name]) => name)).toEqual([])
}

// A job may have put any of these into the environment of all its steps.
const JOB = {
  GITHUB_TOKEN: 'ghs_tokenOfTheJobInTheEnvironment00000000',
  GITOPS_TOKEN: 'ghs_tokenOfTheJobInTheEnvironment11111111',
  SIGSTORE_ID_TOKEN: 'a token of the job',
  ACTIONS_RUNTIME_TOKEN: 'another token of the job'
}

describe('a program that the step starts', () => {
  it('gives the login as a credential helper and sees no secret of the job', async () => {
    const { world, inputs } = guarded
    const image = await world.push()
    const { userName, password } = world.lab.registry.credential
    const folder = join(world.lab.folder, 'helper')
    const login = JSON.stringify({ Username: userName, Secret: password })
    const helper = await program(folder, 'docker-credential-lab', [`printf '%s' '${login}'`])
    await writeFile(join(folder, 'config.json'), JSON.stringify({ credsStore: 'lab' }))
    const env = { ...JOB, DOCKER_CONFIG: folder, PATH: `${folder}:${process.env['PATH'] ?? ''}` }
    expectSuccess(await world.sign(image, inputs, { env }))
    await expectClean(helper)
  })

  it('scans as Syft, each platform by digest, and sees no secret of the job', async () => {
    const { world, inputs } = guarded
    const image = await world.push({ sbom: false, provenance: false })
    const folder = join(world.lab.folder, 'syft')
    const cases = image.points.map((digest) => {
      const document = JSON.stringify(spdxAbout(image.name, digest))
      return `*${digest}) printf '%s' '${document}' > "\${4#*=}";;`
    })
    const syft = await program(folder, 'syft', ['case "$2" in', ...cases, 'esac'])
    const result = await world.sign(image, { ...inputs, sbom: 'auto', 'syft-path': syft }, { env: JOB })
    expectSuccess(result)
    await expectClean(syft)
    const [index, ...platforms] = image.points
    const scanned = (await readFile(`${syft}.seen`, 'utf8')).match(/sha256:[0-9a-f]{64}/g)
    expect([...new Set(scanned)].sort()).toEqual([...platforms].sort())
    const merged = await attachedTo(world.lab, image, index ?? '')
    expect(merged.bundles.map(({ predicateType }) => predicateType)).toContain('https://spdx.dev/Document')
  })
})

describe('a step', () => {
  it('writes nowhere but below RUNNER_TEMP', async () => {
    const { world, inputs } = guarded
    const home = join(world.lab.folder, 'home')
    await mkdir(home)
    const result = await world.sign(await world.push(), { ...inputs, sbom: 'auto' }, { env: { HOME: home } })
    expectSuccess(result)
    expect(await readdir(home)).toEqual([])
    expect(await readdir(join(result.temp, 'work'))).toEqual([])
    const own = (await readdir(result.temp)).filter((name) => name.startsWith('custody-'))
    expect(own).toHaveLength(1)
  })
})
