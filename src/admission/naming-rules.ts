import { celText } from './cel.ts'
import type { AdmissionPlan } from './plan.ts'

/** A rule on how images are named, in the Common Expression Language: it needs no registry and no signature. */
export interface NamingRule {
  readonly name: 'require-digest' | 'restrict-registries'
  readonly message: string
  /** True where the image named `i` is allowed. */
  readonly allows: (image: string) => string
}

/** The workloads whose Pods are looked at before they exist, so that the refusal reaches who deploys. */
export const WORKLOADS = [
  { apiGroups: [''], apiVersions: ['v1'], resources: ['replicationcontrollers'] },
  { apiGroups: ['apps'], apiVersions: ['v1'], resources: ['deployments', 'daemonsets', 'replicasets', 'statefulsets'] },
  { apiGroups: ['batch'], apiVersions: ['v1'], resources: ['jobs', 'cronjobs'] }
] as const

/** Namespaces of the cluster itself, where refusing an image can stop the cluster. */
export const SYSTEM_NAMESPACES = ['kube-system', 'kube-public', 'kube-node-lease']

/**
 * The rules for every image: pinned by digest, and out of a registry that is listed. Names are compared as they are
 * written, so another spelling of a listed registry (GHCR.IO, ghcr.io:443) is refused and not overlooked.
 */
export function namingRules(plan: AdmissionPlan): NamingRule[] {
  const prefixes = allowedPrefixes(plan)
  return [
    {
      name: 'require-digest',
      message: 'image must be pinned by sha256 digest',
      allows: (image) => `${image}.matches('@sha256:[a-f0-9]{64}$')`
    },
    {
      name: 'restrict-registries',
      message: `image is none of ${prefixes.join(', ')}`,
      allows: (image) => prefixes.map((prefix) => `${image}.startsWith(${celText(prefix)})`).join(' || ')
    }
  ]
}

/** Beginnings of the names that may run: each app's own image, and the registries that `custody.yaml` lists. */
export function allowedPrefixes({ apps, registries }: AdmissionPlan): string[] {
  return [...new Set([...apps.flatMap(({ image }) => [`${image.name}@`, `${image.name}:`]), ...registries])]
}

/** Variables that gather every image of a Pod or of a workload's template, image volumes included; `object` names the object. */
export function imageVariables(object: string): { name: string; expression: string }[] {
  const spec = 'variables.podSpec'
  const containers = (field: string): string => `${spec}.?${field}.orValue([]).map(c, c.image)`
  return [
    {
      name: 'podSpec',
      expression: `${object}.kind == 'Pod' ? ${object}.spec : ${object}.kind == 'CronJob' ? ${object}.spec.jobTemplate.spec.template.spec : ${object}.spec.template.spec`
    },
    {
      name: 'images',
      expression: [
        containers('containers'),
        containers('initContainers'),
        containers('ephemeralContainers'),
        `${spec}.?volumes.orValue([]).filter(v, has(v.image) && has(v.image.reference)).map(v, v.image.reference)`
      ].join(' + ')
    }
  ]
}

/** The condition that must hold for all images, and the message with those that it does not hold for. */
export function conditionOf({ message, allows }: NamingRule): { expression: string; messageExpression: string } {
  return {
    expression: `variables.images.all(i, ${allows('i')})`,
    messageExpression: `${celText(`${message}: `)} + variables.images.filter(i, !(${allows('i')})).join(', ')`
  }
}
