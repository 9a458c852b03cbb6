import { isAlias, type ParsedNode, type YAMLMap } from 'yaml'
import type { RefusalError } from '../../support/errors.ts'
import type { WrittenPair } from './pairs.ts'
import { refusal } from './refusal.ts'
import type { Skim } from './skim.ts'
import { place } from './syntax.ts'

const COLON = /[ \t]*:/y

/** An entry as it stands in the text; all offsets are into the reduced text. */
export interface WrittenEntry {
  readonly source: Skim
  readonly map: YAMLMap.Parsed
}

/** Where the parts of a pair stand; a value that is not written stands empty behind the colon. */
interface PairSpan {
  readonly start: number
  readonly keyEnd: number
  readonly colonEnd: number
  readonly valueStart: number
  readonly valueEnd: number
}

/** The parts of a pair; refuses `? key` forms, where key and colon do not stand side by side. */
export function spanOf({ source }: WrittenEntry, pair: WrittenPair): PairSpan {
  const [start, keyEnd] = pair.key.range
  COLON.lastIndex = keyEnd
  if (!COLON.test(source.text)) throw layoutRefusal(source, start)
  const colonEnd = COLON.lastIndex
  const [valueStart, valueEnd] = pair.value?.range ?? [colonEnd, colonEnd]
  const isWritten = valueEnd > valueStart
  return {
    start,
    keyEnd,
    colonEnd,
    valueStart: isWritten ? valueStart : colonEnd,
    valueEnd: isWritten ? valueEnd : colonEnd
  }
}

/** Refuses a pair whose text stands for more than this one value, or is laid out over several lines. */
export function refuseSharedOrFolded({ source }: WrittenEntry, { key, value }: WrittenPair): void {
  const at = place(source, value?.range[0] ?? key.range[0])
  if (isAlias(value) || isMarked(value) || isMarked(key)) {
    throw refusal({
      code: 'E_KUSTOMIZATION_ANCHOR',
      at,
      fault: 'the value to be changed has an anchor, an alias or a tag',
      reason: 'an edit here would also change, or break, other places of the file',
      remedy: 'write the value out here and wherever it is shared'
    })
  }
  if (value === null || !source.text.slice(value.range[0], value.range[1]).includes('\n')) return
  throw refusal({
    code: 'E_KUSTOMIZATION_SCALAR',
    at,
    fault: 'the value to be changed is written over several lines',
    reason: 'in such a text the place of the digest is not certain',
    remedy: 'write the value on one line, behind its key'
  })
}

function isMarked(node: ParsedNode | null): boolean {
  return node?.anchor !== undefined || node?.tag !== undefined
}

/** The refusal of a layout in which the edit has no certain place. */
export function layoutRefusal(source: Skim, offset: number): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_LAYOUT',
    at: place(source, offset),
    fault: 'this entry is laid out in a way that is not edited',
    reason: 'the place for the digest is not certain',
    remedy: 'write the entry with one "key: value" on each line'
  })
}

/** The text between quotation marks of the same kind as those at `offset`, or as it is where there are none. */
export function quotedLike(text: string, offset: number, value: string): string {
  const mark = text[offset]
  return mark === '"' || mark === "'" ? `${mark}${value}${mark}` : value
}
