import { refusal, shown } from '../refusal.ts'
import { readBlockNode } from './block.ts'
import type { Node } from './node.ts'
import { Reader } from './reader.ts'

const DIRECTIVE = /%[^\r\n]*/y
const VERSION_DIRECTIVE = /^%YAML[ \t]+1\.1[ \t]*(?:[ \t]#.*)?$/
const DOCUMENT_START = /---(?=[ \t\r\n]|$)/y
const DOCUMENT_END = /\.\.\.(?=[ \t\r\n]|$)/y
const REST_OF_LINE = /[ \t]*(?:(?<=[ \t])#[^\n]*)?\r?(?=\n|$)/y

/** The one document of a YAML text. */
export interface Document {
  readonly text: string
  readonly root: Node | null
  /** The nodes that aliases stand for, and where the first alias of each is. */
  readonly shared: ReadonlyMap<Node, number>
  /** Where the document's content can end at the latest: in front of a marker, or at the end of the text. */
  readonly end: number
}

/**
 * Reads the document in a YAML text, as the YAML 1.1 reader inside kustomize does (libyaml's grammar) or not at all: refuses bad
 * syntax, rare forms of keys, directives, a second document with content, more than 64 levels, and aliases that stand for too much.
 */
export function readDocument(text: string): Document {
  const reader = new Reader(text)
  reader.skip('block', false)
  const hasDirective = readDirectives(reader)
  const hasStart = reader.take(DOCUMENT_START) !== undefined
  if (hasDirective && !hasStart) reader.fail(reader.at, '--- belongs behind a directive')
  const root = readBlockNode(reader, -1, hasStart ? 'key' : 'document')
  reader.skip('block', true)
  const end = reader.at
  readTail(reader)
  return { text, root, shared: reader.shared, end }
}

function readDirectives(reader: Reader): boolean {
  let hasDirective = false
  for (let at = reader.at; reader.column === 0 && reader.text[at] === '%'; at = reader.at) {
    const directive = reader.take(DIRECTIVE)?.[0] ?? ''
    if (!VERSION_DIRECTIVE.test(directive) || hasDirective) throw directiveRefusal(reader, at, directive)
    hasDirective = true
    reader.skip('block', false)
  }
  return hasDirective
}

/** Reads markers of further documents, in which nothing may stand. */
function readTail(reader: Reader): void {
  let start = reader.at
  while (!reader.isAtEnd) {
    const { at } = reader
    const isStart = reader.isAtMarker && reader.take(DOCUMENT_START) !== undefined
    if (isStart) start = at
    else if (!reader.isAtMarker || !reader.take(DOCUMENT_END)) throw tailFault(reader, start)
    if (!reader.take(REST_OF_LINE)) throw tailFault(reader, start)
    reader.skip('block', false)
  }
}

function tailFault(reader: Reader, start: number): Error {
  if (!reader.text.startsWith('---', start)) reader.fail(reader.at, 'this line belongs to nothing before it')
  return refusal({
    code: 'E_KUSTOMIZATION_DOCUMENTS',
    at: { text: reader.text, offset: start },
    fault: 'a second YAML document begins here',
    reason: 'kustomize reads the first document and ignores the others without a word',
    remedy: 'keep one document in the file; delete the other one and its ---'
  })
}

function directiveRefusal({ text }: Reader, offset: number, directive: string): Error {
  return refusal({
    code: 'E_KUSTOMIZATION_DIRECTIVE',
    at: { text, offset },
    fault: `it holds the YAML directive ${shown(directive)}`,
    reason: 'a directive changes how the whole file is read, and kustomize refuses all but %YAML 1.1',
    remedy: 'delete the line that begins with % and the --- after it'
  })
}
