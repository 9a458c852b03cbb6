import type { AttachmentEvidence, Evidence, ImageEvidence, SbomEvidence } from './evidence.ts'
import { codeSpan, escapeMarkdown } from './escape.ts'
import { logEntryLink } from './links.ts'
import { count, table, thousands } from './markdown.ts'

const MAX_ENTRIES = 4

/** One row for each digest that something is attached to: its signature, provenance and SBOM, each with its log entries. */
export function attachmentTable(evidence: Evidence, budget: number): string {
  const { images, transparency } = evidence
  const isScanned = images.some((image) => image.attachments.some(({ kind }) => kind === 'scan'))
  const kinds = ['signature', 'provenance', 'sbom', ...(isScanned ? (['scan'] as const) : [])] as const
  const rows = images.flatMap((image) =>
    partsOf(image)
      .filter(isKnown(image))
      .map((part) => [
        partName(image, part, images.length),
        ...kinds.map((kind) => attachmentCell(evidence, image, part.subject, kind)),
        packagesCell(image, part.subject),
        codeSpan(part.subject)
      ])
  )
  const header = ['Image', 'Signature', 'Provenance', 'SBOM', ...(isScanned ? ['Scan'] : []), 'Packages', 'Digest']
  const legend = `✅ read back from the registry and verified${transparency.log === 'none' ? '' : '; the numbers are entries of the transparency log'}.`
  return `${legend}\n\n${table(header, rows, { budget, row: 'digest' })}`
}

/** Where each SBOM comes from, how large it is and what had to be left out of it; undefined where there is none. */
export function sbomTable({ images }: Evidence, budget: number): string | undefined {
  const rows = images.flatMap((image) =>
    image.sboms.map((sbom) => [
      partName(image, sbom, images.length),
      `${codeSpan(sbom.format)}, ${kilobytes(sbom.bytes)}`,
      SOURCES[sbom.source],
      leftOut(sbom)
    ])
  )
  const header = ['Describes', 'Attested as', 'Found by', 'Left out']
  return rows.length === 0 ? undefined : table(header, rows, { budget, row: 'document' })
}

/** The verdict of each check; over several images, how many of them passed it. */
export function checkTable({ images }: Evidence, budget: number): string {
  const limit = { budget, row: 'check' }
  const [only, ...others] = images
  if (only !== undefined && others.length === 0) {
    const rows = only.checks.map(({ name, detail }) => ['✅ pass', escapeMarkdown(name), escapeMarkdown(detail)])
    return table(['Verdict', 'Check', 'What was seen'], rows, limit)
  }
  const rows = [...passes(images)].map(([name, passed]) => [
    `✅ pass for ${thousands(passed)} of ${count(images.length, 'image')}`,
    escapeMarkdown(name)
  ])
  return table(['Verdict', 'Check'], rows, limit)
}

/** Where each signed piece is found in the registry, marked where this run kept what stood there. */
export function storageTable({ images, transparency }: Evidence, budget: number): string {
  const rows = images.flatMap((image) =>
    image.attachments.map((found) => [
      partName(image, found, images.length),
      found.outcome === 'kept' ? `${KINDS[found.kind]}, kept` : KINDS[found.kind],
      found.format === 'bundle' ? 'bundle' : 'cosign tag',
      found.logIndex === null ? 'none' : logEntryLink(found.logIndex, transparency),
      codeSpan(found.location)
    ])
  )
  const header = ['Image', 'What', 'Format', 'Log entry', 'Location']
  return table(header, rows, { budget, row: 'piece' })
}

function leftOut({ reductions, source }: SbomEvidence): string {
  if (reductions.length > 0) return reductions.map((step) => escapeMarkdown(step)).join('; ')
  return source === 'merged' ? 'what its platforms left out' : 'nothing'
}

const SOURCES: Record<SbomEvidence['source'], string> = {
  file: 'the given file',
  buildkit: 'BuildKit, during the build',
  syft: 'Syft, in the pushed image',
  merged: 'merged from the platforms',
  attested: 'an attestation in the registry'
}

const KINDS: Record<AttachmentEvidence['kind'], string> = {
  signature: 'signature',
  provenance: 'provenance',
  sbom: 'SBOM',
  scan: 'scan'
}

interface Part {
  readonly subject: string
  readonly platform: string | null
}

function partsOf({ digest, platforms }: ImageEvidence): Part[] {
  const platformParts = platforms.map((platform) => ({ subject: platform.digest, platform: platform.name }))
  return [{ subject: digest, platform: null }, ...platformParts]
}

// Whoever verifies a digest may not have looked at its platforms; a row without anything would say that nothing is there.
function isKnown({ digest, attachments, sboms }: ImageEvidence): (part: Part) => boolean {
  return ({ subject }) =>
    subject === digest ||
    attachments.some((one) => one.subject === subject) ||
    sboms.some((one) => one.subject === subject)
}

// Among several images each part needs the name of its image.
function partName(image: ImageEvidence, { subject, platform }: Part, images: number): string {
  const own = subject === image.digest ? image.kind : codeSpan(subject)
  const part = platform === null ? own : codeSpan(platform)
  if (images === 1) return part
  return part === 'image' ? codeSpan(image.name) : `${codeSpan(image.name)} ${part}`
}

function attachmentCell(
  evidence: Evidence,
  image: ImageEvidence,
  digest: string,
  kind: AttachmentEvidence['kind']
): string {
  const found = image.attachments.filter((attachment) => attachment.subject === digest && attachment.kind === kind)
  if (found.length === 0) return 'none'
  return `✅ ${logEntries(evidence, found)}`.trimEnd()
}

function logEntries({ transparency }: Evidence, found: readonly AttachmentEvidence[]): string {
  const entries = [...new Set(found.map(({ logIndex }) => logIndex).filter((index) => index !== null))]
  entries.sort((one, other) => Number(one) - Number(other))
  const shown = entries.slice(0, MAX_ENTRIES).map((index) => logEntryLink(index, transparency))
  const omitted = entries.length - shown.length
  return [...shown, ...(omitted === 0 ? [] : [`${thousands(omitted)} more`])].join(', ')
}

function packagesCell({ sboms }: ImageEvidence, subject: string): string {
  const sbom = sboms.find((candidate) => candidate.subject === subject)
  if (sbom === undefined) return 'none'
  return sbom.packages === 0 ? '⚠️ 0' : thousands(sbom.packages)
}

// A check may be listed once for each piece of an image; the image counts once.
function passes(images: readonly ImageEvidence[]): Map<string, number> {
  const passed = new Map<string, number>()
  for (const { checks } of images) {
    for (const name of new Set(checks.map((check) => check.name))) passed.set(name, (passed.get(name) ?? 0) + 1)
  }
  return passed
}

function kilobytes(bytes: number): string {
  return `${thousands(Math.max(1, Math.round(bytes / 1_000)))} kB`
}
