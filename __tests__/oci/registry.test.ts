import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import {
  EvidenceError,
  MissingError,
  PermissionError,
  RequestError,
  UnavailableError
} from '../../src/support/errors.ts'
import type { LabResponse } from '../../lab/service.ts'
import { digestText, OCI_INDEX_TYPE, OCI_MANIFEST_TYPE, registryError, SmallRegistry } from './small-registry.ts'
import { rejectionOf } from './thrown.ts'

const MANIFEST = Buffer.from('{"schemaVersion":2,"layers":[]}')
const DIGEST = Digest.of(MANIFEST)
const TAG = `sha256-${DIGEST.hex}`

let registry: SmallRegistry
beforeEach(async () => {
  registry = new SmallRegistry()
  await registry.service.start()
})
afterEach(() => registry.service.stop())

const answerWith = (response: LabResponse, method = 'GET') => {
  registry.gate = (request) => (request.method === method ? response : undefined)
}

describe('fetchManifest', () => {
  it('reads by digest and by tag, and hashes what it reads', async () => {
    registry.put(MANIFEST, OCI_MANIFEST_TYPE, TAG)
    const expected = { bytes: MANIFEST, mediaType: OCI_MANIFEST_TYPE, digest: DIGEST }
    await expect(registry.client().fetchManifest(DIGEST)).resolves.toEqual(expected)
    await expect(registry.client().fetchManifest(TAG)).resolves.toEqual(expected)
    expect(registry.service.journal[0]?.headers.accept).toBe(
      [
        'application/vnd.oci.image.manifest.v1+json',
        'application/vnd.oci.image.index.v1+json',
        'application/vnd.docker.distribution.manifest.v2+json',
        'application/vnd.docker.distribution.manifest.list.v2+json'
      ].join(', ')
    )
  })

  it('gives nothing where there is nothing', async () => {
    await expect(registry.client().fetchManifest(DIGEST)).resolves.toBeUndefined()
  })

  it('strips parameters off the media type', async () => {
    registry.put(MANIFEST, `${OCI_MANIFEST_TYPE}; charset=utf-8`)
    await expect(registry.client().fetchManifest(DIGEST)).resolves.toMatchObject({ mediaType: OCI_MANIFEST_TYPE })
  })

  it.each<[string, LabResponse]>([
    ['other bytes', { status: 200, body: 'other' }],
    [
      'other bytes under the right name',
      { status: 200, body: 'other', headers: { 'docker-content-digest': DIGEST.toString() } }
    ],
    [
      'the right bytes under another name',
      { status: 200, body: MANIFEST, headers: { 'docker-content-digest': digestText('x') } }
    ],
    [
      'the right bytes under a name that is none',
      { status: 200, body: MANIFEST, headers: { 'docker-content-digest': 'sha256:0' } }
    ]
  ])('refuses %s', async (_, response) => {
    registry.put(MANIFEST)
    await expect(registry.client().fetchManifest(DIGEST)).resolves.toBeDefined()
    answerWith(response)
    const error = await rejectionOf(registry.client().fetchManifest(DIGEST))
    expect(error).toBeInstanceOf(EvidenceError)
    expect(error).toMatchObject({ code: 'E_DIGEST_MISMATCH', message: expect.stringContaining(DIGEST.toString()) })
  })

  it('refuses more than 4 MiB without reading it all', async () => {
    answerWith({ status: 200, body: Buffer.alloc(4 * 1024 * 1024 + 1) })
    const error = await rejectionOf(registry.client().fetchManifest(DIGEST))
    expect(error).toBeInstanceOf(EvidenceError)
    expect(error).toMatchObject({ code: 'E_REGISTRY_ANSWER_SIZE', reason: expect.stringContaining('4194304') })
  })

  it('refuses an answer that was compressed without being asked', async () => {
    answerWith({ status: 200, body: MANIFEST, headers: { 'content-encoding': 'gzip' } })
    const error = await rejectionOf(registry.client().fetchManifest(DIGEST))
    expect(error).toMatchObject({ code: 'E_REGISTRY_ANSWER_ENCODING', reason: expect.stringContaining('gzip') })
  })

  it('is patient with a missing manifest only where it is asked to be', async () => {
    registry.put(MANIFEST)
    const lag = { matches: () => true, times: 2, effect: { kind: 'answer', response: { status: 404 } } } as const
    registry.service.faults.push({ ...lag })
    await expect(registry.client().fetchManifest(DIGEST)).resolves.toBeUndefined()
    registry.service.faults.splice(0, 1, { ...lag })
    await expect(registry.client().fetchManifest(DIGEST, { patientMs: 10_000 })).resolves.toBeDefined()
  })
})

describe('fetchBlob', () => {
  it('reads and hashes', async () => {
    registry.blobs.set(DIGEST.toString(), MANIFEST)
    await expect(registry.client().fetchBlob(DIGEST, 1000)).resolves.toEqual(MANIFEST)
  })

  it('refuses other and larger content', async () => {
    registry.blobs.set(DIGEST.toString(), Buffer.from('other'))
    expect((await rejectionOf(registry.client().fetchBlob(DIGEST, 1000))).code).toBe('E_DIGEST_MISMATCH')
    registry.blobs.set(DIGEST.toString(), MANIFEST)
    expect((await rejectionOf(registry.client().fetchBlob(DIGEST, MANIFEST.length - 1))).code).toBe(
      'E_REGISTRY_ANSWER_SIZE'
    )
  })

  it('says so when there is none, however small it was to be', async () => {
    const error = await rejectionOf(registry.client().fetchBlob(DIGEST, 2))
    expect(error).toBeInstanceOf(MissingError)
    expect(error.code).toBe('E_REGISTRY_BLOB_MISSING')
  })
})

describe('pushManifest', () => {
  it('writes by digest and by tag', async () => {
    const client = registry.client()
    await expect(client.pushManifest(DIGEST, MANIFEST, OCI_MANIFEST_TYPE)).resolves.toEqual({ acceptedSubject: false })
    await client.pushManifest('tag', MANIFEST, OCI_INDEX_TYPE)
    expect(registry.manifests.get(DIGEST.toString())?.bytes).toEqual(MANIFEST)
    expect(registry.manifests.get('tag')).toEqual({ bytes: MANIFEST, mediaType: OCI_INDEX_TYPE })
  })

  it.each([
    [digestText('subject'), true],
    ['nonsense', false]
  ])('reports OCI-Subject %s as %s', async (header, acceptedSubject) => {
    answerWith({ status: 201, headers: { 'oci-subject': header } }, 'PUT')
    await expect(registry.client().pushManifest(DIGEST, MANIFEST, OCI_MANIFEST_TYPE)).resolves.toEqual({
      acceptedSubject
    })
  })

  it('refuses a registry that stored something else', async () => {
    answerWith({ status: 201, headers: { 'docker-content-digest': digestText('other') } }, 'PUT')
    const error = await rejectionOf(registry.client().pushManifest(DIGEST, MANIFEST, OCI_MANIFEST_TYPE))
    expect(error.code).toBe('E_DIGEST_MISMATCH')
  })

  it('waits for a replica that has not seen the blobs yet', async () => {
    const unseen = registryError(404, 'MANIFEST_BLOB_UNKNOWN', 'blob unknown to registry')
    registry.service.faults.push({ matches: () => true, times: 1, effect: { kind: 'answer', response: unseen } })
    await expect(registry.client().pushManifest(DIGEST, MANIFEST, OCI_MANIFEST_TYPE)).resolves.toBeDefined()
  })

  it.each([
    [
      'ECR',
      registryError(
        400,
        'TAG_INVALID',
        'The image tag already exists and cannot be overwritten because the repository is immutable.'
      )
    ],
    ['Harbor', registryError(412, 'PRECONDITION', 'configured as immutable, cannot be updated')],
    ['a registry of the specification', registryError(409, 'DENIED', 'tag is immutable')],
    ['a registry that forbids', registryError(403, 'DENIED', 'tag is immutable')],
    ['a registry without the method', registryError(405, 'UNSUPPORTED', 'tag immutability is enabled')]
  ])('knows an immutable tag of %s, and that a digest is none', async (_, response) => {
    answerWith(response, 'PUT')
    const credential = { kind: 'basic', username: 'a', password: 'b' } as const
    const error = await rejectionOf(registry.client({ credential }).pushManifest(TAG, MANIFEST, OCI_INDEX_TYPE))
    expect(error).toBeInstanceOf(PermissionError)
    expect(error).toMatchObject({
      code: 'E_REGISTRY_IMMUTABLE_TAG',
      remedy: expect.stringContaining('IMMUTABLE_WITH_EXCLUSION')
    })
    const byDigest = await rejectionOf(registry.client({ credential }).pushManifest(DIGEST, MANIFEST, OCI_INDEX_TYPE))
    expect(byDigest.code).not.toBe('E_REGISTRY_IMMUTABLE_TAG')
  })
})

describe('a refusal', () => {
  const push = () => registry.client().pushManifest(DIGEST, MANIFEST, OCI_MANIFEST_TYPE)

  it.each([
    [400, registryError(400, 'MANIFEST_INVALID', 'unknown artifactType'), 'E_REGISTRY_UNSUPPORTED', RequestError],
    [400, registryError(400, 'NAME_INVALID', 'bad name'), 'E_REGISTRY_REFUSED', RequestError],
    [403, registryError(403, 'DENIED', 'no'), 'E_REGISTRY_LOGIN_MISSING', PermissionError],
    [404, registryError(404, 'NAME_UNKNOWN', 'no such repository'), 'E_REGISTRY_REPOSITORY', RequestError],
    [405, { status: 405 }, 'E_REGISTRY_UNSUPPORTED', RequestError],
    [406, { status: 406 }, 'E_REGISTRY_UNSUPPORTED', RequestError],
    [413, { status: 413 }, 'E_REGISTRY_TOO_LARGE', RequestError],
    [301, { status: 301 }, 'E_REGISTRY_REFUSED', RequestError]
  ])('with %i is told by its own code', async (status, response, code, kind) => {
    await expect(push()).resolves.toBeDefined()
    answerWith(response, 'PUT')
    const error = await rejectionOf(push())
    expect(error).toBeInstanceOf(kind)
    expect(error).toMatchObject({ code, message: expect.stringContaining(`HTTP ${status}`) })
  })

  it('of a login that was found is another one than of none', async () => {
    const basic = `Basic ${Buffer.from('a:b').toString('base64')}`
    registry.gate = ({ headers }) =>
      headers.authorization === basic
        ? registryError(403, 'DENIED', 'requested access to the resource is denied')
        : { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }
    const client = registry.client({ credential: { kind: 'basic', username: 'a', password: 'b' } })
    const error = await rejectionOf(client.pushManifest(DIGEST, MANIFEST, OCI_MANIFEST_TYPE))
    expect(error).toMatchObject({
      code: 'E_REGISTRY_DENIED',
      reason: expect.stringContaining('DENIED: requested access to the resource is denied')
    })
  })

  it('is shown in at most 512 bytes, without anything that a terminal or runner would obey', async () => {
    answerWith(registryError(400, 'X', `a\u001b[2J\r\n::error::b\u202e${'é'.repeat(600)}`), 'PUT')
    const { reason = '' } = await rejectionOf(push())
    expect(reason).toMatch(/^X: a \[2J ::error::b é+…$/)
    expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(512)
  })

  it('has one line of 160 characters, whatever the names', async () => {
    answerWith({ status: 400 }, 'PUT')
    const error = await rejectionOf(registry.client().pushManifest('t'.repeat(128), MANIFEST, OCI_MANIFEST_TYPE))
    expect(error.message.length).toBeLessThanOrEqual(160)
    expect(error.message).not.toContain('\n')
  })

  it('is never what a registry that is down looks like', async () => {
    const client = registry.client({ milliseconds: 200 })
    await registry.service.stop()
    const error = await rejectionOf(client.fetchManifest(DIGEST))
    expect(error).toBeInstanceOf(UnavailableError)
    expect(error).toMatchObject({ code: 'E_REGISTRY_UNAVAILABLE', reason: expect.stringContaining('ECONNREFUSED') })
  })
})
