import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { LabRequest } from '../../../lab/service.ts'
import { LadderWorld, overlay } from './ladder-world.ts'

const VICTIM = 'ghs_victim'
const places = (requests: number): number[] => Array.from({ length: requests }, (_, place) => place)

let world: LadderWorld

beforeAll(async () => {
  world = await LadderWorld.start()
})

afterAll(() => world.stop())

beforeEach(async () => {
  await world.fresh()
  world.github.grant(VICTIM)
})

/** Lets a run make its requests up to a place; nothing that it does after that one reaches GitHub. */
function killAfter(place: number): void {
  let seen = -1
  const isThere = ({ headers }: LabRequest): boolean =>
    headers.authorization?.includes(VICTIM) === true && (seen += 1) === place
  world.github.service.faults.push({
    matches: isThere,
    effect: {
      kind: 'alter',
      alter: (answer) => {
        world.github.revoke(VICTIM)
        return answer
      }
    }
  })
}

async function expectOnePull(environment: string, image: number): Promise<void> {
  const open = world.openPulls()
  expect(open).toHaveLength(1)
  expect(world.repository.pulls).toHaveLength(1)
  const { head } = world.pull(1)
  const main = (await world.repository.headOf('main')) ?? ''
  expect(await world.repository.git.commitsBetween(main, (await world.repository.headOf(head)) ?? '')).toHaveLength(1)
  expect(await world.text(head, `overlays/${environment}/kustomization.yaml`)).toBe(overlay(world.image(image)))
}

// Policy, state, comparison, branch, commit, pull request.
describe('a bump that is killed', () => {
  it.each(places(6))('after its request at place %i is finished by the next one', async (place) => {
    killAfter(place)
    await world.bump(world.image(2), { token: VICTIM }).catch(() => undefined)
    expect(await world.bump(world.image(2))).toMatchObject({ number: 1 })
    await expectOnePull('dev', 2)
  })
})

// The same, with the state of the upstream environment read before.
describe('a promotion that is killed', () => {
  it.each(places(7))('after its request at place %i is finished by the next one', async (place) => {
    await world.hold('dev', world.image(2))
    killAfter(place)
    await world.promote('staging', { token: VICTIM }).catch(() => undefined)
    expect(await world.promote('staging')).toMatchObject({ number: 1 })
    await expectOnePull('staging', 2)
  })
})

describe('a bump that supersedes and is killed', () => {
  it.each(places(7))('after its request at place %i leaves no older pull request in the end', async (place) => {
    await world.bump(world.image(1))
    killAfter(place)
    await world.bump(world.image(2), { token: VICTIM }).catch(() => undefined)
    expect(await world.bump(world.image(2))).toMatchObject({ number: 2 })
    expect(world.openPulls().map(({ number }) => number)).toEqual([2])
  })
})
