import { RequestError } from '../support/errors.ts'
import { Digest } from './digest.ts'

const MAX_REPOSITORY = 255
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const HOST =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::(\d{1,5}))?$/
const TAG = /^\w[\w.-]{0,127}$/
const DOCKER_HUB = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io'])
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/

/** A repository in a registry, parsed once (OCI distribution-spec, "Pulling manifests": the grammar of <name>). */
export class ImageReference {
  /** Host and port as a person writes them; Docker Hub is always `docker.io`. */
  readonly registry: string
  readonly repository: string

  private constructor(registry: string, repository: string) {
    this.registry = registry
    this.repository = repository
  }

  /** The reference that `name` spells, without tag or digest; throws RequestError naming the part that is off. */
  static parse(name: string): ImageReference {
    const { registry, path } = splitRegistry(name)
    checkHost(name, registry)
    const repository = DOCKER_HUB.has(registry) && !path.includes('/') ? `library/${path}` : path
    checkRepository(name, repository)
    return new ImageReference(DOCKER_HUB.has(registry) ? 'docker.io' : registry.toLowerCase(), repository)
  }

  /** The host that answers the distribution API. */
  get apiHost(): string {
    return this.registry === 'docker.io' ? 'registry-1.docker.io' : this.registry
  }

  /** The base of the distribution API: https, but http for a registry on this machine's loopback. */
  get apiBase(): string {
    return `${LOOPBACK.test(this.registry) ? 'http' : 'https'}://${this.apiHost}`
  }

  /** `registry/repository`. */
  get name(): string {
    return `${this.registry}/${this.repository}`
  }

  /** The name cosign writes into a simple-signing payload; Docker Hub is `index.docker.io` there. */
  get dockerReference(): string {
    return this.registry === 'docker.io' ? `index.docker.io/${this.repository}` : this.name
  }

  at(digest: Digest): string {
    return `${this.name}@${digest.toString()}`
  }

  toString(): string {
    return this.name
  }

  toJSON(): string {
    return this.name
  }
}

/** One line of the `image` input: a name, perhaps with a digest; a tag is taken only beside a digest and never resolved. */
export interface ImageName {
  readonly reference: ImageReference
  readonly digest: Digest | undefined
  readonly ignoredTag: string | undefined
}

/** Parses `registry/repository[:tag][@sha256:…]`; throws RequestError with the first fault found. */
export function parseImageName(text: string): ImageName {
  refuseOddCharacters(text)
  if (/^[a-z]+:\/\//i.test(text))
    throw imageError(
      'E_IMAGE_SCHEME',
      text,
      'an image name has no scheme',
      'leave out the scheme: write registry.example/team/app'
    )
  refuseUserInfo(text)
  const [beforeDigest = '', digestText, ...rest] = text.split('@')
  if (rest.length > 0) throw imageError('E_IMAGE_SYNTAX', text, 'it holds more than one @', REMEDY_NAME)
  const { name, tag } = splitTag(beforeDigest)
  if (tag !== undefined && !TAG.test(tag))
    throw imageError(
      'E_IMAGE_TAG',
      text,
      'the tag is longer than 128 characters or holds other characters than A-Z a-z 0-9 _ . -',
      REMEDY_NAME
    )
  if (tag !== undefined && digestText === undefined) {
    throw imageError(
      'E_IMAGE_TAG',
      text,
      'a tag can move between the build and this step, so a tag is never signed',
      'drop the tag and pass the pushed digest: image: NAME, digest: sha256:…'
    )
  }
  return {
    reference: ImageReference.parse(name),
    digest: digestText === undefined ? undefined : Digest.parse(digestText),
    ignoredTag: tag
  }
}

const REMEDY_NAME = 'write the name as registry/repository, for example ghcr.io/acme/checkout'

function splitTag(name: string): { name: string; tag: string | undefined } {
  const colon = name.lastIndexOf(':')
  if (colon <= name.lastIndexOf('/')) return { name, tag: undefined }
  return { name: name.slice(0, colon), tag: name.slice(colon + 1) }
}

function splitRegistry(name: string): { registry: string; path: string } {
  if (name === '') throw imageError('E_IMAGE_EMPTY', name, 'the image name is empty', REMEDY_NAME)
  const slash = name.indexOf('/')
  const first = slash === -1 ? '' : name.slice(0, slash)
  if (!/[.:]/.test(first) && first !== 'localhost') {
    throw imageError(
      'E_IMAGE_REGISTRY',
      name,
      'the name does not begin with a registry host',
      `write the registry too, for Docker Hub: docker.io/${name}`
    )
  }
  return { registry: first, path: name.slice(slash + 1) }
}

function checkHost(name: string, registry: string): void {
  const match = HOST.exec(registry)
  if (!match) throw imageError('E_IMAGE_HOST', name, `${JSON.stringify(registry)} is not a host name`, REMEDY_NAME)
  const port = match[1]
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65535))
    throw imageError('E_IMAGE_PORT', name, `port ${port} is out of range 1-65535`, REMEDY_NAME)
}

function checkRepository(name: string, repository: string): void {
  if (/%|(?:^|\/)\.{1,2}(?:\/|$)/.test(repository))
    throw imageError('E_IMAGE_PATH', name, 'the path holds "..", "." or a percent escape', REMEDY_NAME)
  if (/[A-Z]/.test(repository))
    throw imageError('E_IMAGE_CASE', name, 'a repository is written in lower case', `write ${repository.toLowerCase()}`)
  if (repository.length > MAX_REPOSITORY)
    throw imageError(
      'E_IMAGE_LENGTH',
      name,
      `the repository has ${repository.length} characters; registries take ${MAX_REPOSITORY}`,
      'use a shorter repository name'
    )
  const odd = repository.split('/').find((component) => !PATH_COMPONENT.test(component))
  if (odd !== undefined)
    throw imageError(
      'E_IMAGE_SYNTAX',
      name,
      `${JSON.stringify(odd)} is not a path component of a repository`,
      REMEDY_NAME
    )
}

function refuseOddCharacters(text: string): void {
  const odd = Array.from(text).find((character) => character < '!' || character > '~')
  if (odd === undefined) return
  const point = `U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  throw imageError(
    'E_IMAGE_CHARACTER',
    text,
    `it holds the character ${point}; image names are plain ASCII (a host in another script is written in punycode)`,
    REMEDY_NAME
  )
}

function refuseUserInfo(text: string): void {
  const at = text.indexOf('@')
  if (at === -1 || text.slice(at + 1).startsWith('sha') || !/[./]/.test(text.slice(at))) return
  // The text before the @ may be a password: it is not repeated.
  throw new RequestError('E_IMAGE_CREDENTIALS', {
    message: 'the image name carries a user name or password before an @',
    reason: 'credentials in an image name end up in logs',
    remedy: 'log in before this step (docker/login-action) and write the plain name'
  })
}

function imageError(code: string, text: string, reason: string, remedy: string): RequestError {
  const shown = JSON.stringify(text.length > 90 ? `${text.slice(0, 90)}…` : text).replace(
    /[^ -~…]/g,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  )
  return new RequestError(code, { message: `image ${shown} can't be signed`, reason, remedy })
}
