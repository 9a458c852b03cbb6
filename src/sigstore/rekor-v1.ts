import { envelopeToJSON, type TransparencyLogEntry } from '@sigstore/bundle'
import type { SignatureBundle } from '@sigstore/sign'
import { Digest } from '../image/digest.ts'
import type { HttpResponse } from '../support/http.ts'
import type { Envelope } from '@sigstore/bundle'

/** Where entries are posted, and read below, relative to the log's address (Rekor v1, openapi.yaml). */
export const ENTRIES_V1 = 'api/v1/log/entries'

const texts = new WeakMap<Envelope, string>()

/**
 * The text of an envelope as it is posted, written once; the log keeps the hash of exactly these bytes, and cosign compares it
 * with the `.att` layer.
 */
export function envelopeText(envelope: Envelope): string {
  const text = texts.get(envelope) ?? JSON.stringify(envelopeToJSON(envelope))
  texts.set(envelope, text)
  return text
}

/** The entry to propose: dsse 0.0.1 for an envelope, hashedrekord 0.0.1 for a plain signature (Rekor types). */
export function proposeEntry(content: SignatureBundle, certificate: string): Buffer {
  const key = Buffer.from(certificate).toString('base64')
  const entry =
    content.$case === 'dsseEnvelope'
      ? {
          apiVersion: '0.0.1',
          kind: 'dsse',
          spec: { proposedContent: { envelope: envelopeText(content.dsseEnvelope), verifiers: [key] } }
        }
      : {
          apiVersion: '0.0.1',
          kind: 'hashedrekord',
          spec: {
            data: {
              hash: { algorithm: 'sha256', value: content.messageSignature.messageDigest.digest.toString('hex') }
            },
            signature: {
              content: content.messageSignature.signature.toString('base64'),
              publicKey: { content: key }
            }
          }
        }
  return Buffer.from(JSON.stringify(entry))
}

/** The one entry in an answer of the log, in the form bundles carry; throws TypeError naming the field that is off. */
export function entryFromV1(answer: Record<string, unknown>): TransparencyLogEntry {
  const entries = Object.values(answer)
  if (entries.length !== 1) throw new TypeError(`it holds ${entries.length} entries instead of one`)
  const entry = fieldsOf(entries[0], 'entry')
  const verification = fieldsOf(entry['verification'], 'verification')
  const canonicalizedBody = base64(entry['body'], 'body')
  return {
    logIndex: integer(entry['logIndex'], 'logIndex'),
    logId: { keyId: hex(entry['logID'], 'logID') },
    kindVersion: kindOf(canonicalizedBody),
    integratedTime: integer(entry['integratedTime'], 'integratedTime'),
    inclusionPromise: { signedEntryTimestamp: base64(verification['signedEntryTimestamp'], 'signedEntryTimestamp') },
    inclusionProof: proofOf(fieldsOf(verification['inclusionProof'], 'inclusionProof')),
    canonicalizedBody
  }
}

/** The identifier of the entry that stands in the way of a proposed one (409), from its Location or its message. */
export function conflictingEntry({ headers, body }: HttpResponse): string | undefined {
  const location = /\/((?:[0-9a-f]{16})?[0-9a-f]{64})$/.exec(headers.location ?? '')
  const told = location ?? /\bUUID ((?:[0-9a-f]{16})?[0-9a-f]{64})\b/i.exec(body.toString('utf8'))
  return told?.[1]
}

/** What kind of entry a log says it has kept; throws TypeError when its body is none. */
export function kindOf(body: Buffer): { kind: string; version: string } {
  const { kind, apiVersion } = fieldsOf(JSON.parse(body.toString('utf8')), 'body')
  if (typeof kind !== 'string' || typeof apiVersion !== 'string') throw new TypeError('body names no kind and version')
  return { kind, version: apiVersion }
}

/** The hash that the log took of a posted envelope; undefined for an entry of another kind. */
export function envelopeHashOf(body: Buffer): Digest | undefined {
  const entry = JSON.parse(body.toString('utf8')) as { spec?: { envelopeHash?: { value?: unknown } } }
  return Digest.tryParse(`sha256:${String(entry.spec?.envelopeHash?.value)}`)
}

function proofOf(proof: Record<string, unknown>): TransparencyLogEntry['inclusionProof'] {
  const { hashes, checkpoint } = proof
  if (!Array.isArray(hashes)) throw new TypeError('hashes is no list')
  if (typeof checkpoint !== 'string') throw new TypeError('checkpoint is no text')
  return {
    logIndex: integer(proof['logIndex'], 'inclusionProof.logIndex'),
    treeSize: integer(proof['treeSize'], 'inclusionProof.treeSize'),
    rootHash: hex(proof['rootHash'], 'inclusionProof.rootHash'),
    hashes: hashes.map((hash) => hex(hash, 'inclusionProof.hashes')),
    checkpoint: { envelope: checkpoint }
  }
}

function fieldsOf(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${name} is missing`)
  return value as Record<string, unknown>
}

function integer(value: unknown, name: string): string {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new TypeError(`${name} is no whole number`)
  return String(value)
}

function hex(value: unknown, name: string): Buffer {
  if (typeof value !== 'string' || !/^(?:[0-9a-f]{2})+$/i.test(value)) throw new TypeError(`${name} is not hex`)
  return Buffer.from(value, 'hex')
}

function base64(value: unknown, name: string): Buffer {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) throw new TypeError(`${name} is not base64`)
  return Buffer.from(value, 'base64')
}
