import type { Alias, Node } from './node.ts'
import type { Reader } from './reader.ts'

/** What stands in front of a node. */
export interface Properties {
  readonly anchor?: string
  readonly tag?: string
}

export const NO_PROPERTIES: Properties = {}

const ANCHOR = /&([0-9A-Za-z_-]+)(?=[ \t\r\n,\]}]|$)/y
const ALIAS = /\*([0-9A-Za-z_-]+)(?=[ \t\r\n,\]}]|$)/y
const TAG = /!(?:!?[\w.:/-]*)(?=[ \t\r\n,]|$)/y
const BLANKS = /[ \t]*/y
const AMPERSAND = 38
const EXCLAMATION = 33

/** The node with its anchor and tag, where it has any. */
export function marked<T extends Node>(node: T, marks: Properties): T {
  return marks === NO_PROPERTIES ? node : { ...node, ...marks }
}

/** The anchor and tag in front of a node, in any order; moves to what follows them on the line, and in flow style over line breaks. */
export function readProperties(reader: Reader, context: 'block' | 'flow'): Properties {
  if (reader.code !== AMPERSAND && reader.code !== EXCLAMATION) return NO_PROPERTIES
  const first = readProperty(reader, context)
  if (reader.code === (first.tag === undefined ? EXCLAMATION : AMPERSAND))
    return { ...first, ...readProperty(reader, context) }
  return first
}

function readProperty(reader: Reader, context: 'block' | 'flow'): Properties {
  const property = reader.code === AMPERSAND ? readAnchor(reader) : readTag(reader)
  if (context === 'flow') reader.skip('flow', true)
  else reader.take(BLANKS)
  return property
}

function readAnchor(reader: Reader): Properties {
  return { anchor: reader.take(ANCHOR)?.[1] ?? reader.fail(reader.at, 'this anchor has no name') }
}

function readTag(reader: Reader): Properties {
  return { tag: reader.take(TAG)?.[0] ?? reader.fail(reader.at, 'this tag is unknown') }
}

/** An alias, which begins here. */
export function readAlias(reader: Reader, marks: Properties): Alias {
  const start = reader.at
  if (marks !== NO_PROPERTIES) reader.fail(start, 'an alias can have no anchor or tag')
  const name = reader.take(ALIAS)?.[1] ?? reader.fail(start, 'this alias has no name')
  return { kind: 'alias', start, end: reader.at, target: reader.follow(name, start) }
}
