import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { LadderWorld, overlay, policy } from './ladder-world.ts'

let world: LadderWorld

beforeAll(async () => {
  world = await LadderWorld.start()
})

afterAll(() => world.stop())

beforeEach(() => world.fresh())

describe('a base that has changed the same file since', () => {
  const branchOf = async () => (await world.bump(world.image(3))).branch ?? ''

  it('has our commit made again on it where GitHub can not merge, in one step', async () => {
    const branch = await branchOf()
    const main = await world.repository.push(
      'main',
      { 'overlays/dev/kustomization.yaml': overlay(world.image(1)) },
      'By hand'
    )
    expect(await world.bump(world.image(3))).toMatchObject({ operation: 'updated', number: 1, branch, warnings: [] })
    expect(await world.repository.git.readCommit((await world.repository.headOf(branch)) ?? '')).toMatchObject({
      parents: [main]
    })
    expect(await world.text(branch, 'overlays/dev/kustomization.yaml')).toBe(overlay(world.image(3)))
    expect(await world.repository.git.listBranches('custody/')).toEqual([branch])
    expect(await world.bump(world.image(3))).toMatchObject({ operation: 'adopted', number: 1 })
  })

  it('leaves it where GitHub can merge, where somebody approved it, and where it holds more than our commit', async () => {
    const branch = await branchOf()
    const head = world.pull(1).headOid
    const beside = overlay(world.image(0)).replace('# kept', '# kept, and more\n# and more')
    await world.repository.push('main', { 'overlays/dev/kustomization.yaml': beside }, 'By hand')
    expect(await world.bump(world.image(3))).toMatchObject({ operation: 'updated', commit: head })
    await world.repository.push('main', { 'overlays/dev/kustomization.yaml': overlay(world.image(1)) }, 'By hand')
    await world.repository.review(world.pull(1), 'kim')
    const approved = await world.bump(world.image(3))
    expect(approved).toMatchObject({ commit: head })
    expect(await world.repository.headOf(branch)).toBe(head)
    await world.repository.review(world.pull(1), 'kim', 'DISMISSED')
    const theirs = await world.repository.push(
      branch,
      { 'overlays/dev/kustomization.yaml': overlay(world.image(3)) },
      'Theirs'
    )
    await world.bump(world.image(3))
    expect(await world.repository.headOf(branch)).toBe(theirs)
  })
})

describe('a merge', () => {
  it('happens by itself where the policy says so and nothing is required', async () => {
    await world.fresh(policy({ dev: ', merge: auto' }))
    world.repository.unknownReads = 1
    expect(await world.bump(world.image(1))).toMatchObject({ operation: 'created', merge: 'merged' })
    expect(await world.text('main', 'overlays/dev/kustomization.yaml')).toBe(overlay(world.image(1)))
    expect(await world.bump(world.image(1))).toMatchObject({ operation: 'already-current' })
  })

  it('is tried again where a replica does not know the new pull request yet', async () => {
    await world.fresh(policy({ dev: ', merge: auto' }))
    world.repository.unknownPulls = 1
    expect(await world.bump(world.image(1))).toMatchObject({ operation: 'adopted', number: 1, merge: 'merged' })
    expect(world.repository.pulls).toHaveLength(1)
  })

  it('works on a GitHub Enterprise Server without merge queues', async () => {
    await world.fresh(policy({ dev: ', merge: auto' }))
    const lacks = ['PullRequest.isMergeQueueEnabled', 'PullRequest.isInMergeQueue', 'Mutation.enqueuePullRequest']
    world.github.enterprise = { version: '3.11.0', lacks }
    try {
      expect(await world.bump(world.image(1))).toMatchObject({ operation: 'created', merge: 'merged' })
    } finally {
      world.github.enterprise = undefined
    }
  })

  it('is left to a person where the rendering could not be proved', async () => {
    await world.fresh(policy({ dev: ', merge: auto' }))
    const unproved = { proven: false, warnings: ['It could not be proved.'], rendered: '' }
    const outcome = await world.bump(world.image(1), { prove: () => Promise.resolve(unproved) })
    expect(outcome).toMatchObject({ operation: 'created', merge: 'manual', warnings: ['It could not be proved.'] })
    expect(world.pull(1).body).toContain('could not be proved')
  })

  it('is armed where a check is required, and happens when it is green', async () => {
    await world.fresh(policy({ dev: ', merge: auto' }))
    world.repository.protection = { checks: ['custody'], approvals: 0 }
    expect(await world.bump(world.image(1))).toMatchObject({ merge: 'armed' })
    const { headOid } = world.pull(1)
    await world.repository.check(headOid, {
      kind: 'check',
      context: 'custody',
      state: 'success',
      by: 'github-actions[bot]'
    })
    expect(world.pull(1)).toMatchObject({ state: 'merged' })
  })

  it('goes through the queue where there is one', async () => {
    await world.fresh(policy({ dev: ', merge: auto' }))
    world.repository.protection = { checks: ['custody'], approvals: 0, queue: true }
    expect(await world.bump(world.image(1))).toMatchObject({ merge: 'armed' })
    const green = { kind: 'check', context: 'custody', state: 'success', by: 'github-actions[bot]' } as const
    await world.repository.check(world.pull(1).headOid, green)
    expect(await world.bump(world.image(1))).toMatchObject({ operation: 'adopted', merge: 'queued' })
    await world.repository.check(world.repository.groups[0]?.head ?? '', green)
    expect(world.pull(1)).toMatchObject({ state: 'merged' })
    expect(await world.text('main', 'overlays/dev/kustomization.yaml')).toBe(overlay(world.image(1)))
  })

  it('that GitHub does not arm is told as an error, with the pull request open', async () => {
    await world.fresh(policy({ dev: ', merge: auto' }))
    world.repository.protection = { checks: ['custody'], approvals: 0 }
    world.repository.allowsAutoMerge = false
    const outcome = await world.bump(world.image(1), { milliseconds: 9_000 })
    expect(outcome).toMatchObject({ operation: 'refused', error: { code: 'E_PROMOTION_NOT_ARMED' } })
    expect(world.openPulls()).toHaveLength(1)
  })

  it('is followed by a clean promotion of the same digest after a return to the one before', async () => {
    await world.fresh(policy({ dev: ', merge: auto' }))
    await world.bump(world.image(1))
    await world.hold('dev', world.image(0))
    expect(await world.bump(world.image(1))).toMatchObject({ operation: 'created', number: 2, merge: 'merged' })
  })
})
