import { yamlFile } from './manifest.ts'
import type { GitopsSource } from '../policy/admission.ts'
import type { AdmissionPlan, AdmittedApp, PolicyFile } from './plan.ts'

const SECRET = 'custody-commit-keys'

/** Kustomize components that make Flux verify what it deploys from: the commits, and artifacts that the apps' workflows signed. */
export function fluxFiles(plan: AdmissionPlan): PolicyFile[] {
  const header = {
    versions: 'Flux 2.9 or newer',
    test: 'kustomize build a kustomization that lists this folder under components'
  }
  const commits = {
    ...header,
    notes: [
      `The secret ${SECRET} holds the public keys (*.asc), GitHub's https://github.com/web-flow.gpg among them: commits made`,
      'in its web interface or by its API are signed by that key, which proves that GitHub made them and no more.'
    ]
  }
  return [
    yamlFile(plan, 'flux/verify-commits/kustomization.yaml', commits, [
      component('GitRepository', { mode: 'HEAD', secretRef: { name: SECRET } })
    ]),
    yamlFile(plan, 'flux/verify-artifacts/kustomization.yaml', header, [
      component('OCIRepository', { provider: 'cosign', matchOIDCIdentity: plan.apps.map(matchIdentity) })
    ])
  ]
}

function component(kind: string, verify: object): object {
  const patch = {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind,
    metadata: { name: 'any' },
    spec: { verify }
  }
  return {
    apiVersion: 'kustomize.config.k8s.io/v1alpha1',
    kind: 'Component',
    patches: [
      { target: { group: 'source.toolkit.fluxcd.io', kind }, patch: `${JSON.stringify(patch, undefined, 2)}\n` }
    ]
  }
}

// Flux takes both as expressions that may match anywhere in the text.
function matchIdentity({ subject, issuer }: AdmittedApp): object {
  return {
    issuer: `^${escaped(issuer)}$`,
    subject: subject.kind === 'exact' ? `^${escaped(subject.text)}$` : subject.expression
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** An Argo CD project that deploys from the GitOps repository alone, at commits signed by the keys that `custody.yaml` lists. */
export function argoFiles(plan: AdmissionPlan, gitops: GitopsSource): PolicyFile[] {
  const header = {
    versions: 'Argo CD 3.5 or newer',
    test: 'argocd proj get custody, then sync an application of it at an unsigned commit',
    notes: ['Argo CD verifies commits, never images: admission in the cluster does that.']
  }
  const destinations = plan.namespaces.map((namespace) => ({ server: 'https://kubernetes.default.svc', namespace }))
  const project = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name: 'custody', namespace: 'argocd' },
    spec: {
      description: 'Deployed from verified commits of one repository',
      sourceRepos: [gitops.repository],
      destinations,
      clusterResourceWhitelist: [],
      namespaceResourceBlacklist: [
        { group: '', kind: 'ResourceQuota' },
        { group: '', kind: 'LimitRange' },
        { group: 'networking.k8s.io', kind: 'NetworkPolicy' }
      ],
      sourceIntegrity: {
        git: { policies: [{ repos: [{ url: gitops.repository }], gpg: { mode: 'head', keys: [...gitops.keys] } }] }
      }
    }
  }
  return [yamlFile(plan, 'argo-cd/project.yaml', header, [project])]
}
