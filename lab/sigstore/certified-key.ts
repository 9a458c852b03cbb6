import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { authorityExtensions, distinguishedName, type Issuer, issueCertificate, newSerialNumber } from './x509.ts'

/** A key with the certificate, DER, that says whose it is. */
export interface CertifiedKey extends Issuer {
  readonly certificate: Buffer
}

export interface CertifiedKeyRequest {
  readonly commonName: string
  readonly curve: 'P-256' | 'P-384'
  readonly extensions: (key: KeyObject, issuerKey: KeyObject) => readonly Buffer[]
}

const ORGANIZATION = 'custody.lab'
const YEAR_MS = 365 * 24 * 3600 * 1000
const HOUR_MS = 3600 * 1000

/** A new key, certified from an hour ago for a year; by itself where there is no issuer. */
export function newCertifiedKey(request: CertifiedKeyRequest, issuer?: Issuer): CertifiedKey {
  const name = distinguishedName(ORGANIZATION, request.commonName)
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: request.curve })
  const signer = issuer ?? { name, privateKey }
  const certificate = issueCertificate(
    {
      serialNumber: newSerialNumber(),
      subject: name,
      publicKey: privateKey,
      notBefore: new Date(Date.now() - HOUR_MS),
      notAfter: new Date(Date.now() + YEAR_MS),
      extensions: request.extensions(privateKey, signer.privateKey)
    },
    signer
  )
  return { name, privateKey, certificate }
}

/** A new self-signed root that may have `pathLength` authorities below it. */
export function newRoot(commonName: string, pathLength: number): CertifiedKey {
  return newCertifiedKey({
    commonName,
    curve: 'P-384',
    extensions: (key) => authorityExtensions(key, key, pathLength)
  })
}
