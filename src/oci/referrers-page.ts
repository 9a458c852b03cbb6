import type { ImageReference } from '../image/reference.ts'
import { EvidenceError } from '../support/errors.ts'
import { nextLink } from '../support/http.ts'
import { parseDescriptor } from './descriptor.ts'
import { OCI_INDEX } from './media-types.ts'
import type { ReferrerDescriptor } from './referrers.ts'
import { isOwn } from './redirect.ts'
import { parseJsonObject } from './strict-json.ts'
import type { WireAnswer } from './wire.ts'

/** The limits of one listing, over all of its pages. */
export const LISTING_LIMITS = { pages: 20, entries: 1000, bytes: 4 * 1024 * 1024 } as const

/** One page of a listing and where the next one is. */
interface ReferrersPage {
  readonly referrers: readonly ReferrerDescriptor[]
  readonly next: URL | undefined
}

const NO_API = new Set([400, 404, 405, 406])

/** Whether an answer says that the registry has no referrers API (distribution-spec, "Listing Referrers", and what registries answer instead). */
export function lacksReferrersApi(answer: WireAnswer): boolean {
  return NO_API.has(answer.status) || (answer.status === 200 && mediaTypeOf(answer) !== OCI_INDEX)
}

/** The page in an answer; throws EvidenceError when it is no index or its next page is not on the registry. */
export function parseReferrersPage(answer: WireAnswer, reference: ImageReference): ReferrersPage {
  const index = parseJsonObject(answer.body, (reason, cause) => listingError(reference, reason, cause))
  // What is written in Go says null for a list that nothing was ever added to.
  const manifests: unknown = index['manifests'] === null ? [] : index['manifests']
  if (!Array.isArray(manifests)) throw listingError(reference, 'it is no index: it has no list of manifests')
  const referrers = manifests.map(parseDescriptor).filter((descriptor) => descriptor !== undefined)
  return { referrers, next: nextPage(answer, reference) }
}

/** The media type of an answer, without its parameters. */
export function mediaTypeOf({ headers }: WireAnswer): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** The error for a listing that can't be read to its end. */
export function listingError(reference: ImageReference, reason: string, cause?: unknown): EvidenceError {
  return new EvidenceError('E_REFERRERS_LISTING', {
    message: `the list of what is attached in ${reference.repository} can't be read from ${reference.registry}`,
    reason,
    remedy: `let whoever runs ${reference.registry} look at its referrers API; a list read in part proves nothing`,
    cause
  })
}

/** Where the next page of a listing is; throws EvidenceError where that is not on the registry. */
export function nextPage(answer: WireAnswer, reference: ImageReference): URL | undefined {
  const target = nextLink(answer.headers)
  if (target === undefined) return undefined
  if (!URL.canParse(target, answer.url.href)) throw listingError(reference, 'the address of its next page is not a URL')
  const url = new URL(target, answer.url)
  if (!isOwn(url, reference)) throw listingError(reference, `its next page is on another host, ${url.host}`)
  return url
}
