import type { ImageReference } from '../image/reference.ts'
import type { Admission } from './admission.ts'
import type { Window } from './freeze.ts'
import type { TextMatch } from './match.ts'

/** `custody.yaml`: who may sign which image, what must be attested, and how environments follow each other. */
export interface Policy {
  readonly trust: PolicyTrust
  /** In the order of the file. */
  readonly apps: readonly App[]
  readonly admission: Admission
}

/** The Sigstore instance whose certificates and logs count; paths are relative to the repository's root. */
export type PolicyTrust =
  | { readonly kind: 'public-good' }
  | { readonly kind: 'tuf'; readonly mirror: URL; readonly root: string }
  | { readonly kind: 'trusted-root'; readonly path: string }

/** One image and its way through the environments. */
export interface App {
  readonly name: string
  readonly image: ImageReference
  /** The `images[].name` of its entry in every kustomization. */
  readonly entry: string
  readonly signer: Signer
  /** What must be attached and verify; the signature always is among it. */
  readonly requirements: readonly AttestationRequirement[]
  /** In the order of the file. */
  readonly environments: readonly Environment[]
}

/** Who may have signed; told apart by `kind`, so that each reader says which kinds it knows. */
export type Signer = WorkflowSigner

/** A GitHub Actions workflow, with a certificate of Fulcio for the time of one run. */
export interface WorkflowSigner {
  readonly kind: 'github-workflow'
  readonly issuer: string
  /** `https://github.com`, or the base of a GitHub Enterprise Server; without a slash at its end. */
  readonly server: string
  /** `owner/name/.github/workflows/file.yml` of the workflow that signs, which may be a reusable one of another repository. */
  readonly workflow: string
  /** The refs at which that workflow may have run, at least one. */
  readonly refs: readonly TextMatch[]
  /** `owner/name` of the repository that the image was built from: the caller of a reusable workflow. */
  readonly source: string
  /** The refs of the source repository that may have been built; empty leaves them unchecked. */
  readonly sourceRefs: readonly TextMatch[]
}

/** One thing that must be attested of the digest by the app's signer; a scan may be by another one, too. */
export type AttestationRequirement =
  | { readonly kind: 'signature' | 'provenance' | 'sbom' }
  | { readonly kind: 'scan'; readonly maxAgeMs: number; readonly signer?: Signer }

/** One overlay, and what must hold before a digest enters it. */
export interface Environment {
  readonly name: string
  /** The folder of the overlay, from the repository's root; empty for the root itself. */
  readonly path: string
  /** The environment that must hold the digest already; undefined where new digests come in. */
  readonly from: string | undefined
  readonly merge: 'auto' | 'manual'
  /** How long the upstream environment must have held the digest without a break, in milliseconds. */
  readonly soakMs: number
  readonly freeze: readonly Window[]
  readonly health: Health | undefined
  /** How many people must have approved, none of them the release's actor or an author of the change. */
  readonly approvals: number
  readonly tag: TagPolicy
}

/** The commit status or check run that says that the upstream environment is healthy, and the account that may write it. */
export interface Health {
  readonly context: TextMatch
  /** The login of its creator, `name[bot]` for a GitHub App. */
  readonly by: string
}

/** What becomes of a `newTag` beside a new digest: it names the release, it goes, or a file that has one is refused. */
export type TagPolicy = 'sync' | 'drop' | 'forbid'

/** Who may sign a scan of the app: whoever signs everything else, and the one that is named for scans alone. */
export function scanSigners({ signer, requirements }: Pick<App, 'signer' | 'requirements'>): readonly Signer[] {
  return [
    signer,
    ...requirements.flatMap((requirement) => (requirement.kind === 'scan' ? (requirement.signer ?? []) : []))
  ]
}

/** The app of an image, where the policy names it. */
export function appOf({ apps }: Policy, image: ImageReference): App | undefined {
  return apps.find((app) => app.image.name === image.name)
}
