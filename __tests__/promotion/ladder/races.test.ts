import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { LadderWorld, overlay } from './ladder-world.ts'

// RACES=200 npm test -- __tests__/promotion/ladder/races looks at more of them.
const SEEDS = Number(process.env['RACES'] ?? 60)

let world: LadderWorld

beforeAll(async () => {
  world = await LadderWorld.start()
})

afterAll(() => world.stop())

/** Mulberry32: the same numbers for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

it(`loses nothing in ${SEEDS} races of two to four writers and a person who pushes`, async () => {
  for (let seed = 0; seed < SEEDS; seed++) {
    const random = numbersFrom(seed)
    await world.fresh()
    const writers = Array.from({ length: 2 + Math.floor(random() * 3) }, () => 1 + Math.floor(random() * 4))
    const newest = Math.max(...writers)
    world.repository.beforeNextCommit = () => world.repository.push('main', { 'notes.md': `seed ${seed}` }, 'By hand')
    await Promise.all(writers.map((image) => world.bump(world.image(image))))
    expect(await world.text('main', 'notes.md')).toBe(`seed ${seed}`)
    const heads = world.repository.pulls.map(({ head }) => head)
    expect(new Set(heads).size).toBe(heads.length)
    // Whoever comes last, the newest commit stays in the end.
    await world.bump(world.image(newest))
    expect(world.openPulls()).toHaveLength(1)
    const [open] = world.openPulls()
    expect(await world.text(open?.head ?? '', 'overlays/dev/kustomization.yaml')).toBe(overlay(world.image(newest)))
  }
}, 900_000)
