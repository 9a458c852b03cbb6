/** Part of a text, and where each offset of it lies in the original. */
export interface Reduction {
  readonly original: string
  readonly text: string
  /** The offset in the original of an offset in `text`. */
  readonly origin: (offset: number) => number
}

export interface Range {
  readonly start: number
  readonly end: number
}

/** The text as it stands, nothing left out. */
export function whole(text: string): Reduction {
  return { original: text, text, origin: (offset) => offset }
}

/** Leaves ranges of the text out; they are in order and do not overlap. */
export function leaveOut(from: Reduction, ranges: readonly Range[]): Reduction {
  if (ranges.length === 0) return from
  const pieces: string[] = []
  const starts: { reduced: number; source: number }[] = []
  let [source, reduced] = [0, 0]
  for (const { start, end } of [...ranges, { start: from.text.length, end: from.text.length }]) {
    starts.push({ reduced, source })
    pieces.push(from.text.slice(source, start))
    reduced += start - source
    source = end
  }
  const origin = (offset: number): number => {
    const piece = starts.findLast((start) => start.reduced <= offset)
    return from.origin(piece === undefined ? offset : offset - piece.reduced + piece.source)
  }
  return { original: from.original, text: pieces.join(''), origin }
}
