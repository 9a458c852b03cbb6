import type { Digest } from './digest.ts'
import type { Platform } from './platform.ts'
import type { ImageReference } from './reference.ts'

/** A manifest as a registry names it (OCI image-spec, descriptor.md); `size` in bytes. */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  readonly size: number
}

/** One runnable image inside an index. */
export interface PlatformManifest extends Descriptor {
  readonly platform: Platform
}

/** A BuildKit attestation manifest inside an index, and the platform manifest it speaks of. */
export interface BuildAttestation extends Descriptor {
  readonly describes: Digest
}

/** The image a run is about: fetched by digest, hashed by us, its platforms found. */
export interface Subject {
  readonly reference: ImageReference
  readonly manifest: Descriptor
  readonly kind: 'image' | 'index'
  /** Empty for a single-platform image. */
  readonly platforms: readonly PlatformManifest[]
  readonly attestations: readonly BuildAttestation[]
  /** The commit that its manifest says it was built from (OCI image-spec, annotations.md); anybody who pushes can write it. */
  readonly revision?: string
}
