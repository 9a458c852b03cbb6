import { implicit, sequence } from './sigstore/der.ts'
import { type CertifiedKey, newCertifiedKey, newRoot } from './sigstore/certified-key.ts'
import { extendedKeyUsage, extension, signerExtensions } from './sigstore/x509.ts'

/** PEM texts for HTTPS on loopback, all by one authority that nobody else knows. */
export interface LoopbackTls {
  readonly authority: string
  readonly server: CertificatePair
  readonly client: CertificatePair
}

export interface CertificatePair {
  readonly certificate: string
  readonly key: string
}

const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1'
const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2'

/** A new authority, a server's certificate for 127.0.0.1 and localhost, and a client's. */
export function loopbackTls(): LoopbackTls {
  const root = newRoot('loopback authority', 0)
  // IPv4 address, then DNS names (RFC 5280 §4.2.1.6).
  const names = sequence(implicit(7, Buffer.from([127, 0, 0, 1])), implicit(2, Buffer.from('localhost')))
  const pair = (commonName: string, purpose: string): CertificatePair =>
    pairOf(
      newCertifiedKey(
        {
          commonName,
          curve: 'P-256',
          extensions: (key, issuerKey) => [
            ...signerExtensions(key, issuerKey),
            extendedKeyUsage(purpose),
            extension('2.5.29.17', names)
          ]
        },
        root
      )
    )
  return {
    authority: pemOf('CERTIFICATE', root.certificate),
    server: pair('127.0.0.1', SERVER_AUTHENTICATION),
    client: pair('kube-apiserver', CLIENT_AUTHENTICATION)
  }
}

function pairOf({ certificate, privateKey }: CertifiedKey): CertificatePair {
  return {
    certificate: pemOf('CERTIFICATE', certificate),
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  }
}

function pemOf(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
