import { generateKeyPairSync } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loopbackTls } from '../../../lab/tls.ts'
import type { Toolbox } from '../../toolbox/toolbox.ts'
import { ServerProcess } from '../../world/server-process.ts'
import { KubeApi } from './kube-api.ts'

const ETCD = 'http://127.0.0.1:2379'
const TOKEN = 'admin-token'

/** A kube-apiserver over an etcd of its own, without nodes: Pods are admitted or refused, and never run. */
export class Cluster {
  readonly api: KubeApi
  /** A kubeconfig for an administrator. */
  readonly kubeconfig: string
  readonly folder: string
  private readonly servers: ServerProcess[]

  private constructor(folder: string, api: KubeApi, kubeconfig: string, servers: ServerProcess[]) {
    this.folder = folder
    this.api = api
    this.kubeconfig = kubeconfig
    this.servers = servers
  }

  /** Starts both, with further arguments for the API server; a namespace `checkout` is there. */
  static async start(folder: string, port: number, toolbox: Toolbox, more: readonly string[] = []): Promise<Cluster> {
    await mkdir(folder, { recursive: true })
    const tls = loopbackTls()
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    await Promise.all(
      Object.entries({
        'api.crt': tls.server.certificate,
        'api.key': tls.server.key,
        'accounts.key': privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        'tokens.csv': `${TOKEN},admin,1,"system:masters"\n`
      }).map(([name, text]) => writeFile(join(folder, name), text))
    )
    const servers: ServerProcess[] = []
    const url = `https://127.0.0.1:${port}`
    const api = new KubeApi(url, TOKEN, tls.authority)
    const started = (server: ServerProcess) => servers.push(server)
    await ServerProcess.start(await etcd(folder, toolbox), folder, started)
    await ServerProcess.start(
      {
        name: 'kube-apiserver',
        program: join(await toolbox.provide('kube-apiserver'), 'kube-apiserver'),
        args: [...apiServerArguments(folder, port), ...more],
        isReady: async () => (await api.get('/readyz')).status === 200
      },
      folder,
      started
    )
    const kubeconfig = join(folder, 'kubeconfig.yaml')
    await writeFile(kubeconfig, JSON.stringify(kubeconfigOf(url, tls.authority)))
    for (const name of ['default', 'checkout'])
      await api.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })
    return new Cluster(folder, api, kubeconfig, servers)
  }

  /** Ends the API server, then etcd. */
  async stop(): Promise<void> {
    this.api.stop()
    for (const server of this.servers.toReversed()) await server.stop()
  }
}

async function etcd(folder: string, toolbox: Toolbox) {
  return {
    name: 'etcd',
    program: join(await toolbox.provide('etcd'), 'server'),
    args: [
      ...['--data-dir', join(folder, 'etcd'), '--listen-client-urls', ETCD, '--advertise-client-urls', ETCD],
      ...['--listen-peer-urls', 'http://127.0.0.1:2380', '--unsafe-no-fsync']
    ],
    isReady: async () => (await fetch(`${ETCD}/health`, { signal: AbortSignal.timeout(2_000) })).ok
  }
}

function apiServerArguments(folder: string, port: number): string[] {
  return [
    `--etcd-servers=${ETCD}`,
    `--secure-port=${port}`,
    '--bind-address=127.0.0.1',
    // The namespace has no route that it could find an address by.
    '--advertise-address=192.0.2.1',
    '--endpoint-reconciler-type=none',
    `--tls-cert-file=${join(folder, 'api.crt')}`,
    `--tls-private-key-file=${join(folder, 'api.key')}`,
    `--cert-dir=${folder}`,
    `--token-auth-file=${join(folder, 'tokens.csv')}`,
    '--authorization-mode=RBAC',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${join(folder, 'accounts.key')}`,
    `--service-account-signing-key-file=${join(folder, 'accounts.key')}`,
    '--service-cluster-ip-range=10.96.0.0/16',
    // No controller makes accounts here.
    '--disable-admission-plugins=ServiceAccount'
  ]
}

function kubeconfigOf(server: string, authority: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      { name: 'c', cluster: { server, 'certificate-authority-data': Buffer.from(authority).toString('base64') } }
    ],
    users: [{ name: 'u', user: { token: TOKEN } }],
    contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
    'current-context': 'c'
  }
}
