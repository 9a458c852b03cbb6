import type { Digest } from '../image/digest.ts'
import type { VerifiedStatement } from '../sigstore/verifier.ts'
import type { Attachment, Findings, Refused } from './attachment.ts'
import { SCAN_PREDICATE } from './claim.ts'

/** An attested scan, in the one form or the other. */
export type ScanAttachment = Extract<Attachment, { readonly verified: VerifiedStatement }>

/** Whether something attached is a vulnerability scan. */
export function isScan(attachment: Attachment): attachment is ScanAttachment {
  return attachment.form !== 'signature-layer' && attachment.verified.predicateType === SCAN_PREDICATE
}

/** When the predicate of a scan says that the scan ended; undefined where it does not say so. */
export function scanEnd(predicate: object): Date | undefined {
  const { metadata } = predicate as { metadata?: { scanFinishedOn?: unknown } }
  const time = new Date(typeof metadata?.scanFinishedOn === 'string' ? metadata.scanFinishedOn : NaN)
  return Number.isNaN(time.getTime()) ? undefined : time
}

/** When an image was scanned, and the digest of what was signed about it: no two scans are equally new. */
export interface ScanAge {
  readonly time: Date
  readonly payload: Digest
}

/** The age of a scan that was signed at `signed`: it is as old as it says, and never newer than the log or the timestamp authority saw it. */
export function scanAge(predicate: object, signed: Date, payload: Digest): ScanAge {
  const end = scanEnd(predicate)
  return { time: end && end < signed ? end : signed, payload }
}

/** Whether one scan takes the place of another. */
export function isNewer(one: ScanAge, other: ScanAge): boolean {
  const later = one.time.getTime() - other.time.getTime()
  return later > 0 || (later === 0 && one.payload.hex > other.payload.hex)
}

/** The newest of these scans, and how old it is; undefined where there is none. */
export function newestScan(scans: readonly ScanAttachment[]): { scan: ScanAttachment; age: ScanAge } | undefined {
  const [first, ...others] = scans.map((scan) => ({ scan, age: ageOf(scan) }))
  return first && others.reduce((newest, other) => (isNewer(other.age, newest.age) ? other : newest), first)
}

/** How old an attested scan is. */
export function ageOf({ verified: { statement, time, payload } }: ScanAttachment): ScanAge {
  return scanAge(statement.predicate, time, payload)
}

/** The same findings of one digest, with every scan refused but the newest, which a registry may hold in two forms. */
export function withNewestScan({ attachments, refused }: Findings): Findings {
  const newest = newestScan(attachments.filter(isScan))?.age
  if (!newest) return { attachments, refused }
  const isOld = (attachment: Attachment): boolean =>
    isScan(attachment) && !attachment.verified.payload.equals(newest.payload)
  return {
    attachments: attachments.filter((attachment) => !isOld(attachment)),
    refused: [...refused, ...attachments.filter(isOld).map((old) => supersededBy(newest, old))]
  }
}

function supersededBy({ time }: ScanAge, { item, digest }: Attachment): Refused {
  const reason = `a newer scan, of ${time.toISOString()}, took its place`
  return { item, digest, code: 'E_VERIFY_SCAN_SUPERSEDED', reason }
}
