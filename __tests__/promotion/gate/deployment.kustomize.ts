import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { kustomizeFolder } from '../../../lab/kustomize.ts'
import { decideGate } from '../../../src/promotion/gate/decide.ts'
import { gatherChange } from '../../../src/promotion/gate/gather.ts'
import { readPull } from '../../../src/promotion/gate/gather-query.ts'
import { readLadder } from '../../../src/promotion/ladder/policy-query.ts'
import { IMAGE, LadderWorld, overlay, policy } from '../ladder/ladder-world.ts'

const BASE = `apiVersion: apps/v1
kind: Deployment
metadata: {name: checkout}
spec:
  template:
    spec:
      containers:
        - {name: checkout, image: ${IMAGE}}
        - {name: proxy, image: "envoy:1"}
`
const FILES = { 'base/kustomization.yaml': 'resources: [deployment.yaml]\n', 'base/deployment.yaml': BASE }

let world: LadderWorld

beforeAll(async () => {
  process.env['PATH'] = `${kustomizeFolder()}:${process.env['PATH'] ?? ''}`
  world = await LadderWorld.start()
})

afterAll(() => world.stop())

beforeEach(() => world.fresh(policy(), FILES))

/** What the gate finds wrong with a person's change of these files. */
async function faultsOf(files: Record<string, string | null>): Promise<string> {
  const branch = `topic-${String(world.repository.pulls.length)}`
  const headOid = await world.repository.push(branch, files, 'By hand')
  const { number } = world.repository.openPull('robin', branch, headOid, 'main', { title: 'By hand', body: '' })
  const context = await world.open()
  const pull = await readPull(context.github, world.site, number)
  const ladder = await readLadder(context.github, world.site, context.scene)
  const change = await gatherChange(context, ladder, pull, { base: ladder.base.oid, head: pull.head })
  const { faults, entries } = decideGate(change)
  return [...faults, ...entries.flatMap((entry) => entry.faults)].join('; ')
}

const second = () =>
  `${overlay(world.image(0))}  - name: ghcr.io/acme/(checkout)\n    digest: ${world.image(1).toString()}\n`

describe('what a change really deploys', () => {
  it('passes where the images of the policy stay what their entries pin', async () => {
    expect(await faultsOf({ 'base/deployment.yaml': BASE.replace('envoy:1', 'envoy:2') })).toBe('')
    expect(await faultsOf({ 'overlays/dev/kustomization.yaml': overlay(world.image(1)) })).toBe('')
  })

  it('refuses a second rule that undoes the entry, though what it names is verified', async () => {
    expect(await faultsOf({ 'overlays/prod/kustomization.yaml': second() })).toContain(
      `Deployment/checkout in prod would run ${IMAGE}@${world.image(1).toString()}, and not what its entry pins`
    )
  })

  it('refuses an image without a digest that no rule reaches', async () => {
    const job = `apiVersion: acme.test/v1\nkind: Batch\nmetadata: {name: nightly}\nspec: {image: "${IMAGE}:v1"}\n`
    const files = { 'base/kustomization.yaml': 'resources: [deployment.yaml, job.yaml]\n', 'base/job.yaml': job }
    expect(await faultsOf({ ...files, 'base/job.yaml': job.replace(IMAGE, 'ghcr.io/acme/other') })).toBe('')
    expect(await faultsOf(files)).toContain(`Batch/nightly in dev would run ${IMAGE} without a digest`)
  })

  it('refuses another image in the place of one of the policy', async () => {
    const swapped = BASE.replace(IMAGE, 'ghcr.io/evil/checkout')
    expect(await faultsOf({ 'base/deployment.yaml': swapped })).toContain(
      `Deployment/checkout in prod would run another image in place of ${IMAGE}`
    )
  })

  it('refuses a rename of it by the entry itself', async () => {
    const renamed = overlay(world.image(0), '    newName: ghcr.io/evil/checkout\n')
    expect(await faultsOf({ 'overlays/prod/kustomization.yaml': renamed })).toContain(
      `Deployment/checkout in prod would run another image in place of ${IMAGE}`
    )
  })

  it('refuses what takes the proof away', async () => {
    const remote = 'resources: [deployment.yaml, "https://example.test/more?ref=main"]\n'
    expect(await faultsOf({ 'base/kustomization.yaml': remote })).toContain("can't be rendered any more")
    expect(await faultsOf({ 'base/deployment.yaml': 'kind: [' })).toContain('does not render any more')
  })

  it('looks at all that a new environment would run', async () => {
    await world.repository.push('main', { 'overlays/prod/kustomization.yaml': null }, 'Not yet')
    expect(await faultsOf({ 'overlays/prod/kustomization.yaml': overlay(world.image(0)) })).toBe('')
    expect(await faultsOf({ 'overlays/prod/kustomization.yaml': second() })).toContain('not what its entry pins')
  })
})
