import { Digest } from '../image/digest.ts'
import { RequestError } from '../support/errors.ts'
import { type Fields, fieldsOf, listOf, textOf } from './fields.ts'
import type { ScannerIdentity } from './finding.ts'
import { type GateRules, type JudgedFinding, type Verdict, type Standing } from './gate.ts'
import { selectJson, UnreadableJson } from './json-select.ts'
import type { Severity } from './severity.ts'

/** The `$schema` of every scan record. */
export const SCAN_SCHEMA = 'urn:custody:scan:v1'

/** What one scan found in an image and what the gate said: the file that goes from the scan to the signature. */
export interface ScanRecord {
  readonly $schema: string
  readonly version: 1
  readonly subject: { readonly name: string; readonly digest: string }
  readonly verdict: 'passed' | 'failed'
  readonly rules: {
    readonly failOn: Severity | 'none'
    readonly ignoreUnfixed: boolean
    /** SHA-256 of each file that made exceptions. */
    readonly exceptions: readonly string[]
  }
  readonly scanner: {
    readonly name: ScannerIdentity['name']
    readonly version: string
    readonly database: { readonly uri: string; readonly schema: string; readonly updatedAt: string } | null
  }
  /** RFC 3339, UTC. */
  readonly startedAt: string
  readonly finishedAt: string
  readonly counts: Verdict['counts']
  readonly images: readonly ScannedImage[]
  readonly warnings: readonly string[]
}

/** One manifest that was scanned: the image itself, or one platform of an index. */
export interface ScannedImage {
  readonly digest: string
  readonly platform: string | null
  readonly findings: readonly RecordedFinding[]
}

export interface RecordedFinding {
  readonly id: string
  readonly severity: Severity
  readonly package: string
  readonly installed: string
  readonly fixed: readonly string[]
  readonly status: string
  readonly standing: Standing
  readonly purl?: string
  readonly path?: string
  readonly exception?: { readonly source: string; readonly reason: string; readonly expires: string | null }
}

/** What a record is made of besides the verdict. */
export interface ScanOccasion {
  readonly name: string
  readonly digest: Digest
  /** The scanned digest of each report, in the order of the verdict's reports. */
  readonly images: readonly { readonly digest: Digest; readonly platform: string | undefined }[]
  readonly scanner: ScannerIdentity
  readonly rules: GateRules
  readonly exceptionFiles: readonly Digest[]
  readonly started: Date
  readonly finished: Date
}

const MAX_RECORD_BYTES = 128 * 1024 * 1024
const FINDINGS_A_PIECE = 1000

/** The record of a verdict. */
export function recordOf(verdict: Verdict, occasion: ScanOccasion): ScanRecord {
  const { name, digest, images, scanner, rules, exceptionFiles, started, finished } = occasion
  const { database } = scanner
  return {
    $schema: SCAN_SCHEMA,
    version: 1,
    subject: { name, digest: digest.toString() },
    verdict: verdict.passed ? 'passed' : 'failed',
    rules: {
      failOn: rules.failOn ?? 'none',
      ignoreUnfixed: rules.ignoreUnfixed,
      exceptions: exceptionFiles.map(String)
    },
    scanner: {
      name: scanner.name,
      version: scanner.version,
      database: database ? { ...database, updatedAt: database.updatedAt.toISOString() } : null
    },
    startedAt: started.toISOString(),
    finishedAt: finished.toISOString(),
    counts: verdict.counts,
    images: verdict.reports.map(({ findings }, index) => ({
      digest: String(images[index]?.digest),
      platform: images[index]?.platform ?? null,
      findings: findings.map(recordedFinding)
    })),
    warnings: verdict.warnings
  }
}

/** The text of a record's file in pieces, a finding a line: as a whole it may be larger than the reports that it was made from. */
export function* recordText({ images, ...rest }: ScanRecord): Generator<string> {
  yield `${JSON.stringify(rest, undefined, 2).slice(0, -2)},\n  "images": [`
  for (const [index, { findings, ...image }] of images.entries()) {
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(image).slice(0, -1)},"findings":[`
    for (let at = 0; at < findings.length; at += FINDINGS_A_PIECE) {
      const lines = findings.slice(at, at + FINDINGS_A_PIECE).map((finding) => JSON.stringify(finding))
      yield `${at === 0 ? '' : ','}\n${lines.join(',\n')}`
    }
    yield '\n]}'
  }
  yield '\n]\n}\n'
}

/** The record in a file that another job wrote; throws RequestError where it is none. */
export function parseScanRecord(bytes: Buffer, path: string): ScanRecord {
  const record = readJson(bytes, path)
  const fault = CHECKS.find(({ holds }) => !holds(record))
  if (fault) throw recordError(path, fault.otherwise)
  return record as unknown as ScanRecord
}

const CHECKS: readonly { readonly holds: (record: Fields) => boolean; readonly otherwise: string }[] = [
  { holds: ({ $schema }) => $schema === SCAN_SCHEMA, otherwise: `its $schema is not ${SCAN_SCHEMA}` },
  { holds: ({ verdict }) => verdict === 'passed' || verdict === 'failed', otherwise: 'it holds no verdict' },
  { holds: ({ subject }) => isNamed(fieldsOf(subject)), otherwise: 'it names no image and digest' },
  {
    holds: ({ images }) => listOf(images).length > 0 && listOf(images).every(isScannedImage),
    otherwise: 'it lists no scanned image with a digest and findings'
  },
  {
    holds: ({ startedAt, finishedAt }) => isTime(startedAt) && isTime(finishedAt),
    otherwise: 'it does not say when the scan was'
  },
  { holds: ({ scanner }) => isScanner(fieldsOf(scanner)), otherwise: 'it names no scanner that is known' },
  { holds: ({ rules }) => isRules(fieldsOf(rules)), otherwise: 'it does not say by which rules it was judged' }
]

function isNamed({ name, digest }: Fields): boolean {
  return textOf(name) !== undefined && Digest.tryParse(digest) !== undefined
}

function isTime(value: unknown): boolean {
  return !Number.isNaN(Date.parse(textOf(value) ?? ''))
}

function isScanner({ name, version }: Fields): boolean {
  return (name === 'trivy' || name === 'grype') && textOf(version) !== undefined
}

function isRules({ failOn, ignoreUnfixed, exceptions }: Fields): boolean {
  return textOf(failOn) !== undefined && typeof ignoreUnfixed === 'boolean' && Array.isArray(exceptions)
}

function readJson(bytes: Buffer, path: string): Readonly<Record<string, unknown>> {
  if (bytes.length > MAX_RECORD_BYTES)
    throw recordError(path, `it has ${bytes.length} bytes; ${MAX_RECORD_BYTES} are read`)
  try {
    return fieldsOf(selectJson(bytes, 'value'))
  } catch (error) {
    if (error instanceof UnreadableJson) throw recordError(path, error.message)
    throw error
  }
}

function isScannedImage(value: unknown): boolean {
  const { digest, findings } = fieldsOf(value)
  return Digest.tryParse(digest) !== undefined && Array.isArray(findings) && findings.every(isFinding)
}

function isFinding(value: unknown): boolean {
  const { id, severity, package: name, fixed } = fieldsOf(value)
  return [id, severity, name].every((text) => textOf(text) !== undefined) && Array.isArray(fixed)
}

function recordedFinding({ finding, standing, exception }: JudgedFinding): RecordedFinding {
  const { id, severity, package: name, installed, fixed, status, purl, path } = finding
  return {
    id,
    severity,
    package: name,
    installed,
    fixed,
    status,
    standing,
    ...(purl !== undefined && { purl }),
    ...(path !== undefined && { path }),
    ...(exception && {
      exception: {
        source: exception.source,
        reason: exception.reason,
        expires: exception.expires?.toISOString() ?? null
      }
    })
  }
}

function recordError(path: string, reason: string): RequestError {
  return new RequestError('E_SCAN_RECORD', {
    message: `${JSON.stringify(path.slice(-90))} is no scan record`,
    reason,
    remedy:
      "pass the record output of the scan step, or the file that custody scan --output wrote; not the scanner's own report"
  })
}
