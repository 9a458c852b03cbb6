import type { LabResponse } from '../service.ts'
import { cutToRange } from './byte-range.ts'
import { type Call, repositoryOf } from './endpoint.ts'
import { isDigest } from './grammar.ts'
import { RegistryError } from './registry-error.ts'

/** GET and HEAD of a blob (distribution-spec end-2). */
export function readBlob(call: Call): LabResponse {
  const digest = blobDigest(call)
  const repository = repositoryOf(call)
  const blob = repository.blobs.get(digest)
  if (!blob) throw blobUnknown(digest)
  const body = repository.corrupted.get(digest) ?? blob
  const headers = { 'content-type': 'application/octet-stream', 'docker-content-digest': digest }
  return cutToRange({ status: 200, headers, body }, body, call.request.headers.range)
}

/** DELETE of a blob (distribution-spec end-10). */
export function deleteBlob(call: Call): LabResponse {
  const digest = blobDigest(call)
  if (!repositoryOf(call).blobs.delete(digest)) throw blobUnknown(digest)
  return { status: 202 }
}

function blobDigest({ reference }: Call): string {
  if (!isDigest(reference)) throw new RegistryError('DIGEST_INVALID', 'not a digest', { detail: { digest: reference } })
  return reference
}

function blobUnknown(digest: string): RegistryError {
  return new RegistryError('BLOB_UNKNOWN', 'blob unknown to registry', { detail: { digest } })
}
