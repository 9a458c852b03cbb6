import { RequestError } from '../support/errors.ts'
import { MAX_SBOM_BYTES } from './spdx.ts'

const AS_SPDX = 'write it as SPDX 2.3 JSON, for example: syft scan registry:NAME@DIGEST -o spdx-json@2.3=FILE'

/** What is wrong with an SPDX text, before it is said whose text it is. */
export class SpdxFault extends Error {
  readonly code: string
  readonly reason: string
  readonly remedy: string

  constructor(code: string, what: string, reason: string, remedy: string = AS_SPDX) {
    super(what)
    this.code = code
    this.reason = reason
    this.remedy = remedy
  }

  /** The error for the person who passed the text that `origin` names. */
  of(origin: string): RequestError {
    return new RequestError(this.code, {
      message: `${origin} ${this.message}`,
      reason: this.reason,
      remedy: this.remedy
    })
  }
}

/** A short piece of somebody else's text, fit for one line of a log. */
export function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 30))
    .replaceAll(/[^ -~]/g, '?')
    .slice(0, 60)
}

/** The fault of a mandatory field that is absent or of the wrong kind; `place` is like `packages[3]`. */
export function fieldFault(place: string, problem: string): SpdxFault {
  return new SpdxFault('E_SBOM_FIELD', 'is not valid SPDX', `${place}: ${problem}`)
}

/** The fault of a text of `size` bytes, which is more than is read. */
export function tooLarge(size: number): SpdxFault {
  return new SpdxFault(
    'E_SBOM_SIZE',
    `has ${size} bytes; at most ${MAX_SBOM_BYTES} are read`,
    'most of such a document is its file inventory, which is left out of an attestation anyway',
    'leave it out: SYFT_FILE_METADATA_SELECTION=none SYFT_RELATIONSHIPS_PACKAGE_FILE_OWNERSHIP=false syft scan …'
  )
}

/** Runs `read`; a SpdxFault becomes the RequestError about `origin`. */
export function readingFrom<T>(origin: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof SpdxFault ? error.of(origin) : error
  }
}
