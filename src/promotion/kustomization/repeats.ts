import type { Range } from './reduction.ts'

const LINE = /( *)(?:(#)[^\n]*|(- )[A-Za-z0-9][\w./-]*)?\r?\n/y

/** Where lines only go on as the lines before them: comments, list items of one plain word and empty lines, of one indentation. */
export function findRepeats(text: string): Range[] {
  const ranges: Range[] = []
  let at = 0
  while (at < text.length) {
    const run = runAt(text, at)
    if (run.end > run.start) ranges.push({ start: run.start, end: run.end })
    at = run.next
  }
  return ranges
}

/** The lines of one shape from `at` on; the first two and the last one stay. */
function runAt(text: string, at: number): Range & { readonly next: number } {
  const shape = shapeAt(text, at)
  if (shape === undefined) {
    const lineFeed = text.indexOf('\n', at)
    return { start: at, end: at, next: lineFeed === -1 ? text.length : lineFeed + 1 }
  }
  let next = LINE.lastIndex
  let last = at
  let second: number | undefined
  while (shapeAt(text, next) === shape) {
    last = next
    next = LINE.lastIndex
    second ??= next
  }
  return { start: second ?? last, end: last, next }
}

function shapeAt(text: string, at: number): string | undefined {
  LINE.lastIndex = at
  const match = LINE.exec(text)
  return match ? `${match[1]?.length ?? 0}${match[2] ?? match[3] ?? ''}` : undefined
}
