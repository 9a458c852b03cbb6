import { isAlias, isMap, isSeq, type Document, type ParsedNode, type YAMLMap } from 'yaml'
import type { RefusalError } from '../../support/errors.ts'
import { readPairs, type WrittenPair } from './pairs.ts'
import { refusal, shown } from './refusal.ts'
import { fieldText, isNothing, kindOf } from './scalar.ts'
import type { Skim } from './skim.ts'
import { ENTRY_KEYS, NO_VALUES, type EntryKey, type EntryValues } from './values.ts'
import { place } from './syntax.ts'

/** One entry of `images`: what kustomize reads in it, and where it is. */
export interface ImageEntry {
  readonly values: EntryValues
  /** Where it begins in the original text. */
  readonly offset: number
  /** Its syntax, with offsets into the reduced text; left out for entries that were only skimmed. */
  readonly node?: YAMLMap.Parsed
}

/** The items of the `images` list; none where it is missing, null or empty. */
export function imageItems(images: WrittenPair | undefined, source: Skim): readonly ParsedNode[] {
  const list = images?.value ?? null
  if (isNothing(list)) return []
  if (isAlias(list) || list?.anchor !== undefined) {
    throw refusal({
      code: 'E_KUSTOMIZATION_ANCHOR',
      at: place(source, list.range[0]),
      fault: 'the images list is shared with another place of the file by an anchor',
      reason: 'an edit of one place would show in the other one',
      remedy: 'write the list out under images'
    })
  }
  if (!isSeq(list)) throw shapeRefusal(list, 'images holds', 'a list of entries', source)
  return list.items
}

/** Reads one item of `images` as kustomize does; refuses what stops kustomize or is read by it in a surprising way. */
export function readEntry(item: ParsedNode, document: Document.Parsed, source: Skim): ImageEntry {
  const offset = source.origin(item.range[0])
  if (isNothing(item)) return { values: NO_VALUES, offset }
  if (isAlias(item)) {
    throw refusal({
      code: 'E_KUSTOMIZATION_ANCHOR',
      at: place(source, item.range[0]),
      fault: 'this entry is an alias of another place of the file',
      reason: 'an edit of one place would show in the other one',
      remedy: 'write the entry out'
    })
  }
  if (!isMap(item)) throw shapeRefusal(item, 'an entry of images is', 'a mapping with name and digest', source)
  const values = { ...NO_VALUES }
  for (const [key, pair] of readPairs(item, ENTRY_KEYS, source)) {
    if (!isEntryKey(key)) throw unknownKeyRefusal(pair, key, source)
    values[key] = readValue(pair, key, document, source)
  }
  return { values, offset, node: item }
}

function isEntryKey(key: string): key is EntryKey {
  return (ENTRY_KEYS as readonly string[]).includes(key)
}

function readValue(pair: WrittenPair, key: EntryKey, document: Document.Parsed, source: Skim): string {
  const text = fieldText(pair.value, document)
  if (text !== undefined) return text
  throw refusal({
    code: 'E_KUSTOMIZATION_VALUE',
    at: place(source, pair.value?.range[0] ?? pair.key.range[0]),
    fault: `${key} is ${kindOf(pair.value)}, which kustomize does not take for text`,
    reason:
      'kustomize cannot build this file; unquoted words such as 1.10, 553640e6 and yes are numbers or truth values to it',
    remedy: `put the value of ${key} in double quotes`
  })
}

function unknownKeyRefusal(pair: WrittenPair, key: string, source: Skim): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_KEY',
    at: place(source, pair.key.range[0]),
    fault: `an entry of images has no field ${shown(key)}`,
    reason: `kustomize cannot build this file: the fields are ${ENTRY_KEYS.join(', ')}`,
    remedy: 'correct the name of the field, or delete it'
  })
}

function shapeRefusal(node: ParsedNode | null, where: string, wanted: string, source: Skim): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_SHAPE',
    at: place(source, node?.range[0] ?? 0),
    fault: `${where} ${kindOf(node)} instead of ${wanted}`,
    reason: 'kustomize could not read the images from it',
    remedy: 'write images as a list of entries: "- name: …", and "digest: …" below it'
  })
}
