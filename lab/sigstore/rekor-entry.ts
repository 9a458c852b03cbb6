import { createHash, createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto'
import { dsse, json as jcs } from '@sigstore/core'
import { verifyDigest } from './ecdsa.ts'
import { InvalidRequest, listAt, orInvalid, parseJson, textAt, valueAt } from './invalid-request.ts'

/**
 * The body that Rekor v1 logs for a proposed entry (rekor pkg/types/{dsse,hashedrekord}/v0.0.1), its signature
 * checked; throws InvalidRequest.
 */
export function canonicalBody(proposed: unknown): Buffer {
  const kind = `${textAt(proposed, 'kind')} ${textAt(proposed, 'apiVersion')}`
  const spec = valueAt(proposed, 'spec')
  switch (kind) {
    case 'dsse 0.0.1':
      return Buffer.from(jcs.canonicalize({ apiVersion: '0.0.1', kind: 'dsse', spec: dsseSpec(spec) }))
    case 'hashedrekord 0.0.1':
      return Buffer.from(jcs.canonicalize({ apiVersion: '0.0.1', kind: 'hashedrekord', spec: hashedrekordSpec(spec) }))
    default:
      throw new InvalidRequest(`unsupported entry ${kind}`)
  }
}

function dsseSpec(spec: unknown): object {
  const posted = textAt(spec, 'proposedContent', 'envelope')
  const envelope = parseJson(posted)
  const payload = Buffer.from(textAt(envelope, 'payload'), 'base64')
  const signed = dsse.preAuthEncoding(textAt(envelope, 'payloadType'), payload)
  const verifiers = listAt(spec, 'proposedContent', 'verifiers').map((verifier) => parseVerifier(String(verifier)))
  const signatures = listAt(envelope, 'signatures').map((entry) => {
    const signature = textAt(entry, 'sig')
    const signer = verifiers.find(({ key }) => verify('sha256', signed, key, Buffer.from(signature, 'base64')))
    if (!signer) throw new InvalidRequest('could not verify envelope: accepted signatures do not match threshold')
    return { signature, verifier: signer.canonical }
  })
  return {
    envelopeHash: { algorithm: 'sha256', value: sha256(Buffer.from(posted)) },
    payloadHash: { algorithm: 'sha256', value: sha256(payload) },
    signatures: signatures.toSorted((one, other) => (one.signature < other.signature ? -1 : 1))
  }
}

function hashedrekordSpec(spec: unknown): object {
  const value = textAt(spec, 'data', 'hash', 'value')
  if (textAt(spec, 'data', 'hash', 'algorithm') !== 'sha256' || !/^[0-9a-f]{64}$/.test(value))
    throw new InvalidRequest('invalid value for hash')
  const content = textAt(spec, 'signature', 'content')
  const { key, canonical } = parseVerifier(textAt(spec, 'signature', 'publicKey', 'content'))
  checkDigestSignature(Buffer.from(value, 'hex'), key, Buffer.from(content, 'base64'))
  return {
    data: { hash: { algorithm: 'sha256', value } },
    signature: { content, publicKey: { content: canonical } }
  }
}

/** Throws InvalidRequest where the signature does not fit the digest. */
export function checkDigestSignature(digest: Buffer, key: KeyObject, signature: Buffer): void {
  const message = 'verifying signature: invalid signature when validating ASN.1 encoded signature'
  orInvalid(message, () => {
    if (!verifyDigest(digest, key, signature)) throw new Error('wrong signature')
  })
}

interface EntryVerifier {
  readonly key: KeyObject
  /** PEM as the server writes it, in base64, whatever line ends it was posted with. */
  readonly canonical: string
}

function parseVerifier(base64: string): EntryVerifier {
  return orInvalid('invalid public key: failure decoding PEM', () => {
    const pem = Buffer.from(base64, 'base64').toString()
    const certificate = pem.includes('BEGIN CERTIFICATE') ? new X509Certificate(pem) : undefined
    const key = certificate?.publicKey ?? createPublicKey(pem)
    const canonical = certificate?.toString() ?? key.export({ format: 'pem', type: 'spki' }).toString()
    return { key, canonical: Buffer.from(canonical).toString('base64') }
  })
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
