import { describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import {
  bundleLayerOf,
  bundleManifest,
  fallbackTag,
  mergeIndex,
  parseIndex,
  type ReferrerDescriptor
} from '../../src/oci/referrers.ts'
import { digestText, OCI_INDEX_TYPE, OCI_MANIFEST_TYPE } from './small-registry.ts'
import { errorOf } from './thrown.ts'

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json'
const TAG = fallbackTag(Digest.of(Buffer.from('subject')))
const subject = { mediaType: OCI_INDEX_TYPE, digest: Digest.of(Buffer.from('subject')), size: 7 }
const bundle = { mediaType: BUNDLE, digest: Digest.of(Buffer.from('bundle')), size: 6 }
const ours: ReferrerDescriptor = {
  mediaType: OCI_MANIFEST_TYPE,
  digest: Digest.of(Buffer.from('ours')),
  size: 4,
  artifactType: BUNDLE,
  annotations: { 'dev.sigstore.bundle.predicateType': 'https://slsa.dev/provenance/v1' }
}
const foreign = {
  mediaType: OCI_MANIFEST_TYPE,
  digest: digestText('foreign'),
  size: 7,
  artifactType: 'application/vnd.example+json',
  annotations: { a: 'b' },
  urls: ['https://example.com'],
  'com.example.unknown': { kept: [1, null] }
}
const index = (manifests: unknown[], rest: object = {}) =>
  Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX_TYPE, manifests, ...rest }))
const parsed = (bytes: Buffer | undefined) =>
  JSON.parse((bytes ?? Buffer.from('null')).toString()) as { manifests: Record<string, unknown>[] } & Record<
    string,
    unknown
  >

describe('fallbackTag', () => {
  it('is the digest with a hyphen and nothing after it', () => {
    expect(fallbackTag(subject.digest)).toBe(digestText('subject').replace(':', '-'))
  })
})

describe('bundleManifest', () => {
  const made = bundleManifest({
    bundle,
    subject,
    predicateType: 'https://slsa.dev/provenance/v1',
    created: new Date('2026-09-01T10:20:30.456Z')
  })

  it('writes exactly what cosign writes', () => {
    const annotations = {
      'org.opencontainers.image.created': '2026-09-01T10:20:30Z',
      'dev.sigstore.bundle.content': 'dsse-envelope',
      'dev.sigstore.bundle.predicateType': 'https://slsa.dev/provenance/v1'
    }
    expect(made.bytes.toString()).toBe(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        artifactType: BUNDLE,
        config: {
          mediaType: 'application/vnd.oci.empty.v1+json',
          digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
          size: 2
        },
        layers: [{ mediaType: BUNDLE, digest: digestText('bundle'), size: 6 }],
        subject: { mediaType: OCI_INDEX_TYPE, digest: digestText('subject'), size: 7 },
        annotations
      })
    )
    expect(made.descriptor).toEqual({
      mediaType: OCI_MANIFEST_TYPE,
      digest: Digest.of(made.bytes),
      size: made.bytes.length,
      artifactType: BUNDLE,
      annotations
    })
  })

  it('is read back as one bundle layer', () => {
    expect(bundleLayerOf(made.bytes)).toMatchObject({ mediaType: BUNDLE, digest: bundle.digest, size: 6 })
  })

  it.each([
    ['two layers', { layers: [{ ...bundle }, { ...bundle }] }],
    ['another layer', { layers: [{ ...bundle, mediaType: 'text/plain' }] }],
    ['no layers', {}],
    ['layers that are no list', { layers: 'x' }]
  ])('finds no bundle in a manifest with %s', (_, manifest) => {
    expect(bundleLayerOf(Buffer.from(JSON.stringify(manifest)))).toBeUndefined()
  })

  it('finds no bundle in what is no JSON', () => {
    expect(bundleLayerOf(Buffer.from('<html>'))).toBeUndefined()
  })
})

describe('parseIndex', () => {
  it('reads the descriptors, and leaves out what is none', () => {
    const entries = parseIndex(
      index([foreign, 'x', null, { ...foreign, digest: 'sha512:00' }, { ...foreign, size: -1 }]),
      TAG
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ artifactType: 'application/vnd.example+json', annotations: { a: 'b' } })
  })

  it.each([
    ['the manifest of an image', Buffer.from(JSON.stringify({ mediaType: OCI_MANIFEST_TYPE, config: {}, layers: [] }))],
    ['a Docker manifest list', index([], { mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json' })],
    [
      'the index of an image',
      index([
        {
          mediaType: OCI_MANIFEST_TYPE,
          digest: digestText('x'),
          size: 1,
          platform: { os: 'linux', architecture: 'amd64' }
        }
      ])
    ]
  ])('accepts an index and refuses %s under the tag', (_, bytes) => {
    expect(parseIndex(index([foreign]), TAG)).toHaveLength(1)
    const error = errorOf(() => parseIndex(bytes, TAG))
    expect(error).toMatchObject({ code: 'E_REFERRERS_TAG_IMAGE', message: expect.stringContaining(TAG) })
    expect(error.remedy).toContain('formats: legacy')
  })

  it.each([
    ['text', Buffer.from('<html>')],
    ['no list', Buffer.from('{"schemaVersion":2}')],
    ['a repeated key', Buffer.from('{"manifests":[],"manifests":[]}')]
  ])('refuses %s', (_, bytes) => {
    const error = errorOf(() => parseIndex(bytes, TAG))
    expect(error).toMatchObject({ code: 'E_REFERRERS_TAG_CONTENT', message: expect.stringContaining(TAG) })
  })
})

describe('mergeIndex', () => {
  it('makes an index where there was none', () => {
    expect(mergeIndex(undefined, [ours], TAG)?.toString()).toBe(
      JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX_TYPE, manifests: [ours] })
    )
  })

  it('keeps foreign entries with every member, and what stands beside the list', () => {
    const merged = parsed(mergeIndex(index([foreign], { annotations: { made: 'by others' } }), [ours], TAG))
    expect(merged['annotations']).toEqual({ made: 'by others' })
    expect(merged.manifests[0]).toEqual(foreign)
    expect(merged.manifests[1]).toEqual(JSON.parse(JSON.stringify(ours)))
  })

  it('keeps entries that it does not understand', () => {
    const odd = { mediaType: 'x', digest: 'sha512:00', size: 'big' }
    expect(parsed(mergeIndex(index([odd, 'text']), [ours], TAG)).manifests.slice(0, 2)).toEqual([odd, 'text'])
  })

  it('has nothing to add when ours are listed', () => {
    const first = mergeIndex(index([foreign]), [ours], TAG)
    expect(mergeIndex(first, [ours], TAG)).toBeUndefined()
    expect(mergeIndex(undefined, [], TAG)).toBeUndefined()
  })

  it.each([
    ['the type that go-containerregistry used to write', { artifactType: 'application/vnd.oci.empty.v1+json' }],
    ['no type', { artifactType: undefined }],
    ['no annotations', { annotations: undefined }],
    ['another annotation', { annotations: { 'dev.sigstore.bundle.predicateType': 'x' } }],
    ['another size', { size: 1 }]
  ])('repairs an entry of ours that has %s', (_, damage) => {
    const damaged = { ...JSON.parse(JSON.stringify(ours)), 'com.example.kept': 1, ...damage } as object
    const merged = mergeIndex(index([damaged, foreign]), [ours], TAG)
    expect(parsed(merged).manifests).toEqual([
      foreign,
      { ...(JSON.parse(JSON.stringify(ours)) as object), 'com.example.kept': 1 }
    ])
    expect(mergeIndex(merged, [ours], TAG)).toBeUndefined()
  })

  it('lists ours once where others listed it twice', () => {
    const twice = index([ours, foreign, ours])
    expect(parsed(mergeIndex(twice, [ours], TAG)).manifests).toHaveLength(2)
  })

  it('refuses an index that no registry would take', () => {
    const padding = 'x'.repeat(1024 * 1024)
    const many = (count: number) =>
      index(
        Array.from({ length: count }, (_, at) => ({
          ...foreign,
          digest: digestText(`${at}`),
          annotations: { padding }
        }))
      )
    expect(mergeIndex(many(3), [ours], TAG)).toBeDefined()
    const error = errorOf(() => mergeIndex(many(4), [ours], TAG))
    expect(error).toMatchObject({ code: 'E_REFERRERS_INDEX_SIZE', message: expect.stringContaining(TAG) })
  })
})
