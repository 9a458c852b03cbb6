import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { type Faults, shown } from './fault.ts'

/** A value of the file under its name (`apps.checkout.image`), and where the line of its key begins. */
export interface Field {
  readonly name: string
  readonly value: unknown
  readonly offset: number
}

/** Makes a value out of a field, or tells what is wrong with it and gives null. */
export type Reader<T> = (field: Field, faults: Faults) => T | null

type Shape = Readonly<Record<string, Reader<unknown>>>
type Values<S extends Shape> = { readonly [key in keyof S]?: S[key] extends Reader<infer T> ? T : never }

/** The values of a map with these keys and no others; null where one of the required keys is missing. */
export function readFields<S extends Shape>(
  field: Field,
  shape: S,
  required: readonly (keyof S & string)[],
  faults: Faults
): Values<S> | null {
  const entries = readEntries(field, faults)
  if (!entries) return null
  const values: Record<string, unknown> = {}
  for (const entry of entries) {
    const reader = Object.hasOwn(shape, entry.key) ? shape[entry.key] : undefined
    if (reader) values[entry.key] = reader(entry, faults) ?? undefined
    else refuseKey(entry, Object.keys(shape), faults)
  }
  const missing = required.filter((key) => !entries.some((entry) => entry.key === key))
  for (const key of missing) refuseMissing(field, key, faults)
  return missing.length === 0 ? (values as Values<S>) : null
}

/** A field of a map, with its bare key. */
export interface Entry extends Field {
  readonly key: string
}

/** The entries of a map whose keys are free texts, in their order, each key once. */
export function readEntries(field: Field, faults: Faults): readonly Entry[] | null {
  if (!isMap(field.value)) return refuseType(field, 'keys with values', faults)
  const seen = new Set<string>()
  return entriesOf(field.value, field).filter((entry) => {
    if (!seen.has(entry.key)) return seen.add(entry.key)
    faults.add('E_POLICY_DUPLICATE_KEY', entry.offset, {
      fault: `${entry.name} stands here a second time`,
      reason: 'readers of YAML take the first one or the last one',
      remedy: 'keep one of the two'
    })
    return false
  })
}

function entriesOf({ items }: YAMLMap, field: Field): Entry[] {
  return items.map(({ key, value }) => {
    const text = isScalar(key) ? String(key.value) : 'a key that is no text'
    const offset = isScalar(key) ? (key.range?.[0] ?? field.offset) : field.offset
    return { key: text, name: field.name === '' ? text : `${field.name}.${text}`, value, offset }
  })
}

/** The items of a list, each a field of its own; a list has at least one. */
export function readItems<T>(field: Field, read: Reader<T>, faults: Faults): readonly T[] | null {
  if (!isSeq(field.value)) return refuseType(field, 'a list', faults)
  if (field.value.items.length === 0)
    return refuseValue(field, { is: 'an empty list', remedy: 'leave the key out' }, faults)
  return field.value.items.flatMap((value, index) => {
    const item = read({ name: `${field.name}[${index}]`, value, offset: offsetOf(value, field) }, faults)
    return item === null ? [] : [item]
  })
}

/** The items of a list, or the one value that stands in its place. */
export function readOneOrMany<T>(field: Field, read: Reader<T>, faults: Faults): readonly T[] | null {
  if (isSeq(field.value)) return readItems(field, read, faults)
  const only = read(field, faults)
  return only === null ? null : [only]
}

/** The text of a scalar that YAML 1.2 reads as a text. */
export function readText(field: Field, faults: Faults): string | null {
  const { value } = field
  if (isScalar(value) && typeof value.value === 'string' && value.value !== '') return value.value
  return refuseType(field, 'a text', faults)
}

/** A text that an expression allows; `says` tells what it has to be, with an example. */
export function textLike(expression: RegExp, says: string): Reader<string> {
  return (field, faults) => {
    const text = readText(field, faults)
    if (text === null || expression.test(text)) return text
    return refuseValue(field, { is: shown(text), remedy: `write ${says}` }, faults)
  }
}

/** One word of a few. */
export function oneOf<const T extends string>(...words: readonly T[]): Reader<T> {
  return (field, faults) => {
    const text = readText(field, faults)
    const found = words.find((word) => word === text)
    if (found !== undefined || text === null) return found ?? null
    return refuseValue(field, { is: shown(text), remedy: `write ${words.join(' or ')}` }, faults)
  }
}

/** A whole number between two bounds, both allowed. */
export function wholeNumber(least: number, most: number): Reader<number> {
  return (field, faults) => {
    const { value } = field
    const number = isScalar(value) ? value.value : undefined
    if (typeof number !== 'number') return refuseType(field, 'a whole number', faults)
    if (Number.isInteger(number) && number >= least && number <= most) return number
    return refuseValue(
      field,
      {
        is: String(number),
        remedy: least === most ? `write ${least}` : `write a whole number from ${least} to ${most}`
      },
      faults
    )
  }
}

/** The keys of a map that was read already. */
export function keysOf(field: Field): readonly string[] {
  return isMap(field.value) ? entriesOf(field.value, field).map(({ key }) => key) : []
}

/** Where a key of a map stands, or the map itself where it has no such key. */
export function offsetOfKey(field: Field, key: string): number {
  const pairs = isMap(field.value) ? entriesOf(field.value, field) : []
  return pairs.find((entry) => entry.key === key)?.offset ?? field.offset
}

interface RefusedValue {
  readonly code?: string
  /** What the value is, after the name of its field. */
  readonly is: string
  readonly reason?: string
  readonly remedy: string
}

/** Tells that a value is not one that can stand there. */
export function refuseValue(
  field: Field,
  { code = 'E_POLICY_VALUE', is, reason, remedy }: RefusedValue,
  faults: Faults
): null {
  faults.add(code, offsetOf(field.value, field), {
    fault: `${field.name} is ${is}`,
    remedy,
    ...(reason !== undefined && { reason })
  })
  return null
}

function refuseType(field: Field, wanted: string, faults: Faults): null {
  faults.add('E_POLICY_TYPE', offsetOf(field.value, field), {
    fault: `${field.name || 'the file'} is ${kindOf(field.value)}, not ${wanted}`,
    remedy: `write ${wanted} there; a text that looks like a number or a date needs quotes`
  })
  return null
}

function refuseKey(entry: Entry, known: readonly string[], faults: Faults): void {
  faults.add('E_POLICY_KEY', entry.offset, {
    fault: `the key ${shown(entry.name)} is not known`,
    reason: 'a misspelt rule would be left out without a word',
    remedy: `the keys here are ${known.join(', ')}`
  })
}

function refuseMissing(field: Field, key: string, faults: Faults): void {
  faults.add('E_POLICY_MISSING', field.offset, {
    fault: `${field.name === '' ? key : `${field.name}.${key}`} is missing`,
    remedy: `add ${key}: here; docs/custody-yaml.md shows a whole file`
  })
}

function kindOf(value: unknown): string {
  if (isMap(value)) return 'a map'
  if (isSeq(value)) return 'a list'
  const scalar = isScalar(value) ? value.value : null
  if (scalar === null || scalar === '') return 'empty'
  return typeof scalar === 'string' ? 'a text' : `the ${typeof scalar} ${JSON.stringify(scalar)}`
}

function offsetOf(value: unknown, field: Field): number {
  if (isMap(value) || isSeq(value) || isScalar(value)) return value.range?.[0] ?? field.offset
  return field.offset
}
