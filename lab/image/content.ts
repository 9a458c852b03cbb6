import { Digest } from '../../src/image/digest.ts'
import type { Descriptor } from '../../src/image/subject.ts'

/** The media type of an image manifest (image-spec, manifest.md). */
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'

/** A blob of an image: a layer, a config or a statement. */
export interface BuiltBlob {
  readonly descriptor: Descriptor
  readonly bytes: Buffer
}

/** A manifest or index of an image. */
export interface BuiltManifest extends Descriptor {
  readonly bytes: Buffer
}

/** A blob of these bytes with the descriptor that names it. */
export function blobOf(mediaType: string, bytes: Buffer): BuiltBlob {
  return { descriptor: { mediaType, digest: Digest.of(bytes), size: bytes.length }, bytes }
}

/** A manifest of these fields, indented as BuildKit writes them. */
export function manifestOf(mediaType: string, fields: object): BuiltManifest {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...fields }, undefined, 2))
  return { mediaType, digest: Digest.of(bytes), size: bytes.length, bytes }
}
