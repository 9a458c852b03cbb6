import { readFile } from 'node:fs/promises'
import { delimiter } from 'node:path'
import type { LabPullRequest, LabRepository } from '../github/repository.ts'
import { mergePull } from '../github/merging.ts'
import { kustomizeFolder } from '../kustomize.ts'
import { GITOPS_TOKEN, type Lab } from '../lab.ts'
import { runStep, type StepResult } from '../runner.ts'
import { check, present } from './claim.ts'
import { type DemoRun, guardVariables } from './demo-run.ts'
import { BASE, DEPLOYMENT } from './deployment.ts'
import type { Release } from './release.ts'

/** The environments of the demo's ladder, in their order. */
export const ENVIRONMENTS = ['dev', 'staging', 'prod'] as const

const NAME = 'acme/environments'
const GATE_REF = 'refs/heads/main'

/** The folder of a kustomize that is on this machine already; undefined where the demo would have to fetch one. */
export function localKustomize(): string | undefined {
  try {
    return kustomizeFolder()
  } catch {
    return undefined
  }
}

/** The GitOps repository of the ladder, and the steps that its workflows run. */
export class LadderSite {
  readonly repository: LabRepository
  private readonly run: DemoRun
  private readonly kustomize: string | undefined

  private constructor(run: DemoRun, repository: LabRepository, kustomize: string | undefined) {
    this.run = run
    this.repository = repository
    this.kustomize = kustomize
  }

  /** Makes it: a base, and three overlays that all hold one release. */
  static async create(run: DemoRun, held: Release): Promise<LadderSite> {
    const { github, sigstore } = run.lab
    const kustomize = localKustomize()
    const overlays = ENVIRONMENTS.map((name) => [overlayPath(name), overlay(name, held)] as const)
    const repository = await github.createRepository('acme', 'environments', {
      files: {
        'custody.yaml': policy(held, kustomize !== undefined),
        'trusted_root.json': await readFile(sigstore.paths.trustedRoot, 'utf8'),
        'apps/checkout/base/kustomization.yaml': BASE,
        'apps/checkout/base/deployment.yaml': DEPLOYMENT,
        ...Object.fromEntries(overlays)
      }
    })
    repository.writers.add('octocat')
    return new LadderSite(run, repository, kustomize)
  }

  /** Whether real renderings can be compared on this machine. */
  get renders(): boolean {
    return this.kustomize !== undefined
  }

  /** A step of promote/; throws BrokenClaim where it does not end as it should. */
  async promote(inputs: Readonly<Record<string, string>>, operation: string): Promise<StepResult> {
    const render: Record<string, string> = this.renders ? { render: 'always' } : {}
    const result = await this.step('promote', { ...render, ...inputs })
    const { stdout, stderr, outputs } = result
    check(`${inputs['mode'] ?? ''} ends with ${operation}`, outputs['operation'] === operation, stdout + stderr)
    return result
  }

  /** What every environment holds, by a step of promote/. */
  async report(): Promise<StepResult> {
    const result = await this.step('promote', { mode: 'report' })
    check('the report ends with 0', result.exitCode === 0, result.stdout + result.stderr)
    return result
  }

  /** A step of gate/ for the newest pull request, in the base branch's own workflow. */
  async gate(): Promise<StepResult> {
    const { oidc, sigstore } = this.run.lab
    const released = oidc.claims
    const workflow_ref = `${NAME}/.github/workflows/gate.yml@${GATE_REF}`
    oidc.claims = { repository: NAME, ref: GATE_REF, workflow_ref, run_id: '9128341999' }
    const result = await this.step('gate', {
      'pull-request': String(this.pull.number),
      'signing-config': sigstore.paths.signingConfig,
      'verification-summary': 'require'
    })
    oidc.claims = released
    return result
  }

  /** The newest pull request. */
  get pull(): LabPullRequest {
    return present('a pull request is open', this.repository.pulls.at(-1))
  }

  /** Merges the newest pull request in a person's name. */
  async merge(person: string): Promise<void> {
    const oid = await mergePull(this.repository, this.pull, person)
    check(`${person} merges #${this.pull.number}`, oid !== undefined)
  }

  /** The digest that an environment's overlay pins now. */
  async held(environment: string): Promise<string> {
    const text = (await this.repository.git.git(['cat-file', 'blob', `main:${overlayPath(environment)}`])).toString()
    return present('the overlay pins a digest', /digest: (sha256:[0-9a-f]{64})/.exec(text)?.[1], text)
  }

  private async step(entry: 'gate' | 'promote', inputs: Readonly<Record<string, string>>): Promise<StepResult> {
    const { lab, signal } = this.run
    const path = [...(this.kustomize === undefined ? [] : [this.kustomize]), process.env['PATH'] ?? '']
    return runStep(lab, {
      entry,
      inputs: { 'gitops-repository': NAME, 'gitops-token': GITOPS_TOKEN, ...inputs },
      env: { ...guardVariables(lab), GITHUB_REPOSITORY: NAME, PATH: path.join(delimiter) },
      signal
    })
  }
}

/** Makes acme/checkout with two commits, which the releases are built from: the older first. */
export async function createSource({ github }: Lab): Promise<readonly [string, string]> {
  const source = await github.createRepository('acme', 'checkout', {
    files: { 'app.js': 'one\n' },
    visibility: 'public'
  })
  const older = await source.push('main', { 'app.js': 'two\n' }, 'Take the basket along')
  const newer = await source.push('main', { 'app.js': 'three\n' }, 'Round prices as the shops do')
  source.runs.set('9128341207', 'octocat')
  return [older, newer]
}

function overlayPath(environment: string): string {
  return `apps/checkout/overlays/${environment}/kustomization.yaml`
}

function overlay(environment: string, { name, image }: Release): string {
  return `# ${environment}. The digest is moved by Custody, everything else by hand.
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: checkout-${environment}
resources:
  - ../../base
images:
  - name: checkout # the shop
    newName: ${name}
    digest: ${image.digest.toString()}
`
}

// Without kustomize nothing can be proved, and what is not proved is never merged without a person.
function policy({ name }: Release, proves: boolean): string {
  return `version: 1
trust: { trusted-root: trusted_root.json }
apps:
  checkout:
    image: ${name}
    entry: checkout
    signer:
      workflow: acme/checkout/.github/workflows/release.yml
      ref: refs/heads/main
      source: acme/checkout
    require: [signature, provenance]
    environments:
      dev: { path: apps/checkout/overlays/dev, merge: ${proves ? 'auto' : 'manual'} }
      staging: { path: apps/checkout/overlays/staging, from: dev, soak: 1h }
      prod: { path: apps/checkout/overlays/prod, from: staging, approvals: 1 }
`
}
