import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { Signature, Signer } from '@sigstore/sign'

// Log and timestamp must both have seen a signature this long before its certificate ends, or in the first half of a shorter life.
const MARGIN_MS = 60_000

/** A fresh P-256 key that lives in this process only. */
export function generateKey(): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}

/** A certificate for a key, and the chain that it belongs to. */
interface Certified {
  /** PEM of the leaf. */
  readonly certificate: string
  /** PEM of the intermediates, then of the root, from the trusted root. */
  readonly chain: string
  /** How long the certificate lives from `requestedAt` on, in milliseconds. */
  readonly lifeMs: number
  /** On the clock of performance.now(). */
  readonly requestedAt: number
}

/** One key and its one certificate, for every signature of a run. */
export class CertificateSigner implements Signer {
  readonly certificate: string
  readonly chain: string
  private readonly key: KeyObject
  private readonly end: number

  constructor(key: KeyObject, certified: Certified) {
    this.key = key
    this.certificate = certified.certificate
    this.chain = certified.chain
    this.end = certified.requestedAt + certified.lifeMs - Math.min(MARGIN_MS, certified.lifeMs / 2)
  }

  /** How long a signature may still wait for its log entry and its timestamp, in milliseconds. */
  remainingMs(): number {
    return Math.max(0, this.end - performance.now())
  }

  /** The ECDSA signature with SHA-256 over `data`, DER-encoded (RFC 3279 §2.2.3). */
  sign(data: Buffer): Promise<Signature> {
    const signature = sign('sha256', data, this.key)
    return Promise.resolve({ signature, key: { $case: 'x509Certificate', certificate: this.certificate } })
  }
}
