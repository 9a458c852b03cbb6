import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { readFileSync } from 'node:fs'
import { attachedTo } from './attached.ts'
import { expectSuccess } from './failure.ts'
import { type JsonManifest, PlainReader, sha256, tagOf } from './plain-reader.ts'
import { type Pushed, World } from './world.ts'

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const INDEX = 'application/vnd.oci.image.index.v1+json'
const SILENT = { registry: 0, rekor: 0, rekorV2: 0, tsa: 0 }

describe.each(['api', 'fallback'] as const)('on a registry with %s', (referrers) => {
  let world: World

  beforeAll(async () => {
    world = await World.start({ referrers })
  })

  afterAll(() => world.stop())

  describe.each(['bundle', 'legacy', 'bundle,legacy'])('a second run with formats: %s', (formats) => {
    it('writes and logs nothing, and tells the same evidence', async () => {
      const image = await world.push()
      const first = await world.sign(image, { formats, sbom: 'auto' })
      expectSuccess(first)
      const before = tagsOf(world, image)
      world.reset()
      const second = await world.sign(image, { formats, sbom: 'auto' })
      expectSuccess(second)
      expect(world.mutations()).toMatchObject({ ...SILENT, fulcio: 1 })
      expect(tagsOf(world, image)).toEqual(before)
      expect(attachments(second.outputs)).toEqual(attachments(first.outputs).map((one) => ({ ...one, outcome: 'kept' })))
      expect(second.outputs['log-indexes']).toBe(first.outputs['log-indexes'])
      expect(second.stdout).toContain('everything is there already and verified; nothing is signed again')
    })
  })

  it('a run with more formats signs nothing that stands already', async () => {
    const image = await world.push()
    expectSuccess(await world.sign(image, { formats: 'bundle', sbom: 'auto' }))
    const standing = await attachedTo(world.lab, image, image.digest)
    world.reset()
    const before = world.entries()
    expectSuccess(await world.sign(image, { formats: 'bundle,legacy', sbom: 'auto' }))
    // Only the payloads of `.sig` are new, one for each digest; the `.att` layers are the envelopes that stood there.
    expect(world.entries() - before).toBe(image.points.length)
    expect(world.mutations()).toMatchObject({ tsa: 0 })
    const extended = await attachedTo(world.lab, image, image.digest)
    expect(extended.bundles).toEqual(standing.bundles)
    expect(extended).toMatchObject({ signatures: 1, attestations: standing.bundles.slice(1).map(() => expect.anything()) })
  })

  it('what others attached before stays byte for byte', async () => {
    const image = await world.push()
    const foreign = attachForeign(world, image)
    expectSuccess(await world.sign(image))
    const reader = new PlainReader(world.lab.registry, image.repository)
    for (const suffix of ['.sig', '.att'] as const) {
      const layers = (await reader.manifest(tagOf(image.digest, suffix)))?.layers ?? []
      expect(layers[0]).toEqual(foreign.layer)
      expect(layers.length).toBeGreaterThan(1)
    }
    const listed = await reader.referrers(image.digest)
    expect(listed.filter(({ digest }) => digest === foreign.referrer.digest)).toEqual([foreign.referrer])
    expect(listed.length).toBe(3)
  })
})

function tagsOf({ lab }: World, { repository }: Pushed): Record<string, string | undefined> {
  const tags = lab.registry.tags(repository)
  return Object.fromEntries(tags.map((tag) => [tag, lab.registry.manifest(repository, tag)?.digest]))
}

function attachments({ evidence = '' }: Readonly<Record<string, string>>): object[] {
  return (JSON.parse(readFileSync(evidence, 'utf8')) as Evidence).images.flatMap((image) => image.attachments)
}

/** A layer in both cosign tags and a referrer, all of somebody else's making. */
function attachForeign({ lab: { registry } }: World, { repository, digest, image }: Pushed) {
  const payload = Buffer.from('{"critical":{"by":"somebody else"}}')
  const layer = {
    mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json',
    digest: registry.putBlob(repository, payload).toString(),
    size: payload.length,
    annotations: { 'dev.cosignproject.cosign/signature': 'c29tZWJvZHkgZWxzZQ==', 'org.acme/note': 'é — kept' }
  }
  const configBytes = Buffer.from('{"architecture":"","os":"","rootfs":{"type":"layers","diff_ids":[]},"config":{}}')
  const config = {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: registry.putBlob(repository, configBytes).toString(),
    size: configBytes.length
  }
  const cosign = manifestBytes({ mediaType: MANIFEST, config, layers: [layer] })
  for (const suffix of ['.sig', '.att'] as const)
    registry.putManifest(repository, tagOf(digest, suffix), cosign, MANIFEST)
  const subject = { mediaType: image.manifests.at(-1)?.mediaType ?? '', digest, size: image.manifests.at(-1)?.size ?? 0 }
  const artifactType = 'application/vnd.acme.scan'
  const scan = manifestBytes({ mediaType: MANIFEST, artifactType, config, layers: [layer], subject, annotations: { a: 'b' } })
  registry.putManifest(repository, sha256(scan), scan, MANIFEST)
  const referrer = { mediaType: MANIFEST, digest: sha256(scan), size: scan.length, artifactType, annotations: { a: 'b' } }
  // Only a registry without the referrers API is asked for this tag.
  registry.putManifest(repository, tagOf(digest), manifestBytes({ mediaType: INDEX, manifests: [referrer] }), INDEX)
  return { layer, referrer }
}

function manifestBytes(manifest: JsonManifest): Buffer {
  return Buffer.from(JSON.stringify({ schemaVersion: 2, ...manifest }))
}
