import { describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import {
  attestationTag,
  type CosignLayer,
  mergeCosignManifest,
  parseCosignManifest,
  signatureTag
} from '../../src/oci/cosign-tags.ts'
import { digestText, OCI_INDEX_TYPE, OCI_MANIFEST_TYPE } from './small-registry.ts'
import { errorOf } from './thrown.ts'

const SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json'
const SIGNATURE = 'dev.cosignproject.cosign/signature'
const TAG = signatureTag(Digest.of(Buffer.from('image')))
const layer = (signature: string, content = 'payload'): CosignLayer => ({
  mediaType: SIGNING,
  digest: Digest.of(Buffer.from(content)),
  size: content.length,
  annotations: { [SIGNATURE]: signature, 'dev.sigstore.cosign/certificate': 'PEM' }
})
const foreign = {
  mediaType: 'application/vnd.example.layer',
  size: 3,
  digest: digestText('foreign'),
  annotations: { [SIGNATURE]: 'theirs' },
  urls: ['https://example.com'],
  'com.example.unknown': [1]
}
const manifestWith = (layers: unknown[], rest: object = {}) =>
  Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST_TYPE, config: {}, layers, ...rest }))
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>
const layersIn = (merged: { manifest: Buffer } | undefined) =>
  (JSON.parse(merged?.manifest.toString() ?? '{}') as { layers: unknown[] }).layers

describe("cosign's tags", () => {
  it('end in .sig and .att', () => {
    const digest = Digest.of(Buffer.from('image'))
    expect(signatureTag(digest)).toBe(`${digestText('image').replace(':', '-')}.sig`)
    expect(attestationTag(digest)).toBe(`${digestText('image').replace(':', '-')}.att`)
  })
})

describe('mergeCosignManifest', () => {
  it('makes an image of one layer, as cosign does', () => {
    const merged = mergeCosignManifest(undefined, [layer('one')], TAG)
    const config = JSON.stringify({
      architecture: '',
      created: '0001-01-01T00:00:00Z',
      history: [{ created: '0001-01-01T00:00:00Z' }],
      os: '',
      rootfs: { type: 'layers', diff_ids: [digestText('payload')] },
      config: {}
    })
    expect(merged?.config.toString()).toBe(config)
    expect(merged?.manifest.toString()).toBe(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: OCI_MANIFEST_TYPE,
        config: {
          mediaType: 'application/vnd.oci.image.config.v1+json',
          size: config.length,
          digest: digestText(config)
        },
        layers: [layer('one')]
      })
    )
  })

  it('puts ours after what is there, which stays as it is', () => {
    const existing = manifestWith([foreign, layer('theirs')], { annotations: { made: 'by others' } })
    const merged = mergeCosignManifest(existing, [layer('ours'), layer('second')], TAG)
    expect(layersIn(merged)).toEqual([foreign, plain(layer('theirs')), plain(layer('ours')), plain(layer('second'))])
    expect(plain(JSON.parse(merged?.manifest.toString() ?? ''))['annotations']).toEqual({ made: 'by others' })
    expect(plain(JSON.parse(merged?.config.toString() ?? ''))['rootfs']).toEqual({
      type: 'layers',
      diff_ids: [foreign.digest, digestText('payload'), digestText('payload'), digestText('payload')]
    })
  })

  it('turns a manifest of Docker types into one of OCI types', () => {
    const docker = manifestWith([foreign], { mediaType: 'application/vnd.docker.distribution.manifest.v2+json' })
    const merged = mergeCosignManifest(docker, [layer('ours')], TAG)
    expect(plain(JSON.parse(merged?.manifest.toString() ?? ''))['mediaType']).toBe(OCI_MANIFEST_TYPE)
  })

  it('has nothing to add when ours are there', () => {
    const merged = mergeCosignManifest(manifestWith([foreign]), [layer('ours')], TAG)
    expect(mergeCosignManifest(merged?.manifest, [layer('ours')], TAG)).toBeUndefined()
    expect(mergeCosignManifest(undefined, [], TAG)).toBeUndefined()
  })

  it('repairs a layer of ours, known by its signature', () => {
    const damaged = { ...layer('ours'), annotations: { [SIGNATURE]: 'ours' } }
    const merged = mergeCosignManifest(manifestWith([damaged, foreign]), [layer('ours')], TAG)
    expect(layersIn(merged)).toEqual([foreign, plain(layer('ours'))])
  })

  it('reads its own layers back', () => {
    const merged = mergeCosignManifest(undefined, [layer('one'), layer('two', 'other')], TAG)
    expect(parseCosignManifest(merged?.manifest ?? Buffer.from(''), TAG)).toEqual([layer('one'), layer('two', 'other')])
    expect(parseCosignManifest(manifestWith(['x', { ...foreign, digest: 'sha512:00' }]), TAG)).toEqual([])
  })

  it('accepts 1000 layers and refuses the next', () => {
    const full = Array.from({ length: 999 }, (_, at) => layer(`${at}`))
    const merged = mergeCosignManifest(manifestWith(full), [layer('ours')], TAG)
    expect(layersIn(merged)).toHaveLength(1000)
    const error = errorOf(() => mergeCosignManifest(merged?.manifest, [layer('one too many')], TAG))
    expect(error).toMatchObject({ code: 'E_COSIGN_TAG_FULL', reason: expect.stringContaining('1001 layers') })
    expect(error.message).toContain(TAG)
  })

  it('refuses a manifest beyond 4 MiB', () => {
    const large = { ...foreign, annotations: { padding: 'x'.repeat(4 * 1024 * 1024) } }
    const error = errorOf(() => mergeCosignManifest(manifestWith([large]), [layer('ours')], TAG))
    expect(error).toMatchObject({ code: 'E_COSIGN_TAG_FULL', reason: expect.stringContaining('bytes') })
  })

  it.each([
    ['an index', Buffer.from(JSON.stringify({ mediaType: OCI_INDEX_TYPE, manifests: [] }))],
    ['text', Buffer.from('<html>')],
    ['no layers', Buffer.from('{"schemaVersion":2}')]
  ])('refuses %s under the tag', (_, bytes) => {
    const named = { code: 'E_COSIGN_TAG_CONTENT', message: expect.stringContaining(TAG) }
    expect(errorOf(() => mergeCosignManifest(bytes, [layer('ours')], TAG))).toMatchObject(named)
    expect(errorOf(() => parseCosignManifest(bytes, TAG))).toMatchObject(named)
  })
})
