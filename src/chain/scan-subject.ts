import type { Digest } from '../image/digest.ts'
import { platformName } from '../image/platform.ts'
import type { Subject } from '../image/subject.ts'
import type { ScanReport } from '../scan/finding.ts'
import { EvidenceError, RequestError } from '../support/errors.ts'

/** A manifest that is scanned by itself: an image, or one platform of an index. */
export interface ScannedManifest {
  readonly name: string
  readonly digest: Digest
  readonly platform: string | undefined
}

/** The manifests of an image that each need a report: an index has nothing in it that runs. */
export function scannedManifests({ reference: { name }, kind, manifest, platforms }: Subject): ScannedManifest[] {
  if (kind === 'image') return [{ name, digest: manifest.digest, platform: undefined }]
  return platforms.map(({ digest, platform }) => ({ name, digest, platform: platformName(platform) }))
}

/** For each manifest of an image the report that is of it; throws EvidenceError where one has none, or a report is of something else. */
export function matchReports(subject: Subject, reports: readonly ScanReport[]): number[] {
  const order = scannedManifests(subject).map((manifest) => {
    const own = reports.findIndex((report) => isOf(report, manifest, subject))
    if (own !== -1) return own
    const what = manifest.platform === undefined ? 'the image' : `its platform ${manifest.platform}`
    throw subjectError(subject, `no report is of ${what}, ${manifest.digest.toString()}`, reports)
  })
  if (reports.length === new Set(order).size) return order
  throw subjectError(subject, 'there are more reports than manifests in it, or one is given twice', reports)
}

/** What given reports say they are of, where no image is named; throws RequestError where one names no digest. */
export function subjectOfReports(reports: readonly ScanReport[]): ScannedManifest[] {
  return reports.map(({ target, digests, platform }) => {
    const [digest] = digests
    const name = target.split('@')[0] ?? target
    if (digest) return { name, digest, platform }
    throw new RequestError('E_SCAN_SUBJECT', {
      message: `the report of ${JSON.stringify(target.slice(0, 80))} names no digest`,
      reason: 'a tag can move, so what was scanned can not be told from it',
      remedy:
        'scan the image in its registry by digest: trivy image --image-src remote NAME@sha256:…, or grype registry:NAME@sha256:…'
    })
  })
}

// A scanner that was given the digest of an index chooses a platform by itself, and names the index.
function isOf({ digests, platform }: ScanReport, manifest: ScannedManifest, { manifest: whole }: Subject): boolean {
  if (digests.some((digest) => digest.equals(manifest.digest))) return true
  return digests.some((digest) => digest.equals(whole.digest)) && platform === manifest.platform
}

function subjectError({ reference, manifest }: Subject, reason: string, reports: readonly ScanReport[]): EvidenceError {
  const given = reports.map(({ target }) => target.slice(-90)).join(', ')
  return new EvidenceError('E_SCAN_SUBJECT', {
    message: `the reports are not those of ${reference.name}@sha256:${manifest.digest.hex.slice(0, 12)}…`,
    reason: `${reason}; given: ${given}`,
    remedy: 'scan each platform of this digest and pass all the reports, or pass none and let Custody run Trivy'
  })
}
