import { nodeId } from './answers.ts'
import { actorNode } from './graphql-checks.ts'
import { typedError } from './graphql-error.ts'
import { commitNode, connection, repositoryNode, type View } from './graphql-nodes.ts'
import { deniedText, permits } from './access.ts'
import { enqueue } from './merge-queue.ts'
import { openPull, type PullText } from './opening.ts'
import { mergeableOf, mergePull, mergeStateOf, settle, signatureFault } from './merging.ts'
import type { LabPullRequest, LabRepository } from './repository.ts'

/** GraphQL's word for the state of a pull request. */
export function stateOf(pull: LabPullRequest): string {
  return pull.state.toUpperCase()
}

/** The value behind `PullRequest`. */
export function pullRequestNode(view: View, repository: LabRepository, pull: LabPullRequest) {
  return {
    __typename: 'PullRequest',
    id: pullId(repository, pull),
    number: pull.number,
    url: `${view.base}/${repository.fullName}/pull/${pull.number}`,
    state: stateOf(pull),
    title: pull.title,
    body: pull.body,
    author: actorNode(pull.author),
    headRefName: pull.head,
    headRefOid: pull.headOid,
    baseRefName: pull.base,
    isCrossRepository: false,
    isDraft: false,
    viewerDidAuthor: pull.author === view.grant.login,
    headRepository: () => repositoryNode(view, repository),
    repository: () => repositoryNode(view, repository),
    ...mergingFields(repository, pull),
    reviews: ({ last, states }: { last?: number; states?: readonly string[] }) =>
      connection(reviewNodes(view, repository, pull, states).slice(last === undefined ? 0 : -last), undefined),
    commits: async ({ last }: { last?: number }) => {
      const all = await commitNodes(view, repository, pull)
      return { ...connection(all.slice(last === undefined ? 0 : -last), undefined), totalCount: all.length }
    },
    timelineItems: () => ({
      nodes: pull.closedBy === null ? [] : [{ __typename: 'ClosedEvent', actor: actorNode(pull.closedBy) }]
    })
  }
}

function mergingFields(repository: LabRepository, pull: LabPullRequest) {
  return {
    merged: pull.state === 'merged',
    mergedAt: pull.mergedAt,
    mergeCommit: pull.mergeCommit === null ? null : { __typename: 'Commit', oid: pull.mergeCommit },
    closedAt: pull.closedAt,
    mergeStateStatus: () => mergeStateOf(repository, pull),
    mergeable: () => mergeableOf(repository, pull),
    isMergeQueueEnabled: repository.protection.queue === true,
    isInMergeQueue: pull.queued,
    autoMergeRequest: pull.autoMerge === null ? null : { __typename: 'AutoMergeRequest', mergeMethod: 'MERGE' }
  }
}

function reviewNodes(view: View, repository: LabRepository, pull: LabPullRequest, states?: readonly string[]) {
  const wanted = pull.reviews.filter(({ state }) => states?.includes(state) ?? true)
  return wanted.map(({ author, state, commit, at }) => () => ({
    ...{ __typename: 'PullRequestReview', state, submittedAt: at, author: actorNode(author) },
    authorCanPushToRepository: repository.writers.has(author),
    commit: () => commitNode(view, repository, commit)
  }))
}

async function commitNodes(view: View, repository: LabRepository, pull: LabPullRequest) {
  const base = (await repository.headOf(pull.base)) ?? pull.headOid
  const own = pull.state === 'open' ? await repository.git.commitsBetween(base, pull.headOid) : [pull.headOid]
  return own.map((oid) => () => ({ __typename: 'PullRequestCommit', commit: () => commitNode(view, repository, oid) }))
}

function pullId(repository: LabRepository, pull: LabPullRequest): string {
  return nodeId('PullRequest', `${repository.fullName}#${pull.number}`)
}

interface PullWorld extends View {
  readonly repositories: ReadonlyMap<string, LabRepository>
}

interface PullInput {
  readonly pullRequestId: string
  readonly expectedHeadOid?: string
}

type Mutation<T> = (world: PullWorld, args: { readonly input: T }) => Promise<object>

interface OpenInput extends Omit<PullText, 'head' | 'base'> {
  readonly repositoryId: string
  readonly headRefName: string
  readonly baseRefName: string
}

/** GraphQL's mutations of pull requests. */
export const PULL_MUTATIONS = {
  createPullRequest: (async (world, { input }) => {
    const repository = [...world.repositories.values()].find(
      ({ fullName }) => nodeId('Repository', fullName) === input.repositoryId
    )
    if (!repository) throw typedError('NOT_FOUND', 'Could not resolve to a node')
    if (!permits(world.grant, 'pull_requests', 'write')) throw typedError('FORBIDDEN', deniedText(world.grant))
    const { headRefName: head, baseRefName: base } = input
    const pull = await openPull(repository, world.grant.login, { ...input, head, base })
    if ('refused' in pull) throw typedError('UNPROCESSABLE', pull.refused)
    return { pullRequest: () => pullRequestNode(world, repository, pull) }
  }) satisfies Mutation<OpenInput>,
  enablePullRequestAutoMerge: (async (world, { input }) => {
    const { repository, pull } = writablePull(world, input.pullRequestId, 'contents')
    if (!repository.allowsAutoMerge) throw typedError('UNPROCESSABLE', 'Auto merge is not allowed for this repository')
    const state = await expectedState(repository, pull, input)
    if (state === 'CLEAN' || state === 'UNSTABLE')
      throw typedError('UNPROCESSABLE', `Pull request is in ${state.toLowerCase()} status`)
    pull.autoMerge = world.grant.login
    await settle(repository)
    return { pullRequest: () => pullRequestNode(world, repository, pull) }
  }) satisfies Mutation<PullInput>,
  mergePullRequest: (async (world, { input }) => {
    const { repository, pull } = writablePull(world, input.pullRequestId, 'contents')
    const state = await expectedState(repository, pull, input)
    if (repository.protection.queue) throw typedError('UNPROCESSABLE', 'Changes must be made through the merge queue')
    if (state !== 'CLEAN' && state !== 'UNSTABLE')
      throw typedError('UNPROCESSABLE', 'Base branch requires status checks or reviews that are missing')
    const base = (await repository.headOf(pull.base)) ?? pull.headOid
    const fault = await signatureFault(repository, pull, base)
    if (fault !== undefined) throw typedError('UNPROCESSABLE', fault)
    if ((await mergePull(repository, pull, world.grant.login)) === undefined)
      throw typedError('UNPROCESSABLE', 'Base branch was modified. Review and try the merge again.')
    return { pullRequest: () => pullRequestNode(world, repository, pull) }
  }) satisfies Mutation<PullInput>,
  enqueuePullRequest: (async (world, { input }) => {
    const { repository, pull } = writablePull(world, input.pullRequestId, 'contents')
    if ((await expectedState(repository, pull, input)) === 'BLOCKED')
      throw typedError('UNPROCESSABLE', 'Pull request is blocked from entering the merge queue')
    await enqueue(repository, pull)
    await settle(repository)
    return { mergeQueueEntry: { __typename: 'MergeQueueEntry', state: 'QUEUED' } }
  }) satisfies Mutation<PullInput>,
  closePullRequest: (async (world, { input }) => {
    const { repository, pull } = writablePull(world, input.pullRequestId, 'pull_requests')
    if (pull.state === 'open') repository.close(pull, world.grant.login)
    return Promise.resolve({ pullRequest: () => pullRequestNode(world, repository, pull) })
  }) satisfies Mutation<PullInput>,
  addComment: (async (world, { input }) => {
    const { pull } = writablePull(world, input.subjectId, 'pull_requests')
    pull.comments.push({ author: world.grant.login, body: input.body })
    return Promise.resolve({ clientMutationId: null })
  }) satisfies Mutation<{ readonly subjectId: string; readonly body: string }>
}

async function expectedState(repository: LabRepository, pull: LabPullRequest, { expectedHeadOid }: PullInput) {
  if (expectedHeadOid !== undefined && expectedHeadOid !== pull.headOid)
    throw typedError('UNPROCESSABLE', 'Head branch was modified. Review and try the merge again.')
  if (pull.state !== 'open') throw typedError('UNPROCESSABLE', 'Pull request is closed')
  return mergeStateOf(repository, pull)
}

/** Whether the replica that answers does not know the pull requests yet. */
export function isUnknownYet(repository: LabRepository): boolean {
  if (repository.unknownPulls === 0) return false
  repository.unknownPulls -= 1
  return true
}

function writablePull(world: PullWorld, id: string, permission: 'contents' | 'pull_requests') {
  for (const repository of world.repositories.values()) {
    const pull = repository.pulls.find((candidate) => pullId(repository, candidate) === id)
    if (!pull || isUnknownYet(repository)) continue
    if (!permits(world.grant, permission, 'write')) throw typedError('FORBIDDEN', deniedText(world.grant))
    return { repository, pull }
  }
  throw typedError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`)
}
