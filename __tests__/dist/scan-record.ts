import type { ScanRecord } from '../../src/scan/record.ts'
import type { Pushed, World } from './world.ts'

const SCAN = 'https://cosign.sigstore.dev/attestation/vuln/v1'
let made = 0

/** What a scan of each platform of an image found: these vulnerabilities, none of them blocking unless they are told to. */
export function scanRecord(
  { name, digest, points }: Pick<Pushed, 'name' | 'digest' | 'points'>,
  ids: readonly string[],
  finishedAt: Date,
  standing: 'reported' | 'blocking' = 'reported'
): ScanRecord {
  const time = finishedAt.toISOString()
  const finding = (id: string) => ({
    ...{ id, severity: 'CRITICAL' as const, package: 'openssl', installed: '3.0.11', fixed: ['3.0.13'] },
    ...{ status: 'fixed', standing }
  })
  const scanned = points.length > 1 ? points.slice(1) : points
  return {
    ...{ $schema: 'urn:custody:scan:v1', version: 1, subject: { name, digest } },
    verdict: standing === 'blocking' && ids.length > 0 ? 'failed' : 'passed',
    rules: { failOn: 'CRITICAL', ignoreUnfixed: false, exceptions: [] },
    scanner: { name: 'trivy', version: '0.74.0', database: null },
    ...{ startedAt: time, finishedAt: time, counts: { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0 } },
    images: scanned.map((point) => ({ digest: point, platform: null, findings: ids.map(finding) })),
    warnings: []
  }
}

/** A record in a file, as the job that scans hands it to the one that signs. */
export function scanFile(world: World, image: Pushed, ids: readonly string[], finishedAt = new Date()): Promise<string> {
  return world.file(`scan-${String((made += 1))}.json`, JSON.stringify(scanRecord(image, ids, finishedAt)))
}

/** Where the scans of a digest are attached, by what they found; each is judged by other code than ours. */
export function isScanType(predicateType: string): boolean {
  return predicateType === SCAN
}
