import type { WrittenPair } from './pairs.ts'
import type { Splice } from './splice.ts'
import { layoutRefusal, quotedLike, spanOf, type WrittenEntry } from './written.ts'

const REST_OF_LINE = /[ \t]*(?:[ \t]#[^\n]*?)?(?=\r?\n|$)/y
const LINE_BREAK = /\r?\n/
const DASH_OR_SPACES = /^ *(?:- +)?$/

/** A new pair on its own line below `last`, in the entry's indentation and with the file's line ends. */
export function insertLine(entry: WrittenEntry, last: WrittenPair, key: string, value: string): Splice {
  const { text } = entry.source
  const span = spanOf(entry, last)
  const end = endOfLine(entry, span.valueEnd)
  const lineBreak = LINE_BREAK.exec(text.slice(end, end + 2))?.[0] ?? LINE_BREAK.exec(text)?.[0] ?? '\n'
  const pair = `${quotedLike(text, span.start, key)}: ${quotedLike(text, span.valueStart, value)}`
  return { start: end, end, text: `${lineBreak}${indentation(entry)}${pair}` }
}

/** Removes the line of a pair, together with a comment on it. */
export function removeLine(entry: WrittenEntry, pair: WrittenPair): Splice {
  const { text } = entry.source
  const { start, colonEnd, valueStart, valueEnd } = spanOf(entry, pair)
  if (text.slice(colonEnd, valueStart).trim() !== '') throw layoutRefusal(entry.source, start)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const end = endOfLine(entry, valueEnd)
  const lineBreak = text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0
  const prefix = text.slice(lineStart, start)
  if (prefix.includes('-')) return { start, end: skipSpaces(text, end + lineBreak), text: '' }
  if (lineBreak > 0) return { start: lineStart, end: end + lineBreak, text: '' }
  return { start: text.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1, end, text: '' }
}

function indentation({ source, map }: WrittenEntry): string {
  const start = map.range[0]
  const prefix = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start)
  if (!DASH_OR_SPACES.test(prefix)) throw layoutRefusal(source, start)
  return ' '.repeat(prefix.length)
}

function endOfLine({ source }: WrittenEntry, offset: number): number {
  REST_OF_LINE.lastIndex = offset
  if (!REST_OF_LINE.test(source.text)) throw layoutRefusal(source, offset)
  return REST_OF_LINE.lastIndex
}

function skipSpaces(text: string, offset: number): number {
  let end = offset
  while (text[end] === ' ') end += 1
  return end
}
