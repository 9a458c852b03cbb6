import type { NewField } from './block.ts'
import type { Splice } from './splice.ts'
import type { Mapping, Pair } from './syntax/node.ts'
import { quotedLike, spanOf, type WrittenEntry } from './written.ts'

const COMMA = /^\s*,\s*$/
// Up to the next pair, but not over a comment.
const OWN_COMMA = /\s*,(?:\s*(?![\s#])|[ \t]*)/y
const AFTER_BRACE = /^\{\s*\n\s*$/
const COLON = /^[ \t]*:[ \t]*$/

/** New pairs behind `last` in a flow mapping, separated and quoted as the pairs before them. */
export function insertPairs(
  { document: { text }, map }: WrittenEntry,
  last: Pair,
  fields: readonly NewField[]
): Splice {
  const { valueEnd } = spanOf(last)
  const between = separator(text, map, last)
  const pairs = fields.map((field) => `${between}${pairLike(text, last, field)}`)
  return { start: valueEnd, end: valueEnd, text: pairs.join('') }
}

/** A pair in the quotation marks and with the colon of another one. */
export function pairLike(text: string, pair: Pair, [key, value]: NewField): string {
  const { start, keyEnd, valueStart } = spanOf(pair)
  const colon = text.slice(keyEnd, valueStart)
  // Without a space a colon needs quotation marks in front of it.
  const isUsual = COLON.test(colon) && (colon.endsWith(' ') || quotedLike(text, start, key) !== key)
  return [quotedLike(text, start, key), isUsual ? colon : ': ', quotedLike(text, valueStart, value)].join('')
}

/** Removes a pair from a flow mapping, with the comma on one side of it; comments around it stay. */
export function removePair({ document: { text }, map }: WrittenEntry, pair: Pair): Splice {
  const { start, valueEnd } = spanOf(pair)
  const previous = previousOf(map, pair)
  const before = previous === undefined ? start : spanOf(previous).valueEnd
  if (COMMA.test(text.slice(before, start))) return { start: before, end: valueEnd, text: '' }
  OWN_COMMA.lastIndex = valueEnd
  // Without a comma of its own it is the last pair, and the comma before it may stay.
  return { start, end: OWN_COMMA.test(text) ? OWN_COMMA.lastIndex : valueEnd, text: '' }
}

/** What stands between two pairs of a flow mapping, as far as `last` shows it. */
export function separator(text: string, map: Mapping, last: Pair): string {
  const previous = previousOf(map, last)
  const start = previous ? spanOf(previous).valueEnd : map.start
  const between = text.slice(start, last.key.start)
  if (COMMA.test(between)) return between
  return AFTER_BRACE.test(between) ? `,${between.slice(1)}` : ', '
}

function previousOf({ pairs }: Mapping, pair: Pair): Pair | undefined {
  return pairs[pairs.indexOf(pair) - 1]
}
