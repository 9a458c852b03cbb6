import { randomBytes, randomUUID } from 'node:crypto'
import type { LabResponse } from '../service.ts'
import { type Call, locationOf, repositoryOf } from './endpoint.ts'
import { hashesTo, isDigest } from './grammar.ts'
import { RegistryError } from './registry-error.ts'
import type { UploadSession } from './repository.ts'

/** POST: mounts a blob, takes one whole, or opens a session (distribution-spec end-4a, end-4b, end-11). */
export function startUpload(call: Call): LabResponse {
  const { searchParams } = call.request.url
  const mounted = mountedBlob(call)
  if (mounted) return storeBlob(call, searchParams.get('mount'), mounted)
  const whole = searchParams.has('digest') && call.behaviour.referrers === 'api'
  if (whole) return storeBlob(call, searchParams.get('digest'), call.request.body)
  const session = { id: randomUUID(), state: randomBytes(12).toString('base64url'), received: Buffer.alloc(0) }
  call.catalog.open(call.name).uploads.set(session.id, session)
  return progress(202, call, session)
}

/** PATCH: appends a chunk, which must begin where the last one ended (end-5). */
export function appendChunk(call: Call): LabResponse {
  const session = sessionOf(call)
  receive(session, call)
  return progress(202, call, session)
}

/** PUT: takes the last bytes, if any, and closes the session under the digest of the whole (end-6). */
export function finishUpload(call: Call): LabResponse {
  const session = sessionOf(call)
  const digest = call.request.url.searchParams.get('digest')
  receive(session, call)
  repositoryOf(call).uploads.delete(session.id)
  return storeBlob(call, digest, session.received)
}

/** GET: how far an upload has come (end-13). */
export function readUpload(call: Call): LabResponse {
  return progress(204, call, sessionOf(call))
}

/** DELETE: gives an upload up (end-14). */
export function cancelUpload(call: Call): LabResponse {
  repositoryOf(call).uploads.delete(sessionOf(call).id)
  return { status: 204 }
}

function mountedBlob({ request, catalog }: Call): Buffer | undefined {
  const { searchParams } = request.url
  return catalog.find(searchParams.get('from') ?? '')?.blobs.get(searchParams.get('mount') ?? '')
}

function storeBlob(call: Call, digest: string | null, bytes: Buffer): LabResponse {
  if (digest === null || !isDigest(digest))
    throw new RegistryError('DIGEST_INVALID', 'the digest parameter is missing or no digest', { detail: { digest } })
  if (!hashesTo(bytes, digest))
    throw new RegistryError('DIGEST_INVALID', 'provided digest did not match uploaded content', { detail: { digest } })
  call.catalog.open(call.name).blobs.set(digest, bytes)
  const location = locationOf(call, `/v2/${call.name}/blobs/${digest}`)
  return { status: 201, headers: { location, 'docker-content-digest': digest } }
}

function sessionOf(call: Call): UploadSession {
  const session = repositoryOf(call).uploads.get(call.reference)
  if (!session) throw new RegistryError('BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry')
  if (call.request.url.searchParams.get('_state') !== session.state)
    throw new RegistryError('BLOB_UPLOAD_INVALID', 'the upload location was not used as it was given')
  return session
}

function receive(session: UploadSession, { request }: Call): void {
  const range = request.headers['content-range']
  if (range !== undefined) checkRange(range, session.received.length, request.body.length)
  session.received = Buffer.concat([session.received, request.body])
}

function checkRange(range: string, expectedStart: number, length: number): void {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(range) ?? []
  if (first === undefined || Number(first) !== expectedStart)
    throw new RegistryError('BLOB_UPLOAD_INVALID', `the chunk must begin at ${expectedStart}`, { status: 416 })
  if (Number(last) - Number(first) + 1 !== length)
    throw new RegistryError('SIZE_INVALID', 'provided length did not match content length')
}

function progress(status: number, call: Call, session: UploadSession): LabResponse {
  const path = `/v2/${call.name}/blobs/uploads/${session.id}?_state=${session.state}`
  return {
    status,
    headers: {
      location: locationOf(call, path),
      range: `0-${Math.max(0, session.received.length - 1)}`,
      'docker-upload-uuid': session.id
    }
  }
}
