import type { SignedImage } from './judge.ts'

/** Something that a verifier can't do with what is right: it must still refuse, for this reason, or the limit is gone. */
export interface Limit {
  readonly judge: string
  readonly what: RegExp
  readonly applies: (image: SignedImage) => boolean
  readonly reason: RegExp
  readonly note: string
}

const listsConfigTypes = ({ registry }: SignedImage): boolean => registry.name === 'go-containerregistry with referrers'

/** The limits that were met in the matrix, as docs/interop.md tells them. */
export const LIMITS: readonly Limit[] = [
  {
    judge: 'gh',
    what: /from the registry/,
    applies: listsConfigTypes,
    reason: /no attestations found in the OCI registry/,
    note: "go-containerregistry's own registry lists a referrer with the type of its config as `artifactType` (pkg/registry/manifest.go, v0.21.9), and gh looks for the bundle's type in the list. No other registry does that."
  },
  {
    judge: 'trivy',
    what: /finds the SBOM/,
    applies: listsConfigTypes,
    reason: /it found no SBOM among the referrers/,
    note: "Trivy looks for the bundle's type in the same list."
  },
  {
    judge: 'crane',
    what: /lists the bundles/,
    applies: listsConfigTypes,
    reason: /no entry says that it is/,
    note: 'The same registry leaves the annotations out of its list, so nobody can tell the bundles apart without reading them.'
  }
]

/** The limit that a question about an image meets, if any. */
export function limitOf(judge: string, what: string, image: SignedImage): Limit | undefined {
  return LIMITS.find((limit) => limit.judge === judge && limit.what.test(what) && limit.applies(image))
}
