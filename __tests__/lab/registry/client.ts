import { afterEach, expect } from '@jest/globals'
import { Digest } from '../../../src/image/digest.ts'
import { type LabRegistry, type RegistryOptions, startRegistry } from '../../../lab/registry/registry.ts'

export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
export const REPOSITORY = 'acme/checkout'
export const CONFIG = Buffer.from('{"architecture":"amd64"}')
export const LAYER = Buffer.from('a layer of sixteen and more bytes')
export const NOWHERE = `sha256:${'0'.repeat(64)}`

const started: LabRegistry[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((registry) => registry.stop()))
})

/** A started registry that is stopped after the test. */
export async function registryOf(options: Partial<RegistryOptions> = {}): Promise<LabRegistry> {
  const registry = await startRegistry({ referrers: 'api', ...options })
  started.push(registry)
  return registry
}

interface Ask {
  readonly headers?: Record<string, string>
  readonly body?: Buffer | string
}

/** One request; nothing is followed or repeated. */
export function ask(
  registry: LabRegistry,
  method: string,
  path: string,
  { headers = {}, body }: Ask = {}
): Promise<Response> {
  return fetch(new URL(path, registry.url), { method, headers, body: body ?? null })
}

/** The answer is an error in the specification's form, with this code. */
export async function expectCode(response: Response, status: number, code: string): Promise<void> {
  const { errors } = (await response.json()) as { errors: { code: string }[] }
  expect({ status: response.status, codes: errors.map((error) => error.code) }).toEqual({ status, codes: [code] })
}

/** The answer has this status; gives it on. */
export async function expectStatus(answer: Promise<Response>, status: number): Promise<Response> {
  const response = await answer
  expect(response.status).toBe(status)
  return response
}

/** Where the answer says that something is now. */
export function locationIn(response: Response): string {
  return response.headers.get('location') ?? ''
}

/** An upload location with the digest that closes it. */
export function withDigest(location: string, digest: Digest | string): string {
  return `${location}&digest=${digest.toString()}`
}

/** A descriptor that is true of `bytes`, but for `more`. */
export function descriptor(bytes: Buffer, mediaType: string, more: object = {}): object {
  return { mediaType, digest: Digest.of(bytes), size: bytes.length, ...more }
}

/** A manifest of CONFIG and LAYER, but for `more`. */
export function imageManifest(more: object = {}): Buffer {
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      config: descriptor(CONFIG, 'application/vnd.oci.image.config.v1+json'),
      layers: [descriptor(LAYER, 'application/vnd.oci.image.layer.v1.tar')],
      ...more
    })
  )
}

/** An index of these descriptors. */
export function indexOf(manifests: object[], more: object = {}): Buffer {
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests, ...more }))
}

/** The registry, holding CONFIG and LAYER. */
export function withBlobs(registry: LabRegistry): LabRegistry {
  for (const blob of [CONFIG, LAYER]) registry.putBlob(REPOSITORY, blob)
  return registry
}

/** PUT of a manifest by tag or digest. */
export function putManifest(
  registry: LabRegistry,
  reference: Digest | string,
  body: Buffer,
  headers: Record<string, string> = { 'content-type': OCI_MANIFEST }
): Promise<Response> {
  return ask(registry, 'PUT', `/v2/${REPOSITORY}/manifests/${reference.toString()}`, { headers, body })
}

/** GET of a manifest by tag or digest. */
export function getManifest(registry: LabRegistry, reference: Digest | string): Promise<Response> {
  return ask(registry, 'GET', `/v2/${REPOSITORY}/manifests/${reference.toString()}`)
}

/** Pushes a manifest that `marker` makes its own. */
export async function pushTag(registry: LabRegistry, tag: string, marker: string): Promise<Digest> {
  const bytes = imageManifest({ annotations: { marker } })
  await expectStatus(putManifest(registry, tag, bytes), 201)
  return Digest.of(bytes)
}

/** The location of an upload that was just opened. */
export async function openUpload(registry: LabRegistry, query = ''): Promise<string> {
  return locationIn(await expectStatus(ask(registry, 'POST', `/v2/${REPOSITORY}/blobs/uploads/${query}`), 202))
}
