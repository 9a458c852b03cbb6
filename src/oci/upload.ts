import { Digest } from '../image/digest.ts'
import { refuseOtherClaim } from './content.ts'
import { parseErrorBody } from './error-body.ts'
import { resolveLocation } from './redirect.ts'
import { malformedAnswer, refusalOf } from './refusals.ts'
import type { Wire, WireAnswer } from './wire.ts'

const OPEN_TIMEOUT_MS = 10_000
const BUDGET_MS = 180_000
const MAX_ANSWER = 65_536
const WRITTEN = new Set([200, 201, 204])
const SESSION_CODES = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID'])

/** The time that so many bytes may take in milliseconds: 30 s and another second for each 256 KiB. */
export function transferTimeoutMs(bytes: number): number {
  return 30_000 + Math.ceil(bytes / 262_144) * 1000
}

/** An upload session (distribution-spec, "Pushing a blob monolithically": POST then PUT), opened before the content is known. */
export class Upload {
  private readonly wire: Wire
  private session: URL | undefined

  private constructor(wire: Wire, session: URL | undefined) {
    this.wire = wire
    this.session = session
  }

  /** Opens a session; throws CustodyError when the registry gives none. */
  static async open(wire: Wire): Promise<Upload> {
    const described = { what: 'open an upload', method: 'POST' } as const
    return new Upload(wire, await wire.persist(described, BUDGET_MS, () => openSession(wire)))
  }

  /** An upload whose session is opened only when the content is there. */
  static unopened(wire: Wire): Upload {
    return new Upload(wire, undefined)
  }

  /** Uploads the content; a session that is lost, expired or was cut off is never resumed, a new one takes its place. */
  async finish(bytes: Buffer): Promise<Digest> {
    const digest = Digest.of(bytes)
    const described = { what: `push blob ${digest.toString()}`, method: 'PUT' } as const
    return this.wire.persist(described, BUDGET_MS, async () => {
      const first = await this.put(bytes, digest, described.what)
      const answer = isSessionLost(first) ? await this.put(bytes, digest, described.what) : first
      if (!WRITTEN.has(answer.status)) throw refusalOf(this.wire.attempt(described), answer)
      refuseOtherClaim(this.wire.reference, digest, answer.headers['docker-content-digest'])
      return digest
    })
  }

  /** Gives an unused session back; a registry that does not take it lets it expire. */
  async cancel(): Promise<void> {
    const { session } = this
    this.session = undefined
    if (!session) return
    const limits = { timeoutMs: OPEN_TIMEOUT_MS, maxBytes: MAX_ANSWER }
    await this.wire.once({ method: 'DELETE', url: session, what: 'cancel an upload', ...limits }).catch(() => undefined)
  }

  private async put(bytes: Buffer, digest: Digest, what: string): Promise<WireAnswer> {
    const session = this.session ?? (await openSession(this.wire))
    this.session = undefined
    // URLSearchParams would write the registry's own parameters anew, and a signature over them would no longer fit.
    const url = new URL(session)
    url.search += `${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest.toString())}`
    return this.wire.once({
      method: 'PUT',
      url,
      what,
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
      timeoutMs: transferTimeoutMs(bytes.length),
      maxBytes: MAX_ANSWER
    })
  }
}

async function openSession(wire: Wire): Promise<URL> {
  const request = {
    method: 'POST',
    url: wire.endpoint('blobs/uploads/'),
    what: 'open an upload',
    timeoutMs: OPEN_TIMEOUT_MS,
    maxBytes: MAX_ANSWER
  } as const
  const answer = await wire.once(request)
  // 201 is for a POST with content, but the session is in Location all the same.
  if (answer.status !== 202 && answer.status !== 201) throw refusalOf(wire.attempt(request), answer)
  const { location } = answer.headers
  if (location === undefined) throw malformedAnswer(wire.attempt(request), 'it opened an upload without a Location')
  return resolveLocation(location, answer.url, wire.reference, 'write')
}

function isSessionLost(answer: WireAnswer): boolean {
  return (
    answer.status === 416 ||
    answer.status === 404 ||
    parseErrorBody(answer).codes.some((code) => SESSION_CODES.has(code))
  )
}
