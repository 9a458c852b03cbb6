import { createHash } from 'node:crypto'
import type { LabRequest, LabResponse } from '../service.ts'
import { type Call, locationOf, repositoryOf } from './endpoint.ts'
import { hashesTo, isDigest, isTag } from './grammar.ts'
import { type ContentDescriptor, type ManifestContent, parseManifest } from './manifest-content.ts'
import { RegistryError } from './registry-error.ts'
import type { Repository, StoredManifest } from './repository.ts'

const MAX_MANIFEST_BYTES = 4 * 1024 * 1024

/** GET and HEAD of a manifest by tag or digest (distribution-spec end-3). */
export function readManifest(call: Call): LabResponse {
  const repository = repositoryOf(call)
  const manifest = findManifest(repository, call.reference, call.behaviour.readLagMs)
  if (!manifest) throw manifestUnknown(call)
  refuseForeignAccept(call.request, manifest.mediaType)
  const etag = `"${manifest.digest}"`
  if (call.request.headers['if-none-match'] === etag) return { status: 304, headers: { etag } }
  return {
    status: 200,
    headers: { 'content-type': manifest.mediaType, 'docker-content-digest': manifest.digest, etag },
    body: repository.corrupted.get(manifest.digest) ?? manifest.bytes
  }
}

/** PUT of a manifest by tag or digest (end-7); what it names must be there, except its subject. */
export function writeManifest(call: Call): LabResponse {
  const { request, behaviour, reference } = call
  if (request.body.length > MAX_MANIFEST_BYTES)
    throw new RegistryError('MANIFEST_INVALID', `a manifest has at most ${MAX_MANIFEST_BYTES} bytes`, { status: 413 })
  const content = parseManifest(request.body, request.headers['content-type'])
  const repository = call.catalog.open(call.name)
  requireContent(repository, content)
  const digest = digestUnder(reference, request.body)
  if (isTag(reference)) writeTag(call, repository, digest)
  repository.manifests.set(digest, { digest, mediaType: content.mediaType, bytes: request.body })
  const location = locationOf(call, `/v2/${call.name}/manifests/${digest}`)
  const subject = behaviour.referrers === 'api' && content.subject ? { 'oci-subject': content.subject.digest } : {}
  return { status: 201, headers: { location, 'docker-content-digest': digest, ...subject } }
}

/** DELETE of a tag, or of a manifest with every tag that names it (end-9). */
export function deleteManifest(call: Call): LabResponse {
  const repository = repositoryOf(call)
  const { reference, behaviour } = call
  if (isDigest(reference)) {
    if (!repository.deleteManifest(reference)) throw manifestUnknown(call)
    return { status: 202 }
  }
  if (repository.resolve(reference) === undefined) throw manifestUnknown(call)
  if (behaviour.immutableTags?.test(reference)) throw immutable(reference)
  repository.tag(reference, undefined)
  return { status: 202 }
}

/** The manifest that `reference`, a tag or a digest, names for a reader who sees tags `lagMs` late. */
export function findManifest(repository: Repository, reference: string, lagMs = 0): StoredManifest | undefined {
  const digest = isDigest(reference) ? reference : repository.resolve(reference, lagMs)
  return digest === undefined ? undefined : repository.manifests.get(digest)
}

function digestUnder(reference: string, bytes: Buffer): string {
  if (isTag(reference)) return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  if (!isDigest(reference)) throw new RegistryError('TAG_INVALID', 'neither a tag nor a digest', { detail: reference })
  if (!hashesTo(bytes, reference))
    throw new RegistryError('DIGEST_INVALID', 'provided digest did not match uploaded content')
  return reference
}

function writeTag({ request, behaviour, reference }: Call, repository: Repository, digest: string): void {
  const current = repository.resolve(reference)
  if (behaviour.refuseTags?.test(reference))
    throw new RegistryError('DENIED', `the tag ${reference} may not be written here`)
  if (behaviour.immutableTags?.test(reference) && current !== undefined && current !== digest)
    throw immutable(reference)
  if (behaviour.referrers === 'api') requirePrecondition(request, current)
  repository.tag(reference, digest)
}

// RFC 9110 §13.1: a registry without conditional writes never looks at these headers, and an update is lost.
function requirePrecondition({ headers }: LabRequest, current: string | undefined): void {
  const expected = headers['if-match']
  const fails = expected !== undefined && expected !== '*' && expected !== `"${current ?? ''}"`
  if (fails || (headers['if-none-match'] === '*' && current !== undefined))
    throw new RegistryError('DENIED', 'the tag is not what the condition of the request expects', { status: 412 })
}

function requireContent(repository: Repository, content: ManifestContent): void {
  for (const blob of content.blobs) {
    if (!blob.elsewhere) requireSize(blob, repository.blobs.get(blob.digest))
  }
  for (const manifest of content.manifests) requireSize(manifest, repository.manifests.get(manifest.digest)?.bytes)
}

function requireSize({ digest, size }: ContentDescriptor, bytes: Buffer | undefined): void {
  if (!bytes)
    throw new RegistryError('MANIFEST_BLOB_UNKNOWN', 'manifest references a manifest or blob unknown to registry', {
      detail: { digest }
    })
  if (bytes.length !== size)
    throw new RegistryError('SIZE_INVALID', `${digest} has ${bytes.length} bytes, its descriptor says ${size}`)
}

// distribution answers "unknown" to a client that does not list the stored type in Accept.
function refuseForeignAccept({ headers }: LabRequest, mediaType: string): void {
  const accepted = headers.accept?.split(',').map((range) => range.split(';')[0]?.trim()) ?? ['*/*']
  if (accepted.includes(mediaType) || accepted.includes('*/*') || accepted.includes('application/*')) return
  throw new RegistryError('MANIFEST_UNKNOWN', `the manifest is ${mediaType}, which the Accept header does not list`)
}

function immutable(tag: string): RegistryError {
  return new RegistryError('TAG_INVALID', `the tag ${tag} already exists and is immutable`)
}

function manifestUnknown({ reference }: Call): RegistryError {
  return new RegistryError('MANIFEST_UNKNOWN', 'manifest unknown to registry', { detail: { reference } })
}
