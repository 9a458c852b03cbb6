import { type WorkflowClaims } from '../attestation/claims.ts'
import { documentStatement, provenanceStatement, signatureStatement } from '../attestation/predicates.ts'
import type { Subject } from '../image/subject.ts'
import { attachmentPoints, type PlannedStatement } from '../publication/placement.ts'
import type { Sbom } from '../sbom/sbom.ts'

/** All that will be signed about one image: signature and provenance over every digest, an SBOM on the digest it describes. */
export function planStatements(subject: Subject, claims: WorkflowClaims, sboms: readonly Sbom[]): PlannedStatement[] {
  const attachTo = attachmentPoints(subject)
  return [
    { kind: 'signature', statement: signatureStatement(subject), attachTo },
    { kind: 'provenance', statement: provenanceStatement(subject, claims), attachTo },
    ...sboms.map((sbom) => planSbom(subject, sbom))
  ]
}

function planSbom(subject: Subject, sbom: Sbom): PlannedStatement {
  const statement = documentStatement(subject, sbom.describes, sbom.predicateType, sbom.predicate)
  return {
    kind: 'sbom',
    statement,
    attachTo: attachmentPoints(subject).filter(({ digest }) => digest.equals(sbom.describes))
  }
}
