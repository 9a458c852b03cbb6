import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { inspect } from 'node:util'
import { LadderWorld } from './ladder-world.ts'
import { Race } from './race.ts'

// RACES=200 npm test -- __tests__/promotion/ladder/races looks at more of them.
const SEEDS = Number(process.env['RACES'] ?? 30)
// Most of a race is waiting: for another writer, for GitHub.
const AT_ONCE = 6

let world: LadderWorld

beforeAll(async () => {
  world = await LadderWorld.start()
})

afterAll(() => world.stop())

it(
  `loses nothing in ${SEEDS} races of two to four writers and the people who push and merge between them`,
  async () => {
    const seeds = Array.from({ length: SEEDS }, (_, seed) => seed).values()
    const lost: string[] = []
    const lane = async (): Promise<void> => {
      for (const seed of seeds) await Race.run(world, seed).catch((error: unknown) => lost.push(inspect(error)))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane))
    expect(lost).toEqual([])
  },
  SEEDS * 30_000
)
