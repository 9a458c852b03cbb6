import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { pemOf } from './certificate.ts'

// Where each of the log's types keeps the certificate: base64 of PEM in version 1, of DER in version 2.
const PLACES: Readonly<Record<string, readonly (string | number)[]>> = {
  'dsse 0.0.1': ['signatures', 0, 'verifier'],
  'hashedrekord 0.0.1': ['signature', 'publicKey', 'content'],
  'intoto 0.0.2': ['content', 'envelope', 'signatures', 0, 'publicKey'],
  'dsse 0.0.2': ['dsseV002', 'signatures', 0, 'verifier', 'x509Certificate', 'rawBytes'],
  'hashedrekord 0.0.2': ['hashedRekordV002', 'signature', 'verifier', 'x509Certificate', 'rawBytes']
}

// Version 2 spells a bare key elsewhere than a certificate.
const KEY_PLACES: typeof PLACES = {
  ...PLACES,
  'dsse 0.0.2': ['dsseV002', 'signatures', 0, 'verifier', 'publicKey', 'rawBytes'],
  'hashedrekord 0.0.2': ['hashedRekordV002', 'signature', 'verifier', 'publicKey', 'rawBytes']
}

/** Whether a log entry was made for the certificate in these DER bytes; throws Error for a body that can't be read. */
export function isEntryOf(canonicalizedBody: Buffer, der: Buffer): boolean {
  const named = valueAt(PLACES, canonicalizedBody)
  if (!named) return false
  // Parsed only where it is spelled in another way than logs keep it.
  return named.equals(der) || named.equals(Buffer.from(pemOf(der))) || new X509Certificate(named).raw.equals(der)
}

/** Whether a log entry was made for a bare key; throws Error for a body that can't be read. */
export function isEntryByKey(canonicalizedBody: Buffer, key: KeyObject): boolean {
  const named = valueAt(KEY_PLACES, canonicalizedBody)
  if (!named) return false
  const isPem = named.includes('-----BEGIN')
  return createPublicKey(isPem ? named : { key: named, type: 'spki', format: 'der' }).equals(key)
}

function valueAt(places: typeof PLACES, canonicalizedBody: Buffer): Buffer | undefined {
  const { kind, apiVersion, spec } = JSON.parse(canonicalizedBody.toString('utf8')) as Record<string, unknown>
  const value = places[`${String(kind)} ${String(apiVersion)}`]?.reduce(step, spec)
  return typeof value === 'string' ? Buffer.from(value, 'base64') : undefined
}

function step(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined
}
