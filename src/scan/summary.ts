import { codeSpan, escapeMarkdown } from '../evidence/escape.ts'
import { bulletList, count, sections, table } from '../evidence/markdown.ts'
import type { RecordedFinding, ScanRecord } from './record.ts'
import { SEVERITIES } from './severity.ts'
import { countsLine, rulesLine } from './words.ts'

const TABLE_BYTES = 60_000
const LISTED = 25

/** A scan as Markdown for the job summary: the verdict first, then what blocks, what is excused, and what to know. */
export function renderScan(record: ScanRecord): string {
  const findings = distinctFindings(record)
  const of = (...standings: string[]) => findings.filter(({ standing }) => standings.includes(standing))
  return sections(
    `## ${record.verdict === 'passed' ? '✅ Scan passed' : '❌ Scan blocked'}: ${escapeMarkdown(countsLine(record.counts))}`,
    factsTable(record),
    findingsPart('What blocks', of('blocking')),
    findingsPart('What has no fix yet', of('unfixed')),
    exceptionsPart(of('excused')),
    record.warnings.length === 0
      ? undefined
      : `### What to know\n\n${bulletList(
          record.warnings.map((warning) => escapeMarkdown(warning)),
          TABLE_BYTES,
          'warning'
        )}`
  )
}

function factsTable({ subject, rules, scanner, images }: ScanRecord): string {
  const { database } = scanner
  const rows = [
    ['Image', codeSpan(`${subject.name}@${subject.digest}`)],
    ['Scanned', escapeMarkdown(images.map(({ platform }) => platform ?? 'the image').join(', '))],
    ['Blocks', escapeMarkdown(rulesLine(rules))],
    ['Scanner', escapeMarkdown(`${scanner.name} ${scanner.version}`)],
    ['Database', database ? `${codeSpan(database.uri)} of ${escapeMarkdown(database.updatedAt)}` : 'not told']
  ]
  return table(['', ''], rows, { budget: TABLE_BYTES, row: 'fact' })
}

function findingsPart(title: string, findings: readonly RecordedFinding[]): string | undefined {
  if (findings.length === 0) return undefined
  const rows = findings
    .slice(0, LISTED)
    .map(({ id, severity, package: name, installed, fixed }) => [
      codeSpan(id),
      escapeMarkdown(severity),
      codeSpan(name),
      codeSpan(installed),
      fixed.length === 0 ? 'none' : codeSpan(fixed.join(', '))
    ])
  const more =
    findings.length > LISTED ? `\n\n*${count(findings.length - LISTED, 'more finding')}: see the reports.*` : ''
  const header = ['Vulnerability', 'Severity', 'Package', 'Installed', 'Fixed in']
  return `### ${title}\n\n${table(header, rows, { budget: TABLE_BYTES, row: 'finding' })}${more}`
}

function exceptionsPart(findings: readonly RecordedFinding[]): string | undefined {
  if (findings.length === 0) return undefined
  const rows = findings
    .slice(0, LISTED)
    .map(({ id, package: name, exception }) => [
      codeSpan(id),
      codeSpan(name),
      escapeMarkdown(exception?.source === 'vex' ? 'VEX' : 'ignore file'),
      escapeMarkdown(exception?.reason ?? ''),
      escapeMarkdown(exception?.expires?.slice(0, 10) ?? '')
    ])
  const header = ['Vulnerability', 'Package', 'By', 'Reason', 'Until']
  return `### What is excused\n\n${table(header, rows, { budget: TABLE_BYTES, row: 'exception' })}`
}

// What is only reported stands in the reports; most of a large scan is that.
function distinctFindings({ images }: ScanRecord): RecordedFinding[] {
  const found = new Map(
    images
      .flatMap(({ findings }) => findings.filter(({ standing }) => standing !== 'reported'))
      .map((finding) => [`${finding.id} ${finding.package} ${finding.installed}`, finding])
  )
  return [...found.values()].toSorted(
    (one, other) => SEVERITIES.indexOf(other.severity) - SEVERITIES.indexOf(one.severity)
  )
}
