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
import { namingPods, type SamplePod } from './pods.ts'

const HEADER = { versions: 'Gatekeeper 3.18 or newer', test: 'gator verify gatekeeper/suite.yaml' }

/** The rules for every image as Gatekeeper's constraint templates and constraints, with a suite for gator. */
export function gatekeeperFiles(plan: AdmissionPlan): PolicyFile[] {
  const rules = namingRules(plan)
  const pods = namingPods(plan.apps[0]?.image.name ?? 'ghcr.io/acme/checkout')
  return [
    ...rules.flatMap((rule) => [
      yamlFile(plan, `gatekeeper/${rule.name}/template.yaml`, HEADER, [template(rule)]),
      yamlFile(plan, `gatekeeper/${rule.name}/constraint.yaml`, HEADER, [constraint(plan, rule)])
    ]),
    ...Object.values(pods).map(({ name, manifest }) =>
      yamlFile(plan, `gatekeeper/pods/${name}.yaml`, HEADER, [manifest])
    ),
    yamlFile(plan, 'gatekeeper/suite.yaml', HEADER, [
      suite([
        { rule: 'require-digest', pods: [pods.pinned, pods.tag, pods.initTag] },
        { rule: 'restrict-registries', pods: [pods.pinned, pods.foreign] }
      ])
    ])
  ]
}

function kindOf(name: NamingRule['name']): string {
  return name === 'require-digest' ? 'CustodyRequireDigest' : 'CustodyRestrictRegistries'
}

function template(rule: NamingRule): object {
  const kind = kindOf(rule.name)
  return {
    apiVersion: 'templates.gatekeeper.sh/v1',
    kind: 'ConstraintTemplate',
    metadata: { name: kind.toLowerCase() },
    spec: {
      crd: { spec: { names: { kind } } },
      targets: [
        {
          target: 'admission.k8s.gatekeeper.sh',
          code: [
            {
              engine: 'K8sNativeValidation',
              source: {
                variables: imageVariables('variables.anyObject'),
                validations: [{ ...conditionOf(rule), message: rule.message }]
              }
            }
          ]
        }
      ]
    }
  }
}

const KINDS: Readonly<Record<string, string>> = {
  replicationcontrollers: 'ReplicationController',
  deployments: 'Deployment',
  daemonsets: 'DaemonSet',
  replicasets: 'ReplicaSet',
  statefulsets: 'StatefulSet',
  jobs: 'Job',
  cronjobs: 'CronJob'
}

function constraint({ mode, namespaces }: AdmissionPlan, { name }: NamingRule): object {
  const workloads = WORKLOADS.map(({ apiGroups, resources }) => ({
    apiGroups,
    kinds: resources.map((resource) => KINDS[resource] ?? '')
  }))
  return {
    apiVersion: 'constraints.gatekeeper.sh/v1beta1',
    kind: kindOf(name),
    metadata: { name: `custody-${name}` },
    spec: {
      enforcementAction: mode === 'enforce' ? 'deny' : 'warn',
      match: {
        kinds: [{ apiGroups: [''], kinds: ['Pod'] }, ...workloads],
        ...(namespaces.length > 0 ? { namespaces } : { excludedNamespaces: SYSTEM_NAMESPACES })
      }
    }
  }
}

function suite(tests: readonly { readonly rule: NamingRule['name']; readonly pods: readonly SamplePod[] }[]): object {
  return {
    apiVersion: 'test.gatekeeper.sh/v1alpha1',
    kind: 'Suite',
    metadata: { name: 'custody' },
    tests: tests.map(({ rule, pods }) => ({
      name: rule,
      template: `${rule}/template.yaml`,
      constraint: `${rule}/constraint.yaml`,
      cases: pods.map(({ name, admitted }) => ({
        name,
        object: `pods/${name}.yaml`,
        assertions: [{ violations: admitted ? 'no' : 'yes' }]
      }))
    }))
  }
}
