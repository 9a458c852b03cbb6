import type { ImageReference } from '../image/reference.ts'
import { EvidenceError } from '../support/errors.ts'
import type { HttpRequest, HttpResponse } from '../support/http.ts'
import { guardedLookup, type Reach, spelledReach } from './addresses.ts'

/** What a foreign host would be asked for: content that is hashed on arrival, or to take a body. */
export type Purpose = 'read' | 'write'

/** The most redirects that one request follows. */
export const MAX_REDIRECTS = 5

const REDIRECTS: Readonly<Record<Purpose, ReadonlySet<number>>> = {
  read: new Set([301, 302, 303, 307, 308]),
  // The others would turn a request with a body into a GET (RFC 9110 §15.4).
  write: new Set([307, 308])
}

/** Whether a URL has the registry's own scheme, host and port: only there does a login go. */
export function isOwn(url: URL, reference: ImageReference): boolean {
  return url.origin === new URL(reference.apiBase).origin
}

/** Where an answer sends its request on to, or undefined where it is an answer; throws EvidenceError for a place nothing may go to. */
export function redirectTarget(
  response: HttpResponse,
  from: URL,
  reference: ImageReference,
  purpose: Purpose
): URL | undefined {
  const { location } = response.headers
  if (location === undefined || !REDIRECTS[purpose].has(response.status)) return undefined
  return resolveLocation(location, from, reference, purpose)
}

/**
 * The URL in a `Location`, relative or absolute (RFC 9110 §10.2.2); throws EvidenceError when it leaves https or leads to an
 * address that a registry has no business to send us to.
 */
export function resolveLocation(location: string, from: URL, reference: ImageReference, purpose: Purpose): URL {
  if (!URL.canParse(location, from.href)) throw locationError(location, reference, 'it is not a URL')
  const url = new URL(location, from)
  const refusal = refusalOf(url, from, reference, purpose)
  if (refusal !== undefined) throw locationError(location, reference, refusal)
  return url
}

/** Name resolution for a host that is not the registry's: it must not lead back to this machine, nor a body into a private network. */
export function foreignLookup(url: URL, reference: ImageReference, purpose: Purpose): HttpRequest['lookup'] {
  if (url.hostname === new URL(reference.apiBase).hostname) return undefined
  return guardedLookup(url, (reach, address) =>
    mayReach(reach, purpose)
      ? undefined
      : locationError(url.href, reference, `${url.hostname} resolves to ${address}, a ${reach} address`)
  )
}

function refusalOf(url: URL, from: URL, reference: ImageReference, purpose: Purpose): string | undefined {
  if (url.username !== '' || url.password !== '') return 'it carries a user name'
  if (from.protocol === 'https:' && url.protocol !== 'https:') return `it leaves https for ${url.protocol}`
  return isOwn(url, reference) || isSameLoopback(url, reference) ? undefined : foreignRefusal(url, purpose)
}

function isSameLoopback(url: URL, reference: ImageReference): boolean {
  const registry = new URL(reference.apiBase)
  return registry.protocol === 'http:' && url.protocol === 'http:' && url.hostname === registry.hostname
}

function foreignRefusal(url: URL, purpose: Purpose): string | undefined {
  if (url.protocol !== 'https:') return 'it is not https'
  const reach = spelledReach(url)
  return reach === undefined || mayReach(reach, purpose) ? undefined : `${url.host} is a ${reach} address`
}

// Private registries keep blobs on private storage; what is read is hashed, and a login is never sent along.
function mayReach(reach: Reach, purpose: Purpose): boolean {
  return reach === 'public' || (reach === 'private' && purpose === 'read')
}

/** The error for a registry that keeps redirecting. */
export function tooManyRedirects(reference: ImageReference): EvidenceError {
  return new EvidenceError('E_REGISTRY_REDIRECT', {
    message: `${reference.registry} redirected a request more than ${MAX_REDIRECTS} times`,
    reason: 'its addresses lead in a circle, or storage hands requests on and on',
    remedy: `let whoever runs ${reference.registry} repair the redirects of its storage`
  })
}

function locationError(location: string, reference: ImageReference, reason: string): EvidenceError {
  // The query of a storage URL is a password to the content.
  const shown = JSON.stringify(
    location
      .replace(/\?.*$/s, '')
      .replace(/\/\/[^/@]*@/, '//…@')
      .slice(0, 70)
  )
  return new EvidenceError('E_REGISTRY_REDIRECT', {
    message: `${reference.registry} sends a request on to ${shown}, which is refused`,
    reason,
    remedy: `let whoever runs ${reference.registry} repair its redirects or its external URL: they must be https and public`
  })
}
