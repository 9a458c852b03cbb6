import { RequestError } from '../support/errors.ts'
import { type Advice, adviceOn, calledBuilders } from './advice.ts'
import { buildsIn } from './builds.ts'
import type { Checkout } from './checkout.ts'
import { unreadableOverlays } from './deployments.ts'
import { existingUse, gitopsHints } from './existing.ts'
import { foundApps } from './found-apps.ts'
import { deployedName, type Overlay, overlaysIn } from './overlays.ts'
import { releaseFiles } from './release-files.ts'
import { type NamedImage, releasedImages } from './released.ts'
import type { GitHubSite } from './remote.ts'
import type { CustodyRelease } from './template.ts'
import { policyFiles } from './policy-files.ts'
import { isWorkflow } from './telling.ts'
import { readWorkflow, type Workflow } from './workflow-file.ts'

/** A repository with its place on GitHub. */
export interface Place {
  readonly checkout: Checkout
  readonly site: GitHubSite
  readonly branch: string | undefined
}

/** All that `custody init` plans from. */
export interface InitRequest {
  readonly app: Place
  /** The repository that deploys, where it is another one. */
  readonly gitops: Place | undefined
  readonly named: readonly NamedImage[]
  /** Which repository builds an image, where the caller says. */
  readonly sources: ReadonlyMap<string, string>
  /** The environments from the first to the last, where the caller says. */
  readonly order: readonly string[]
  readonly release: CustodyRelease
}

/** A file that is to stand in a repository. */
export interface ProposedFile {
  readonly place: Place
  readonly path: string
  readonly bytes: Buffer
}

/** Something that could not be found out, and what says it. */
export interface OpenPoint {
  readonly what: string
  readonly remedy: string
}

/** Lines that a person adds to a file of theirs. */
export interface Addition {
  readonly workflow: string
  readonly after: string
  readonly lines: string
}

/** What would be written, what that rests on, and what is left for a person. */
export interface InitPlan {
  readonly files: readonly ProposedFile[]
  readonly found: readonly string[]
  readonly open: readonly OpenPoint[]
  readonly additions: readonly Addition[]
  readonly advice: readonly Advice[]
}

/** What stands in a branch's place where it is not known. */
const NO_BRANCH = 'main'

/** Plans everything that a repository needs; throws RequestError where there is nothing that an image could be released from or deployed by. */
export function planInit(request: InitRequest): InitPlan {
  const { app } = request
  const { workflows, unread } = workflowsOf(app.checkout)
  const gitops = request.gitops ?? app
  const overlays = overlaysIn(gitops.checkout.tree)
  const existing = existingUse(workflows, app.site.repository)
  // What signs already is what the policy has to name.
  const release = existing?.release ?? request.release
  const images = existing ?? imagesOf(request, workflows, overlays)
  const branch = app.branch ?? NO_BRANCH
  const apps = foundApps({ request: { ...request, release }, released: images.released, overlays, branch, existing })
  const written = existing ? NOTHING : releaseFiles({ place: app, gitops, branch, release, apps: apps.released })
  const policy = policyFiles({ gitops, release, apps })
  const open = [
    ...branchPoint(app),
    ...hostPoints(app),
    ...pinPoint(release),
    ...images.open,
    ...unread,
    ...calledPoints(workflows, images.released.length),
    ...deploymentPoints(request, workflows, apps.released.length, overlays.length),
    ...apps.open,
    ...written.open,
    ...policy.open,
    ...unreadableOverlays(overlays)
  ]
  const files = [...written.files, ...policy.files]
  if (files.length === 0 && written.additions.length === 0 && !existing) throw nothingToDo(app, open)
  return {
    ...{ files, open: distinct(open), additions: written.additions, advice: adviceOn(workflows) },
    found: [...images.released.map(({ told }) => told), ...apps.found, ...policy.found]
  }
}

function imagesOf({ app, named }: InitRequest, workflows: readonly Workflow[], overlays: readonly Overlay[]) {
  const { checkout, site } = app
  const deployed = overlays.flatMap(({ entries }) => entries.map(deployedName))
  return releasedImages({
    checkout,
    repository: site.repository,
    ...buildsIn(workflows, site.repository),
    named,
    deployed
  })
}

function distinct(points: readonly OpenPoint[]): OpenPoint[] {
  return [...new Map(points.map((point) => [point.what, point])).values()]
}

const NOTHING = { files: [], open: [], additions: [] }

function workflowsOf({ tree }: Checkout): { workflows: Workflow[]; unread: OpenPoint[] } {
  const read = [...tree]
    .filter(([path]) => isWorkflow(path))
    .map(([path, bytes]) => ({ path, workflow: readWorkflow(path, bytes) }))
  return {
    workflows: read.flatMap(({ workflow }) => ('jobs' in workflow ? [workflow] : [])),
    unread: read.flatMap(({ path, workflow }) =>
      'reason' in workflow
        ? [{ what: `${path} was left out: ${workflow.reason}`, remedy: 'mend it, or name its images by --image' }]
        : []
    )
  }
}

function branchPoint({ branch }: Place): OpenPoint[] {
  if (branch !== undefined) return []
  return [
    {
      what: `the default branch is not known; ${NO_BRANCH} stands in its place`,
      remedy: '--default-branch NAME says it'
    }
  ]
}

function hostPoints({ site, checkout }: Place): OpenPoint[] {
  const host = new URL(site.server).hostname
  return [
    ...(host === 'github.com'
      ? []
      : [
          {
            what: `${host} is a GitHub Enterprise Server, which reaches no workflow of github.com`,
            remedy: 'mirror Custody there and pin the mirror by --custody; docs/workflows.md says what changes'
          }
        ]),
    ...(checkout.tree.has('.gitlab-ci.yml')
      ? [
          {
            what: '.gitlab-ci.yml is there too: what GitLab builds and pushes is not read, and stays unsigned',
            remedy: 'take the image out of it once the release workflow has released'
          }
        ]
      : [])
  ]
}

function pinPoint({ commit }: CustodyRelease): OpenPoint[] {
  if (commit !== undefined) return []
  return [
    {
      what: 'which release of Custody to pin is not known: OWNER and zeros stand in its place, and nothing runs before they are replaced',
      remedy: '--custody OWNER/NAME@COMMIT says it'
    }
  ]
}

function calledPoints(workflows: readonly Workflow[], images: number): OpenPoint[] {
  if (images > 0) return []
  return calledBuilders(workflows).map(({ workflow, line, uses }) => ({
    what: `${workflow}:${line} calls ${uses}, which may build the image in another repository`,
    remedy: '--image NAME=DOCKERFILE releases it from here'
  }))
}

function deploymentPoints(
  { gitops, app }: InitRequest,
  workflows: readonly Workflow[],
  images: number,
  overlays: number
): OpenPoint[] {
  if (images === 0 || overlays > 0) return []
  const hints = gitopsHints(workflows, app.site.repository)
  const { paths } = (gitops ?? app).checkout
  const chart = paths.find((path) => /(?:^|\/)Chart\.ya?ml$/.test(path))
  const where =
    gitops === undefined ? 'this repository has no kustomization' : `${gitops.site.repository} has no kustomization`
  const what =
    chart === undefined
      ? `${where}, so nothing is proposed for deployment`
      : `${where}; it deploys by Helm (${chart}), and Custody pins digests in kustomizations alone: the image is released, and nothing is proposed for deployment`
  const remedy =
    chart === undefined
      ? `--gitops FOLDER names a clone of the repository that deploys${hints.length === 0 ? '' : ` (the workflows write to ${hints.join(', ')})`}`
      : 'have a kustomization with an images entry render the chart (helmCharts), or set the digest in values by the output digest of the release'
  return [{ what, remedy }]
}

function nothingToDo({ checkout, site }: Place, open: readonly OpenPoint[]): RequestError {
  const isGitLab = checkout.tree.has('.gitlab-ci.yml')
  const reasons = open.filter(({ remedy }) => !remedy.startsWith('--custody') && !remedy.startsWith('--default-branch'))
  return new RequestError('E_INIT_NOTHING', {
    message: `nothing can be written for ${site.repository} yet`,
    reason:
      reasons.map(({ what }) => what).join('; ') ||
      `there is no Dockerfile, no workflow that pushes an image and no kustomization${isGitLab ? '; .gitlab-ci.yml is there, and what GitLab builds is not read' : ''}`,
    remedy:
      reasons
        .slice(0, 3)
        .map(({ remedy }) => remedy)
        .join('; ') || 'run it in the repository that builds the image, or name it by --image NAME=DOCKERFILE',
    state: 'nothing was written'
  })
}
