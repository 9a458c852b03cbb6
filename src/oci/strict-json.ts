import { ambiguityIn } from '../support/ambiguous-json.ts'

/** An object read from JSON; nothing about its members is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>

/**
 * The JSON object in bytes that others wrote. Two readers could understand a document with a repeated key differently,
 * so such documents, invalid UTF-8, nesting deeper than 64 and anything but an object are refused: `fault` makes the error of the reason.
 */
export function parseJsonObject(bytes: Buffer, fault: (reason: string, cause?: unknown) => Error): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw fault('it is not JSON in UTF-8', error)
  }
  if (!isJsonObject(value)) throw fault('it is not a JSON object')
  const ambiguity = ambiguityIn(bytes)
  if (ambiguity !== undefined) throw fault(ambiguity)
  return value
}

/** Whether a JSON value is an object, which arrays and null are not. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
