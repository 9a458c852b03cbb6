import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { attachedTo } from './attached.ts'
import { annotationsIn, expectSuccess } from './failure.ts'
import { type Pushed, World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await World.start({ referrers: 'fallback' })
})

afterAll(() => world.stop())

/** What hangs on the image itself, in a form that is easy to compare. */
async function standing(image: Pushed): Promise<object> {
  const { bundles, signatures, attestations } = await attachedTo(world.lab, image, image.digest)
  return {
    bundles: bundles.length,
    logged: bundles.filter(({ logIndexes }) => logIndexes.length > 0).length,
    stamped: bundles.filter(({ timestamps }) => timestamps > 0).length,
    signatures,
    attestations: attestations.length
  }
}

function transparency({ evidence = '' }: Readonly<Record<string, string>>): object {
  return (JSON.parse(readFileSync(evidence, 'utf8')) as Evidence).transparency
}

describe('a private Sigstore', () => {
  const WHOLE = { bundles: 2, logged: 2, stamped: 2, signatures: 1, attestations: 1 }
  const BUNDLES = { bundles: 2, logged: 2, stamped: 2, signatures: 0, attestations: 0 }
  const byFiles = () => world.trust()
  const byMirror = () => ({
    'trusted-root': '',
    'signing-config': '',
    'tuf-mirror': world.lab.sigstore.tuf.url,
    'tuf-root': world.lab.sigstore.paths.tufRoot
  })
  const config = (name: 'signingConfigV2' | 'signingConfigNoLog') => ({
    'signing-config': world.lab.sigstore.paths[name]
  })

  it.each([
    { by: 'files', inputs: byFiles, log: 'v1', expected: WHOLE },
    { by: 'a TUF mirror', inputs: byMirror, log: 'v1', expected: WHOLE },
    { by: 'files that prefer v2, left to itself', inputs: () => config('signingConfigV2'), log: 'v1', expected: WHOLE },
    {
      by: 'files, with transparency-log: v2',
      inputs: () => ({ ...config('signingConfigV2'), 'transparency-log': 'v2' }),
      log: 'v2',
      expected: BUNDLES
    },
    {
      by: 'a TUF mirror, with transparency-log: v2',
      inputs: () => ({ ...byMirror(), 'transparency-log': 'v2' }),
      log: 'v2',
      expected: BUNDLES
    },
    {
      by: 'files without a log',
      inputs: () => config('signingConfigNoLog'),
      log: 'none',
      expected: { ...BUNDLES, logged: 0 }
    }
  ])('by $by signs with what it has', async ({ inputs, log, expected }) => {
    const image = await world.push()
    const result = await world.sign(image, inputs())
    expectSuccess(result)
    expect(await standing(image)).toEqual(expected)
    expect(transparency(result.outputs)).toMatchObject({ instance: 'private', log })
    const told = [...annotationsIn(result.stdout, 'notice'), ...annotationsIn(result.stdout, 'warning')]
    expect(told.some(({ lines }) => lines[0]?.includes('.sig and .att tags are left out'))).toBe(log !== 'v1')
    expect(result.outputs['log-indexes'] === '').toBe(log === 'none')
  })

  it('asks nobody but its mirror for trust', async () => {
    world.reset()
    expectSuccess(await world.sign(await world.push(), byMirror()))
    expect(world.requests()).toMatchObject({ tuf: expect.any(Number), oidc: 1, fulcio: 1 })
    expect(world.requests()['tuf']).toBeGreaterThanOrEqual(5)
  })
})

describe('several images in one step', () => {
  it('share one token and one certificate, and each gets everything', async () => {
    const images = [await world.push(), await world.pushSingle(), await world.push()]
    world.reset()
    const list = images.map(({ reference }) => `  ${reference}`).join('\n')
    const result = await world.step({ image: list, sbom: 'none' })
    expectSuccess(result)
    expect(world.requests()).toMatchObject({ oidc: 1, fulcio: 1, tsa: 2 * images.length })
    expect(result.outputs['subject']).toBe(images.map(({ reference }) => reference).join('\n'))
    for (const image of images)
      expect(await standing(image)).toEqual({ bundles: 2, logged: 2, stamped: 2, signatures: 1, attestations: 1 })
    expect(annotationsIn(result.stdout, 'notice').flatMap(({ lines }) => lines)).toContain(
      'spaces around an image name were trimmed'
    )
  })

  it('of which one can not be signed leaves the others unsigned', async () => {
    const [good, bad] = [await world.push(), await world.push()]
    world.reset()
    const before = world.entries()
    const lost = bad.reference.replace(/.{8}$/, '00000000')
    const result = await world.step({ image: `${good.reference}\n${lost}`, sbom: 'none' })
    expect(result.outputs).toEqual({ 'error-code': 'E_SUBJECT_MISSING' })
    expect(world.entries()).toBe(before)
    expect(world.mutations()).toMatchObject({ registry: 0 })
  })
})
