import { Digest } from '../image/digest.ts'
import { isRunnable } from '../image/platform.ts'
import type { Descriptor } from '../image/subject.ts'
import { RequestError } from '../support/errors.ts'
import { parseDescriptor } from './descriptor.ts'
import {
  EMPTY_CONFIG,
  EMPTY_CONFIG_BYTES,
  MAX_MANIFEST,
  OCI_INDEX,
  OCI_MANIFEST,
  SIGSTORE_BUNDLE
} from './media-types.ts'
import { isJsonObject, type JsonObject, parseJsonObject } from './strict-json.ts'

/** A referrer as an index lists it (distribution-spec, "Listing Referrers"). */
export interface ReferrerDescriptor extends Descriptor {
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** The tag under which a registry without the referrers API keeps what refers to a digest (distribution-spec, "Referrers Tag Schema"). */
export function fallbackTag(digest: Digest): string {
  return `sha256-${digest.hex}`
}

/** The referrers in the fallback index under `tag`, those with other digests than sha256 left out; throws RequestError when it is no such index. */
export function parseIndex(bytes: Buffer, tag: string): ReferrerDescriptor[] {
  return entriesOf(parseFallbackIndex(bytes, tag))
    .map(parseDescriptor)
    .filter((descriptor) => descriptor !== undefined)
}

/**
 * The fallback index under `tag` with `ours` beside everything it lists already, or undefined when it lists them. Foreign entries keep
 * all their members; an entry of ours that lost its artifact type or annotations gets them back. Throws RequestError.
 */
export function mergeIndex(
  existing: Buffer | undefined,
  ours: readonly ReferrerDescriptor[],
  tag: string
): Buffer | undefined {
  const index = existing ? parseFallbackIndex(existing, tag) : {}
  const listed = entriesOf(index)
  const ourDigests = new Set(ours.map(({ digest }) => digest.toString()))
  const foreign = listed.filter((entry) => !ourDigests.has(String(digestOf(entry))))
  const complete = ours.every((descriptor) => listed.some((entry) => says(entry, descriptor)))
  if (complete && listed.length === foreign.length + ourDigests.size) return undefined
  const manifests = [...foreign, ...uniqueByDigest(ours).map((descriptor) => repaired(listed, descriptor))]
  return indexOf(index, manifests, tag)
}

/**
 * The fallback index under `tag` with the entries of an earlier state of it that it has lost, as they were; undefined when it has lost
 * none. Writers who overwrite each other never notice, so whoever has seen an entry puts it back. Throws RequestError.
 */
export function restoreIndex(
  existing: Buffer | undefined,
  earlier: Buffer | undefined,
  tag: string
): Buffer | undefined {
  if (!earlier) return undefined
  const index = existing ? parseFallbackIndex(existing, tag) : {}
  const listed = entriesOf(index)
  const digests = new Set(listed.map(digestOf))
  const lost = entriesOf(parseFallbackIndex(earlier, tag)).filter((entry) => !digests.has(digestOf(entry)))
  if (lost.length === 0) return undefined
  return indexOf(index, [...listed, ...lost], tag)
}

/** The fallback index under `tag` without the entries of these digests, or undefined when it lists none of them; all others stay as they are. Throws RequestError. */
export function removeFromIndex(
  existing: Buffer | undefined,
  digests: ReadonlySet<string>,
  tag: string
): Buffer | undefined {
  if (!existing || digests.size === 0) return undefined
  const index = parseFallbackIndex(existing, tag)
  const listed = entriesOf(index)
  const kept = listed.filter((entry) => !digests.has(String(digestOf(entry))))
  return kept.length === listed.length ? undefined : indexOf(index, kept, tag)
}

/** What goes into the manifest of a bundle; `created` is not the wall clock but a time of the bundle, so that a repetition gives the same bytes. */
interface BundleAttachment {
  readonly bundle: Descriptor
  readonly subject: Descriptor
  readonly predicateType: string
  readonly created: Date
}

/** A referrer's manifest, and the descriptor that an index lists it by. */
export interface ReferrerManifest {
  readonly bytes: Buffer
  readonly descriptor: ReferrerDescriptor
}

/** The manifest that attaches a bundle to its subject (cosign, BUNDLE_SPEC.md). */
export function bundleManifest(attachment: BundleAttachment): ReferrerManifest {
  const annotations = {
    'org.opencontainers.image.created': attachment.created.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'dev.sigstore.bundle.content': 'dsse-envelope',
    'dev.sigstore.bundle.predicateType': attachment.predicateType
  }
  return referrerManifest(
    SIGSTORE_BUNDLE,
    { ...attachment.bundle, mediaType: SIGSTORE_BUNDLE },
    attachment.subject,
    annotations
  )
}

/** The manifest that attaches a plain document, such as an SBOM, to its subject; the document's media type is the artifact type. */
export function documentManifest(document: Descriptor, subject: Descriptor): ReferrerManifest {
  return referrerManifest(document.mediaType, document, subject)
}

function referrerManifest(
  artifactType: string,
  layer: Descriptor,
  subject: Descriptor,
  annotations?: Readonly<Record<string, string>>
): ReferrerManifest {
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType,
    config: { mediaType: EMPTY_CONFIG, digest: Digest.of(EMPTY_CONFIG_BYTES), size: EMPTY_CONFIG_BYTES.length },
    layers: [plainDescriptor(layer)],
    subject: plainDescriptor(subject),
    ...(annotations && { annotations })
  }
  const bytes = Buffer.from(JSON.stringify(manifest))
  const descriptor = { mediaType: OCI_MANIFEST, digest: Digest.of(bytes), size: bytes.length, artifactType }
  return { bytes, descriptor: { ...descriptor, ...(annotations && { annotations }) } }
}

/** The one layer of a bundle's manifest, as cosign looks for it; undefined when the manifest holds something else. */
export function bundleLayerOf(manifest: Buffer): Descriptor | undefined {
  const layers = listOf(manifest, 'layers')
  const layer = layers.length === 1 ? parseDescriptor(layers[0]) : undefined
  return layer?.mediaType.startsWith('application/vnd.dev.sigstore.bundle') === true ? layer : undefined
}

function listOf(manifest: Buffer, member: string): readonly unknown[] {
  try {
    const list = parseJsonObject(manifest, (reason) => new TypeError(reason))[member]
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

function parseFallbackIndex(bytes: Buffer, tag: string): JsonObject {
  const index = parseJsonObject(bytes, (reason, cause) => notAnIndex(tag, reason, cause))
  const { mediaType, manifests } = index
  // GitLab answers the tag of a digest with the image of that digest, whose children are no referrers.
  if ('layers' in index || 'config' in index) throw holdsImage(tag, 'it is the manifest of an image')
  if (mediaType !== undefined && mediaType !== OCI_INDEX)
    throw holdsImage(tag, `its media type is ${JSON.stringify(mediaType).slice(0, 100)}`)
  if (manifests === null) return { ...index, manifests: [] }
  if (!Array.isArray(manifests)) throw notAnIndex(tag, 'it has no list of manifests')
  if (manifests.some(isRunnableChild)) throw holdsImage(tag, 'it lists the platforms of an image')
  return index
}

function isRunnableChild(entry: unknown): boolean {
  const platform = parseDescriptor(entry)?.platform
  return platform !== undefined && isRunnable(platform)
}

function entriesOf(index: JsonObject): readonly unknown[] {
  return Array.isArray(index['manifests']) ? index['manifests'] : []
}

function says(entry: unknown, ours: ReferrerDescriptor): boolean {
  const theirs = parseDescriptor(entry)
  if (!theirs?.digest.equals(ours.digest)) return false
  if (theirs.mediaType !== ours.mediaType || theirs.size !== ours.size) return false
  return theirs.artifactType === ours.artifactType && holdsAll(theirs.annotations ?? {}, ours.annotations ?? {})
}

function holdsAll(theirs: Readonly<Record<string, string>>, ours: Readonly<Record<string, string>>): boolean {
  return Object.entries(ours).every(([key, value]) => Object.hasOwn(theirs, key) && theirs[key] === value)
}

function repaired(listed: readonly unknown[], ours: ReferrerDescriptor): JsonObject {
  const found = listed.find((entry) => digestOf(entry) === ours.digest.toString())
  const entry = isJsonObject(found) ? found : {}
  const annotations = { ...(isJsonObject(entry['annotations']) ? entry['annotations'] : {}), ...ours.annotations }
  return { ...entry, ...ours, ...(Object.keys(annotations).length > 0 && { annotations }) }
}

function uniqueByDigest(descriptors: readonly ReferrerDescriptor[]): ReferrerDescriptor[] {
  return [...new Map(descriptors.map((descriptor) => [descriptor.digest.hex, descriptor])).values()]
}

function plainDescriptor({ mediaType, digest, size }: Descriptor): Descriptor {
  return { mediaType, digest, size }
}

function digestOf(entry: unknown): unknown {
  return isJsonObject(entry) ? entry['digest'] : undefined
}

function indexOf(members: JsonObject, manifests: readonly unknown[], tag: string): Buffer {
  const bytes = Buffer.from(JSON.stringify({ ...members, schemaVersion: 2, mediaType: OCI_INDEX, manifests }))
  if (bytes.length <= MAX_MANIFEST) return bytes
  throw new RequestError('E_REFERRERS_INDEX_SIZE', {
    message: `the index ${tag} would have ${bytes.length} bytes, more than ${MAX_MANIFEST}`,
    reason: 'it lists everything that is attached to the image, and registries take manifests up to 4 MiB',
    remedy: 'delete attachments that are no longer needed, and the entries of that index that name them'
  })
}

function holdsImage(tag: string, reason: string): RequestError {
  return new RequestError('E_REFERRERS_TAG_IMAGE', {
    message: `the tag ${tag} holds an image, not the list of what is attached to one`,
    reason: `${reason}; some registries answer this tag with the image itself`,
    remedy: 'set formats: legacy, which does not use this tag; where somebody pushed an image under it, delete that tag'
  })
}

function notAnIndex(tag: string, reason: string, cause?: unknown): RequestError {
  return new RequestError('E_REFERRERS_TAG_CONTENT', {
    message: `the tag ${tag} holds no index of what is attached to the image`,
    reason,
    remedy: 'find out who wrote it, delete the tag, and run the same job again',
    cause
  })
}
