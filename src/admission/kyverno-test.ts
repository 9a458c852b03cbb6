import { type Header, yamlFile } from './manifest.ts'
import type { AdmissionPlan, PolicyFile } from './plan.ts'
import type { SamplePod } from './pods.ts'

/** What `kyverno test` is to show of one policy. */
export interface KyvernoTest {
  readonly policy: string
  /** How a result of this kind of policy is told from others. */
  readonly kind: Readonly<Record<string, unknown>>
  readonly pods: readonly SamplePod[]
}

/**
 * `kyverno-test.yaml` and its Pods, with an expectation for each Pod: unlike `kyverno apply`, the test command tells a
 * refusal from a registry that is down. One policy a folder, since several of them can hang the command.
 */
export function kyvernoTest(
  plan: AdmissionPlan,
  folder: string,
  header: Header,
  { policy, kind, pods }: KyvernoTest
): PolicyFile[] {
  const results = [true, false].flatMap((admitted) => {
    const resources = pods.filter((pod) => pod.admitted === admitted).map(({ name }) => name)
    const result = admitted ? 'pass' : 'fail'
    return resources.length === 0 ? [] : [{ ...kind, policy, kind: 'Pod', resources, result }]
  })
  const test = {
    apiVersion: 'cli.kyverno.io/v1alpha1',
    kind: 'Test',
    metadata: { name: policy },
    policies: ['policy.yaml'],
    resources: ['pods.yaml'],
    results
  }
  return [
    yamlFile(plan, `${folder}/kyverno-test.yaml`, header, [test]),
    yamlFile(
      plan,
      `${folder}/pods.yaml`,
      header,
      pods.map(({ manifest }) => manifest)
    )
  ]
}
