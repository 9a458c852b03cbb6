import { isUtf8 } from 'node:buffer'
import { refusal } from './refusal.ts'

const MAX_BYTES = 1024 * 1024

// What YAML 1.1 (the reader inside kustomize) and YAML 1.2 do not read alike: further line breaks, and characters that
// one of them refuses. With any of these the two would see different entries in the same bytes.
const DISPUTED = /[^\t\n\r -~\xA0-\u2027\u202A-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]|\r(?!\n)/u

/** The text of a kustomization, its byte order mark kept; refuses what is over 1 MiB, not UTF-8, or not read alike by all. */
export function decodeKustomization(bytes: Buffer): string {
  if (bytes.length > MAX_BYTES) {
    throw refusal({
      code: 'E_KUSTOMIZATION_SIZE',
      fault: `it has ${bytes.length} bytes; ${MAX_BYTES} are the most that is read`,
      reason: 'a file of this size is generated, or meant to keep its reader busy',
      remedy: 'move generated parts of the file into resources or components of their own'
    })
  }
  if (!isUtf8(bytes)) {
    throw refusal({
      code: 'E_KUSTOMIZATION_ENCODING',
      fault: 'its bytes are not UTF-8',
      reason: 'in another encoding an edit could damage characters that it does not touch',
      remedy: 'save the file as UTF-8, for example: iconv -t utf-8'
    })
  }
  const text = bytes.toString('utf8')
  refuseDisputedCharacters(text)
  return text
}

function refuseDisputedCharacters(text: string): void {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const found = DISPUTED.exec(text.slice(start))
  if (!found) return
  const point = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  throw refusal({
    code: 'E_KUSTOMIZATION_CHARACTER',
    at: { text, offset: start + found.index },
    fault: `it holds the character U+${point}`,
    reason: 'YAML readers disagree on it, so kustomize may see other lines here than a reviewer does',
    remedy: 'delete this character; inside a double-quoted text write it as an escape'
  })
}
