import type { RefusalError } from '../../support/errors.ts'
import { readPlain } from './plain.ts'
import { positionOf, refusal } from './refusal.ts'
import { valueOf } from './syntax/decode.ts'
import type { Document } from './syntax/document.ts'
import type { Mapping, Node, Pair } from './syntax/node.ts'

/** An entry as it stands in the text. */
export interface WrittenEntry {
  readonly document: Document
  readonly map: Mapping
}

/** Where a pair begins and ends, and where its value stands; a value that is not written stands empty behind the colon. */
interface PairSpan {
  readonly start: number
  readonly keyEnd: number
  readonly colonEnd: number
  readonly valueStart: number
  readonly valueEnd: number
}

/** The places of a pair's parts. */
export function spanOf({ key, colon, value }: Pair): PairSpan {
  const colonEnd = colon + 1
  const isWritten = value !== null && value.end > value.start
  return {
    start: key.start,
    keyEnd: key.end,
    colonEnd,
    valueStart: isWritten ? value.start : colonEnd,
    valueEnd: isWritten ? value.end : colonEnd
  }
}

/** The range of the text that spells a value on one line; refuses a value that other places share, and one over several lines. */
export function editableRange(
  { document }: WrittenEntry,
  pair: Pair
): { readonly start: number; readonly end: number } {
  const { text, shared } = document
  const { value } = pair
  const { valueStart: start, valueEnd: end } = spanOf(pair)
  const alias = value === null ? undefined : shared.get(value)
  if (alias !== undefined) throw sharedRefusal(text, start, 'the value to be changed', alias)
  if (!text.slice(start, end).includes('\n')) return { start, end }
  const word = blockWord(value, text)
  if (word) return word
  throw refusal({
    code: 'E_KUSTOMIZATION_SCALAR',
    at: { text, offset: start },
    fault: 'the value to be changed is written over several lines',
    reason: 'in such a text the place of the digest is not certain',
    remedy: 'write the value on one line, behind its key'
  })
}

/** Where the one word of a literal or folded scalar stands. */
function blockWord(value: Node | null, text: string): { readonly start: number; readonly end: number } | undefined {
  if (value?.kind !== 'scalar' || (value.style !== 'literal' && value.style !== 'folded')) return undefined
  const word = valueOf(value, text).trim()
  if (word === '' || word.includes('\n')) return undefined
  const start = text.indexOf(word, text.indexOf('\n', value.start))
  return text.slice(start, value.end).trimEnd() === word ? { start, end: start + word.length } : undefined
}

/** The refusal of an edit that would show in another place of the file. */
export function sharedRefusal(text: string, offset: number, what: string, alias: number): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_ANCHOR',
    at: { text, offset },
    fault: `${what} has an anchor, which is used at ${positionOf({ text, offset: alias })}`,
    reason: 'an edit here would also change, or break, that other place',
    remedy: 'write the value out in each place that shares it, and delete the anchor'
  })
}

/** The refusal of a layout in which the edit has no certain place. */
export function layoutRefusal({ document: { text } }: WrittenEntry, offset: number): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_LAYOUT',
    at: { text, offset },
    fault: 'this entry is laid out in a way that is not edited',
    reason: 'the place for the digest is not certain',
    remedy: 'write the entry with one "key: value" on each line'
  })
}

/** The text between quotation marks of the same kind as those at `offset`; without any only where it reads as text. */
export function quotedLike(text: string, offset: number, value: string): string {
  const mark = text[offset]
  if (mark === '"' || mark === "'") return `${mark}${value}${mark}`
  return readPlain(value) === 'text' ? value : `"${value}"`
}
