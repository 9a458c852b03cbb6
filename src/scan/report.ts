import { RequestError } from '../support/errors.ts'
import { fieldsOf } from './fields.ts'
import type { ScanReport } from './finding.ts'
import { GRYPE_PARTS, parseGrypeReport } from './grype-report.ts'
import { selectJson, UnreadableJson } from './json-select.ts'
import { ReportFault } from './report-fault.ts'
import { parseTrivyReport, TRIVY_PARTS } from './trivy-report.ts'

/** The largest report that is read, in bytes; one of a large image takes some 10 MB. */
export const MAX_REPORT_BYTES = 128 * 1024 * 1024

/** What a JSON report of Trivy or Grype says about one image; throws RequestError where it can't be read or is of something else. */
export function readReport(bytes: Buffer, name: string): ScanReport {
  if (bytes.length === 0) throw reportError(name, 'the file is empty: the scanner ended before it wrote')
  try {
    return parseReport(fieldsOf(selectJson(bytes, { members: { ...TRIVY_PARTS, ...GRYPE_PARTS } })))
  } catch (error) {
    if (error instanceof UnreadableJson || error instanceof ReportFault) throw reportError(name, error.message)
    throw error
  }
}

function parseReport(report: Readonly<Record<string, unknown>>): ScanReport {
  if ('SchemaVersion' in report) return parseTrivyReport(report)
  if ('matches' in report && fieldsOf(report['descriptor'])['name'] === 'grype') return parseGrypeReport(report)
  throw new ReportFault("it has neither Trivy's SchemaVersion nor Grype's matches and descriptor")
}

function reportError(name: string, reason: string): RequestError {
  return new RequestError('E_SCAN_REPORT', {
    message: `${name.slice(-90)} is no scan report that can be judged`,
    reason,
    remedy:
      'write it by trivy image --format json --output FILE, or grype -o json --file FILE, of the image by its digest'
  })
}
