import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { LabPullRequest, LabRepository } from '../../lab/github/repository.ts'
import { GITOPS_TOKEN } from '../../lab/lab.ts'
import { runStep, type StepResult } from '../../lab/runner.ts'
import type { Pushed, World } from './world.ts'

export const GATE = 'https://github.com/acme/deploy/.github/workflows/gate.yml@refs/heads/main'
const NOTHING = `sha256:${'0'.repeat(64)}`

/** The defaults that a runner gives the inputs of a sub-action; expressions are left to the caller. */
function defaultsOf(entry: string): Record<string, string> {
  const file = join(import.meta.dirname, '..', '..', entry, 'action.yml')
  const { inputs } = parse(readFileSync(file, 'utf8')) as { inputs: Record<string, { default?: string }> }
  const texts = Object.entries(inputs).map(([name, input]) => [name, input.default ?? ''])
  return Object.fromEntries(texts.filter(([, text]) => !text?.includes('${{'))) as Record<string, string>
}

/** The folder of an environment's overlay. */
export function overlayOf(environment: string): string {
  return `overlays/${environment}/kustomization.yaml`
}

/** An overlay that pins a digest of an image. */
export function overlay({ name }: Pushed, digest = NOTHING): string {
  return `resources: [../../base]\nimages:\n  - name: ${name} # the shop\n    digest: ${digest}\n`
}

/** A GitOps repository with a ladder of two, whose gate and promotions run as steps of its own workflows. */
export class GatedLadder {
  readonly repository: LabRepository
  private readonly world: World

  private constructor(world: World, repository: LabRepository) {
    this.world = world
    this.repository = repository
  }

  static async create(world: World, image: Pushed, more = ''): Promise<GatedLadder> {
    const files = {
      'custody.yaml': policy(image, more),
      'trusted_root.json': await readFile(world.lab.sigstore.paths.trustedRoot, 'utf8'),
      [overlayOf('dev')]: overlay(image),
      [overlayOf('staging')]: overlay(image)
    }
    return new GatedLadder(world, await world.lab.github.createRepository('acme', 'deploy', { files }))
  }

  /** A step of promote/ in a job that holds the App's token. */
  async promote(inputs: Readonly<Record<string, string>>): Promise<StepResult> {
    const given = { ...defaultsOf('promote'), 'gitops-repository': 'acme/deploy', 'gitops-token': GITOPS_TOKEN, ...inputs }
    return runStep(this.world.lab, { entry: 'promote', inputs: given, env: { GITHUB_REPOSITORY: 'acme/deploy' } })
  }

  /** A step of gate/ in a job of the GitOps repository, whose identity token says so. */
  async gate(
    event: object,
    { inputs = {}, ref = 'refs/heads/main', env = {} }: {
      readonly inputs?: Readonly<Record<string, string>>
      readonly ref?: string
      readonly env?: Readonly<Record<string, string | undefined>>
    } = {}
  ): Promise<StepResult> {
    const { oidc, sigstore } = this.world.lab
    oidc.claims = {
      ...{ repository: 'acme/deploy', ref, workflow_ref: `acme/deploy/.github/workflows/gate.yml@${ref}` },
      ...{ event_name: 'pull_request_target', run_id: '77' }
    }
    const given = {
      ...defaultsOf('gate'),
      ...{ 'gitops-repository': 'acme/deploy', 'gitops-token': GITOPS_TOKEN },
      ...{ 'signing-config': sigstore.paths.signingConfig, ...inputs }
    }
    const where = { GITHUB_REPOSITORY: 'acme/deploy', GITHUB_REF: ref, ...env }
    const result = await runStep(this.world.lab, { entry: 'gate', inputs: given, env: where, event })
    oidc.claims = {}
    return result
  }

  /** The newest pull request. */
  get pull(): LabPullRequest {
    const pull = this.repository.pulls.at(-1)
    if (!pull) throw new Error('no pull request was opened')
    return pull
  }

  /** The event of a pull request. */
  get pullEvent(): object {
    return { pull_request: { number: this.pull.number, head: { repo: { id: 2 } } }, repository: { id: 2 } }
  }

  /** The event of a merge queue that put the newest pull request on the base branch. */
  async queued(): Promise<{ readonly event: object; readonly ref: string }> {
    const base = (await this.repository.headOf('main')) ?? ''
    const ref = `refs/heads/gh-readonly-queue/main/pr-${this.pull.number}-${base}`
    const event = { merge_group: { head_ref: ref, head_sha: this.pull.headOid, base_sha: base } }
    return { event, ref }
  }
}

function policy({ name }: Pushed, more: string): string {
  return `version: 1
trust: {trusted-root: trusted_root.json}
apps:
  checkout:
    image: ${name}
    signer: {workflow: acme/checkout/.github/workflows/release.yml, ref: refs/heads/main, source: acme/checkout}
    require: [signature, provenance]
    environments:
      dev: {path: overlays/dev}
      staging: {path: overlays/staging, from: dev${more}}
`
}
