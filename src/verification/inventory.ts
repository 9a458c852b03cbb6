import type { Digest } from '../image/digest.ts'
import { attestationTag, type CosignLayer, parseCosignManifest, signatureTag } from '../oci/cosign-tags.ts'
import { fallbackTag, parseIndex, type ReferrerDescriptor } from '../oci/referrers.ts'
import { CustodyError, EvidenceError } from '../support/errors.ts'
import { readBundles, readLayers, readSignatureReferrers } from './pieces.ts'
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

/** A layer of cosign's `.sig` or `.att` tag, or of a signature that is a referrer; `location` is the tag, or that referrer's digest. */
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
  /**
   * For who only reads: tells of a tag that holds something else than it should, in place of failing, and reads cosign's signatures
   * where cosign 2 put them on request (`--registry-referrers-mode=oci-1-1`), too, where nothing is written.
   */
  readonly tolerant?: boolean
}

const COSIGN_SIGNATURE = 'application/vnd.dev.cosign.artifact.sig.v1+json'
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle'
// go-containerregistry before 0.21.6 wrote the config's media type in place of the artifact type.
const MISLABELLED = new Set([undefined, 'application/vnd.oci.empty.v1+json'])

/** Reads what is attached to one digest, everything at once where nothing depends on another answer. */
export async function readInventory(reader: RegistryReader, digest: Digest, scope: InventoryScope): Promise<Inventory> {
  const [indexTag, signatures, attestations] = [fallbackTag(digest), signatureTag(digest), attestationTag(digest)]
  const [referrers, fallbackIndex, signatureManifest, attestationManifest] = await Promise.all([
    scope.bundles && scope.referrersApi !== false ? listedByApi(reader, digest, scope) : undefined,
    scope.bundles && scope.referrersApi !== true ? reader.tag(indexTag) : undefined,
    scope.legacy ? reader.tag(signatures) : undefined,
    scope.legacy ? reader.tag(attestations) : undefined
  ])
  const index = referrers ?? listedIn(indexTag, fallbackIndex, scope, parseIndex)
  const signed = listedIn(signatures, signatureManifest, scope, parseCosignManifest)
  const attested = listedIn(attestations, attestationManifest, scope, parseCosignManifest)
  const list = referrers ? apiOf(digest) : indexTag
  const asReferrers = scope.tolerant ? index.found.filter(isCosignSignature) : []
  const items = await Promise.all([
    readBundles(reader, list, index.found.filter(mayBeBundle)),
    readSignatureReferrers(reader, list, asReferrers),
    readLayers(reader, 'signature-layer', signatures, signed.found),
    readLayers(reader, 'attestation-layer', attestations, attested.found)
  ])
  return {
    digest,
    scope,
    referrersApi: referrers !== undefined,
    fallbackIndex,
    signatureManifest,
    attestationManifest,
    listed: new Set(index.found.map((descriptor) => descriptor.digest.toString())),
    others: index.found.filter((descriptor) => !mayBeBundle(descriptor) && !asReferrers.includes(descriptor)),
    items: [...items, index.faults, signed.faults, attested.faults].flat()
  }
}

/** What a tag lists, or why that can't be told. */
interface Listing<T> {
  readonly found: readonly T[]
  readonly faults: readonly UnreadableItem[]
}

async function listedByApi(
  reader: RegistryReader,
  digest: Digest,
  { tolerant }: InventoryScope
): Promise<Listing<ReferrerDescriptor> | undefined> {
  try {
    const found = await reader.listReferrers(digest)
    return found && { found, faults: [] }
  } catch (error) {
    if (!tolerant || !(error instanceof EvidenceError)) throw error
    return { found: [], faults: [fault(apiOf(digest), error)] }
  }
}

function apiOf(digest: Digest): string {
  return `the referrers of ${digest.toString()}`
}

function fault(location: string, error: CustodyError): UnreadableItem {
  const reason = error.reason === undefined ? error.message : `${error.message}: ${error.reason}`
  return { kind: 'unreadable', location, reason }
}

function listedIn<T>(
  tag: string,
  content: Buffer | undefined,
  { tolerant }: InventoryScope,
  parse: (bytes: Buffer, tag: string) => readonly T[]
): Listing<T> {
  if (!content) return { found: [], faults: [] }
  try {
    return { found: parse(content, tag), faults: [] }
  } catch (error) {
    if (!tolerant || !(error instanceof CustodyError)) throw error
    return { found: [], faults: [fault(tag, error)] }
  }
}

function mayBeBundle({ artifactType }: ReferrerDescriptor): boolean {
  return MISLABELLED.has(artifactType) || artifactType?.startsWith(BUNDLE_TYPE) === true
}

function isCosignSignature({ artifactType }: ReferrerDescriptor): boolean {
  return artifactType === COSIGN_SIGNATURE
}
