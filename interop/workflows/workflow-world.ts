import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Digest } from '../../src/image/digest.ts'
import { ImageReference } from '../../src/image/reference.ts'
import { OCI_MANIFEST } from '../../src/oci/media-types.ts'
import { Registry } from '../../src/oci/registry.ts'
import { Deadline } from '../../src/support/retry.ts'
import type { LabRepository } from '../../lab/github/repository.ts'
import { GITOPS_TOKEN, Lab } from '../../lab/lab.ts'
import { PUSH_EVENT } from '../../lab/runner.ts'
import { output } from '../toolbox/command.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { runWorkflow, type WorkflowResult } from './act.ts'
import { COMMIT, copyCustody, makeRepository } from './scratch.ts'
import { type BuildServers, startBuildServers } from './servers.ts'

/** Everything that the scenarios play in. */
export interface WorkflowWorld {
  readonly lab: Lab
  readonly servers: BuildServers
  readonly repository: string
  readonly trivy: string
  readonly registry: Registry
  readonly deployment: LabRepository
  readonly run: (play: Play) => Promise<WorkflowResult>
  readonly stop: () => Promise<void>
}

/** One run of a caller's workflow. */
export interface Play {
  readonly workflow: string
  /** The reusable workflow that signs, which the identity token names. */
  readonly signer?: string
  readonly event?: { readonly name: string; readonly payload: object }
  readonly hasIdentity?: boolean
  readonly cancelAt?: (line: string) => boolean
}

const STANDINS: Readonly<Record<string, string>> = {
  'docker/setup-qemu-action@99012661954931238ded8c8b007157a8430204e1': 'nothing',
  'docker/setup-buildx-action@f87e5991a6d7451dcb8d9637bfbc97413f497069': 'nothing',
  'docker/login-action@dbcb813823bdd20940b903addbd779551569679f': 'nothing',
  'docker/build-push-action@c3c9e263c25d99ce0380d002d59b67737d91b0dc': 'build-push-action',
  'actions/cache@55cc8345863c7cc4c66a329aec7e433d2d1c52a9': 'cache',
  'actions/upload-artifact@cf430e030ddbb5b0abf93d22962f4752f3646cd9': 'upload-artifact',
  'actions/download-artifact@9000827ccba6bdab643e8b6fd33ac0654aef8333': 'download-artifact',
  'actions/create-github-app-token@bcd2ba49218906704ab6c1aa796996da409d3eb1': 'nothing',
  'github/codeql-action@24c54180a607b1449ed407dd24f251e4e9147c8d': 'codeql-action'
}

const SILENT = {
  info: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
  group: <T>(_: string, stage: () => Promise<T>) => stage(),
  mask: () => undefined
}

/** Starts the servers, makes the database and the SBOM generator, and the repositories that the workflows run in. */
export async function startWorkflowWorld(toolbox: Toolbox, folder: string): Promise<WorkflowWorld> {
  const [act, buildkit, trivy] = await Promise.all(['act', 'buildkit', 'trivy'].map((name) => toolbox.provide(name)))
  const servers = await startBuildServers(toolbox, folder)
  const lab = await Lab.start({ referrers: 'fallback' })
  const { registry } = servers
  const deployment = await createDeployment(lab, registry)
  await servers.buildkit.pushGenerator(`${registry}/tools/sbom-generator:1`)
  await pushDatabase(toolbox, registry, folder)
  const custody = join(folder, 'custody')
  await copyCustody(custody)
  await copyStandins(join(folder, 'actions'))
  const repository = join(folder, 'checkout')
  const trivyPath = join(trivy ?? '', 'trivy')
  const commit = await makeRepository(repository, lab, { registry, trivy: trivyPath })
  const store = join(folder, 'store')
  await mkdir(store)
  const run = async ({ workflow, signer = 'release.yml', event, hasIdentity = true, cancelAt }: Play) => {
    lab.oidc.claims = {
      ...lab.oidc.claims,
      sha: commit,
      job_workflow_ref: `acme/custody/.github/workflows/${signer}@${COMMIT}`
    }
    const path = join(folder, 'event.json')
    await writeFile(path, JSON.stringify(event?.payload ?? PUSH_EVENT))
    return runWorkflow({
      act: join(act ?? '', 'act'),
      repository,
      workflow: join('.github/workflows', workflow),
      event: { name: event?.name ?? 'push', path },
      env: { ...variables(lab, servers, store), ...(hasIdentity && lab.oidc.environment) },
      secrets: { GITOPS_TOKEN, GITHUB_TOKEN: 'ghs_labjobtoken' },
      local: {
        [`acme/custody@${COMMIT}`]: custody,
        ...Object.fromEntries(Object.entries(STANDINS).map(([uses, name]) => [uses, join(folder, 'actions', name)]))
      },
      path: [dirname(process.execPath), buildkit, '/usr/local/bin', '/usr/bin', '/bin'].join(':'),
      home: folder,
      ...(cancelAt && { cancelAt })
    })
  }
  const reference = ImageReference.parse(`${registry}/acme/checkout`)
  return {
    lab,
    servers,
    repository,
    trivy: trivyPath,
    registry: clientOf(reference),
    deployment,
    run,
    stop: async () => {
      await Promise.all([lab.stop(), servers.stop()])
    }
  }
}

function variables(lab: Lab, { registry, buildkit }: BuildServers, store: string): Record<string, string> {
  return {
    ARTIFACT_STORE: store,
    BUILDKIT_HOST: buildkit.address,
    SBOM_GENERATOR: `${registry}/tools/sbom-generator:1`,
    GITHUB_API_URL: lab.github.apiUrl,
    GITHUB_GRAPHQL_URL: lab.github.graphqlUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKFLOW_REF: 'acme/checkout/.github/workflows/release.yml@refs/heads/main',
    GITHUB_ACTION_REPOSITORY: 'acme/custody',
    RUNNER_ENVIRONMENT: 'github-hosted'
  }
}

async function copyStandins(folder: string): Promise<void> {
  const own = join(import.meta.dirname, 'actions')
  await cp(own, folder, { recursive: true })
  await cp(join(own, 'upload-sarif'), join(folder, 'codeql-action', 'upload-sarif'), { recursive: true })
}

async function createDeployment(lab: Lab, registry: string): Promise<LabRepository> {
  return lab.github.createRepository('acme', 'deploy', {
    files: {
      'apps/checkout/overlays/dev/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
images:
  - name: checkout # the shop
    newName: ${registry}/acme/checkout
    digest: ${Digest.of(Buffer.from('before')).toString()}
`
    }
  })
}

async function pushDatabase(toolbox: Toolbox, registry: string, folder: string): Promise<void> {
  const [database, archive] = [join(folder, 'database'), join(folder, 'db.tar.gz')]
  await output(join(await toolbox.provide('trivy-database'), 'trivy-database'), [database])
  await output('tar', ['-czf', archive, '-C', database, 'trivy.db', 'metadata.json'])
  const client = clientOf(ImageReference.parse(`${registry}/tools/trivy-db`))
  const bytes = await readFile(archive)
  const config = await client.pushBlob(Buffer.from('{}'))
  const layer = await client.pushBlob(bytes)
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: 'application/vnd.aquasec.trivy.config.v1+json', digest: config.toString(), size: 2 },
    layers: [
      { mediaType: 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip', digest: layer.toString(), size: bytes.length }
    ]
  }
  await client.pushManifest('2', Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST)
}

function clientOf(reference: ImageReference): Registry {
  return new Registry({
    reference,
    credential: () => Promise.resolve(undefined),
    deadline: new Deadline(30 * 60_000),
    log: SILENT
  })
}
