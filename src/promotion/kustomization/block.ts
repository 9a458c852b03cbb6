import type { Pair } from './syntax/node.ts'
import type { Splice } from './splice.ts'
import { layoutRefusal, quotedLike, spanOf, type WrittenEntry } from './written.ts'

const REST_OF_LINE = /[ \t]*(?:(?<=[ \t])#[^\n]*?)?(?=\r?\n|$)/y
const LINE_BREAK = /\r?\n/
const DASH_OR_SPACES = /^ *(?:- +)*$/

/** A new field: its name and its value. */
export type NewField = readonly [key: string, value: string]

/** New pairs, each on its own line below `last`, in the entry's indentation and with the file's line ends. */
export function insertLines(entry: WrittenEntry, last: Pair, fields: readonly NewField[]): Splice {
  const { text } = entry.document
  const { start, valueStart, valueEnd } = spanOf(last)
  const end = endOfLine(entry, valueEnd)
  const lineBreak = lineBreakOf(text, end)
  const lines = fields.map(
    ([key, value]) =>
      `${lineBreak}${indentation(entry)}${quotedLike(text, start, key)}: ${quotedLike(text, valueStart, value)}`
  )
  return { start: end, end, text: lines.join('') }
}

/** Removes the line of a pair, together with a comment on it. */
export function removeLine(entry: WrittenEntry, pair: Pair): Splice {
  const { text } = entry.document
  const { start, colonEnd, valueEnd } = spanOf(pair)
  if (text.slice(colonEnd, spanOf(pair).valueStart).includes('#')) throw layoutRefusal(entry, start)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const end = endOfLine(entry, valueEnd)
  const lineBreak = text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0
  const prefix = text.slice(lineStart, start)
  if (prefix.includes('-')) return { start, end: skipSpaces(text, end + lineBreak), text: '' }
  if (lineBreak > 0) return { start: lineStart, end: end + lineBreak, text: '' }
  return { start: text.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1, end, text: '' }
}

/** The line break at an offset, or else the first of the text. */
export function lineBreakOf(text: string, offset: number): string {
  return LINE_BREAK.exec(text.slice(offset, offset + 2))?.[0] ?? LINE_BREAK.exec(text)?.[0] ?? '\n'
}

function indentation(entry: WrittenEntry): string {
  const { text } = entry.document
  const { start } = entry.map
  const prefix = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace('\uFEFF', '')
  if (!DASH_OR_SPACES.test(prefix)) throw layoutRefusal(entry, start)
  return ' '.repeat(prefix.length)
}

function endOfLine(entry: WrittenEntry, offset: number): number {
  REST_OF_LINE.lastIndex = offset
  if (!REST_OF_LINE.test(entry.document.text)) throw layoutRefusal(entry, offset)
  return REST_OF_LINE.lastIndex
}

function skipSpaces(text: string, offset: number): number {
  let end = offset
  while (text[end] === ' ') end += 1
  return end
}
