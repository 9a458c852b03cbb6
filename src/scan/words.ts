import { blockingFindings, type JudgedFinding, type Verdict } from './gate.ts'
import type { ScanRecord } from './record.ts'
import { EvidenceError } from '../support/errors.ts'
import { SEVERITIES, type Severity } from './severity.ts'

const NAMED = 5

/** `2 CRITICAL, 14 HIGH`, or `nothing`. */
export function countsLine(counts: Verdict['counts']): string {
  const words = SEVERITIES.toReversed().flatMap((severity) =>
    counts[severity] === undefined ? [] : [`${counts[severity]} ${severity}`]
  )
  return words.join(', ') || 'nothing'
}

/** What the gate lets through, in words. */
export function rulesLine({ failOn, ignoreUnfixed }: ScanRecord['rules']): string {
  if (failOn === 'none') return 'reports only'
  return `${failOn} and above${ignoreUnfixed ? ' that have a fix' : ''}`
}

/** The error of a gate that is shut: what blocks it, and what can be done. */
export function gateError({ subject }: ScanRecord, verdict: Verdict): EvidenceError {
  const blocking = new Map(
    blockingFindings(verdict).map((judged) => [`${judged.finding.id} ${judged.finding.package}`, judged])
  )
  const gravest = [...blocking.values()].toSorted(
    (one, other) => rank(other.finding.severity) - rank(one.finding.severity)
  )
  const more = gravest.length > NAMED ? `, and ${gravest.length - NAMED} more` : ''
  return new EvidenceError('E_GATE', {
    message: `${gravest.length} ${gravest.length === 1 ? 'vulnerability blocks' : 'vulnerabilities block'} ${subject.name}@${subject.digest.slice(0, 19)}…`,
    reason: `${gravest.slice(0, NAMED).map(findingWords).join('; ')}${more}`,
    remedy:
      'rebuild on a newer base or with the fixed versions; where a vulnerability does not count here, say so in .trivyignore.yaml with statement and expired_at, or in an OpenVEX document',
    state: 'the image is pushed and scanned; nothing was signed, published or proposed'
  })
}

function findingWords({ finding, exception }: JudgedFinding): string {
  const { id, package: name, installed, fixed, severity } = finding
  const mended = fixed.length > 0 ? `${installed} → ${fixed.join(' or ')}` : `${installed}, no fix yet`
  const ended = exception?.expires ? `, its exception ended ${exception.expires.toISOString().slice(0, 10)}` : ''
  return `${id} ${severity} ${name} ${mended}${ended}`
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity)
}
