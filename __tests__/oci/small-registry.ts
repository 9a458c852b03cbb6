import { createHash, randomUUID } from 'node:crypto'
import { ImageReference } from '../../src/image/reference.ts'
import type { Credential } from '../../src/oci/credential.ts'
import { Registry } from '../../src/oci/registry.ts'
import { Deadline } from '../../src/support/retry.ts'
import { json, type LabRequest, type LabResponse, LabService } from '../../lab/service.ts'
import { RecordingLog } from './recording-log.ts'

export const OCI_MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json'
export const OCI_INDEX_TYPE = 'application/vnd.oci.image.index.v1+json'

/** `sha256:…` of some content, computed apart from the code under test. */
export function digestText(content: Buffer | string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/** The least of a registry that a client can be tried against: manifests, blobs and uploads of one repository, and a gate before them. */
export class SmallRegistry {
  readonly manifests = new Map<string, { bytes: Buffer; mediaType: string }>()
  readonly blobs = new Map<string, Buffer>()
  readonly sessions = new Set<string>()
  readonly service: LabService
  /** Answers instead of the registry where it gives an answer: authentication, or a registry with ways of its own. */
  gate: (request: LabRequest) => LabResponse | undefined = () => undefined

  constructor() {
    this.service = new LabService('small registry', (request) => this.gate(request) ?? this.answer(request))
  }

  get reference(): ImageReference {
    return ImageReference.parse(`${this.service.host}/acme/app`)
  }

  /** Journal lines as `GET /v2/…`, without the repository. */
  get requests(): string[] {
    return this.service.journal.map(({ method, path }) => `${method} ${path.replace('/v2/acme/app', '')}`)
  }

  client(
    options: { credential?: Credential; access?: 'pull' | 'push'; milliseconds?: number; log?: RecordingLog } = {}
  ): Registry {
    return new Registry({
      reference: this.reference,
      credential: () => Promise.resolve(options.credential),
      deadline: new Deadline(options.milliseconds ?? 20_000),
      log: options.log ?? new RecordingLog(),
      ...(options.access && { access: options.access })
    })
  }

  put(content: Buffer | string, mediaType = OCI_MANIFEST_TYPE, tag?: string): string {
    const bytes = Buffer.from(content)
    const digest = digestText(bytes)
    this.manifests.set(digest, { bytes, mediaType })
    if (tag !== undefined) this.manifests.set(tag, { bytes, mediaType })
    return digest
  }

  private answer(request: LabRequest): LabResponse {
    const [, kind, target = ''] =
      /^\/v2\/acme\/app\/(manifests|blobs\/uploads|blobs)\/(.*)$/.exec(request.url.pathname) ?? []
    if (kind === 'manifests') return this.manifest(request, target)
    if (kind === 'blobs') return this.blob(target)
    if (kind === 'blobs/uploads') return this.upload(request, target)
    return registryError(404, 'NAME_UNKNOWN', 'repository name not known to registry')
  }

  private manifest({ method, headers, body }: LabRequest, target: string): LabResponse {
    if (method === 'PUT') {
      const digest = this.put(body, headers['content-type'] ?? '', target.startsWith('sha256:') ? undefined : target)
      return { status: 201, headers: { 'docker-content-digest': digest } }
    }
    const found = this.manifests.get(target)
    if (!found) return registryError(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
    return {
      status: 200,
      headers: { 'content-type': found.mediaType, 'docker-content-digest': digestText(found.bytes) },
      body: found.bytes
    }
  }

  private blob(target: string): LabResponse {
    const body = this.blobs.get(target)
    return body ? { status: 200, body } : registryError(404, 'BLOB_UNKNOWN', 'blob unknown to registry')
  }

  private upload({ method, url, body }: LabRequest, session: string): LabResponse {
    if (method === 'POST') {
      const id = randomUUID()
      this.sessions.add(id)
      return { status: 202, headers: { location: `/v2/acme/app/blobs/uploads/${id}?_state=a%20b~c` } }
    }
    if (!this.sessions.delete(session))
      return registryError(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry')
    if (method === 'DELETE') return { status: 204 }
    const digest = url.searchParams.get('digest') ?? ''
    if (digest !== digestText(body))
      return registryError(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content')
    this.blobs.set(digest, body)
    return { status: 201, headers: { 'docker-content-digest': digest } }
  }
}

/** An error as the distribution specification spells it. */
export function registryError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {}
): LabResponse {
  return json(status, { errors: [{ code, message }] }, headers)
}
