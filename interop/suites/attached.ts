import { blobOf, manifestOf, OCI_MANIFEST } from '../../lab/image/content.ts'
import { RegistrySession } from '../../lab/image/push.ts'
import { Digest } from '../../src/image/digest.ts'
import { ACCOUNT } from '../world/account.ts'
import type { RealRegistry } from '../world/registries.ts'

const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'

export interface AttachedDescriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
}

/** A manifest as it was read, and what its layers hold. */
export interface AttachedManifest {
  readonly artifactType?: string
  readonly annotations?: Readonly<Record<string, string>>
  readonly config: AttachedDescriptor
  readonly layers: readonly AttachedDescriptor[]
  readonly subject?: AttachedDescriptor
  readonly manifests?: readonly AttachedDescriptor[]
}

/** A manifest with the content of its config and layers, in that order. */
export interface AttachedContent {
  readonly manifest: AttachedManifest
  readonly blobs: readonly Buffer[]
}

/** Everything that is attached to one digest. */
export interface AttachedRecord {
  readonly bundles: readonly AttachedContent[]
  readonly tags: Readonly<Partial<Record<'sig' | 'att', AttachedContent>>>
}

/** A repository of a registry, to read from and write to as anybody may who has a login. */
export function openRepository({ host }: RealRegistry, repository: string): RegistrySession {
  return new RegistrySession({ url: `http://${host}`, credential: ACCOUNT }, repository)
}

/** Reads all that is attached to a digest. */
export async function readAttached(
  session: RegistrySession,
  registry: RealRegistry,
  digest: string
): Promise<AttachedRecord> {
  const listing = registry.hasReferrersApi ? `/referrers/${digest}` : `/manifests/${tagOf(digest)}`
  const listed = (await readManifest(session, listing))?.manifests ?? []
  const bundles = await Promise.all(listed.map((entry) => readContent(session, entry.digest)))
  const [sig, att] = await Promise.all(['sig', 'att'].map((end) => readContent(session, `${tagOf(digest)}.${end}`)))
  return {
    bundles: bundles.filter((content) => content !== undefined),
    tags: { ...(sig && { sig }), ...(att && { att }) }
  }
}

/** What is written differently than our writer does it. */
export interface Alterations {
  readonly bundle?: (content: AttachedContent) => AttachedContent
  readonly entry?: (descriptor: AttachedDescriptor) => AttachedDescriptor
  readonly tag?: (content: AttachedContent) => AttachedContent
}

/** Attaches a record to a digest, in a repository that may be another one, changed on the way. */
export async function writeAttached(
  session: RegistrySession,
  registry: RealRegistry,
  subject: Pick<AttachedDescriptor, 'mediaType' | 'digest' | 'size'>,
  { bundles, tags }: AttachedRecord,
  { bundle = (same) => same, entry = (same) => same, tag = (same) => same }: Alterations = {}
): Promise<void> {
  const entries: AttachedDescriptor[] = []
  for (const content of bundles) {
    const bound = bundle({ ...content, manifest: { ...content.manifest, subject } })
    entries.push(entry({ ...(await writeContent(session, bound)), ...describedBy(bound.manifest) }))
  }
  if (!registry.hasReferrersApi && entries.length > 0) {
    await session.pushManifest(manifestOf(OCI_INDEX, { manifests: entries }), tagOf(subject.digest))
  }
  for (const [end, content] of Object.entries(tags))
    await writeContent(session, tag(content), `${tagOf(subject.digest)}.${end}`)
}

/** The layer of a content, replaced together with its descriptor. */
export function withLayer({ manifest, blobs }: AttachedContent, index: number, bytes: Buffer): AttachedContent {
  const layers = manifest.layers.map((layer, at) =>
    at === index ? { ...layer, digest: Digest.of(bytes).toString(), size: bytes.length } : layer
  )
  return { manifest: { ...manifest, layers }, blobs: blobs.map((blob, at) => (at === index + 1 ? bytes : blob)) }
}

function describedBy({ artifactType, annotations }: AttachedManifest): Partial<AttachedDescriptor> {
  return { ...(artifactType !== undefined && { artifactType }), ...(annotations && { annotations }) }
}

async function readContent(session: RegistrySession, reference: string): Promise<AttachedContent | undefined> {
  const manifest = await readManifest(session, `/manifests/${reference}`)
  if (!manifest) return undefined
  const blobs = await Promise.all(
    [manifest.config, ...manifest.layers].map(({ digest }) => session.read(`/blobs/${digest}`))
  )
  return { manifest, blobs: blobs.map((blob) => blob ?? Buffer.alloc(0)) }
}

async function readManifest(session: RegistrySession, path: string): Promise<AttachedManifest | undefined> {
  const bytes = await session.read(path)
  return bytes && (JSON.parse(bytes.toString()) as AttachedManifest)
}

async function writeContent(
  session: RegistrySession,
  { manifest, blobs }: AttachedContent,
  tag?: string
): Promise<AttachedDescriptor> {
  for (const blob of blobs) await session.pushBlob(blobOf('application/octet-stream', blob))
  const built = manifestOf(OCI_MANIFEST, manifest)
  await session.pushManifest(built, tag)
  return { mediaType: built.mediaType, digest: built.digest.toString(), size: built.size }
}

function tagOf(digest: string): string {
  return digest.replace(':', '-')
}
