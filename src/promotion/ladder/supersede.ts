import type { GitHub } from '../github.ts'
import { GitHubFault } from '../github-fault.ts'
import type { Ladder } from './policy-query.ts'
import type { OwnPull } from './state-query.ts'

const CLOSE = `mutation Supersede($id: ID!, $body: String!, $repository: ID!, $updates: [RefUpdate!]!) {
  addComment(input: { subjectId: $id, body: $body }) { clientMutationId }
  closePullRequest(input: { pullRequestId: $id }) { clientMutationId }
  updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
}`

const CLOSE_ALONE = `mutation Close($id: ID!, $body: String!) {
  addComment(input: { subjectId: $id, body: $body }) { clientMutationId }
  closePullRequest(input: { pullRequestId: $id }) { clientMutationId }
}`

/** Closes a pull request of ours with a comment, and deletes its branch if nobody has moved it meanwhile; gives what of it GitHub did not do. */
export async function closeSuperseded(
  github: GitHub,
  ladder: Ladder,
  { id, number, head, headOid }: OwnPull,
  body: string
): Promise<string[]> {
  const updates = [{ name: `refs/heads/${head}`, beforeOid: headOid, afterOid: '0'.repeat(40), force: true }]
  const closing = `closing pull request #${number}`
  try {
    await github.mutate(closing, CLOSE, { id, body, repository: ladder.id, updates })
    return []
  } catch (error) {
    if (!(error instanceof GitHubFault) || !['moved', 'rejected', 'ruled'].includes(error.kind)) throw error
    if (!lacksUpdateRefs(error)) return [`Not all of ${closing} and deleting ${head} was done: ${error.text}.`]
    // Nothing of a document runs that names what the server does not know.
    await github.mutate(closing, CLOSE_ALONE, { id, body })
    return [`The branch ${head} of pull request #${number}, which is closed, stays: ${error.text}.`]
  }
}

/** Whether a GitHub Enterprise Server is too old to move branches by compare-and-swap. */
export function lacksUpdateRefs({ text }: GitHubFault): boolean {
  return /updateRefs/.test(text) && /doesn't exist on type|Cannot query field/i.test(text)
}
