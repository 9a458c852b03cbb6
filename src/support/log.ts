/** Where progress is told. One implementation speaks to the Actions runner, one to a terminal. */
export interface Log {
  info(line: string): void
  notice(line: string): void
  warning(line: string): void
  /** Runs one stage inside a group that closes itself, whatever happens. */
  group<T>(title: string, stage: () => Promise<T>): Promise<T>
  /** Hides a value and everything it can be recognised by from all later output. */
  mask(secret: string): void
}

const JWT = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g

/** The forms in which a secret could show up in text: itself, its JWT parts, base64, base64url, hex and URL-encoded. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const parts = secret.split('.').filter((part) => part.length >= 8)
  const forms = [
    secret,
    ...parts,
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    encodeURIComponent(secret)
  ]
  return [...new Set(forms)].filter((form) => form.length >= 4)
}

/** The text with every known secret and everything JWT-shaped replaced by `***`. */
export function redact(text: string, secrets: Iterable<string>): string {
  let clean = text
  for (const secret of secrets) clean = clean.replaceAll(secret, '***')
  return clean.replace(JWT, '***')
}

// Controls, format characters (bidi and zero-width ones among them), lone surrogates, private use, line and paragraph separators.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/**
 * Text that others had a part in, as it may be printed: what would move a cursor or hide is spelled, and nothing of it is a command
 * to the Actions runner, which looks for `::` where a line begins and for `##[` anywhere in it. Line breaks and tabs stay.
 */
export function printable(text: string): string {
  return text
    .replace(HIDDEN, (character) => (character === '\n' || character === '\t' ? character : spelled(character)))
    .replaceAll('##[', '## [')
    .replace(/^(?=\s*::)/gm, '\u200b')
}

/** The same as one line, whatever line breaks it holds. */
export function printableLine(text: string): string {
  return printable(text.replaceAll('\n', spelled('\n')))
}

/** The same for JSON, whose value stays what it is. */
export function printableJson(json: string): string {
  return json
    .replace(HIDDEN, (character) => (character === '\n' ? character : jsonEscape(character)))
    .replaceAll('##[', '##\\u005b')
}

function spelled(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

function jsonEscape(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
