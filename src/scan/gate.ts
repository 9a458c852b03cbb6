import { type Exception, Exceptions } from './exception.ts'
import type { Finding, ScanReport } from './finding.ts'
import { countSeverities, reaches, type Severity } from './severity.ts'

/** What the gate lets through. */
export interface GateRules {
  /** The least grave severity that blocks; undefined reports only. */
  readonly failOn: Severity | undefined
  /** Whether what nobody has mended yet is reported and does not block. */
  readonly ignoreUnfixed: boolean
  readonly exceptions: readonly Exception[]
}

/** What became of a finding: blocks the release, is excused, would block had somebody mended it, or is below the threshold. */
export type Standing = 'blocking' | 'excused' | 'unfixed' | 'reported'

/** A finding with what the gate made of it, and the exception that holds or no longer holds for it. */
export interface JudgedFinding {
  readonly finding: Finding
  readonly standing: Standing
  readonly exception: Exception | undefined
}

/** One image, or one platform of it, judged. */
export interface JudgedReport {
  readonly report: ScanReport
  readonly findings: readonly JudgedFinding[]
}

/** What the gate says, and everything that a reader should see. */
export interface Verdict {
  readonly passed: boolean
  readonly reports: readonly JudgedReport[]
  /** Each vulnerability of a package counted once, on however many platforms it is. */
  readonly counts: Partial<Record<Severity, number>>
  readonly warnings: readonly string[]
}

const DAY_MS = 24 * 60 * 60 * 1000
const EARLY_WARNING_DAYS = 14

/** Judges the reports of an image, one a platform, by the same rules; each finding once, however often a scanner listed it. */
export function judge(reports: readonly ScanReport[], rules: GateRules, now: Date): Verdict {
  const exceptions = new Exceptions(rules.exceptions)
  const judged = reports.map((report) => ({
    report,
    findings: distinct(report.findings).map((finding) => judgeFinding(finding, rules, exceptions, now))
  }))
  const findings = judged.flatMap((image) => image.findings)
  const used = new Set(findings.flatMap(({ finding }) => exceptions.about(finding)))
  return {
    passed: !findings.some(({ standing }) => standing === 'blocking'),
    reports: judged,
    counts: countSeverities(severitiesOf(findings)),
    warnings: [
      ...new Set(reports.flatMap((report) => [...report.warnings, ...suppressedWarning(report)])),
      ...exceptionWarnings(rules.exceptions, used, now)
    ]
  }
}

/** The findings that block, on whichever platform. */
export function blockingFindings({ reports }: Verdict): JudgedFinding[] {
  return reports.flatMap(({ findings }) => findings).filter(({ standing }) => standing === 'blocking')
}

function judgeFinding(finding: Finding, rules: GateRules, exceptions: Exceptions, now: Date): JudgedFinding {
  const about = exceptions.about(finding)
  const holding = about.find((exception) => !isOver(exception, now))
  if (holding) return { finding, standing: 'excused', exception: holding }
  return { finding, standing: standingOf(finding, rules), exception: about[0] }
}

function standingOf(finding: Finding, { failOn, ignoreUnfixed }: GateRules): Standing {
  if (failOn === undefined || !reaches(finding.severity, failOn)) return 'reported'
  return ignoreUnfixed && !isMended(finding) ? 'unfixed' : 'blocking'
}

function isMended({ fixed, status }: Finding): boolean {
  return fixed.length > 0 || status === 'fixed'
}

// By id first: the longer keys live only as long as one id is looked at, which a report of 200,000 findings needs.
function distinct(findings: readonly Finding[]): Finding[] {
  const found: Finding[] = []
  for (const group of groupedById(findings, ({ id }) => id)) {
    if (group.length === 1) found.push(...group)
    else found.push(...gravestByKey(group, (finding) => `${packageKey(finding)} ${finding.path ?? ''}`))
  }
  return found
}

function severitiesOf(judged: readonly JudgedFinding[]): Severity[] {
  const severities: Severity[] = []
  for (const group of groupedById(judged, ({ finding }) => finding.id)) {
    const packages = gravestByKey(
      group.map(({ finding }) => finding),
      packageKey
    )
    for (const { severity } of packages) severities.push(severity)
  }
  return severities
}

// Nearly every id stands alone, and an array for each would take more room than the findings.
function* groupedById<Item extends object>(items: readonly Item[], idOf: (item: Item) => string): Iterable<Item[]> {
  const groups = new Map<string, Item | Item[]>()
  for (const item of items) {
    const known = groups.get(idOf(item))
    if (Array.isArray(known)) known.push(item)
    else groups.set(idOf(item), known === undefined ? item : [known, item])
  }
  for (const group of groups.values()) yield Array.isArray(group) ? group : [group]
}

// Where two sources disagree the graver one counts.
function gravestByKey(findings: readonly Finding[], keyOf: (finding: Finding) => string): Iterable<Finding> {
  const found = new Map<string, Finding>()
  for (const finding of findings) {
    const known = found.get(keyOf(finding))
    if (!known || !reaches(known.severity, finding.severity)) found.set(keyOf(finding), finding)
  }
  return found.values()
}

function packageKey({ package: name, installed }: Finding): string {
  return `${name} ${installed}`
}

function isOver({ expires }: Exception, now: Date): boolean {
  return expires !== undefined && expires <= now
}

function suppressedWarning({ suppressed, scanner }: ScanReport): string[] {
  if (suppressed === 0) return []
  return [`${scanner.name} itself left out ${suppressed} by its own rules: what this gate never saw it can't judge`]
}

function exceptionWarnings(exceptions: readonly Exception[], used: ReadonlySet<Exception>, now: Date): string[] {
  return exceptions.flatMap((exception) => {
    const { source, id, expires } = exception
    if (source === 'vex' || !expires) return []
    if (!used.has(exception)) return [`the exception for ${id} meets nothing any more: take it out`]
    const day = expires.toISOString().slice(0, 10)
    const days = Math.ceil((expires.getTime() - now.getTime()) / DAY_MS)
    if (days <= 0) return [`the exception for ${id} ended on ${day} and no longer counts`]
    if (days > EARLY_WARNING_DAYS) return []
    return [`the exception for ${id} ends on ${day}, in ${days} ${days === 1 ? 'day' : 'days'}`]
  })
}
