import { Digest } from '../../src/image/digest.ts'
import type { LabRepository } from '../github/repository.ts'
import type { Lab } from '../lab.ts'
import { REPOSITORY } from './release.ts'

/** The folder of the overlay that the demo promotes to. */
export const OVERLAY = 'apps/checkout/overlays/dev'

/** The name of the shop's entry in the overlay. */
export const ENTRY = 'checkout'

/** The path of the overlay's kustomization in the GitOps repository. */
export const KUSTOMIZATION = `${OVERLAY}/kustomization.yaml`

/** Makes acme/deploy: a base and a development overlay that still names the release before. */
export async function createDeployment({ github, registry }: Lab): Promise<LabRepository> {
  return github.createRepository('acme', 'deploy', {
    files: {
      'README.md': 'What runs where. Overlays are changed by pull request only.\n',
      'apps/checkout/base/kustomization.yaml': BASE,
      'apps/checkout/base/deployment.yaml': DEPLOYMENT,
      [`${OVERLAY}/replicas.yaml`]: REPLICAS,
      [KUSTOMIZATION]: kustomization(registry.host)
    }
  })
}

function kustomization(registry: string): string {
  return `# Development. The digests are moved by Custody, everything else by hand.
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: checkout-dev
resources:
  - ../../base

images:
  - name: ${ENTRY} # the shop
    newName: ${registry}/${REPOSITORY}
    newTag: "1.4.1"
    digest: ${Digest.of(Buffer.from('1.4.1')).toString()}

  - name: payments # promoted by its own team
    newName: ${registry}/acme/payments
    digest: "${Digest.of(Buffer.from('payments')).toString()}"

patches:
  - path: replicas.yaml
`
}

/** The kustomization that the overlays build on, and the deployment in it. */
export const BASE = `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - deployment.yaml
`

export const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: checkout
spec:
  selector:
    matchLabels:
      app: checkout
  template:
    metadata:
      labels:
        app: checkout
    spec:
      containers:
        - name: checkout
          image: checkout
        - name: payments
          image: payments
`

const REPLICAS = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: checkout
spec:
  replicas: 1
`
