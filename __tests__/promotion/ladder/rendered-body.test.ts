import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { LadderWorld } from './ladder-world.ts'

let world: LadderWorld

beforeAll(async () => {
  world = await LadderWorld.start()
  await world.fresh()
})

afterAll(() => world.stop())

describe('the body of a pull request', () => {
  it('shows what it renders in a pull request for a person only where that is asked for, and says so', async () => {
    const prove = () => Promise.resolve({ proven: true, warnings: [], rendered: '-app@old\n+app@new' })
    await world.bump(world.image(2), { prove })
    expect(world.pull(1).body).toContain('`render: always`')
    expect(world.pull(1).body).not.toContain('+app@new')
    expect(await world.bump(world.image(3), { prove, rendersAll: true })).toMatchObject({ merge: 'manual' })
    expect(world.pull(2).body).toContain('+app@new')
  })
})
