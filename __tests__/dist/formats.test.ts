import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import Ajv from 'ajv'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { type Attached, attachedTo } from './attached.ts'
import { expectSuccess } from './failure.ts'
import { judgeBundle } from './judge.ts'
import { type Pushed, WORKFLOW, World } from './world.ts'

const SIGNATURE = 'https://sigstore.dev/cosign/sign/v1'
const PROVENANCE = 'https://slsa.dev/provenance/v1'
const SPDX = 'https://spdx.dev/Document'

const schema = JSON.parse(readFileSync(new URL('../../schema/evidence.schema.json', import.meta.url), 'utf8')) as object
const conforms = new Ajv().compile(schema)

/** What one format set must leave: log entries and timestamps for an image of one platform, and for an index of two. */
const SETS = [
  { formats: 'bundle', single: { entries: 3, timestamps: 3 }, multi: { entries: 5, timestamps: 5 } },
  { formats: 'bundle,legacy', single: { entries: 4, timestamps: 3 }, multi: { entries: 8, timestamps: 5 } },
  { formats: 'legacy', single: { entries: 3, timestamps: 2 }, multi: { entries: 7, timestamps: 4 } }
] as const

const REGISTRIES = [
  { referrers: 'api', auth: 'token' },
  { referrers: 'fallback', auth: 'token' },
  { referrers: 'api', auth: 'basic' },
  { referrers: 'fallback', auth: 'none' }
] as const

describe.each(REGISTRIES)('a registry with $referrers and $auth', (options) => {
  let world: World

  beforeAll(async () => {
    world = await World.start(options)
  })

  afterAll(() => world.stop())

  // Another way to log in changes nothing about what is written: one set is enough there.
  const sets = options.auth === 'token' ? SETS : SETS.filter(({ formats }) => formats === 'bundle,legacy')

  describe.each(sets)('formats: $formats', ({ formats, single, multi }) => {
    it('hangs everything on an image of one platform', async () => {
      const image = await world.pushSingle()
      world.reset()
      const before = world.entries()
      const result = await world.sign(image, { formats, sbom: await world.spdxFile(image) })
      expectSuccess(result)
      expect(world.requests()).toMatchObject({ oidc: 1, fulcio: 1, tsa: single.timestamps, rekor: single.entries })
      expect(world.entries() - before).toBe(single.entries)
      expectOutputs(world, image, result, single.entries)
      await expectAttached(world, image, image.digest, formats)
    })

    it('hangs everything on an index and on each of its platforms', async () => {
      const image = await world.push()
      world.reset()
      const before = world.entries()
      const result = await world.sign(image, { formats, sbom: 'auto' })
      expectSuccess(result)
      expect(world.requests()).toMatchObject({ oidc: 1, fulcio: 1, tsa: multi.timestamps, rekor: multi.entries })
      expect(world.entries() - before).toBe(multi.entries)
      expectOutputs(world, image, result, multi.entries)
      await Promise.all(image.points.map((point) => expectAttached(world, image, point, formats)))
    })
  })
})

function expectOutputs(
  { lab }: World,
  image: Pushed,
  { outputs, temp }: Awaited<ReturnType<World['step']>>,
  entries: number
): void {
  const indexes = lab.sigstore.rekor.entries().map(({ logIndex }) => logIndex)
  expect(outputs['subject']).toBe(image.reference)
  expect(outputs['verified']).toBe('true')
  expect(outputs['log-indexes']?.split(',').map(Number)).toEqual(indexes.slice(-entries))
  expect(outputs['operation']).toBe('none')
  expect(outputs['pull-request-number']).toBe('')
  expect(outputs['pull-request-url']).toBe('')
  expect(outputs).not.toHaveProperty('error-code')
  expect(readdirSync(outputs['bundles'] ?? '').every((name) => name.endsWith('.sigstore.json'))).toBe(true)
  const sboms = JSON.parse(outputs['sbom-paths'] ?? '') as Record<string, string>
  expect(Object.keys(sboms).sort()).toEqual([...image.points].sort())
  expect(Object.values(sboms).every((path) => path.startsWith(join(temp, '/')))).toBe(true)
  expectEvidence(image, outputs['evidence'] ?? '')
}

function expectEvidence(image: Pushed, path: string): void {
  const evidence = JSON.parse(readFileSync(path, 'utf8')) as Evidence
  conforms(evidence)
  expect(conforms.errors).toBeNull()
  expect(evidence.signer.identity).toBe(WORKFLOW)
  expect(evidence.images.map(({ name, digest }) => `${name}@${digest}`)).toEqual([image.reference])
  expect(new Set(evidence.images[0]?.attachments.map(({ subject }) => subject))).toEqual(new Set(image.points))
}

async function expectAttached({ lab }: World, image: Pushed, digest: string, formats: string): Promise<void> {
  const attached = await attachedTo(lab, image, digest)
  const withBundles = formats.includes('bundle')
  const withLegacy = formats.includes('legacy')
  expect(attached.bundles.map(({ predicateType }) => predicateType).sort()).toEqual(
    withBundles ? [SIGNATURE, PROVENANCE, SPDX] : []
  )
  expect(new Set(attached.bundles.map(({ signer }) => signer))).toEqual(new Set(withBundles ? [WORKFLOW] : []))
  expect(attached.signatures).toBe(withLegacy ? 1 : 0)
  expect(attached.attestations).toEqual(withLegacy ? [PROVENANCE, SPDX] : [])
  await expectNotForAnother(lab, attached)
}

async function expectNotForAnother(lab: World['lab'], { bundles }: Attached): Promise<void> {
  const another = `sha256:${'5'.repeat(64)}`
  for (const { bytes } of bundles)
    await expect(judgeBundle(lab, bytes, another)).rejects.toThrow('the statement is about')
}
