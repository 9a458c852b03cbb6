import { setTimeout as sleep } from 'node:timers/promises'
import type { GitHub, GitHubAccess } from '../github.ts'
import { GitHubFault } from '../github-fault.ts'
import { refusal, type Scene } from '../refusals.ts'
import type { Ladder } from './policy-query.ts'

/** How a pull request goes on: by a person, by GitHub as soon as it can, through the queue, or it is merged already. */
export type MergeOutcome = 'manual' | 'armed' | 'queued' | 'merged'

interface PullState {
  readonly id: string
  readonly merged: boolean
  readonly headRefOid: string
  readonly mergeStateStatus: string
  readonly isMergeQueueEnabled?: boolean
  readonly isInMergeQueue?: boolean
  readonly autoMergeRequest: { readonly mergeMethod: string } | null
}

const POLL_MS = 2_000
const PATIENCE_MS = 60_000
const READING = 'looking whether the pull request can be merged'

const STATE = (queue: boolean): string => `query MergeState($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      id merged headRefOid mergeStateStatus autoMergeRequest { mergeMethod }
      ${queue ? 'isMergeQueueEnabled isInMergeQueue' : ''}
    }
  }
}`

const mutationOf = (field: string, input: string): string =>
  `mutation Merge($id: ID!, $head: GitObjectID!) {
  ${field}(input: { pullRequestId: $id, expectedHeadOid: $head }) { ${input} }
}`

const ARM = mutationOf('enablePullRequestAutoMerge', 'clientMutationId')
const MERGE = mutationOf('mergePullRequest', 'clientMutationId')
const ENQUEUE = mutationOf('enqueuePullRequest', 'clientMutationId')

/**
 * Has GitHub merge a pull request on exactly this head, now or as soon as its rules allow it, and looks afterwards whether that is
 * so; throws RefusalError (E_PROMOTION_NOT_ARMED) where it is not.
 */
export async function mergeAutomatically(
  github: GitHub,
  { ladder, number, head }: { readonly ladder: Ladder; readonly number: number; readonly head: string },
  access: GitHubAccess,
  scene: Scene
): Promise<MergeOutcome> {
  const end = performance.now() + access.deadline.within(PATIENCE_MS)
  let why = 'GitHub has not told whether it can be merged'
  while (performance.now() < end) {
    const pull = await readPull(github, ladder, number)
    const outcome = outcomeOf(pull)
    if (outcome) return outcome
    if (pull.headRefOid !== head) throw notArmed(number, scene, 'somebody has pushed to its branch')
    const document = documentFor(pull)
    if (document === undefined) {
      why = `its state is ${pull.mergeStateStatus}`
      if (pull.mergeStateStatus === 'DIRTY') break
      await sleep(POLL_MS)
      continue
    }
    why = (await attempt(github, document, { id: pull.id, head })) ?? why
  }
  throw notArmed(number, scene, why)
}

function outcomeOf({ merged, isInMergeQueue, autoMergeRequest }: PullState): MergeOutcome | undefined {
  if (merged) return 'merged'
  if (isInMergeQueue === true) return 'queued'
  return autoMergeRequest === null ? undefined : 'armed'
}

/** What to ask for in this state, undefined where only waiting helps. */
function documentFor({ mergeStateStatus, isMergeQueueEnabled }: PullState): string | undefined {
  switch (mergeStateStatus) {
    case 'BLOCKED':
    case 'BEHIND':
      return ARM
    case 'CLEAN':
    case 'HAS_HOOKS':
      return isMergeQueueEnabled === true ? ENQUEUE : MERGE
    default:
      return undefined
  }
}

/** The reason where GitHub would not; its state may have changed since it was read, so that it is read again. */
async function attempt(
  github: GitHub,
  document: string,
  variables: { id: string; head: string }
): Promise<string | undefined> {
  try {
    await github.mutate('merging the pull request', document, variables)
    return undefined
  } catch (error) {
    const passes = error instanceof GitHubFault && ['rejected', 'ruled', 'moved'].includes(error.kind)
    if (!passes) throw error
    await sleep(POLL_MS)
    return error.text
  }
}

async function readPull(github: GitHub, { site }: Ladder, number: number): Promise<PullState> {
  const variables = { ...site.repository, number }
  const read = async (queue: boolean) =>
    github.query<{ repository: { pullRequest: PullState } }>(READING, STATE(queue), variables)
  try {
    return (await read(true)).repository.pullRequest
  } catch (error) {
    // It was opened or read just now: only this replica does not know it yet.
    if (error instanceof GitHubFault && error.kind === 'hidden') throw new GitHubFault('moved', READING, error.text)
    // A GitHub Enterprise Server without merge queues does not know these fields.
    if (!(error instanceof GitHubFault) || !/doesn't exist on type|Cannot query field/i.test(error.text)) throw error
    return (await read(false)).repository.pullRequest
  }
}

function notArmed(number: number, scene: Scene, reason: string) {
  return refusal(
    'E_PROMOTION_NOT_ARMED',
    scene,
    `pull request #${number} of ${scene.repository} is not set to be merged`,
    {
      reason,
      remedy:
        'merge it by hand, or look at the repository’s settings: "Allow auto-merge", required checks that have to run on this pull request, and write access of the App'
    }
  )
}
