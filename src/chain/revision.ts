import type { WorkflowClaims } from '../attestation/claims.ts'
import type { Subject } from '../image/subject.ts'

/**
 * What a reviewer must know of an image that says it was built from another commit than this run's; undefined where it says
 * nothing else. It is no refusal: a run may well check out another ref than its own, and who pushes an image can write anything.
 */
export function revisionNote(
  { reference, revision }: Pick<Subject, 'reference' | 'revision'>,
  { sha }: Pick<WorkflowClaims, 'sha'>
): string | undefined {
  if (revision === undefined || revision === sha) return undefined
  return (
    `${reference.name} says it was built from commit ${revision}, and this run, whose provenance it gets, is of ${sha}: ` +
    'make sure that the digest is the one this run pushed'
  )
}
