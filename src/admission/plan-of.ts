import { sourceRefOf, sourceRepositoryOf, subjectOf } from '../policy/match.ts'
import type { App, Policy, Signer } from '../policy/policy.ts'
import type { AdmissionPlan, AdmittedApp, AdmittedSigner, SigstoreInstance } from './plan.ts'

const NO_SAMPLES = { admitted: [], refused: [] }

/** The plan that a policy gives; `source` is the name of its file and `sigstore` what its trust was found to be. */
export function planOf(policy: Policy, source: string, sigstore: SigstoreInstance): AdmissionPlan {
  const { samples, engines: versions, ...rest } = policy.admission
  const apps = policy.apps.map((app) => admittedApp(app, samples[app.name] ?? NO_SAMPLES))
  return { ...rest, source, apps, versions, sigstore }
}

function admittedApp({ name, image, signer, requirements }: App, samples: AdmittedApp['samples']): AdmittedApp {
  const scan = requirements.find((requirement) => requirement.kind === 'scan')
  return {
    ...{ name, image, ...admittedSigner(signer) },
    scanSigner: scan?.signer && admittedSigner(scan.signer),
    requirements,
    samples: { admitted: samples.admitted, refused: samples.refused }
  }
}

function admittedSigner(signer: Signer): AdmittedSigner {
  return {
    subject: subjectOf(signer),
    issuer: signer.issuer,
    sourceRepository: sourceRepositoryOf(signer),
    sourceRef: sourceRefOf(signer),
    isReusable: !signer.workflow.startsWith(`${signer.source}/`)
  }
}
