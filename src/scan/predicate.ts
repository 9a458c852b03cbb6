import type { RecordedFinding, ScanRecord } from './record.ts'
import { reaches, type Severity, SEVERITIES } from './severity.ts'

/** Which run of which workflow made a scan part of its evidence. */
export interface ScanInvocation {
  readonly run: string
  readonly runId: string
  readonly builder: string
}

/** A predicate that fits, and what was left out so that it does. */
export interface FittedPredicate {
  readonly predicate: object
  readonly reductions: readonly string[]
}

const SOURCES = { trivy: 'pkg:github/aquasecurity/trivy', grype: 'pkg:github/anchore/grype' }

/**
 * The predicate `https://cosign.sigstore.dev/attestation/vuln/v1` (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md) of a scan, its findings
 * under Trivy's own names whichever scanner found them. What is less grave is left to the counts where the whole is larger than
 * `budgetBytes`.
 */
export function vulnerabilityPredicate(
  record: ScanRecord,
  invocation: ScanInvocation,
  budgetBytes: number
): FittedPredicate {
  for (const threshold of SEVERITIES) {
    const predicate = predicateOf(record, invocation, threshold)
    const whole = threshold === SEVERITIES[0]
    if (JSON.stringify(predicate).length <= budgetBytes || threshold === 'CRITICAL') {
      return {
        predicate,
        reductions: whole
          ? []
          : [`scan: only findings of severity ${threshold} and above are listed, to fit the log; the counts are of all`]
      }
    }
  }
  throw new Error('there is always a gravest severity')
}

function predicateOf(record: ScanRecord, { run, runId, builder }: ScanInvocation, threshold: Severity): object {
  const { scanner, rules } = record
  return {
    invocation: {
      parameters: [
        `fail-on=${rules.failOn}`,
        `ignore-unfixed=${String(rules.ignoreUnfixed)}`,
        ...rules.exceptions.map((digest) => `exceptions=${digest}`)
      ],
      uri: run,
      event_id: runId,
      'builder.id': builder
    },
    scanner: {
      uri: `${SOURCES[scanner.name]}@v${scanner.version.replace(/^v/, '')}`,
      version: scanner.version,
      db: {
        uri: scanner.database?.uri ?? '',
        version: scanner.database?.schema ?? '',
        lastUpdate: scanner.database?.updatedAt ?? ''
      },
      result: resultOf(record, threshold)
    },
    metadata: { scanStartedOn: record.startedAt, scanFinishedOn: record.finishedAt }
  }
}

function resultOf({ subject, verdict, counts, images }: ScanRecord, threshold: Severity): object {
  return {
    SchemaVersion: 2,
    ArtifactName: `${subject.name}@${subject.digest}`,
    ArtifactType: 'container_image',
    Verdict: verdict,
    Counts: counts,
    Results: images.map(({ digest, platform, findings }) => ({
      Target: `${subject.name}@${digest}${platform === null ? '' : ` (${platform})`}`,
      Vulnerabilities: findings.filter(({ severity }) => reaches(severity, threshold)).map(vulnerabilityOf)
    }))
  }
}

function vulnerabilityOf({
  id,
  severity,
  package: name,
  installed,
  fixed,
  status,
  standing,
  purl,
  exception
}: RecordedFinding): object {
  return {
    VulnerabilityID: id,
    PkgName: name,
    ...(purl !== undefined && { PkgIdentifier: { PURL: purl } }),
    InstalledVersion: installed,
    ...(fixed.length > 0 && { FixedVersion: fixed.join(', ') }),
    Status: status,
    Severity: severity,
    Standing: standing,
    ...(exception && standing === 'excused' && { Exception: exception })
  }
}
