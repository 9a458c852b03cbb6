import { codeSpan, escapeMarkdown, fence } from './escape.ts'
import { bulletList, sections } from './markdown.ts'

/** What a pull request that sets Custody up tells its reviewer. */
export interface InitText {
  readonly repository: string
  readonly files: readonly string[]
  readonly found: readonly string[]
  readonly open: readonly { readonly what: string; readonly remedy: string }[]
  readonly additions: readonly { readonly workflow: string; readonly after: string; readonly lines: string }[]
  readonly advice: readonly {
    readonly workflow: string
    readonly line: number
    readonly found: string
    readonly then: string
  }[]
}

const PART_BYTES = 12_000

/** The body of the pull request that brings Custody into a repository, in Markdown, far below GitHub's 65,536 characters. */
export function renderInitBody({ repository, files, found, open, additions, advice }: InitText): string {
  return sections(
    `This brings ${files.map(codeSpan).join(', ')} to ${codeSpan(repository)}.`,
    part(
      'What it rests on',
      found.map((line) => escapeMarkdown(line)),
      'finding'
    ),
    part(
      'What is left to do',
      open.map(({ what, remedy }) => `${escapeMarkdown(what)}. ${escapeMarkdown(remedy)}`),
      'point'
    ),
    additionsPart(additions),
    part(
      'What becomes needless',
      advice.map(
        ({ workflow, line, found: what, then }) =>
          `${codeSpan(`${workflow}:${line}`)} ${escapeMarkdown(what)}: ${escapeMarkdown(then)}`
      ),
      'step'
    )
  )
}

function part(title: string, lines: readonly string[], noun: string): string | undefined {
  return lines.length === 0 ? undefined : `### ${title}\n\n${bulletList(lines, PART_BYTES, noun)}`
}

function additionsPart(additions: InitText['additions']): string | undefined {
  if (additions.length === 0) return undefined
  const shown = additions
    .slice(0, 5)
    .map(({ workflow, after, lines }) => `${codeSpan(workflow)}: ${escapeMarkdown(after)}\n\n${fence('text', lines)}`)
  return ['### What to add by hand', ...shown].join('\n\n')
}
