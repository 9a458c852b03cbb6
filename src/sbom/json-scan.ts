/** Part of a JSON text, in bytes; `end` is the first byte after it. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** One member of a JSON object: its name, and where its value stands. */
export interface Member extends Range {
  readonly key: string
}

/** What is wrong with the shape of a JSON text, and at which byte. */
export interface ShapeFault {
  readonly kind: 'unbalanced' | 'too-deep' | 'duplicate-key'
  readonly at: number
  readonly key?: string
}

/** A JSON text that breaks its grammar at, or soon after, byte `at`. */
export class MalformedJson extends Error {
  readonly at: number

  constructor(at: number) {
    super(`malformed JSON near byte ${at}`)
    this.at = at
  }
}

/** The deepest nesting of objects and arrays that is read. */
export const MAX_DEPTH = 64

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const BACKSLASH = 0x5c
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const SPACES: readonly (number | undefined)[] = [0x20, 0x0a, 0x0d, 0x09]

// One look into a table a byte instead of seven comparisons: most bytes of a document are no structure.
const STRUCTURE = new Uint8Array(256)
for (const byte of [QUOTE, COMMA, OPEN_BRACE, OPEN_BRACKET]) STRUCTURE[byte] = byte
STRUCTURE[CLOSE_BRACE] = STRUCTURE[CLOSE_BRACKET] = CLOSE_BRACE

/**
 * The first fault in nesting, balance and repeated keys (RFC 8259 §4), found in one pass that builds no tree.
 * The rest of the grammar is left to `JSON.parse` on the parts; keys may be left to whoever looks at them.
 */
export function findShapeFault(bytes: Buffer, { keys = true } = {}): ShapeFault | undefined {
  return new ShapeScan(bytes, keys).run()
}

class ShapeScan {
  private readonly bytes: Buffer
  private at = 0
  private depth = 0
  private awaitsKey = false
  private readonly isObject: boolean[] = []
  // One set a level, emptied and used again: a document has millions of objects but few levels.
  private readonly keys: Set<string>[] = []
  private readonly looksAtKeys: boolean

  constructor(bytes: Buffer, looksAtKeys: boolean) {
    this.bytes = bytes
    this.looksAtKeys = looksAtKeys
  }

  run(): ShapeFault | undefined {
    for (; this.at < this.bytes.length; this.at++) {
      const token = STRUCTURE[this.bytes[this.at] ?? 0] ?? 0
      const fault = token === 0 ? undefined : this.meet(token)
      if (fault) return fault
    }
    return this.depth === 0 ? undefined : { kind: 'unbalanced', at: this.at }
  }

  private meet(token: number): ShapeFault | undefined {
    if (token === QUOTE) return this.passString()
    if (token === COMMA) {
      this.awaitsKey = this.isObject[this.depth - 1] === true
      return undefined
    }
    return token === CLOSE_BRACE ? this.close() : this.open(token)
  }

  private passString(): ShapeFault | undefined {
    const range = { start: this.at, end: endOfString(this.bytes, this.at) }
    this.at = range.end - 1
    if (!this.awaitsKey || !this.looksAtKeys) return undefined
    this.awaitsKey = false
    const seen = this.keys[this.depth - 1]
    const key = keyText(this.bytes, range)
    if (seen?.has(key)) return { kind: 'duplicate-key', at: range.start, key }
    seen?.add(key)
    return undefined
  }

  private open(token: number): ShapeFault | undefined {
    if (this.depth === MAX_DEPTH) return { kind: 'too-deep', at: this.at }
    this.awaitsKey = token === OPEN_BRACE
    this.isObject[this.depth] = this.awaitsKey
    if (this.awaitsKey) (this.keys[this.depth] ??= new Set()).clear()
    this.depth += 1
    return undefined
  }

  private close(): ShapeFault | undefined {
    this.awaitsKey = false
    this.depth -= 1
    const isObject = this.bytes[this.at] === CLOSE_BRACE
    return this.isObject[this.depth] === isObject ? undefined : { kind: 'unbalanced', at: this.at }
  }
}

/** The members of the object at `range`; throws MalformedJson where there is none. */
export function* membersOf(bytes: Buffer, range: Range): Generator<Member> {
  if (bytes[skipSpaces(bytes, range.start)] !== OPEN_BRACE) throw new MalformedJson(range.start)
  for (const part of partsOf(bytes, range)) {
    const start = skipSpaces(bytes, part.start)
    const end = endOfString(bytes, start)
    const colon = skipSpaces(bytes, end)
    if (bytes[start] !== QUOTE || bytes[colon] !== COLON) throw new MalformedJson(start)
    yield { key: valueAt(bytes, { start, end }) as string, start: colon + 1, end: part.end }
  }
}

/** The elements of the array at `range`, or undefined where something else stands. */
export function elementsOf(bytes: Buffer, range: Range): Generator<Range> | undefined {
  return bytes[skipSpaces(bytes, range.start)] === OPEN_BRACKET ? partsOf(bytes, range) : undefined
}

/** The value at `range`; throws MalformedJson where there is none. */
export function valueAt(bytes: Buffer, { start, end }: Range): unknown {
  try {
    return JSON.parse(bytes.toString('utf8', start, end))
  } catch {
    // The parser's own words would quote the text, line ends and all, into a log.
    throw new MalformedJson(start)
  }
}

/** Splits a balanced container at the commas of its own level. */
function* partsOf(bytes: Buffer, range: Range): Generator<Range> {
  const first = skipSpaces(bytes, range.start) + 1
  let start = first
  let end = endOfPart(bytes, start)
  for (; bytes[end] === COMMA; end = endOfPart(bytes, start)) {
    yield { start, end }
    start = end + 1
  }
  if (start !== first || skipSpaces(bytes, start) !== end) yield { start, end }
  if (skipSpaces(bytes, end + 1) < range.end) throw new MalformedJson(end + 1)
}

/** The comma after the part of a container that begins at `start`, or the bracket that closes the container. */
function endOfPart(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    const token = STRUCTURE[bytes[at] ?? 0]
    if (token === QUOTE) at = endOfString(bytes, at) - 1
    else if (token === OPEN_BRACE || token === OPEN_BRACKET) at = endOfContainer(bytes, at) - 1
    else if (token === COMMA || token === CLOSE_BRACE) return at
  }
  return bytes.length
}

/** The first byte after the container that opens at `open`. */
function endOfContainer(bytes: Buffer, open: number): number {
  let depth = 0
  for (let at = open; at < bytes.length; at++) {
    const token = STRUCTURE[bytes[at] ?? 0]
    if (token === QUOTE) at = endOfString(bytes, at) - 1
    else if (token === OPEN_BRACE || token === OPEN_BRACKET) depth += 1
    else if (token === CLOSE_BRACE && --depth === 0) return at + 1
  }
  return bytes.length
}

/** Keys with escapes are decoded: `"a"` and `"\u0061"` are one key to every reader. */
function keyText(bytes: Buffer, range: Range): string {
  const raw = bytes.toString('utf8', range.start + 1, range.end - 1)
  if (!raw.includes('\\')) return raw
  try {
    return valueAt(bytes, range) as string
  } catch {
    return raw
  }
}

/** The first byte after the string that opens at `start`, or the end of the text where it is never closed. */
function endOfString(bytes: Buffer, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at += 1
    else if (bytes[at] === QUOTE) return at + 1
  }
  return bytes.length
}

function skipSpaces(bytes: Buffer, start: number): number {
  let at = start
  while (SPACES.includes(bytes[at])) at += 1
  return at
}
