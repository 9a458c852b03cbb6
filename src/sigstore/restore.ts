import { X509Certificate } from 'node:crypto'
import type { Bundle } from '@sigstore/bundle'
import { Digest } from '../image/digest.ts'
import { pemOf } from './certificate.ts'
import { rekorAnnotation } from './legacy.ts'
import { prove } from './proof.ts'
import { envelopeHashOf, envelopeText } from './rekor-v1.ts'
import type { SignedStatement } from './session.ts'
import type { Trust } from './trust.ts'
import { readBundle } from './verifier.ts'

/**
 * What was signed, from a bundle that stands in a registry, so that it can serve as an `.att` layer too; undefined where it
 * can't, because the log gave no signed timestamp or was sent other bytes. Throws EvidenceError when it does not verify.
 */
export function restoreStatement(bytes: Buffer, { trust }: { readonly trust: Trust }): SignedStatement | undefined {
  const bundle = readBundle(bytes)
  const { time } = prove(bundle, trust)
  const [entry] = bundle.verificationMaterial.tlogEntries
  const leaf = leafOf(bundle)
  const [rekorBundle, chain] = [entry && rekorAnnotation(entry), leaf && trust.chainOf(leaf)]
  if (!entry || !leaf || rekorBundle === undefined || chain === undefined) return undefined
  if (bundle.content.$case !== 'dsseEnvelope') return undefined
  const envelope = Buffer.from(envelopeText(bundle.content.dsseEnvelope))
  if (!envelopeHashOf(entry.canonicalizedBody)?.equals(Digest.of(envelope))) return undefined
  return { bundle: bytes, envelope, time, legacy: { certificate: pemOf(leaf.raw), chain, rekorBundle } }
}

function leafOf({ verificationMaterial: { content } }: Bundle): X509Certificate | undefined {
  return content.$case === 'certificate' ? new X509Certificate(content.certificate.rawBytes) : undefined
}
