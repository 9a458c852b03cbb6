import { isDigest } from './grammar.ts'
import { RegistryError } from './registry-error.ts'
import type { StoredManifest } from './repository.ts'

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json'

const LISTS = new Set([OCI_INDEX, DOCKER_LIST])
const WITH_SUBJECT = new Set([OCI_MANIFEST, OCI_INDEX])
const KNOWN = new Set([OCI_MANIFEST, OCI_INDEX, DOCKER_MANIFEST, DOCKER_LIST])
const KEPT_ELSEWHERE = /^application\/vnd\.(?:oci\.image\.layer\.nondistributable|docker\.image\.rootfs\.foreign)\./

type Fields = Readonly<Record<string, unknown>>

/** A reference from a manifest, as far as a registry looks at it (image-spec, descriptor.md). */
export interface ContentDescriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  /** Whether the content is fetched from another place, so that it need not be in this registry. */
  readonly elsewhere: boolean
}

/** What a registry reads in a manifest. */
export interface ManifestContent {
  readonly mediaType: string
  readonly blobs: readonly ContentDescriptor[]
  readonly manifests: readonly ContentDescriptor[]
  readonly subject: ContentDescriptor | undefined
}

/** A descriptor in the answer of the referrers API (distribution-spec, "Listing Referrers"). */
export interface ReferrerEntry {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly artifactType?: string
  readonly annotations?: unknown
}

/** The manifest in `bytes`, whose media type must be the Content-Type; throws MANIFEST_INVALID. */
export function parseManifest(bytes: Buffer, contentType: string | undefined): ManifestContent {
  const fields = fieldsOf(bytes)
  if (!fields) throw invalid('it is not JSON')
  const mediaType = mediaTypeOf(fields, contentType)
  if (fields['schemaVersion'] !== 2) throw invalid('schemaVersion is not 2')
  const subject = fields['subject']
  const hasSubject = WITH_SUBJECT.has(mediaType) && subject !== undefined && subject !== null
  return {
    mediaType,
    blobs: LISTS.has(mediaType) ? [] : [descriptorOf(fields['config'], 'config'), ...descriptorsOf(fields, 'layers')],
    manifests: LISTS.has(mediaType) ? descriptorsOf(fields, 'manifests') : [],
    subject: hasSubject ? descriptorOf(subject, 'subject') : undefined
  }
}

/** What the referrers API tells of `manifest` when it refers to `subject`, else undefined. */
export function referrerEntry(manifest: StoredManifest, subject: string): ReferrerEntry | undefined {
  const fields = asFields(fieldsOf(manifest.bytes))
  if (!WITH_SUBJECT.has(manifest.mediaType) || asFields(fields['subject'])['digest'] !== subject) return undefined
  const artifactType = fields['artifactType'] || asFields(fields['config'])['mediaType']
  return {
    mediaType: manifest.mediaType,
    digest: manifest.digest,
    size: manifest.bytes.length,
    ...(typeof artifactType === 'string' && { artifactType }),
    ...(fields['annotations'] !== undefined && { annotations: fields['annotations'] })
  }
}

function mediaTypeOf(fields: Fields, contentType: string | undefined): string {
  const declared = contentType?.split(';')[0]?.trim().toLowerCase()
  const written = fields['mediaType']
  if (written !== undefined && declared !== undefined && written !== declared)
    throw invalid(`the mediaType field is ${JSON.stringify(written)}, the Content-Type ${declared}`)
  const mediaType = declared ?? written
  if (typeof mediaType !== 'string' || !KNOWN.has(mediaType))
    throw invalid(`${JSON.stringify(mediaType)} is no manifest media type`)
  return mediaType
}

function descriptorsOf(fields: Fields, name: string): ContentDescriptor[] {
  const list = fields[name]
  if (!Array.isArray(list)) throw invalid(`${name} is not a list`)
  return list.map((entry, position) => descriptorOf(entry, `${name}[${position}]`))
}

function descriptorOf(value: unknown, where: string): ContentDescriptor {
  const { mediaType, digest, size, urls } = asFields(value)
  if (typeof mediaType !== 'string' || mediaType === '') throw invalid(`${where} has no mediaType`)
  if (typeof digest !== 'string' || !isDigest(digest)) throw invalid(`${where} has no valid digest`)
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) throw invalid(`${where} has no valid size`)
  const elsewhere = (Array.isArray(urls) && urls.length > 0) || KEPT_ELSEWHERE.test(mediaType)
  return { mediaType, digest, size, elsewhere }
}

function fieldsOf(bytes: Buffer): Fields | undefined {
  try {
    return asFields(JSON.parse(bytes.toString('utf8')))
  } catch {
    return undefined
  }
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function invalid(detail: string): RegistryError {
  return new RegistryError('MANIFEST_INVALID', 'manifest invalid', { detail })
}
