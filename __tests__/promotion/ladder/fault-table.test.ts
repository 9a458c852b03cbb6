import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bumpLadder } from '../../../src/promotion/ladder/modes.ts'
import { type Row, ROWS } from './fault-rows.ts'
import { GOOD, image, prepare, PROPOSERS, run, type Verb, WRITERS } from './fault-verbs.ts'
import { LadderWorld } from './ladder-world.ts'

let world: LadderWorld

beforeAll(async () => {
  world = await LadderWorld.start()
})

afterAll(() => world.stop())

describe('each fault has one ending', () => {
  const cases = ROWS.flatMap((row) =>
    row.verbs.map((verb): [string, Verb, string, Row] => [row.line, verb, row.ends, row])
  )
  it.each(cases)('%s: %s ends in %s', async (_, verb, ends, { arrange, says, never, base, milliseconds, rules }) => {
    await prepare(world, verb, rules)
    expect(await run(world, verb)).toMatchObject({ code: GOOD[verb] })
    await prepare(world, verb, rules)
    await arrange(world, verb)
    const ending = await run(world, verb, base, milliseconds)
    expect(ending).toMatchObject({ code: ends === 'good' ? GOOD[verb] : ends })
    expect(ending.words).toMatch(says ?? '')
    expect(never !== undefined && ending.words.includes(never)).toBe(false)
    // What is refused leaves no pull request behind, and nobody's branch moved.
    const opened = world.repository.pulls.filter(({ author }) => author !== 'robin')
    expect(opened).toHaveLength(ends === 'good' && WRITERS.some((writer) => writer === verb) ? 1 : 0)
  })
})

describe('a branch or pull request that others touched', () => {
  it.each(PROPOSERS)('94 foreign commits on the branch: %s leaves them as they are', async (verb) => {
    await prepare(world, verb)
    expect(await run(world, verb)).toMatchObject({ code: 'created' })
    expect(await run(world, verb)).toMatchObject({ code: 'adopted' })
    const { head } = world.pull(1)
    const theirs = await world.repository.push(head, { 'theirs.txt': 'work' }, 'Theirs')
    expect(await run(world, verb)).toMatchObject({ code: 'E_GITOPS_BRANCH_FOREIGN' })
    expect(await world.repository.headOf(head)).toBe(theirs)
  })

  it.each(PROPOSERS)('a person closed the pull request: %s does not open it again', async (verb) => {
    await prepare(world, verb)
    expect(await run(world, verb)).toMatchObject({ code: 'created' })
    world.repository.close(world.pull(1), 'kim')
    expect(await run(world, verb)).toMatchObject({ code: 'declined' })
    expect(world.openPulls()).toEqual([])
  })

  it('a person approved it, and a newer digest comes: the approved head stays as it is', async () => {
    await prepare(world, 'bump')
    expect(await run(world, 'bump')).toMatchObject({ code: 'created' })
    const { headOid } = world.pull(1)
    await world.repository.review(world.pull(1), 'kim')
    await bumpLadder(await world.open(), world.site, [image(world, 3)])
    expect(world.openPulls().map(({ number }) => number)).toEqual([1, 2])
    expect(await world.repository.headOf(world.pull(1).head)).toBe(headOid)
  })
})
