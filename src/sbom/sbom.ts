import type { Digest } from '../image/digest.ts'
import type { Platform } from '../image/platform.ts'
import type { SpdxDocument } from './spdx.ts'

/** The predicate type of an SPDX document as every verifier compares it (in-toto, spec/predicates/spdx.md). */
export const SPDX_PREDICATE = 'https://spdx.dev/Document'

/** The predicate type of a signed reference to a document that is kept elsewhere (in-toto, spec/predicates/reference.md). */
export const REFERENCE_PREDICATE = 'https://in-toto.io/attestation/reference/v0.1'

/** The media type of an SPDX document (IANA), and the artifact type of a referrer that holds one. */
export const SPDX_JSON = 'application/spdx+json'

/** Where the SBOMs of an image come from: found or made by us, one file, or nowhere. */
export type SbomRequest =
  | { readonly kind: 'auto'; readonly syftPath?: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'none' }

/** One SPDX document about one digest, ready to be attested to it. */
export interface Sbom {
  readonly describes: Digest
  /** Undefined for an index or a single-platform image. */
  readonly platform: Platform | undefined
  readonly source: 'file' | 'buildkit' | 'syft' | 'merged'
  readonly document: SpdxDocument
  /** The document as minified JSON; equal content is equal bytes. */
  readonly bytes: Buffer
  /** Of `bytes`, in hex. */
  readonly sha256: string
  /**
   * `document`: the predicate is the document. `reference`: the document is too large for the log, the predicate refers to it,
   * and `bytes` must be attached to `describes` as an OCI referrer of type application/spdx+json.
   */
  readonly form: 'document' | 'reference'
  readonly predicateType: string
  readonly predicate: object
  /** As in `SPDX-2.3`. */
  readonly format: string
  /** How many packages the document lists; what stands for the image, its platforms or a scanned folder is not counted. */
  readonly packages: number
  /** What was left out, in the order in which it was. */
  readonly reductions: readonly string[]
  /** Of the document as its source gave it, in bytes. */
  readonly wholeSize: number
  /** What a reviewer must know of this document. */
  readonly notes: readonly string[]
}
