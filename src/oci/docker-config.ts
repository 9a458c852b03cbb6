import type { ImageReference } from '../image/reference.ts'
import { RequestError } from '../support/errors.ts'
import type { Credential } from './credential.ts'
import { isJsonObject, type JsonObject } from './strict-json.ts'

/** What a Docker or podman configuration says about logins (docker/cli, config.json; containers-auth.json(5)). */
export interface DockerConfig {
  readonly path: string
  readonly auths: ReadonlyMap<string, JsonObject>
  readonly credHelpers: ReadonlyMap<string, string>
  readonly credsStore: string | undefined
}

const HUB = 'docker.io'
/** The name under which Docker keeps its login for Docker Hub. */
const HUB_SERVER = 'https://index.docker.io/v1/'
const HUB_HOSTS = ['index.docker.io', 'docker.io', 'registry-1.docker.io']
const API_PATH = /^\/v[12]\/?$/

/** The logins in a configuration file; throws RequestError when it is none. */
export function parseDockerConfig(bytes: Buffer, path: string): DockerConfig {
  const config = jsonOf(bytes, path)
  const { auths, credHelpers, credsStore } = config
  return {
    path,
    auths: new Map(
      entriesOf(auths, path, 'auths').filter((entry): entry is [string, JsonObject] => isJsonObject(entry[1]))
    ),
    credHelpers: new Map(
      entriesOf(credHelpers, path, 'credHelpers').filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string'
      )
    ),
    credsStore: typeof credsStore === 'string' && credsStore !== '' ? credsStore : undefined
  }
}

/** The credential helper that speaks for a registry: its own by exact host, else the store of the whole file. */
export function helperFor(config: DockerConfig, { registry }: ImageReference): string | undefined {
  const hosts = registry === HUB ? [HUB_SERVER, ...HUB_HOSTS] : [registry]
  const own = hosts.map((host) => config.credHelpers.get(host)).find((name) => name !== undefined)
  // An empty name switches the store off for this host and leaves the file's own entry.
  return own === undefined ? config.credsStore : own || undefined
}

/** The name that Docker asks a credential helper for. */
export function serverOf({ registry }: ImageReference): string {
  return registry === HUB ? HUB_SERVER : registry
}

/** The file's entry for a repository: by exact key, the longest path first, then keys that spell the host as a URL. */
export function findEntry(config: DockerConfig, reference: ImageReference): JsonObject | undefined {
  const exact = keysOf(reference)
    .map((key) => config.auths.get(key))
    .find((entry) => entry !== undefined)
  if (exact) return exact
  const hosts = reference.registry === HUB ? HUB_HOSTS : [reference.registry]
  for (const [key, entry] of config.auths) {
    const host = hostOfUrlKey(key)
    if (host !== undefined && hosts.includes(host)) return entry
  }
  return undefined
}

/** The login in an entry, or undefined in the empty entry that Docker leaves beside a credential helper; throws RequestError when it is damaged. */
export function decodeEntry(entry: JsonObject, path: string, registry: string): Credential | undefined {
  const { auth, identitytoken, registrytoken, username, password } = entry
  if (isText(registrytoken)) return { kind: 'bearer', token: registrytoken }
  if (isText(identitytoken)) return { kind: 'identity-token', token: identitytoken }
  if (isText(auth)) return decodeAuth(auth, path, registry)
  return isText(username) && isText(password) ? { kind: 'basic', username, password } : undefined
}

function decodeAuth(auth: string, path: string, registry: string): Credential {
  const pair = Buffer.from(auth, 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  // Buffer skips what is not base64, so garbage would pass for a shorter login.
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(auth) && auth.length % 4 === 0
  if (!isBase64 || colon < 1) {
    throw configError(
      'E_DOCKER_CONFIG_AUTH',
      path,
      `auth of ${registry} is ${isBase64 ? 'not user:password' : 'not base64'}`
    )
  }
  return { kind: 'basic', username: pair.slice(0, colon), password: pair.slice(colon + 1).replace(/^\0+|\0+$/g, '') }
}

function keysOf({ registry, repository }: ImageReference): string[] {
  const hosts = registry === HUB ? [HUB, ...HUB_HOSTS] : [registry]
  const parts = repository.split('/')
  const paths = parts.map((_, index) => `/${parts.slice(0, parts.length - index).join('/')}`)
  const namespaced = paths.flatMap((path) => hosts.map((host) => host + path))
  return [...namespaced, ...(registry === HUB ? [HUB_SERVER] : []), ...hosts]
}

// A path after a URL is the API's; a path after a bare host is a namespace, unless it is spelled like the API's.
function hostOfUrlKey(key: string): string | undefined {
  const match = /^(?:(https?):\/\/)?([^/]+)(\/.*)?$/.exec(key.toLowerCase())
  const [, scheme, host, path = ''] = match ?? []
  return scheme !== undefined || path === '' || API_PATH.test(path) ? host : undefined
}

function jsonOf(bytes: Buffer, path: string): JsonObject {
  try {
    // A byte order mark is what some editors leave.
    const value: unknown = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''))
    if (isJsonObject(value)) return value
  } catch {
    // The parser's message would quote the file, and with it perhaps a password.
    throw configError('E_DOCKER_CONFIG_SYNTAX', path, 'it is not JSON')
  }
  throw configError('E_DOCKER_CONFIG_SYNTAX', path, 'it is not a JSON object')
}

function entriesOf(value: unknown, path: string, name: string): [string, unknown][] {
  if (value === undefined || value === null) return []
  if (isJsonObject(value)) return Object.entries(value)
  throw configError('E_DOCKER_CONFIG_SYNTAX', path, `its ${name} is not an object`)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** The error for a file with logins that can't be used. */
export function configError(code: string, path: string, reason: string): RequestError {
  return new RequestError(code, {
    message: `the registry logins in ${path} can't be read`,
    reason,
    remedy: 'log in again before this step (docker/login-action writes the file anew), or repair or remove the file'
  })
}
