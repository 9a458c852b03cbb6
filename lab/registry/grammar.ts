import { createHash, timingSafeEqual } from 'node:crypto'

const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/
const TAG = /^\w[\w.-]{0,127}$/
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/

/** Whether `text` is a `<name>` (distribution-spec, "Pulling manifests"). */
export function isRepositoryName(text: string): boolean {
  return NAME.test(text)
}

/** Whether `text` is a tag (distribution-spec, "Pulling manifests"). */
export function isTag(text: string): boolean {
  return TAG.test(text)
}

/** Whether `text` is a digest of one of the registered algorithms sha256 and sha512 (image-spec, descriptor.md). */
export function isDigest(text: string): boolean {
  return DIGEST.test(text)
}

/** Whether `bytes` hash to `digest`, which must be one by isDigest. */
export function hashesTo(bytes: Buffer, digest: string): boolean {
  const [algorithm = '', hex = ''] = digest.split(':')
  return timingSafeEqual(createHash(algorithm).update(bytes).digest(), Buffer.from(hex, 'hex'))
}
