const MAX_DEPTH = 64
const [QUOTE, BACKSLASH, COLON] = [0x22, 0x5c, 0x3a]
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d])

/**
 * Why a JSON text of others is refused, undefined where it is not: two readers could understand a repeated key differently
 * (RFC 8259 §4), and whatever walks a nesting beyond 64 levels recurses. Keys are compared in the outermost `keyLevels`
 * levels. The text may turn out to be no JSON; throws SyntaxError for a key whose escapes are none.
 */
export function ambiguityIn(text: Buffer, keyLevels = MAX_DEPTH): string | undefined {
  const open: (Set<string> | undefined)[] = []
  for (let at = 0; at < text.length; at++) {
    const byte = text[at] ?? 0
    if (byte === QUOTE) {
      const end = endOfString(text, at)
      const known = open.at(-1)
      const repeated = known && repeatedKey(text.subarray(at, end + 1), text, known)
      if (repeated !== undefined) return `the key ${repeated.slice(0, 60)} stands twice in one object`
      at = end
    } else if (CLOSING.has(byte)) open.pop()
    else if (OPENING.has(byte) && open.push(keysAt(open.length, keyLevels)) > MAX_DEPTH)
      return `it nests deeper than ${MAX_DEPTH} levels`
  }
  return undefined
}

function keysAt(level: number, keyLevels: number): Set<string> | undefined {
  return level < keyLevels ? new Set() : undefined
}

function endOfString(text: Buffer, start: number): number {
  let end = text.indexOf(QUOTE, start + 1)
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf(QUOTE, end + 1)
  return end === -1 ? text.length : end
}

function isEscaped(text: Buffer, at: number): boolean {
  let backslashes = 0
  while (text[at - 1 - backslashes] === BACKSLASH) backslashes += 1
  return backslashes % 2 === 1
}

// `"a"` and `"\u0061"` are the same key.
function repeatedKey(literal: Buffer, text: Buffer, known: Set<string>): string | undefined {
  if (!isKey(text, literal.byteOffset - text.byteOffset + literal.length)) return undefined
  const written = literal.toString('utf8')
  const key = literal.includes(BACKSLASH) ? (JSON.parse(written) as string) : written.slice(1, -1)
  if (known.has(key)) return written
  known.add(key)
  return undefined
}

function isKey(text: Buffer, afterString: number): boolean {
  let at = afterString
  while (SPACE.has(text[at] ?? 0)) at++
  return text[at] === COLON
}
