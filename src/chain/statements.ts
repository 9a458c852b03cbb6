import { type WorkflowClaims } from '../attestation/claims.ts'
import { documentStatement, provenanceStatement, scanStatement, signatureStatement } from '../attestation/predicates.ts'
import { writtenAround } from '../attestation/statement.ts'
import { Digest } from '../image/digest.ts'
import type { Subject } from '../image/subject.ts'
import { attachmentPoints, type PlannedStatement } from '../publication/placement.ts'
import type { Sbom } from '../sbom/sbom.ts'

const SPDX_JSON = 'application/spdx+json'

/** All that will be signed about one image: signature and provenance over every digest, an SBOM on the digest it describes. */
export function planStatements(
  subject: Subject,
  claims: WorkflowClaims,
  sboms: readonly Sbom[],
  scan?: object
): PlannedStatement[] {
  const attachTo = attachmentPoints(subject)
  return [
    { kind: 'signature', statement: signatureStatement(subject), attachTo },
    { kind: 'provenance', statement: provenanceStatement(subject, claims), attachTo },
    ...sboms.map((sbom) => planSbom(subject, sbom)),
    ...(scan ? [planScan(subject, scan)] : [])
  ]
}

/** A scan over every digest of an image, by its predicate. */
export function planScan(subject: Subject, predicate: object): PlannedStatement {
  return { kind: 'scan', statement: scanStatement(subject, predicate), attachTo: attachmentPoints(subject) }
}

function planSbom(subject: Subject, sbom: Sbom): PlannedStatement {
  const { describes, predicateType, predicate, form, bytes, sha256 } = sbom
  const statement = documentStatement(subject, describes, predicateType, predicate)
  return {
    kind: 'sbom',
    statement: form === 'document' ? writtenAround(statement, bytes) : statement,
    attachTo: attachmentPoints(subject).filter(({ digest }) => digest.equals(describes)),
    ...(form === 'reference' && { document: { digest: Digest.parse(`sha256:${sha256}`), bytes, mediaType: SPDX_JSON } })
  }
}
