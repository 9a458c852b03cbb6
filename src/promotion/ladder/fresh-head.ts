import type { GitHub } from '../github.ts'
import { GitHubFault } from '../github-fault.ts'
import type { LadderContext } from './consider.ts'
import type { Ladder } from './policy-query.ts'
import type { OwnPull } from './state-query.ts'

const RESET = `mutation Reset($repository: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
}`

/** The head to write on: a branch that was merged already begins anew at the base, if nobody has moved it since. */
export async function freshHead(
  { github }: LadderContext,
  { id, base, site }: Ladder,
  own: readonly OwnPull[],
  head: string | undefined,
  branch: string
): Promise<string | undefined> {
  const isOpen = own.some(({ state }) => state === 'OPEN')
  const merged = own.find(({ state, headOid }) => state === 'MERGED' && headOid === head)
  if (head === undefined || isOpen || !merged) return head
  await refuseUnseen(github, site.repository, base.oid, merged)
  const updates = [{ name: `refs/heads/${branch}`, beforeOid: head, afterOid: base.oid, force: true }]
  await github.mutate(`moving the merged branch ${branch}`, RESET, { repository: id, updates })
  return base.oid
}

// One answer of GitHub may tell a merge, and the base as it was before: then the digest is in already.
async function refuseUnseen(
  github: GitHub,
  { owner, name: repo }: Ladder['site']['repository'],
  base: string,
  { number, mergeCommit }: OwnPull
): Promise<void> {
  if (mergeCommit === undefined) return
  const doing = `looking whether the base holds the merge of #${number}`
  const basehead = `${base}...${mergeCommit}`
  const compared = await github.read(doing, ({ repos }, request) =>
    repos.compareCommitsWithBasehead({ owner, repo, basehead, request })
  )
  if (compared.ahead_by > 0) throw new GitHubFault('moved', doing, `${mergeCommit} came after ${base}`)
}
