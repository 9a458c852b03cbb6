const MAX_DEPTH = 64
const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** The JSON value in bytes that somebody else wrote; throws SyntaxError, or RangeError for too many bytes or a nesting beyond 64. */
export function parseForeignJson(bytes: Buffer, maxBytes: number): unknown {
  if (bytes.length > maxBytes) throw new RangeError(`it has ${bytes.length} bytes; ${maxBytes} are read`)
  refuseDepth(bytes)
  return JSON.parse(bytes.toString('utf8'))
}

/** Throws RangeError where JSON nests deeper than 64 levels: whatever walks the parsed value recurses. */
export function refuseDepth(bytes: Buffer): void {
  let depth = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) at = endOfString(bytes, at)
    else if (CLOSING.has(byte)) depth -= 1
    else if (OPENING.has(byte) && ++depth > MAX_DEPTH) throw new RangeError(`it nests deeper than ${MAX_DEPTH} levels`)
  }
}

function endOfString(bytes: Buffer, start: number): number {
  let end = bytes.indexOf(QUOTE, start + 1)
  while (end !== -1 && isEscaped(bytes, end)) end = bytes.indexOf(QUOTE, end + 1)
  return end === -1 ? bytes.length : end
}

function isEscaped(bytes: Buffer, at: number): boolean {
  let backslashes = 0
  while (bytes[at - 1 - backslashes] === BACKSLASH) backslashes += 1
  return backslashes % 2 === 1
}
