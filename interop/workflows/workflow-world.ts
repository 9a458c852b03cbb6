import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LabRepository } from '../../lab/github/repository.ts'
import { GITOPS_TOKEN, Lab } from '../../lab/lab.ts'
import { PUSH_EVENT } from '../../lab/runner.ts'
import { Digest } from '../../src/image/digest.ts'
import type { Registry } from '../../src/oci/registry.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'
import { runWorkflow, type WorkflowResult } from './act.ts'
import { type CallerInputs, COMMIT, kustomization, overlayOf } from './callers.ts'
import { clientOf, pushDatabase } from './images.ts'
import { copyCustody, makeApp, makeFleet, update, type WorkingRepository } from './repositories.ts'
import { type BuildServers, startBuildServers } from './servers.ts'

/** The token of a job in these runs: it reads, and keeps the issue of a re-scan; the reusable workflows ask for no more. */
const JOB_TOKEN = 'ghs_labjobtoken'

const MAIN = 'refs/heads/main'
const EVENT = { repository: { ...PUSH_EVENT.repository, default_branch: 'main' } }

/** One run of a caller's workflow. */
export interface Play {
  readonly workflow: string
  /** Where it stands; acme/checkout unless told. */
  readonly repository?: WorkingRepository
  /** The reusable workflow that signs, which the identity token names. */
  readonly signer?: string
  readonly event?: { readonly name?: string; readonly payload: object }
  readonly hasIdentity?: boolean
  /** The ref that it runs on; the main branch unless told. */
  readonly ref?: string
  readonly cancelAt?: (line: string) => boolean
}

const STANDINS: Readonly<Record<string, string>> = {
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1': 'checkout',
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

/** Everything that the scenarios play in: servers, the lab, and the repositories whose workflows are run. */
export class WorkflowWorld {
  readonly lab: Lab
  readonly servers: BuildServers
  readonly app: WorkingRepository
  /** The repository whose one kustomization is named in the release. */
  readonly deployment: LabRepository
  /** The shop's image in the registry. */
  readonly image: Registry
  /** Where everything of this world lies. */
  readonly folder: string
  private readonly act: string
  private readonly path: string
  private readonly inputs: CallerInputs

  private constructor(own: Pick<WorkflowWorld, 'lab' | 'servers' | 'app' | 'deployment'>, programs: Programs) {
    this.lab = own.lab
    this.servers = own.servers
    this.app = own.app
    this.deployment = own.deployment
    this.folder = programs.folder
    this.act = programs.act
    this.path = programs.path
    this.inputs = programs.inputs
    this.image = clientOf(`${own.servers.registry.host}/acme/checkout`)
  }

  /** Starts the servers, makes the database, the SBOM generator and the repositories; all files in this folder. */
  static async start(toolbox: Toolbox, folder: string): Promise<WorkflowWorld> {
    const [act, buildkit, trivy] = await Promise.all([
      toolbox.provide('act'),
      toolbox.provide('buildkit'),
      toolbox.provide('trivy')
    ])
    const [servers, lab] = await Promise.all([startBuildServers(toolbox, folder), Lab.start({ referrers: 'fallback' })])
    const registry = servers.registry
    const inputs = { registry: registry.host, trivy: join(trivy, 'trivy') }
    lab.github.grant(JOB_TOKEN, {
      login: 'github-actions[bot]',
      permissions: { contents: 'read', pull_requests: 'read', statuses: 'read', checks: 'read', issues: 'write' }
    })
    const [app, deployment] = await Promise.all([
      makeApp(lab, join(folder, 'checkout'), inputs),
      createDeployment(lab, registry.host),
      servers.buildkit.pushGenerator(`${registry.host}/tools/sbom-generator:1`),
      pushDatabase(toolbox, registry.host, folder),
      copyCustody(join(folder, 'custody')),
      copyStandins(join(folder, 'actions')),
      mkdir(join(folder, 'store'))
    ])
    const path = [dirname(process.execPath), buildkit, '/usr/local/bin', '/usr/bin', '/bin'].join(':')
    const programs = { folder, act: join(act, 'act'), path, inputs }
    return new WorkflowWorld({ lab, servers, app, deployment }, programs)
  }

  /** Runs one workflow to its end. */
  async run(play: Play): Promise<WorkflowResult> {
    const { workflow, repository = this.app, event, ref = MAIN, hasIdentity = true, cancelAt } = play
    this.setClaims(play, await update(repository), ref)
    const path = join(this.folder, 'event.json')
    await writeFile(path, JSON.stringify({ ...EVENT, ...event?.payload }))
    return runWorkflow({
      act: this.act,
      repository: repository.folder,
      workflow: join('.github/workflows', workflow),
      event: { name: event?.name ?? 'push', path },
      env: { ...this.variables(repository), GITHUB_REF: ref, ...(hasIdentity && this.lab.oidc.environment) },
      secrets: { GITOPS_TOKEN, GITHUB_TOKEN: JOB_TOKEN },
      local: this.local(),
      path: this.path,
      home: this.folder,
      ...(cancelAt && { cancelAt })
    })
  }

  private setClaims({ workflow, repository = this.app, signer = 'release.yml' }: Play, sha: string, ref: string): void {
    const name = repository.remote.fullName
    this.lab.oidc.claims = {
      ...this.lab.oidc.claims,
      ...{ sha, ref, repository: name, workflow_ref: `${name}/.github/workflows/${workflow}@${ref}` },
      job_workflow_ref: `acme/custody/.github/workflows/${signer}@${COMMIT}`
    }
  }

  /** Holds every answer of the services and the registry back for this long; what they take is part of it at the registry, and comes on top elsewhere. */
  delay(milliseconds: number): void {
    for (const service of Object.values(this.lab.services)) service.latencyMs = milliseconds
    this.servers.registry.delayMs = milliseconds
  }

  /** Makes a GitOps repository with a policy by which this workflow signs, whose environments hold this digest. */
  createFleet(digest: Digest, name = 'fleet', signer = 'release.yml'): Promise<WorkingRepository> {
    return makeFleet(this.lab, join(this.folder, name), this.inputs, { name, signer, digest: digest.toString() })
  }

  async stop(): Promise<void> {
    await Promise.all([this.lab.stop(), this.servers.stop()])
  }

  private variables({ remote }: WorkingRepository): Record<string, string> {
    const { registry, buildkit } = this.servers
    return {
      ARTIFACT_STORE: join(this.folder, 'store'),
      CHECKOUT_REMOTE: remote.git.folder,
      BUILDKIT_HOST: buildkit.address,
      SBOM_GENERATOR: `${registry.host}/tools/sbom-generator:1`,
      GITHUB_API_URL: this.lab.github.apiUrl,
      GITHUB_GRAPHQL_URL: this.lab.github.graphqlUrl,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKFLOW_REF: 'acme/checkout/.github/workflows/release.yml@refs/heads/main',
      GITHUB_ACTION_REPOSITORY: 'acme/custody',
      RUNNER_ENVIRONMENT: 'github-hosted'
    }
  }

  private local(): Record<string, string> {
    const standins = Object.entries(STANDINS).map(([uses, name]) => [uses, join(this.folder, 'actions', name)] as const)
    return { [`acme/custody@${COMMIT}`]: join(this.folder, 'custody'), ...Object.fromEntries(standins) }
  }
}

interface Programs {
  readonly folder: string
  readonly act: string
  readonly path: string
  readonly inputs: CallerInputs
}

async function copyStandins(folder: string): Promise<void> {
  const own = join(import.meta.dirname, 'actions')
  await cp(own, folder, { recursive: true })
  await cp(join(own, 'upload-sarif'), join(folder, 'codeql-action', 'upload-sarif'), { recursive: true })
}

async function createDeployment(lab: Lab, registry: string): Promise<LabRepository> {
  const before = Digest.of(Buffer.from('before')).toString()
  const files = { [`${overlayOf('dev')}/kustomization.yaml`]: kustomization(registry, before) }
  return lab.github.createRepository('acme', 'deploy', { files })
}
