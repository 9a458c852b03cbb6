import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { parsePolicy } from '../../src/policy/parse.ts'
import { Clone, type InitJson, RELEASE } from './clone.ts'

interface Job {
  readonly uses: string
  readonly permissions: object
  readonly with: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly jobs: Readonly<Record<string, Job>>
}

const ROOT = join(import.meta.dirname, '..', '..')
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const PIN = RELEASE.split('@')[1] ?? ''

function planOf(shape: string, args: readonly string[] = [], remote?: string): InitJson {
  const { app, deploy } = Clone.shape(shape, remote)
  return app.plan('--custody', RELEASE, ...(deploy ? ['--gitops', deploy.folder] : []), ...args)
}

function fileOf({ files }: InitJson, name: string): string {
  return files.find(({ path }) => path.endsWith(name))?.content ?? ''
}

const workflowOf = (plan: InitJson) => parse(fileOf(plan, 'custody-release.yml')) as Workflow
const inputsOf = (plan: InitJson) =>
  Object.fromEntries(Object.entries(workflowOf(plan).jobs).map(([id, job]) => [id, job.with]))
const policyOf = (plan: InitJson) => parsePolicy(Buffer.from(fileOf(plan, 'custody.yaml')))
const ladderOf = (plan: InitJson) =>
  Object.fromEntries(
    policyOf(plan).apps.map(({ name, environments }) => [
      name,
      environments.map((one) => `${one.from ?? ''}>${one.name}:${one.path}`)
    ])
  )
const said = ({ open }: InitJson) => open.map(({ what, remedy }) => `${what} | ${remedy}`).join('\n')

describe('what custody init finds in', () => {
  it('one Dockerfile and a repository that deploys: the published templates, filled in', () => {
    const plan = planOf('plain', [], 'git@github.com:acme/checkout.git')
    expect(plan.files.map(({ repository, path, status }) => `${status} ${repository} ${path}`)).toEqual([
      'new acme/checkout .github/workflows/custody-release.yml',
      'new acme/deploy custody.yaml',
      'new acme/deploy .github/workflows/custody-gate.yml'
    ])
    const filled = (name: string) =>
      textOf(`workflows-templates/${name}`)
        .replaceAll('$default-branch', 'main')
        .replaceAll(`OWNER/custody`, 'acme/custody')
        .replaceAll('0'.repeat(40), PIN)
        .replace(/^ *# Replace OWNER.*\n/gm, '')
    expect(fileOf(plan, 'custody-gate.yml')).toBe(filled('custody-gate.yml'))
    const outside = (text: string) => text.replace(/^ {4}with:\n(?: {6}.*\n)+/m, '')
    expect(outside(fileOf(plan, 'custody-release.yml'))).toBe(outside(filled('custody-release.yml')))
    expect(inputsOf(plan)).toEqual({
      release: {
        image: 'ghcr.io/${{ github.repository }}',
        'gitops-repository': 'acme/deploy',
        'gitops-app-client-id': '${{ vars.GITOPS_APP_CLIENT_ID }}'
      }
    })
    expect(ladderOf(plan)).toEqual({
      checkout: [
        '>dev:apps/checkout/overlays/dev',
        'dev>staging:apps/checkout/overlays/staging',
        'staging>prod:apps/checkout/overlays/prod'
      ]
    })
    expect(policyOf(plan).apps[0]?.signer).toMatchObject({
      workflow: 'acme/custody/.github/workflows/release.yml',
      source: 'acme/checkout',
      refs: [{ text: PIN }],
      sourceRefs: [{ text: 'refs/heads/main' }]
    })
  })

  it('several Dockerfiles without a workflow: names from the kustomizations, contexts from what is copied', () => {
    const plan = planOf('monorepo')
    expect(inputsOf(plan)).toMatchObject({
      'shop-api': { image: 'ghcr.io/acme/shop-api', file: 'services/api/Dockerfile' },
      'shop-worker': {
        image: 'ghcr.io/acme/shop-worker',
        context: 'services/worker',
        'gitops-repository': 'acme/deploy'
      },
      odd: { image: 'ghcr.io/acme/monorepo/odd' }
    })
    expect(inputsOf(plan)['shop-api']).not.toHaveProperty('context')
    expect(Object.keys(inputsOf(plan))).toHaveLength(3)
    expect(said(plan)).toContain('which folder services/odd/Dockerfile is built in is not said by it')
    expect(fileOf(plan, 'custody-release.yml')).toContain(
      '# Which folder services/odd/Dockerfile is built in is not known'
    )
    expect(said(plan)).toContain('no kustomization has an entry for ghcr.io/acme/monorepo/odd')
  })

  it('a matrix: one job for each combination that pushes, its arguments, triggers and tags', () => {
    const plan = planOf('matrix')
    const jobs = inputsOf(plan)
    expect(Object.keys(jobs)).toEqual(['matrix-gateway', 'matrix-billing', 'matrix-reports'])
    expect(jobs['matrix-billing']).toEqual({
      image: 'ghcr.io/acme/matrix-billing',
      file: 'services/billing/Dockerfile',
      target: 'final',
      'build-args': 'COMMIT=${{ github.sha }}\nMODE=production',
      tags: 'latest'
    })
    expect(workflowOf(plan).on).toEqual({ push: { branches: ['main', 'release/*'], tags: ['v[0-9]+.[0-9]+.[0-9]+'] } })
    expect(said(plan)).toContain('the tags type=semver,pattern={{version}}; ${{ github.ref_name }}')
  })

  it('a build on a machine for each platform: one job for all of them', () => {
    const plan = planOf('per-platform')
    expect(inputsOf(plan)).toEqual({ release: { image: 'ghcr.io/acme/indexer' } })
    expect(workflowOf(plan).on).toEqual({ release: { types: ['published'] } })
  })

  it('steps that sign, scan and bump already: what becomes needless, line by line', () => {
    const plan = planOf('cosign')
    expect(plan.advice.map(({ line, found }) => `${line} ${found}`)).toEqual([
      '14 installs cosign',
      '27 scans for vulnerabilities',
      '30 makes an SBOM',
      '32 signs or attests with cosign',
      '40 attests for GitHub',
      '45 calls slsa-github-generator',
      '59 edits a kustomization',
      '62 opens a pull request by itself'
    ])
    expect(said(plan)).toContain('the workflows write to acme/platform-deploy')
    expect(inputsOf(plan)).toEqual({
      release: { image: 'ghcr.io/acme/ledger', platforms: 'linux/amd64', tags: '${{ github.ref_name }}\nlatest' }
    })
  })

  it('a build that needs more than its repository: the job that signs it, to add beside it', () => {
    const plan = planOf('prepared', [], 'https://github.com/acme/web')
    const [addition] = plan.additions
    expect(plan.files.map(({ path }) => path)).toEqual(['custody.yaml', '.github/workflows/custody-gate.yml'])
    expect(addition?.after).toContain('the build takes secrets')
    expect(addition?.after).toContain('runs a script before the build: npm run build')
    expect(parse(addition?.lines ?? '')).toEqual({
      sign: {
        ...(parse(textOf('workflows-templates/custody-sign.yml')) as Workflow).jobs['sign'],
        uses: `acme/custody/.github/workflows/sign.yml@${PIN}`,
        needs: 'publish',
        with: {
          image: 'ghcr.io/acme/web',
          digest: '${{ needs.publish.outputs.digest }}',
          'gitops-repository': 'acme/deploy',
          'gitops-app-client-id': '${{ vars.GITOPS_APP_CLIENT_ID }}'
        },
        secrets: { 'gitops-app-private-key': '${{ secrets.GITOPS_APP_PRIVATE_KEY }}' }
      }
    })
    expect(policyOf(plan).apps[0]).toMatchObject({
      entry: 'web',
      signer: { workflow: 'acme/custody/.github/workflows/sign.yml', sourceRefs: [{ text: 'refs/heads/master' }] }
    })
  })

  it('a registry that is not logged in to by a password: the step to add to a job of a matrix', () => {
    const plan = planOf('ecr')
    expect(plan.files).toEqual([])
    expect(plan.additions.map(({ lines }) => (parse(lines) as { uses: string; with: object }[])[0])).toEqual(
      ['api', 'jobs'].map((name) => ({
        uses: RELEASE,
        with: {
          image: `123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/${name}`,
          digest: '${{ steps.image.outputs.digest }}'
        }
      }))
    )
    expect(plan.additions[0]?.after).toContain('logs in by aws-actions/configure-aws-credentials')
  })

  it('a repository that builds and deploys: bases, overlays, components, several images in one overlay', () => {
    const plan = planOf('same-repository')
    const environments = ['>test:k8s/overlays/test', 'test>uat:k8s/overlays/uat', 'uat>live:k8s/overlays/live']
    expect(ladderOf(plan)).toEqual({ forum: environments, 'forum-migrations': environments })
    expect(policyOf(plan).apps.map(({ entry }) => entry)).toEqual(['ghcr.io/acme/forum', 'migrations'])
    expect(said(plan)).toContain(
      'the component k8s/components/canary/kustomization.yaml has an entry for ghcr.io/acme/forum too'
    )
    expect(new Set(plan.files.map(({ repository }) => repository))).toEqual(new Set(['acme/same-repository']))
    expect(inputsOf(plan)['forum-migrations']).toMatchObject({
      context: 'migrations',
      'gitops-repository': 'acme/same-repository'
    })
  })

  it('an entry that only the base has: the overlays, and what each of them lacks', () => {
    const plan = planOf('base-only', [], 'git@github.com:acme/search.git')
    expect(ladderOf(plan)).toEqual({ search: ['>dev:search/dev', 'dev>prod:search/prod'] })
    expect(said(plan)).toContain('search/dev has no entry for ghcr.io/acme/search')
    expect(said(plan)).toContain('custody pin search/prod ghcr.io/acme/search@sha256:… --create writes one')
  })

  it('a chart of Helm: the release alone, in clear words', () => {
    const plan = planOf('helm')
    expect(plan.files.map(({ path }) => path)).toEqual(['.github/workflows/custody-release.yml'])
    expect(said(plan)).toContain(
      'it deploys by Helm (charts/mailer/Chart.yaml), and Custody pins digests in kustomizations alone'
    )
  })

  it('a pipeline of GitLab: what it pushes stays unsigned, and a remote there is refused', () => {
    expect(said(planOf('gitlab'))).toContain('what GitLab builds and pushes is not read, and stays unsigned')
    const { app } = Clone.shape('gitlab', 'git@gitlab.com:acme/gitlab.git')
    const { status, stderr } = app.init()
    expect([status, stderr]).toEqual([2, expect.stringContaining('E_INIT_REMOTE: gitlab.com runs no GitHub workflows')])
  })

  it('a repository that only deploys: each image needs its source, and regions their order', () => {
    const { app } = Clone.shape('only-deploys')
    const { status, stderr } = app.init()
    expect([status, stderr]).toEqual([2, expect.stringContaining('--source ghcr.io/acme/checkout=OWNER/NAME')])
    const plan = planOf('only-deploys', ['--source', 'ghcr.io/acme/checkout=acme/checkout'])
    expect(ladderOf(plan)).toEqual({
      checkout: ['>eu-west:apps/checkout/overlays/eu-west', '>us-east:apps/checkout/overlays/us-east']
    })
    expect(fileOf(plan, 'custody.yaml')).toContain('# from: which environment holds a digest before it comes here?')
    expect(fileOf(plan, 'custody.yaml')).toContain(
      '  # billing: ghcr.io/acme/billing is deployed by "apps/billing/overlays/eu-west".'
    )
    expect(said(plan)).toContain('--environments FIRST,SECOND,…')
    const ordered = planOf('only-deploys', [
      '--source',
      'ghcr.io/acme/checkout=acme/checkout',
      '--environments',
      'us-east,eu-west'
    ])
    expect(ladderOf(ordered)['checkout']?.map((step) => step.split(':')[0])).toEqual(['>us-east', 'us-east>eu-west'])
    expect(said(ordered)).not.toContain('--environments')
  })

  it('Docker Hub: its login, by variable and secret', () => {
    const plan = planOf('docker-hub')
    const job = workflowOf(plan).jobs['release']
    expect(job?.with).toEqual({
      image: 'docker.io/acme/notes',
      platforms: 'linux/amd64',
      tags: 'latest\n${{ github.run_number }}',
      'runs-on': 'big-runner',
      registry: 'docker.io',
      'registry-username': '${{ vars.DOCKERHUB_USERNAME }}'
    })
    expect(job?.secrets).toEqual({ 'registry-password': '${{ secrets.DOCKERHUB_TOKEN }}' })
    expect(workflowOf(plan).on).toEqual({ push: { branches: ['main'] } })
  })

  it('a workflow that releases by Custody already: the policy for it, by its own pin', () => {
    const plan = planOf('already')
    expect(plan.files.map(({ path }) => path)).toEqual(['custody.yaml', '.github/workflows/custody-gate.yml'])
    expect(policyOf(plan).apps[0]).toMatchObject({ name: 'tickets', signer: { refs: [{ text: '1'.repeat(40) }] } })
  })

  it.each([
    ['bake', 'it does so by a bake file, whose image is not read'],
    ['unnamed', 'its image is ${{ vars.REGISTRY }}/${{ vars.IMAGE }}, which is known only while it runs']
  ])('a push whose image is not known (%s): nothing is guessed, and --image says it', (shape, reason) => {
    const { app } = Clone.shape(shape)
    const { status, stderr } = app.init()
    expect([status, stderr]).toEqual([2, expect.stringContaining(reason)])
    expect(stderr).toContain('--image NAME=DOCKERFILE names it')
    expect(app.changes()).toEqual([])
    expect(inputsOf(planOf(shape, ['--image', 'ghcr.io/acme/proxy=Dockerfile']))['release']?.['image']).toBe(
      'ghcr.io/acme/proxy'
    )
  })
})
