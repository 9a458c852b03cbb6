import type { LabRequest, LabResponse } from '../service.ts'
import { RegistryError } from './registry-error.ts'
import type { Catalog, Repository } from './repository.ts'

/** How this registry differs from others; each field is a difference seen between real ones. */
export interface Behaviour {
  /**
   * `api`: the referrers API, upload locations without a host, single-POST uploads, preconditions honoured.
   * `fallback`: none of it and locations with a host, as distribution 2.8 and those that grew from it.
   */
  readonly referrers: 'api' | 'fallback'
  /** Tags that keep the manifest they were first given. */
  readonly immutableTags?: RegExp
  /** Tags that are refused altogether. */
  readonly refuseTags?: RegExp
  /** How long a tag's readers are shown what it was before a write, in milliseconds. */
  readLagMs: number
}

/** One request to an endpoint below `/v2/<name>/`, authorised already. */
export interface Call {
  readonly request: LabRequest
  readonly catalog: Catalog
  readonly behaviour: Behaviour
  readonly name: string
  /** The digest, tag or upload id that the path ends with; empty where the endpoint has none. */
  readonly reference: string
}

/** One operation of the specification. */
export type Endpoint = (call: Call) => LabResponse

/** The repository that a call reads; throws NAME_UNKNOWN where nothing was ever written to it. */
export function repositoryOf(call: Call): Repository {
  const repository = call.catalog.find(call.name)
  if (!repository)
    throw new RegistryError('NAME_UNKNOWN', 'repository name not known to registry', { detail: { name: call.name } })
  return repository
}

/** `path` as this registry writes a Location header: both forms are allowed (RFC 9110 §10.2.2). */
export function locationOf(call: Call, path: string): string {
  return call.behaviour.referrers === 'api' ? path : `http://${call.request.headers.host ?? ''}${path}`
}
