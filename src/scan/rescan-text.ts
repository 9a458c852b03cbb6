import { codeSpan, escapeMarkdown } from '../evidence/escape.ts'
import { bulletList, count, sections, table } from '../evidence/markdown.ts'
import type { RecordedFinding, ScanRecord } from './record.ts'
import { countsLine, rulesLine } from './words.ts'

/** What a new scan of one image gave: its record, or why there is none. */
export interface Rescanned {
  /** `NAME@sha256:…`. */
  readonly image: string
  /** Where it is deployed, or by which tags it is named. */
  readonly where: readonly string[]
  readonly record: ScanRecord | undefined
  readonly fault: string | undefined
}

/** What became of the scan of one image that passed: it stands in the registry, nobody would believe it, or it could not be attached. */
export interface ScanAttested {
  /** `NAME@sha256:…`. */
  readonly image: string
  readonly outcome: 'attested' | 'not named' | 'failed'
  /** Why it is not attested. */
  readonly reason: string
}

const IMAGES_BYTES = 40_000
const FINDINGS_BYTES = 4_000
const TABLE_BYTES = 200_000

/** Whether there is anything that somebody has to act on. */
export function isOpen(images: readonly Rescanned[]): boolean {
  return images.some(({ record, fault }) => fault !== undefined || record?.verdict === 'failed')
}

/** The body of the one issue: what blocks, image by image, and what could not be scanned; the same findings give the same text. */
export function renderRescanIssue(images: readonly Rescanned[]): string {
  const failed = images.filter(({ record }) => record?.verdict === 'failed')
  const unscanned = images.filter(({ fault }) => fault !== undefined)
  const rules = images.find(({ record }) => record)?.record?.rules
  const intro = `${count(images.length, 'image')} scanned with the vulnerability database of this week; what is listed blocks by the rules${rules ? ` (${rulesLine(rules)})` : ''}.`
  if (!isOpen(images)) return sections(`${count(images.length, 'image')} scanned, and nothing is left that blocks.`)
  let budget = IMAGES_BYTES
  const parts = failed.map((image) => imagePart(image)).filter((part) => (budget -= Buffer.byteLength(part)) > 0)
  const omitted = failed.length - parts.length
  return sections(
    intro,
    ...parts,
    omitted === 0 ? undefined : `*Left out to keep this short: ${count(omitted, 'more image')}.*`,
    unscanned.length === 0
      ? undefined
      : `### Not scanned\n\n${bulletList(unscanned.map(unscannedLine), FINDINGS_BYTES * 3, 'image')}`
  )
}

/** The same as a table for the job summary, every image with its verdict. */
export function renderRescanSummary(images: readonly Rescanned[]): string {
  const rows = images.map(({ image, where, record, fault }) => [
    codeSpan(image),
    escapeMarkdown(where.join(', ')),
    record ? (record.verdict === 'passed' ? '✅ passed' : '❌ blocked') : '⚠️ not scanned',
    record ? escapeMarkdown(countsLine(record.counts)) : escapeMarkdown(fault ?? '')
  ])
  const blocked = images.filter(({ record }) => record?.verdict === 'failed').length
  const unscanned = images.filter(({ record }) => !record).length
  const headline = `## Re-scan: ${count(images.length, 'image')}, ${blocked} blocked, ${unscanned} not scanned`
  return sections(headline, table(['Image', 'Where', 'Verdict', 'Found'], rows, { budget: TABLE_BYTES, row: 'image' }))
}

/** The scans that passed as a table for the job summary, each with what became of it. */
export function renderAttestSummary(scans: readonly ScanAttested[]): string {
  const words = { attested: '✅ attested', 'not named': '➖ not attested', failed: '❌ not attested' }
  const rows = scans.map(({ image, outcome, reason }) => [codeSpan(image), words[outcome], escapeMarkdown(reason)])
  const attested = scans.filter(({ outcome }) => outcome === 'attested').length
  return sections(
    `## Scans: ${attested} of ${scans.length} that passed attested`,
    scans.length === 0
      ? 'No image of custody.yaml passed, and nothing was signed.'
      : table(['Image', 'Outcome', 'Why'], rows, { budget: TABLE_BYTES, row: 'image' })
  )
}

function imagePart({ image, where, record }: Rescanned): string {
  const blocking = distinct(
    (record?.images ?? []).flatMap(({ findings }) => findings).filter(({ standing }) => standing === 'blocking')
  )
  const place = where.length === 0 ? '' : `${escapeMarkdown(where.join(', '))}\n\n`
  return `### ${codeSpan(image)}\n\n${place}${bulletList(blocking.map(findingLine), FINDINGS_BYTES, 'finding')}`
}

function findingLine({ id, severity, package: name, installed, fixed }: RecordedFinding): string {
  const mended = fixed.length === 0 ? 'no fix yet' : `fixed in ${fixed.map(codeSpan).join(' or ')}`
  return `${codeSpan(id)} ${escapeMarkdown(severity)} in ${codeSpan(name)} ${codeSpan(installed)}, ${mended}`
}

function unscannedLine({ image, where, fault = '' }: Rescanned): string {
  return `${codeSpan(image)} (${escapeMarkdown(where.join(', ') || 'named')}): ${escapeMarkdown(fault)}`
}

function distinct(findings: readonly RecordedFinding[]): RecordedFinding[] {
  const found = new Map(findings.map((finding) => [`${finding.id} ${finding.package} ${finding.installed}`, finding]))
  return [...found.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, finding]) => finding)
}
