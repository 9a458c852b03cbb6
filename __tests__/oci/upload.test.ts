import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import { transferTimeoutMs } from '../../src/oci/upload.ts'
import { EvidenceError, RequestError, UnavailableError } from '../../src/support/errors.ts'
import type { Fault, LabResponse } from '../../lab/service.ts'
import { digestText, registryError, SmallRegistry } from './small-registry.ts'
import { rejectionOf } from './thrown.ts'

const CONTENT = Buffer.from('content')
const DIGEST = Digest.of(CONTENT)

let registry: SmallRegistry
beforeEach(async () => {
  registry = new SmallRegistry()
  await registry.service.start()
})
afterEach(() => registry.service.stop())

const methods = () => registry.service.journal.map(({ method }) => method).join(' ')
const once = (method: string, effect: Fault['effect']) => {
  registry.service.faults.push({ matches: (request) => request.method === method, times: 1, effect })
}
const answer = (response: LabResponse): Fault['effect'] => ({ kind: 'answer', response })

describe('pushBlob', () => {
  it('opens a session and puts the content there, with its own parameters as they were', async () => {
    await expect(registry.client().pushBlob(CONTENT)).resolves.toEqual(DIGEST)
    expect(registry.blobs.get(DIGEST.toString())).toEqual(CONTENT)
    const [post, put] = registry.service.journal
    expect(post).toMatchObject({ method: 'POST', path: '/v2/acme/app/blobs/uploads/' })
    expect(post?.headers['content-length']).toBe('0')
    expect(put?.path).toMatch(/\?_state=a%20b~c&digest=sha256%3A[0-9a-f]{64}$/)
    expect(put?.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'content-length': '7' })
  })

  it.each([
    ['an absolute Location', 'http://HOST/v2/acme/app/blobs/uploads/known'],
    ['a Location without parameters', '/v2/acme/app/blobs/uploads/known'],
    ['a Location of more than 16 KiB', `/v2/acme/app/blobs/uploads/known?_state=${'x'.repeat(20_000)}`]
  ])('follows %s', async (_, location) => {
    registry.sessions.add('known')
    once('POST', answer({ status: 202, headers: { location: location.replace('HOST', registry.service.host) } }))
    await expect(registry.client().pushBlob(CONTENT)).resolves.toEqual(DIGEST)
    expect(registry.blobs.has(DIGEST.toString())).toBe(true)
  })

  it('takes 201 for an opened session too', async () => {
    registry.sessions.add('known')
    once('POST', answer({ status: 201, headers: { location: '/v2/acme/app/blobs/uploads/known' } }))
    await expect(registry.client().pushBlob(CONTENT)).resolves.toEqual(DIGEST)
  })

  it.each<[string, Fault['effect']]>([
    ['404', answer({ status: 404 })],
    ['400 BLOB_UPLOAD_UNKNOWN', answer(registryError(400, 'BLOB_UPLOAD_UNKNOWN', 'unknown'))],
    ['416', answer({ status: 416 })],
    ['400 BLOB_UPLOAD_INVALID', answer(registryError(400, 'BLOB_UPLOAD_INVALID', 'invalid'))],
    ['503', answer({ status: 503, headers: { 'retry-after': '0' } })],
    ['a connection cut before it', { kind: 'reset-before' }],
    ['a connection cut after it', { kind: 'reset-after' }]
  ])('begins a new session after %s, and never goes on with half of one', async (_, effect) => {
    once('PUT', effect)
    await expect(registry.client().pushBlob(CONTENT)).resolves.toEqual(DIGEST)
    expect(methods()).toBe('POST PUT POST PUT')
    const [first, second] = registry.service.journal.filter(({ method }) => method === 'PUT')
    expect(first?.path).not.toBe(second?.path)
  })

  it('gives up when sessions keep vanishing', async () => {
    await expect(registry.client().pushBlob(CONTENT)).resolves.toEqual(DIGEST)
    registry.service.faults.push({
      matches: ({ method }) => method === 'PUT',
      effect: answer(registryError(404, 'BLOB_UPLOAD_UNKNOWN', 'unknown'))
    })
    const error = await rejectionOf(registry.client().pushBlob(CONTENT))
    expect(error.code).toBe('E_REGISTRY_REPOSITORY')
    expect(methods()).toBe('POST PUT POST PUT POST PUT')
  })

  it.each<[string, string, LabResponse, string, unknown]>([
    ['a session without a place', 'POST', { status: 202 }, 'E_REGISTRY_ANSWER', UnavailableError],
    [
      'a session on another scheme',
      'POST',
      { status: 202, headers: { location: 'ftp://x/' } },
      'E_REGISTRY_REDIRECT',
      EvidenceError
    ],
    [
      'a session in a private network',
      'POST',
      { status: 202, headers: { location: 'https://10.0.0.1/' } },
      'E_REGISTRY_REDIRECT',
      EvidenceError
    ],
    ['no session', 'POST', registryError(404, 'NAME_UNKNOWN', 'x'), 'E_REGISTRY_REPOSITORY', RequestError],
    ['too much content', 'PUT', { status: 413 }, 'E_REGISTRY_TOO_LARGE', RequestError],
    ['another digest', 'PUT', registryError(400, 'DIGEST_INVALID', 'x'), 'E_REGISTRY_REFUSED', RequestError],
    [
      'other content stored',
      'PUT',
      { status: 201, headers: { 'docker-content-digest': digestText('x') } },
      'E_DIGEST_MISMATCH',
      EvidenceError
    ]
  ])('refuses %s', async (_, method, response, code, kind) => {
    once(method, answer(response))
    const error = await rejectionOf(registry.client().pushBlob(CONTENT))
    expect(error).toBeInstanceOf(kind)
    expect(error.code).toBe(code)
    await expect(registry.client().pushBlob(CONTENT)).resolves.toEqual(DIGEST)
  })
})

describe('an upload opened early', () => {
  it('costs one request once the content is there', async () => {
    const upload = await registry.client().openUpload()
    registry.service.journal.length = 0
    await expect(upload.finish(CONTENT)).resolves.toEqual(DIGEST)
    expect(methods()).toBe('PUT')
  })

  it('that expired is replaced', async () => {
    const upload = await registry.client().openUpload()
    registry.sessions.clear()
    await expect(upload.finish(CONTENT)).resolves.toEqual(DIGEST)
    expect(methods()).toBe('POST PUT POST PUT')
  })

  it('is given back when it is not needed, once', async () => {
    const upload = await registry.client().openUpload()
    await upload.cancel()
    await upload.cancel()
    expect(methods()).toBe('POST DELETE')
    expect(registry.sessions.size).toBe(0)
  })

  it('may be given back to a registry that does not take it', async () => {
    const upload = await registry.client().openUpload()
    once('DELETE', answer({ status: 405 }))
    await expect(upload.cancel()).resolves.toBeUndefined()
    const other = await registry.client().openUpload()
    once('DELETE', { kind: 'reset-before' })
    await expect(other.cancel()).resolves.toBeUndefined()
  })
})

describe('transferTimeoutMs', () => {
  it.each([
    [0, 30_000],
    [1, 31_000],
    [262_144, 31_000],
    [64 * 1024 * 1024, 286_000]
  ])('gives %i bytes %i ms', (bytes, milliseconds) => {
    expect(transferTimeoutMs(bytes)).toBe(milliseconds)
  })
})
