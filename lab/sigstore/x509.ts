import { createHash, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto'
import {
  bits,
  element,
  explicit,
  implicit,
  integer,
  objectIdentifier,
  octets,
  sequence,
  TRUE,
  utcTime,
  utf8
} from './der.ts'

export interface CertificateRequest {
  readonly serialNumber: bigint
  /** From distinguishedName, or EMPTY_NAME where the alternative name says who it is. */
  readonly subject: Buffer
  readonly publicKey: KeyObject
  readonly notBefore: Date
  readonly notAfter: Date
  readonly extensions: readonly Buffer[]
}

export interface Issuer {
  readonly name: Buffer
  readonly privateKey: KeyObject
}

export const EMPTY_NAME = sequence()
export const CODE_SIGNING = '1.3.6.1.5.5.7.3.3'
export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

const ECDSA = {
  prime256v1: { oid: '1.2.840.10045.4.3.2', hash: 'sha256' },
  secp384r1: { oid: '1.2.840.10045.4.3.3', hash: 'sha384' }
} as const

/** Issues a version 3 certificate, DER encoded (RFC 5280 §4.1). */
export function issueCertificate(request: CertificateRequest, issuer: Issuer): Buffer {
  const algorithm = ECDSA[issuer.privateKey.asymmetricKeyDetails?.namedCurve as keyof typeof ECDSA]
  const algorithmIdentifier = sequence(objectIdentifier(algorithm.oid))
  const toBeSigned = sequence(
    explicit(0, integer(2)),
    integer(request.serialNumber),
    algorithmIdentifier,
    issuer.name,
    sequence(utcTime(request.notBefore), utcTime(request.notAfter)),
    request.subject,
    spkiOf(request.publicKey),
    explicit(3, sequence(...request.extensions))
  )
  return sequence(toBeSigned, algorithmIdentifier, bits(sign(algorithm.hash, toBeSigned, issuer.privateKey)))
}

/** A random serial number of 16 bytes (RFC 5280 §4.1.2.2). */
export function newSerialNumber(): bigint {
  return BigInt(`0x01${randomBytes(15).toString('hex')}`)
}

/** A name of an organisation and a common name (RFC 5280 §4.1.2.4). */
export function distinguishedName(organization: string, commonName: string): Buffer {
  const attribute = (oid: string, value: string) => element(0x31, sequence(objectIdentifier(oid), utf8(value)))
  return sequence(attribute('2.5.4.10', organization), attribute('2.5.4.3', commonName))
}

/** Any extension with its value encoded already (RFC 5280 §4.1.2.9). */
export function extension(oid: string, value: Uint8Array, critical = false): Buffer {
  return sequence(objectIdentifier(oid), ...(critical ? [TRUE] : []), octets(value))
}

/** The extensions of a certificate that issues others, `pathLength` CAs below it at most (RFC 5280 §4.2.1.9). */
export function authorityExtensions(publicKey: KeyObject, issuerKey: KeyObject, pathLength: number): Buffer[] {
  const signsCertificatesAndLists = bits(Buffer.from([0x06]), 1)
  return [
    extension('2.5.29.19', sequence(TRUE, integer(pathLength)), true),
    extension('2.5.29.15', signsCertificatesAndLists, true),
    ...keyIdentifiers(publicKey, issuerKey)
  ]
}

/** The extensions of a certificate that signs things, not certificates. */
export function signerExtensions(publicKey: KeyObject, issuerKey: KeyObject): Buffer[] {
  const digitalSignature = bits(Buffer.from([0x80]), 7)
  return [extension('2.5.29.15', digitalSignature, true), ...keyIdentifiers(publicKey, issuerKey)]
}

/** What a key may be used for, beyond its key usage (RFC 5280 §4.2.1.12). */
export function extendedKeyUsage(purpose: string, critical = false): Buffer {
  return extension('2.5.29.37', sequence(objectIdentifier(purpose)), critical)
}

/** A URI as the one alternative name, critical because the subject is empty (RFC 5280 §4.2.1.6). */
export function uriAlternativeName(uri: string): Buffer {
  return extension('2.5.29.17', sequence(implicit(6, Buffer.from(uri))), true)
}

/** The public half of a key as SubjectPublicKeyInfo (RFC 5280 §4.1.2.7). */
export function spkiOf(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return publicKey.export({ format: 'der', type: 'spki' })
}

function keyIdentifiers(publicKey: KeyObject, issuerKey: KeyObject): Buffer[] {
  return [
    extension('2.5.29.14', octets(keyIdentifier(publicKey))),
    extension('2.5.29.35', sequence(implicit(0, keyIdentifier(issuerKey))))
  ]
}

// RFC 7093 §2 method 4: a hash of the whole SubjectPublicKeyInfo.
function keyIdentifier(key: KeyObject): Buffer {
  return createHash('sha256').update(spkiOf(key)).digest()
}
