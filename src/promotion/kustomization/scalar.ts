import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type ParsedNode, type Scalar } from 'yaml'
import { readPlain } from './plain.ts'
import { shown } from './refusal.ts'

const TEXT_TAG = 'tag:yaml.org,2002:str'

/** The text a mapping key spells, or undefined for one that is no plain word (a collection, an alias, a tagged scalar). */
export function keyText(key: Node): string | undefined {
  if (!isScalar(key) || key.tag !== undefined) return undefined
  return key.type === 'PLAIN' ? key.source : String(key.value)
}

/** Whether this key is the YAML 1.1 merge key `<<`. */
export function isMergeKey(key: Node): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<'
}

/** The text that kustomize reads in a field: '' for null or nothing, undefined for what it does not take as text. */
export function fieldText(value: ParsedNode | null, document: Document.Parsed): string | undefined {
  const node = isAlias(value) ? value.resolve(document) : value
  if (node === null) return ''
  return isScalar(node) ? scalarText(node) : undefined
}

/** Whether a node is null, or is not there at all. */
export function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.type === 'PLAIN' && scalarText(node) === '')
}

function scalarText(scalar: Scalar): string | undefined {
  if (scalar.tag !== undefined) return scalar.tag === TEXT_TAG ? scalar.source : undefined
  if (scalar.type !== 'PLAIN') return typeof scalar.value === 'string' ? scalar.value : undefined
  const kind = readPlain(scalar.source ?? '')
  if (kind === 'other') return undefined
  return kind === 'null' ? '' : scalar.source
}

/** What a node is, in words for a message. */
export function kindOf(node: Node | null): string {
  if (isAlias(node)) return 'an alias'
  if (isMap(node)) return 'a mapping'
  if (isSeq(node)) return 'a list'
  if (!isScalar(node) || node.value === null) return 'nothing'
  if (node.tag !== undefined) return `a value tagged ${shown(node.tag)}`
  return node.type === 'PLAIN' ? `the unquoted word ${shown(node.source ?? '')}` : 'a quoted text'
}
