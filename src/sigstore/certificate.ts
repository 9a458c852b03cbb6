import { pem, X509Certificate } from '@sigstore/core'

/** Who a certificate says signed, and from what: the extensions of Fulcio (fulcio docs/oid-info.md); undefined where it says nothing. */
export interface CertificateIdentity {
  /** Empty where the certificate names nobody, or several. */
  readonly subjectAlternativeName: string
  readonly issuer: string
  readonly sourceRepository: string | undefined
  readonly sourceRef: string | undefined
  readonly sourceDigest: string | undefined
  readonly buildConfig: string | undefined
  readonly runInvocation: string | undefined
  readonly trigger: string | undefined
  readonly runner: string | undefined
  readonly visibility: string | undefined
}

const FULCIO = '1.3.6.1.4.1.57264.1'
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17'
// RFC 5280 §4.2.1.6, GeneralName.
const [OTHER_NAME, EMAIL, URI] = [0, 1, 6]
const EXTENDED_KEY_USAGE = '2.5.29.37'
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3'

type GeneralName = NonNullable<ReturnType<X509Certificate['extension']>>['valueObj']

/** Who signed, as the certificate says it; throws Error when the certificate is damaged. */
export function readIdentity(certificate: X509Certificate): CertificateIdentity {
  const extension = (number: number) => utf8Extension(certificate, number)
  return {
    subjectAlternativeName: onlyName(certificate) ?? '',
    issuer: extension(8) ?? certificate.extension(`${FULCIO}.1`)?.value.toString('utf8') ?? '',
    sourceRepository: extension(12),
    sourceRef: extension(14),
    sourceDigest: extension(13),
    buildConfig: extension(18),
    runInvocation: extension(21),
    trigger: extension(20),
    runner: extension(11),
    visibility: extension(22)
  }
}

/** Whether a certificate says that its key signs code (RFC 5280 §4.2.1.12); throws Error when it is damaged. */
export function isForSigningCode(certificate: X509Certificate): boolean {
  const purposes = certificate.extension(EXTENDED_KEY_USAGE)?.valueObj.subs[0]?.subs ?? []
  return purposes.some((purpose) => purpose.toOID() === CODE_SIGNING)
}

/** The certificate in DER bytes; throws Error when they hold none. */
export function parseCertificate(der: Buffer): X509Certificate {
  return X509Certificate.parse(Buffer.from(der))
}

/** PEM with lines of 64 characters and a newline at the end, the spelling that Rekor keeps and cosign compares (RFC 7468). */
export function pemOf(der: Buffer): string {
  return pem.fromDER(der)
}

// Fulcio writes exactly one name.
function onlyName(certificate: X509Certificate): string | undefined {
  const names = certificate.extension(SUBJECT_ALTERNATIVE_NAME)?.valueObj.subs[0]?.subs ?? []
  const [name] = names
  return name && names.length === 1 ? textOf(name) : undefined
}

// Of a URI or an address the text, of Fulcio's user name the text inside; a host name or anything else is nobody's identity. It is
// read as latin1, which keeps each byte apart: ASCII decoding would drop the high bits and could turn a foreign name into the expected one.
function textOf(name: GeneralName): string | undefined {
  if (name.tag.isContextSpecific(URI) || name.tag.isContextSpecific(EMAIL)) return name.value.toString('latin1')
  const [type, value] = name.tag.isContextSpecific(OTHER_NAME) ? name.subs : []
  return type?.toOID() === `${FULCIO}.7` ? value?.subs[0]?.value.toString('utf8') : undefined
}

// Fulcio's extensions 8 to 24 hold a DER UTF8String.
function utf8Extension(certificate: X509Certificate, number: number): string | undefined {
  return certificate.extension(`${FULCIO}.${number}`)?.valueObj.subs[0]?.value.toString('utf8')
}
