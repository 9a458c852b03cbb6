import { PREDICATE } from '../../../src/attestation/statement.ts'
import { Digest } from '../../../src/image/digest.ts'
import { ImageReference } from '../../../src/image/reference.ts'
import type { Descriptor } from '../../../src/image/subject.ts'
import { attestationTag, signatureTag } from '../../../src/oci/cosign-tags.ts'
import { EMPTY_CONFIG, EMPTY_CONFIG_BYTES, OCI_INDEX, OCI_MANIFEST } from '../../../src/oci/media-types.ts'
import { fallbackTag, parseIndex } from '../../../src/oci/referrers.ts'
import { Registry } from '../../../src/oci/registry.ts'
import { Deadline } from '../../../src/support/retry.ts'
import { ACCOUNT } from '../../world/account.ts'
import type { RealRegistry } from '../../world/registries.ts'

const SILENT = {
  info: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
  group: <T>(_: string, stage: () => Promise<T>): Promise<T> => stage(),
  mask: () => undefined
}
const MAX_BLOB = 64 * 1024 * 1024
const IN_TOTO = 'application/vnd.in-toto+json'

interface Manifest {
  subject?: object
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
  layers: { readonly digest: string; readonly annotations?: Readonly<Record<string, string>> }[]
  readonly config: { readonly digest: string }
}

/** A client for one repository, logged in. */
export function open(name: string): Registry {
  const credential = () =>
    Promise.resolve({ kind: 'basic' as const, username: ACCOUNT.userName, password: ACCOUNT.password })
  return new Registry({
    reference: ImageReference.parse(name),
    credential,
    deadline: new Deadline(600_000),
    log: SILENT
  })
}

/** Attaches to a digest what is attached to another one (or to the same in another repository): what the filter keeps, as it is. */
export async function reattach(
  registry: RealRegistry,
  from: { readonly repository: Registry; readonly digest: Digest },
  to: { readonly repository: Registry; readonly subject: Descriptor },
  keeps: (predicateType: string) => boolean = () => true
): Promise<void> {
  const kept: Descriptor[] = []
  for (const { digest } of await referrersOf(from.repository, from.digest)) {
    const manifest = await manifestAt(from.repository, digest)
    if (!keeps(manifest.annotations?.['dev.sigstore.bundle.predicateType'] ?? '')) continue
    await copyBlobs(from.repository, to.repository, manifest)
    const bytes = Buffer.from(JSON.stringify({ ...manifest, subject: referenceTo(to.subject) }))
    kept.push(await push(to.repository, bytes, manifest))
  }
  if (!registry.hasReferrersApi) await writeIndex(to.repository, to.subject.digest, kept)
  await copyTag(from, to, signatureTag, () => keeps(PREDICATE.signature))
  await copyTag(from, to, attestationTag, ({ annotations }) => keeps(annotations?.['predicateType'] ?? ''))
}

/** Attaches statements that nobody signed, as referrers of the type that some verifiers take unseen. */
export async function attachUnsigned(
  registry: RealRegistry,
  repository: Registry,
  subject: Descriptor,
  statements: readonly { readonly predicateType: string; readonly predicate: object }[]
): Promise<void> {
  const written: Descriptor[] = []
  const config = await repository.pushBlob(EMPTY_CONFIG_BYTES)
  for (const statement of statements) {
    const payload = {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: repository.reference.name, digest: { sha256: subject.digest.hex } }],
      ...statement
    }
    const envelope = Buffer.from(
      JSON.stringify({
        payloadType: IN_TOTO,
        payload: Buffer.from(JSON.stringify(payload)).toString('base64'),
        signatures: []
      })
    )
    const layer = await repository.pushBlob(envelope)
    const manifest = {
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      artifactType: IN_TOTO,
      config: { mediaType: EMPTY_CONFIG, digest: config.toString(), size: EMPTY_CONFIG_BYTES.length },
      layers: [{ mediaType: IN_TOTO, digest: layer.toString(), size: envelope.length }],
      subject: referenceTo(subject),
      annotations: { 'in-toto.io/predicate-type': statement.predicateType }
    }
    written.push(await push(repository, Buffer.from(JSON.stringify(manifest)), manifest))
  }
  if (!registry.hasReferrersApi) await writeIndex(repository, subject.digest, written)
}

async function referrersOf(repository: Registry, digest: Digest): Promise<readonly Descriptor[]> {
  const listed = await repository.listReferrers(digest)
  if (listed) return listed
  const index = await repository.fetchManifest(fallbackTag(digest))
  return index ? parseIndex(index.bytes, fallbackTag(digest)) : []
}

async function manifestAt(repository: Registry, target: Digest | string): Promise<Manifest> {
  const found = await repository.fetchManifest(target)
  if (!found) throw new Error(`${repository.reference.name} has no ${target.toString()}`)
  return JSON.parse(found.bytes.toString()) as Manifest
}

async function copyBlobs(from: Registry, to: Registry, { config, layers }: Manifest): Promise<void> {
  for (const { digest } of [config, ...layers]) await to.pushBlob(await from.fetchBlob(Digest.parse(digest), MAX_BLOB))
}

async function copyTag(
  from: { readonly repository: Registry; readonly digest: Digest },
  to: { readonly repository: Registry; readonly subject: Descriptor },
  tagOf: (digest: Digest) => string,
  keeps: (layer: Manifest['layers'][number]) => boolean
): Promise<void> {
  const manifest = await manifestAt(from.repository, tagOf(from.digest))
  const layers = manifest.layers.filter(keeps)
  if (layers.length === 0) return
  await copyBlobs(from.repository, to.repository, manifest)
  const bytes = Buffer.from(JSON.stringify({ ...manifest, layers }))
  await to.repository.pushManifest(tagOf(to.subject.digest), bytes, OCI_MANIFEST)
}

async function push(
  repository: Registry,
  bytes: Buffer,
  { artifactType, annotations }: Pick<Manifest, 'artifactType' | 'annotations'>
): Promise<Descriptor> {
  const digest = Digest.of(bytes)
  await repository.pushManifest(digest, bytes, OCI_MANIFEST)
  const more = { ...(artifactType !== undefined && { artifactType }), ...(annotations && { annotations }) }
  return { mediaType: OCI_MANIFEST, digest, size: bytes.length, ...more }
}

async function writeIndex(repository: Registry, subject: Digest, manifests: readonly Descriptor[]): Promise<void> {
  const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests }))
  await repository.pushManifest(fallbackTag(subject), index, OCI_INDEX)
}

function referenceTo({ mediaType, digest, size }: Descriptor): object {
  return { mediaType, digest: digest.toString(), size }
}
