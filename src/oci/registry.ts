import { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'
import { openConnections } from '../support/http.ts'
import { retry } from '../support/retry.ts'
import { checkContent, refuseOtherClaim } from './content.ts'
import { parseErrorBody } from './error-body.ts'
import { DOCKER_LIST, DOCKER_MANIFEST, MAX_MANIFEST, OCI_INDEX, OCI_MANIFEST } from './media-types.ts'
import type { ReferrerDescriptor } from './referrers.ts'
import { lacksReferrersApi, LISTING_LIMITS, listingError, mediaTypeOf, parseReferrersPage } from './referrers-page.ts'
import { blobMissing, loginMissing, manifestRefusal, refusalOf } from './refusals.ts'
import { parseTagsPage, TAG_LIMITS, tagsError } from './tags.ts'
import { oversizedAnswer } from './unanswered.ts'
import { transferTimeoutMs, Upload } from './upload.ts'
import { Wire, type WireAnswer, type WireOptions, type WireRequest } from './wire.ts'

export { Upload } from './upload.ts'

/** A manifest as the registry gave it; by digest it was hashed, by tag the digest is that of the bytes. */
export interface FetchedManifest {
  readonly bytes: Buffer
  readonly mediaType: string
  readonly digest: Digest
}

/** How long reading is tried, in milliseconds. */
export interface ReadLimits {
  /** How long content that is known to be there may be missing, 0 unless told: some registries are behind their own writes. */
  readonly patientMs?: number
  /** How long a registry that does not answer well is asked again. */
  readonly budgetMs?: number
}

export type RegistryOptions = Omit<WireOptions, 'access'> & {
  /** What the token is asked for; `push`, which includes reading, unless told. */
  readonly access?: WireOptions['access']
}

const READ_TIMEOUT_MS = 10_000
const PUSH_TIMEOUT_MS = 15_000
const MAX_ANSWER = 65_536
const BLOB_BUDGET_MS = 180_000
const LONGEST_READ_MS = 120_000
const CATCH_UP_MS = 60_000
const TAGS_A_PAGE = 100
const MAX_OPENED_AHEAD = 16
const ACCEPTED = [OCI_MANIFEST, OCI_INDEX, DOCKER_MANIFEST, DOCKER_LIST].join(', ')
// The specification says 201; some registries and the proxies before them say it in other words.
const WRITTEN = new Set([200, 201, 202])
const DELETED = new Set([200, 202, 204])
// Nothing waits for it but tidiness.
const DELETE_BUDGET_MS = 20_000
const UNSEEN_CODES = new Set(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN'])

/** An answer that denies content which is there, or will be in a moment. */
class Unseen extends Error {
  readonly answer: WireAnswer

  constructor(answer: WireAnswer) {
    super(`HTTP ${answer.status}`)
    this.answer = answer
  }
}

/** A client for one repository (OCI distribution-spec 1.1): everything read by digest is hashed, everything is bounded and retried. */
export class Registry {
  readonly reference: ImageReference
  private readonly wire: Wire

  constructor(options: RegistryOptions) {
    this.reference = options.reference
    this.wire = new Wire({ access: 'push', ...options })
  }

  /** The manifest of a digest or tag, undefined where there is none; throws EvidenceError when the bytes are not the digest's. */
  async fetchManifest(target: Digest | string, limits: ReadLimits = {}): Promise<FetchedManifest | undefined> {
    const request = this.reading(`read manifest ${target.toString()}`, `manifests/${target.toString()}`, {
      headers: { accept: ACCEPTED },
      maxBytes: MAX_MANIFEST
    })
    const answer = await this.read(request, limits)
    if (!answer) return undefined
    const digest = target instanceof Digest ? target : Digest.of(answer.body)
    checkContent(this.reference, answer.body, digest, answer.headers['docker-content-digest'])
    return { bytes: answer.body, mediaType: mediaTypeOf(answer), digest }
  }

  /** Writes a manifest; `acceptedSubject` says that the registry itself lists it as a referrer (`OCI-Subject`). */
  async pushManifest(target: Digest | string, bytes: Buffer, mediaType: string): Promise<{ acceptedSubject: boolean }> {
    const request = {
      method: 'PUT',
      url: this.wire.endpoint(`manifests/${target.toString()}`),
      what: `push manifest ${target.toString()}`,
      headers: { 'content-type': mediaType },
      body: bytes,
      timeoutMs: PUSH_TIMEOUT_MS,
      maxBytes: MAX_ANSWER
    } as const
    // A manifest may reach a replica before the blobs that were pushed a moment ago.
    const answer = await this.sendUntilSeen(request, { patientMs: CATCH_UP_MS }, namesUnseenBlob)
    if (!WRITTEN.has(answer.status)) throw manifestRefusal(this.wire.attempt(request), answer, target)
    refuseOtherClaim(this.reference, Digest.of(bytes), answer.headers['docker-content-digest'])
    return { acceptedSubject: Digest.tryParse(answer.headers['oci-subject']) !== undefined }
  }

  /** Deletes a manifest by its digest (distribution-spec, "Deleting Manifests"); one that is gone already is deleted. Throws CustodyError where the registry lets nobody, or not this login. */
  async deleteManifest(digest: Digest): Promise<void> {
    const request = {
      method: 'DELETE',
      url: this.wire.endpoint(`manifests/${digest.toString()}`),
      what: `delete manifest ${digest.toString()}`,
      timeoutMs: PUSH_TIMEOUT_MS,
      maxBytes: MAX_ANSWER
    } as const
    const answer = await this.wire.send(request, DELETE_BUDGET_MS)
    if (answer.status !== 404 && !DELETED.has(answer.status)) throw refusalOf(this.wire.attempt(request), answer)
  }

  /** The content of a digest; throws MissingError where there is none and EvidenceError when it is other or larger content. */
  async fetchBlob(digest: Digest, maxBytes: number, limits: ReadLimits = {}): Promise<Buffer> {
    const request = this.reading(`read blob ${digest.toString()}`, `blobs/${digest.toString()}`, {
      timeoutMs: Math.min(transferTimeoutMs(maxBytes), LONGEST_READ_MS),
      // A redirect or an error may be longer than a small blob.
      maxBytes: Math.max(maxBytes, MAX_ANSWER)
    })
    const answer = await this.read(request, { budgetMs: BLOB_BUDGET_MS, ...limits })
    if (!answer) throw blobMissing(this.reference, digest)
    if (answer.body.length > maxBytes) {
      throw oversizedAnswer(this.wire.attempt(request), `it has ${answer.body.length} bytes, more than ${maxBytes}`)
    }
    checkContent(this.reference, answer.body, digest, undefined)
    return answer.body
  }

  /** Whether the repository has this blob already; throws CustodyError where the registry doesn't say. */
  async hasBlob(digest: Digest): Promise<boolean> {
    const path = `blobs/${digest.toString()}`
    const request = this.reading(`look for blob ${digest.toString()}`, path, {
      timeoutMs: READ_TIMEOUT_MS,
      maxBytes: MAX_ANSWER
    })
    return (await this.read({ ...request, method: 'HEAD' }, {})) !== undefined
  }

  /** Throws PermissionError where it is known already that nothing can be written: a login was asked for and none was found. */
  requireLogin(): void {
    if (this.wire.lacksLogin) throw loginMissing(this.reference)
  }

  /** Opens connections for so many requests that will be sent at once, at most 16. */
  expectRequests(count: number): void {
    openConnections(new URL(this.reference.apiBase), Math.min(count, MAX_OPENED_AHEAD))
  }

  /** Opens an upload before its content is known. */
  openUpload(): Promise<Upload> {
    return Upload.open(this.wire)
  }

  /** Uploads a blob. */
  pushBlob(bytes: Buffer): Promise<Digest> {
    return Upload.unopened(this.wire).finish(bytes)
  }

  /** Everything that refers to a manifest, unfiltered; undefined where the registry has no referrers API (distribution-spec, "Listing Referrers"). */
  async listReferrers(digest: Digest): Promise<readonly ReferrerDescriptor[] | undefined> {
    const referrers: ReferrerDescriptor[] = []
    let next: URL | undefined = this.wire.endpoint(`referrers/${digest.toString()}`)
    let bytes = 0
    for (let page = 0; next; page++) {
      const answer = await this.fetchReferrers(next, digest, LISTING_LIMITS.bytes - bytes)
      if (!answer && page > 0) throw listingError(this.reference, 'a page that it links to is not there')
      if (!answer) return undefined
      const listed = parseReferrersPage(answer, this.reference)
      referrers.push(...listed.referrers)
      bytes += answer.body.length
      next = listed.next
      if (referrers.length > LISTING_LIMITS.entries || (next && page + 1 >= LISTING_LIMITS.pages)) {
        throw listingError(
          this.reference,
          `it has more than ${LISTING_LIMITS.entries} entries or ${LISTING_LIMITS.pages} pages`
        )
      }
    }
    return referrers
  }

  /** Every tag of the repository, page by page (distribution-spec, "Listing Tags"); throws EvidenceError where the list has no end. */
  async listTags(): Promise<readonly string[]> {
    const tags: string[] = []
    let next: URL | undefined = this.wire.endpoint(`tags/list?n=${TAGS_A_PAGE}`)
    for (let page = 0; next; page++) {
      const request = {
        method: 'GET',
        url: next,
        what: 'list tags',
        timeoutMs: READ_TIMEOUT_MS,
        maxBytes: TAG_LIMITS.pageBytes
      } as const
      const answer = await this.wire.send(request)
      if (answer.status !== 200) throw refusalOf(this.wire.attempt(request), answer)
      const listed = parseTagsPage(answer, this.reference)
      tags.push(...listed.tags)
      next = listed.next
      if (tags.length > TAG_LIMITS.tags || (next && page + 1 >= TAG_LIMITS.pages))
        throw tagsError(this.reference, `it has more than ${TAG_LIMITS.tags} tags or ${TAG_LIMITS.pages} pages`)
    }
    return tags
  }

  private async fetchReferrers(url: URL, digest: Digest, maxBytes: number): Promise<WireAnswer | undefined> {
    const request = {
      method: 'GET',
      url,
      what: `list referrers of ${digest.toString()}`,
      headers: { accept: OCI_INDEX },
      timeoutMs: READ_TIMEOUT_MS,
      maxBytes
    } as const
    const answer = await this.wire.send(request)
    if (lacksReferrersApi(answer)) return undefined
    // Old Harbor answers so where the API is missing; it is believed only from a registry that lets the same login read the manifest.
    if (answer.status === 401 && (await this.fetchManifest(digest))) return undefined
    if (answer.status !== 200) throw refusalOf(this.wire.attempt(request), answer)
    return answer
  }

  private reading(what: string, path: string, rest: Partial<WireRequest> & Pick<WireRequest, 'maxBytes'>): WireRequest {
    return { method: 'GET', url: this.wire.endpoint(path), what, timeoutMs: READ_TIMEOUT_MS, ...rest }
  }

  private async read(request: WireRequest, limits: ReadLimits): Promise<WireAnswer | undefined> {
    const answer = await this.sendUntilSeen(request, limits, ({ status }) => status === 404)
    if (answer.status === 404) return undefined
    if (answer.status !== 200) throw refusalOf(this.wire.attempt(request), answer)
    return answer
  }

  private async sendUntilSeen(
    request: WireRequest,
    { patientMs = 0, budgetMs }: ReadLimits,
    isUnseen: (answer: WireAnswer) => boolean
  ): Promise<WireAnswer> {
    const attempt = async () => {
      const answer = await this.wire.send(request, budgetMs)
      if (isUnseen(answer)) throw new Unseen(answer)
      return answer
    }
    try {
      return await retry(attempt, {
        budgetMs: this.wire.deadline.within(patientMs),
        passes: (error) => error instanceof Unseen
      })
    } catch (error) {
      if (error instanceof Unseen) return error.answer
      throw error
    }
  }
}

function namesUnseenBlob(answer: WireAnswer): boolean {
  return answer.status >= 400 && parseErrorBody(answer).codes.some((code) => UNSEEN_CODES.has(code))
}
