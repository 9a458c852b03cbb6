import { attachmentTable } from './attachments.ts'
import { commandSections } from './command-sections.ts'
import type { Evidence } from './evidence.ts'
import { codeSpan, escapeMarkdown } from './escape.ts'
import { factsTable, foreignWorkflow, signedFact } from './facts.ts'
import { bulletList, count, folded, sections, table } from './markdown.ts'
import {
  type DigestChange,
  type DigestPin,
  type PromotionTarget,
  promotionMarker,
  promotionRecord
} from './promotion-record.ts'

// Where the change goes, and what its reviewer must be warned of.
interface PullRequestText extends PromotionTarget {
  readonly warnings?: readonly string[]
}

/**
 * The body of a promotion's pull request in Markdown, at most 60,000 characters (GitHub takes 65,536): what changes, the
 * evidence for it, commands that replay it, the same as JSON, and a hidden marker by which the pull request is known again.
 */
export function renderPullRequestBody(
  evidence: Evidence,
  changes: readonly DigestChange[],
  text: PullRequestText
): string {
  return sections(
    headline(changes, text),
    warningBox(evidence, text),
    table(['Image', 'Before', 'After'], changes.map(changeRow), { budget: 9_000, row: 'image' }),
    '### Evidence',
    factsTable(evidence, signedFact(evidence)),
    attachmentTable(evidence, 11_000),
    folded('Verify it yourself', commandSections(evidence, 7_000)),
    folded('For machines', promotionRecord(evidence, changes, text, 8_000)),
    promotionMarker(changes, text)
  )
}

function headline(changes: readonly DigestChange[], { path }: PullRequestText): string {
  const [only] = changes
  const what =
    changes.length === 1 && only !== undefined
      ? `${codeSpan(only.newName ?? only.name)} to ${codeSpan(shortDigest(only.after.digest))}`
      : count(changes.length, 'image')
  const verb = changes.length === 1 ? 'It is' : 'All are'
  return `✅ Promotes ${what} in ${codeSpan(path)}. ${verb} signed, attested and read back from the registry.`
}

function changeRow({ name, newName, before, after }: DigestChange): string[] {
  const image = newName === undefined ? codeSpan(name) : `${codeSpan(name)} as ${codeSpan(newName)}`
  return [image, pinText(before, shortDigest), `${pinText(after, String)}${droppedTag(before, after)}`]
}

function pinText({ digest, newTag }: DigestPin, shown: (digest: string) => string): string {
  const tag = newTag === undefined ? [] : [`tag ${codeSpan(newTag)}`]
  const pin = digest === undefined ? [] : [codeSpan(shown(digest))]
  return [...tag, ...pin].join(' ') || 'not pinned'
}

function droppedTag(before: DigestPin, after: DigestPin): string {
  return before.newTag !== undefined && after.newTag === undefined ? `, tag ${codeSpan(before.newTag)} dropped` : ''
}

function shortDigest(digest: string): string {
  return digest.length > 19 ? `${digest.slice(0, 19)}...` : digest
}

function warningBox(evidence: Evidence, { warnings = [] }: PullRequestText): string | undefined {
  const foreign = foreignWorkflow(evidence.signer)
  const lines = [...(foreign === undefined ? [] : [foreign]), ...warnings.map((warning) => escapeMarkdown(warning))]
  if (lines.length === 0) return undefined
  const list = bulletList(lines, 6_000, 'warning').replaceAll('\n', '\n> ')
  return `> [!WARNING]\n>\n> ${list}`
}
