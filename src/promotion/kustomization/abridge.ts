import type { EntryEdit } from './edit.ts'
import type { Kustomization } from './reading.ts'
import type { Splice } from './splice.ts'

// Below this the whole text is read again in no time.
const LONG_LIST = 500

/** A kustomization and its edited text without the items of a long list that were not touched. */
export interface Abridged {
  readonly before: Kustomization
  readonly text: string
}

/**
 * Leaves out of a long block list what the edited text holds unchanged, letter by letter; its items are read one after the other, so
 * that those which stay read as they did among the others. Undefined where the list is short or something in the text refers to other places of it.
 */
export function abridge(before: Kustomization, edits: readonly EntryEdit[], text: string): Abridged | undefined {
  const list = before.fields.images?.value
  const { length } = before.entries
  if (list?.kind !== 'sequence' || list.style !== 'block' || length < LONG_LIST || length !== list.marks.length)
    return undefined
  if (before.document.shared.size > 0 || edits.some(({ entry }) => entry === undefined)) return undefined
  const touched = new Set(edits.map(({ entry }) => entry))
  const kept = before.entries.flatMap((entry, index) =>
    touched.has(entry) || index === 0 || index === length - 1 ? [index] : []
  )
  const splices = edits.flatMap((edit) => edit.splices)
  const shortened = piecesAfter(before.document.text, list.marks, { kept, splices }, text)
  if (shortened === undefined) return undefined
  const entries = kept.flatMap((index) => before.entries[index] ?? [])
  return { before: { ...before, entries, imageCount: kept.length }, text: shortened }
}

/** What is in front of the list, and the kept items with all that stands up to the next dash; undefined where anything else differs. */
function piecesAfter(
  former: string,
  marks: readonly number[],
  { kept, splices }: { readonly kept: readonly number[]; readonly splices: readonly Splice[] },
  text: string
): string | undefined {
  const pieces: string[] = []
  let [from, at] = [0, 0]
  for (const index of kept) {
    const [start, end] = [marks[index] ?? 0, marks[index + 1] ?? former.length]
    const unchanged = former.slice(from, start)
    if (text.slice(at, at + unchanged.length) !== unchanged) return undefined
    if (from === 0) pieces.push(unchanged)
    at += unchanged.length
    const length = end - start + growth(splices, start, end)
    pieces.push(text.slice(at, at + length))
    ;[from, at] = [end, at + length]
  }
  return at === text.length && from === former.length ? pieces.join('') : undefined
}

/** By how much the splices within a range make it longer. */
function growth(splices: readonly Splice[], start: number, end: number): number {
  const own = splices.filter((splice) => splice.start >= start && splice.end <= end)
  return own.reduce((sum, splice) => sum + splice.text.length - (splice.end - splice.start), 0)
}
