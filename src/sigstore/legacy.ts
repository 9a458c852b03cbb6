import type { TransparencyLogEntry } from '@sigstore/bundle'
import { parseForeignJson } from './json.ts'
import { kindOf } from './rekor-v1.ts'

/** What the annotations of a cosign tag layer need beside the signature (cosign SIGNATURE_SPEC, "Properties"). */
export interface LegacyMaterial {
  /** PEM of the leaf. */
  readonly certificate: string
  /** PEM of the intermediates, then of the root. */
  readonly chain: string
  /** The log entry with its signed timestamp, as the JSON of `dev.sigstore.cosign/bundle`. */
  readonly rekorBundle: string
}

const MAX_ANNOTATION = 10 * 1_048_576

/** The annotation for a log entry; undefined for an entry without a signed timestamp, as Rekor v2 gives: no legacy format can hold it. */
export function rekorAnnotation(entry: TransparencyLogEntry): string | undefined {
  if (!entry.inclusionPromise) return undefined
  return JSON.stringify({
    SignedEntryTimestamp: entry.inclusionPromise.signedEntryTimestamp.toString('base64'),
    Payload: {
      body: entry.canonicalizedBody.toString('base64'),
      integratedTime: Number(entry.integratedTime),
      logIndex: Number(entry.logIndex),
      logID: entry.logId.keyId.toString('hex')
    }
  })
}

/** The log entry that an annotation holds; throws Error where it holds none. */
export function entryFromAnnotation(annotation: string): TransparencyLogEntry {
  const { SignedEntryTimestamp: timestamp, Payload: payload } = parseForeignJson(
    Buffer.from(annotation),
    MAX_ANNOTATION
  ) as Partial<Annotation>
  if (typeof timestamp !== 'string' || typeof payload?.body !== 'string' || typeof payload.logID !== 'string')
    throw new TypeError('the bundle annotation is incomplete')
  if (!Number.isSafeInteger(payload.logIndex) || !Number.isSafeInteger(payload.integratedTime))
    throw new TypeError('the bundle annotation has no index or no time')
  const canonicalizedBody = Buffer.from(payload.body, 'base64')
  return {
    logIndex: String(payload.logIndex),
    logId: { keyId: Buffer.from(payload.logID, 'hex') },
    kindVersion: kindOf(canonicalizedBody),
    integratedTime: String(payload.integratedTime),
    inclusionPromise: { signedEntryTimestamp: Buffer.from(timestamp, 'base64') },
    inclusionProof: undefined,
    canonicalizedBody
  }
}

/** The RFC 3161 answer that an annotation holds, DER; throws Error where it holds none. */
export function stampFromAnnotation(annotation: string): Buffer {
  const { SignedRFC3161Timestamp: stamp } = parseForeignJson(Buffer.from(annotation), MAX_ANNOTATION) as {
    readonly SignedRFC3161Timestamp?: unknown
  }
  if (typeof stamp !== 'string') throw new TypeError('the timestamp annotation is incomplete')
  return Buffer.from(stamp, 'base64')
}

interface Annotation {
  readonly SignedEntryTimestamp: unknown
  readonly Payload: {
    readonly body: unknown
    readonly integratedTime: unknown
    readonly logIndex: unknown
    readonly logID: unknown
  }
}
