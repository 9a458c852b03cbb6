import { type Bundle, bundleToJSON, toDSSEBundle, toMessageSignatureBundle } from '@sigstore/bundle'
import { crypto, dsse, pem } from '@sigstore/core'
import type { Signature, Signer, Witness } from '@sigstore/sign'
import { envelopeText } from './rekor-v1.ts'

/** A DSSE envelope around a payload, signed over its pre-authentication encoding (DSSE protocol.md) and seen by all witnesses at once: a bundle v0.3. */
export async function signEnvelope(payload: Buffer, payloadType: string, parts: BundleParts): Promise<Bundle> {
  const { signature, key } = await parts.signer.sign(dsse.preAuthEncoding(payloadType, payload))
  const certificate = certificateOf(key)
  const bundle = toDSSEBundle({
    artifact: payload,
    artifactType: payloadType,
    signature,
    certificate: pem.toDER(certificate)
  })
  return witnessed(bundle, certificate, parts)
}

/** A signature over a message as it stands, seen by all witnesses at once: a bundle v0.3. */
export async function signMessage(message: Buffer, parts: BundleParts): Promise<Bundle> {
  const { signature, key } = await parts.signer.sign(message)
  const certificate = certificateOf(key)
  const digest = crypto.digest('sha256', message)
  const bundle = toMessageSignatureBundle({ digest, signature, certificate: pem.toDER(certificate) })
  return witnessed(bundle, certificate, parts)
}

/**
 * The bundle around an envelope as JSON, and the part of it that is the envelope, as the log got it. In ASCII alone: the dash
 * of a checkpoint would make every reader take megabytes of base64 for text of all languages.
 */
export function serialiseBundle(bundle: Bundle): { bytes: Buffer; envelope: Buffer } {
  const { content } = bundle
  if (content.$case !== 'dsseEnvelope') throw new TypeError('a statement is signed in an envelope')
  const { mediaType, verificationMaterial } = bundleToJSON({ ...bundle, content: EMPTY_CONTENT }) as Record<
    string,
    unknown
  >
  const around = JSON.stringify({ mediaType, verificationMaterial }).replace(/[^\x00-\x7f]/g, escaped)
  const head = `${around.slice(0, -1)},"dsseEnvelope":`
  const bytes = Buffer.from(`${head}${envelopeText(content.dsseEnvelope)}}`)
  return { bytes, envelope: bytes.subarray(head.length, -1) }
}

const EMPTY_CONTENT: Bundle['content'] = {
  $case: 'dsseEnvelope',
  dsseEnvelope: { payload: Buffer.alloc(0), payloadType: '', signatures: [] }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Who signs, and who must have seen it. */
interface BundleParts {
  readonly signer: Signer
  readonly witnesses: readonly Witness[]
  /** Told the bundle as it is with one witness's timestamps alone, while others are still at work; what it throws ends the signing. */
  readonly stamped?: (bundle: Bundle) => void
}

async function witnessed(
  bundle: Bundle,
  certificate: string,
  { witnesses, stamped }: Omit<BundleParts, 'signer'>
): Promise<Bundle> {
  const seen = await Promise.all(
    witnesses.map(async (witness) => {
      const material = await witness.testify(bundle.content, certificate)
      if (material.rfc3161Timestamps) stamped?.(withMaterial(bundle, [material]))
      return material
    })
  )
  return withMaterial(bundle, seen)
}

function withMaterial(bundle: Bundle, seen: readonly VerificationMaterial[]): Bundle {
  const rfc3161Timestamps = seen.flatMap((material) => material.rfc3161Timestamps ?? [])
  const tlogEntries = seen.flatMap((material) => material.tlogEntries ?? [])
  const verificationMaterial = {
    ...bundle.verificationMaterial,
    tlogEntries,
    timestampVerificationData: { rfc3161Timestamps }
  }
  return { ...bundle, verificationMaterial }
}

type VerificationMaterial = Awaited<ReturnType<Witness['testify']>>

function certificateOf(key: Signature['key']): string {
  if (key.$case === 'x509Certificate') return key.certificate
  throw new TypeError('a keyless signature comes with a certificate')
}
