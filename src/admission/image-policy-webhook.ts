import { yamlFile } from './manifest.ts'
import type { AdmissionPlan, PolicyFile } from './plan.ts'

const FOLDER = '/etc/kubernetes/custody'
const HEADER = {
  versions: 'kube-apiserver with --runtime-config=imagepolicy.k8s.io/v1alpha1=true',
  test: 'custody admit --listen 127.0.0.1:8443 …, then create a Pod with --dry-run=server',
  notes: [
    `Copy both files to ${FOLDER} on each control plane node and start kube-apiserver with`,
    `--enable-admission-plugins=…,ImagePolicyWebhook --admission-control-config-file=${FOLDER}/admission-configuration.yaml`
  ]
}

/** AdmissionConfiguration and kubeconfig that make kube-apiserver ask `custody admit`; an unreachable backend admits nothing. */
export function imagePolicyWebhookFiles(plan: AdmissionPlan): PolicyFile[] {
  return [
    yamlFile(plan, 'image-policy-webhook/admission-configuration.yaml', HEADER, [admissionConfiguration()]),
    yamlFile(plan, 'image-policy-webhook/kubeconfig.yaml', HEADER, [kubeconfig(plan)])
  ]
}

function admissionConfiguration(): object {
  return {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'AdmissionConfiguration',
    plugins: [
      {
        name: 'ImagePolicyWebhook',
        configuration: {
          imagePolicy: {
            kubeConfigFile: `${FOLDER}/kubeconfig.yaml`,
            // Answers are kept by the backend, which knows when they may be; seconds.
            allowTTL: 5,
            denyTTL: 5,
            // Milliseconds.
            retryBackoff: 500,
            defaultAllow: false
          }
        }
      }
    ]
  }
}

function kubeconfig({ webhook }: AdmissionPlan): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'custody', cluster: { server: webhook, 'certificate-authority': `${FOLDER}/ca.crt` } }],
    users: [
      {
        name: 'kube-apiserver',
        user: { 'client-certificate': `${FOLDER}/client.crt`, 'client-key': `${FOLDER}/client.key` }
      }
    ],
    contexts: [{ name: 'custody', context: { cluster: 'custody', user: 'kube-apiserver' } }],
    'current-context': 'custody'
  }
}
