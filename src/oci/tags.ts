import type { ImageReference } from '../image/reference.ts'
import { EvidenceError } from '../support/errors.ts'
import { nextPage } from './referrers-page.ts'
import { parseJsonObject } from './strict-json.ts'
import type { WireAnswer } from './wire.ts'

/** The limits of one list of tags, over all of its pages. */
export const TAG_LIMITS = { pages: 100, tags: 10_000, pageBytes: 4 * 1024 * 1024 } as const

// What signing tools and registries without the referrers API keep beside the images: cosign's tags, and the list of referrers.
const BESIDE = /^sha256-[0-9a-f]{64}(?:\.(?:sig|att|sbom|vex))?$/

/** Whether a tag names an image, and not what is attached to one. */
export function isImageTag(tag: string): boolean {
  return !BESIDE.test(tag)
}

/** The tags in an answer (distribution-spec, "Listing Tags"), and where the next page is; throws EvidenceError when it is no such list. */
export function parseTagsPage(
  answer: WireAnswer,
  reference: ImageReference
): { readonly tags: readonly string[]; readonly next: URL | undefined } {
  const list = parseJsonObject(answer.body, (reason, cause) => tagsError(reference, reason, cause))
  const tags: unknown = list['tags'] ?? []
  if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string'))
    throw tagsError(reference, 'it is no list of tags')
  return { tags, next: nextPage(answer, reference) }
}

/** The error for a list of tags that can't be read to its end. */
export function tagsError({ name, registry }: ImageReference, reason: string, cause?: unknown): EvidenceError {
  return new EvidenceError('E_REGISTRY_TAGS', {
    message: `the tags of ${name} can't be listed`,
    reason,
    remedy: `name the images by digest instead; where it goes on, let whoever runs ${registry} look at it`,
    state: 'nothing was scanned',
    cause
  })
}
