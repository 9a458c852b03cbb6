import type { GitHub } from '../github.ts'
import { GitHubFault } from '../github-fault.ts'
import { type Mark, parseMark } from './marker.ts'
import type { Relation } from './order.ts'
import type { Ladder } from './policy-query.ts'
import type { OwnPull } from './state-query.ts'

/** Tells how the commit of `theirs` stands to ours for one app: `ahead` where ours is newer. */
export type Compare = (app: string, theirs: string) => Promise<Relation>

/** What an open pull request of ours for the same environment is beside a new one. */
export type Standing = 'older' | 'newer' | 'other'

/** How another mark stands to ours, by the ancestry of the commits of all apps that both change; time says nothing. */
export async function standingOf(theirs: Mark, ours: Mark, compare: Compare): Promise<Standing> {
  if (theirs.environment !== ours.environment || theirs.kind !== 'promotion') return 'other'
  const shared = theirs.apps.filter(({ app }) => ours.apps.some((own) => own.app === app))
  if (shared.length === 0) return 'other'
  const relations = await Promise.all(shared.map(({ app, commit }) => compare(app, commit)))
  const covers = shared.length === theirs.apps.length
  if (covers && relations.every((relation) => relation === 'ahead' || relation === 'same')) return 'older'
  const covered = shared.length === ours.apps.length
  return covered && relations.every((relation) => relation === 'behind') ? 'newer' : 'other'
}

/** The open pull requests that this token's user opened for the environment, besides the one from `branch`, with their marks. */
export function rivalsOf(pulls: readonly OwnPull[], ours: Mark, branch: string): { pull: OwnPull; mark: Mark }[] {
  return pulls.flatMap((pull) => {
    const mark = pull.state === 'OPEN' && pull.ours && pull.head !== branch ? parseMark(pull.body) : undefined
    return mark?.environment === ours.environment ? [{ pull, mark }] : []
  })
}

const CLOSE = `mutation Supersede($id: ID!, $body: String!, $repository: ID!, $updates: [RefUpdate!]!) {
  addComment(input: { subjectId: $id, body: $body }) { clientMutationId }
  closePullRequest(input: { pullRequestId: $id }) { clientMutationId }
  updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
}`

/** Closes an older pull request with a comment, and deletes its branch if nobody has moved it meanwhile. */
export async function closeSuperseded(github: GitHub, ladder: Ladder, pull: OwnPull, body: string): Promise<void> {
  const updates = [{ name: `refs/heads/${pull.head}`, beforeOid: pull.headOid, afterOid: '0'.repeat(40), force: true }]
  try {
    const variables = { id: pull.id, body, repository: ladder.id, updates }
    await github.mutate(`closing pull request #${pull.number}`, CLOSE, variables)
  } catch (error) {
    // A branch that somebody moved stays as it is; the pull request is closed all the same, and may be opened again.
    if (!(error instanceof GitHubFault) || !['moved', 'rejected'].includes(error.kind)) throw error
  }
}
