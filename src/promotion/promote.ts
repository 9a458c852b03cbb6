import { placeCommit } from './branch.ts'
import { editOf, type PlacedCommit } from './branch-inspection.ts'
import { GitHub, type GitHubAccess } from './github.ts'
import type { Change } from './kustomization.ts'
import { type Overlay, readSurvey, type Survey } from './overlay.ts'
import { parseOverlayPath } from '../policy/overlay-path.ts'
import { type Plan, planPromotion, type Source } from './plan.ts'
import { type PlacedPullRequest, placePullRequest } from './pull-request.ts'
import type { Scene } from './refusals.ts'
import { branchOf, type PromotionRequest } from './request.ts'
import { runRounds } from './rounds.ts'
import { unifiedDiff } from './unified-diff.ts'

export type { GitHubAccess, Overlay, PromotionRequest, Source }

/** What the pull request says beside its change. */
export interface Proposal {
  readonly source: Source
  /** The body of the pull request in Markdown, at most 65,536 characters; `warnings` are sentences for its reviewer. */
  readonly body: (changes: readonly Change[], warnings: readonly string[]) => string
}

/** How a promotion ended. */
export interface Promotion {
  /** `declined`: a person closed the pull request for these digests, and it is not opened again. */
  readonly operation: PlacedPullRequest['operation'] | 'already-current' | 'declined'
  readonly number?: number
  readonly url?: string
  readonly branch?: string
  readonly commit?: string
  /** Whether GitHub vouches for the commit's signature. */
  readonly verified?: boolean
  readonly changes: readonly Change[]
  /** The change as `git diff` shows it, empty where nothing had to change. */
  readonly diff: string
  readonly warnings: readonly string[]
}

/**
 * Reads the overlay at its base's commit and tries the edit, so that everything that GitHub or the kustomization would refuse
 * is told before anything is signed. Two requests; throws RequestError, RefusalError, PermissionError or UnavailableError.
 */
export async function openOverlay(request: PromotionRequest, access: GitHubAccess): Promise<Overlay> {
  const parsed = { ...request, path: parseOverlayPath(request.path) }
  const scene = { repository: `${request.repository.owner}/${request.repository.name}` }
  const github = await GitHub.connect(access)
  const survey = await runRounds(() => readSurvey(github, parsed, scene), scene, access)
  return survey.overlay
}

/**
 * Opens the pull request that pins the digests: the overlay is read again, edited again where the base has moved, committed
 * on an expected head and proposed. Running it again ends in the same branch, commit and pull request, whatever was lost.
 */
export async function promote(overlay: Overlay, proposal: Proposal, access: GitHubAccess): Promise<Promotion> {
  const github = await GitHub.connect(access)
  const progress = new Progress(github, overlay)
  const round = async () => {
    const survey = await readSurvey(github, overlay.request, progress, progress.known)
    progress.known = survey.overlay
    return proposeEdit(github, survey, proposal, progress)
  }
  const promotion = await runRounds(round, progress, access)
  for (const warning of promotion.warnings) access.log.warning(warning)
  return promotion
}

/** What the rounds of one promotion have learned, and what is true of the repository because of them. */
class Progress implements Scene {
  known: Overlay
  private readonly github: GitHub

  constructor(github: GitHub, known: Overlay) {
    this.github = github
    this.known = known
  }

  get repository(): string {
    return this.known.repository
  }

  get state(): string {
    if (!this.github.wrote) return `nothing was written to ${this.repository}`
    const branch = branchOf(this.known.request)
    return `${this.repository} may hold the branch ${branch}, its commit and its pull request; the next run takes up what is there`
  }
}

async function proposeEdit(github: GitHub, survey: Survey, proposal: Proposal, scene: Scene): Promise<Promotion> {
  const { overlay, branchHead, pullRequest, declined } = survey
  const { edit, file } = overlay
  if (edit.outcome === 'already-current')
    return { operation: 'already-current', changes: edit.changes, diff: '', warnings: [] }
  if (declined && overlay.request.forceReopen !== true) {
    const { number, url } = declined
    return { operation: 'declined', number, url, changes: edit.changes, diff: '', warnings: [closedByPerson(number)] }
  }
  const plan = planPromotion(overlay, edit.bytes, edit.changes, proposal.source)
  const { request, repository: fullName } = overlay
  const site = { repository: request.repository, fullName, isFormerEdit: editOf(() => request.pins) }
  const commit = await placeCommit(github, plan, site, branchHead, scene)
  const body = proposal.body(edit.changes, commit.warnings)
  const placed = await placePullRequest(github, plan, overlay.request, pullRequest, body)
  return outcome(plan, commit, placed, unifiedDiff(file.path, file.bytes, edit.bytes))
}

function closedByPerson(number: number): string {
  return `Somebody closed pull request #${number} for these digests, so it is not opened again. Reopen it on GitHub if they are to be deployed, or run the job with force-reopen.`
}

function outcome(plan: Plan, commit: PlacedCommit, placed: PlacedPullRequest, diff: string): Promotion {
  const { oid, verified, warnings } = commit
  return {
    ...placed,
    branch: plan.branch,
    commit: oid,
    verified,
    changes: plan.changes,
    diff,
    warnings: [...warnings, ...placed.warnings]
  }
}
