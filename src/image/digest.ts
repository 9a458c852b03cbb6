import { hash, timingSafeEqual } from 'node:crypto'
import { RequestError } from '../support/errors.ts'

const SHA256_HEX = /^[0-9a-f]{64}$/

/** A sha256 content digest (OCI image-spec, descriptor.md §Digests); the only algorithm that every verifier reads. */
export class Digest {
  readonly hex: string

  private constructor(hex: string) {
    this.hex = hex
  }

  /** The digest that `text` spells as `sha256:<64 lower-case hex>`; throws RequestError saying which part is off. */
  static parse(text: string): Digest {
    const fault = faultOf(text)
    if (fault) throw fault
    return new Digest(text.slice('sha256:'.length))
  }

  /** The digest that `text` spells, or undefined where it spells none; for data that others wrote. */
  static tryParse(text: unknown): Digest | undefined {
    return typeof text === 'string' && faultOf(text) === undefined
      ? new Digest(text.slice('sha256:'.length))
      : undefined
  }

  /** The digest of these bytes. */
  static of(bytes: Uint8Array): Digest {
    return new Digest(hash('sha256', bytes, 'hex'))
  }

  equals(other: Digest): boolean {
    return timingSafeEqual(Buffer.from(this.hex), Buffer.from(other.hex))
  }

  toString(): string {
    return `sha256:${this.hex}`
  }

  toJSON(): string {
    return this.toString()
  }
}

function faultOf(text: string): RequestError | undefined {
  const [algorithm, hex, ...rest] = text.split(':')
  if (hex === undefined || rest.length > 0) {
    return digestError('E_DIGEST_ALGORITHM', text, 'a digest is written algorithm:hex, as in sha256:9f86d0…')
  }
  if (algorithm !== 'sha256')
    return digestError('E_DIGEST_ALGORITHM', text, `the algorithm is ${algorithm || 'empty'}; only sha256 is signed`)
  if (/[A-F]/.test(hex) && SHA256_HEX.test(hex.toLowerCase()))
    return digestError('E_DIGEST_CASE', text, 'the hex part must be lower case')
  if (/[^0-9a-f]/i.test(hex))
    return digestError('E_DIGEST_HEX', text, 'the part after the colon holds something else than 0-9 and a-f')
  if (hex.length !== 64)
    return digestError('E_DIGEST_LENGTH', text, `a sha256 digest has 64 hex characters; this one has ${hex.length}`)
  return undefined
}

function digestError(code: string, text: string, reason: string): RequestError {
  return new RequestError(code, {
    message: `digest ${JSON.stringify(text.slice(0, 90))} is not a sha256 digest`,
    reason,
    remedy:
      'pass the digest output of the build step, for example ${{ steps.build.outputs.digest }} of docker/build-push-action'
  })
}
