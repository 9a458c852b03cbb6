import type { Cluster } from './api-server.ts'
import type { KubeAnswer, Manifest } from './kube-api.ts'

/** Images by what is wrong with them, as a Pod names them. */
export interface ClusterImages {
  readonly good: string
  readonly unsigned: string
  /** The good image by a tag. */
  readonly tag: string
  /** A digest of a registry that is not listed. */
  readonly foreign: string
}

/** What is tried on a cluster, in the words of the report. */
export type Attempt =
  | 'Pod'
  | 'Pod unsigned'
  | 'Pod by tag'
  | 'Pod of a foreign registry'
  | 'init container unsigned'
  | 'ephemeral container unsigned'
  | 'UPDATE to unsigned'
  | 'UPDATE to a tag'
  | 'Deployment'
  | 'Deployment unsigned'
  | 'Deployment by tag'

export const ATTEMPTS: Readonly<Record<Attempt, (cluster: Cluster, images: ClusterImages) => Promise<KubeAnswer>>> = {
  Pod: ({ api }, { good }) => api.create(pod('good', good)),
  'Pod unsigned': ({ api }, { unsigned }) => api.create(pod('unsigned', unsigned)),
  'Pod by tag': ({ api }, { tag }) => api.create(pod('tag', tag)),
  'Pod of a foreign registry': ({ api }, { foreign }) => api.create(pod('foreign', foreign)),
  'init container unsigned': ({ api }, { good, unsigned }) => api.create(pod('init', good, unsigned)),
  'ephemeral container unsigned': ({ api }, { good, unsigned }) =>
    onGoodPod(api, good, 'debugged', (manifest) =>
      api.change(manifest, 'ephemeralcontainers', {
        spec: { ephemeralContainers: [{ name: 'debug', image: unsigned }] }
      })
    ),
  'UPDATE to unsigned': ({ api }, { good, unsigned }) =>
    onGoodPod(api, good, 'updated', (manifest) => api.change(manifest, '', containers(unsigned))),
  'UPDATE to a tag': ({ api }, { good, tag }) =>
    onGoodPod(api, good, 'tagged', (manifest) => api.change(manifest, '', containers(tag))),
  Deployment: ({ api }, { good }) => api.create(deployment('good', good)),
  'Deployment unsigned': ({ api }, { unsigned }) => api.create(deployment('unsigned', unsigned)),
  'Deployment by tag': ({ api }, { tag }) => api.create(deployment('tag', tag))
}

function pod(name: string, image: string, init?: string): Manifest {
  const spec = {
    containers: [{ name: 'app', image }],
    ...(init !== undefined && { initContainers: [{ name: 'init', image: init }] })
  }
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'checkout' }, spec }
}

function deployment(name: string, image: string): Manifest {
  const labels = { app: name }
  const spec = {
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [{ name: 'app', image }] } }
  }
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: 'checkout' }, spec }
}

function containers(image: string): object {
  return { spec: { containers: [{ name: 'app', image }] } }
}

// What is changed must have been admitted before, or the refusal would prove nothing.
async function onGoodPod(
  api: Cluster['api'],
  good: string,
  name: string,
  change: (manifest: Manifest) => Promise<KubeAnswer>
): Promise<KubeAnswer> {
  const manifest = pod(name, good)
  const { status, message } = await api.create(manifest)
  if (status !== 201) throw new Error(`the good Pod was refused: ${status} ${message}`)
  return change(manifest)
}
