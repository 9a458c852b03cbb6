import type { AdmissionPlan, AdmittedApp } from '../../src/admission/plan.ts'
import { planOf } from '../../src/admission/plan-of.ts'
import { parsePolicy } from '../../src/policy/parse.ts'

/** Who signs the images of the tests, as custody.yaml writes it. */
export const SIGNER = {
  workflow: 'acme/checkout/.github/workflows/release.yml',
  ref: 'refs/heads/main',
  source: 'acme/checkout'
}

const POLICY = `version: 1
apps:
  checkout:
    image: ghcr.io/acme/checkout
    signer:
      workflow: acme/checkout/.github/workflows/release.yml
      ref: refs/heads/main
      source: acme/checkout
    environments:
      dev: {path: apps/checkout/overlays/dev}
admission:
  registries: [registry.k8s.io/]
  namespaces: [checkout]
  gitops: {repository: https://github.com/acme/deploy, keys: [4AEE18F83AFDEB23]}
  samples:
    checkout:
      admitted: ['sha256:${'a'.repeat(64)}']
      refused: ['sha256:${'b'.repeat(64)}']
`

/** A plan for one app that every engine but Ratify has a policy for, with changes. */
export function plan(changes: Partial<AdmissionPlan> = {}, app: Partial<AdmittedApp> = {}): AdmissionPlan {
  const whole = planOf(parsePolicy(Buffer.from(POLICY)), 'custody.yaml', { kind: 'public-good' })
  return { ...whole, apps: whole.apps.map((each) => ({ ...each, ...app })), ...changes }
}

/** The app asks for a signature alone, which is all that Ratify checks. */
export function signatureOnly(changes: Partial<AdmissionPlan> = {}): AdmissionPlan {
  return plan(changes, { requirements: [{ kind: 'signature' }] })
}

/** The app asks for a scan besides. */
export function scanPlan(scan: string): AdmissionPlan {
  const text = POLICY.replace('    environments:', `    scan: ${scan}\n    environments:`)
  return planOf(parsePolicy(Buffer.from(text)), 'custody.yaml', { kind: 'public-good' })
}
