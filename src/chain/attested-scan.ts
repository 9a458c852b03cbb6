import { readFile } from 'node:fs/promises'
import { runUrlOfAnyAttempt, type WorkflowClaims } from '../attestation/claims.ts'
import { everyDigest } from '../attestation/predicates.ts'
import type { Subject } from '../image/subject.ts'
import { vulnerabilityPredicate } from '../scan/predicate.ts'
import { parseScanRecord, type ScanRecord } from '../scan/record.ts'
import { EvidenceError } from '../support/errors.ts'
import { scannedManifests } from './scan-subject.ts'

/** The predicate of a scan that is to be attested, and what was left out of it. */
export interface AttestedScan {
  readonly predicate: object
  readonly notes: readonly string[]
}

/** The scan record at `path`, read once; throws RequestError where it is none. */
export async function readScanRecord(path: string): Promise<ScanRecord> {
  return parseScanRecord(await readFile(path), path)
}

/** What is attested of a scan; throws EvidenceError where it is of something else, of a part only, or did not pass. */
export function attestScan(
  record: ScanRecord,
  subject: Subject,
  claims: WorkflowClaims,
  budgetBytes: number
): AttestedScan {
  requireSubject(record, subject)
  if (record.verdict !== 'passed') throw notPassed(record)
  const invocation = {
    // A second attempt with the same record says the same.
    run: runUrlOfAnyAttempt(claims),
    runId: claims.runId,
    builder: `${claims.serverUrl}/${claims.jobWorkflowRef}`
  }
  const { predicate, reductions } = vulnerabilityPredicate(record, invocation, budgetBytes)
  return { predicate, notes: [...record.warnings.map((warning) => `scan: ${warning}`), ...reductions] }
}

function requireSubject({ subject: { digest }, images }: ScanRecord, subject: Subject): void {
  const scanned = new Set(images.map((image) => image.digest))
  const missing = scannedManifests(subject).find((manifest) => !scanned.has(manifest.digest.toString()))
  const foreign = [...scanned].find((one) => !everyDigest(subject).some((own) => own.toString() === one))
  if (digest === subject.manifest.digest.toString() && !missing && foreign === undefined) return
  throw new EvidenceError('E_SCAN_SUBJECT', {
    message: `the scan record is not of ${subject.reference.name}@sha256:${subject.manifest.digest.hex.slice(0, 12)}…`,
    reason: missing
      ? `${missing.platform ?? 'the image'} (${missing.digest.toString()}) was not scanned`
      : `it is of ${foreign ?? digest}`,
    remedy: 'scan the digest that is signed, in the same run, and pass that record'
  })
}

function notPassed({ subject, rules }: ScanRecord): EvidenceError {
  return new EvidenceError('E_SCAN_VERDICT', {
    message: `the scan of ${subject.name}@${subject.digest.slice(0, 19)}… did not pass`,
    reason: `its gate was shut at ${rules.failOn}`,
    remedy: 'let the job that signs need the job that scans, so that it does not run; see the scan for what blocks'
  })
}
