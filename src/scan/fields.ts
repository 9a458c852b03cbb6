/** A JSON object whose fields are not known to be there. */
export type Fields = Readonly<Record<string, unknown>>

// One for all: of the findings of a large report most have none.
const NONE: readonly never[] = []

/** The value as an object, or an empty one where something else stands. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** The value as a list; `null` and what is not there are empty ones, as Go writes them. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : NONE
}

/** The texts in a list. */
export function textsOf(value: unknown): readonly string[] {
  const list = listOf(value)
  return list.length === 0 ? NONE : list.filter((item) => typeof item === 'string')
}

/** The value as a text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
