import { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'
import { EvidenceError } from '../support/errors.ts'

/** Throws EvidenceError unless the bytes hash to the digest they were asked for by, and the registry says so too where it says anything. */
export function checkContent(
  reference: ImageReference,
  bytes: Buffer,
  digest: Digest,
  claimed: string | string[] | undefined
): void {
  const actual = Digest.of(bytes)
  if (!actual.equals(digest)) throw digestMismatch(reference, digest, actual.toString())
  refuseOtherClaim(reference, digest, claimed)
}

/** Throws EvidenceError when `Docker-Content-Digest` names other content than ours (distribution-spec, "Pulling manifests"). */
export function refuseOtherClaim(
  reference: ImageReference,
  digest: Digest,
  claimed: string | string[] | undefined
): void {
  // A registry may name the same content by another algorithm.
  if (typeof claimed !== 'string' || !claimed.startsWith('sha256:')) return
  if (claimed !== digest.toString()) throw digestMismatch(reference, digest, claimed)
}

function digestMismatch(reference: ImageReference, expected: Digest, actual: string): EvidenceError {
  return new EvidenceError('E_DIGEST_MISMATCH', {
    message: `${reference.registry} gave other content than ${expected.toString()}`,
    reason: `in ${reference.repository} it is ${/^sha256:[0-9a-f]{64}$/.test(actual) ? actual : 'named by something that is no digest'}`,
    remedy: `do not use this image; find out who can change what ${reference.registry}, or a proxy before it, answers`
  })
}
