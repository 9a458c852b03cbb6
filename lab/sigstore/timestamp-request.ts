import { ASN1Obj } from '@sigstore/core'
import { integer } from './der.ts'
import { InvalidRequest, orInvalid, parseJson, textAt, valueAt } from './invalid-request.ts'

/** What a timestamp is asked for (RFC 3161 §2.4.1). */
export interface TimestampRequest {
  readonly hashAlgorithm: keyof typeof HASH_ALGORITHMS
  readonly hashedMessage: Buffer
  /** An INTEGER as it was encoded, however long. */
  readonly nonce: Buffer | undefined
  readonly wantsCertificate: boolean
}

/** The hash algorithms a timestamp may be over: object identifier and length in bytes. */
export const HASH_ALGORITHMS = {
  sha256: { oid: '2.16.840.1.101.3.4.2.1', length: 32 },
  sha384: { oid: '2.16.840.1.101.3.4.2.2', length: 48 },
  sha512: { oid: '2.16.840.1.101.3.4.2.3', length: 64 }
} as const

const FAILED = 'Error generating timestamp response'

/** A request in DER (RFC 3161 §2.4.1); throws InvalidRequest. */
export function parseTimestampQuery(body: Buffer): TimestampRequest {
  return checkLength(
    orInvalid(FAILED, () => {
      const [, imprint, ...optional] = ASN1Obj.parseBuffer(Buffer.from(body)).subs
      const [algorithm, message] = imprint?.subs ?? []
      return {
        hashAlgorithm: algorithmOf(({ oid }) => oid === algorithm?.subs[0]?.toOID()),
        hashedMessage: message?.value ?? Buffer.alloc(0),
        nonce: optional.find(({ tag }) => tag.isInteger())?.toDER(),
        wantsCertificate: optional.find(({ tag }) => tag.isBoolean())?.toBoolean() ?? false
      }
    })
  )
}

/**
 * A request in the JSON that sigstore's authority takes too (timestamp-authority pkg/api/timestamp.go); throws
 * InvalidRequest.
 */
export function parseTimestampJson(body: Buffer): TimestampRequest {
  const request = parseJson(body)
  const name = textAt(request, 'hashAlgorithm').toLowerCase()
  const nonce = valueAt(request, 'nonce')
  return checkLength({
    hashAlgorithm: algorithmOf((_, candidate) => candidate === name),
    hashedMessage: Buffer.from(textAt(request, 'artifactHash'), 'base64'),
    nonce: typeof nonce === 'number' ? integer(nonce) : undefined,
    wantsCertificate: valueAt(request, 'certificates') === true
  })
}

function algorithmOf(fits: (algorithm: { oid: string }, name: string) => boolean): TimestampRequest['hashAlgorithm'] {
  const names = Object.keys(HASH_ALGORITHMS) as TimestampRequest['hashAlgorithm'][]
  const found = names.find((name) => fits(HASH_ALGORITHMS[name], name))
  if (found === undefined) throw new InvalidRequest(FAILED)
  return found
}

function checkLength(request: TimestampRequest): TimestampRequest {
  if (request.hashedMessage.length === HASH_ALGORITHMS[request.hashAlgorithm].length) return request
  throw new InvalidRequest('Message digest has incorrect length for specified algorithm')
}
