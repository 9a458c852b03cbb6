import { deploymentOf, type Deployment } from './deployments.ts'
import { environmentNames, ladderOf } from './environments.ts'
import type { ExistingUse } from './existing.ts'
import { deployedName, type Overlay } from './overlays.ts'
import type { InitRequest, OpenPoint } from './plan.ts'
import type { FoundApp, FoundEnvironment, FoundSigner, UnfinishedApp } from './policy-text.ts'
import { releaseRefs, type ReleaseRefs } from './refs.ts'
import type { Released } from './released.ts'
import { commitOf } from './template.ts'

/** An image that is released, with where it goes and by which of Custody's workflows it is signed. */
export interface ReleasedApp {
  readonly name: string
  readonly released: Released
  /** `release` builds it too; `sign` takes the digest of a build that stays as it is; `step` does so inside of the building job. */
  readonly road: 'release' | 'sign' | 'step'
  readonly refs: ReleaseRefs
  readonly deployment: Deployment | undefined
  readonly environments: readonly FoundEnvironment[]
}

/** The apps of a plan. */
export interface FoundApps {
  readonly released: readonly ReleasedApp[]
  readonly policy: readonly FoundApp[]
  readonly unfinished: readonly UnfinishedApp[]
  readonly open: readonly OpenPoint[]
  readonly found: readonly string[]
}

interface Findings {
  readonly request: InitRequest
  readonly released: readonly Released[]
  readonly overlays: readonly Overlay[]
  readonly branch: string
  readonly existing: ExistingUse | undefined
}

/** Brings together what a repository releases and what kustomizations deploy, one app for each image. */
export function foundApps(findings: Findings): FoundApps {
  const { request, released, overlays } = findings
  const deployments = new Map(imagesOf(released, overlays).map((image) => [image, deploymentOf(image, overlays)]))
  const placed = [...deployments.values()].filter((one) => one !== undefined)
  const names = environmentNames(placed.map(({ folders }) => folders))
  const appNames = namesOf([...deployments.keys()])
  const environments = (image: string) => environmentsOf(deployments.get(image), names, request.order)
  const apps = released.map((one) => releasedApp(one, findings, { deployments, appNames, environments }))
  const foreign = placed.filter(({ image }) => !released.some((one) => one.image.name === image))
  const sourced = foreign.filter(({ image }) => request.sources.has(image))
  const unsourced = foreign.filter(({ image }) => !request.sources.has(image) && released.length === 0)
  const policy = [
    ...uniqueByImage(apps).flatMap((app) => policyApp(app, findings)),
    ...sourced.map((one) => foreignApp(one, appNames.get(one.image) ?? '', environments(one.image), findings))
  ]
  return {
    ...{ released: apps, policy },
    unfinished: unsourced.map(({ image, folders }) => ({ name: appNames.get(image) ?? '', image, folders })),
    open: [
      ...placed.filter((one) => isOurs(one, policy)).flatMap(({ open }) => open),
      ...orderPoints(policy),
      ...sourcePoints(unsourced),
      ...undeployedPoints(apps, overlays.length),
      ...refPoints(apps),
      ...ladderPoints(policy)
    ],
    found: placed
      .filter((one) => isOurs(one, policy))
      .map(
        ({ image, folders }) => `${image} is deployed by ${folders.map((folder) => folder || 'the root').join(', ')}`
      )
  }
}

function isOurs({ image }: Deployment, policy: readonly FoundApp[]): boolean {
  return policy.some((app) => app.image === image)
}

// Images of others that kustomizations pin too are no apps of this repository; in a repository that only deploys, those with a registry are.
function imagesOf(released: readonly Released[], overlays: readonly Overlay[]): string[] {
  const deployed = overlays
    .filter(({ isComponent }) => !isComponent)
    .flatMap(({ entries }) => entries.map(deployedName))
  const named = deployed.filter((name) => /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\/[a-z0-9][a-z0-9._/-]*$/.test(name))
  return [...new Set([...released.map(({ image }) => image.name), ...named])]
}

function releasedApp(
  released: Released,
  { request, branch }: Findings,
  known: {
    readonly deployments: ReadonlyMap<string, Deployment | undefined>
    readonly appNames: ReadonlyMap<string, string>
    readonly environments: (image: string) => readonly FoundEnvironment[]
  }
): ReleasedApp {
  const { image, build } = released
  const isPlain =
    !build ||
    build.obstacles.length === 0 ||
    request.named.some((one) => one.image.name === image.name && one.dockerfile !== undefined)
  const road = isPlain ? 'release' : build.combined ? 'step' : 'sign'
  return {
    ...{ released, road, name: known.appNames.get(image.name) ?? '', deployment: known.deployments.get(image.name) },
    refs: releaseRefs(released.triggers, branch),
    environments: known.environments(image.name)
  }
}

function uniqueByImage(apps: readonly ReleasedApp[]): ReleasedApp[] {
  return [...new Map(apps.map((app) => [app.released.image.name, app])).values()]
}

function policyApp(app: ReleasedApp, findings: Findings): FoundApp[] {
  const { name, released, deployment, environments } = app
  if (!deployment) return []
  return [{ name, image: released.image.name, entry: deployment.entry, signer: signerOf(app, findings), environments }]
}

function signerOf({ road, released, refs }: ReleasedApp, { request, existing }: Findings): FoundSigner {
  const { server, repository } = request.app.site
  const { release } = request
  if (road === 'step' && released.build)
    return {
      server,
      workflow: `${repository}/${released.build.workflow}`,
      refs: refs.refs,
      remark: '',
      source: repository,
      sourceRefs: refs.refs
    }
  const called = existing?.called ?? (road === 'release' ? 'release.yml' : 'sign.yml')
  return {
    ...{ server, workflow: `${release.repository}/.github/workflows/${called}`, refs: [commitOf(release)] },
    ...{ remark: 'the commit that the workflow pins: change both together', source: repository, sourceRefs: refs.refs }
  }
}

function foreignApp(
  { image, entry }: Deployment,
  name: string,
  environments: readonly FoundEnvironment[],
  { request }: Findings
): FoundApp {
  const { release, app, sources } = request
  const signer = {
    ...{
      server: app.site.server,
      workflow: `${release.repository}/.github/workflows/release.yml`,
      refs: [commitOf(release)]
    },
    ...{
      remark: 'the commit that its release workflow pins: change both together',
      source: sources.get(image) ?? '',
      sourceRefs: []
    }
  }
  return { name, image, entry, signer, environments }
}

function environmentsOf(
  deployment: Deployment | undefined,
  names: ReadonlyMap<string, string>,
  order: readonly string[]
): FoundEnvironment[] {
  const paths = new Map(deployment?.folders.map((folder) => [names.get(folder) ?? '', folder]))
  const single = paths.size === 1
  return ladderOf([...paths.keys()], order).map(({ name, from, known }) => ({
    name,
    path: paths.get(name) || '.',
    from,
    placed: known || single
  }))
}

function namesOf(images: readonly string[]): Map<string, string> {
  const taken = new Set<string>()
  return new Map(
    images.map((image) => {
      const parts = image.split('/').slice(1)
      const short = slug(parts.at(-1) ?? '')
      const name = taken.has(short) ? slug(parts.join('-')) : short
      taken.add(name)
      return [image, name]
    })
  )
}

function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'app'
  )
}

function orderPoints(policy: readonly FoundApp[]): OpenPoint[] {
  const unplaced = [
    ...new Set(
      policy.flatMap(({ environments }) => environments.filter(({ placed }) => !placed).map(({ name }) => name))
    )
  ]
  if (unplaced.length === 0) return []
  return [
    {
      what: `which environment ${unplaced.join(', ')} follow${unplaced.length === 1 ? 's' : ''} is not said by the name`,
      remedy: '--environments FIRST,SECOND,… says the order of all of them'
    }
  ]
}

function sourcePoints(unsourced: readonly Deployment[]): OpenPoint[] {
  return unsourced.map(({ image }) => ({
    what: `which repository builds ${image} is not said by anything here`,
    remedy: `--source ${image}=OWNER/NAME says it; or run custody init in that repository with --gitops`
  }))
}

function refPoints(apps: readonly ReleasedApp[]): OpenPoint[] {
  const left = [...new Set(apps.flatMap(({ refs }) => refs.left))]
  if (left.length === 0) return []
  return [
    {
      what: `pushes to ${left.join(', ')} release today, and custody.yaml can't say such a pattern`,
      remedy: 'add the branches by name, to the workflow and to source-ref'
    }
  ]
}

function undeployedPoints(apps: readonly ReleasedApp[], overlays: number): OpenPoint[] {
  if (overlays === 0) return []
  return apps
    .filter(({ deployment }) => !deployment)
    .map(({ released: { image } }) => ({
      what: `no kustomization has an entry for ${image.name}, so it is not proposed for deployment`,
      remedy: `add an entry (custody pin OVERLAY ${image.name}@sha256:… --create); where the image has another name, --image NAME=DOCKERFILE says it`
    }))
}

function ladderPoints(policy: readonly FoundApp[]): OpenPoint[] {
  const later = [
    ...new Set(policy.flatMap(({ environments }) => environments.filter(({ from }) => from).map(({ name }) => name)))
  ]
  if (later.length === 0) return []
  return [
    {
      what: `new digests come into the first environment by themselves, and into ${later.join(', ')} by custody promote`,
      remedy: 'the template custody-promote.yml runs it (docs/workflows.md)'
    }
  ]
}
