import type { Scalar } from './node.ts'

const ESCAPE = /\\(?:(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})|([^\r\n]))/g
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1B',
  N: '\x85',
  _: '\xA0',
  L: '\u2028',
  P: '\u2029'
}
const FOLD = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/g
// A backslash at the end of a line takes the line break away, but keeps the spaces in front of it.
const DOUBLE_FOLD = /(\\)\r?\n[ \t]*((?:\r?\n[ \t]*)*)|(?<!\\)(?:[ \t]*)\r?\n(?:[ \t]*\r?\n)*[ \t]*/g

/** The value that a scalar spells, before any meaning is given to a plain word. */
export function valueOf(scalar: Scalar, text: string): string {
  const written = text.slice(scalar.start, scalar.end)
  switch (scalar.style) {
    case 'plain':
      return written.includes('\n') ? written.replace(FOLD, folded) : written
    case 'single':
      return unquoted(written).replace(FOLD, folded).replaceAll("''", "'")
    case 'double':
      return doubleQuoted(unquoted(written))
    case 'literal':
    case 'folded':
      return blockText(scalar, text)
  }
}

function unquoted(written: string): string {
  return written.slice(1, -1)
}

function folded(breaks: string): string {
  const count = breaks.split('\n').length - 1
  return count === 1 ? ' ' : '\n'.repeat(count - 1)
}

function doubleQuoted(written: string): string {
  if (!written.includes('\\') && !written.includes('\n')) return written
  return written
    .split(/(\\[^\r\n])/)
    .map((piece) => (piece.startsWith('\\') && !/^\\\r?\n/.test(piece) ? piece : foldDouble(piece)))
    .join('')
    .replace(ESCAPE, (_, code: string | undefined, letter: string | undefined) =>
      code === undefined
        ? (ESCAPES[letter ?? ''] ?? letter ?? '')
        : String.fromCodePoint(Number.parseInt(code.slice(1), 16))
    )
}

function foldDouble(piece: string): string {
  return piece.replace(DOUBLE_FOLD, (breaks: string, escaped: string | undefined, more: string | undefined) =>
    escaped === undefined ? folded(breaks) : '\n'.repeat((more ?? '').split('\n').length - 1)
  )
}

function blockText({ start, end, indent = 0, style }: Scalar, text: string): string {
  const [header = '', ...lines] = text.slice(start, end).split(/\r?\n/)
  const content = lines.map((line) => line.slice(indent))
  const body = style === 'literal' ? content.join('\n') : foldLines(content)
  const chomping = /[-+]/.exec(header.split('#', 1)[0] ?? '')?.[0]
  if (chomping === '-' || end === text.length) return body
  const last = lines.length === 0 ? '' : '\n'
  return chomping === '+' ? body + last + emptyLinesAt(text, end) : body + last
}

function emptyLinesAt(text: string, end: number): string {
  const lines = /^\r?\n((?: *\r?\n)*)/.exec(text.slice(end))?.[1] ?? ''
  return '\n'.repeat(lines.split('\n').length - 1)
}

/** The lines of a folded scalar: neighbours are joined by a space, unless one of them is indented further. */
function foldLines(lines: readonly string[]): string {
  let folded = ''
  let breaks = 0
  let isPlain = false
  let isFirst = true
  for (const line of lines) {
    if (line === '') breaks += 1
    else {
      const isDeeper = /^[ \t]/.test(line)
      const joint = isFirst ? breaks : isPlain && !isDeeper ? breaks : breaks + 1
      folded += (joint === 0 && !isFirst ? ' ' : '\n'.repeat(joint)) + line
      isPlain = !isDeeper
      isFirst = false
      breaks = 0
    }
  }
  return folded
}
