import type { WrittenPair } from './pairs.ts'
import type { Splice } from './splice.ts'
import { quotedLike, spanOf, type WrittenEntry } from './written.ts'

const COMMA = /^\s*,\s*$/
// Up to the next pair, but not over a comment.
const OWN_COMMA = /\s*,(?:\s*(?![\s#])|[ \t]*)/y
const AFTER_BRACE = /^\{\s*\n\s*$/
const COLON = /^[ \t]*:[ \t]*$/

/** A new pair behind `last` in a flow mapping, separated and quoted as the pairs before it. */
export function insertPair(entry: WrittenEntry, last: WrittenPair, key: string, value: string): Splice {
  const { text } = entry.source
  const { start, keyEnd, valueStart, valueEnd } = spanOf(entry, last)
  const colon = text.slice(keyEnd, valueStart)
  const pair = [
    quotedLike(text, start, key),
    COLON.test(colon) ? colon : ': ',
    quotedLike(text, valueStart, value)
  ].join('')
  return { start: valueEnd, end: valueEnd, text: `${separator(entry, last)}${pair}` }
}

/** Removes a pair from a flow mapping, with the comma on one side of it; comments around it stay. */
export function removePair(entry: WrittenEntry, pair: WrittenPair): Splice {
  const { text } = entry.source
  const { start, valueEnd } = spanOf(entry, pair)
  const previous = previousOf(entry, pair)
  const before = previous === undefined ? start : spanOf(entry, previous).valueEnd
  if (COMMA.test(text.slice(before, start))) return { start: before, end: valueEnd, text: '' }
  OWN_COMMA.lastIndex = valueEnd
  // Without a comma of its own it is the last pair, and the comma before it may stay.
  return { start, end: OWN_COMMA.test(text) ? OWN_COMMA.lastIndex : valueEnd, text: '' }
}

function separator(entry: WrittenEntry, last: WrittenPair): string {
  const previous = previousOf(entry, last)
  const start = previous ? spanOf(entry, previous).valueEnd : entry.map.range[0]
  const between = entry.source.text.slice(start, last.key.range[0])
  if (COMMA.test(between)) return between
  return AFTER_BRACE.test(between) ? `,${between.slice(1)}` : ', '
}

function previousOf({ map }: WrittenEntry, pair: WrittenPair): WrittenPair | undefined {
  return map.items[map.items.indexOf(pair) - 1]
}
