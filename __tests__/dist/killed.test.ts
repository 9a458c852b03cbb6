import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { LabRepository } from '../../lab/github/repository.ts'
import { Kills } from './kills.ts'
import { type Pushed, World } from './world.ts'

const FORMER = `sha256:${'0'.repeat(64)}`

let world: World
let kills: Kills
let signed: Pushed
let trustedRoot: string
let repositories = 0

beforeAll(async () => {
  world = await World.start()
  kills = new Kills(world)
  signed = await world.push()
  await world.custody(['sign', signed.reference, ...world.trustOptions()])
  trustedRoot = await readFile(world.lab.sigstore.paths.trustedRoot, 'utf8')
})

afterAll(() => world.stop())

const overlay = (digest: string) => `resources: [../../base]\nimages:\n  - name: ${signed.name}\n    digest: ${digest}\n`
const policy = () => `version: 1
trust: {trusted-root: trusted_root.json}
apps:
  checkout:
    image: ${signed.name}
    signer: {workflow: acme/checkout/.github/workflows/release.yml, ref: refs/heads/main, source: acme/checkout}
    environments:
      dev: {path: dev}
      staging: {path: staging, from: dev}
`

/** A repository whose environments hold the former digest, and the movements of main after that. */
async function deployment(...movements: Readonly<Record<string, string>>[]): Promise<LabRepository> {
  const files = { 'custody.yaml': policy(), 'trusted_root.json': trustedRoot }
  const held = { 'dev/kustomization.yaml': overlay(FORMER), 'staging/kustomization.yaml': overlay(FORMER) }
  const name = `killed-${(repositories += 1)}`
  const repository = await world.lab.github.createRepository('acme', name, { files: { ...files, ...held } })
  for (const movement of movements) await repository.push('main', movement, 'Merged')
  return repository
}

async function expectOneProposal(repository: LabRepository): Promise<void> {
  expect(repository.pulls).toMatchObject([{ state: 'open', number: 1 }])
  const head = repository.pulls[0]?.head ?? ''
  expect(await repository.git.listBranches('custody/')).toEqual([head])
  expect(await repository.git.commitsBetween('main', `refs/heads/${head}`)).toHaveLength(1)
}

const after = (): Record<string, string> => ({ 'dev/kustomization.yaml': overlay(signed.digest) })
const back = (): Record<string, string> => ({ 'dev/kustomization.yaml': overlay(FORMER) })
const rollback = ['rollback', '--environment', 'dev', '--app', 'checkout']

it.each([
  ['bump', () => ['bump', signed.reference], () => []],
  ['promote', () => ['promote', '--environment', 'staging'], () => [after()]],
  ['rollback', () => rollback, () => [after(), back()]],
  ['rollback --release', () => [...rollback, '--release'], () => [{ '.custody/holds/dev/checkout': 'digest: x\n' }]]
] as const)(
  'custody %s, killed at each of its requests to GitHub, is finished by the next run',
  async (_, argsOf, movementsOf) => {
    const args = argsOf()
    const whole = await deployment(...movementsOf())
    const places = await kills.placesOf(args, whole)
    await expectOneProposal(whole)
    // Branch, commit and pull request, and whatever is read before them.
    expect(places.filter(({ when }) => when === 'after')).toHaveLength(3)
    for (const place of places)
      await kills.finish(args, await deployment(...movementsOf()), place, expectOneProposal)
  },
  600_000
)
