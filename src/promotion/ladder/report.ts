import type { App, Environment } from '../../policy/policy.ts'
import { CustodyError, RefusalError } from '../../support/errors.ts'
import { environmentUri, type PassedSummary } from '../../verification/summaries.ts'
import type { Tree } from '../render/tree.ts'
import { runRounds } from '../rounds.ts'
import { type LadderContext, sourceOf } from './consider.ts'
import { driftOf, filesOf, tellUnsummarised } from './drift.ts'
import { gateSummary } from './gate-summary.ts'
import { type HeldPin, pinIn } from './held.ts'
import { heldSince, knownHistory } from './history.ts'
import { parseMark } from './marker.ts'
import { compareSources } from './order.ts'
import type { Place } from './place.ts'
import { type Ladder, type LadderSite, readLadder } from './policy-query.ts'
import { type LadderState, readState } from './state-query.ts'
import { verdictKind } from './verdict.ts'

/** What one environment of one app holds, and how it stands to the ladder. */
export interface EnvironmentReport {
  readonly app: string
  readonly environment: string
  readonly path: string
  readonly digest: string | null
  readonly tag: string | null
  /** RFC 3339; null where GitHub's activity does not reach back that far. */
  readonly since: string | null
  readonly signature: 'verified' | 'missing' | 'invalid' | 'unverifiable' | 'not pinned'
  /** The gate's verification summary for this environment; null where there is none that counts. */
  readonly summary: { readonly time: string; readonly signer: string } | null
  readonly sourceCommit: string | null
  /** How many commits the environment that new digests come into is ahead; null where that is not known. */
  readonly behind: number | null
  readonly held: boolean
  readonly pulls: readonly { readonly number: number; readonly url: string }[]
  /** Where the overlay is not what the ladder says, a sentence for each. */
  readonly drift: readonly string[]
}

/** What every environment holds now, in the order of the policy. */
export interface LadderReport {
  readonly repository: string
  readonly base: string
  readonly commit: string
  /** What could not be looked at. */
  readonly notes: readonly string[]
  readonly environments: readonly EnvironmentReport[]
}

/** Reads the whole ladder at one commit of the base branch and verifies every digest in it. */
export async function reportLadder(context: LadderContext, site: LadderSite): Promise<LadderReport> {
  return runRounds(() => report(context, site), context.scene, context.access)
}

async function report(context: LadderContext, site: LadderSite): Promise<LadderReport> {
  const { github, scene } = context
  const ladder = await readLadder(github, site, scene)
  const paths = ladder.policy.apps.flatMap(({ environments }) => environments.map(({ path }) => path))
  const state = await readState(github, ladder, { paths: [...new Set(paths)] }, scene)
  const files = await filesOf(context, ladder)
  const notes = new Set(files instanceof RefusalError ? [`overrides were not looked for: ${files.message}`] : [])
  const environments: EnvironmentReport[] = []
  for (const app of ladder.policy.apps) {
    for (const environment of app.environments)
      environments.push(await environmentReport(context, ladder, state, { app, environment }, { files, notes }))
  }
  const { fullName: repository, base } = ladder
  return {
    ...{ repository, base: base.name, commit: base.oid, notes: [...notes] },
    environments: tellUnsummarised(environments)
  }
}

async function environmentReport(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  place: Place,
  { files, notes }: { readonly files: Tree | RefusalError; readonly notes: Set<string> }
): Promise<EnvironmentReport> {
  const { app, environment } = place
  const held = pinIn(state, place)
  const { digest, tag } = held instanceof RefusalError ? NOTHING : held
  const verdict = digest ? await verdictOf(context, ladder, app, digest) : UNPINNED
  return {
    ...{ app: app.name, environment: environment.name, path: environment.path },
    ...{ digest: digest?.toString() ?? null, tag: tag ?? null },
    since: await sinceOf(context, ladder, place, digest, notes),
    signature: verdict.signature,
    summary: summaryOf(context, ladder, place, verdict),
    sourceCommit: verdict.source?.commit ?? null,
    behind: await behindEntry(context, ladder, state, place, verdict.source),
    held: state.holds.has(`${environment.name}/${app.name}`),
    pulls: openPulls(state, environment),
    drift: await driftOf(context, ladder, state, place, { held, files })
  }
}

const NOTHING: HeldPin = { digest: undefined, tag: undefined }
const UNPINNED: Verdict = { signature: 'not pinned' }

async function sinceOf(
  context: LadderContext,
  ladder: Ladder,
  { app, environment }: Place,
  digest: HeldPin['digest'],
  notes: Set<string>
) {
  if (!digest) return null
  const history = await knownHistory(context.github, ladder, environment.path, app)
  if (history instanceof RefusalError) notes.add(`since when a digest is held is not known: ${history.message}`)
  const since = history instanceof RefusalError ? undefined : heldSince(history, digest)
  return since === undefined ? null : new Date(since).toISOString()
}

function openPulls({ pulls }: LadderState, { name }: Environment): EnvironmentReport['pulls'] {
  const open = pulls.filter((pull) => pull.state === 'OPEN' && parseMark(pull.body)?.environment === name)
  return open.map(({ number, url }) => ({ number, url }))
}

interface Verdict {
  readonly signature: EnvironmentReport['signature']
  readonly summaries?: readonly PassedSummary[]
  readonly source?: { readonly repository: string; readonly commit: string }
}

async function verdictOf(
  context: LadderContext,
  ladder: Ladder,
  app: App,
  digest: NonNullable<HeldPin['digest']>
): Promise<Verdict> {
  try {
    const assessed = await context.assess(ladder, app, digest)
    return { signature: 'verified', source: sourceOf(assessed), summaries: assessed.summaries }
  } catch (error) {
    if (!(error instanceof CustodyError)) throw error
    return { signature: verdictKind(error) }
  }
}

function summaryOf(
  { serverUrl }: LadderContext,
  ladder: Ladder,
  { app, environment }: Place,
  { summaries = [] }: Verdict
): EnvironmentReport['summary'] {
  const found = gateSummary(summaries, ladder, serverUrl, environmentUri(app.image.name, environment.name))
  return found ? { time: found.time.toISOString(), signer: found.signer } : null
}

async function behindEntry(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  { app, environment }: Place,
  source: Verdict['source']
): Promise<number | null> {
  const entry = app.environments.find(({ from }) => from === undefined)
  if (!entry || !source) return null
  if (entry.name === environment.name) return 0
  const held = pinIn(state, { app, environment: entry })
  if (held instanceof RefusalError || !held.digest) return null
  const { source: newest } = await verdictOf(context, ladder, app, held.digest)
  if (!newest) return null
  const { relation, ahead } = await compareSources(context.sources, source, newest)
  return relation === 'unknown' ? null : ahead
}
