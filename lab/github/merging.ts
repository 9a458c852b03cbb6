import { advanceQueue, enqueue } from './merge-queue.ts'
import type { LabPullRequest, LabRepository } from './repository.ts'
import { violationOf } from './rules.ts'

/** What a branch asks of a pull request before it may be merged: classic protection and rulesets come to the same here. */
export interface LabProtection {
  /** Contexts of statuses or names of check runs that must be green on the head, and in a queue on that of the group too. */
  readonly checks: readonly string[]
  readonly approvals: number
  /** Whether merging is left to a merge queue. */
  readonly queue?: boolean
  /** Whether the head must hold all of the base. */
  readonly upToDate?: boolean
  /** Whether a push takes back the approvals that there are. */
  readonly dismissesStale?: boolean
}

/** One verdict on a commit, by the old status API or as a check run of an App. */
export interface LabCheck {
  readonly kind: 'status' | 'check'
  readonly context: string
  readonly state: 'success' | 'failure' | 'pending'
  /** A login, `name[bot]` for an App. */
  readonly by: string
  readonly at: string
}

export type MergeState = 'CLEAN' | 'BLOCKED' | 'BEHIND' | 'UNSTABLE' | 'DIRTY' | 'UNKNOWN'

/** Whether GitHub would merge this pull request now (GraphQL, MergeStateStatus). */
export async function mergeStateOf(repository: LabRepository, pull: LabPullRequest): Promise<MergeState> {
  if (repository.unknownReads > 0) {
    repository.unknownReads -= 1
    return 'UNKNOWN'
  }
  const base = (await repository.headOf(pull.base)) ?? pull.headOid
  if ((await mergedTree(repository, base, pull.headOid)) === undefined) return 'DIRTY'
  if (await isBlocked(repository, pull, base)) return 'BLOCKED'
  const current = await repository.git.isAncestor(base, pull.headOid)
  if (repository.protection.upToDate === true && !current) return 'BEHIND'
  return [...statesOf(repository, pull.headOid).values()].every((state) => state === 'success') ? 'CLEAN' : 'UNSTABLE'
}

/** Whether both sides can be merged at all (GraphQL, MergeableState). */
export async function mergeableOf(
  repository: LabRepository,
  pull: LabPullRequest
): Promise<'MERGEABLE' | 'CONFLICTING'> {
  const base = (await repository.headOf(pull.base)) ?? pull.headOid
  return (await mergedTree(repository, base, pull.headOid)) === undefined ? 'CONFLICTING' : 'MERGEABLE'
}

async function isBlocked(repository: LabRepository, pull: LabPullRequest, base: string): Promise<boolean> {
  const { checks, approvals } = repository.protection
  const states = statesOf(repository, pull.headOid)
  if (checks.some((context) => states.get(context) !== 'success')) return true
  if (approversOf(repository, pull).length < approvals) return true
  return (await signatureFault(repository, pull, base)) !== undefined
}

/** GitHub's text where the base takes signed commits alone, and one of the pull request is not. */
export async function signatureFault(
  repository: LabRepository,
  pull: LabPullRequest,
  base: string
): Promise<string | undefined> {
  const own = await repository.git.commitsBetween(base, pull.headOid)
  const unsigned = own.some((oid) => !repository.signed.has(oid))
  return unsigned ? violationOf(repository.rules, pull.base, 'required_signatures') : undefined
}

/** Who may merge by approval: people with write access whose last word on this head is an approval. */
function approversOf({ writers }: LabRepository, pull: LabPullRequest): string[] {
  const last = new Map(pull.reviews.map((review) => [review.author, review]))
  return [...last.values()].flatMap(({ author, state }) =>
    state === 'APPROVED' && writers.has(author) && author !== pull.author ? [author] : []
  )
}

/** The newest verdicts on a commit by their context. */
export function statesOf({ checks }: LabRepository, oid: string): Map<string, LabCheck['state']> {
  return new Map((checks.get(oid) ?? []).map(({ context, state }) => [context, state]))
}

/** Merges with a merge commit that GitHub signs; undefined where the two sides conflict. */
export async function mergePull(
  repository: LabRepository,
  pull: LabPullRequest,
  by: string
): Promise<string | undefined> {
  const base = await repository.headOf(pull.base)
  const tree = base === undefined ? undefined : await mergedTree(repository, base, pull.headOid)
  if (base === undefined || tree === undefined) return undefined
  const message = `Merge pull request #${pull.number} from ${repository.owner}/${pull.head}\n\n${pull.title}`
  const stamp = { name: 'GitHub', email: 'noreply@github.com', time: repository.now() }
  const oid = repository.git.commitTree(tree, [base, pull.headOid], message, stamp)
  repository.signed.add(oid)
  if (!(await repository.moveBranch(pull.base, base, oid, { actor: by, type: 'pr_merge' }))) return undefined
  recordMerge(repository, pull, oid, by)
  return oid
}

/** Closes a pull request as merged by a commit that the base holds. */
export function recordMerge(repository: LabRepository, pull: LabPullRequest, commit: string, by: string): void {
  repository.close(pull, by)
  pull.state = 'merged'
  pull.mergedAt = pull.closedAt
  pull.mergeCommit = commit
}

/** Lets GitHub do what it was told to do as soon as it can: automatic merges, and the queue. */
export async function settle(repository: LabRepository): Promise<void> {
  for (const pull of repository.pulls) {
    if (pull.state !== 'open' || pull.autoMerge === null || pull.queued) continue
    const state = await mergeStateOf(repository, pull)
    if (state !== 'CLEAN' && state !== 'UNSTABLE') continue
    if (repository.protection.queue === true) await enqueue(repository, pull)
    else await mergePull(repository, pull, pull.autoMerge)
  }
  await advanceQueue(repository)
}

/** The tree of both sides merged, undefined where they conflict. */
export async function mergedTree({ git }: LabRepository, base: string, head: string): Promise<string | undefined> {
  return git.git(['merge-tree', '--write-tree', base, head]).then(
    (tree) => tree.toString().trim(),
    () => undefined
  )
}
