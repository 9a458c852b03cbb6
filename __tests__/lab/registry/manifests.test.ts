import { describe, expect, it } from '@jest/globals'
import { Digest } from '../../../src/image/digest.ts'
import {
  LAYER,
  NOWHERE,
  OCI_INDEX,
  OCI_MANIFEST,
  REPOSITORY,
  ask,
  descriptor,
  expectCode,
  expectStatus,
  getManifest,
  imageManifest,
  indexOf,
  locationIn,
  pushTag,
  putManifest,
  registryOf,
  withBlobs
} from './client.ts'

describe('manifests', () => {
  it.each(['api', 'fallback'] as const)('are kept byte for byte under tag and digest (%s)', async (referrers) => {
    const registry = withBlobs(await registryOf({ referrers }))
    const bytes = Buffer.from(`${imageManifest().toString()}\n \n`)
    const stored = await expectStatus(putManifest(registry, 'v1', bytes), 201)
    for (const path of [locationIn(stored), `/v2/${REPOSITORY}/manifests/v1`]) {
      const response = await expectStatus(ask(registry, 'GET', path, { headers: { accept: OCI_MANIFEST } }), 200)
      expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
      expect(response.headers.get('content-type')).toBe(OCI_MANIFEST)
      expect(response.headers.get('docker-content-digest')).toBe(Digest.of(bytes).toString())
    }
    const head = await expectStatus(ask(registry, 'HEAD', `/v2/${REPOSITORY}/manifests/v1`), 200)
    expect(head.headers.get('content-length')).toBe(String(bytes.length))
  })

  it('are unknown to a client that does not accept their media type', async () => {
    const registry = withBlobs(await registryOf())
    await pushTag(registry, 'v1', 'one')
    const get = (accept: string) => ask(registry, 'GET', `/v2/${REPOSITORY}/manifests/v1`, { headers: { accept } })
    await expectStatus(get(`${OCI_INDEX}, ${OCI_MANIFEST};q=0.5`), 200)
    await expectStatus(get('*/*'), 200)
    await expectCode(await get(OCI_INDEX), 404, 'MANIFEST_UNKNOWN')
  })

  it('are not sent again to a client that has them', async () => {
    const registry = withBlobs(await registryOf())
    await pushTag(registry, 'v1', 'one')
    const first = await getManifest(registry, 'v1')
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    await expectStatus(ask(registry, 'GET', `/v2/${REPOSITORY}/manifests/v1`, { headers }), 304)
    await pushTag(registry, 'v1', 'two')
    await expectStatus(ask(registry, 'GET', `/v2/${REPOSITORY}/manifests/v1`, { headers }), 200)
  })

  it.each([
    ['is not JSON', Buffer.from('{'), 'MANIFEST_INVALID'],
    ['has another schema version', imageManifest({ schemaVersion: 1 }), 'MANIFEST_INVALID'],
    ['has another media type than its Content-Type', imageManifest({ mediaType: OCI_INDEX }), 'MANIFEST_INVALID'],
    ['has no list of layers', imageManifest({ layers: undefined }), 'MANIFEST_INVALID'],
    ['has no config', imageManifest({ config: undefined }), 'MANIFEST_INVALID'],
    ['has a layer without media type', imageManifest({ layers: [descriptor(LAYER, '')] }), 'MANIFEST_INVALID'],
    [
      'has a layer of negative size',
      imageManifest({ layers: [descriptor(LAYER, 'text/plain', { size: -1 })] }),
      'MANIFEST_INVALID'
    ],
    [
      'has a digest in upper case',
      imageManifest({ layers: [descriptor(LAYER, 'text/plain', { digest: NOWHERE.replace(/0/g, 'A') })] }),
      'MANIFEST_INVALID'
    ],
    [
      'has a subject without size',
      imageManifest({ subject: { mediaType: OCI_MANIFEST, digest: NOWHERE } }),
      'MANIFEST_INVALID'
    ],
    [
      'names a layer that was not pushed',
      imageManifest({ layers: [descriptor(Buffer.from('elsewhere'), 'text/plain')] }),
      'MANIFEST_BLOB_UNKNOWN'
    ],
    [
      'names a layer by a wrong size',
      imageManifest({ layers: [descriptor(LAYER, 'text/plain', { size: 3 })] }),
      'SIZE_INVALID'
    ]
  ])('are refused when one %s', async (_, bytes, code) => {
    const registry = withBlobs(await registryOf())
    await expectStatus(putManifest(registry, 'good', imageManifest()), 201)
    await expectCode(await putManifest(registry, 'bad', bytes), 400, code)
    expect(registry.tags(REPOSITORY)).toEqual(['good'])
  })

  it('are refused under a digest or tag that cannot be theirs, and beyond 4 MiB', async () => {
    const registry = withBlobs(await registryOf())
    const bytes = imageManifest()
    await expectStatus(putManifest(registry, Digest.of(bytes), bytes), 201)
    await expectCode(await putManifest(registry, NOWHERE, bytes), 400, 'DIGEST_INVALID')
    await expectCode(await putManifest(registry, '.hidden', bytes), 400, 'TAG_INVALID')
    await expectCode(await putManifest(registry, 'a'.repeat(129), bytes), 400, 'TAG_INVALID')
    const unknownType = { 'content-type': 'application/json' }
    await expectCode(
      await putManifest(registry, 'v1', imageManifest({ mediaType: undefined }), unknownType),
      400,
      'MANIFEST_INVALID'
    )
    const heavy = (length: number) => imageManifest({ annotations: { weight: 'x'.repeat(length) } })
    const room = 4 * 1024 * 1024 - heavy(0).length
    await expectStatus(putManifest(registry, 'heavy', heavy(room)), 201)
    await expectCode(await putManifest(registry, 'heavier', heavy(room + 1)), 413, 'MANIFEST_INVALID')
  })

  it('are taken without what is kept elsewhere, and with Content-Type parameters', async () => {
    const registry = withBlobs(await registryOf())
    const foreign = descriptor(Buffer.from('base'), 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip')
    const linked = descriptor(Buffer.from('link'), 'text/plain', { urls: ['https://example.com/link'] })
    const headers = { 'content-type': `${OCI_MANIFEST}; charset=utf-8` }
    await expectStatus(putManifest(registry, 'v1', imageManifest({ layers: [foreign, linked] }), headers), 201)
  })

  it('of an index must be in the repository already', async () => {
    const registry = withBlobs(await registryOf())
    const child = imageManifest()
    const index = indexOf([descriptor(child, OCI_MANIFEST)])
    const headers = { 'content-type': OCI_INDEX }
    await expectCode(await putManifest(registry, 'all', index, headers), 400, 'MANIFEST_BLOB_UNKNOWN')
    await expectStatus(putManifest(registry, Digest.of(child), child), 201)
    await expectStatus(putManifest(registry, 'all', index, headers), 201)
  })

  it('are deleted by tag alone, or by digest with every tag', async () => {
    const registry = withBlobs(await registryOf())
    const digest = await pushTag(registry, 'v1', 'one')
    await pushTag(registry, 'v2', 'one')
    await expectStatus(ask(registry, 'DELETE', `/v2/${REPOSITORY}/manifests/v1`), 202)
    await expectCode(await getManifest(registry, 'v1'), 404, 'MANIFEST_UNKNOWN')
    await expectStatus(getManifest(registry, digest), 200)
    await expectStatus(ask(registry, 'DELETE', `/v2/${REPOSITORY}/manifests/${digest.toString()}`), 202)
    await expectCode(await getManifest(registry, 'v2'), 404, 'MANIFEST_UNKNOWN')
    await expectCode(await ask(registry, 'DELETE', `/v2/${REPOSITORY}/manifests/v2`), 404, 'MANIFEST_UNKNOWN')
  })

  it('can be served corrupted, by digest and by tag', async () => {
    const registry = withBlobs(await registryOf())
    const digest = await pushTag(registry, 'v1', 'one')
    const forged = imageManifest({ annotations: { marker: 'forged' } })
    registry.corrupt(REPOSITORY, digest, forged)
    registry.corrupt(REPOSITORY, Digest.of(LAYER), Buffer.from('rot'))
    const response = await getManifest(registry, digest)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(forged)
    expect(response.headers.get('docker-content-digest')).toBe(digest.toString())
    const blob = await ask(registry, 'GET', `/v2/${REPOSITORY}/blobs/${Digest.of(LAYER).toString()}`)
    expect(await blob.text()).toBe('rot')
    expect(registry.manifest(REPOSITORY, 'v1')?.bytes).toEqual(imageManifest({ annotations: { marker: 'one' } }))
  })
})
