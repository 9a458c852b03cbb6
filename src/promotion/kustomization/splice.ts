/** Replaces what lies between two offsets of a text. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all splices in it; they do not overlap, and all else stays as it is. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = []
  let from = 0
  for (const splice of splices.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    pieces.push(text.slice(from, splice.start), splice.text)
    from = splice.end
  }
  return [...pieces, text.slice(from)].join('')
}
