import { type Bundle, toDSSEBundle, toMessageSignatureBundle } from '@sigstore/bundle'
import { crypto, dsse, pem } from '@sigstore/core'
import type { Signature, Signer, Witness } from '@sigstore/sign'

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
  return witnessed(bundle, certificate, parts.witnesses)
}

/** A signature over a message as it stands, seen by all witnesses at once: a bundle v0.3. */
export async function signMessage(message: Buffer, parts: BundleParts): Promise<Bundle> {
  const { signature, key } = await parts.signer.sign(message)
  const certificate = certificateOf(key)
  const digest = crypto.digest('sha256', message)
  const bundle = toMessageSignatureBundle({ digest, signature, certificate: pem.toDER(certificate) })
  return witnessed(bundle, certificate, parts.witnesses)
}

/** Who signs, and who must have seen it. */
interface BundleParts {
  readonly signer: Signer
  readonly witnesses: readonly Witness[]
}

async function witnessed(bundle: Bundle, certificate: string, witnesses: readonly Witness[]): Promise<Bundle> {
  const seen = await Promise.all(witnesses.map((witness) => witness.testify(bundle.content, certificate)))
  const rfc3161Timestamps = seen.flatMap((material) => material.rfc3161Timestamps ?? [])
  const tlogEntries = seen.flatMap((material) => material.tlogEntries ?? [])
  const verificationMaterial = {
    ...bundle.verificationMaterial,
    tlogEntries,
    timestampVerificationData: { rfc3161Timestamps }
  }
  return { ...bundle, verificationMaterial }
}

function certificateOf(key: Signature['key']): string {
  if (key.$case === 'x509Certificate') return key.certificate
  throw new TypeError('a keyless signature comes with a certificate')
}
