import { Digest } from '../../src/image/digest.ts'
import { json, type LabRequest, type LabResponse, LabService } from '../service.ts'
import { type Access, type Account, Authorization, type AuthorizationKind } from './authorization.ts'
import { deleteBlob, readBlob } from './blobs.ts'
import { listReferrers, listTags } from './discovery.ts'
import type { Behaviour, Endpoint } from './endpoint.ts'
import { isDigest, isRepositoryName } from './grammar.ts'
import { deleteManifest, findManifest, readManifest, writeManifest } from './manifests.ts'
import { RegistryError } from './registry-error.ts'
import { Catalog, type StoredManifest } from './repository.ts'
import { appendChunk, cancelUpload, finishUpload, readUpload, startUpload } from './uploads.ts'

/** What a registry of the lab is like; everything left out is absent. */
export interface RegistryOptions {
  readonly referrers: Behaviour['referrers']
  readonly auth?: AuthorizationKind
  readonly userName?: string
  readonly password?: string
  readonly immutableTags?: RegExp
  readonly refuseTags?: RegExp
  readonly readLagMs?: number
  readonly latencyMs?: number
}

const ENDPOINTS: readonly { readonly path: RegExp; readonly methods: Readonly<Record<string, Endpoint>> }[] = [
  { path: /^\/v2\/(.+)\/blobs\/uploads\/()$/, methods: { POST: startUpload } },
  {
    path: /^\/v2\/(.+)\/blobs\/uploads\/([^/]+)$/,
    methods: { GET: readUpload, PATCH: appendChunk, PUT: finishUpload, DELETE: cancelUpload }
  },
  { path: /^\/v2\/(.+)\/blobs\/([^/]+)$/, methods: { GET: readBlob, HEAD: readBlob, DELETE: deleteBlob } },
  {
    path: /^\/v2\/(.+)\/manifests\/([^/]+)$/,
    methods: { GET: readManifest, HEAD: readManifest, PUT: writeManifest, DELETE: deleteManifest }
  },
  { path: /^\/v2\/(.+)\/tags\/list()$/, methods: { GET: listTags } },
  { path: /^\/v2\/(.+)\/referrers\/([^/]+)$/, methods: { GET: listReferrers } }
]

/** A registry of the OCI distribution specification 1.1 on loopback, in memory. */
export class LabRegistry {
  readonly service: LabService
  readonly credential: Account
  private readonly behaviour: Behaviour
  private readonly catalog = new Catalog()
  private readonly authorization: Authorization

  constructor(options: RegistryOptions) {
    this.credential = { userName: options.userName ?? 'lab', password: options.password ?? 'lab-password' }
    this.behaviour = { readLagMs: 0, ...options }
    this.authorization = new Authorization(options.auth ?? 'none', this.credential)
    this.service = new LabService('registry', (request) => this.answer(request))
    this.service.latencyMs = options.latencyMs ?? 0
  }

  get host(): string {
    return this.service.host
  }

  get url(): string {
    return this.service.url
  }

  /** Changes how late the readers of tags are from now on; 0 shows them everything. */
  set readLagMs(milliseconds: number) {
    this.behaviour.readLagMs = milliseconds
  }

  stop(): Promise<void> {
    return this.service.stop()
  }

  /** Makes every access token worthless, as time would. */
  expireTokens(): void {
    this.authorization.expireTokens()
  }

  /** Stores a blob without a request. */
  putBlob(repository: string, bytes: Buffer): Digest {
    const digest = Digest.of(bytes)
    this.catalog.open(repository).blobs.set(digest.toString(), bytes)
    return digest
  }

  /** Stores a manifest without a request and without any check, under its digest and, given one, a tag. */
  putManifest(repository: string, reference: Digest | string, bytes: Buffer, mediaType: string): Digest {
    const digest = Digest.of(bytes)
    const home = this.catalog.open(repository)
    home.manifests.set(digest.toString(), { digest: digest.toString(), mediaType, bytes })
    if (!isDigest(reference.toString())) home.tag(reference.toString(), digest.toString())
    return digest
  }

  /** The manifest as it was stored, whatever readers are shown. */
  manifest(repository: string, reference: Digest | string): StoredManifest | undefined {
    const home = this.catalog.find(repository)
    return home && findManifest(home, reference.toString())
  }

  /** The tags as they are, whatever readers are shown. */
  tags(repository: string): string[] {
    return this.catalog.find(repository)?.tags() ?? []
  }

  /** Serves other bytes from now on under the digest of a blob or manifest. */
  corrupt(repository: string, digest: Digest, bytes: Buffer): void {
    this.catalog.open(repository).corrupted.set(digest.toString(), bytes)
  }

  private answer(request: LabRequest): LabResponse {
    try {
      return this.dispatch(request)
    } catch (error) {
      if (error instanceof RegistryError) return error.toResponse()
      throw error
    }
  }

  private dispatch(request: LabRequest): LabResponse {
    const path = pathOf(request)
    if (path === '/token') return this.authorization.answerTokenRequest(request)
    if (path === '/v2/') {
      this.authorization.require(request, [])
      return json(200, {}, { 'docker-distribution-api-version': 'registry/2.0' })
    }
    for (const { path: form, methods } of ENDPOINTS) {
      const [, name, reference] = form.exec(path) ?? []
      if (name !== undefined && reference !== undefined) return this.call(request, name, reference, methods)
    }
    return { status: 404, body: '404 page not found\n' }
  }

  private call(
    request: LabRequest,
    name: string,
    reference: string,
    methods: Readonly<Record<string, Endpoint>>
  ): LabResponse {
    if (!isRepositoryName(name))
      throw new RegistryError('NAME_INVALID', 'invalid repository name', { detail: { name } })
    const endpoint = methods[request.method]
    if (!endpoint) throw new RegistryError('UNSUPPORTED', 'the operation is unsupported')
    this.authorization.require(request, accessesOf(request, name))
    return endpoint({ request, catalog: this.catalog, behaviour: this.behaviour, name, reference })
  }
}

/** Starts a registry on a free loopback port. */
export async function startRegistry(options: RegistryOptions): Promise<LabRegistry> {
  const registry = new LabRegistry(options)
  await registry.service.start()
  return registry
}

function pathOf({ url }: LabRequest): string {
  try {
    return decodeURIComponent(url.pathname)
  } catch {
    throw new RegistryError('NAME_INVALID', 'the path is not valid percent encoding')
  }
}

/** What a request needs, as distribution maps methods to actions; a mount reads the repository it mounts from. */
export function accessesOf({ method, url }: LabRequest, repository: string): Access[] {
  const from = url.searchParams.get('from')
  if (method === 'GET' || method === 'HEAD') return [{ repository, actions: ['pull'] }]
  if (method === 'DELETE') return [{ repository, actions: ['delete'] }]
  const write = { repository, actions: ['pull', 'push'] }
  return from === null ? [write] : [write, { repository: from, actions: ['pull'] }]
}
