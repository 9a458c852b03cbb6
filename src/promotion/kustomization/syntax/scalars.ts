import type { Scalar } from './node.ts'
import { marked, type Properties } from './properties.ts'
import { CR, isBlank, isGap, LF, lineEnd, type Reader, SPACE, TAB } from './reader.ts'

const HASH = 35
const COLON = 58
const BACKSLASH = 92
const SINGLE = 39
const DOUBLE = 34
const NO_PLAIN_START = ',[]{}#&*!|>\'"%@`'
const HEADER = /[|>](?:([-+])([1-9])?|([1-9])([-+])?)?[ \t]*(?:(?<=[ \t])#[^\n]*)?\r?(?=\n|$)/y
const ESCAPE = /\\(?:[0abt\tnvfre "'\\N_LP]|\r?\n|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})/y

/** Whether a scalar without quotes can begin here. */
export function beginsPlain({ text, at }: Reader, context: 'block' | 'flow'): boolean {
  const mark = text.charAt(at)
  if (NO_PLAIN_START.includes(mark)) return false
  if (mark === '-') return !isGap(text.charCodeAt(at + 1))
  return (mark !== '?' && mark !== ':') || (context === 'block' && !isGap(text.charCodeAt(at + 1)))
}

/** A scalar without quotes; in block style it goes on over lines that are indented deeper than `parent`. */
export function readPlain(reader: Reader, parent: number, context: 'block' | 'flow', marks: Properties): Scalar {
  const start = reader.at
  let end = readLine(reader, context)
  while (goesOn(reader, parent, context)) {
    end = readLine(reader, context)
    if (context === 'block' && reader.code === COLON) reader.fail(reader.at, 'a colon stands inside of a value')
  }
  reader.at = end
  return marked({ kind: 'scalar', style: 'plain', start, end }, marks)
}

/** Reads plain text to where it ends on this line, and gives the end of its last word. */
function readLine(reader: Reader, context: 'block' | 'flow'): number {
  const { text } = reader
  const isFlow = context === 'flow'
  let at = reader.at
  for (let code = text.charCodeAt(at); code > CR || code === TAB; code = text.charCodeAt(++at)) {
    if (code === COLON && isGap(text.charCodeAt(at + 1))) break
    if (code === HASH && isBlank(text.charCodeAt(at - 1))) break
    if (isFlow && isFlowMark(code)) break
  }
  reader.at = at
  while (isBlank(text.charCodeAt(at - 1))) at -= 1
  return at
}

function isFlowMark(code: number): boolean {
  // , ? [ ] { }
  return code === 44 || code === 63 || code === 91 || code === 93 || code === 123 || code === 125
}

function endsInFlow(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return isFlowMark(code) || (code === COLON && isGap(text.charCodeAt(at + 1)))
}

/** Moves to the next line of a plain scalar; false, and back at the end of this line, where it does not go on. */
function goesOn(reader: Reader, parent: number, context: 'block' | 'flow'): boolean {
  const { text, at, lineStart } = reader
  const next = nextWord(text, at)
  const start = at + text.slice(at, next).lastIndexOf('\n') + 1
  if (start === at || Number.isNaN(text.charCodeAt(next)) || text.charCodeAt(next) === HASH) return false
  if (context === 'block' ? next - start <= parent : endsInFlow(text, next)) return false
  reader.at = next
  reader.lineStart = start
  if (reader.isAtMarker) {
    reader.at = at
    reader.lineStart = lineStart
    return false
  }
  const isTabbed = context === 'block' && text.slice(start, next).includes('\t')
  return isTabbed ? reader.fail(next, 'a tab stands where only spaces may indent') : true
}

function nextWord(text: string, at: number): number {
  let next = at
  for (let code = text.charCodeAt(next); isBlank(code) || code === LF || code === CR; code = text.charCodeAt(next))
    next += 1
  return next
}

/** A scalar between quotation marks, which may go on over any lines. */
export function readQuoted(reader: Reader, marks: Properties): Scalar {
  const start = reader.at
  const isSingle = reader.code === SINGLE
  reader.at += 1
  while (!readQuotedPiece(reader, isSingle))
    if (reader.isAtEnd) reader.fail(start, 'this quotation mark is never closed')
  const style = isSingle ? 'single' : 'double'
  return marked({ kind: 'scalar', style, start, end: reader.at }, marks)
}

/** Moves on in a quoted text, behind its end or behind the next place where its end is not; tells which of the two. */
function readQuotedPiece(reader: Reader, isSingle: boolean): boolean {
  const quote = isSingle ? SINGLE : DOUBLE
  skipQuotedWords(reader, quote)
  const { code } = reader
  if (code === LF) nextQuotedLine(reader)
  else if (code === BACKSLASH) readEscape(reader)
  else if (isSingle && reader.text.charCodeAt(reader.at + 1) === SINGLE) reader.at += 2
  else if (code === quote) {
    reader.at += 1
    return true
  }
  return false
}

function skipQuotedWords(reader: Reader, quote: number): void {
  const { text } = reader
  const escape = quote === DOUBLE ? BACKSLASH : quote
  let { at } = reader
  let code = text.charCodeAt(at)
  while (code !== quote && code !== escape && code !== LF && !Number.isNaN(code)) code = text.charCodeAt(++at)
  reader.at = at
}

function nextQuotedLine(reader: Reader): void {
  reader.at += 1
  reader.lineStart = reader.at
  if (reader.isAtMarker) reader.fail(reader.at, 'a document marker stands inside of a quoted text')
}

function readEscape(reader: Reader): void {
  const { at } = reader
  const escape = reader.take(ESCAPE)?.[0]
  if (escape === undefined || isNoCharacter(escape)) reader.fail(at, 'this escape sequence is unknown')
  if (escape.endsWith('\n')) reader.lineStart = reader.at
}

function isNoCharacter(escape: string): boolean {
  if (!/^\\[xuU]/.test(escape)) return false
  const point = Number.parseInt(escape.slice(2), 16)
  return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)
}

/** A literal (`|`) or folded (`>`) scalar below a collection that is indented by `parent`. */
export function readBlockScalar(reader: Reader, parent: number, marks: Properties): Scalar {
  const { text, at: start } = reader
  const style = text.startsWith('|', start) ? 'literal' : 'folded'
  const header = reader.take(HEADER)
  if (!header) return reader.fail(start, 'something stands behind the mark of a block of text')
  const given = Number(header[2] ?? header[3] ?? 0)
  let end = reader.at
  let indent = given === 0 ? 0 : Math.max(parent, 0) + given
  nextLine(reader)
  indent = skipBreaks(reader, indent, parent)
  while (reader.column === indent && !reader.isAtEnd) {
    reader.at = end = lineEnd(text, reader.at)
    nextLine(reader)
    skipBreaks(reader, indent, parent)
  }
  const last = text.charCodeAt(end - 1) === CR ? end - 1 : end
  return marked({ kind: 'scalar', style, start, end: last, indent }, marks)
}

/** Moves over empty lines and up to `indent` spaces of the next one; an indent of 0 is found here, and given. */
function skipBreaks(reader: Reader, indent: number, parent: number): number {
  const limit = indent === 0 ? Infinity : indent
  let deepest = 0
  for (;;) {
    while (reader.column < limit && reader.code === SPACE) reader.at += 1
    deepest = Math.max(deepest, reader.column)
    if (reader.column < limit && reader.code === TAB) {
      reader.fail(reader.at, 'a tab stands where only spaces may indent')
    }
    if (reader.code !== LF && reader.code !== CR) break
    reader.at = lineEnd(reader.text, reader.at)
    nextLine(reader)
  }
  return indent === 0 ? Math.max(deepest, parent + 1, 1) : indent
}

function nextLine(reader: Reader): void {
  if (reader.isAtEnd) return
  reader.at += reader.code === CR ? 2 : 1
  reader.lineStart = reader.at
}
