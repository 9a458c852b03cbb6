import type { Bundle, TransparencyLogEntry } from '@sigstore/bundle'
import { type SignedEntity, toSignedEntity, VerificationError } from '@sigstore/verify'
import { EvidenceError, messageOf } from '../support/errors.ts'
import type { CertificateIdentity } from './certificate.ts'
import { isEntryOf } from './entry-certificate.ts'
import type { Leaf } from './leaf.ts'
import type { Trust } from './trust.ts'

/** What is known once a signature verified: who made it, and since when it has been seen. */
export interface Proof {
  readonly signer: CertificateIdentity
  /** When the log took it, or else when the timestamp authority stamped it. */
  readonly time: Date
  readonly logIndex: string | undefined
  /** The address of the log that holds the entry. */
  readonly logUrl: string | undefined
}

/** Verifies signature, certificate, log entry and timestamps against the trusted root; `artifact` is what a plain signature covers. Throws EvidenceError. */
export function prove(bundle: Bundle, trust: Trust, artifact?: Buffer): Proof {
  try {
    const leaf = trust.leaf(leafOf(bundle))
    const entity = entityOf(bundle, artifact)
    for (const time of stampedTimes(entity)) checkLife(leaf, time)
    verify(entity, leaf, trust)
    for (const entry of entity.tlogEntries) checkCertificate(entry, leaf)
    return proofOf(entity, leaf, trust)
  } catch (error) {
    throw error instanceof EvidenceError ? error : verificationError(error)
  }
}

/** The error for something that does not prove what it should. */
export function unproven(code: string, message: string, reason: string, cause?: unknown): EvidenceError {
  return new EvidenceError(code, {
    message,
    reason,
    remedy: 'do not deploy on the strength of it; find out who attached it, and sign the image again where it is yours',
    state: 'nothing was changed',
    cause
  })
}

function leafOf({ verificationMaterial: { content } }: Bundle): Buffer {
  switch (content.$case) {
    case 'certificate':
      return content.certificate.rawBytes
    case 'x509CertificateChain':
      return content.x509CertificateChain.certificates[0]?.rawBytes ?? Buffer.alloc(0)
    case 'publicKey':
      throw unproven(
        'E_VERIFY_CERTIFICATE',
        'the signature was made with a bare key, not with a certificate',
        'a key says nothing about who signed'
      )
  }
}

// With a key's hint in place of the certificate: the library would parse the certificate anew for every bundle.
function entityOf({ verificationMaterial, ...bundle }: Bundle, artifact: Buffer | undefined): SignedEntity {
  const content = { $case: 'publicKey', publicKey: { hint: '' } } as const
  return toSignedEntity({ ...bundle, verificationMaterial: { ...verificationMaterial, content } }, artifact)
}

function verify(entity: SignedEntity, leaf: Leaf, trust: Trust): void {
  const verifier = trust.verifierFor(checkpointNames(entity), leaf)
  const times = provingTimes(entity)
  if (times.length > 0 && times.every((time) => leaf.isProvenAt(time))) {
    verifier.verify(entity)
  } else {
    verifier.verify({ ...entity, key: { $case: 'certificate', certificate: leaf.certificate } })
    leaf.keepProven(times)
  }
}

/** The times that the library holds the certificate against: of each timestamp, and of each entry with a signed timestamp. */
function provingTimes(entity: SignedEntity): Date[] {
  const logged = entity.timestamps.flatMap((stamp) =>
    stamp.$case === 'transparency-log' && stamp.tlogEntry.inclusionPromise ? [loggedTime(stamp.tlogEntry)] : []
  )
  return [...stampedTimes(entity), ...logged]
}

function loggedTime({ integratedTime }: TransparencyLogEntry): Date {
  return new Date(Number(integratedTime) * 1000)
}

// A signed note's signature lines: an em dash, the name, the signature (transparency-dev/formats, log/README.md).
function checkpointNames({ tlogEntries }: SignedEntity): string[] {
  const notes = tlogEntries.map(({ inclusionProof }) => inclusionProof?.checkpoint?.envelope ?? '')
  return notes.flatMap((note) => [...note.matchAll(/^\u2014 (\S+) \S+$/gm)].map(([, name = '']) => name))
}

function stampedTimes({ timestamps }: SignedEntity): Date[] {
  return timestamps.flatMap((stamp) => (stamp.$case === 'timestamp-authority' ? [stamp.timestamp.signingTime] : []))
}

function checkLife({ certificate }: Leaf, time: Date): void {
  if (certificate.validForDate(time)) return
  const life = `${certificate.notBefore.toISOString()} to ${certificate.notAfter.toISOString()}`
  throw unproven(
    'E_VERIFY_TIMESTAMP',
    'the timestamp lies outside the life of the certificate',
    `${time.toISOString()} is not within ${life}`
  )
}

// The verifier compares the entry's hash and signature; that it was made for this certificate is compared here.
function checkCertificate(entry: TransparencyLogEntry, leaf: Leaf): void {
  if (isEntryOf(entry.canonicalizedBody, leaf.der)) return
  throw unproven(
    'E_VERIFY_LOG',
    'the log entry does not belong to the signature',
    'it was made for another certificate than the one that is given'
  )
}

function proofOf({ tlogEntries: [entry], ...entity }: SignedEntity, leaf: Leaf, trust: Trust): Proof {
  // The signed timestamp of a version 1 log covers the entry's index; in version 2 only the inclusion proof does.
  const logged = entry?.inclusionPromise ? loggedTime(entry) : undefined
  const [stamped] = stampedTimes({ ...entity, tlogEntries: [] })
  return {
    signer: leaf.signer,
    time: logged ?? stamped ?? leaf.certificate.notBefore,
    logIndex: logged ? entry?.logIndex : entry?.inclusionProof?.logIndex,
    logUrl: entry && trust.logAddress(entry.logId.keyId)
  }
}

const FAULTS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  CERTIFICATE_ERROR: ['E_VERIFY_CERTIFICATE', 'the certificate does not verify against the trusted root'],
  PUBLIC_KEY_ERROR: ['E_VERIFY_CERTIFICATE', 'the key does not verify against the trusted root'],
  SIGNATURE_ERROR: ['E_VERIFY_SIGNATURE', 'the signature does not fit what it is said to cover'],
  TIMESTAMP_ERROR: ['E_VERIFY_TIMESTAMP', 'the time of the signature is not proved'],
  TLOG_ERROR: ['E_VERIFY_LOG', 'the transparency log entry is missing, or there twice'],
  TLOG_INCLUSION_PROOF_ERROR: ['E_VERIFY_LOG', 'the log entry is not proved to be in the log'],
  TLOG_INCLUSION_PROMISE_ERROR: ['E_VERIFY_LOG', 'the log has not signed for the entry'],
  TLOG_MISSING_INCLUSION_ERROR: ['E_VERIFY_LOG', 'nothing proves that the entry is in the log'],
  TLOG_BODY_ERROR: ['E_VERIFY_LOG', 'the log entry does not belong to the signature']
}

function verificationError(error: unknown): EvidenceError {
  const fault = error instanceof VerificationError ? FAULTS[error.code] : undefined
  const [code, message] = fault ?? ['E_VERIFY_FORMAT', 'the signature material is damaged']
  return unproven(code, message, reasonOf(error), error)
}

function reasonOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return `${messageOf(error)}${inner}`.slice(0, 300)
}
