import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { annotationsIn, expectSuccess } from './failure.ts'
import { AMD64, ARM64, World } from './world.ts'

const RUN = '0f4d5d2a1f5d4b8c9a7e6f3b2c1d0e9f8a7b6c5d'
const OTHER = 'c'.repeat(40)
const FORMATS = { formats: 'bundle', sbom: 'none' }

let world: World

beforeAll(async () => {
  world = await World.start()
})

afterAll(() => world.stop())

/** The notes of a run on an image that names `revision`, as the evidence, the log and the summary have them. */
async function notesFor(revision: string | undefined, platforms = [AMD64, ARM64]): Promise<string[]> {
  const named = revision === undefined ? {} : { revision }
  const image = await world.push({ platforms, sbom: false, provenance: false, ...named })
  const result = await world.sign(image, FORMATS)
  expectSuccess(result)
  const { notes } = JSON.parse(await readFile(result.outputs['evidence'] ?? '', 'utf8')) as Evidence
  expect(annotationsIn(result.stdout, 'warning').map(({ lines }) => lines.join('\n'))).toEqual(notes)
  for (const note of notes) expect(result.summary).toContain(note.slice(note.lastIndexOf('make sure')))
  return [...notes]
}

describe('an image that names the commit it was built from', () => {
  it("is signed without a word where that is the run's, is missing, or is no commit", async () => {
    expect(await notesFor(RUN)).toEqual([])
    expect(await notesFor(undefined)).toEqual([])
    expect(await notesFor('v1.2.3')).toEqual([])
  })

  it.each([
    ['one platform', [AMD64]],
    ['an index', [AMD64, ARM64]]
  ])('is signed with a warning where it is another: %s', async (_, platforms) => {
    const notes = await notesFor(OTHER, platforms)
    expect(notes).toHaveLength(1)
    expect(notes[0]).toContain(`built from commit ${OTHER}, and this run, whose provenance it gets, is of ${RUN}`)
  })
})
