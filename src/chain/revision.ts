import type { WorkflowClaims } from '../attestation/claims.ts'
import type { Subject } from '../image/subject.ts'
import { EvidenceError } from '../support/errors.ts'

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

/** Throws EvidenceError unless the image itself says that it was built from the commit of this run. */
export function requireRevision(
  { reference, revision, manifest }: Pick<Subject, 'reference' | 'revision' | 'manifest'>,
  { sha }: Pick<WorkflowClaims, 'sha'>
): void {
  if (revision === sha) return
  throw new EvidenceError('E_REVISION', {
    message: `${reference.name}@sha256:${manifest.digest.hex.slice(0, 12)}… is not bound to this run, which is of commit ${sha.slice(0, 12)}`,
    reason:
      revision === undefined
        ? 'its manifest has no annotation org.opencontainers.image.revision with a commit'
        : `it says that it was built from commit ${revision}`,
    remedy:
      'pass the digest that this run pushed, with annotations: index,manifest:org.opencontainers.image.revision=${{ github.sha }} in docker/build-push-action; or sign with revision: any'
  })
}
