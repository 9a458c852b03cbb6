import { createHash } from 'node:crypto'
import type { LabRegistry } from '../../lab/registry/registry.ts'

/** A descriptor as JSON spells it (OCI image-spec, descriptor.md). */
export interface JsonDescriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** The fields of manifests and indexes that anybody here looks at. */
export interface JsonManifest {
  readonly mediaType: string
  readonly artifactType?: string
  readonly config?: JsonDescriptor
  readonly layers?: readonly JsonDescriptor[]
  readonly manifests?: readonly JsonDescriptor[]
  readonly subject?: JsonDescriptor
  readonly annotations?: Readonly<Record<string, string>>
}

const ACCEPT = ['manifest', 'index'].map((kind) => `application/vnd.oci.image.${kind}.v1+json`).join(', ')

/** Reads one repository over HTTP with nothing of ours: what any other client would find there. */
export class PlainReader {
  private readonly registry: LabRegistry
  private readonly repository: string
  private authorization: string | undefined

  constructor(registry: LabRegistry, repository: string) {
    this.registry = registry
    this.repository = repository
  }

  /** The bytes of a manifest by tag or digest, undefined where there is none. */
  async manifestBytes(reference: string): Promise<Buffer | undefined> {
    const response = await this.get(`manifests/${reference}`)
    return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined
  }

  async manifest(reference: string): Promise<JsonManifest | undefined> {
    const bytes = await this.manifestBytes(reference)
    return bytes && (JSON.parse(bytes.toString()) as JsonManifest)
  }

  /** A blob whose bytes have the descriptor's digest and size; throws where they don't. */
  async blob({ digest, size }: JsonDescriptor): Promise<Buffer> {
    const response = await this.get(`blobs/${digest}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    if (!response.ok || sha256(bytes) !== digest || bytes.length !== size)
      throw new Error(`${digest}: HTTP ${response.status}, ${bytes.length} of ${size} bytes`)
    return bytes
  }

  /** Whatever refers to a digest, by the referrers API or, where there is none, the fallback tag (distribution-spec 1.1). */
  async referrers(digest: string): Promise<readonly JsonDescriptor[]> {
    const response = await this.get(`referrers/${digest}`)
    const index = response.ok ? ((await response.json()) as JsonManifest) : await this.manifest(tagOf(digest))
    return index?.manifests ?? []
  }

  private async get(path: string): Promise<Response> {
    const response = await this.send(path)
    const challenge = response.headers.get('www-authenticate')
    if (response.status !== 401 || challenge === null) return response
    this.authorization = await this.answerTo(challenge)
    return this.send(path)
  }

  private send(path: string): Promise<Response> {
    const headers = { accept: `${ACCEPT}, */*`, ...(this.authorization && { authorization: this.authorization }) }
    return fetch(`${this.registry.url}/v2/${this.repository}/${path}`, { headers })
  }

  private async answerTo(challenge: string): Promise<string> {
    const { userName, password } = this.registry.credential
    const basic = `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`
    if (/^basic/i.test(challenge)) return basic
    const query = `service=lab-registry&scope=${encodeURIComponent(`repository:${this.repository}:pull`)}`
    const response = await fetch(`${this.registry.url}/token?${query}`, { headers: { authorization: basic } })
    return `Bearer ${((await response.json()) as { token: string }).token}`
  }
}

/** The fallback tag of a digest, or with a suffix cosign's. */
export function tagOf(digest: string, suffix: '' | '.sig' | '.att' = ''): string {
  return digest.replace(':', '-') + suffix
}

export function sha256(bytes: Buffer | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
