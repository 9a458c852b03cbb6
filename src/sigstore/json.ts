import { ambiguityIn } from '../support/ambiguous-json.ts'

// A statement's type, predicate type, and subjects with their digests; a predicate can be megabytes, which nobody here reads by key.
const STATEMENT_LEVELS = 4

/** The JSON value in bytes that somebody else wrote; throws SyntaxError, or RangeError for too many bytes, a nesting beyond 64 or a repeated key. */
export function parseForeignJson(bytes: Buffer, maxBytes: number): unknown {
  if (bytes.length > maxBytes) throw new RangeError(`it has ${bytes.length} bytes; ${maxBytes} are read`)
  refuse(ambiguityIn(bytes))
  return JSON.parse(bytes.toString('utf8'))
}

/** Throws RangeError where a statement nests deeper than 64 levels, or repeats a key where it says what it is about. */
export function refuseAmbiguousStatement(payload: Buffer): void {
  refuse(ambiguityIn(payload, STATEMENT_LEVELS))
}

function refuse(ambiguity: string | undefined): void {
  if (ambiguity !== undefined) throw new RangeError(ambiguity)
}
