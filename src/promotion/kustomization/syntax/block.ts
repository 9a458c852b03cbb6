import { readFlowCollection } from './flow.ts'
import type { Mapping, Node, Pair, Scalar, Sequence } from './node.ts'
import { marked, NO_PROPERTIES, type Properties, readAlias, readProperties } from './properties.ts'
import { isGap, type Reader } from './reader.ts'
import { beginsPlain, readBlockScalar, readPlain, readQuoted } from './scalars.ts'

// The longest key that kustomize's reader takes has 1024 characters.
const MAX_KEY = 1000
const DASH = 45
const QUESTION = 63
const EMPTY_LINE = /[ \t]*(?:#[^\n]*)?\r?(?=\n|$)/y

/** Where a node stands: behind a key or a dash, or at the beginning of the document. */
export type Position = 'document' | 'key' | 'dash'

/** Where a node begins, the indentation around it, and whether a block collection may begin there. */
interface Place {
  readonly parent: number
  readonly column: number
  readonly isOpen: boolean
}

/** The node behind a key, a dash or nothing, in a collection that is indented by `parent`; null where none is written. */
export function readBlockNode(reader: Reader, parent: number, position: Position): Node | null {
  const isBelow = reader.skip('block', position === 'key') || position === 'document'
  if (endsHere(reader, parent, isBelow, position)) return null
  const place = { parent, column: reader.column, isOpen: isBelow || position === 'dash' }
  const marks = readProperties(reader, 'block')
  const before = reader.open()
  if (marks === NO_PROPERTIES) return reader.close(readContent(reader, place, marks), before)
  if (!looksAt(reader, EMPTY_LINE)) return readMarked(reader, place, marks)
  reader.skip('block', true)
  if (endsHere(reader, parent, true, position)) return reader.close(emptyScalar(reader, marks), before)
  const below = { parent, column: reader.column, isOpen: true }
  return reader.close(readContent(reader, below, marks), before)
}

function endsHere(reader: Reader, parent: number, isBelow: boolean, position: Position): boolean {
  if (reader.isAtEnd || reader.isAtMarker) return true
  if (!isBelow || reader.column > parent) return false
  return !(position === 'key' && reader.column === parent && isAtDash(reader))
}

/** A node with its anchor or tag in front of it on one line; they belong to the first key where a mapping begins. */
function readMarked(reader: Reader, place: Place, marks: Properties): Node {
  const before = reader.open()
  if ('[{|>*-'.includes(reader.text.charAt(reader.at))) {
    return reader.close(readContent(reader, { ...place, isOpen: false }, marks), before)
  }
  const word = reader.close(readWord(reader, place.parent, marks), before)
  if (place.isOpen && isKey(reader, word)) return readBlockMapping(reader, place.column, word, NO_PROPERTIES)
  reader.expectLineEnd()
  return word
}

function readContent(reader: Reader, place: Place, marks: Properties): Node {
  switch (reader.text.charAt(reader.at)) {
    case '[':
    case '{':
      return onItsLine(reader, readFlowCollection(reader, marks))
    case '*':
      return onItsLine(reader, readAlias(reader, marks))
    case '|':
    case '>':
      return readBlockScalar(reader, place.parent, marks)
    default:
      return readCollectionOrWord(reader, place, marks)
  }
}

function readCollectionOrWord(reader: Reader, place: Place, marks: Properties): Node {
  if (isAtDash(reader)) {
    if (!place.isOpen) reader.fail(reader.at, 'a list can not begin on this line')
    return readBlockSequence(reader, place, marks)
  }
  refuseExplicitKey(reader)
  const word = readWord(reader, place.parent, NO_PROPERTIES)
  if (place.isOpen && isKey(reader, word)) return readBlockMapping(reader, place.column, word, marks)
  return onItsLine(reader, marked(word, marks))
}

function readWord(reader: Reader, parent: number, marks: Properties): Scalar {
  const mark = reader.text.charAt(reader.at)
  if (mark === '"' || mark === "'") return readQuoted(reader, marks)
  if (!beginsPlain(reader, 'block')) reader.fail(reader.at, 'no value begins with this mark')
  return readPlain(reader, parent, 'block', marks)
}

function readBlockMapping(reader: Reader, column: number, first: Scalar, marks: Properties): Mapping {
  reader.enter()
  const pairs: Pair[] = []
  let key: Scalar | undefined = first
  while (key) {
    const colon = reader.colonAhead()
    reader.at = colon + 1
    pairs.push({ key, colon, value: readBlockNode(reader, column, 'key') })
    key = goesOn(reader, column) ? readKey(reader, column) : undefined
  }
  reader.leave()
  return marked({ kind: 'mapping', style: 'block', start: first.start, end: endOf(pairs), pairs }, marks)
}

function readKey(reader: Reader, column: number): Scalar {
  if (isAtDash(reader)) reader.fail(reader.at, 'a list item stands where a key belongs')
  refuseExplicitKey(reader)
  if ('*[{'.includes(reader.text.charAt(reader.at))) reader.refuseForm(reader.at, 'a key that is no word')
  const marks = readProperties(reader, 'block')
  const before = reader.open()
  const key = reader.close(readWord(reader, column, marks), before)
  if (!isKey(reader, key)) reader.fail(key.start, 'a colon belongs behind this key')
  return key
}

function readBlockSequence(reader: Reader, { column, parent }: Place, marks: Properties): Sequence {
  reader.enter()
  const start = reader.at
  const items: (Node | null)[] = []
  const places: number[] = []
  do {
    places.push(reader.at)
    reader.at += 1
    items.push(readBlockNode(reader, column, 'dash'))
  } while (goesOn(reader, column) && isDashOrEnd(reader, column === parent))
  reader.leave()
  const end = items.at(-1)?.end ?? (places.at(-1) ?? start) + 1
  return marked({ kind: 'sequence', style: 'block', start, end, items, marks: places }, marks)
}

/** Whether the collection at `column` goes on at the next token, to which this moves. */
function goesOn(reader: Reader, column: number): boolean {
  reader.skip('block', true)
  if (reader.isAtEnd || reader.isAtMarker || reader.column < column) return false
  if (reader.column > column) reader.fail(reader.at, 'the indentation of this line fits no line before it')
  return true
}

function isDashOrEnd(reader: Reader, isIndentless: boolean): boolean {
  if (isAtDash(reader)) return true
  return isIndentless ? false : reader.fail(reader.at, 'a list item belongs here')
}

function isAtDash(reader: Reader): boolean {
  return reader.code === DASH && isGap(reader.text.charCodeAt(reader.at + 1))
}

function isKey(reader: Reader, word: Scalar): boolean {
  return word.start >= reader.lineStart && word.end - word.start <= MAX_KEY && reader.colonAhead() !== -1
}

function refuseExplicitKey(reader: Reader): void {
  if (reader.code === QUESTION && isGap(reader.text.charCodeAt(reader.at + 1))) {
    reader.refuseForm(reader.at, 'a question mark in front of a key')
  }
}

function onItsLine<T extends Node>(reader: Reader, node: T): T {
  reader.expectLineEnd()
  return node
}

function looksAt({ text, at }: Reader, expression: RegExp): boolean {
  expression.lastIndex = at
  return expression.test(text)
}

function endOf(pairs: readonly Pair[]): number {
  const last = pairs.at(-1)
  return last === undefined ? 0 : (last.value?.end ?? last.colon + 1)
}

function emptyScalar({ at }: Reader, marks: Properties): Scalar {
  return marked({ kind: 'scalar', style: 'plain', start: at, end: at }, marks)
}
