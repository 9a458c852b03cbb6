import { X509Certificate } from 'node:crypto'

// Where each of the log's types keeps the certificate: base64 of PEM in version 1, of DER in version 2.
const PLACES: Readonly<Record<string, readonly (string | number)[]>> = {
  'dsse 0.0.1': ['signatures', 0, 'verifier'],
  'hashedrekord 0.0.1': ['signature', 'publicKey', 'content'],
  'intoto 0.0.2': ['content', 'envelope', 'signatures', 0, 'publicKey'],
  'dsse 0.0.2': ['dsseV002', 'signatures', 0, 'verifier', 'x509Certificate', 'rawBytes'],
  'hashedrekord 0.0.2': ['hashedRekordV002', 'signature', 'verifier', 'x509Certificate', 'rawBytes']
}

/** The certificate, in DER, that a log entry was made for; undefined where it names none. Throws Error for a body that can't be read. */
export function entryCertificate(canonicalizedBody: Buffer): Buffer | undefined {
  const { kind, apiVersion, spec } = JSON.parse(canonicalizedBody.toString('utf8')) as Record<string, unknown>
  const place = PLACES[`${String(kind)} ${String(apiVersion)}`]
  const value = place?.reduce(step, spec)
  return typeof value === 'string' ? new X509Certificate(Buffer.from(value, 'base64')).raw : undefined
}

function step(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined
}
