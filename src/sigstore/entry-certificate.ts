import { X509Certificate } from 'node:crypto'
import { pemOf } from './certificate.ts'

// Where each of the log's types keeps the certificate: base64 of PEM in version 1, of DER in version 2.
const PLACES: Readonly<Record<string, readonly (string | number)[]>> = {
  'dsse 0.0.1': ['signatures', 0, 'verifier'],
  'hashedrekord 0.0.1': ['signature', 'publicKey', 'content'],
  'intoto 0.0.2': ['content', 'envelope', 'signatures', 0, 'publicKey'],
  'dsse 0.0.2': ['dsseV002', 'signatures', 0, 'verifier', 'x509Certificate', 'rawBytes'],
  'hashedrekord 0.0.2': ['hashedRekordV002', 'signature', 'verifier', 'x509Certificate', 'rawBytes']
}

/** Whether a log entry was made for the certificate in these DER bytes; throws Error for a body that can't be read. */
export function isEntryOf(canonicalizedBody: Buffer, der: Buffer): boolean {
  const { kind, apiVersion, spec } = JSON.parse(canonicalizedBody.toString('utf8')) as Record<string, unknown>
  const place = PLACES[`${String(kind)} ${String(apiVersion)}`]
  const value = place?.reduce(step, spec)
  if (typeof value !== 'string') return false
  const named = Buffer.from(value, 'base64')
  // Parsed only where it is spelled in another way than logs keep it.
  return named.equals(der) || named.equals(Buffer.from(pemOf(der))) || new X509Certificate(named).raw.equals(der)
}

function step(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined
}
