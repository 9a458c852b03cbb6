import type { ImageReference } from '../image/reference.ts'
import type { Admission, Engine, Samples } from '../policy/admission.ts'
import type { TextMatch } from '../policy/match.ts'
import type { AttestationRequirement } from '../policy/policy.ts'
import type { TrustedKeys } from './trusted-keys.ts'

/** The release of each engine that the policies were run against; taken where `custody.yaml` names none. */
export const PROVEN: Readonly<Record<Engine, string>> = {
  kyverno: '1.19.0',
  'kyverno-clusterpolicy': '1.19.0',
  'policy-controller': '0.15.1',
  'validating-admission-policy': '1.36.0',
  gatekeeper: '3.23.0',
  ratify: '1.4.4',
  'image-policy-webhook': '1.36.0',
  flux: '2.9.4',
  'argo-cd': '3.5.1'
}

/** Everything that the files of all engines are made from; the same plan always gives the same bytes. */
export interface AdmissionPlan extends Omit<Admission, 'samples' | 'engines'> {
  /** The file that the plan was read from, for the header of each file. */
  readonly source: string
  readonly apps: readonly AdmittedApp[]
  readonly versions: Admission['engines']
  readonly sigstore: SigstoreInstance
}

/** Who must have signed, as certificates name it. */
export interface AdmittedSigner {
  readonly subject: TextMatch
  readonly issuer: string
  /** The address that provenance and certificates name. */
  readonly sourceRepository: string
  /** The ref that provenance must name; undefined for any. */
  readonly sourceRef: TextMatch | undefined
  /** Whether the signer is a workflow of another repository, whose subject everybody has who may call it. */
  readonly isReusable: boolean
}

/** One image, who must have signed it, what must be attested, and digests to try the policies on. */
export interface AdmittedApp extends AdmittedSigner {
  readonly name: string
  readonly image: ImageReference
  /** Who may sign scans, too. */
  readonly scanSigner: AdmittedSigner | undefined
  readonly requirements: readonly AttestationRequirement[]
  readonly samples: Samples
}

/** The Sigstore instance that certificates and log entries come from. */
export type SigstoreInstance =
  { readonly kind: 'public-good' } | { readonly kind: 'private'; readonly keys: TrustedKeys; readonly tuf?: TufSource }

/** A TUF repository, and the bytes of the root.json that it is trusted by. */
export interface TufSource {
  readonly mirror: string
  readonly root: Buffer
}

/** One file of the output folder; `path` is relative to it and uses forward slashes. */
export interface PolicyFile {
  readonly path: string
  readonly text: string
}

/** The version of an engine that the files are written for. */
export function versionOf({ versions }: AdmissionPlan, engine: Engine): string {
  return versions[engine] ?? PROVEN[engine]
}

/** Whether the app must carry something of this kind. */
export function isRequired({ requirements }: AdmittedApp, kind: AttestationRequirement['kind']): boolean {
  return requirements.some((requirement) => requirement.kind === kind)
}

/** The greatest age of a vulnerability scan in milliseconds; undefined where none is required. */
export function scanAge({ requirements }: AdmittedApp): number | undefined {
  return requirements.find((requirement) => requirement.kind === 'scan')?.maxAgeMs
}

/** `owner/name` of the source repository. */
export function sourceName({ sourceRepository }: AdmittedSigner): string {
  return new URL(sourceRepository).pathname.slice(1)
}

/** How the address of a run begins that signed a scan, as the scan itself says: engines compare no source repository of a certificate. */
export function runsOf({ sourceRepository }: AdmittedSigner): string {
  return `${sourceRepository}/actions/runs/`
}
