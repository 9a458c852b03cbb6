import { isDeepStrictEqual } from 'node:util'
import { Digest } from '../image/digest.ts'
import type { Descriptor } from '../image/subject.ts'
import { RequestError } from '../support/errors.ts'
import { parseDescriptor } from './descriptor.ts'
import { DOCKER_MANIFEST, MAX_MANIFEST, OCI_CONFIG, OCI_MANIFEST } from './media-types.ts'
import { isJsonObject, type JsonObject, parseJsonObject } from './strict-json.ts'

/** One signature in a `.sig` tag or one attestation in an `.att` tag (cosign, SIGNATURE_SPEC.md). */
export interface CosignLayer extends Descriptor {
  readonly annotations: Readonly<Record<string, string>>
}

/** The manifest of a tag, and the config that it names. */
export interface CosignManifest {
  readonly manifest: Buffer
  readonly config: Buffer
}

const SIGNATURE = 'dev.cosignproject.cosign/signature'
const MAX_LAYERS = 1000
const NO_TIME = '0001-01-01T00:00:00Z'

/** The tag with an image's signatures. */
export function signatureTag(digest: Digest): string {
  return `sha256-${digest.hex}.sig`
}

/** The tag with an image's attestations. */
export function attestationTag(digest: Digest): string {
  return `sha256-${digest.hex}.att`
}

/** The layers in the manifest of `tag`, those that are no sha256 descriptors left out; throws RequestError when it is no manifest. */
export function parseCosignManifest(bytes: Buffer, tag: string): CosignLayer[] {
  return layersOf(parseManifest(bytes, tag))
    .map(layerOf)
    .filter((layer) => layer !== undefined)
}

/**
 * The manifest and config of `tag` with `ours` after all its layers, which stay as they are; undefined when it holds them.
 * Throws RequestError when the tag would grow beyond what cosign or registries take.
 */
export function mergeCosignManifest(
  existing: Buffer | undefined,
  ours: readonly CosignLayer[],
  tag: string
): CosignManifest | undefined {
  const found = existing ? parseManifest(existing, tag) : {}
  const listed = layersOf(found)
  const missing = ours.filter((layer) => !listed.some((entry) => isSame(layerOf(entry), layer)))
  if (missing.length === 0) return undefined
  // A layer of ours that was damaged gives its place up; nobody else can have made the same signature.
  const kept = listed.filter((entry) => !missing.some((layer) => isSignatureOf(layerOf(entry), layer)))
  return manifestOf(found, [...kept, ...missing], tag)
}

/**
 * The manifest and config of `tag` with the layers of an earlier state of it that it has lost; undefined when it has lost none. Writers
 * who overwrite each other never notice, so whoever has seen a layer puts it back. Throws RequestError.
 */
export function restoreCosignManifest(
  existing: Buffer | undefined,
  earlier: Buffer | undefined,
  tag: string
): CosignManifest | undefined {
  if (!earlier) return undefined
  const found = existing ? parseManifest(existing, tag) : {}
  const listed = layersOf(found)
  const lost = layersOf(parseManifest(earlier, tag)).filter(
    (entry) => !listed.some((other) => isSameSignature(other, entry))
  )
  return lost.length === 0 ? undefined : manifestOf(found, [...listed, ...lost], tag)
}

/** The manifest and config of `tag` without the layers of these digests; undefined when it has none of them. Throws RequestError. */
export function removeCosignLayers(
  existing: Buffer | undefined,
  digests: ReadonlySet<string>,
  tag: string
): CosignManifest | undefined {
  if (!existing || digests.size === 0) return undefined
  const found = parseManifest(existing, tag)
  const listed = layersOf(found)
  const kept = listed.filter((entry) => !digests.has(layerOf(entry)?.digest.toString() ?? ''))
  return kept.length === listed.length ? undefined : manifestOf(found, kept, tag)
}

function isSameSignature(one: unknown, other: unknown): boolean {
  const layer = layerOf(other)
  return layer === undefined ? isDeepStrictEqual(one, other) : isSignatureOf(layerOf(one), layer)
}

function manifestOf(found: JsonObject, layers: readonly unknown[], tag: string): CosignManifest {
  const config = imageConfig(layers)
  const manifest = {
    ...found,
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: OCI_CONFIG, size: config.length, digest: Digest.of(config) },
    layers
  }
  return { manifest: checkedManifest(Buffer.from(JSON.stringify(manifest)), layers.length, tag), config }
}

// cosign's readers take the tag for an image; its layers are not compressed, so their digests are their diff IDs.
function imageConfig(layers: readonly unknown[]): Buffer {
  const digests = layers.map((layer) => (isJsonObject(layer) ? layer['digest'] : layer))
  return Buffer.from(
    JSON.stringify({
      architecture: '',
      created: NO_TIME,
      history: layers.map(() => ({ created: NO_TIME })),
      os: '',
      rootfs: { type: 'layers', diff_ids: digests },
      config: {}
    })
  )
}

function parseManifest(bytes: Buffer, tag: string): JsonObject {
  const notAManifest = (reason: string, cause?: unknown) => otherContent(tag, reason, cause)
  const manifest = parseJsonObject(bytes, notAManifest)
  const { mediaType } = manifest
  if (mediaType !== undefined && mediaType !== OCI_MANIFEST && mediaType !== DOCKER_MANIFEST) {
    throw notAManifest(`its media type is ${JSON.stringify(mediaType).slice(0, 100)}`)
  }
  if (!Array.isArray(manifest['layers'])) throw notAManifest('it has no layers')
  return manifest
}

function layersOf(manifest: JsonObject): readonly unknown[] {
  return Array.isArray(manifest['layers']) ? manifest['layers'] : []
}

function layerOf(entry: unknown): CosignLayer | undefined {
  const descriptor = parseDescriptor(entry)
  if (!descriptor) return undefined
  const { mediaType, digest, size, annotations } = descriptor
  return { mediaType, digest, size, annotations: annotations ?? {} }
}

function isSame(theirs: CosignLayer | undefined, ours: CosignLayer): boolean {
  return isSignatureOf(theirs, ours) && isDeepStrictEqual({ ...theirs?.annotations }, { ...ours.annotations })
}

// The payload of a signature is the same for every signer; the signature is not. An attestation's envelope holds its own.
function isSignatureOf(theirs: CosignLayer | undefined, ours: CosignLayer): boolean {
  if (!theirs?.digest.equals(ours.digest) || theirs.mediaType !== ours.mediaType) return false
  return (theirs.annotations[SIGNATURE] ?? '') === (ours.annotations[SIGNATURE] ?? '')
}

function checkedManifest(manifest: Buffer, layers: number, tag: string): Buffer {
  if (layers > MAX_LAYERS) {
    throw tagFull(tag, `it would have ${layers} layers; cosign reads ${MAX_LAYERS}`)
  }
  if (manifest.length > MAX_MANIFEST) {
    throw tagFull(tag, `its manifest would have ${manifest.length} bytes; registries take ${MAX_MANIFEST}`)
  }
  return manifest
}

function tagFull(tag: string, reason: string): RequestError {
  return new RequestError('E_COSIGN_TAG_FULL', {
    message: `cosign's tag ${tag} is full`,
    reason,
    remedy: 'delete that tag and run the same job again, which signs anew what it loses, or set formats: bundle'
  })
}

function otherContent(tag: string, reason: string, cause?: unknown): RequestError {
  return new RequestError('E_COSIGN_TAG_CONTENT', {
    message: `cosign's tag ${tag} holds something else than a manifest with layers`,
    reason,
    remedy: 'find out who wrote that tag, delete it, and run the same job again',
    cause
  })
}
