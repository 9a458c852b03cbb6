import type { ReleasedApp } from './found-apps.ts'
import type { Addition, OpenPoint, Place, ProposedFile } from './plan.ts'
import { buildInputs, gitopsInputs, imageInput, loginInputs } from './release-inputs.ts'
import { type ReleaseJob, renderReleaseWorkflow } from './release-workflow.ts'
import { signAddition } from './sign-addition.ts'
import { type CustodyRelease, readTemplate } from './template.ts'
import type { Triggers } from './workflow-file.ts'

/** What is written into, and said to, the repository that builds. */
export interface ReleaseFiles {
  readonly files: readonly ProposedFile[]
  readonly open: readonly OpenPoint[]
  readonly additions: readonly Addition[]
}

interface Plan {
  readonly place: Place
  readonly gitops: Place
  readonly branch: string
  readonly release: CustodyRelease
  readonly apps: readonly ReleasedApp[]
}

/** Where the release workflow is written. */
export const RELEASE_WORKFLOW = '.github/workflows/custody-release.yml'

/** The release workflow for the images that it can build, and lines to add to the workflows of those that it can't. */
export function releaseFiles(plan: Plan): ReleaseFiles {
  const { place, branch, release, apps, gitops } = plan
  const built = apps.filter(({ road }) => road === 'release')
  const jobs = withIds(built).map(({ id, app }) => jobOf(id, app, plan))
  const template = readTemplate('custody-release.yml', { branch, release })
  const bytes = () => Buffer.from(renderReleaseWorkflow(template, jobs, triggersOf(built)))
  return {
    files: jobs.length === 0 ? [] : [{ place, path: RELEASE_WORKFLOW, bytes: bytes() }],
    open: [...built.flatMap(builtPoints), ...apps.flatMap((app) => ownerPoint(app, place)), ...gitopsPoint(apps)],
    additions: apps
      .filter(({ road }) => road !== 'release')
      .map((app) => signAddition(app, gitopsInputs(app, gitops), release, branch))
  }
}

function triggersOf(apps: readonly ReleasedApp[]): Triggers {
  const all = (list: (triggers: Triggers) => readonly string[]) => [
    ...new Set(apps.flatMap(({ refs }) => list(refs.triggers)))
  ]
  return {
    branches: all(({ branches }) => branches),
    tags: all(({ tags }) => tags),
    releases: apps.some(({ refs }) => refs.triggers.releases)
  }
}

// Two builds of one image, for example of two stages, are two jobs.
function withIds(apps: readonly ReleasedApp[]): { id: string; app: ReleasedApp }[] {
  const taken = new Set<string>()
  return apps.map((app) => {
    const base = /^[a-z_]/.test(app.name) ? app.name : `image-${app.name}`
    const others = apps.map((_, index) => `${base}-${index + 2}`)
    const id = [base, ...others].find((one) => !taken.has(one)) ?? base
    taken.add(id)
    return { id, app }
  })
}

function jobOf(id: string, app: ReleasedApp, { place, gitops }: Plan): ReleaseJob {
  const proposal = gitopsInputs(app, gitops)
  const { registry, username, secret, complete } = loginInputs(app)
  const { context, dockerfile } = app.released
  return {
    id,
    inputs: {
      image: imageInput(app, place),
      ...buildInputs(app),
      ...{ registry, 'registry-username': username },
      ...proposal
    },
    secrets: {
      'registry-password': secret === undefined ? undefined : `\${{ secrets.${secret} }}`,
      'gitops-app-private-key': proposal['gitops-repository'] && '${{ secrets.GITOPS_APP_PRIVATE_KEY }}'
    },
    remarks: [
      ...(context === undefined
        ? [`Which folder ${visible(dockerfile)} is built in is not known: the root stands here.`]
        : []),
      ...(complete
        ? []
        : ['How to log in to this registry is not known: set registry-username and the secret registry-password.'])
    ]
  }
}

function builtPoints(app: ReleasedApp): OpenPoint[] {
  const { image, dockerfile, context, build } = app.released
  const left = build?.leftTags ?? []
  return [
    ...(context === undefined
      ? [
          {
            what: `which folder ${dockerfile} is built in is not said by it: what it copies is in its own folder and at the root, or in neither`,
            remedy: 'set context in the workflow'
          }
        ]
      : []),
    ...(loginInputs(app).complete
      ? []
      : [
          {
            what: `how to log in to ${image.registry} is not known`,
            remedy:
              'set registry-username (from a variable, not a secret) and the secret registry-password in the workflow'
          }
        ]),
    ...(left.length === 0
      ? []
      : [
          {
            what: `the tags ${left.join('; ')} of ${build?.workflow ?? ''}:${build?.line ?? 0} are not carried over`,
            remedy: 'set tags in the workflow'
          }
        ])
  ]
}

function ownerPoint({ released: { image } }: ReleasedApp, { site }: Place): OpenPoint[] {
  const owner = site.repository.split('/')[0]?.toLowerCase() ?? ''
  if (image.registry !== 'ghcr.io' || image.repository.startsWith(`${owner}/`)) return []
  return [
    {
      what: `${image.name} belongs to another owner than ${site.repository}`,
      remedy: 'give this repository write access to the package'
    }
  ]
}

function gitopsPoint(apps: readonly ReleasedApp[]): OpenPoint[] {
  if (!apps.some(({ environments }) => environments.length > 0)) return []
  return [
    {
      what: 'a GitHub App opens the pull requests',
      remedy:
        'make it (docs/promotion.md), and set the variable GITOPS_APP_CLIENT_ID and the secret GITOPS_APP_PRIVATE_KEY'
    }
  ]
}

function visible(path: string): string {
  return path.replace(/[^ -~]/gu, '?')
}
