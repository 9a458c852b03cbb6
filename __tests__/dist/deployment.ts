import { GITOPS_TOKEN } from '../../lab/lab.ts'
import type { LabFile } from '../../lab/github/bare-repository.ts'
import type { LabRepository } from '../../lab/github/repository.ts'
import type { Pushed, World } from './world.ts'

export const OVERLAY = 'apps/checkout/overlays/dev'
export const KUSTOMIZATION = `${OVERLAY}/kustomization.yaml`

/** The inputs of a promotion, but for the repository. */
export const GITOPS = { 'gitops-path': OVERLAY, 'gitops-token': GITOPS_TOKEN }

/** A kustomization that still pins an older digest of an image. */
export function kustomization({ name }: Pick<Pushed, 'name'>): string {
  return `# moved by promotion
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [../../base]
images:
  - name: ${name} # the shop
    digest: sha256:${'0'.repeat(64)}
`
}

/** Makes acme/NAME with one overlay, or with other files. */
export function createDeployment(
  { lab }: World,
  name: string,
  image: Pick<Pushed, 'name'>,
  files: Readonly<Record<string, LabFile>> = { [KUSTOMIZATION]: kustomization(image) }
): Promise<LabRepository> {
  return lab.github.createRepository('acme', name, { files })
}
