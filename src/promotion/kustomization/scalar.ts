import { readPlain } from './plain.ts'
import { shown } from './refusal.ts'
import { valueOf } from './syntax/decode.ts'
import { type Node, resolved, type Scalar } from './syntax/node.ts'

// The tag of text, and the one that says no more than that a word is no number.
const TEXT_TAGS = new Set(['!!str', '!'])

/** The text that kustomize reads in a field: '' for null or nothing, undefined for what it does not take as text. */
export function fieldText(value: Node | null, text: string): string | undefined {
  const node = resolved(value)
  if (node === null) return ''
  return node.kind === 'scalar' ? scalarText(node, text) : undefined
}

/** Whether a node is null, or is not there at all. */
export function isNothing(node: Node | null, text: string): boolean {
  return node === null || (node.kind === 'scalar' && node.style === 'plain' && scalarText(node, text) === '')
}

function scalarText(scalar: Scalar, text: string): string | undefined {
  const value = valueOf(scalar, text)
  if (scalar.tag !== undefined) return TEXT_TAGS.has(scalar.tag) ? value : undefined
  if (scalar.style !== 'plain') return value
  const kind = readPlain(value)
  if (kind === 'other') return undefined
  return kind === 'null' ? '' : value
}

/** What a node is, in words for a message. */
export function kindOf(node: Node | null, text: string): string {
  if (node === null) return 'nothing'
  if (node.kind === 'alias') return `an alias of ${kindOf(node.target, text)}`
  if (node.kind === 'mapping') return 'a mapping'
  if (node.kind === 'sequence') return 'a list'
  if (node.tag !== undefined) return `a value tagged ${shown(node.tag)}`
  if (node.style !== 'plain') return 'a quoted text'
  const word = valueOf(node, text)
  return readPlain(word) === 'null' ? 'nothing' : `the unquoted word ${shown(word)}`
}
