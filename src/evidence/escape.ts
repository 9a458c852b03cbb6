const MAX_VALUE = 600
const MAX_PROSE = 4_000
const MAX_LABEL = 60
const EMPTY = '(empty)'

const WORD = /^[A-Za-z]+(?:['’/-][A-Za-z]+)*$/
const TERM = /^[A-Za-z0-9]{1,6}$/
const NUMBER = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/
const SIGN = /^[–—→·×≥≤-]$/
const PUNCTUATED = /^([("'“‘]*)(.*?)([.,;:!?)"'”’…]*)$/su

/** The text with all but printable ASCII spelled as `\u{…}`: no bidi, zero-width or look-alike character can hide. */
export function visible(text: string): string {
  return text.replace(/[^ -~]/gu, escapeCharacter)
}

/** The text as `visible` spells it, on one line of at most some 600 characters. */
export function oneLine(text: string): string {
  return clip(visible(text), MAX_VALUE)
}

/** A value as a Markdown code span of some 600 characters at most; without pipe and backtick, so it fits into a table cell. */
export function codeSpan(value: string): string {
  if (value === '') return EMPTY
  const shown = visible(value.replaceAll('\\', '\\\\')).replace(/[`|]|^ | $/g, escapeCharacter)
  return `\`${clip(shown, MAX_VALUE)}\``
}

/**
 * A sentence as Markdown on one line, safe in a table cell: plain words and numbers stay, everything that GitHub could read
 * as markup, a link, a mention or a reference becomes a code span.
 */
export function escapeMarkdown(sentence: string): string {
  const words = clip(sentence, MAX_PROSE)
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== '')
  return words.length === 0 ? EMPTY : joinCode(words.map((word, index) => markWord(word, index === 0)))
}

/** A code block whose fence is longer than any run of backticks inside; line breaks stay, other odd characters become visible. */
export function fence(language: 'sh' | 'json' | 'mermaid' | 'text' | 'diff', text: string): string {
  const body = text.split('\n').map(visible).join('\n')
  const longest = (body.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2)
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${language}\n${body}\n${ticks}`
}

/** The inside of a quoted mermaid label: letters, digits and plain signs stay, the others become mermaid's `#code;`. */
export function mermaidLabel(text: string): string {
  const label = clip(visible(text), MAX_LABEL)
  return label.replace(/[^A-Za-z0-9 .,:/@_+=()-]/g, (character) => `#${character.codePointAt(0) ?? 0};`)
}

/** The value as one word of a shell command (POSIX.1-2017, XCU §2.2.2); NUL, which no argument can hold, becomes U+FFFD. */
export function shellQuote(value: string): string {
  if (/^[A-Za-z0-9%+:,./@_][A-Za-z0-9%+=:,./@_-]*$/.test(value)) return value
  return `'${value.replaceAll('\0', '\uFFFD').replaceAll("'", "'\\''")}'`
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}... (${text.length} characters)`
}

interface Marked {
  readonly before: string
  readonly core: string
  readonly after: string
  readonly code: boolean
}

function markWord(word: string, first: boolean): Marked {
  // At the start of a line "-" and "1." would begin a list.
  if (SIGN.test(word)) return { before: '', core: word, after: '', code: first && word === '-' }
  const [, before, core, after] = PUNCTUATED.exec(word) ?? []
  if (!core || before === undefined || after === undefined) return { before: '', core: word, after: '', code: true }
  return { before, core, after, code: !isPlain(core) || (first && /^\d+[.)]/.test(core + after)) }
}

function isPlain(word: string): boolean {
  return WORD.test(word) || TERM.test(word) || NUMBER.test(word)
}

function joinCode(words: readonly Marked[]): string {
  const joined: Marked[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const glued = last?.code === true && word.code && last.after === '' && word.before === ''
    if (glued) joined[joined.length - 1] = { ...last, core: `${last.core} ${word.core}`, after: word.after }
    else joined.push(word)
  }
  return joined.map(({ before, core, after, code }) => before + (code ? codeSpan(core) : core) + after).join(' ')
}
