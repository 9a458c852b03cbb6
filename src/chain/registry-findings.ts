import type { ImageReference } from '../image/reference.ts'

/** What a registry does about one thing; `unknown` where the registry's API does not tell. */
export interface RegistryFinding {
  readonly topic: 'referrers' | 'immutable tags'
  readonly verdict: 'ok' | 'unknown'
  readonly reason: string
  readonly remedy: string
}

// How the owner of a registry sees it: the distribution specification has no question for it.
const LOOK: readonly (readonly [host: RegExp, how: string])[] = [
  [/^ghcr\.io$/, 'ghcr.io has no setting for it'],
  [/\.dkr\.ecr\.[\w.-]+$/, 'see imageTagMutability in aws ecr describe-repositories'],
  [/(?:^|\.)docker\.io$/, 'see "immutable tags" in the settings of the repository on Docker Hub'],
  [/\.pkg\.dev$/, 'see dockerConfig.immutableTags in gcloud artifacts repositories describe'],
  [/\.azurecr\.io$/, 'see changeableAttributes in az acr repository show'],
  [/^quay\.io$/, 'see the tag policies of the repository on Quay']
]

/** What can be told of the registry that holds an image, from what it answered. */
export function registryFindings(reference: ImageReference, referrersApi: boolean): RegistryFinding[] {
  const how = LOOK.find(([host]) => host.test(reference.registry))?.[1]
  return [
    {
      topic: 'referrers',
      verdict: 'ok',
      reason: referrersApi
        ? 'the registry lists referrers itself'
        : 'the registry has no referrers API: they are listed in the tag sha256-…, which must stay writable',
      remedy: ''
    },
    {
      topic: 'immutable tags',
      verdict: 'unknown',
      reason: `registries do not tell clients whether a tag can move${how === undefined ? '' : `; ${how}`}`,
      remedy:
        'pin digests, as Custody does; where tags are made immutable, leave out sha256-*, which grow with each attestation'
    }
  ]
}
