import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { loopbackTls } from '../../../lab/tls.ts'
import { stepEnvironment } from '../../../lab/runner.ts'
import type { Engine } from '../../../src/policy/admission.ts'
import type { Toolbox } from '../../toolbox/toolbox.ts'
import type { InteropWorld } from '../../world/interop-world.ts'
import { ServerProcess } from '../../world/server-process.ts'
import { writePolicies } from '../admission/admission-matrix.ts'
import type { Cases } from '../admission/images.ts'
import type { Report } from '../report.ts'
import { Cluster } from './api-server.ts'
import type { Manifest } from './kube-api.ts'
import { manifestsBelow, startKyverno, startPolicyController } from './in-cluster.ts'
import { type Attempt, ATTEMPTS, type ClusterImages } from './workloads.ts'

const SUITE = 'cluster'
const CLI = join(import.meta.dirname, '..', '..', '..', 'dist', 'cli.js')
const ADMIT_PORT = 8444
const SETTLE_MS = 30_000

/** What the API server must answer: admitted, or refused with these words; what is left out is not the engine's business. */
type Expectations = Partial<Record<Attempt, 'admitted' | RegExp>>

/** A room to try things in: a cluster with one engine, and the policies written for it. */
interface Trial {
  readonly engine: Engine
  readonly expected: Expectations
  readonly policies: (folder: string) => string
  /** Starts what stands beside the API server; gives further arguments for it, or what to end. */
  readonly begin?: (
    folder: string
  ) => Promise<{ readonly server: ServerProcess; readonly apiArguments: readonly string[] }>
  readonly attach?: (cluster: Cluster) => Promise<ServerProcess>
}

/** Creates and changes Pods and Deployments on a real API server under each engine, one cluster an engine. */
export async function runClusters(
  world: InteropWorld,
  toolbox: Toolbox,
  cases: Cases,
  images: ClusterImages,
  report: Report
): Promise<void> {
  let port = 6443
  for (const trial of trialsOf(world, toolbox)) {
    const started = performance.now()
    await report.check(SUITE, `${trial.engine}: the cluster comes up`, async () => {
      const folder = await writePolicies(world, cases, { engine: trial.engine }, 'bundle', ['checkout'])
      await runTrial(trial, folder, (port += 1), toolbox, images, report)
    })
    console.log(`  ${trial.engine} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  }
}

async function runTrial(
  { engine, expected, policies, begin, attach }: Trial,
  folder: string,
  port: number,
  toolbox: Toolbox,
  images: ClusterImages,
  report: Report
): Promise<void> {
  await mkdir(join(folder, 'nothing'), { recursive: true })
  const beside = await begin?.(folder)
  const cluster = await Cluster.start(join(folder, 'cluster'), port, toolbox, beside?.apiArguments)
  const attached = await attach?.(cluster)
  try {
    for (const manifest of await manifestsBelow(policies(folder)))
      if (manifest.kind !== 'Pod' && manifest.kind !== 'Test') await applyWhenReady(cluster, manifest)
    await settled(cluster, images, expected)
    for (const [attempt, answer] of Object.entries(expected) as [Attempt, 'admitted' | RegExp][])
      await report.check(SUITE, `${engine}: ${attempt}`, () => tryOne(cluster, attempt, answer, images))
  } finally {
    await attached?.stop()
    await cluster.stop()
    await beside?.server.stop()
  }
}

// An engine's webhooks for its own policies answer a moment after it has registered them.
async function applyWhenReady({ api }: Cluster, manifest: Manifest): Promise<void> {
  const until = performance.now() + SETTLE_MS
  for (;;) {
    try {
      await api.apply(manifest)
      return
    } catch (error) {
      if (performance.now() > until || !String(error).includes('webhook')) throw error
      await sleep(500)
    }
  }
}

async function tryOne(
  cluster: Cluster,
  attempt: Attempt,
  answer: 'admitted' | RegExp,
  images: ClusterImages
): Promise<void> {
  const { status, message } = await ATTEMPTS[attempt](cluster, images)
  const isAdmitted = status >= 200 && status < 300
  if (answer === 'admitted') {
    if (!isAdmitted) throw new Error(`${status} ${message}`)
    return
  }
  if (isAdmitted) throw new Error('it was admitted')
  if (!answer.test(message)) throw new Error(`refused for another reason than ${String(answer)}: ${status} ${message}`)
}

// Policies take a moment until they hold: wait until the first refusal comes, with the positive case checked afterwards.
async function settled(cluster: Cluster, images: ClusterImages, expected: Expectations): Promise<void> {
  const attempt = expected['Pod unsigned'] instanceof RegExp ? 'Pod unsigned' : 'Pod by tag'
  const until = performance.now() + SETTLE_MS
  const manifest = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: attempt === 'Pod by tag' ? 'tag' : 'unsigned', namespace: 'checkout' }
  }
  for (;;) {
    const { status } = await ATTEMPTS[attempt](cluster, images)
    if (status >= 400) return
    await cluster.api.remove(manifest)
    if (performance.now() > until) throw new Error(`${attempt} is still admitted after ${SETTLE_MS / 1000} s`)
    await sleep(500)
  }
}

const DIGEST = /image must be pinned by sha256 digest/
const NOT_SIGNED = /checkout: not signed by https:\/\/github\.com\/acme\/checkout/
const NO_BUNDLE = /no valid bundles exist in registry|no matching attestations/
const MISSING = /E_MISSING: no signature/

// Which parts of a Pod are looked at is the same for every engine that verifies.
const hidden = (reason: RegExp): Expectations => ({
  'Pod unsigned': reason,
  'init container unsigned': reason,
  'ephemeral container unsigned': reason,
  'UPDATE to unsigned': reason
})

function trialsOf(world: InteropWorld, toolbox: Toolbox): Trial[] {
  return [
    {
      engine: 'validating-admission-policy',
      policies: (folder) => join(folder, 'validating-admission-policy'),
      expected: {
        Pod: 'admitted',
        'Pod by tag': DIGEST,
        'Pod of a foreign registry': /image is none of/,
        'UPDATE to a tag': DIGEST,
        Deployment: 'admitted',
        'Deployment by tag': DIGEST
      }
    },
    {
      engine: 'image-policy-webhook',
      // The files are the API server's own, not objects of the cluster.
      policies: (folder) => join(folder, 'nothing'),
      begin: (folder) => startAdmit(folder, world),
      expected: {
        Pod: 'admitted',
        ...hidden(MISSING),
        'Pod by tag': /a tag can move/,
        'Pod of a foreign registry': /no app of the policy/,
        Deployment: 'admitted'
      }
    },
    {
      engine: 'kyverno',
      policies: (folder) => join(folder, 'kyverno'),
      attach: (cluster) => startKyverno(cluster, world, toolbox),
      expected: { Pod: 'admitted', 'Pod by tag': 'admitted', ...hidden(NOT_SIGNED), ...deployments(NOT_SIGNED) }
    },
    {
      engine: 'policy-controller',
      policies: (folder) => join(folder, 'policy-controller'),
      attach: (cluster) => startPolicyController(cluster, world, toolbox),
      expected: {
        Pod: 'admitted',
        'Pod by tag': 'admitted',
        'Pod of a foreign registry': /no matching policies/,
        ...hidden(NO_BUNDLE),
        ...deployments(NO_BUNDLE)
      }
    }
  ]
}

const deployments = (reason: RegExp): Expectations => ({ Deployment: 'admitted', 'Deployment unsigned': reason })

/** Starts `custody admit` with the generated policy, and gives the arguments that make an API server ask it. */
async function startAdmit(folder: string, world: InteropWorld): ReturnType<NonNullable<Trial['begin']>> {
  const tls = loopbackTls()
  const path = (name: string): string => join(folder, name)
  const files = {
    'ca.crt': tls.authority,
    'tls.crt': tls.server.certificate,
    'tls.key': tls.server.key,
    'client.crt': tls.client.certificate,
    'client.key': tls.client.key
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path(name), text)))
  const { configuration } = await admissionFiles(folder)
  const environment = Object.fromEntries(
    Object.entries(stepEnvironment(world)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  ) as Record<string, string>
  const servers: ServerProcess[] = []
  const command = {
    name: 'custody-admit',
    program: process.execPath,
    args: [
      ...[
        CLI,
        'admit',
        '--listen',
        `127.0.0.1:${ADMIT_PORT}`,
        '--policy',
        path('custody.yaml'),
        '--audit-log',
        path('audit.jsonl')
      ],
      ...['--tls-cert', path('tls.crt'), '--tls-key', path('tls.key'), '--client-ca', path('ca.crt')]
    ],
    env: environment,
    isReady: portOpen
  }
  await ServerProcess.start(command, folder, (started) => servers.push(started))
  const [server] = servers
  if (!server) throw new Error('custody admit did not start')
  return {
    server,
    apiArguments: [
      '--enable-admission-plugins=ImagePolicyWebhook',
      `--admission-control-config-file=${configuration}`,
      '--runtime-config=imagepolicy.k8s.io/v1alpha1=true'
    ]
  }
}

function portOpen(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(ADMIT_PORT, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => {
      resolve(false)
    })
  })
}

// As they were generated, save for the folder and the port.
async function admissionFiles(folder: string): Promise<{ configuration: string }> {
  for (const name of ['admission-configuration.yaml', 'kubeconfig.yaml']) {
    const text = await readFile(join(folder, 'image-policy-webhook', name), 'utf8')
    const here = text
      .replaceAll('/etc/kubernetes/custody', folder)
      .replace('https://127.0.0.1:8443/', `https://127.0.0.1:${ADMIT_PORT}/`)
    await writeFile(join(folder, name), here)
  }
  return { configuration: join(folder, 'admission-configuration.yaml') }
}
