import type { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'

/** The payload behind a `.sig` layer (cosign SIGNATURE_SPEC, "Simple Signing"); the signature covers exactly these bytes. */
export function simpleSigningPayload(reference: ImageReference, digest: Digest): Buffer {
  return Buffer.from(
    JSON.stringify({
      critical: {
        identity: { 'docker-reference': reference.dockerReference },
        image: { 'docker-manifest-digest': digest.toString() },
        type: 'cosign container image signature'
      },
      optional: null
    })
  )
}
