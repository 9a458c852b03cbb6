import { createHash } from 'node:crypto'
import type { Pin } from './kustomization.ts'

/** Which digests to pin in which folder of which repository; `base` is the default branch unless named. */
export interface PromotionRequest {
  readonly repository: { readonly owner: string; readonly name: string }
  readonly path: string
  readonly base?: string
  readonly pins: readonly Pin[]
  /** Whether a pull request for these digests that a person closed is opened again. */
  readonly forceReopen?: boolean
}

const MAX_SLUG = 60

/** The branch of a promotion: the same request always has the same one, another request never does. */
export function branchOf({ repository, base, path, pins }: PromotionRequest): string {
  const pinned = pins.map(({ name, digest }) => `${name}@${digest.toString()}`).sort()
  const target = [repository.owner.toLowerCase(), repository.name.toLowerCase(), base ?? '', path]
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([target, pinned]))
    .digest('hex')
    .slice(0, 8)
  return `custody/${slugOf(path)}/${pins[0]?.digest.hex.slice(0, 12) ?? 'none'}-${fingerprint}`
}

function slugOf(path: string): string {
  const slug = path.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  // The end of a path says more than its beginning.
  return slug.slice(-MAX_SLUG).replace(/^-+|-+$/g, '') || 'root'
}
