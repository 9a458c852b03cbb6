import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildImage } from '../../lab/image/build.ts'
import { pushImage } from '../../lab/image/push.ts'
import type { StepResult } from '../../lab/runner.ts'
import { expectFailure, expectSuccess } from './failure.ts'
import { GatedLadder, overlay, overlayOf } from './gated-ladder.ts'
import { AMD64, type Pushed, World } from './world.ts'

let world: World
let first: Pushed
/** Another build in the same repository, signed too. */
let second: string
let ladder: GatedLadder

beforeAll(async () => {
  world = await World.start({ referrers: 'api' })
  first = await world.pushSingle()
  expectSuccess(await world.sign(first))
  second = await pushSecond()
  expectSuccess(await world.sign({ ...first, digest: second }))
  ladder = await GatedLadder.create(world, first)
})

afterAll(() => world.stop())

async function pushSecond(): Promise<string> {
  const { registry } = world.lab
  const files = new Map([['app/index.js', Buffer.from('console.log(2)')]])
  const recipe = { name: `${first.name}:2.0.0`, files, packages: [], platforms: [AMD64], sbom: false, provenance: false }
  const image = buildImage(recipe)
  await pushImage({ url: registry.url, credential: registry.credential }, first.repository, image)
  return image.digest.toString()
}

/** Sets an environment to a digest as a merge would, with other files. */
function hold(environment: string, digest: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  return ladder.repository.push('main', { [overlayOf(environment)]: overlay(first, digest), ...files }, 'Merged')
}

function outcomesIn({ outputs }: StepResult): unknown {
  return JSON.parse(outputs['outcomes'] ?? '')
}

describe('promote/, as a step', () => {
  it('bumps, and again to the same pull request, with outputs and a summary that say so', async () => {
    const bumped = await ladder.promote({ mode: 'bump', image: first.name, digest: first.digest })
    expectSuccess(bumped)
    expect(bumped.outputs).toMatchObject({
      operation: 'created',
      'pull-request-url': expect.stringMatching(/\/pull\/1$/)
    })
    expect(outcomesIn(bumped)).toMatchObject([{ environment: 'dev', apps: [{ result: 'proposed', code: null }] }])
    expect(bumped.summary).toMatch(/^## Promotion\n/)
    expect(bumped.summary).toContain(`| \`dev\` | \`checkout\` | \`${first.digest.slice(0, 19)}\` | proposed |`)
    const again = await ladder.promote({ mode: 'bump', image: first.reference })
    expect(again.outputs).toMatchObject({ operation: 'adopted' })
    expect(ladder.repository.pulls).toHaveLength(1)
  })

  it('takes to the next environment what the one before holds, by default', async () => {
    const idle = await ladder.promote({ environment: 'staging' })
    expectSuccess(idle)
    expect(idle.outputs).toMatchObject({ operation: 'already-current', 'pull-request-url': '' })
    await hold('dev', first.digest)
    const promoted = await ladder.promote({ environment: 'staging' })
    expectSuccess(promoted)
    expect(promoted.outputs).toMatchObject({ operation: 'created' })
    expect(ladder.pull.body).toContain('from `dev` to `staging`')
  })

  it('rolls back to what was held before, holds it there, and releases it', async () => {
    await hold('staging', first.digest)
    await hold('dev', second)
    await hold('staging', second)
    const back = await ladder.promote({ mode: 'rollback', environment: 'staging', app: 'checkout' })
    expectSuccess(back)
    expect(outcomesIn(back)).toMatchObject([{ environment: 'staging', apps: [{ after: first.digest }] }])
    expect(ladder.pull.title).toContain('back to')
    const early = await ladder.promote({ mode: 'release', environment: 'staging', app: 'checkout' })
    expectFailure(early, 'E_PROMOTION_NOT_HELD')
    await hold('staging', first.digest, { '.custody/holds/staging/checkout': 'held\n' })
    const held = await ladder.promote({ environment: 'staging' })
    expectSuccess(held)
    expect(held.outputs).toMatchObject({ operation: 'held' })
    expect(held.summary).toContain('rollback')
    const released = await ladder.promote({ mode: 'release', environment: 'staging', app: 'checkout' })
    expectSuccess(released)
    expect(released.outputs).toMatchObject({ operation: 'created' })
    await ladder.repository.push('main', { '.custody/holds/staging/checkout': null }, 'Released')
  })

  it('reports what is held, and what beats an overlay', async () => {
    const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: staging}
spec: {source: {path: overlays/staging, kustomize: {images: ['${first.name}:latest']}}}
`
    await hold('staging', first.digest, { 'argocd/staging.yaml': application })
    const report = await ladder.promote({ mode: 'report' })
    expectSuccess(report)
    const argo = expect.stringContaining('Argo CD in argocd/staging.yaml beats this overlay')
    expect(outcomesIn(report)).toMatchObject({
      repository: 'acme/deploy',
      environments: [
        { environment: 'dev', digest: second, signature: 'verified', drift: [] },
        { environment: 'staging', digest: first.digest, signature: 'verified', held: false, drift: [argo] }
      ]
    })
    expect(report.summary).toContain('### Drift')
    await ladder.repository.push('main', { 'argocd/staging.yaml': null }, 'Removed')
    expect(outcomesIn(await ladder.promote({ mode: 'report' }))).toMatchObject({ environments: [{}, { drift: [] }] })
  })

  it('waits in green where only time is missing', async () => {
    const slow = await GatedLadder.create(world, first, ', soak: 1h')
    await slow.repository.push('main', { [overlayOf('dev')]: overlay(first, first.digest) }, 'Merged')
    const waiting = await slow.promote({ environment: 'staging' })
    expectSuccess(waiting)
    expect(waiting.outputs).toMatchObject({ operation: 'waiting' })
    expect(waiting.summary).toContain('soak')
    expect(slow.repository.pulls).toEqual([])
  })
})

describe('promote/ refuses', () => {
  it.each([
    ['a mode that there is not', { mode: 'advance' }, 'E_INPUT'],
    ['a promotion without an environment', { mode: 'promote' }, 'E_INPUT'],
    ['a render that there is not', { mode: 'report', render: 'never' }, 'E_INPUT'],
    ['a bump without a digest', { mode: 'bump', image: 'ghcr.io/acme/checkout' }, 'E_INPUT'],
    ['a tag that is none', { mode: 'bump', image: `x.example/a@sha256:${'a'.repeat(64)}`, tag: 'a b' }, 'E_TAGS'],
    ['an environment that there is not', { environment: 'qa' }, 'E_PROMOTION_UNKNOWN'],
    ['a run without a token', { environment: 'staging', 'gitops-token': '' }, 'E_GITOPS_TOKEN']
  ])('%s', async (_, inputs, code) => {
    expectFailure(await ladder.promote(inputs), code)
  })

  it('an image that nobody signed, with the environment told in the summary', async () => {
    const unsigned = await world.pushSingle()
    const own = await GatedLadder.create(world, unsigned)
    const refused = await own.promote({ mode: 'bump', image: unsigned.reference })
    expectFailure(refused, 'E_MISSING')
    expect(refused.outputs).toMatchObject({ operation: 'refused' })
    expect(refused.summary).toContain('`dev`')
    expect(own.repository.pulls).toEqual([])
  })
})
