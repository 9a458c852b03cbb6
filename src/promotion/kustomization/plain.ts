const NULLS = new Set(['', '~', 'null', 'Null', 'NULL'])
const BOOLEANS = new Set(
  ['y', 'yes', 'true', 'on', 'n', 'no', 'false', 'off'].flatMap((word) => [
    word,
    word.toUpperCase(),
    `${word.charAt(0).toUpperCase()}${word.slice(1)}`
  ])
)
// Longer than every word with a meaning, and no start of a number.
const LONG_WORD = /^[A-Za-z].{5}/
const NUMERIC_START = /^[-+.0-9]/
const SPECIAL_FLOAT = /^(?:\.(?:nan|NaN|NAN)|[-+]?\.(?:inf|Inf|INF))$/
const PREFIXED_INTEGER = /^[-+]?0(?:[xX][0-9a-fA-F]+|[oO][0-7]+|[bB][01]+)$/
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/

/** What kustomize 5 takes an unquoted scalar for (YAML 1.1 without base 60; dates stay text): only text fills its fields. */
export function readPlain(text: string): 'null' | 'text' | 'other' {
  if (LONG_WORD.test(text)) return 'text'
  if (NULLS.has(text)) return 'null'
  if (BOOLEANS.has(text) || SPECIAL_FLOAT.test(text)) return 'other'
  if (!NUMERIC_START.test(text)) return 'text'
  const digits = text.replaceAll('_', '')
  if (PREFIXED_INTEGER.test(digits)) return 'other'
  // A number too large for a float, such as the short commit 12e4567, is text again.
  return DECIMAL.test(digits) && Number.isFinite(Number(digits)) ? 'other' : 'text'
}
