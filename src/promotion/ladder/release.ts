import { placeCommit } from '../branch.ts'
import { plannedFile } from '../plan.ts'
import { placePullRequest } from '../pull-request.ts'
import { requestFault } from '../refusals.ts'
import { runRounds } from '../rounds.ts'
import type { LadderContext } from './consider.ts'
import { branchOfMark, renderMark } from './marker.ts'
import type { EnvironmentOutcome } from './outcome.ts'
import { type LadderSite, readLadder } from './policy-query.ts'
import { HOLDS, readState } from './state-query.ts'

/** Proposes that a rollback holds an environment no longer: the next promotion goes over its digest again. */
export async function releaseLadder(
  context: LadderContext,
  site: LadderSite,
  order: { readonly environment: string; readonly app: string }
): Promise<readonly EnvironmentOutcome[]> {
  return [await runRounds(() => release(context, site, order), context.scene, context.access)]
}

async function release(
  context: LadderContext,
  site: LadderSite,
  { environment, app }: { readonly environment: string; readonly app: string }
): Promise<EnvironmentOutcome> {
  const { github, scene } = context
  const ladder = await readLadder(github, site, scene)
  const mark = { kind: 'release', environment, apps: [{ app, digest: '', commit: '' }] } as const
  const branch = branchOfMark(ladder.fullName, ladder.base.name, mark)
  const state = await readState(github, ladder, { paths: [], branches: [branch] }, scene)
  if (!state.holds.has(`${environment}/${app}`)) throw notHeld(environment, app, scene)
  const plan = {
    ...{ branch, base: ladder.base, changes: [], files: [plannedFile(`${HOLDS}/${environment}/${app}`, null)] },
    ...{ headline: `Release ${app} in ${environment}`, trailers: 'Promotions go over its digest again.' }
  }
  const where = { repository: site.repository, fullName: ladder.fullName, isFormerEdit: () => false }
  const commit = await placeCommit(github, plan, where, state.branches.get(branch), scene)
  const open = state.pulls.find(({ head, state: pullState }) => head === branch && pullState === 'OPEN')
  const body = `Ends the rollback of \`${app}\` in \`${environment}\`: promotions go over its digest again.\n\n${renderMark(mark)}\n`
  const placed = await placePullRequest(github, plan, site, open, body)
  return {
    environment,
    ...placed,
    branch,
    commit: commit.oid,
    verified: commit.verified,
    merge: 'manual',
    apps: [],
    warnings: commit.warnings
  }
}

function notHeld(environment: string, app: string, scene: LadderContext['scene']) {
  return requestFault('E_PROMOTION_NOT_HELD', scene, `no rollback holds ${app} in ${environment}`, {
    reason: `there is no file ${HOLDS}/${environment}/${app} on the base branch`,
    remedy: 'look at custody report; a rollback that was not merged yet holds nothing'
  })
}
