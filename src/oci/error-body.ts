import type { HttpResponse } from '../support/http.ts'
import { isJsonObject } from './strict-json.ts'

/** What a registry or its token service says about a refusal; `text` has at most 512 bytes and no control characters. */
export interface ErrorBody {
  /** Upper-case codes of the distribution specification, as MANIFEST_UNKNOWN. */
  readonly codes: readonly string[]
  readonly text: string
}

const MAX_SHOWN = 512

/** The error in an answer's body: the `errors` of the distribution specification, the fields of OAuth2 (RFC 6749 §5.2), or plain text. */
export function parseErrorBody({ body, headers }: HttpResponse): ErrorBody {
  const value = jsonOf(body)
  if (!isJsonObject(value)) {
    const isText = headers['content-type']?.startsWith('text/plain') ?? false
    return { codes: [], text: isText ? shown(body.toString('utf8')) : '' }
  }
  const entries = Array.isArray(value['errors']) ? value['errors'].filter(isJsonObject) : [value]
  const codes = entries.map(({ code }) => code).filter((code) => typeof code === 'string')
  return { codes: codes.map((code) => code.toUpperCase()), text: shown(entries.map(sentenceOf).join('; ')) }
}

function sentenceOf(entry: Readonly<Record<string, unknown>>): string {
  const { code, error, message, error_description: description, details } = entry
  const words = [code ?? error, message ?? description ?? details]
  return words.filter((word) => typeof word === 'string' && word !== '').join(': ')
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

function shown(text: string): string {
  // Control and formatting characters could rewrite the log they are printed to.
  const clean = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()
  const bytes = Buffer.from(clean)
  return bytes.length <= MAX_SHOWN
    ? clean
    : `${bytes
        .subarray(0, MAX_SHOWN - 4)
        .toString('utf8')
        .replace(/\ufffd+$/, '')}…`
}
