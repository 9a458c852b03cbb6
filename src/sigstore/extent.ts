import type { Bundle, TransparencyLogEntry } from '@sigstore/bundle'

// sigstore-go takes as many; an honest bundle has one of each, or two.
const MAX_WITNESSES = 32
// Of a whole number of 64 bits.
const MAX_DIGITS = 20
// A tree of 2^64 leaves needs no more.
const MAX_HASHES = 64
const MAX_CHECKPOINT = 65_536
const MAX_PIECE = 262_144

/** Throws RangeError where a bundle holds more, or longer, proofs than any signature needs: each costs time before it is refused. */
export function refuseExtent({ verificationMaterial }: Bundle): void {
  const { tlogEntries, timestampVerificationData, content } = verificationMaterial
  const stamps = timestampVerificationData?.rfc3161Timestamps ?? []
  within('log entries', tlogEntries.length, MAX_WITNESSES)
  within('timestamps', stamps.length, MAX_WITNESSES)
  tlogEntries.forEach(refuseEntry)
  for (const { signedTimestamp } of stamps) within('bytes in a timestamp', signedTimestamp.length, MAX_PIECE)
  if (content.$case === 'certificate')
    within('bytes in its certificate', content.certificate.rawBytes.length, MAX_PIECE)
}

function refuseEntry({ logIndex, integratedTime, inclusionProof: proof }: TransparencyLogEntry): void {
  for (const number of [logIndex, integratedTime, ...(proof ? [proof.logIndex, proof.treeSize] : [])])
    within('digits in a number', number.length, MAX_DIGITS)
  if (!proof) return
  within('hashes in a proof', proof.hashes.length, MAX_HASHES)
  within('characters in a checkpoint', proof.checkpoint?.envelope.length ?? 0, MAX_CHECKPOINT)
}

function within(what: string, found: number, most: number): void {
  if (found > most) throw new RangeError(`it holds ${found} ${what}; ${most} are read`)
}
