import type { ImageReference } from '../image/reference.ts'
import { EvidenceError } from '../support/errors.ts'
import { guardedLookup, spelledReach } from './addresses.ts'
import type { HttpRequest } from '../support/http.ts'

const MAX_REALM = 2048

// Registries whose token service lives on another host; everywhere else the realm must be on the registry's own host.
const FOREIGN_REALMS = new Map([
  ['registry-1.docker.io', 'auth.docker.io'],
  ['registry.digitalocean.com', 'api.digitalocean.com']
])
// GitLab, its own installation and everybody else's: the registry is registry.HOST and HOST gives the tokens.
const GITLAB_REGISTRY = /^registry\.([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/
// Alibaba's registries of all regions and kinds, and the token services of its regions: buckets have names there, too, below oss-REGION.
const ALIBABA_REGISTRY = /\.aliyuncs\.com$/
const ALIBABA_TOKENS = /^dockerauth(?:-ee)?(?:\.[a-z]{2}-[a-z]+(?:-\d)?)?\.aliyuncs\.com$/

/**
 * The address that a registry's challenge sends its credentials to (Docker token authentication specification), once it is
 * one they may go to; throws EvidenceError otherwise, because a registry could send them anywhere.
 */
export function parseRealm(realm: string, reference: ImageReference): URL {
  const registry = new URL(reference.apiBase)
  const url = urlOf(realm, reference)
  const refusal = refusalOf(url, registry)
  if (refusal !== undefined) throw realmError(realm, reference, refusal)
  return url
}

/** Name resolution for a token request: a realm on a foreign host must lead out to the internet. */
export function realmLookup(url: URL, reference: ImageReference): HttpRequest['lookup'] {
  if (url.hostname === new URL(reference.apiBase).hostname) return undefined
  return guardedLookup(url, (reach, address) =>
    reach === 'public'
      ? undefined
      : realmError(url.href, reference, `${url.hostname} resolves to ${address}, a ${reach} address`)
  )
}

function urlOf(realm: string, reference: ImageReference): URL {
  // URL drops tabs and line breaks and takes backslashes for slashes: such text is not what it looks like.
  if (realm.length > MAX_REALM || /[^!-~]|\\/.test(realm)) {
    throw realmError(realm, reference, 'it is too long or holds characters that a URL does not have')
  }
  if (!URL.canParse(realm)) throw realmError(realm, reference, 'it is not a URL')
  return new URL(realm)
}

function refusalOf(url: URL, registry: URL): string | undefined {
  if (url.username !== '' || url.password !== '') return 'it carries a user name'
  // Only a registry on this machine's loopback is spoken to over http.
  if (registry.protocol === 'http:') {
    return isWeb(url) && url.hostname === registry.hostname ? undefined : 'it is not on the same loopback host'
  }
  if (url.protocol !== 'https:') return 'it is not https'
  return url.host === registry.host ? undefined : foreignRefusal(url, registry)
}

function foreignRefusal(url: URL, registry: URL): string | undefined {
  const reach = spelledReach(url)
  if (reach === 'local' || reach === 'private') return `${url.host} is a ${reach} address`
  if (url.hostname === registry.hostname || tokenHostOf(registry.hostname) === url.hostname) return undefined
  if (ALIBABA_REGISTRY.test(registry.hostname) && ALIBABA_TOKENS.test(url.hostname)) return undefined
  return `${url.hostname} is not the registry's own host and not known as its token service`
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:'
}

function tokenHostOf(registryHost: string): string | undefined {
  return FOREIGN_REALMS.get(registryHost) ?? GITLAB_REGISTRY.exec(registryHost)?.[1]
}

function realmError(realm: string, reference: ImageReference, reason: string): EvidenceError {
  const shown = JSON.stringify(realm.replace(/\/\/[^/@]*@/, '//…@').slice(0, 60))
  return new EvidenceError('E_REGISTRY_REALM', {
    message: `${reference.registry} asks to send the login to ${shown}, which is refused`,
    reason,
    remedy: `let whoever runs ${reference.registry} look at the realm in its WWW-Authenticate header; it must be https on the registry's own host`
  })
}
