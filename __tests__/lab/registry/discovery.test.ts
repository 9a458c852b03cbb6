import { describe, expect, it } from '@jest/globals'
import { Digest } from '../../../src/image/digest.ts'
import type { LabRegistry } from '../../../lab/registry/registry.ts'
import {
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
  pushTag,
  putManifest,
  registryOf,
  withBlobs
} from './client.ts'

describe('tags', () => {
  it('are listed in ASCII order, in pages', async () => {
    const registry = withBlobs(await registryOf())
    for (const tag of ['b', 'a', 'C', 'd']) await pushTag(registry, tag, tag)
    const list = async (path: string) => {
      const response = await expectStatus(ask(registry, 'GET', path), 200)
      const { name, tags } = (await response.json()) as { name: string; tags: string[] }
      expect(name).toBe(REPOSITORY)
      return { tags, next: /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1] }
    }
    expect(await list(`/v2/${REPOSITORY}/tags/list`)).toEqual({ tags: ['C', 'a', 'b', 'd'], next: undefined })
    const first = await list(`/v2/${REPOSITORY}/tags/list?n=3`)
    expect(first.tags).toEqual(['C', 'a', 'b'])
    expect(await list(first.next ?? '')).toEqual({ tags: ['d'], next: undefined })
    expect(await list(`/v2/${REPOSITORY}/tags/list?n=0`)).toEqual({ tags: [], next: undefined })
    expect(await list(`/v2/${REPOSITORY}/tags/list?last=a`)).toEqual({ tags: ['b', 'd'], next: undefined })
  })

  it('keep their first manifest where they are immutable', async () => {
    const registry = withBlobs(await registryOf({ immutableTags: /^v/ }))
    await pushTag(registry, 'latest', 'one')
    await pushTag(registry, 'latest', 'two')
    const digest = await pushTag(registry, 'v1', 'one')
    await pushTag(registry, 'v1', 'one')
    const other = imageManifest({ annotations: { marker: 'two' } })
    await expectCode(await putManifest(registry, 'v1', other), 400, 'TAG_INVALID')
    await expectCode(await ask(registry, 'DELETE', `/v2/${REPOSITORY}/manifests/v1`), 400, 'TAG_INVALID')
    expect(registry.manifest(REPOSITORY, 'v1')?.digest).toBe(digest.toString())
  })

  it('can be refused by their form', async () => {
    const registry = withBlobs(await registryOf({ refuseTags: /^sha256-/ }))
    await pushTag(registry, 'v1', 'one')
    await expectCode(await putManifest(registry, 'sha256-abc.sig', imageManifest()), 403, 'DENIED')
    expect(registry.tags(REPOSITORY)).toEqual(['v1'])
  })

  it('are read late where the registry lags, digests are not', async () => {
    const registry = withBlobs(await registryOf())
    const old = await pushTag(registry, 'v1', 'one')
    registry.readLagMs = 3_600_000
    await expectCode(await getManifest(registry, 'v1'), 404, 'MANIFEST_UNKNOWN')
    await expectStatus(getManifest(registry, old), 200)
    registry.readLagMs = 0
    await expectStatus(getManifest(registry, 'v1'), 200)
  })

  it('are written under a condition at one kind of registry; the other never looks at it', async () => {
    const statuses = await Promise.all(
      (['api', 'fallback'] as const).map(async (referrers) => {
        const registry = withBlobs(await registryOf({ referrers }))
        const digest = await pushTag(registry, 'v1', 'one')
        const put = async (headers: Record<string, string>, marker: string) => {
          const body = imageManifest({ annotations: { marker } })
          return (await putManifest(registry, 'v1', body, { 'content-type': OCI_MANIFEST, ...headers })).status
        }
        const current = await put({ 'if-match': `"${digest.toString()}"` }, 'two')
        const stale = await put({ 'if-match': `"${digest.toString()}"` }, 'three')
        return [current, stale, await put({ 'if-none-match': '*' }, 'four')]
      })
    )
    expect(statuses).toEqual([
      [201, 412, 412],
      [201, 201, 201]
    ])
  })
})

describe('referrers', () => {
  const subject = { mediaType: OCI_MANIFEST, digest: NOWHERE, size: 7 }

  interface Listing {
    readonly manifests: { digest: string; artifactType?: string; annotations?: unknown }[]
  }

  async function list(registry: LabRegistry, path = `/v2/${REPOSITORY}/referrers/${NOWHERE}`) {
    const response = await expectStatus(ask(registry, 'GET', path), 200)
    expect(response.headers.get('content-type')).toBe(OCI_INDEX)
    return { response, listing: (await response.json()) as Listing }
  }

  it('are none where nothing refers to the digest, even without a repository', async () => {
    const registry = await registryOf()
    expect((await list(registry)).listing.manifests).toEqual([])
    await expectCode(await ask(registry, 'GET', `/v2/${REPOSITORY}/referrers/sha256:abc`), 400, 'DIGEST_INVALID')
  })

  it('carry the artifact type, the config media type in its stead, and the annotations', async () => {
    const registry = withBlobs(await registryOf())
    const typed = imageManifest({ subject, artifactType: 'application/x.one', annotations: { k: 'v' } })
    const untyped = imageManifest({ subject })
    const index = indexOf([], { subject, annotations: { of: 'an index' } })
    for (const bytes of [typed, untyped]) {
      const stored = await expectStatus(putManifest(registry, Digest.of(bytes), bytes), 201)
      expect(stored.headers.get('oci-subject')).toBe(NOWHERE)
    }
    await expectStatus(putManifest(registry, 'index', index, { 'content-type': OCI_INDEX }), 201)
    await pushTag(registry, 'bystander', 'no subject')
    expect((await list(registry)).listing.manifests).toEqual(
      [
        descriptor(typed, OCI_MANIFEST, { artifactType: 'application/x.one', annotations: { k: 'v' } }),
        descriptor(untyped, OCI_MANIFEST, { artifactType: 'application/vnd.oci.image.config.v1+json' }),
        descriptor(index, OCI_INDEX, { annotations: { of: 'an index' } })
      ].map((entry) => JSON.parse(JSON.stringify(entry)) as unknown)
    )
    const filtered = await list(registry, `/v2/${REPOSITORY}/referrers/${NOWHERE}?artifactType=application/x.one`)
    expect(filtered.response.headers.get('oci-filters-applied')).toBe('artifactType')
    expect(filtered.listing.manifests.map(({ digest }) => digest)).toEqual([Digest.of(typed).toString()])
  })

  it('come in pages of a hundred', async () => {
    const registry = await registryOf()
    for (let count = 0; count < 101; count++)
      registry.putManifest(REPOSITORY, `t${count}`, imageManifest({ subject, annotations: { count } }), OCI_MANIFEST)
    const { response, listing } = await list(registry)
    expect(listing.manifests).toHaveLength(100)
    const [, next] = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '') ?? []
    const rest = await list(registry, next)
    expect(rest.listing.manifests).toHaveLength(1)
    expect(rest.response.headers.get('link')).toBeNull()
  })

  it('are nothing that a fallback registry knows of', async () => {
    const registry = withBlobs(await registryOf({ referrers: 'fallback' }))
    const stored = await expectStatus(putManifest(registry, 'v1', imageManifest({ subject })), 201)
    expect(stored.headers.has('oci-subject')).toBe(false)
    await expectStatus(ask(registry, 'GET', `/v2/${REPOSITORY}/referrers/${NOWHERE}`), 404)
  })
})
