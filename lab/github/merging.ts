import type { LabPullRequest, LabRepository } from './repository.ts'

/** What a branch asks of a pull request before it may be merged: classic protection and rulesets come to the same here. */
export interface LabProtection {
  /** Contexts of statuses or names of check runs that must be green on the head. */
  readonly checks: readonly string[]
  readonly approvals: number
  /** Whether merging is left to a merge queue. */
  readonly queue?: boolean
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

export type MergeState = 'CLEAN' | 'BLOCKED' | 'UNSTABLE' | 'DIRTY' | 'UNKNOWN'

/** Whether GitHub would merge this pull request now (GraphQL, MergeStateStatus). */
export async function mergeStateOf(repository: LabRepository, pull: LabPullRequest): Promise<MergeState> {
  if (repository.unknownReads > 0) {
    repository.unknownReads -= 1
    return 'UNKNOWN'
  }
  if ((await mergedTree(repository, pull)) === undefined) return 'DIRTY'
  const { checks, approvals } = repository.protection
  const states = newestStates(repository, pull.headOid)
  if (checks.some((context) => states.get(context) !== 'success')) return 'BLOCKED'
  if (approversOf(repository, pull).length < approvals) return 'BLOCKED'
  return [...states.values()].every((state) => state === 'success') ? 'CLEAN' : 'UNSTABLE'
}

/** Who may merge by approval: people with write access whose last word on this head is an approval. */
function approversOf({ writers }: LabRepository, pull: LabPullRequest): string[] {
  const last = new Map(pull.reviews.map((review) => [review.author, review]))
  return [...last.values()].flatMap(({ author, state }) =>
    state === 'APPROVED' && writers.has(author) && author !== pull.author ? [author] : []
  )
}

function newestStates({ checks }: LabRepository, oid: string): Map<string, LabCheck['state']> {
  return new Map((checks.get(oid) ?? []).map(({ context, state }) => [context, state]))
}

/** Merges with a merge commit that GitHub signs; undefined where the two sides conflict. */
export async function mergePull(
  repository: LabRepository,
  pull: LabPullRequest,
  by: string
): Promise<string | undefined> {
  const base = await repository.headOf(pull.base)
  const tree = await mergedTree(repository, pull)
  if (base === undefined || tree === undefined) return undefined
  const message = `Merge pull request #${pull.number} from ${repository.owner}/${pull.head}\n\n${pull.title}`
  const stamp = { name: 'GitHub', email: 'noreply@github.com', time: repository.now() }
  const oid = repository.git.commitTree(tree, [base, pull.headOid], message, stamp)
  repository.signed.add(oid)
  if (!(await repository.moveBranch(pull.base, base, oid, { actor: by, type: 'pr_merge' }))) return undefined
  repository.close(pull, by)
  pull.state = 'merged'
  pull.mergedAt = pull.closedAt
  pull.mergeCommit = oid
  return oid
}

/** Lets GitHub do what it was told to do as soon as it can: automatic merges, and the queue. */
export async function settle(repository: LabRepository): Promise<void> {
  for (const pull of repository.pulls) {
    if (pull.state !== 'open' || !(pull.autoMerge || pull.queued)) continue
    const state = await mergeStateOf(repository, pull)
    if (state !== 'CLEAN' && state !== 'UNSTABLE') continue
    if (repository.protection.queue && !pull.queued) pull.queued = true
    else await mergePull(repository, pull, pull.autoMerge ?? pull.author)
  }
}

async function mergedTree({ git }: LabRepository, { base, headOid }: LabPullRequest): Promise<string | undefined> {
  return git.git(['merge-tree', '--write-tree', base, headOid]).then(
    (tree) => tree.toString().trim(),
    () => undefined
  )
}
