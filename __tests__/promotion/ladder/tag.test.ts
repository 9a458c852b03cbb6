import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { ImageReference } from '../../../src/image/reference.ts'
import { decideGate } from '../../../src/promotion/gate/decide.ts'
import { gatherChange } from '../../../src/promotion/gate/gather.ts'
import { readPull } from '../../../src/promotion/gate/gather-query.ts'
import { bumpLadder } from '../../../src/promotion/ladder/modes.ts'
import { readLadder } from '../../../src/promotion/ladder/policy-query.ts'
import { IMAGE, LadderWorld, overlay, policy } from './ladder-world.ts'

let world: LadderWorld

beforeAll(async () => {
  world = await LadderWorld.start()
})

afterAll(() => world.stop())

beforeEach(() => world.fresh(policy({ dev: ', tag: sync', staging: ', tag: sync' })))

/** The overlay that the newest pull request proposes for an environment. */
function proposed(environment: string): Promise<string> {
  return world.text(world.repository.pulls.at(-1)?.head ?? '', `overlays/${environment}/kustomization.yaml`)
}

async function bump(commit: number, tag: string): Promise<void> {
  const image = { image: ImageReference.parse(IMAGE), digest: world.image(commit), tag }
  await bumpLadder(await world.open(), world.site, [image])
}

async function gatePasses(): Promise<boolean> {
  const context = await world.open()
  const pull = await readPull(context.github, world.site, world.repository.pulls.length)
  const ladder = await readLadder(context.github, world.site, context.scene)
  const change = await gatherChange(context, ladder, pull, { base: ladder.base.oid, head: pull.head })
  return decideGate(change).passed
}

describe('tag: sync', () => {
  it('writes the tag of the release beside its digest, one after the other, and the gate knows it for ours', async () => {
    await bump(1, 'v1.1.0')
    expect(await proposed('dev')).toBe(overlay(world.image(1), '    newTag: v1.1.0\n'))
    expect(await gatePasses()).toBe(true)
    await world.repository.push('main', { 'overlays/dev/kustomization.yaml': await proposed('dev') }, 'Merged')
    await bump(2, '1.10')
    expect(await proposed('dev')).toBe(overlay(world.image(2), '    newTag: "1.10"\n'))
    expect(await gatePasses()).toBe(true)
  })

  it('takes the tag along to the next environment, and drops what is no tag or not known', async () => {
    const dev = (tag: string) => overlay(world.image(1), `    newTag: ${tag}\n`)
    await world.repository.push('main', { 'overlays/dev/kustomization.yaml': dev('v1.1.0') }, 'Merged')
    await world.promote('staging')
    expect(await proposed('staging')).toBe(overlay(world.image(1), '    newTag: v1.1.0\n'))
    await world.fresh(policy({ dev: ', tag: sync', staging: ', tag: sync' }))
    await world.repository.push('main', { 'overlays/dev/kustomization.yaml': dev(`'v1" evil'`) }, 'Merged')
    await world.promote('staging')
    expect(await proposed('staging')).toBe(overlay(world.image(1)))
  })

  it('is not what an environment without it does', async () => {
    await world.fresh()
    await bump(1, 'v1.1.0')
    expect(await proposed('dev')).toBe(overlay(world.image(1)))
  })
})
