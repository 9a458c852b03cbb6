import type { KeyObject } from 'node:crypto'
import type { Bundle, TransparencyLogEntry } from '@sigstore/bundle'
import { type SignedEntity, toSignedEntity, VerificationError } from '@sigstore/verify'
import { EvidenceError, messageOf } from '../support/errors.ts'
import { type CertificateIdentity, isForSigningCode } from './certificate.ts'
import { isEntryByKey, isEntryOf } from './entry-certificate.ts'
import type { Leaf } from './leaf.ts'
import type { Trust } from './trust.ts'

/** What is known once a signature verified: since when it has been seen, and where. */
export interface Sighting {
  /** When the log took it, or else when the timestamp authority stamped it; undefined where neither was asked for, as a bare key allows. */
  readonly time: Date | undefined
  readonly logIndex: string | undefined
  /** The address of the log that holds the entry. */
  readonly logUrl: string | undefined
}

/** A sighting of a signature that a certificate stands behind: who made it, too. */
export interface Proof extends Sighting {
  readonly signer: CertificateIdentity
  readonly time: Date
}

/** Verifies signature, certificate, log entry and timestamps against the trusted root; `artifact` is what a plain signature covers. Throws EvidenceError. */
export function prove(bundle: Bundle, trust: Trust, artifact?: Buffer): Proof {
  return proveEntity(bundle, signedEntity(bundle, artifact), trust)
}

/** The same for what was taken out of the bundle already. */
export function proveEntity(bundle: Bundle, entity: SignedEntity, trust: Trust): Proof {
  return judged(() => {
    const der = leafOf(bundle)
    const instance = trust.issuing(der)
    const leaf = instance.leaf(der)
    for (const time of stampedTimes(entity)) checkLife(leaf, time)
    checkPurpose(leaf)
    verify(entity, leaf, instance)
    for (const entry of entity.tlogEntries) checkSame(isEntryOf(entry.canonicalizedBody, leaf.der), 'certificate')
    const { time = leaf.certificate.notBefore, ...sighting } = sightingOf(entity, instance)
    return { ...sighting, time, signer: leaf.signer }
  })
}

/**
 * Verifies signature, certificate and timestamps of a bundle that has no log entry yet; what the whole bundle then repeats at
 * the same times is known. Throws EvidenceError.
 */
export function proveStamped(bundle: Bundle, trust: Trust): void {
  const entity = signedEntity(bundle)
  judged(() => {
    const der = leafOf(bundle)
    const instance = trust.issuing(der)
    const leaf = instance.leaf(der)
    const times = stampedTimes(entity)
    for (const time of times) checkLife(leaf, time)
    if (times.every((time) => leaf.isProvenAt(time))) return
    instance.verifierOfStamps().verify({ ...entity, key: { $case: 'certificate', certificate: leaf.certificate } })
    leaf.keepProven(times)
  })
}

/** Verifies the signature of a bare key, and log entry and timestamps as far as the trusted root asks for them. Throws EvidenceError. */
export function proveByKey(bundle: Bundle, entity: SignedEntity, key: KeyObject, trust: Trust): Sighting {
  return judged(() => {
    if (bundle.verificationMaterial.content.$case !== 'publicKey')
      throw unproven(
        'E_VERIFY_CERTIFICATE',
        'the signature was made with a certificate, not with the expected key',
        'whoever it names did not sign with that key'
      )
    trust.verifierForKey(checkpointNames(entity), key).verify(entity)
    for (const entry of entity.tlogEntries) checkSame(isEntryByKey(entry.canonicalizedBody, key), 'key')
    return sightingOf(entity, trust)
  })
}

/** What a bundle's signature covers; the bytes of the artifact are needed for a plain signature only. Throws EvidenceError. */
export function signedEntity({ verificationMaterial, ...bundle }: Bundle, artifact?: Buffer): SignedEntity {
  // With a key's hint in place of the certificate: the library would parse the certificate anew for every bundle.
  const content = { $case: 'publicKey', publicKey: { hint: '' } } as const
  return judged(() =>
    toSignedEntity({ ...bundle, verificationMaterial: { ...verificationMaterial, content } }, artifact)
  )
}

function judged<T>(verify: () => T): T {
  try {
    return verify()
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
      throw keyNamesNobody()
  }
}

/** The error for a signature by a key that no certificate stands behind. */
export function keyNamesNobody(): EvidenceError {
  return unproven(
    'E_VERIFY_CERTIFICATE',
    'the signature was made with a bare key, not with a certificate',
    'it was made with a bare key; a key says nothing about who signed'
  )
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

// The library does not look at it: a certificate for a server, by the same authority, would sign images as well.
function checkPurpose({ certificate }: Leaf): void {
  if (isForSigningCode(certificate)) return
  throw unproven(
    'E_VERIFY_CERTIFICATE',
    'the certificate is not for signing code',
    'its extended key usage does not name code signing, which every certificate of Fulcio does'
  )
}

// The verifier compares the entry's hash and signature; that it was made for this certificate or key is compared here.
function checkSame(same: boolean, what: string): void {
  if (same) return
  throw unproven(
    'E_VERIFY_LOG',
    'the log entry does not belong to the signature',
    `it was made for another ${what} than the one that is given`
  )
}

function sightingOf({ tlogEntries: [entry], ...entity }: SignedEntity, trust: Trust): Sighting {
  // The signed timestamp of a version 1 log covers the entry's index; in version 2 only the inclusion proof does.
  const logged = entry?.inclusionPromise ? loggedTime(entry) : undefined
  const [stamped] = stampedTimes({ ...entity, tlogEntries: [] })
  return {
    time: logged ?? stamped,
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
