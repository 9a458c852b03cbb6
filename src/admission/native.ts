import { kyvernoTest } from './kyverno-test.ts'
import { yamlFile } from './manifest.ts'
import {
  conditionOf,
  imageVariables,
  namingRules,
  type NamingRule,
  SYSTEM_NAMESPACES,
  WORKLOADS
} from './naming-rules.ts'
import type { AdmissionPlan, PolicyFile } from './plan.ts'
import { namingPods } from './pods.ts'

const VERSIONS = 'Kubernetes 1.30 or newer, which needs no other engine for this'

/** ValidatingAdmissionPolicies of the API server itself: every image pinned by digest and out of a listed registry. */
export function nativeFiles(plan: AdmissionPlan): PolicyFile[] {
  return namingRules(plan).flatMap((rule) => {
    const folder = `validating-admission-policy/${rule.name}`
    const header = { versions: VERSIONS, test: `kyverno test ${folder}` }
    return [
      yamlFile(plan, `${folder}/policy.yaml`, header, [policy(rule)]),
      // Apart from the policy: Kyverno's command line takes a Pod that a binding leaves out for one that passes.
      yamlFile(plan, `${folder}/binding.yaml`, header, [binding(plan, rule)]),
      ...kyvernoTest(plan, folder, header, {
        policy: policyName(rule),
        kind: { isValidatingAdmissionPolicy: true },
        pods: podsOf(plan, rule)
      })
    ]
  })
}

function policyName({ name }: NamingRule): string {
  return `custody-${name}`
}

function policy(rule: NamingRule): object {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: policyName(rule) },
    spec: {
      failurePolicy: 'Fail',
      matchConstraints: {
        resourceRules: [
          {
            apiGroups: [''],
            apiVersions: ['v1'],
            operations: ['CREATE', 'UPDATE'],
            resources: ['pods', 'pods/ephemeralcontainers']
          },
          ...WORKLOADS.map((workload) => ({ ...workload, operations: ['CREATE', 'UPDATE'] }))
        ]
      },
      variables: imageVariables('object'),
      validations: [{ ...conditionOf(rule), message: rule.message }]
    }
  }
}

function binding({ mode, namespaces }: AdmissionPlan, rule: NamingRule): object {
  const selected =
    namespaces.length > 0
      ? { operator: 'In', values: [...namespaces] }
      : { operator: 'NotIn', values: [...SYSTEM_NAMESPACES] }
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name: policyName(rule) },
    spec: {
      policyName: policyName(rule),
      validationActions: mode === 'enforce' ? ['Deny'] : ['Warn', 'Audit'],
      matchResources: {
        namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', ...selected }] }
      }
    }
  }
}

function podsOf({ apps }: AdmissionPlan, { name }: NamingRule): ReturnType<typeof namingPods>['pinned'][] {
  const { pinned, tag, foreign, initTag } = namingPods(apps[0]?.image.name ?? 'ghcr.io/acme/checkout')
  return name === 'require-digest' ? [pinned, tag, initTag] : [pinned, foreign]
}
