import { createHash, type KeyObject } from 'node:crypto'
import type { CTLog } from '@sigstore/mock/dist/fulcio/ctlog.js'
import { type CertifiedKey, newCertifiedKey, newRoot } from './certified-key.ts'
import { octets } from './der.ts'
import type { CertificateIdentity } from './workflow-certificate.ts'
import {
  authorityExtensions,
  CODE_SIGNING,
  EMPTY_NAME,
  extendedKeyUsage,
  extension,
  issueCertificate,
  newSerialNumber,
  signerExtensions,
  spkiOf,
  uriAlternativeName
} from './x509.ts'

const SCT_LIST = '1.3.6.1.4.1.11129.2.4.2'

/**
 * A root, an intermediate below it, and leaves of minutes below that, each logged in the CT log: Fulcio's
 * hierarchy.
 */
export class CertificateAuthority {
  /** Fulcio's certificates live ten minutes. */
  lifetimeMs = 10 * 60 * 1000
  /** Makes leaves that Fulcio never would: gets the extensions of an honest one, without the timestamp of the log, in that order. */
  distort = (extensions: readonly Buffer[]): readonly Buffer[] => extensions
  private readonly root = newRoot('fulcio-root', 1)
  private readonly intermediate: CertifiedKey
  private readonly ctLog: CTLog

  constructor(ctLog: CTLog) {
    this.ctLog = ctLog
    this.intermediate = newCertifiedKey(
      {
        commonName: 'fulcio-intermediate',
        curve: 'P-384',
        extensions: (key, issuerKey) => [...authorityExtensions(key, issuerKey, 0), extendedKeyUsage(CODE_SIGNING)]
      },
      this.root
    )
  }

  /** Intermediate, then root, DER. */
  get chain(): readonly Buffer[] {
    return [this.intermediate.certificate, this.root.certificate]
  }

  /** A leaf for the key, DER, with the CT log's timestamp inside (RFC 6962 §3.3). */
  async issue(identity: CertificateIdentity, publicKey: KeyObject): Promise<Buffer> {
    const now = Date.now()
    const request = {
      serialNumber: newSerialNumber(),
      subject: EMPTY_NAME,
      publicKey,
      notBefore: new Date(now),
      notAfter: new Date(now + this.lifetimeMs),
      extensions: this.distort([
        ...signerExtensions(publicKey, this.intermediate.privateKey),
        extendedKeyUsage(CODE_SIGNING),
        uriAlternativeName(identity.uri),
        ...identity.extensions
      ])
    }
    const timestamp = await this.log(issueCertificate(request, this.intermediate))
    const extensions = [...request.extensions, extension(SCT_LIST, octets(timestampList(timestamp)))]
    return issueCertificate({ ...request, extensions }, this.intermediate)
  }

  private async log(certificate: Buffer): Promise<Buffer> {
    const issuerKeyHash = createHash('sha256').update(spkiOf(this.intermediate.privateKey)).digest()
    return Buffer.from(await this.ctLog.log(new Uint8Array(certificate).buffer, new Uint8Array(issuerKeyHash).buffer))
  }
}

/** A list of one timestamp, which the log gives with its own length before it (RFC 6962 §3.3). */
function timestampList(timestamp: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(timestamp.length)
  return Buffer.concat([length, timestamp])
}
