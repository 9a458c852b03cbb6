import { Digest } from '../image/digest.ts'
import type { Descriptor } from '../image/subject.ts'
import {
  attestationTag,
  type CosignLayer,
  mergeCosignManifest,
  removeCosignLayers,
  restoreCosignManifest,
  signatureTag
} from '../oci/cosign-tags.ts'
import {
  DSSE_ENVELOPE,
  EMPTY_CONFIG_BYTES,
  OCI_INDEX,
  OCI_MANIFEST,
  SIGSTORE_BUNDLE,
  SIMPLE_SIGNING
} from '../oci/media-types.ts'
import {
  bundleManifest,
  fallbackTag,
  mergeIndex,
  type ReferrerDescriptor,
  type ReferrerManifest,
  removeFromIndex,
  restoreIndex
} from '../oci/referrers.ts'
import type { LegacyMaterial } from '../sigstore/legacy.ts'
import type { Holding, Removal } from './holding.ts'
import { documentReferrer, type Placement, type StatementKind } from './placement.ts'

/** Signed material for one placement. */
export type Material =
  | { readonly form: 'bundle'; readonly bundle: Buffer; readonly time: Date }
  | {
      readonly form: 'signature-layer'
      readonly payload: Buffer
      readonly signature: string
      readonly legacy: LegacyMaterial
    }
  | {
      readonly form: 'attestation-layer'
      readonly envelope: Buffer
      readonly legacy: LegacyMaterial
      readonly time: Date
    }

/** A referrer's manifest, addressed by its own digest. */
export interface ReferrerWrite {
  readonly digest: Digest
  readonly bytes: Buffer
  /** Whether a verifier would call the image signed once this stands: such writes come last. */
  readonly seals: boolean
}

/** A tag that others write too: what is added, and how it joins whatever the tag holds at the moment of the write. */
export interface TagWrite {
  readonly tag: string
  readonly mediaType: string
  readonly seals: boolean
  /** Everything that the tag is known to have held when the plan was made. */
  readonly held: Buffer | undefined
  /** The manifest with our part and all of `held` in it, without what is to go, and the blob it needs besides, or undefined when nothing is missing. */
  readonly merge: (held: Buffer | undefined) => { readonly manifest: Buffer; readonly config?: Buffer } | undefined
}

/** Content that manifests name. */
export interface BlobWrite {
  readonly digest: Digest
  readonly bytes: Buffer
}

/** What a verifier will ask for, once a plan is carried out: not the configs, nor what is only referred to. */
export interface Reading {
  readonly manifests: readonly Digest[]
  readonly blobs: readonly { readonly digest: Digest; readonly size: number }[]
}

/** Everything that one image still needs, in no order but the one that `seals` gives. */
export interface WritePlan {
  readonly blobs: readonly BlobWrite[]
  readonly referrers: readonly ReferrerWrite[]
  readonly tags: readonly TagWrite[]
  /** Referrers to delete, where the registry lists referrers itself. */
  readonly deletions: readonly Digest[]
  readonly reading: Reading
}

/** The placements of one manifest with the material to put there. */
export interface Delivery {
  readonly placement: Placement
  readonly material: Material
}

const NOTHING_GOES: Removal = { referrers: new Set(), layers: new Set() }

/** The writes that add `deliveries` to what is held about `subject` and take `removal` out of it; everything else is kept (docs/architecture.md, write matrix). */
export function planWrites(
  subject: Descriptor,
  deliveries: readonly Delivery[],
  held: Holding,
  removal = NOTHING_GOES
): WritePlan {
  const [signatures, attestations] = [signatureTag(subject.digest), attestationTag(subject.digest)]
  return joinPlans([
    planReferrers(subject, deliveries, held, removal.referrers),
    planCosignTag(
      { tag: signatures, held: held.signatureManifest, seals: true },
      deliveries.flatMap(signatureLayer),
      NOTHING_GOES.layers
    ),
    planCosignTag(
      { tag: attestations, held: held.attestationManifest, seals: false },
      deliveries.flatMap(attestationLayer),
      removal.layers
    )
  ])
}

/** Several plans as one, each blob once. */
export function joinPlans(plans: readonly WritePlan[]): WritePlan {
  const blobs = new Map(plans.flatMap((plan) => plan.blobs).map((blob) => [blob.digest.hex, blob]))
  return {
    blobs: [...blobs.values()],
    referrers: plans.flatMap((plan) => plan.referrers),
    tags: plans.flatMap((plan) => plan.tags),
    deletions: plans.flatMap((plan) => plan.deletions),
    reading: {
      manifests: plans.flatMap(({ reading }) => reading.manifests),
      blobs: plans.flatMap(({ reading }) => reading.blobs)
    }
  }
}

const NOTHING: WritePlan = {
  ...{ blobs: [], referrers: [], tags: [], deletions: [] },
  reading: { manifests: [], blobs: [] }
}
const EMPTY_CONFIG_BLOB: BlobWrite = { digest: Digest.of(EMPTY_CONFIG_BYTES), bytes: EMPTY_CONFIG_BYTES }

function planReferrers(
  subject: Descriptor,
  deliveries: readonly Delivery[],
  held: Holding,
  gone: Removal['referrers']
): WritePlan {
  const planned = deliveries.flatMap((delivery) => referrersOf(subject, delivery))
  if (planned.length === 0 && gone.size === 0) return NOTHING
  const referrers = planned.map(({ bytes, descriptor, kind }) => ({
    digest: descriptor.digest,
    bytes,
    seals: held.referrersApi && kind === 'signature'
  }))
  const descriptors = planned.map(({ descriptor }) => descriptor)
  const bundles = planned.filter(({ kind }) => kind !== 'document')
  return {
    blobs: planned.length === 0 ? [] : [EMPTY_CONFIG_BLOB, ...planned.map(({ content }) => content)],
    referrers,
    tags: held.referrersApi ? [] : [planIndex(subject, descriptors, held, gone)],
    deletions: held.referrersApi ? [...gone].map((digest) => Digest.parse(digest)) : [],
    reading: {
      manifests: bundles.map(({ descriptor }) => descriptor.digest),
      blobs: bundles.map(({ content }) => ({ digest: content.digest, size: content.bytes.length }))
    }
  }
}

function planIndex(
  subject: Descriptor,
  ours: readonly ReferrerDescriptor[],
  held: Holding,
  gone: Removal['referrers']
): TagWrite {
  const tag = fallbackTag(subject.digest)
  const missed = removeFromIndex(held.fallbackIndex, gone, tag) ?? held.fallbackIndex
  const merge = (index: Buffer | undefined) => {
    const restored = restoreIndex(index, missed, tag)
    const merged = mergeIndex(restored ?? index, ours, tag) ?? restored
    const manifest = removeFromIndex(merged ?? index, gone, tag) ?? merged
    return manifest && { manifest }
  }
  return { tag, mediaType: OCI_INDEX, seals: true, held: held.fallbackIndex, merge }
}

interface PlannedReferrer extends ReferrerManifest {
  readonly kind: StatementKind | 'document'
  readonly content: BlobWrite
}

function referrersOf(subject: Descriptor, { placement, material }: Delivery): PlannedReferrer[] {
  if (material.form !== 'bundle') return []
  const { kind, statement, document } = placement.planned
  const content = { digest: Digest.of(material.bundle), bytes: material.bundle }
  const bundle = { mediaType: SIGSTORE_BUNDLE, digest: content.digest, size: content.bytes.length }
  const manifest = bundleManifest({ bundle, subject, predicateType: statement.predicateType, created: material.time })
  return [
    { ...manifest, kind, content },
    ...(document ? [{ ...documentReferrer(document, subject), kind: 'document' as const, content: document }] : [])
  ]
}

interface TagLayer {
  readonly layer: CosignLayer
  readonly content: Buffer
}

function planCosignTag(
  { tag, held, seals }: Pick<TagWrite, 'tag' | 'held' | 'seals'>,
  additions: readonly TagLayer[],
  gone: Removal['layers']
): WritePlan {
  if (additions.length === 0 && gone.size === 0) return NOTHING
  const layers = additions.map(({ layer }) => layer)
  const missed = removeCosignLayers(held, gone, tag)?.manifest ?? held
  const merge = (manifest: Buffer | undefined) => {
    const restored = restoreCosignManifest(manifest, missed, tag)
    const merged = mergeCosignManifest(restored?.manifest ?? manifest, layers, tag) ?? restored
    return removeCosignLayers(merged?.manifest ?? manifest, gone, tag) ?? merged
  }
  const config = merge(held)?.config
  const contents = additions.map(({ layer: { digest }, content }) => ({ digest, bytes: content }))
  return {
    blobs: [...contents, ...(config ? [{ digest: Digest.of(config), bytes: config }] : [])],
    ...{ referrers: [], deletions: [] },
    tags: [{ tag, mediaType: OCI_MANIFEST, seals, held, merge }],
    reading: { manifests: [], blobs: layers }
  }
}

function signatureLayer({ material }: Delivery): TagLayer[] {
  if (material.form !== 'signature-layer') return []
  return [
    tagLayer(SIMPLE_SIGNING, material.payload, {
      'dev.cosignproject.cosign/signature': material.signature,
      ...cosignAnnotations(material.legacy)
    })
  ]
}

function attestationLayer({ placement, material }: Delivery): TagLayer[] {
  if (material.form !== 'attestation-layer') return []
  const predicateType = placement.planned.statement.predicateType
  // cosign refuses a layer without the signature annotation, and reads the signature from the envelope all the same.
  return [
    tagLayer(DSSE_ENVELOPE, material.envelope, {
      'dev.cosignproject.cosign/signature': '',
      ...cosignAnnotations(material.legacy),
      predicateType
    })
  ]
}

function tagLayer(mediaType: string, content: Buffer, annotations: Record<string, string>): TagLayer {
  return { layer: { mediaType, digest: Digest.of(content), size: content.length, annotations }, content }
}

function cosignAnnotations(legacy: LegacyMaterial): Record<string, string> {
  return {
    'dev.sigstore.cosign/certificate': legacy.certificate,
    'dev.sigstore.cosign/chain': legacy.chain,
    'dev.sigstore.cosign/bundle': legacy.rekorBundle
  }
}
