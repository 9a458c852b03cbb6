import type { Mapping, Node, Pair, Scalar, Sequence } from './node.ts'
import { marked, NO_PROPERTIES, type Properties, readAlias, readProperties } from './properties.ts'
import { isBlank, isGap, type Reader } from './reader.ts'
import { beginsPlain, readPlain, readQuoted } from './scalars.ts'

// The longest key that kustomize's reader takes has 1024 characters.
const MAX_KEY = 1000
const DOUBLE = 34
const SINGLE = 39
const ASTERISK = 42
const COMMA = 44
const COLON = 58
const QUESTION = 63
const BRACKET = 91
const CLOSING_BRACKET = 93
const BRACE = 123
const CLOSING_BRACE = 125

/** A list or mapping in brackets, which begins here. */
export function readFlowCollection(reader: Reader, marks: Properties): Mapping | Sequence {
  reader.enter()
  const collection = reader.code === BRACE ? readFlowMapping(reader, marks) : readFlowSequence(reader, marks)
  reader.leave()
  return collection
}

function readFlowMapping(reader: Reader, properties: Properties): Mapping {
  const start = reader.at
  const pairs: Pair[] = []
  for (let isFirst = true; hasItem(reader, start, CLOSING_BRACE, isFirst); isFirst = false) {
    const key = readNode(reader)
    pairs.push(readPair(reader, key) ?? { key: keyOf(reader, key), colon: key.end, value: null })
  }
  return marked({ kind: 'mapping', style: 'flow', start, end: reader.at, pairs }, properties)
}

function readFlowSequence(reader: Reader, properties: Properties): Sequence {
  const start = reader.at
  const items: Node[] = []
  const marks: number[] = []
  for (let isFirst = true; hasItem(reader, start, CLOSING_BRACKET, isFirst); isFirst = false) {
    marks.push(reader.at)
    const item = readNode(reader)
    const pair = readPair(reader, item)
    items.push(pair ? pairAlone(item, pair) : item)
  }
  return marked({ kind: 'sequence', style: 'flow', start, end: reader.at, items, marks }, properties)
}

function pairAlone({ start }: Node, pair: Pair): Mapping {
  const end = pair.value?.end ?? pair.colon + 1
  return { kind: 'mapping', style: 'pair', start, end, pairs: [pair] }
}

/** Moves to the next item of a collection, over the comma in front of it; or behind the closing bracket, and gives false. */
function hasItem(reader: Reader, start: number, closing: number, isFirst: boolean): boolean {
  if (isFirst) reader.at += 1
  reader.skip('flow', true)
  if (!isFirst && reader.code === COMMA) {
    reader.at += 1
    reader.skip('flow', true)
  } else if (!isFirst && reader.code !== closing && !reader.isAtEnd) {
    reader.fail(reader.at, 'a comma or the closing bracket belongs here')
  }
  if (reader.isAtEnd) reader.fail(start, 'this bracket is never closed')
  if (reader.code !== closing) return true
  reader.at += 1
  return false
}

/** The pair whose key has just been read; undefined where no colon follows on the key's line. */
function readPair(reader: Reader, key: Node): Pair | undefined {
  const { text, lineStart } = reader
  let colon = reader.at
  while (isBlank(text.charCodeAt(colon))) colon += 1
  if (text.charCodeAt(colon) !== COLON) return undefined
  reader.at = colon + 1
  if (key.start < lineStart || colon - key.start > MAX_KEY) reader.fail(key.start, 'a key is longer than its line')
  // Behind a plain word a colon without a space is part of the word for some readers, and not for others.
  if (key.kind === 'scalar' && key.style === 'plain' && !isGap(reader.code))
    reader.fail(colon, 'a space belongs behind this colon')
  reader.skip('flow', true)
  return { key: keyOf(reader, key), colon, value: isItemEnd(reader.code) ? null : readNode(reader) }
}

function isItemEnd(code: number): boolean {
  return code === COMMA || code === CLOSING_BRACE || code === CLOSING_BRACKET || Number.isNaN(code)
}

function keyOf(reader: Reader, key: Node): Scalar {
  return key.kind === 'scalar' ? key : reader.refuseForm(key.start, 'a key that is no word')
}

function readNode(reader: Reader): Node {
  const before = reader.open()
  const marks = readProperties(reader, 'flow')
  return reader.close(readContent(reader, marks), before)
}

function readContent(reader: Reader, marks: Properties): Node {
  switch (reader.code) {
    case BRACE:
    case BRACKET:
      return readFlowCollection(reader, marks)
    case DOUBLE:
    case SINGLE:
      return readQuoted(reader, marks)
    case ASTERISK:
      return readAlias(reader, marks)
    default:
      return marks !== NO_PROPERTIES && isItemEnd(reader.code)
        ? emptyScalar(reader, marks)
        : readFlowPlain(reader, marks)
  }
}

function readFlowPlain(reader: Reader, marks: Properties): Scalar {
  if (!beginsPlain(reader, 'flow')) reader.fail(reader.at, 'a value belongs here')
  const plain = readPlain(reader, -1, 'flow', marks)
  const { text } = reader
  if (text.charCodeAt(plain.end) === QUESTION || text.charCodeAt(plain.end - 1) === COLON) {
    reader.fail(plain.end - 1, 'a word with this mark needs quotation marks inside of brackets')
  }
  return plain
}

function emptyScalar({ at }: Reader, marks: Properties): Scalar {
  return marked({ kind: 'scalar', style: 'plain', start: at, end: at }, marks)
}
