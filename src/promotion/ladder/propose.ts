import { renderLadderBody } from '../../evidence/ladder-body.ts'
import { comparePackages } from '../../evidence/package-changes.ts'
import { editOf, type PlacedCommit } from '../branch-inspection.ts'
import { type Change, editKustomization, type Pin } from '../kustomization.ts'
import { type Plan, plain, plannedFile, type PlannedFile } from '../plan.ts'
import { placePullRequest } from '../pull-request.ts'
import { unifiedDiff } from '../unified-diff.ts'
import { closeStale } from './close-stale.ts'
import { type Choice, consider, type LadderContext, type Ready, sourceOf } from './consider.ts'
import { branchOfMark, type Mark, renderMark } from './marker.ts'
import { mergeAutomatically, type MergeOutcome } from './merge.ts'
import { compareSources, type Relation } from './order.ts'
import { type AppOutcome, type EnvironmentOutcome, nothingProposed } from './outcome.ts'
import type { Ladder } from './policy-query.ts'
import type { OverlayEdit } from './rendering.ts'
import { freshHead } from './fresh-head.ts'
import { placeFresh } from './replace-head.ts'
import { HOLDS, type LadderState, type OwnPull } from './state-query.ts'
import { closeSuperseded, rivalsOf, standingOf } from './supersede.ts'

/** The branch that some choices for one environment would go to, whether or not they may. */
export function branchOfChoices(ladder: Ladder, choices: readonly Choice[]): string {
  return branchOfMark(ladder.fullName, ladder.base.name, markOf(choices.map((choice) => ({ choice, commit: '' }))))
}

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
  if (ready.length === 0) {
    if (left.every(({ result }) => result === 'current')) await closeStale(context, ladder, state, choices)
    return nothingProposed(environment, left)
  }
  const proposal = planOf(ladder, ready)
  const apps = [...ready.map(proposedOutcome), ...left]
  const own = state.pulls.filter(({ head }) => head === proposal.plan.branch)
  const obstacle = declined(own, context) ?? (await overtaken(context, state, ready, proposal))
  if (obstacle) return { environment, ...obstacle, apps, warnings: [] }
  return { environment, ...(await write(context, ladder, state, ready, proposal)), apps }
}

interface LadderProposal {
  readonly mark: Mark
  readonly plan: Plan
  readonly diff: string
  readonly pins: ReadonlyMap<string, readonly Pin[]>
  readonly changes: ReadonlyMap<string, Change>
  readonly edits: readonly OverlayEdit[]
}

function markOf(choices: readonly { readonly choice: Choice; readonly commit: string }[]): Mark {
  const [first] = choices
  return {
    kind: first?.choice.rollback === true ? 'rollback' : 'promotion',
    environment: first?.choice.environment.name ?? '',
    apps: choices.map(({ choice, commit }) => ({ app: choice.app.name, digest: choice.digest.toString(), commit }))
  }
}

function planOf(ladder: Ladder, ready: readonly Ready[]): LadderProposal {
  const mark = markOf(ready.map(({ choice, assessed }) => ({ choice, commit: sourceOf(assessed).commit })))
  const pins = new Map<string, Pin[]>()
  const changes = new Map<string, Change>()
  const files: PlannedFile[] = []
  const edits: OverlayEdit[] = []
  const diffs: string[] = []
  for (const [path, group] of Map.groupBy(ready, ({ overlay }) => overlay.path)) {
    const own = group.map(({ choice }) => pinOf(choice))
    const { bytes: before } = group[0]?.overlay ?? { bytes: Buffer.alloc(0) }
    const edit = editKustomization(before, own)
    pins.set(path, own)
    for (const [index, { choice }] of group.entries())
      if (edit.changes[index]) changes.set(choice.app.name, edit.changes[index])
    if (edit.outcome !== 'changed') continue
    files.push(plannedFile(path, edit.bytes))
    const folder = group[0]?.choice.environment.path ?? ''
    edits.push({ folder, path, bytes: edit.bytes, changes: edit.changes })
    diffs.push(unifiedDiff(path, before, edit.bytes))
  }
  const holds = ready.filter(({ choice }) => choice.rollback).map((one) => holdFile(one))
  const branch = branchOfMark(ladder.fullName, ladder.base.name, mark)
  const plan = {
    branch,
    base: ladder.base,
    files: [...files, ...holds],
    changes: [...changes.values()],
    ...words(mark, ready)
  }
  return { mark, plan, diff: diffs.join(''), pins, changes, edits }
}

function pinOf({ app, digest, tag, environment }: Choice): Pin {
  return { name: app.entry, digest, ...(environment.tag === 'sync' && tag !== undefined && { tag, writesTag: true }) }
}

// The same bytes for the same rollback, so that a second run finds its own commit.
function holdFile({ choice: { app, environment, digest }, held }: Ready): PlannedFile {
  const text = `# custody rollback: nothing is promoted over this digest until the file is gone (custody rollback --release)\ndigest: ${digest.toString()}\ninstead-of: ${held.digest?.toString() ?? 'nothing'}\n`
  return plannedFile(`${HOLDS}/${environment.name}/${app.name}`, Buffer.from(text))
}

function words({ kind, environment, apps }: Mark, ready: readonly Ready[]): { headline: string; trailers: string } {
  const [first, ...others] = apps
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  const what = `${first?.app ?? ''}${more}`
  const digest = first?.digest.slice(0, 'sha256:'.length + 12) ?? ''
  const from = ready[0]?.choice.environment.from
  return {
    headline:
      kind === 'rollback'
        ? `Roll ${what} in ${environment} back to ${digest}`
        : `Promote ${what} to ${environment}: ${digest}`,
    trailers: [
      ...ready.map(({ choice }) => `Image-Digest: ${plain(choice.app.image.name)}@${choice.digest.toString()}`),
      ...ready.map(({ assessed }) => `Source-Commit: ${plain(sourceOf(assessed).commit)}`),
      ...ready.map(({ assessed }) => `Provenance-Run: ${plain(assessed.evidence.signer.run)}`),
      ...(from === undefined || kind === 'rollback' ? [] : [`Promoted-From: ${from}`])
    ].join('\n')
  }
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

async function overtaken(
  context: LadderContext,
  state: LadderState,
  ready: readonly Ready[],
  { mark, plan }: LadderProposal
): Promise<Obstacle | undefined> {
  if (mark.kind === 'rollback') return undefined
  for (const { pull, mark: theirs } of rivalsOf(state.pulls, mark, plan.branch)) {
    if ((await standingOf(theirs, mark, comparer(context, ready))) === 'newer')
      return { operation: 'superseded', number: pull.number, url: pull.url }
  }
  return undefined
}

function comparer({ sources }: LadderContext, ready: readonly Ready[]) {
  return async (app: string, theirs: string): Promise<Relation> => {
    const own = ready.find(({ choice }) => choice.app.name === app)
    if (!own) return 'unknown'
    const to = sourceOf(own.assessed)
    return (await compareSources(sources, { repository: to.repository, commit: theirs }, to)).relation
  }
}

async function write(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  ready: readonly Ready[],
  proposal: LadderProposal
): Promise<Omit<EnvironmentOutcome, 'environment' | 'apps'>> {
  const { github } = context
  const { plan, pins } = proposal
  const { repository } = ladder.site
  const own = state.pulls.filter(({ head }) => head === plan.branch)
  const open = own.find((pull) => pull.state === 'OPEN')
  const head = await freshHead(context, ladder, own, state.branches.get(plan.branch), plan.branch)
  const site = { repository, fullName: ladder.fullName, isFormerEdit: editOf((path) => pins.get(path) ?? []) }
  // Only what GitHub is to merge by itself has to be proved; people can look, or ask for it.
  const proof = isAutomatic(ready) || context.rendersAll ? await context.prove(ladder, proposal.edits) : undefined
  const commit = await placeFresh(context, ladder, state, { plan, site, head, open })
  const warnings = [...warningsOf(ready), ...(proof?.warnings ?? []), ...commit.warnings]
  const body = bodyOf(ladder, ready, proposal, { warnings, rendered: proof?.rendered })
  const placed = await placePullRequest(github, plan, { repository }, open && { ...open, ours: open.ours }, body)
  await closeOlder(context, ladder, state, ready, proposal, placed.number)
  const merge = proof?.proven && isAutomatic(ready) ? await merged(context, ladder, placed.number, commit) : 'manual'
  const told = [...warnings, ...placed.warnings]
  return { ...placed, branch: plan.branch, commit: commit.oid, verified: commit.verified, merge, warnings: told }
}

function warningsOf(ready: readonly Ready[]): string[] {
  return ready.flatMap(({ choice, held, ancestry }) => {
    const name = choice.app.name
    if (held.digest === undefined) return [`${name} was not pinned by a digest before.`]
    if (ancestry.relation === 'unknown')
      return [`How the commit of this ${name} stands to the deployed one is not known; it is not merged automatically.`]
    if (ancestry.relation === 'diverged') return [`This ${name} lacks ${ancestry.behind} commits that are deployed.`]
    return []
  })
}

function bodyOf(
  ladder: Ladder,
  ready: readonly Ready[],
  proposal: LadderProposal,
  told: { readonly warnings: readonly string[]; readonly rendered: string | undefined }
): string {
  const { mark, diff, changes } = proposal
  return renderLadderBody({
    kind: mark.kind === 'rollback' ? 'rollback' : 'promotion',
    repository: ladder.fullName,
    environment: mark.environment,
    from: ready[0]?.choice.environment.from,
    apps: ready.flatMap((one) => {
      const change = changes.get(one.choice.app.name)
      return change ? [promotedApp(one, change)] : []
    }),
    ...{ ...told, diff, marker: renderMark(mark) }
  })
}

function promotedApp({ choice, assessed, deployed, ancestry }: Ready, change: Change) {
  const known = ancestry.relation === 'ahead' || ancestry.relation === 'same' || ancestry.relation === 'diverged'
  return {
    ...{ app: choice.app.name, image: choice.app.image.name, change, evidence: assessed.evidence },
    back: ancestry.relation === 'behind' ? ancestry.behind : undefined,
    commits: known ? { shown: ancestry.commits, total: ancestry.ahead } : undefined,
    deployedCommit: deployed && sourceOf(deployed).commit,
    packages: deployed?.packages && assessed.packages && comparePackages(deployed.packages, assessed.packages)
  }
}

// Only what is older by ancestry; an approved one stays for the people who approved it.
async function closeOlder(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  ready: readonly Ready[],
  { mark, plan }: LadderProposal,
  successor: number
): Promise<void> {
  for (const { pull, mark: theirs } of rivalsOf(state.pulls, mark, plan.branch)) {
    const standing = mark.kind === 'rollback' ? 'older' : await standingOf(theirs, mark, comparer(context, ready))
    const why = `Superseded by #${successor}, whose image was built from a later commit.`
    if (standing === 'older' && !pull.approved) await closeSuperseded(context.github, ladder, pull, why)
  }
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
