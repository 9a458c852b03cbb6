import { json, type LabResponse } from '../service.ts'
import { type Call, repositoryOf } from './endpoint.ts'
import { isDigest } from './grammar.ts'
import { type ReferrerEntry, referrerEntry } from './manifest-content.ts'
import { RegistryError } from './registry-error.ts'

const REFERRERS_A_PAGE = 100

/** GET of the tags, in pages where `n` asks for them (distribution-spec end-8). */
export function listTags(call: Call): LabResponse {
  const { searchParams } = call.request.url
  const after = searchParams.get('last') ?? ''
  const n = searchParams.get('n')
  if (n !== null && !/^\d+$/.test(n))
    throw new RegistryError('UNSUPPORTED', 'n is not a number of results', { status: 400 })
  const rest = repositoryOf(call)
    .tags(call.behaviour.readLagMs)
    .filter((tag) => tag > after)
  const tags = n === null ? rest : rest.slice(0, Number(n))
  const next = tags.length > 0 && tags.length < rest.length ? { last: tags.at(-1) ?? '' } : undefined
  return json(200, { name: call.name, tags }, linkTo(call, next))
}

/** GET of the manifests that refer to a digest (end-12); a registry without this API answers 404 to everything here. */
export function listReferrers(call: Call): LabResponse {
  if (call.behaviour.referrers === 'fallback') return { status: 404, body: '404 page not found\n' }
  if (!isDigest(call.reference)) throw new RegistryError('DIGEST_INVALID', 'not a digest')
  const { searchParams } = call.request.url
  const filter = searchParams.get('artifactType')
  const from = Number(searchParams.get('from') ?? 0)
  const all = referrersOf(call).filter(({ artifactType }) => filter === null || artifactType === filter)
  const end = from + REFERRERS_A_PAGE
  const index = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: all.slice(from, end)
  }
  return json(200, index, {
    'content-type': index.mediaType,
    ...(filter !== null && { 'oci-filters-applied': 'artifactType' }),
    ...linkTo(call, end < all.length ? { from: String(end) } : undefined)
  })
}

// The manifest of another repository, or one that was never pushed, may be asked about: nobody refers to it.
function referrersOf(call: Call): ReferrerEntry[] {
  const manifests = call.catalog.find(call.name)?.manifests.values() ?? []
  return [...manifests]
    .map((manifest) => referrerEntry(manifest, call.reference))
    .filter((entry) => entry !== undefined)
}

function linkTo(call: Call, next: Readonly<Record<string, string>> | undefined): Record<string, string> {
  if (!next) return {}
  const { pathname, searchParams } = call.request.url
  const query = new URLSearchParams({ ...Object.fromEntries(searchParams), ...next })
  return { link: `<${pathname}?${query.toString()}>; rel="next"` }
}
