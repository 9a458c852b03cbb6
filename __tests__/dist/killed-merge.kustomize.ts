import { readFile } from 'node:fs/promises'
import { delimiter } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { LabRepository } from '../../lab/github/repository.ts'
import { kustomizeFolder } from '../../lab/kustomize.ts'
import { Kills } from './kills.ts'
import { type Pushed, World } from './world.ts'

let world: World
let kills: Kills
let signed: Pushed
let trustedRoot: string
let repositories = 0

beforeAll(async () => {
  world = await World.start()
  kills = new Kills(world, { PATH: [kustomizeFolder(), process.env['PATH']].join(delimiter) })
  signed = await world.push()
  await world.custody(['sign', signed.reference, ...world.trustOptions()])
  trustedRoot = await readFile(world.lab.sigstore.paths.trustedRoot, 'utf8')
})

afterAll(() => world.stop())

const overlay = (version: string) => `resources: [../base]\nimages:\n  - name: ${signed.name}\n    ${version}\n`

/** A repository whose first environment is merged by GitHub, at once or as soon as its required checks are green. */
async function deployment(checks: readonly string[]): Promise<LabRepository> {
  const policy = `version: 1
trust: {trusted-root: trusted_root.json}
apps:
  checkout:
    image: ${signed.name}
    signer: {workflow: acme/checkout/.github/workflows/release.yml, ref: refs/heads/main, source: acme/checkout}
    environments: {dev: {path: dev, merge: auto}}
`
  const pod = `apiVersion: v1\nkind: Pod\nmetadata: {name: checkout}\nspec: {containers: [{name: checkout, image: "${signed.name}"}]}\n`
  const files = {
    ...{ 'custody.yaml': policy, 'trusted_root.json': trustedRoot, 'dev/kustomization.yaml': overlay('newTag: v0') },
    ...{ 'base/kustomization.yaml': 'resources: [pod.yaml]\n', 'base/pod.yaml': pod }
  }
  const repository = await world.lab.github.createRepository('acme', `merged-${(repositories += 1)}`, { files })
  repository.protection = { checks, approvals: 0 }
  return repository
}

async function expectMerged(repository: LabRepository): Promise<void> {
  expect(repository.pulls).toMatchObject([{ state: 'merged', number: 1 }])
  const text = await repository.git.git(['cat-file', 'blob', 'main:dev/kustomization.yaml'])
  expect(text.toString()).toBe(overlay(`digest: ${signed.digest}`))
  // The commit of the edit and that of the merge, on the first one.
  expect((await repository.git.git(['rev-list', '--count', 'main'])).toString().trim()).toBe('3')
}

async function expectArmed(repository: LabRepository): Promise<void> {
  expect(repository.pulls).toMatchObject([{ state: 'open', number: 1, autoMerge: 'custody[bot]' }])
  const head = repository.pulls[0]?.head ?? ''
  expect(await repository.git.listBranches('custody/')).toEqual([head])
  expect(await repository.git.commitsBetween('main', `refs/heads/${head}`)).toHaveLength(1)
}

it.each([
  ['at once', [], expectMerged],
  ['as soon as its check is green', ['gate'], expectArmed]
] as const)(
  'custody bump that GitHub merges %s, killed at each of its requests, is finished by the next run',
  async (_, checks, look) => {
    const args = ['bump', signed.reference]
    const whole = await deployment(checks)
    const places = await kills.placesOf(args, whole)
    await look(whole)
    // Branch, commit, pull request and what has it merged.
    expect(places.filter(({ when }) => when === 'after')).toHaveLength(4)
    for (const place of places) await kills.finish(args, await deployment(checks), place, look)
  },
  600_000
)
