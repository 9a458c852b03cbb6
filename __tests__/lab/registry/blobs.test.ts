import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { Digest } from '../../../src/image/digest.ts'
import {
  LAYER,
  NOWHERE,
  REPOSITORY,
  ask,
  expectCode,
  expectStatus,
  locationIn,
  openUpload,
  registryOf,
  withBlobs,
  withDigest
} from './client.ts'

describe('blobs', () => {
  it.each(['api', 'fallback'] as const)('are pushed by POST and PUT, then pulled (%s)', async (referrers) => {
    const registry = await registryOf({ referrers })
    const stored = await expectStatus(
      ask(registry, 'PUT', withDigest(await openUpload(registry), Digest.of(LAYER)), { body: LAYER }),
      201
    )
    const pulled = await expectStatus(ask(registry, 'GET', locationIn(stored)), 200)
    expect(Buffer.from(await pulled.arrayBuffer())).toEqual(LAYER)
    const head = await expectStatus(ask(registry, 'HEAD', locationIn(stored)), 200)
    expect(head.headers.get('docker-content-digest')).toBe(Digest.of(LAYER).toString())
    expect(head.headers.get('content-length')).toBe(String(LAYER.length))
  })

  it('are located by a path at one kind of registry and by a whole URL at the other', async () => {
    const [path, url] = await Promise.all(
      (['api', 'fallback'] as const).map(async (referrers) => {
        const registry = await registryOf({ referrers })
        return (await openUpload(registry)).replace(registry.url, 'URL')
      })
    )
    expect(path).toMatch(/^\/v2\/acme\/checkout\/blobs\/uploads\/[0-9a-f-]{36}\?_state=/)
    expect(url).toMatch(/^URL\/v2\/acme\/checkout\/blobs\/uploads\/[0-9a-f-]{36}\?_state=/)
  })

  it('are taken by a single POST, or the POST only opens a session', async () => {
    const query = `?digest=${Digest.of(LAYER).toString()}`
    const api = await registryOf()
    await expectStatus(ask(api, 'POST', `/v2/${REPOSITORY}/blobs/uploads/${query}`, { body: LAYER }), 201)
    await expectStatus(ask(api, 'GET', `/v2/${REPOSITORY}/blobs/${Digest.of(LAYER).toString()}`), 200)
    const fallback = await registryOf({ referrers: 'fallback' })
    const location = await openUpload(fallback, query)
    await expectStatus(ask(fallback, 'PUT', withDigest(location, Digest.of(LAYER)), { body: LAYER }), 201)
  })

  it('are not stored under a digest they do not have', async () => {
    const registry = await registryOf()
    await expectStatus(
      ask(registry, 'PUT', withDigest(await openUpload(registry), Digest.of(LAYER)), { body: LAYER }),
      201
    )
    for (const digest of [NOWHERE, 'sha256:abc', 'md5:d41d8cd98f00b204e9800998ecf8427e', '']) {
      const location = withDigest(await openUpload(registry), digest)
      await expectCode(await ask(registry, 'PUT', location, { body: LAYER }), 400, 'DIGEST_INVALID')
    }
    await expectCode(await ask(registry, 'GET', `/v2/${REPOSITORY}/blobs/${NOWHERE}`), 404, 'BLOB_UNKNOWN')
  })

  it('may have sha512 digests', async () => {
    const registry = await registryOf()
    const digest = `sha512:${createHash('sha512').update(LAYER).digest('hex')}`
    await expectStatus(ask(registry, 'PUT', withDigest(await openUpload(registry), digest), { body: LAYER }), 201)
    await expectStatus(ask(registry, 'GET', `/v2/${REPOSITORY}/blobs/${digest}`), 200)
  })

  it('come in chunks that follow each other', async () => {
    const registry = await registryOf()
    const location = await openUpload(registry)
    const chunk = (from: number, to: number, body = LAYER.subarray(from, to + 1)) =>
      ask(registry, 'PATCH', location, { headers: { 'content-range': `${from}-${to}` }, body })
    const first = await expectStatus(chunk(0, 9), 202)
    expect(first.headers.get('range')).toBe('0-9')
    await expectCode(await chunk(0, 9), 416, 'BLOB_UPLOAD_INVALID')
    await expectCode(await chunk(20, 25), 416, 'BLOB_UPLOAD_INVALID')
    await expectCode(await chunk(10, 15, LAYER.subarray(10, 12)), 400, 'SIZE_INVALID')
    const status = await expectStatus(ask(registry, 'GET', location), 204)
    expect(status.headers.get('range')).toBe('0-9')
    const rest = { headers: { 'content-range': `10-${LAYER.length - 1}` }, body: LAYER.subarray(10) }
    await expectStatus(ask(registry, 'PUT', withDigest(location, Digest.of(LAYER)), rest), 201)
  })

  it('are lost with an upload that was cancelled or addressed otherwise than told', async () => {
    const registry = await registryOf()
    const location = await openUpload(registry)
    const assembled = `${location.split('?')[0] ?? ''}?digest=${Digest.of(LAYER).toString()}`
    await expectCode(await ask(registry, 'PUT', assembled, { body: LAYER }), 400, 'BLOB_UPLOAD_INVALID')
    await expectStatus(ask(registry, 'DELETE', location), 204)
    await expectCode(await ask(registry, 'PUT', location, { body: LAYER }), 404, 'BLOB_UPLOAD_UNKNOWN')
  })

  it('are mounted from a repository that has them, else an upload is opened', async () => {
    const registry = withBlobs(await registryOf())
    const mount = (from: string) =>
      ask(registry, 'POST', `/v2/other/place/blobs/uploads/?mount=${Digest.of(LAYER).toString()}&from=${from}`)
    expect(locationIn(await expectStatus(mount('no/where'), 202))).toContain('/v2/other/place/blobs/uploads/')
    const mounted = await expectStatus(mount(REPOSITORY), 201)
    await expectStatus(ask(registry, 'GET', locationIn(mounted)), 200)
  })

  it('are deleted', async () => {
    const registry = withBlobs(await registryOf())
    const path = `/v2/${REPOSITORY}/blobs/${Digest.of(LAYER).toString()}`
    await expectStatus(ask(registry, 'DELETE', path), 202)
    await expectCode(await ask(registry, 'DELETE', path), 404, 'BLOB_UNKNOWN')
  })

  it.each([
    ['bytes=2-6', 206, 'bytes 2-6/33', 2, 7],
    ['bytes=30-', 206, 'bytes 30-32/33', 30, 33],
    ['bytes=-3', 206, 'bytes 30-32/33', 30, 33],
    ['bytes=30-99', 206, 'bytes 30-32/33', 30, 33],
    ['bytes=33-40', 416, 'bytes */33', 0, 0],
    ['bytes=0-1,4-5', 200, null, 0, 33]
  ])('are cut to %s', async (range, status, contentRange, from, to) => {
    const registry = withBlobs(await registryOf())
    const path = `/v2/${REPOSITORY}/blobs/${Digest.of(LAYER).toString()}`
    const response = await expectStatus(ask(registry, 'GET', path, { headers: { range } }), status)
    expect(response.headers.get('content-range')).toBe(contentRange)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(LAYER.subarray(from, to))
  })
})
