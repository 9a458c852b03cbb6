import { placeCommit, type Site } from '../branch.ts'
import type { PlacedCommit } from '../branch-inspection.ts'
import type { GitHub } from '../github.ts'
import type { Plan } from '../plan.ts'
import type { LadderContext } from './consider.ts'
import type { Ladder } from './policy-query.ts'
import type { LadderState, OwnPull } from './state-query.ts'

const REPLACE = `mutation Replace($repository: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $repository, refUpdates: $updates }) { clientMutationId }
}`

interface Place {
  readonly plan: Plan
  readonly site: Site
  readonly head: string | undefined
  readonly open: OwnPull | undefined
}

/** Brings our branch to the planned content as `placeCommit` does, on the present base where its own commit can't be merged any more. */
export async function placeFresh(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  { plan, site, head, open }: Place
): Promise<PlacedCommit> {
  const found = await placeCommit(context.github, plan, site, head, context.scene)
  if (head === undefined || !(await mustReplace(context.github, ladder, found, open))) return found
  return replaceHead(context, ladder, state, { plan, site, head })
}

// What somebody approved stays as it was approved.
async function mustReplace(
  github: GitHub,
  ladder: Ladder,
  { outdated }: PlacedCommit,
  open: OwnPull | undefined
): Promise<boolean> {
  if (open === undefined) return outdated === 'file'
  if (outdated === undefined || open.approved) return false
  return open.conflicting ?? (await isConflicting(github, ladder, open))
}

const MERGEABLE = `query Mergeable($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) { mergeable } }
}`

// Of a branch that was not foreseen, because a part of what it might hold is proposed elsewhere.
async function isConflicting(github: GitHub, { site }: Ladder, { number }: OwnPull): Promise<boolean> {
  const { repository } = await github.query<{ repository: { pullRequest: { mergeable: string } } }>(
    `looking whether pull request #${number} can be merged`,
    MERGEABLE,
    { ...site.repository, number }
  )
  return repository.pullRequest.mergeable === 'CONFLICTING'
}

// Made beside the branch, which then moves in one step if nobody has moved it: its pull request never shows half a change.
async function replaceHead(
  { github, scene }: LadderContext,
  ladder: Ladder,
  { branches }: LadderState,
  { plan, site, head }: { readonly plan: Plan; readonly site: Site; readonly head: string }
): Promise<PlacedCommit> {
  const beside = { ...plan, branch: `${plan.branch}-on-${ladder.base.oid.slice(0, 12)}` }
  const commit = await placeCommit(github, beside, site, branches.get(beside.branch), scene)
  const updates = [
    { name: `refs/heads/${plan.branch}`, beforeOid: head, afterOid: commit.oid, force: true },
    { name: `refs/heads/${beside.branch}`, beforeOid: commit.oid, afterOid: '0'.repeat(40), force: true }
  ]
  await github.mutate(`moving ${plan.branch} to the present base`, REPLACE, { repository: ladder.id, updates })
  return commit
}
