import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { mergePull } from '../../../lab/github/merging.ts'
import { ImageReference } from '../../../src/image/reference.ts'
import { bumpLadder, rollbackLadder } from '../../../src/promotion/ladder/modes.ts'
import type { EnvironmentOutcome } from '../../../src/promotion/ladder/outcome.ts'
import { LadderWorld } from './ladder-world.ts'

const APPS = ['web', 'api', 'worker'] as const
type App = (typeof APPS)[number]

let world: LadderWorld

beforeAll(async () => {
  world = await LadderWorld.start()
})

afterAll(() => world.stop())

beforeEach(() => world.fresh(policy(), { 'shop/dev/kustomization.yaml': overlay({}) }))

function policy(): string {
  const signer = '{workflow: acme/checkout/.github/workflows/release.yml, ref: refs/heads/main, source: acme/checkout}'
  const app = (name: App) =>
    `  ${name}:\n    image: ghcr.io/acme/${name}\n    signer: ${signer}\n    environments: {dev: {path: shop/dev}}\n`
  return `version: 1\napps:\n${APPS.map(app).join('')}`
}

function overlay(commits: Partial<Record<App, number>>): string {
  const entries = APPS.map(
    (app) => `  - name: ghcr.io/acme/${app}\n    digest: ${world.image(commits[app] ?? 0, app).toString()}\n`
  )
  return `images:\n${entries.join('')}`
}

async function bump(apps: readonly App[], commit: number, build = ''): Promise<EnvironmentOutcome> {
  const images = apps.map((app) => ({
    ...{ image: ImageReference.parse(`ghcr.io/acme/${app}`), digest: world.image(commit, app + build), tag: undefined }
  }))
  const [outcome] = await bumpLadder(await world.open(), world.site, images)
  if (!outcome) throw new Error('no outcome')
  return outcome
}

/** Each open pull request: its number, and what it makes of the overlay. */
async function open(): Promise<[number, string][]> {
  const texts = world
    .openPulls()
    .map(async ({ number, head }): Promise<[number, string]> => [
      number,
      await world.text(head, 'shop/dev/kustomization.yaml')
    ])
  return Promise.all(texts)
}

/** Lets another run go from its first to its last request just before the next one writes its commit. */
function meanwhile(run: () => Promise<unknown>): void {
  world.repository.beforeNextCommit = run
}

describe('two runs whose apps overlap', () => {
  it('propose the shared digest once: in the pull request that was opened first', async () => {
    meanwhile(() => bump(['api', 'worker'], 2))
    const outcome = await bump(['web', 'api'], 2)
    expect(outcome).toMatchObject({ operation: 'created', number: 3 })
    expect(outcome.apps.map(({ app, result, reasons }) => [app, result, reasons])).toEqual([
      ['web', 'proposed', []],
      ['api', 'superseded', ['#1 proposes this digest or a later one']]
    ])
    expect(await open()).toEqual([
      [1, overlay({ api: 2, worker: 2 })],
      [3, overlay({ web: 2 })]
    ])
    expect(world.pull(2)).toMatchObject({
      state: 'closed',
      comments: [{ body: expect.stringContaining('`api` in #1') }]
    })
    expect(await world.repository.headOf(world.pull(2).head)).toBeUndefined()
  })

  it('propose it once however often they are run again, and lose nothing when both are merged', async () => {
    meanwhile(() => bump(['api', 'worker'], 2))
    await bump(['web', 'api'], 2)
    expect(await bump(['web', 'api'], 2)).toMatchObject({ operation: 'adopted', number: 3 })
    expect(await bump(['api', 'worker'], 2)).toMatchObject({ operation: 'adopted', number: 1 })
    for (const pull of world.openPulls()) expect(await mergePull(world.repository, pull, 'robin')).toBeDefined()
    expect(await world.text('main', 'shop/dev/kustomization.yaml')).toBe(overlay({ web: 2, api: 2, worker: 2 }))
    expect(await bump(['web', 'api'], 2)).toMatchObject({ operation: 'already-current' })
  })

  it('renew a pull request of the rest, too, that can not be merged any more', async () => {
    meanwhile(() => bump(['api', 'worker'], 2))
    await bump(['web', 'api'], 2)
    await world.repository.push('main', { 'shop/dev/kustomization.yaml': overlay({ web: 1 }) }, 'Merged')
    expect(await mergePull(world.repository, world.pull(3), 'robin')).toBeUndefined()
    expect(await bump(['web', 'api'], 2)).toMatchObject({ number: 3 })
    expect(await mergePull(world.repository, world.pull(3), 'robin')).toBeDefined()
  })

  it('leave the pull request that holds all of the other, whichever was opened first', async () => {
    meanwhile(() => bump(['web', 'api', 'worker'], 2))
    expect(await bump(['web', 'api'], 2)).toMatchObject({ operation: 'superseded', number: 1 })
    expect(await open()).toEqual([[1, overlay({ web: 2, api: 2, worker: 2 })]])
    meanwhile(() => bump(['web', 'api'], 3))
    expect(await bump(['web', 'api', 'worker'], 3)).toMatchObject({ operation: 'created', number: 4 })
    expect(await open()).toEqual([[4, overlay({ web: 3, api: 3, worker: 3 })]])
  })

  it('give way to a newer commit that came in between', async () => {
    meanwhile(() => bump(['web'], 3))
    expect(await bump(['web', 'api'], 2)).toMatchObject({ operation: 'created', number: 3 })
    expect(await open()).toEqual([
      [1, overlay({ web: 3 })],
      [3, overlay({ api: 2 })]
    ])
  })

  it('do not wait in a pull request that can never be merged', async () => {
    await bump(['api', 'worker'], 2)
    await world.repository.push('main', { 'shop/dev/kustomization.yaml': overlay({ api: 3 }) }, 'Merged')
    expect(await bump(['api', 'worker'], 2)).toMatchObject({ operation: 'created', number: 2 })
    expect(await open()).toEqual([[2, overlay({ api: 3, worker: 2 })]])
  })

  it('leave an approved pull request as it is, and propose only what it lacks', async () => {
    await bump(['api'], 2)
    await world.repository.review(world.pull(1), 'robin')
    expect(await bump(['api', 'worker'], 2)).toMatchObject({ operation: 'created', number: 2 })
    expect(await open()).toEqual([
      [1, overlay({ api: 2 })],
      [2, overlay({ worker: 2 })]
    ])
  })
})

it('leaves of two builds of one commit the one that was proposed later, also when both are proposed at once', async () => {
  meanwhile(() => bump(['web'], 2, '-again'))
  expect(await bump(['web'], 2)).toMatchObject({ operation: 'created', number: 2 })
  expect(world.openPulls().map(({ number }) => number)).toEqual([2])
})

it('closes for a rollback what it concerns, and no other app', async () => {
  for (const commit of [1, 2])
    await world.repository.push('main', { 'shop/dev/kustomization.yaml': overlay({ web: commit }) }, 'Merged')
  await bump(['web'], 3)
  await bump(['api'], 3)
  const order = { environment: 'dev', app: 'web', to: undefined }
  const [outcome] = await rollbackLadder(await world.open(), world.site, order)
  expect(outcome).toMatchObject({ operation: 'created', number: 3 })
  expect(world.openPulls().map(({ number }) => number)).toEqual([2, 3])
  expect(world.pull(1).comments[0]?.body).toContain('is rolled back by #3')
})
