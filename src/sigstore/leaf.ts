import { createPublicKey, type KeyObject } from 'node:crypto'
import { type CertificateIdentity, readIdentity } from './certificate.ts'
import { KnownCertificate } from './known-certificate.ts'

/**
 * A signing certificate as a run meets it, under hundreds of signatures. Its chain and its certificate log entries depend on
 * nothing but its bytes, the trusted root and the time of a signature; at a time at which they were proved they stay so.
 */
export class Leaf {
  readonly der: Buffer
  readonly certificate: KnownCertificate
  private readonly provenTimes = new Set<number>()
  private identity: CertificateIdentity | undefined
  private key: KeyObject | undefined

  /** Throws Error when the DER bytes hold no certificate. */
  constructor(der: Buffer) {
    this.der = der
    this.certificate = new KnownCertificate(der)
  }

  /** Who signs with it; throws Error when that can't be read. */
  get signer(): CertificateIdentity {
    return (this.identity ??= readIdentity(this.certificate))
  }

  get publicKey(): KeyObject {
    return (this.key ??= createPublicKey({ key: this.certificate.publicKey, format: 'der', type: 'spki' }))
  }

  isProvenAt(time: Date): boolean {
    return this.provenTimes.has(time.getTime())
  }

  /** Only for times at which chain and certificate log entries verified against the one trusted root that this leaf is known under. */
  keepProven(times: readonly Date[]): void {
    for (const time of times) this.provenTimes.add(time.getTime())
  }
}
