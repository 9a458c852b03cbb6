import { isUtf8 } from 'node:buffer'
import { findShapeFault, MalformedJson, MAX_DEPTH, membersOf, type Range, type ShapeFault } from './json-scan.ts'
import { quoted, SpdxFault } from './spdx-fault.ts'

const IN_UTF8 = 'write the file in UTF-8 (RFC 8259 §8.1); in PowerShell: Out-File -Encoding utf8'

/** The text without a UTF-8 byte order mark. */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** The members of the object that a text holds, by where they stand; throws SpdxFault where the text is no JSON that every reader reads alike. */
export function openObject(text: Buffer): ReadonlyMap<string, Range> {
  checkText(text)
  return readingJson(text, () => {
    const members = [...membersOf(text, { start: 0, end: text.length })]
    return new Map(members.map((member) => [member.key, member]))
  })
}

/** Runs `read`; a MalformedJson becomes the SpdxFault that says where the text breaks off. */
export function readingJson<T>(text: Buffer, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof MalformedJson ? notJson(text, error.at) : error
  }
}

function checkText(text: Buffer): void {
  if (text.length === 0) throw new SpdxFault('E_SBOM_EMPTY', 'is empty', 'it has no bytes')
  if (text.subarray(0, 4).some((byte) => byte === 0 || byte >= 0xfe)) {
    throw new SpdxFault('E_SBOM_ENCODING', 'is not UTF-8', 'it looks like UTF-16 or UTF-32', IN_UTF8)
  }
  if (!isUtf8(text))
    throw new SpdxFault('E_SBOM_ENCODING', 'is not UTF-8', 'it holds bytes that UTF-8 never has', IN_UTF8)
  const fault = findShapeFault(text)
  if (fault) throw shapeError(text, fault)
}

function shapeError(text: Buffer, { kind, at, key }: ShapeFault): SpdxFault {
  switch (kind) {
    case 'unbalanced':
      return notJson(text, at)
    case 'too-deep':
      return new SpdxFault('E_SBOM_DEPTH', `nests deeper than ${MAX_DEPTH} levels`, `first at ${placeOf(text, at)}`)
    case 'duplicate-key':
      return new SpdxFault(
        'E_SBOM_DUPLICATE_KEY',
        `holds the key ${quoted(key ?? '')} twice in one object`,
        `the second stands at ${placeOf(text, at)}; readers disagree about which of the two counts`,
        'remove one of the two, or write the SBOM with a tool that repeats no key'
      )
  }
}

function notJson(text: Buffer, at: number): SpdxFault {
  if (at === 0 && text.toString('latin1', 0, 64).trimStart().startsWith('[')) {
    return new SpdxFault('E_SBOM_FORMAT', 'is not SPDX', 'it is a JSON list, and an SPDX document is an object')
  }
  const reason = text.toString('latin1', 0, 64).trimStart().startsWith('SPDXVersion:')
    ? 'it is SPDX in the tag-value form; the JSON form is read'
    : `the JSON breaks off or is malformed near ${placeOf(text, at)}`
  return new SpdxFault('E_SBOM_JSON', 'is not JSON', reason)
}

/** The line and byte at which a person finds `at`. */
function placeOf(text: Buffer, at: number): string {
  let line = 1
  for (let feed = text.indexOf(0x0a); feed !== -1 && feed < at; feed = text.indexOf(0x0a, feed + 1)) line += 1
  return `line ${line}, byte ${at}`
}
