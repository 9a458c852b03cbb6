import { PREDICATE, type Statement } from '../attestation/statement.ts'
import type { Digest } from '../image/digest.ts'
import type { Descriptor, Subject } from '../image/subject.ts'
import { documentManifest, type ReferrerManifest } from '../oci/referrers.ts'

export type StatementKind = 'signature' | 'provenance' | 'sbom' | 'scan' | 'vsa'

/** A statement that the registry must hold after the run, and the manifests it is attached to. */
export interface PlannedStatement {
  readonly kind: StatementKind
  readonly statement: Statement
  readonly attachTo: readonly Descriptor[]
  /** Of a verification summary: the environment that it speaks of. */
  readonly environment?: string
  /** A document that the statement only refers to, and that is attached beside it. */
  readonly document?: AttachedDocument
}

/** A document attached as it is, unsigned: a signed statement holds its digest. */
export interface AttachedDocument {
  readonly digest: Digest
  readonly bytes: Buffer
  readonly mediaType: string
}

/** One place where a planned statement must be found: as a bundle referrer, or in cosign's `.sig` or `.att` tag. */
export interface Placement {
  readonly planned: PlannedStatement
  readonly subject: Descriptor
  readonly form: 'bundle' | 'signature-layer' | 'attestation-layer'
}

/** Every place that the statements must be found in, for the formats asked for (the write matrix in docs/architecture.md). */
export function placementsOf(
  statements: readonly PlannedStatement[],
  formats: readonly ('bundle' | 'legacy')[]
): Placement[] {
  return statements.flatMap((planned) =>
    planned.attachTo.flatMap((subject) =>
      formats.map((format) => ({ planned, subject, form: formOf(planned, format) }))
    )
  )
}

/** The manifests of an image that signature and provenance are attached to: the index first, then its platforms. */
export function attachmentPoints(subject: Subject): Descriptor[] {
  return [subject.manifest, ...subject.platforms]
}

/** How a document is attached to a manifest: the same bytes each time. */
export function documentReferrer(
  { digest, bytes, mediaType }: AttachedDocument,
  subject: Descriptor
): ReferrerManifest {
  return documentManifest({ mediaType, digest, size: bytes.length }, subject)
}

function formOf({ statement }: PlannedStatement, format: 'bundle' | 'legacy'): Placement['form'] {
  if (format === 'bundle') return 'bundle'
  return statement.predicateType === PREDICATE.signature ? 'signature-layer' : 'attestation-layer'
}
