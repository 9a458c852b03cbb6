import { messageOf, RequestError } from '../support/errors.ts'

const MAX_LENGTH = 1000

/**
 * An expression that matches a name as a whole (ECMAScript, Unicode mode); throws RequestError where it is not anchored at both ends:
 * `https://github.com/acme/` alone would accept https://evil.example/https://github.com/acme/ too.
 */
export function parseIdentityPattern(text: string): RegExp {
  const fault = faultOf(text)
  if (fault !== undefined) throw patternError(text, fault)
  try {
    return new RegExp(`^(?:${text.slice(1, -1)})$`, 'u')
  } catch (error) {
    throw patternError(text, messageOf(error))
  }
}

function faultOf(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return `it has ${text.length} characters; ${MAX_LENGTH} are enough for any identity`
  if (!text.startsWith('^')) return 'it does not begin with ^, so anything may stand before what it matches'
  if (!/(?<!\\)(?:\\\\)*\$$/.test(text)) return 'it does not end with $, so anything may stand behind what it matches'
  return hasFreeAlternative(text)
    ? 'a | stands outside of any group, so ^ and $ hold only one of the alternatives'
    : undefined
}

// Escapes and classes are taken out first; what is left of | and parentheses is syntax.
function hasFreeAlternative(text: string): boolean {
  const syntax = text.replace(/\\./gu, '').replace(/\[[^\]]*\]/gu, '')
  let depth = 0
  for (const character of syntax) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === '|' && depth === 0) return true
  }
  return false
}

function patternError(text: string, reason: string): RequestError {
  return new RequestError('E_IDENTITY_PATTERN', {
    message: `certificate-identity-regexp ${JSON.stringify(text.slice(0, 80))} can't be used`,
    reason,
    remedy:
      'write it like ^https://github\\.com/acme/checkout/\\.github/workflows/release\\.yml@refs/tags/v[0-9.]+$, or give the exact --certificate-identity'
  })
}
