import { leaveOut, whole, type Reduction } from './reduction.ts'
import { findRepeats } from './repeats.ts'
import { findRuns, type PlainEntry } from './runs.ts'

/** Entries left out of the reduced text, and the two neighbours that stand there on both sides. */
export interface Cut {
  readonly before: PlainEntry
  readonly left: readonly PlainEntry[]
  readonly after: PlainEntry
}

/** A kustomization reduced to what needs a real parser. */
export interface Skim extends Reduction {
  readonly cuts: readonly Cut[]
}

/** The text as it stands, nothing left out. */
export function unskimmed(text: string): Skim {
  return { ...whole(text), cuts: [] }
}

/**
 * Leaves out the plainest entries of a long `images` list, and lines that only repeat the shape of the line before, so
 * that ten thousand of them need no syntax tree.
 *
 * A YAML reader that stands between two such lines is in the same state before and after any further one, so what stays
 * has the structure of the original. The first and last of each run and the entries in `names` always stay; who parses
 * `text` has to find the neighbours of each cut side by side, or else to parse the whole text.
 */
export function skim(text: string, names: ReadonlySet<string>): Skim {
  const cuts = findRuns(text).flatMap((run) => cutsOf(run, names))
  const ranges = cuts.map(({ before, after }) => ({ start: before.end, end: after.offset - after.column }))
  const entriesLeftOut = leaveOut(whole(text), ranges)
  return { ...leaveOut(entriesLeftOut, findRepeats(entriesLeftOut.text)), cuts }
}

function cutsOf(run: readonly PlainEntry[], names: ReadonlySet<string>): Cut[] {
  const cuts: Cut[] = []
  let before = run[0]
  let left: PlainEntry[] = []
  for (const [index, entry] of run.entries()) {
    if (index > 0 && index < run.length - 1 && !names.has(entry.values.name)) left.push(entry)
    else {
      if (before !== undefined && left.length > 0) cuts.push({ before, left, after: entry })
      before = entry
      left = []
    }
  }
  return cuts
}
