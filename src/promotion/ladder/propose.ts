import { editOf, type PlacedCommit } from '../branch-inspection.ts'
import { GitHubFault } from '../github-fault.ts'
import type { Plan } from '../plan.ts'
import { type PlacedPullRequest, takeUpPullRequest } from '../pull-request.ts'
import { type Choice, consider, type LadderContext, type Ready } from './consider.ts'
import type { Mark } from './marker.ts'
import { mergeAutomatically, type MergeOutcome } from './merge.ts'
import { openPull } from './open-pull.ts'
import { type AppOutcome, type EnvironmentOutcome, nothingProposed } from './outcome.ts'
import type { Ladder } from './policy-query.ts'
import { bodyOf, type LadderProposal, markOf, planOf, warningsOf } from './proposal.ts'
import { freshHead } from './fresh-head.ts'
import { placeFresh } from './replace-head.ts'
import type { LadderState, OwnPull } from './state-query.ts'
import { type Contender, judgeRivals, type Rivalry } from './rivals.ts'
import { closeSuperseded } from './supersede.ts'

/**
 * Opens one pull request for one environment with everything that may be proposed now: one commit on a branch named by its
 * content, a body with the evidence, older ones of ours closed. Running it again ends in the same pull request.
 */
export async function proposeEnvironment(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  choices: readonly Choice[]
): Promise<EnvironmentOutcome> {
  const considered = await Promise.all(choices.map((choice) => consider(context, ladder, state, choice)))
  const ready = considered.flatMap((one) => ('ready' in one ? [one.ready] : []))
  const left = considered.flatMap((one) => ('left' in one ? [one.left] : []))
  const environment = choices[0]?.environment.name ?? ''
  if (ready.length > 0) return proposeReady(context, ladder, state, { environment, ready, left })
  const { outdated } = await judgeRivals(context, ladder, { ...contenderOf(choices), left }, state.pulls)
  const why = `\`${environment}\` holds an image that was built from this commit or a later one.`
  const warnings = await closeAll(context, ladder, outdated, why)
  return { ...nothingProposed(environment, left), warnings }
}

/** What a run proposes for one environment, and what it leaves. */
interface Proposed {
  readonly environment: string
  readonly ready: readonly Ready[]
  readonly left: readonly AppOutcome[]
}

// Nothing is proposed, but what was proposed before may have become superfluous.
function contenderOf(choices: readonly Choice[]): Omit<Contender, 'left'> {
  const mark = markOf(choices.map((choice) => ({ choice, commit: '' })))
  return { mark: { ...mark, kind: 'promotion' }, branch: '', ready: [], own: undefined }
}

async function proposeReady(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  { environment, ready, left }: Proposed
): Promise<EnvironmentOutcome> {
  const proposal = planOf(ladder, ready)
  const { mark, plan } = proposal
  const apps = [...ready.map(proposedOutcome), ...left]
  const pulls = state.pulls.filter(({ head }) => head === plan.branch)
  const refused = declined(pulls, context)
  if (refused) return { environment, ...refused, apps, warnings: [] }
  const own = pulls.find((pull) => pull.state === 'OPEN')
  const contender = { mark, branch: plan.branch, ready, left, own }
  const rivalry = await judgeRivals(context, ladder, contender, state.pulls)
  if (rivalry.covered.size > 0)
    return proposeRest(context, ladder, state, { environment, ready, left }, { own, covered: rivalry.covered })
  return { environment, ...(await write(context, ladder, state, contender, { proposal, rivalry })), apps }
}

/** Proposes what no other pull request proposes already; one of ours that was open with all of it goes. */
async function proposeRest(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  { environment, ready, left }: Proposed,
  { own, covered }: { readonly own: OwnPull | undefined; readonly covered: Rivalry['covered'] }
): Promise<EnvironmentOutcome> {
  const warnings = own && !own.approved ? await withdraw(context, ladder, own, covered) : []
  const pulls = state.pulls.filter((pull) => pull !== own || own.approved)
  const elsewhere = ready.flatMap((one): AppOutcome[] => {
    const pull = covered.get(one.choice.app.name)
    const reasons = [`#${pull?.number ?? 0} proposes this digest or a later one`]
    return pull ? [{ ...proposedOutcome(one), result: 'superseded', reasons }] : []
  })
  const rest = ready.filter(({ choice }) => !covered.has(choice.app.name))
  const apps = [...elsewhere, ...left]
  const [first] = covered.values()
  const outcome =
    rest.length > 0
      ? await proposeReady(context, ladder, { ...state, pulls }, { environment, ready: rest, left: apps })
      : {
          environment,
          operation: 'superseded' as const,
          number: first?.number ?? 0,
          url: first?.url ?? '',
          apps,
          warnings: []
        }
  return { ...outcome, warnings: [...warnings, ...outcome.warnings] }
}

async function withdraw(
  { github }: LadderContext,
  ladder: Ladder,
  own: OwnPull,
  covered: Rivalry['covered']
): Promise<string[]> {
  const names = [...covered].map(([app, { number }]) => `\`${app}\` in #${number}`)
  return closeSuperseded(github, ladder, own, `Withdrawn: proposed already is ${names.join(', ')}.`)
}

function proposedOutcome({ choice, held }: Ready): AppOutcome {
  const after = choice.digest.toString()
  return { app: choice.app.name, before: held.digest?.toString() ?? null, after, result: 'proposed', reasons: [] }
}

type Obstacle = Pick<EnvironmentOutcome, 'operation' | 'number' | 'url'>

// What a person closed is not opened again for the same digests.
function declined(own: readonly OwnPull[], { forceReopen }: LadderContext): Obstacle | undefined {
  const [newest] = own
  if (forceReopen || newest?.state !== 'CLOSED' || !newest.closedByOther) return undefined
  return { operation: 'declined', number: newest.number, url: newest.url }
}

async function write(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  contender: Contender,
  { proposal, rivalry }: { readonly proposal: LadderProposal; readonly rivalry: Rivalry }
): Promise<Omit<EnvironmentOutcome, 'environment' | 'apps'>> {
  const { plan, pins } = proposal
  const { ready, own: open } = contender
  const pulls = state.pulls.filter(({ head }) => head === plan.branch)
  const head = await freshHead(context, ladder, pulls, state.branches.get(plan.branch), plan.branch)
  const site = {
    ...{ repository: ladder.site.repository, fullName: ladder.fullName },
    isFormerEdit: editOf((path) => pins.get(path) ?? [])
  }
  // Only what GitHub is to merge by itself has to be proved; people can look, or ask for it.
  const proof = isAutomatic(ready) || context.rendersAll ? await context.prove(ladder, proposal.edits) : undefined
  const commit = await placeFresh(context, ladder, state, { plan, site, head, open })
  const warnings = [...warningsOf(ready), ...(proof?.warnings ?? []), ...commit.warnings]
  const body = bodyOf(ladder, ready, proposal, { warnings, rendered: proof?.rendered })
  const { placed, outdated } = open
    ? { placed: await takeUpPullRequest(context.github, ladder.site, open, body), outdated: rivalry.outdated }
    : await openAlone(context, ladder, contender, plan, body)
  const closed = await closeAll(context, ladder, outdated, supersededBy(contender.mark, placed.number))
  const merge = proof?.proven && isAutomatic(ready) ? await merged(context, ladder, placed.number, commit) : 'manual'
  const told = [...warnings, ...placed.warnings, ...closed]
  return { ...placed, branch: plan.branch, commit: commit.oid, verified: commit.verified, merge, warnings: told }
}

/** Opens our pull request and gives way where another writer has opened one for the same digest in the meantime. */
async function openAlone(
  context: LadderContext,
  ladder: Ladder,
  contender: Contender,
  plan: Plan,
  body: string
): Promise<{ placed: PlacedPullRequest; outdated: readonly OwnPull[] }> {
  const { placed, own, pulls } = await openPull(context.github, ladder, plan, body)
  const { outdated, covered } = await judgeRivals(context, ladder, { ...contender, own }, pulls)
  if (covered.size === 0) return { placed, outdated }
  await withdraw(context, ladder, own, covered)
  const numbers = [...new Set([...covered.values()].map(({ number }) => `#${number}`))]
  throw new GitHubFault('moved', 'opening a pull request', `${numbers.join(', ')} came before #${own.number}`)
}

function supersededBy({ kind, environment }: Mark, successor: number): string {
  return kind === 'rollback'
    ? `\`${environment}\` is rolled back by #${successor}; nothing is promoted over that until it is released.`
    : `Superseded by #${successor}: what this one proposes is in it or deployed, from the same commits or later ones.`
}

async function closeAll(
  { github }: LadderContext,
  ladder: Ladder,
  pulls: readonly OwnPull[],
  why: string
): Promise<string[]> {
  const warnings: string[] = []
  for (const pull of pulls) warnings.push(...(await closeSuperseded(github, ladder, pull, why)))
  return warnings
}

function isAutomatic(ready: readonly Ready[]): boolean {
  return ready.every(
    ({ choice, held, ancestry }) =>
      choice.environment.merge === 'auto' &&
      (held.digest === undefined || choice.rollback || ['ahead', 'same'].includes(ancestry.relation))
  )
}

async function merged(
  { github, access, scene }: LadderContext,
  ladder: Ladder,
  number: number,
  { oid: head }: PlacedCommit
): Promise<MergeOutcome> {
  return mergeAutomatically(github, { ladder, number, head }, access, scene)
}
