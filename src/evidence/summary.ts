import { attachmentTable, checkTable, sbomTable, storageTable } from './attachments.ts'
import { chainPicture } from './chain.ts'
import type { Evidence } from './evidence.ts'
import { codeSpan, escapeMarkdown, fence, oneLine } from './escape.ts'
import { factsTable, foreignWorkflow, verifiedFact } from './facts.ts'
import { pullRequestLink } from './links.ts'
import { bulletList, count, folded, sections } from './markdown.ts'
import { commandSections } from './command-sections.ts'

// What the promotion did, as far as a summary tells it.
interface PromotionOutcome {
  readonly operation: 'created' | 'updated' | 'adopted' | 'already-current' | 'declined'
  readonly url?: string
}

interface SummaryExtra {
  readonly promotion?: PromotionOutcome
}

/**
 * The job summary in Markdown, from which a security reviewer can decide. It stays below 200 kB, as GitHub drops a summary
 * above 1 MiB whole; everything that comes from outside is escaped.
 */
export function renderSummary(evidence: Evidence, extra: SummaryExtra = {}): string {
  const { promotion } = extra
  const facts = promotion === undefined ? [] : [['Promotion', promotionFact(promotion)] as const]
  const several = evidence.images.length > 1
  const sboms = sbomTable(evidence, 25_000)
  return sections(
    `## ✅ ${verdict(evidence)}`,
    onlyDigest(evidence),
    factsTable(evidence, verifiedFact(evidence), ...facts),
    fence('mermaid', chainPicture(evidence, promotion?.url)),
    '### What is attached',
    attachmentTable(evidence, 60_000),
    sboms === undefined || several ? undefined : `### Where the SBOM comes from\n\n${sboms}`,
    '### What was checked',
    checkTable(evidence, 15_000),
    noteSection(evidence),
    sboms === undefined || !several ? undefined : folded('Where each SBOM comes from', sboms),
    folded('Where each piece is stored', storageTable(evidence, 35_000)),
    folded('Verify it yourself', commandSections(evidence, 30_000))
  )
}

function verdict({ images }: Evidence): string {
  const [only] = images
  if (images.length === 1 && only !== undefined)
    return `${codeSpan(only.name)} is signed, attested and read back from the registry`
  return `${count(images.length, 'image')} are signed, attested and read back from the registry`
}

// In a block of its own, because GitHub puts a copy button on it.
function onlyDigest({ images }: Evidence): string | undefined {
  const [only] = images
  return images.length === 1 && only !== undefined ? fence('text', oneLine(`${only.name}@${only.digest}`)) : undefined
}

function promotionFact({ operation, url }: PromotionOutcome): string {
  if (operation === 'already-current') return 'nothing to do: the GitOps repository pins these digests already'
  if (operation === 'declined' && url !== undefined)
    return `${pullRequestLink(url)} was closed by a person; not opened again`
  return url === undefined ? `pull request ${operation}` : `${pullRequestLink(url)}, ${operation}`
}

function noteSection(evidence: Evidence): string | undefined {
  const lines = [...observations(evidence), ...evidence.notes.map((note) => escapeMarkdown(note))]
  return lines.length === 0 ? undefined : `### What a reviewer should know\n\n${bulletList(lines, 12_000, 'note')}`
}

function observations({ signer, images }: Evidence): string[] {
  const warning = foreignWorkflow(signer)
  const unlisted = images.filter(({ sboms }) => sboms.length === 0).length
  const kept = images.flatMap(({ attachments }) => attachments).filter(({ outcome }) => outcome === 'kept').length
  return [
    ...(warning === undefined ? [] : [`⚠️ ${warning}`]),
    ...(unlisted === 0 ? [] : [`No SBOM is attached to ${count(unlisted, 'image')}.`]),
    ...(kept === 0 ? [] : [`Kept as an earlier run of the same identity left it: ${count(kept, 'piece')}.`])
  ]
}
