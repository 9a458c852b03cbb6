import { attachmentTable } from './attachments.ts'
import { commandSections } from './command-sections.ts'
import { codeSpan, escapeMarkdown, fence } from './escape.ts'
import { stableJson } from './evidence-json.ts'
import type { Evidence } from './evidence.ts'
import { factsTable, foreignWorkflow, signedFact } from './facts.ts'
import { repositoryName } from './links.ts'
import { bulletList, count, fitting, folded, sections, table } from './markdown.ts'
import type { PackageChanges } from './package-changes.ts'
import type { DigestChange } from './promotion-record.ts'

/** One app in a pull request: what changes, the proof of it, and what lies between the deployed image and this one. */
export interface PromotedApp {
  readonly app: string
  readonly image: string
  readonly change: DigestChange
  readonly evidence: Evidence
  /** The commits that are new, the newest first, and how many there are in all; undefined where the way is not known. */
  readonly commits: { readonly shown: readonly { oid: string; subject: string }[]; readonly total: number } | undefined
  /** How many commits a rollback goes back. */
  readonly back: number | undefined
  /** The commit that the deployed image was built from, where it is known. */
  readonly deployedCommit: string | undefined
  /** Undefined where one of the two images has no SBOM that verifies. */
  readonly packages: PackageChanges | undefined
}

/** What the pull request does, and where. */
export interface LadderText {
  readonly kind: 'promotion' | 'rollback'
  readonly repository: string
  readonly environment: string
  /** The environment that holds the digests already; undefined where they come in. */
  readonly from: string | undefined
  readonly apps: readonly PromotedApp[]
  readonly warnings: readonly string[]
  /** The change of the files as `git diff` shows it. */
  readonly diff: string
  /** What kustomize renders differently; empty where it could not be proved, undefined where nobody rendered it. */
  readonly rendered: string | undefined
  /** The hidden comment by which the pull request is known again. */
  readonly marker: string
}

const MOST = 60_000
// What may be left out where the whole is too long, the least needed first.
const LADDER = ['packages', 'commits', 'rendered', 'commands', 'evidence', 'diff'] as const
type Part = (typeof LADDER)[number]

/**
 * The body of a pull request of the ladder in Markdown, at most 60,000 characters (GitHub takes 65,536): parts are left out with a
 * note where it would be longer. Whatever others wrote in it does nothing: no mention, no markup, no link.
 */
export function renderLadderBody(text: LadderText): string {
  for (let kept = 0; kept <= LADDER.length; kept++) {
    const leftOut = new Set<Part>(LADDER.slice(0, kept))
    const body = render(text, leftOut)
    if (body.length <= MOST) return body
  }
  return sections(headline(text), 'The change is too long to be told here; its commit tells it.', text.marker)
}

function render(text: LadderText, leftOut: ReadonlySet<Part>): string {
  const part = (name: Part, content: () => string | undefined): string | undefined =>
    leftOut.has(name) ? undefined : content()
  return sections(
    headline(text),
    warningBox(text),
    table(['App', 'Before', 'After', 'Source'], text.apps.map(appRow), { budget: 12_000, row: 'app' }),
    ...text.apps.flatMap((app) => [
      part('evidence', () => evidenceOf(app)),
      part('packages', () => app.packages && folded('Packages', packageTable(app.packages))),
      part('commits', () => commitList(app))
    ]),
    part('diff', () => (text.diff === '' ? undefined : folded('The change', fence('diff', text.diff.trimEnd())))),
    part('rendered', () => renderedPart(text.rendered)),
    part('commands', () => folded('Verify it yourself', commands(text))),
    leftOut.size === 0 ? undefined : `*Left out to keep this short: ${[...leftOut].join(', ')}.*`,
    folded('For machines', record(text)),
    text.marker
  )
}

function renderedPart(rendered: string | undefined): string | undefined {
  if (rendered === undefined)
    return '*What kustomize makes of it was not compared; `render: always` has it shown here.*'
  return rendered === '' ? undefined : folded('The rendered change', fence('diff', rendered.trimEnd()))
}

function headline({ kind, environment, from, apps }: LadderText): string {
  const what = apps.length === 1 && apps[0] ? codeSpan(apps[0].app) : count(apps.length, 'app')
  const way = from === undefined ? '' : ` from ${codeSpan(from)}`
  return kind === 'promotion'
    ? `✅ Promotes ${what}${way} to ${codeSpan(environment)}. Every digest was verified in the registry.`
    : `↩️ Rolls ${what} in ${codeSpan(environment)} back to a digest that it held before. Nothing is promoted over it until it is released.`
}

function warningBox({ apps, warnings }: LadderText): string | undefined {
  const foreign = apps.flatMap(({ evidence }) => foreignWorkflow(evidence.signer) ?? [])
  const lines = [...new Set(foreign), ...warnings.map((warning) => escapeMarkdown(warning))]
  if (lines.length === 0) return undefined
  return `> [!WARNING]\n>\n> ${bulletList(lines, 6_000, 'warning').replaceAll('\n', '\n> ')}`
}

function appRow({ app, change, evidence, deployedCommit, commits, back }: PromotedApp): string[] {
  const { before, after } = change
  const tags = [before.newTag, after.newTag].map((tag) => (tag === undefined ? '' : `tag ${codeSpan(tag)} `))
  const ahead = commits === undefined ? 'unknown way' : count(commits.total, 'commit')
  const way = back === undefined ? ahead : `${count(back, 'commit')} back`
  return [
    codeSpan(app),
    `${tags[0] ?? ''}${before.digest === undefined ? 'not pinned' : codeSpan(before.digest.slice(0, 19))}`,
    `${tags[1] ?? ''}${codeSpan(after.digest.slice(0, 19))}`,
    `${way}, ${compareLink(evidence.signer.sourceRepository, deployedCommit, evidence.signer.sourceCommit)}`
  ]
}

function compareLink(repository: string, from: string | undefined, to: string): string {
  const plain = (commit: string): boolean => /^[0-9a-f]{40}$/.test(commit)
  if (repositoryName(repository) === undefined || !plain(to)) return codeSpan(to)
  if (from === undefined || !plain(from)) return `[${to.slice(0, 12)}](${repository}/commit/${to})`
  return `[${from.slice(0, 12)}...${to.slice(0, 12)}](${repository}/compare/${from}...${to})`
}

function evidenceOf({ app, evidence }: PromotedApp): string {
  return [
    `### Evidence for ${codeSpan(app)}`,
    factsTable(evidence, signedFact(evidence)),
    attachmentTable(evidence, 6_000)
  ].join('\n\n')
}

function packageTable({ added, removed, changed }: PackageChanges): string {
  const rows = [
    ...changed.map(({ name, before, after }) => ['changed', codeSpan(name), codeSpan(before), codeSpan(after)]),
    ...added.map(({ name, version }) => ['added', codeSpan(name), '', codeSpan(version)]),
    ...removed.map(({ name, version }) => ['removed', codeSpan(name), codeSpan(version), ''])
  ]
  if (rows.length === 0) return 'Both SBOMs list the same packages.'
  const total = `${changed.length} changed, ${added.length} added, ${removed.length} removed.`
  return `${total}\n\n${table(['', 'Package', 'Before', 'After'], rows, { budget: 6_000, row: 'package' })}`
}

function commitList({ app, commits }: PromotedApp): string | undefined {
  if (!commits || commits.shown.length === 0) return undefined
  const lines = commits.shown.map(
    ({ oid, subject }) => `${codeSpan(oid.slice(0, 12))} ${escapeMarkdown(subject.slice(0, 200))}`
  )
  const more = commits.total - lines.length
  const note = more > 0 ? `\n\n*${count(more, 'older commit')} not shown.*` : ''
  return folded('Source commits', `${codeSpan(app)}:\n\n${bulletList(lines, 8_000, 'commit')}${note}`)
}

function commands({ apps }: LadderText): string {
  const { kept, omitted } = fitting(
    apps.map(({ evidence }) => commandSections(evidence, 7_000)),
    20_000,
    (section) => section
  )
  return [...kept, ...(omitted > 0 ? [`*The commands of ${count(omitted, 'app')} are left out.*`] : [])].join('\n\n')
}

function record({ kind, repository, environment, from, apps }: LadderText): string {
  const json = stableJson({
    type: 'custody/ladder',
    version: 1,
    kind,
    target: { repository, environment, from: from ?? null },
    apps: apps.map(({ app, image, change, evidence }) => ({
      app,
      image,
      before: change.before,
      after: change.after,
      signer: evidence.signer.identity,
      source: { repository: evidence.signer.sourceRepository, commit: evidence.signer.sourceCommit },
      run: evidence.signer.run
    }))
  })
  return json.length <= 12_000 ? fence('json', json) : 'The record is too long to be shown here.'
}
