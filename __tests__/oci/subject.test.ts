import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import { fetchSubject } from '../../src/oci/subject.ts'
import { EvidenceError, RequestError } from '../../src/support/errors.ts'
import { digestText, OCI_INDEX_TYPE, OCI_MANIFEST_TYPE, SmallRegistry } from './small-registry.ts'
import { rejectionOf } from './thrown.ts'

const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json'
const image = (mediaType = OCI_MANIFEST_TYPE) =>
  JSON.stringify({ schemaVersion: 2, mediaType, config: { digest: digestText('config') }, layers: [] })
const child = (content: string, architecture: string, rest: object = {}) => ({
  mediaType: OCI_MANIFEST_TYPE,
  digest: digestText(content),
  size: content.length,
  platform: { os: 'linux', architecture },
  ...rest
})
const index = (manifests: unknown[], mediaType = OCI_INDEX_TYPE) =>
  JSON.stringify({ schemaVersion: 2, mediaType, manifests })
const attestation = (describes: string) =>
  child(`attestation of ${describes}`, 'unknown', {
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': digestText(describes)
    }
  })

let registry: SmallRegistry
beforeEach(async () => {
  registry = new SmallRegistry()
  await registry.service.start()
})
afterEach(async () => {
  await registry.service.stop()
})

const fetched = (content: string, mediaType: string) =>
  fetchSubject(registry.client(), Digest.parse(registry.put(content, mediaType)))

describe('fetchSubject', () => {
  it.each([OCI_MANIFEST_TYPE, DOCKER_MANIFEST])('reads an image of type %s', async (mediaType) => {
    const content = image(mediaType)
    await expect(fetched(content, mediaType)).resolves.toMatchObject({
      kind: 'image',
      manifest: { mediaType, digest: Digest.of(Buffer.from(content)), size: content.length },
      platforms: [],
      attestations: []
    })
  })

  it.each([OCI_INDEX_TYPE, DOCKER_LIST])('finds the platforms of an index of type %s', async (mediaType) => {
    const arm = child('arm', 'arm64', { platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } })
    const subject = await fetched(
      index([child('amd', 'amd64'), arm, attestation('amd'), attestation('arm')], mediaType),
      mediaType
    )
    expect(subject.kind).toBe('index')
    expect(subject.platforms.map(({ digest, platform }) => [digest.toString(), platform])).toEqual([
      [digestText('amd'), { os: 'linux', architecture: 'amd64' }],
      [digestText('arm'), { os: 'linux', architecture: 'arm64', variant: 'v8' }]
    ])
    expect(subject.attestations.map(({ digest, describes }) => [digest.toString(), describes.toString()])).toEqual([
      [digestText('attestation of amd'), digestText('amd')],
      [digestText('attestation of arm'), digestText('arm')]
    ])
  })

  it('leaves out what no node would run: artifacts, entries without a platform, repetitions', async () => {
    const subject = await fetched(
      index([
        child('amd', 'amd64'),
        child('amd', 'amd64', { platform: { os: 'linux', architecture: 'amd64', variant: 'v2' } }),
        child('soci', 'amd64', { artifactType: 'application/vnd.amazon.soci.index.v2+json' }),
        child('named', 'arm64', { artifactType: 'application/vnd.oci.image.config.v1+json' }),
        child('bare', '', { platform: undefined })
      ]),
      OCI_INDEX_TYPE
    )
    expect(subject.platforms.map(({ digest, platform }) => [digest.toString(), platform])).toEqual([
      [digestText('amd'), { os: 'linux', architecture: 'amd64' }],
      [digestText('named'), { os: 'linux', architecture: 'arm64' }]
    ])
  })

  it.each([
    ['no platform at all', index([attestation('amd')]), OCI_INDEX_TYPE, 'E_SUBJECT_KIND', '0 images'],
    [
      'more platforms than a statement names',
      index(Array.from({ length: 1024 }, (_, at) => child(`${at}`, 'amd64'))),
      OCI_INDEX_TYPE,
      'E_SUBJECT_KIND',
      '1024 images'
    ],
    [
      'an index in an index',
      index([child('amd', 'amd64'), { ...child('x', 'arm64'), mediaType: OCI_INDEX_TYPE }]),
      OCI_INDEX_TYPE,
      'E_SUBJECT_KIND',
      'another index'
    ],
    [
      'schema 1',
      '{"schemaVersion":1,"fsLayers":[]}',
      'application/vnd.docker.distribution.manifest.v1+prettyjws',
      'E_SUBJECT_SCHEMA1',
      '2017'
    ],
    ['schema 1 by another name', '{"schemaVersion":1,"fsLayers":[]}', OCI_MANIFEST_TYPE, 'E_SUBJECT_SCHEMA1', '2017'],
    [
      'another type',
      '{"schemaVersion":2}',
      'application/vnd.oci.artifact.manifest.v1+json',
      'E_SUBJECT_KIND',
      'media type'
    ]
  ])('refuses %s', async (_, content, mediaType, code, reason) => {
    const error = await rejectionOf(fetched(content, mediaType))
    expect(error).toBeInstanceOf(RequestError)
    expect(error).toMatchObject({ code, reason: expect.stringContaining(reason) })
  })

  it.each([
    ['an index called an image', index([child('amd', 'amd64')]), OCI_MANIFEST_TYPE],
    ['an image called an index', image(), OCI_INDEX_TYPE],
    ['an image that calls itself another kind of image', image(DOCKER_MANIFEST), OCI_MANIFEST_TYPE],
    ['an index without a media type called an image', '{"schemaVersion":2,"manifests":[]}', OCI_MANIFEST_TYPE],
    ['an image that lists manifests too', '{"schemaVersion":2,"layers":[],"manifests":[]}', OCI_MANIFEST_TYPE],
    ['a repeated key', '{"schemaVersion":2,"manifests":[],"manifests":[]}', OCI_INDEX_TYPE],
    ['an entry that is no descriptor', index([child('amd', 'amd64'), 'x']), OCI_INDEX_TYPE],
    ['text', '<html>', OCI_MANIFEST_TYPE]
  ])('does not trust %s', async (_, content, mediaType) => {
    const error = await rejectionOf(fetched(content, mediaType))
    expect(error).toBeInstanceOf(EvidenceError)
    expect(error.code).toBe('E_SUBJECT_CONTENT')
  })

  it.each([
    ['configuration', '{"rootfs":{}}', 404],
    ['layer', 'layer', 404],
    ['large layer', 'x'.repeat(4 * 1024 * 1024 + 1), 404],
    ['configuration, in a registry that then fails for ever,', '{"rootfs":{}}', 500]
  ])('says so when the digest is that of a %s', async (_, content, status) => {
    const blob = Buffer.from(content)
    registry.blobs.set(digestText(blob), blob)
    registry.gate = ({ url }) => (url.pathname.includes('/manifests/') ? { status } : undefined)
    const error = await rejectionOf(fetchSubject(registry.client(), Digest.of(blob)))
    expect(error).toMatchObject({ code: 'E_SUBJECT_MISSING', reason: expect.stringContaining('configuration') })
    expect(error.remedy).toContain('imageid')
  })

  it('goes on asking a registry that fails for some seconds, even one that serves manifests as blobs', async () => {
    const digest = registry.put(image())
    registry.blobs.set(digest, Buffer.from(image()))
    const end = performance.now() + 4000
    registry.gate = ({ url }) =>
      url.pathname.includes('/manifests/') && performance.now() < end ? { status: 500 } : undefined
    await expect(fetchSubject(registry.client(), Digest.parse(digest))).resolves.toMatchObject({ kind: 'image' })
  })

  it('says so when there is nothing of the digest', async () => {
    const error = await rejectionOf(fetchSubject(registry.client(), Digest.of(Buffer.from('elsewhere'))))
    expect(error).toMatchObject({ code: 'E_SUBJECT_MISSING', reason: expect.stringContaining('another repository') })
  })

  it('waits for a registry that is behind its own writes where it is asked to', async () => {
    const digest = Digest.parse(registry.put(image()))
    registry.service.faults.push({
      matches: ({ method }) => method === 'GET',
      times: 2,
      effect: { kind: 'answer', response: { status: 404 } }
    })
    await expect(fetchSubject(registry.client(), digest, { patientMs: 10_000 })).resolves.toMatchObject({
      kind: 'image'
    })
    expect(registry.requests.filter((line) => line.startsWith('GET'))).toHaveLength(3)
  })
})
