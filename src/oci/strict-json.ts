/** An object read from JSON; nothing about its members is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>

const MAX_DEPTH = 64

/**
 * The JSON object in bytes that others wrote. Two readers could understand a document with a repeated key differently,
 * so such documents, invalid UTF-8, nesting deeper than 64 and anything but an object are refused: `fault` makes the error of the reason.
 */
export function parseJsonObject(bytes: Buffer, fault: (reason: string, cause?: unknown) => Error): JsonObject {
  let text: string
  let value: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    value = JSON.parse(text)
  } catch (error) {
    throw fault('it is not JSON in UTF-8', error)
  }
  if (!isJsonObject(value)) throw fault('it is not a JSON object')
  const ambiguity = ambiguityIn(text)
  if (ambiguity !== undefined) throw fault(ambiguity)
  return value
}

/** Whether a JSON value is an object, which arrays and null are not. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// The text is known to be JSON, so brackets outside of strings balance and every string ends.
function ambiguityIn(text: string): string | undefined {
  const keysOfOpen: Set<string>[] = []
  for (let at = 0; at < text.length; at++) {
    switch (text.charAt(at)) {
      case '{':
      case '[':
        if (keysOfOpen.push(new Set()) > MAX_DEPTH) return `it is nested deeper than ${MAX_DEPTH} levels`
        break
      case '}':
      case ']':
        keysOfOpen.pop()
        break
      case '"': {
        const end = endOfString(text, at)
        const literal = text.slice(at, end)
        if (isKey(text, end) && !isNewKey(keysOfOpen.at(-1), literal)) {
          return `the key ${literal.slice(0, 60)} stands twice in one object`
        }
        at = end - 1
      }
    }
  }
  return undefined
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function isKey(text: string, afterString: number): boolean {
  let at = afterString
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return text[at] === ':'
}

// `"a"` and `"\u0061"` are the same key.
function isNewKey(known: Set<string> | undefined, literal: string): boolean {
  const key = JSON.parse(literal) as string
  if (known?.has(key)) return false
  known?.add(key)
  return true
}
