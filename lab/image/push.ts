import type { Digest } from '../../src/image/digest.ts'
import type { BuiltBlob, BuiltManifest } from './content.ts'
import type { BuiltImage } from './build.ts'

/** A registry to push to; the credential is shown only where it is asked for. */
export interface PushTarget {
  readonly url: string
  readonly credential?: { readonly userName: string; readonly password: string }
}

const MANIFEST_TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  '*/*'
].join(', ')

interface PushRequest {
  readonly method: 'HEAD' | 'GET' | 'POST' | 'PUT'
  readonly body?: Buffer
  readonly mediaType?: string
}

/** Pushes an image by digest as a build does, over HTTP: blobs, then what they make up, the image last. */
export async function pushImage(target: PushTarget, repository: string, image: BuiltImage): Promise<Digest> {
  const session = new RegistrySession(target, repository)
  for (const blob of image.blobs) await session.pushBlob(blob)
  for (const manifest of image.manifests) await session.pushManifest(manifest)
  return image.digest
}

/** One repository over HTTP, without any check of what is read or written. */
export class RegistrySession {
  private readonly target: PushTarget
  private readonly path: string
  private authorization: string | undefined

  constructor(target: PushTarget, repository: string) {
    this.target = target
    this.path = `/v2/${repository}`
  }

  /** What stands at a path below the repository's, undefined where the answer is 404. */
  async read(path: string): Promise<Buffer | undefined> {
    const response = await this.send(this.urlOf(path), { method: 'GET' })
    if (response.status === 404) return undefined
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`)
    return Buffer.from(await response.arrayBuffer())
  }

  /** Writes a blob unless it is there. */
  async pushBlob({ descriptor, bytes }: BuiltBlob): Promise<void> {
    const digest = descriptor.digest.toString()
    const present = await this.send(this.urlOf(`/blobs/${digest}`), { method: 'HEAD' })
    if (present.ok) return
    const opened = await this.expect(202, this.urlOf('/blobs/uploads/'), { method: 'POST' })
    const location = new URL(opened.headers.get('location') ?? '', this.target.url)
    location.searchParams.set('digest', digest)
    await this.expect(201, location, { method: 'PUT', body: bytes, mediaType: 'application/octet-stream' })
  }

  /** Writes a manifest under its digest or a tag. */
  async pushManifest({ digest, bytes, mediaType }: BuiltManifest, reference = digest.toString()): Promise<void> {
    await this.expect(201, this.urlOf(`/manifests/${reference}`), { method: 'PUT', body: bytes, mediaType })
  }

  private urlOf(path: string): URL {
    return new URL(this.path + path, this.target.url)
  }

  private async expect(status: number, url: URL, request: PushRequest): Promise<Response> {
    const response = await this.send(url, request)
    if (response.status === status) return response
    throw new Error(`${request.method} ${url.pathname}: ${response.status} ${await response.text()}`)
  }

  private async send(url: URL, request: PushRequest): Promise<Response> {
    const response = await this.sendOnce(url, request)
    const challenge = response.headers.get('www-authenticate')
    if (response.status !== 401 || challenge === null) return response
    this.authorization = await this.authorizationFor(challenge)
    return this.sendOnce(url, request)
  }

  private sendOnce(url: URL, { method, body, mediaType }: PushRequest): Promise<Response> {
    const headers = new Headers({ accept: MANIFEST_TYPES })
    if (this.authorization !== undefined) headers.set('authorization', this.authorization)
    if (mediaType !== undefined) headers.set('content-type', mediaType)
    return fetch(url, { method, headers, body: body ?? null })
  }

  private async authorizationFor(challenge: string): Promise<string> {
    if (!this.target.credential) throw new Error(`the registry asks for credentials: ${challenge}`)
    const { userName, password } = this.target.credential
    const basic = `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`
    const realm = parameterOf(challenge, 'realm')
    if (!/^bearer /i.test(challenge) || realm === undefined) return basic
    const url = new URL(realm)
    for (const name of ['service', 'scope']) url.searchParams.set(name, parameterOf(challenge, name) ?? '')
    const answer = await fetch(url, { headers: { authorization: basic } })
    if (!answer.ok) throw new Error(`the token endpoint ${realm} answered ${answer.status}`)
    const { token } = (await answer.json()) as { token: string }
    return `Bearer ${token}`
  }
}

function parameterOf(challenge: string, name: string): string | undefined {
  return new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1]
}
