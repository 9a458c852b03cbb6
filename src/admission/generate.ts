import type { Engine } from '../policy/admission.ts'
import { gatekeeperFiles } from './gatekeeper.ts'
import { argoFiles, fluxFiles } from './gitops-controllers.ts'
import { imagePolicyWebhookFiles } from './image-policy-webhook.ts'
import { kyvernoFiles } from './kyverno.ts'
import { clusterPolicyFiles } from './kyverno-cluster-policy.ts'
import { nativeFiles } from './native.ts'
import type { AdmissionPlan, PolicyFile } from './plan.ts'
import { policyControllerFiles } from './policy-controller.ts'
import { ratifyFiles } from './ratify.ts'
import { refuseImpossible } from './refusals.ts'

const GENERATORS: Readonly<Record<Engine, (plan: AdmissionPlan) => PolicyFile[]>> = {
  kyverno: kyvernoFiles,
  'kyverno-clusterpolicy': clusterPolicyFiles,
  'policy-controller': policyControllerFiles,
  'validating-admission-policy': nativeFiles,
  gatekeeper: gatekeeperFiles,
  ratify: ratifyFiles,
  'image-policy-webhook': imagePolicyWebhookFiles,
  flux: fluxFiles,
  'argo-cd': (plan) => (plan.gitops ? argoFiles(plan, plan.gitops) : [])
}

/**
 * The files of these engines, in the order of their paths; throws RequestError (E_ADMISSION) where one of them could not do
 * what is asked. Kyverno's policies look at the apps' own images alone, so the native rules for all images come with them.
 */
export function policyFiles(plan: AdmissionPlan, engines: readonly Engine[]): PolicyFile[] {
  const isKyverno = engines.some((engine) => engine.startsWith('kyverno'))
  const wanted = new Set<Engine>([...engines, ...(isKyverno ? (['validating-admission-policy'] as const) : [])])
  for (const engine of wanted) refuseImpossible(engine, plan)
  const files = [...wanted].flatMap((engine) => GENERATORS[engine](plan))
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1))
}
