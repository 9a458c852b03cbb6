import { codeSpan, escapeMarkdown } from './escape.ts'
import { sections, table } from './markdown.ts'

// The words of a failure; every CustodyError has them.
interface FailureText {
  readonly code: string
  readonly message: string
  readonly reason: string | undefined
  readonly remedy: string
  readonly state: string
}

/** A failed run in Markdown: what failed, what to do now, why and what state was left; `manual` is the URL of docs/troubleshooting.md. */
export function renderFailure(failure: FailureText, manual?: string): string {
  const rows = [
    ...(failure.reason === undefined ? [] : [['Why', escapeMarkdown(failure.reason)]]),
    ['State', escapeMarkdown(failure.state)],
    ['More', manualLink(failure.code, manual)]
  ]
  return sections(
    `## ❌ ${escapeMarkdown(failure.message)}`,
    table(['What to do', escapeMarkdown(failure.remedy)], rows, { budget: 30_000, row: 'line' })
  )
}

function manualLink(code: string, manual: string | undefined): string {
  const page = manual !== undefined && /^https:\/\/[A-Za-z0-9./_-]+$/.test(manual) && /^E_[A-Z0-9_]+$/.test(code)
  return page ? `[${codeSpan(code)}](${manual}#${code.toLowerCase()})` : `${codeSpan(code)} in docs/troubleshooting.md`
}
