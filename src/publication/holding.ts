import type { Digest } from '../image/digest.ts'
import { attestationTag, removeCosignLayers, restoreCosignManifest, signatureTag } from '../oci/cosign-tags.ts'
import { fallbackTag, removeFromIndex, restoreIndex } from '../oci/referrers.ts'

/** What the registry holds about one manifest: whether it lists referrers itself, and the bytes of the tags that writers share. */
export interface Holding {
  readonly referrersApi: boolean
  readonly fallbackIndex: Buffer | undefined
  readonly signatureManifest: Buffer | undefined
  readonly attestationManifest: Buffer | undefined
}

/** A holding with everything that an earlier one listed and it lacks; `complete` says that it lacked nothing. */
export function uniteHoldings(now: Holding, earlier: Holding, digest: Digest): { holding: Holding; complete: boolean } {
  const [signatures, attestations] = [signatureTag(digest), attestationTag(digest)]
  // A registry that lists referrers itself is not asked for the tag again.
  const index = now.referrersApi
    ? undefined
    : restoreIndex(now.fallbackIndex, earlier.fallbackIndex, fallbackTag(digest))
  const signature = restoreCosignManifest(now.signatureManifest, earlier.signatureManifest, signatures)?.manifest
  const attestation = restoreCosignManifest(
    now.attestationManifest,
    earlier.attestationManifest,
    attestations
  )?.manifest
  return {
    holding: {
      referrersApi: now.referrersApi,
      fallbackIndex: index ?? now.fallbackIndex,
      signatureManifest: signature ?? now.signatureManifest,
      attestationManifest: attestation ?? now.attestationManifest
    },
    complete: !index && !signature && !attestation
  }
}

/** A holding after tags were written, which keep everything that it lists. */
export function withWritten(holding: Holding, digest: Digest, tags: ReadonlyMap<string, Buffer>): Holding {
  return {
    referrersApi: holding.referrersApi,
    fallbackIndex: tags.get(fallbackTag(digest)) ?? holding.fallbackIndex,
    signatureManifest: tags.get(signatureTag(digest)) ?? holding.signatureManifest,
    attestationManifest: tags.get(attestationTag(digest)) ?? holding.attestationManifest
  }
}

/** What is to be no longer attached to one manifest: referrers by the digests of their manifests, layers of the `.att` tag by their own. */
export interface Removal {
  readonly referrers: ReadonlySet<string>
  readonly layers: ReadonlySet<string>
}

/** A holding without what was, or is to be, removed: nobody misses that. */
export function withoutRemoved(holding: Holding, { referrers, layers }: Removal, digest: Digest): Holding {
  const { fallbackIndex, attestationManifest } = holding
  const attestations = removeCosignLayers(attestationManifest, layers, attestationTag(digest))
  return {
    ...holding,
    fallbackIndex: removeFromIndex(fallbackIndex, referrers, fallbackTag(digest)) ?? fallbackIndex,
    attestationManifest: attestations?.manifest ?? attestationManifest
  }
}
