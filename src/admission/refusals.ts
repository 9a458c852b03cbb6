import type { Engine } from '../policy/admission.ts'
import { RequestError } from '../support/errors.ts'
import { type AdmissionPlan, type AdmittedApp, isRequired, versionOf } from './plan.ts'

/** Why no policy of an engine could hold what the plan asks for, and what to do instead. */
interface Obstacle {
  readonly reason: string
  readonly remedy: string
}

type Check = (plan: AdmissionPlan) => Obstacle | undefined

/** Throws RequestError (E_ADMISSION) where a policy for this engine would admit too much, refuse everything, or not be executed. */
export function refuseImpossible(engine: Engine, plan: AdmissionPlan): void {
  for (const check of CHECKS[engine]) {
    const obstacle = check(plan)
    if (!obstacle) continue
    throw new RequestError('E_ADMISSION', {
      message: `no policy for ${engine} ${versionOf(plan, engine)} could do what ${plan.source} asks for`,
      ...obstacle,
      state: 'no file was written'
    })
  }
}

const CHECKS: Readonly<Record<Engine, readonly Check[]>> = {
  kyverno: [kyvernoTooOld, kyvernoWithoutTuf, unpinnedSource, unpinnedScans],
  'kyverno-clusterpolicy': [
    clusterPolicyUnexecuted,
    bundleOfPrivateInstance,
    unpinnedSource,
    unpinnedScans,
    unpinnedBundleScans
  ],
  'policy-controller': [unlabelledNamespaces, bundleWithoutTimestamps, unpinnedSource, unpinnedScans],
  'validating-admission-policy': [tooOld('validating-admission-policy', '1.30')],
  gatekeeper: [tooOld('gatekeeper', '3.18')],
  ratify: [ratifyTwo, ratifyWithoutLegacy, ratifyAttestations, ratifyReusable],
  'image-policy-webhook': [],
  flux: [tooOld('flux', '2.9')],
  'argo-cd': [tooOld('argo-cd', '3.5'), argoWithoutSource]
}

function kyvernoTooOld(plan: AdmissionPlan): Obstacle | undefined {
  if (isAtLeast(versionOf(plan, 'kyverno'), '1.19')) return undefined
  return {
    reason:
      'before 1.19 Kyverno ignores verifyDigest, mutateDigest and required of an ImageValidatingPolicy: it admits what it should refuse',
    remedy: 'update Kyverno, or write kyverno-clusterpolicy for the time until then'
  }
}

function kyvernoWithoutTuf({ sigstore }: AdmissionPlan): Obstacle | undefined {
  if (sigstore.kind === 'public-good' || sigstore.tuf) return undefined
  return {
    reason:
      'Kyverno reads the keys of a private Sigstore from its TUF repository alone; without one it asks the public instance, which knows none of them',
    remedy: 'write trust: tuf: with mirror and root in place of trusted-root:'
  }
}

function clusterPolicyUnexecuted(plan: AdmissionPlan): Obstacle | undefined {
  if (!isAtLeast(versionOf(plan, 'kyverno-clusterpolicy'), '1.20')) return undefined
  return {
    reason:
      'from 1.20 on Kyverno keeps a ClusterPolicy with verifyImages and does not execute it: every image is admitted',
    remedy: 'write kyverno, which gives ImageValidatingPolicies'
  }
}

function bundleOfPrivateInstance({ sigstore, formats }: AdmissionPlan): Obstacle | undefined {
  if (sigstore.kind === 'public-good' || formats.includes('legacy')) return undefined
  return {
    reason: 'a ClusterPolicy of type SigstoreBundle ignores keys that it is given and trusts the public Sigstore alone',
    remedy: 'let the release workflow attach legacy tags too (formats: bundle,legacy), or write kyverno'
  }
}

function unlabelledNamespaces({ namespaces }: AdmissionPlan): Obstacle | undefined {
  if (namespaces.length > 0) return undefined
  return {
    reason:
      'policy-controller looks at labelled namespaces alone, and no namespace is named: it would admit everything',
    remedy: 'list the namespaces of the apps under admission: namespaces:'
  }
}

function bundleWithoutTimestamps({ sigstore, formats }: AdmissionPlan): Obstacle | undefined {
  if (sigstore.kind === 'public-good' || !formats.includes('bundle')) return undefined
  if (sigstore.keys.timestampAuthorities.length > 0) return undefined
  return {
    reason:
      'with the keys of a private Sigstore policy-controller accepts a bundle by its timestamp alone, and this instance has no timestamp authority',
    remedy: 'add a timestamp authority to the instance, or write formats: [legacy]'
  }
}

function unpinnedSource({ apps }: AdmissionPlan): Obstacle | undefined {
  const app = apps.find((each) => (each.isReusable || each.sourceRef) && !isRequired(each, 'provenance'))
  if (!app) return undefined
  return {
    reason: `${app.name}: who may call the signing workflow gets the same identity, and only provenance names the repository and ref that called it`,
    remedy: 'add provenance to what the app requires'
  }
}

function unpinnedScans({ apps }: AdmissionPlan): Obstacle | undefined {
  const app = apps.find(({ scanSigner }) => scanSigner?.sourceRef)
  if (!app) return undefined
  return {
    reason: `${app.name}: it can't compare the ref of the repository that scanned again, which a scan does not name`,
    remedy: 'leave source-ref out under scan: signer:, or use image-policy-webhook, which compares it'
  }
}

function unpinnedBundleScans({ apps, formats }: AdmissionPlan): Obstacle | undefined {
  const app = apps.find(({ scanSigner }) => scanSigner?.isReusable)
  if (!app || formats.includes('legacy')) return undefined
  return {
    reason: `${app.name}: of bundles it does not compare the repository that called the workflow under scan: signer:, so everybody who may call it could scan for you`,
    remedy: 'let the workflows attach legacy tags too (formats: bundle,legacy), or write kyverno'
  }
}

function ratifyTwo(plan: AdmissionPlan): Obstacle | undefined {
  if (!isAtLeast(versionOf(plan, 'ratify'), '2.0')) return undefined
  return {
    reason: 'Ratify 2 is a beta that has other resources and can be given no keys of a Sigstore instance',
    remedy: 'run Ratify 1.4, or write kyverno or policy-controller'
  }
}

function ratifyWithoutLegacy({ formats }: AdmissionPlan): Obstacle | undefined {
  if (formats.includes('legacy')) return undefined
  return {
    reason: 'Ratify does not read Sigstore bundles: every image would be refused',
    remedy:
      'let the release workflow attach legacy tags too (formats: bundle,legacy), or write kyverno or policy-controller'
  }
}

function ratifyAttestations({ apps }: AdmissionPlan): Obstacle | undefined {
  const unenforced = (app: AdmittedApp): string[] =>
    app.requirements.map(({ kind }) => kind).filter((kind) => kind !== 'signature')
  const app = apps.find((each) => unenforced(each).length > 0)
  if (!app) return undefined
  return {
    reason: `Ratify verifies no attestations, so ${unenforced(app).join(' and ')} of ${app.name} would not be asked for`,
    remedy: 'write kyverno or policy-controller, or require the signature alone'
  }
}

function ratifyReusable({ apps }: AdmissionPlan): Obstacle | undefined {
  const app = apps.find(({ isReusable, sourceRef }) => isReusable || sourceRef)
  if (!app) return undefined
  return {
    reason: `${app.name}: Ratify does not compare the repository and ref that an image was built from, so everybody who may call the signing workflow would be admitted`,
    remedy: 'write kyverno or policy-controller'
  }
}

function argoWithoutSource({ gitops, namespaces }: AdmissionPlan): Obstacle | undefined {
  if (gitops && gitops.keys.length > 0 && namespaces.length > 0) return undefined
  return {
    reason:
      'an AppProject names the repository, the keys that sign its commits and the namespaces, and one of them is missing',
    remedy: 'write admission: gitops: repository and keys, and admission: namespaces:'
  }
}

function tooOld(engine: Engine, first: string): Check {
  return (plan) =>
    isAtLeast(versionOf(plan, engine), first)
      ? undefined
      : { reason: `the form that is written exists from ${first} on`, remedy: `update ${engine} to ${first} or newer` }
}

/** Whether a version is the given one or a later one, compared number by number. */
export function isAtLeast(version: string, least: string): boolean {
  const [have, need] = [version, least].map((text) => text.replace(/^v/, '').split('.').map(Number))
  for (const [index, number] of (need ?? []).entries()) {
    const found = have?.[index] ?? 0
    if (found !== number) return found > number
  }
  return true
}
