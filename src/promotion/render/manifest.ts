import { parseAllDocuments, parseDocument } from 'yaml'

/** A value as YAML or JSON spells it. */
export type Value = string | number | boolean | null | readonly Value[] | Fields

export interface Fields {
  readonly [key: string]: Value | undefined
}

/** The documents of a YAML text that hold fields; undefined for a text that is no YAML, or a bomb. */
export function readManifests(text: string): Fields[] | undefined {
  try {
    const documents = [...parseAllDocuments(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' })]
    if (documents.some(({ errors }) => errors.length > 0)) return undefined
    return documents.map((document) => document.toJS({ maxAliasCount: 1000 }) as Value).filter(isFields)
  } catch {
    return undefined
  }
}

/** The fields of a text's one document; undefined where it has none. */
export function readFieldsOf(text: string): Fields | undefined {
  try {
    const document = parseDocument(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' })
    const value = document.toJS({ maxAliasCount: 1000 }) as Value
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

export function isFields(value: Value | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The items of a list; none for anything else. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : []
}

/** The items of a list that hold fields. */
export function fieldsIn(value: Value | undefined): Fields[] {
  return itemsOf(value).filter(isFields)
}

/** The items of a list that are text. */
export function textsIn(value: Value | undefined): string[] {
  return itemsOf(value).filter((item) => typeof item === 'string')
}

/** A text, or '' for anything else. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** The fields below a key; none for anything else. */
export function below(fields: Fields | undefined, ...keys: readonly string[]): Fields | undefined {
  let found: Value | undefined = fields
  for (const key of keys) found = isFields(found) ? found[key] : undefined
  return isFields(found) ? found : undefined
}

/** Shows every text in a value, with the path of the field that holds it: `spec.containers[0].image`. */
export function visitTexts(value: Value | undefined, see: (field: string, text: string) => void, field = ''): void {
  if (typeof value === 'string') see(field, value)
  else if (isFields(value)) {
    for (const [key, item] of Object.entries(value)) visitTexts(item, see, field === '' ? key : `${field}.${key}`)
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visitTexts(item as Value, see, `${field}[${index}]`)
  }
}
