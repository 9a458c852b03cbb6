// As many leading items as fit into a budget, and how many did not.
interface Fitting<T> {
  readonly kept: readonly T[]
  readonly omitted: number
}

/** The leading items whose texts fit into `budget` bytes together. */
export function fitting<T>(items: readonly T[], budget: number, textOf: (item: T) => string): Fitting<T> {
  let bytes = 0
  const end = items.findIndex((item) => {
    bytes += Buffer.byteLength(textOf(item)) + 1
    return bytes > budget
  })
  const kept = end === -1 ? items : items.slice(0, end)
  return { kept, omitted: items.length - kept.length }
}

interface TableLimit {
  /** In bytes, for the rows. */
  readonly budget: number
  /** What one row is, in the singular. */
  readonly row: string
}

/** A GFM table of finished cells; rows beyond the budget are counted in a line below it. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], limit: TableLimit): string {
  const { kept, omitted } = fitting(rows.map(tableRow), limit.budget, (row) => row)
  const lines = [tableRow(header), tableRow(header.map(() => ':--')), ...kept]
  return [...lines, ...omission(omitted, limit.row)].join('\n')
}

/** A bullet list of finished lines; lines beyond the budget are counted in a last line. */
export function bulletList(lines: readonly string[], budget: number, noun: string): string {
  const { kept, omitted } = fitting(lines, budget, (line) => `- ${line}`)
  return [...kept.map((line) => `- ${line}`), ...omission(omitted, noun)].join('\n')
}

// They stand in raw HTML: constants, never data.
type FoldedTitle =
  | 'Packages'
  | 'Source commits'
  | 'The change'
  | 'The rendered change'
  | 'Verify it yourself'
  | 'Where each SBOM comes from'
  | 'Where each piece is stored'
  | 'For machines'

/** A part that opens on a click. */
export function folded(title: FoldedTitle, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`
}

/** The sections with an empty line between them, absent ones left out. */
export function sections(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`
}

/** A whole number with commas between its thousands; Intl would load for longer than all else here takes. */
export function thousands(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `1 image`, `16 images`, `10,204 packages`. */
export function count(amount: number, noun: string): string {
  return `${thousands(amount)} ${noun}${amount === 1 ? '' : 's'}`
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function omission(omitted: number, noun: string): string[] {
  return omitted === 0 ? [] : ['', `*Left out to keep this short: ${count(omitted, `more ${noun}`)}.*`]
}
