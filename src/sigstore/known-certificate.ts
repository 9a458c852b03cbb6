import { X509Certificate } from '@sigstore/core'

/**
 * A certificate that remembers whose signature it carries. Neither it nor an issuer ever changes, and a run verifies
 * hundreds of bundles under the same few certificates: without this, nine tenths of the time go into the same sums.
 */
export class KnownCertificate extends X509Certificate {
  private readonly der: Buffer
  private readonly verdicts = new Map<X509Certificate | undefined, boolean>()

  /** Throws Error when the DER bytes hold no certificate. */
  constructor(der: Buffer) {
    super(X509Certificate.parse(Buffer.from(der)).root)
    this.der = der
  }

  override verify(issuer?: X509Certificate): boolean {
    const known = this.verdicts.get(issuer)
    if (known !== undefined) return known
    const verdict = super.verify(issuer)
    this.verdicts.set(issuer, verdict)
    return verdict
  }

  override equals(other: X509Certificate): boolean {
    return other instanceof KnownCertificate ? this.der.equals(other.der) : super.equals(other)
  }

  /** A plain copy, which may be changed. */
  override clone(): X509Certificate {
    return X509Certificate.parse(Buffer.from(this.der))
  }
}
