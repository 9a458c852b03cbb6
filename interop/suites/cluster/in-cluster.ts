import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import type { Toolbox } from '../../toolbox/toolbox.ts'
import type { InteropWorld } from '../../world/interop-world.ts'
import { ServerProcess } from '../../world/server-process.ts'
import type { Cluster } from './api-server.ts'
import type { Manifest } from './kube-api.ts'

const KYVERNO_PORT = 9443
const CONTROLLER_PORT = 8443

/** The objects of a YAML file. */
export async function manifestsIn(path: string): Promise<Manifest[]> {
  const documents = parseAllDocuments(await readFile(path, 'utf8'))
  return documents.map((document) => document.toJS() as Manifest | null).filter((manifest) => manifest !== null)
}

/** The YAML files below a folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
  return files.map(({ parentPath, name }) => join(parentPath, name))
}

/** The objects of every YAML file below a folder. */
export async function manifestsBelow(folder: string): Promise<Manifest[]> {
  return (await Promise.all((await filesBelow(folder)).map(manifestsIn))).flat()
}

/** Runs Kyverno's admission controller beside the cluster, as its developers do: the API server calls it by address. */
export async function startKyverno(cluster: Cluster, world: InteropWorld, toolbox: Toolbox): Promise<ServerProcess> {
  const home = await toolbox.provide('kyverno')
  for (const manifest of await manifestsBelow(join(home, 'crds'))) await cluster.api.apply(manifest)
  await established(cluster)
  await cluster.api.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kyverno' } })
  for (const name of ['kyverno', 'kyverno-metrics'])
    await cluster.api.apply({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'kyverno' }, data: {} })
  return started(
    {
      name: 'kyverno',
      program: join(home, 'kyverno'),
      args: [
        `--kubeconfig=${cluster.kubeconfig}`,
        `--serverIP=127.0.0.1:${KYVERNO_PORT}`,
        `--webhookServerPort=${KYVERNO_PORT}`,
        '--disableMetrics=true',
        '--backgroundServiceAccountName=system:serviceaccount:kyverno:kyverno-background-controller',
        '--caSecretName=kyverno-svc.kyverno.svc.kyverno-tls-ca',
        '--tlsSecretName=kyverno-svc.kyverno.svc.kyverno-tls-pair'
      ],
      env: {
        KYVERNO_NAMESPACE: 'kyverno',
        KYVERNO_SERVICEACCOUNT_NAME: 'kyverno-admission-controller',
        KYVERNO_DEPLOYMENT: 'kyverno-admission-controller',
        KYVERNO_POD_NAME: 'kyverno-0',
        KYVERNO_SVC: 'kyverno-svc',
        INIT_CONFIG: 'kyverno',
        METRICS_CONFIG: 'kyverno-metrics',
        DOCKER_CONFIG: world.dockerConfig
      },
      isReady: async () => {
        const { body } = await cluster.api.get('/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations')
        return JSON.stringify(body).includes('kyverno')
      }
    },
    cluster
  )
}

/** Runs policy-controller's webhook beside the cluster; the API server finds it by a service that stands for localhost. */
export async function startPolicyController(
  cluster: Cluster,
  world: InteropWorld,
  toolbox: Toolbox
): Promise<ServerProcess> {
  const home = await toolbox.provide('policy-controller')
  const config = join(home, 'config')
  const names = (await readdir(config)).filter((name) => /^(100|300|500|501|config)-.*\.yaml$/.test(name)).sort()
  for (const name of names)
    for (const manifest of await manifestsIn(join(config, name))) await cluster.api.apply(onLoopback(manifest))
  await cluster.api.apply({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'webhook', namespace: 'cosign-system' },
    spec: { type: 'ExternalName', externalName: 'localhost' }
  })
  await established(cluster)
  return started(
    {
      name: 'policy-controller',
      program: join(home, 'webhook'),
      args: ['-disable-tuf'],
      env: {
        KUBECONFIG: cluster.kubeconfig,
        SYSTEM_NAMESPACE: 'cosign-system',
        CONFIG_LOGGING_NAME: 'config-logging',
        CONFIG_OBSERVABILITY_NAME: 'config-observability',
        METRICS_DOMAIN: 'sigstore.dev/policy',
        WEBHOOK_NAME: 'webhook',
        KUBERNETES_MIN_VERSION: '1.21.0',
        DOCKER_CONFIG: world.dockerConfig
      },
      isReady: async () => {
        const { body } = await cluster.api.get(
          '/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations/policy.sigstore.dev'
        )
        return JSON.stringify(body).includes('caBundle')
      }
    },
    cluster
  )
}

async function started(
  command: Parameters<typeof ServerProcess.start>[0],
  { folder }: Cluster
): Promise<ServerProcess> {
  const begun: ServerProcess[] = []
  try {
    await ServerProcess.start(command, folder, (server) => begun.push(server))
  } catch (error) {
    for (const server of begun) await server.stop()
    throw error
  }
  const [server] = begun
  if (!server) throw new Error(`${command.name} did not start`)
  return server
}

// The same port wherever the webhook's service is named.
function onLoopback(manifest: Manifest): Manifest {
  const text = JSON.stringify(manifest).replaceAll(
    '"name":"webhook","namespace":"cosign-system"}',
    `"name":"webhook","namespace":"cosign-system","port":${CONTROLLER_PORT}}`
  )
  const ported = JSON.parse(text) as Manifest
  return manifest.kind === 'Secret' ? manifest : ported
}

/** Waits until the API server serves every custom resource that it was told of. */
export async function established({ api }: Cluster): Promise<void> {
  const path = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions'
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { items = [] } = (await api.get(path)).body as {
      items?: { status?: { conditions?: { type: string; status: string }[] } }[]
    }
    const ready = items.filter(({ status }) =>
      status?.conditions?.some(({ type, status: is }) => type === 'Established' && is === 'True')
    )
    if (items.length > 0 && ready.length === items.length) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the custom resources are not established')
}
