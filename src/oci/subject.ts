import { Digest } from '../image/digest.ts'
import { isRunnable } from '../image/platform.ts'
import type { ImageReference } from '../image/reference.ts'
import type { BuildAttestation, PlatformManifest, Subject } from '../image/subject.ts'
import { CustodyError, EvidenceError, RequestError, UnavailableError } from '../support/errors.ts'
import { type FullDescriptor, parseDescriptor } from './descriptor.ts'
import { DOCKER_CONFIG, isIndexType, isManifestType, MAX_MANIFEST, OCI_CONFIG } from './media-types.ts'
import type { FetchedManifest, ReadLimits, Registry } from './registry.ts'
import { isJsonObject, type JsonObject, parseJsonObject } from './strict-json.ts'

// An in-toto statement may name 1024 subjects, and the index is one of them.
const MAX_PLATFORMS = 1023
const DOUBT_MS = 3000
const IMAGE_CONFIGS = new Set([OCI_CONFIG, DOCKER_CONFIG])
const REFERENCE_TYPE = 'vnd.docker.reference.type'
const REFERENCE_DIGEST = 'vnd.docker.reference.digest'
// What is no commit of Git says nothing of the run.
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * The image of a digest, fetched and hashed by us: what is signed is never taken from a header. Throws RequestError when there is none or
 * it is nothing that can be signed, EvidenceError when the registry's words about it contradict each other.
 */
export async function fetchSubject(registry: Registry, digest: Digest, limits: ReadLimits = {}): Promise<Subject> {
  const manifest = await fetchDoubtful(registry, digest, limits)
  if (!manifest) throw missingSubject(registry.reference, digest, await isOtherContent(registry, digest))
  return parseSubject(manifest, registry.reference)
}

// To the digest of a configuration or layer some registries answer 500, for as long as one asks.
async function fetchDoubtful(
  registry: Registry,
  digest: Digest,
  limits: ReadLimits
): Promise<FetchedManifest | undefined> {
  try {
    return await registry.fetchManifest(digest, { ...limits, budgetMs: DOUBT_MS })
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error
    if (await isOtherContent(registry, digest)) throw missingSubject(registry.reference, digest, true)
    return registry.fetchManifest(digest, limits)
  }
}

async function isOtherContent(registry: Registry, digest: Digest): Promise<boolean> {
  try {
    const blob = await registry.fetchBlob(digest, MAX_MANIFEST, { budgetMs: DOUBT_MS })
    return !isManifest(blob)
  } catch (error) {
    return error instanceof CustodyError && error.code === 'E_REGISTRY_ANSWER_SIZE'
  }
}

function isManifest(blob: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(blob.toString('utf8'))
    return isJsonObject(value) && 'schemaVersion' in value
  } catch {
    return false
  }
}

/** The image in a manifest whose bytes were hashed already (OCI image-spec, manifest.md and image-index.md); throws like fetchSubject. */
function parseSubject({ bytes, mediaType, digest }: FetchedManifest, reference: ImageReference): Subject {
  const content = parseJsonObject(bytes, (reason, cause) => unreadable(reference, digest, reason, cause))
  checkMediaType(content, mediaType, reference, digest)
  const revision = revisionIn(content)
  const manifest = { mediaType, digest, size: bytes.length }
  const subject = { reference, manifest, ...(revision !== undefined && { revision }) }
  if (!isIndexType(mediaType)) return { ...subject, kind: 'image', platforms: [], attestations: [] }
  const children = childrenOf(content).map((child) => checkedChild(child, reference, digest))
  const platforms = platformsOf(children)
  if (platforms.length === 0 || platforms.length > MAX_PLATFORMS) {
    throw notAnImage(
      reference,
      digest,
      `its index lists ${platforms.length} images with a platform; 1 to ${MAX_PLATFORMS} are signed`
    )
  }
  return { ...subject, kind: 'index', platforms, attestations: attestationsOf(children) }
}

function revisionIn({ annotations }: JsonObject): string | undefined {
  const revision = isJsonObject(annotations) ? annotations['org.opencontainers.image.revision'] : undefined
  return typeof revision === 'string' && COMMIT.test(revision) ? revision : undefined
}

function checkMediaType(content: JsonObject, mediaType: string, reference: ImageReference, digest: Digest): void {
  if (content['schemaVersion'] === 1 || mediaType.startsWith('application/vnd.docker.distribution.manifest.v1+')) {
    throw new RequestError('E_SUBJECT_SCHEMA1', {
      message: `${digest.toString()} is a Docker schema 1 manifest`,
      reason:
        'this format was given up in 2017; its digest does not cover the image, so a signature would prove nothing',
      remedy: `build and push ${reference.name} again with a current tool`
    })
  }
  const isIndex = isIndexType(mediaType)
  if (!isIndex && !isManifestType(mediaType)) {
    throw notAnImage(reference, digest, `its media type is ${JSON.stringify(mediaType).slice(0, 100)}`)
  }
  // Two readers that go by different words would see different images under one signature.
  if (content['mediaType'] !== undefined && content['mediaType'] !== mediaType) {
    throw unreadable(
      reference,
      digest,
      `it says ${JSON.stringify(content['mediaType']).slice(0, 100)} and the registry ${mediaType}`
    )
  }
  const [wanted, unwanted] = isIndex ? ['manifests', 'layers'] : ['layers', 'manifests']
  if (!Array.isArray(content[wanted]) || unwanted in content) {
    throw unreadable(reference, digest, `the registry says ${mediaType}, and its content is something else`)
  }
}

function childrenOf(content: JsonObject): readonly unknown[] {
  return Array.isArray(content['manifests']) ? content['manifests'] : []
}

function checkedChild(entry: unknown, reference: ImageReference, digest: Digest): FullDescriptor {
  const child = parseDescriptor(entry)
  if (!child)
    throw unreadable(reference, digest, 'its index lists something that is no descriptor with a sha256 digest')
  // The images inside would run without being signed or looked into, and hardly a tool can run them.
  if (isIndexType(child.mediaType))
    throw notAnImage(reference, digest, `its index lists another index, ${child.digest.toString()}`)
  return child
}

// An entry without a platform is never chosen for a node, and an artifact is nothing that runs.
function platformsOf(children: readonly FullDescriptor[]): PlatformManifest[] {
  const found = new Map<string, PlatformManifest>()
  for (const { mediaType, digest, size, platform, artifactType } of children) {
    const isImage = isManifestType(mediaType) && (artifactType === undefined || IMAGE_CONFIGS.has(artifactType))
    if (!isImage || !platform || !isRunnable(platform) || found.has(digest.hex)) continue
    found.set(digest.hex, { mediaType, digest, size, platform })
  }
  return [...found.values()]
}

function attestationsOf(children: readonly FullDescriptor[]): BuildAttestation[] {
  return children.flatMap(({ mediaType, digest, size, annotations }) => {
    const describes = Digest.tryParse(annotations?.[REFERENCE_DIGEST])
    const isAttestation = annotations?.[REFERENCE_TYPE] === 'attestation-manifest'
    return isAttestation && describes ? [{ mediaType, digest, size, describes }] : []
  })
}

function missingSubject(reference: ImageReference, digest: Digest, isBlob: boolean): RequestError {
  return new RequestError('E_SUBJECT_MISSING', {
    message: `no image ${digest.toString()} in ${reference.repository} on ${reference.registry}`,
    reason: isBlob
      ? "the repository holds a blob of this digest: it is the image's configuration or a layer, not its manifest"
      : 'the image was pushed to another repository, or the repository is misspelt, or the login may not see it',
    remedy: isBlob
      ? "pass the manifest's digest: the digest output of docker/build-push-action, not imageid"
      : 'pass image and digest of one and the same push'
  })
}

function notAnImage(reference: ImageReference, digest: Digest, reason: string): RequestError {
  return new RequestError('E_SUBJECT_KIND', {
    message: `${digest.toString()} is neither an image nor an index of images`,
    reason,
    remedy: `pass the digest of an image manifest, or of an index of image manifests, in ${reference.name}`
  })
}

function unreadable(reference: ImageReference, digest: Digest, reason: string, cause?: unknown): EvidenceError {
  return new EvidenceError('E_SUBJECT_CONTENT', {
    message: `the manifest ${digest.toString()} can't be trusted to be what it seems`,
    reason,
    remedy: `find out who pushed it to ${reference.name} and with what tool; do not run it`,
    cause
  })
}
