import type { RefusalError } from '../../support/errors.ts'
import { mergedMappings, readFields, type Fields } from './fields.ts'
import { refusal, shown } from './refusal.ts'
import { fieldText, isNothing, kindOf } from './scalar.ts'
import type { Document } from './syntax/document.ts'
import { type Alias, type Mapping, type Node, type Pair, resolved, type Sequence } from './syntax/node.ts'
import { ENTRY_KEYS, NO_VALUES, type EntryKey, type EntryValues } from './values.ts'

/** One entry of `images`: what kustomize reads in it, and where it is. */
export interface ImageEntry {
  readonly values: EntryValues
  readonly offset: number
  /** What it is written as; left out where nothing is. */
  readonly node?: Mapping | Alias
  /** Its own pairs, those of a merge key aside. */
  readonly fields: Fields<EntryKey>
  /** The merge key that brings it more fields. */
  readonly merge?: Pair
}

const NO_FIELDS: Fields<EntryKey> = {}

/** The `images` list of a field; undefined where it is missing or null. */
export function imageList(pair: Pair | undefined, { text, shared }: Document): Sequence | undefined {
  const value = pair?.value ?? null
  if (value === null || isNothing(value, text)) return undefined
  const alias = value.kind === 'alias' ? value.start : shared.get(value)
  if (alias !== undefined) {
    throw refusal({
      code: 'E_KUSTOMIZATION_ANCHOR',
      at: { text, offset: alias },
      fault: 'the images list is shared with another place of the file by an anchor',
      reason: 'an edit of one place would show in the other one',
      remedy: 'write the list out under images'
    })
  }
  if (value.kind !== 'sequence') throw shapeRefusal(value, 'images holds', 'a list of entries', text)
  return value
}

/** Reads one item of `images` as kustomize does; refuses what stops kustomize or leaves a doubt about what it reads. */
export function readEntry(item: Node | null, offset: number, text: string): ImageEntry {
  if (item === null || isNothing(item, text)) return { values: NO_VALUES, offset, fields: NO_FIELDS }
  const map = resolved(item)
  if (map?.kind !== 'mapping') throw shapeRefusal(item, 'an entry of images is', 'a mapping with name and digest', text)
  let merge: Pair | undefined
  const fields = readFields(map, ENTRY_KEYS, text, (pair, key) => {
    if (key !== undefined) throw unknownKeyRefusal(pair, key, text)
    merge = pair
  })
  const values = merge ? mergedValues(map, merge, fields, text) : ownValues(fields, text)
  const node = item.kind === 'alias' ? item : map
  return merge ? { values, offset: item.start, node, fields, merge } : { values, offset: item.start, node, fields }
}

function ownValues(fields: Fields<EntryKey>, text: string): EntryValues {
  const values = { name: '', newName: '', newTag: '', digest: '', tagSuffix: '' }
  for (const key of ENTRY_KEYS) {
    const pair = fields[key]
    if (pair) values[key] = readValue(pair, key, text)
  }
  return values
}

/** The values of an entry with a merge key: its reader fills the fields in the order of the text, those of the merge key among them. */
function mergedValues(map: Mapping, merge: Pair, fields: Fields<EntryKey>, text: string): EntryValues {
  const values = { ...NO_VALUES }
  for (const pair of map.pairs) {
    const key = ENTRY_KEYS.find((name) => fields[name] === pair)
    if (key !== undefined) values[key] = readValue(pair, key, text)
    else if (pair === merge) {
      for (const source of mergedMappings(pair)) {
        const entry = readEntry(source, source.start, text)
        for (const name of ENTRY_KEYS) if (entry.fields[name]) values[name] = entry.values[name]
      }
    }
  }
  return values
}

function readValue(pair: Pair, key: EntryKey, text: string): string {
  const value = fieldText(pair.value, text)
  if (value !== undefined) return value
  throw refusal({
    code: 'E_KUSTOMIZATION_VALUE',
    at: { text, offset: pair.value?.start ?? pair.key.start },
    fault: `${key} is ${kindOf(pair.value, text)}, which kustomize does not take for text`,
    reason:
      'kustomize cannot build this file; unquoted words such as 1.10, 553640e6 and yes are numbers or truth values to it',
    remedy: `put the value of ${key} in double quotes`
  })
}

function unknownKeyRefusal(pair: Pair, key: string, text: string): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_KEY',
    at: { text, offset: pair.key.start },
    fault: `an entry of images has no field ${shown(key)}`,
    reason: `kustomize cannot build this file: the fields are ${ENTRY_KEYS.join(', ')}`,
    remedy: 'correct the name of the field, or delete it'
  })
}

function shapeRefusal(node: Node | null, where: string, wanted: string, text: string): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_SHAPE',
    at: { text, offset: node?.start ?? 0 },
    fault: `${where} ${kindOf(node, text)} instead of ${wanted}`,
    reason: 'kustomize could not read the images from it',
    remedy: 'write images as a list of entries: "- name: …", and "digest: …" below it'
  })
}
