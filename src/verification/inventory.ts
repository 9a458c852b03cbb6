import type { Digest } from '../image/digest.ts'
import { attestationTag, type CosignLayer, parseCosignManifest, signatureTag } from '../oci/cosign-tags.ts'
import { bundleLayerOf, fallbackTag, parseIndex, type ReferrerDescriptor } from '../oci/referrers.ts'
import { CustodyError, messageOf, UnavailableError } from '../support/errors.ts'
import type { RegistryReader } from './reader.ts'

/** Everything a registry holds about one digest that could be a signature or an attestation, unverified. */
export interface Inventory {
  readonly digest: Digest
  /** What was looked at. */
  readonly scope: InventoryScope
  readonly referrersApi: boolean
  /** The bytes of the fallback index and of cosign's two tags as they stand; undefined where absent. */
  readonly fallbackIndex: Buffer | undefined
  readonly signatureManifest: Buffer | undefined
  readonly attestationManifest: Buffer | undefined
  /** The digests of everything listed as a referrer, read or not. */
  readonly listed: ReadonlySet<string>
  /** What is listed and was not read, because by its type it is no bundle. */
  readonly others: readonly ReferrerDescriptor[]
  readonly items: readonly InventoryItem[]
}

export type InventoryItem = BundleItem | LayerItem | UnreadableItem

/** A Sigstore bundle attached as a referrer; `location` is the digest of the referrer's manifest. */
export interface BundleItem {
  readonly kind: 'bundle'
  readonly location: string
  readonly bundle: Buffer
}

/** A layer of cosign's `.sig` or `.att` tag; `location` is the tag. */
export interface LayerItem {
  readonly kind: 'signature-layer' | 'attestation-layer'
  readonly location: string
  readonly layer: CosignLayer
  readonly content: Buffer
}

/** Something that is listed but can't be read as what it claims to be; others may have left it. */
export interface UnreadableItem {
  readonly kind: 'unreadable'
  readonly location: string
  readonly reason: string
}

/** What to look at: the referrers, the cosign tags, and which kind of registry it is when that is known already. */
export interface InventoryScope {
  readonly bundles: boolean
  readonly legacy: boolean
  readonly referrersApi?: boolean
  /** Tells of a fallback tag that holds no index, in place of failing: it stops who writes there, not who only reads. */
  readonly tolerant?: boolean
}

const MAX_BUNDLE = 96 * 1024 * 1024
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle'
// go-containerregistry before 0.21.6 wrote the config's media type in place of the artifact type.
const MISLABELLED = new Set([undefined, 'application/vnd.oci.empty.v1+json'])

/** Reads what is attached to one digest, everything at once where nothing depends on another answer. */
export async function readInventory(reader: RegistryReader, digest: Digest, scope: InventoryScope): Promise<Inventory> {
  const [indexTag, signatures, attestations] = [fallbackTag(digest), signatureTag(digest), attestationTag(digest)]
  const [referrers, fallbackIndex, signatureManifest, attestationManifest] = await Promise.all([
    scope.bundles && scope.referrersApi !== false ? reader.listReferrers(digest) : undefined,
    scope.bundles && scope.referrersApi !== true ? reader.tag(indexTag) : undefined,
    scope.legacy ? reader.tag(signatures) : undefined,
    scope.legacy ? reader.tag(attestations) : undefined
  ])
  const { descriptors, faults } = referrers
    ? { descriptors: referrers, faults: [] }
    : listedIn(fallbackIndex, indexTag, scope)
  const items = await Promise.all([
    ...descriptors.filter(mayBeBundle).map((descriptor) => readBundle(reader, descriptor)),
    ...readLayers(reader, 'signature-layer', signatures, signatureManifest),
    ...readLayers(reader, 'attestation-layer', attestations, attestationManifest)
  ])
  return {
    digest,
    scope,
    referrersApi: referrers !== undefined,
    fallbackIndex,
    signatureManifest,
    attestationManifest,
    listed: new Set(descriptors.map((descriptor) => descriptor.digest.toString())),
    others: descriptors.filter((descriptor) => !mayBeBundle(descriptor)),
    items: [...items, ...faults]
  }
}

interface Listing {
  readonly descriptors: readonly ReferrerDescriptor[]
  readonly faults: readonly UnreadableItem[]
}

function listedIn(index: Buffer | undefined, tag: string, { tolerant }: InventoryScope): Listing {
  if (!index) return { descriptors: [], faults: [] }
  try {
    return { descriptors: parseIndex(index, tag), faults: [] }
  } catch (error) {
    if (!tolerant || !(error instanceof CustodyError)) throw error
    return { descriptors: [], faults: [{ kind: 'unreadable', location: tag, reason: messageOf(error) }] }
  }
}

function mayBeBundle({ artifactType }: ReferrerDescriptor): boolean {
  return MISLABELLED.has(artifactType) || artifactType?.startsWith(BUNDLE_TYPE) === true
}

function readLayers(
  reader: RegistryReader,
  kind: LayerItem['kind'],
  tag: string,
  manifest: Buffer | undefined
): Promise<InventoryItem>[] {
  const layers = manifest ? parseCosignManifest(manifest, tag) : []
  return layers.map((layer) => readLayer(reader, kind, tag, layer))
}

async function readBundle(reader: RegistryReader, descriptor: ReferrerDescriptor): Promise<InventoryItem> {
  const location = descriptor.digest.toString()
  return readable(location, async () => {
    const manifest = await reader.manifest(descriptor.digest)
    if (!manifest) return { kind: 'unreadable', location, reason: 'the registry lists it but does not have it' }
    const layer = bundleLayerOf(manifest)
    if (!layer) return { kind: 'unreadable', location, reason: 'its manifest holds no single Sigstore bundle' }
    return { kind: 'bundle', location, bundle: await reader.blob(layer.digest, MAX_BUNDLE) }
  })
}

async function readLayer(
  reader: RegistryReader,
  kind: LayerItem['kind'],
  tag: string,
  layer: CosignLayer
): Promise<InventoryItem> {
  return readable(tag, async () => ({
    kind,
    location: tag,
    layer,
    content: await reader.blob(layer.digest, MAX_BUNDLE)
  }))
}

// A thing that somebody else attached and broke must not stop a run; a registry that is down must.
async function readable(location: string, read: () => Promise<InventoryItem>): Promise<InventoryItem> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UnavailableError || !(error instanceof CustodyError)) throw error
    return { kind: 'unreadable', location, reason: messageOf(error) }
  }
}
