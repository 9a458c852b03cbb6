import type { Digest } from '../image/digest.ts'
import { type ImageReference, parseImageName } from '../image/reference.ts'
import { RequestError } from '../support/errors.ts'

/** An image that is pinned by its digest. */
export interface PinnedImage {
  readonly reference: ImageReference
  readonly digest: Digest
}

/** The image that `NAME@sha256:…` names; throws RequestError, also where the digest is missing. */
export function parsePinnedName(text: string): PinnedImage {
  const { reference, digest } = parseImageName(text)
  if (digest) return { reference, digest }
  throw new RequestError('E_DIGEST_MISSING', {
    message: `no digest is given for ${reference.name}`,
    reason: 'a tag can move between this check and the deployment',
    remedy: 'write NAME@sha256:…'
  })
}
