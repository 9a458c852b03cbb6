import type { components } from '@octokit/openapi-types'
import { mergedTree, recordMerge, statesOf } from './merging.ts'
import type { LabPullRequest, LabRepository } from './repository.ts'

/** The payload of the event that asks for the checks of a merge queue's group. */
export type MergeGroupEvent = components['schemas']['webhook-merge-group-checks-requested']

/** One group of a merge queue: a pull request, merged with the base as it will be when everything before it is in. */
export interface MergeGroup {
  readonly pull: LabPullRequest
  readonly ref: string
  readonly head: string
  readonly base: string
}

/** Puts a pull request into the queue: its merge commit stands on a branch of its own until the required checks have run there. */
export async function enqueue(repository: LabRepository, pull: LabPullRequest): Promise<void> {
  const base = repository.groups.at(-1)?.head ?? (await repository.headOf(pull.base))
  const tree = base === undefined ? undefined : await mergedTree(repository, base, pull.headOid)
  if (base === undefined || tree === undefined) return
  const stamp = { name: 'GitHub', email: 'noreply@github.com', time: repository.now() }
  const message = `Merge pull request #${pull.number} from ${repository.owner}/${pull.head}\n\n${pull.title}`
  const head = repository.git.commitTree(tree, [base, pull.headOid], message, stamp)
  repository.signed.add(head)
  const branch = `gh-readonly-queue/${pull.base}/pr-${pull.number}-${base}`
  await repository.moveBranch(branch, undefined, head, { actor: 'github-merge-queue[bot]' })
  pull.queued = true
  repository.groups.push({ pull, ref: `refs/heads/${branch}`, head, base })
}

/** Lets the queue go on: the first group is merged when its required checks are green, and put out when one is not. */
export async function advanceQueue(repository: LabRepository): Promise<void> {
  for (let [group] = repository.groups; group; [group] = repository.groups) {
    const states = statesOf(repository, group.head)
    const wanted = repository.protection.checks.map((context) => states.get(context))
    if (wanted.includes('failure')) await leave(repository, group)
    else if (wanted.every((state) => state === 'success')) await land(repository, group)
    else return
  }
}

async function land(repository: LabRepository, group: MergeGroup): Promise<void> {
  const { pull, head, base } = group
  const by = { actor: pull.autoMerge ?? pull.author, type: 'pr_merge' } as const
  if (await repository.moveBranch(pull.base, base, head, by)) recordMerge(repository, pull, head, by.actor)
  await leave(repository, group)
}

async function leave(repository: LabRepository, group: MergeGroup): Promise<void> {
  repository.groups.splice(repository.groups.indexOf(group), 1)
  group.pull.queued = false
  await repository.moveBranch(group.ref.replace('refs/heads/', ''), group.head, undefined)
}

/** The event that GitHub sends for a group. */
export async function mergeGroupEvent(repository: LabRepository, group: MergeGroup): Promise<MergeGroupEvent> {
  const { head, base, ref, pull } = group
  const commit = await repository.git.readCommit(head)
  const person = { name: commit.author.name, email: commit.author.email }
  return {
    action: 'checks_requested',
    merge_group: {
      ...{ head_sha: head, head_ref: ref, base_sha: base, base_ref: `refs/heads/${pull.base}` },
      head_commit: {
        ...{ id: head, tree_id: commit.tree, message: commit.message, timestamp: commit.author.date },
        ...{ author: person, committer: person }
      }
    }
  }
}
