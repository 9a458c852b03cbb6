import { RefusalError } from '../../support/errors.ts'
import { literalName } from '../kustomization/pattern.ts'
import { findOverrides } from '../render/overrides.ts'
import { readTree } from '../render/read-tree.ts'
import type { Tree } from '../render/tree.ts'
import type { LadderContext } from './consider.ts'
import type { HeldPin } from './held.ts'
import { knownHistory } from './history.ts'
import type { Place } from './place.ts'
import type { Ladder } from './policy-query.ts'
import type { EnvironmentReport } from './report.ts'
import type { LadderState } from './state-query.ts'

/** The repository's files, or why they can't be looked at; throws GitHubFault. */
export async function filesOf({ github }: LadderContext, { fullName, base }: Ladder): Promise<Tree | RefusalError> {
  try {
    return await readTree(github, fullName, base.oid)
  } catch (error) {
    if (error instanceof RefusalError) return error
    throw error
  }
}

/** Where an overlay is not what the ladder says, and what beats it, a sentence for each. */
export async function driftOf(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  place: Place,
  { held, files }: { readonly held: HeldPin | RefusalError; readonly files: Tree | RefusalError }
): Promise<string[]> {
  const overrides = files instanceof RefusalError ? [] : overridden(files, place)
  if (held instanceof RefusalError) return [`the overlay can't be read: ${held.message}`, ...overrides]
  if (!held.digest) return ['the entry pins no digest', ...overrides]
  return [...(await strayed(context, ladder, state, place, held)), ...overrides]
}

async function strayed(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  { app, environment }: Place,
  { digest }: HeldPin
): Promise<string[]> {
  const upstream = app.environments.find(({ name }) => name === environment.from)
  if (!digest || !upstream || state.holds.has(`${environment.name}/${app.name}`)) return []
  const history = await knownHistory(context.github, ladder, upstream.path, app)
  if (history instanceof RefusalError) return []
  const passed = history.some((moment) => moment.digest?.equals(digest))
  return passed ? [] : [`${upstream.name} never held this digest, as far as GitHub's activity reaches back`]
}

function overridden(files: Tree, { app, environment }: Place): string[] {
  const names = [...new Set([literalName(app.entry) ?? app.entry, app.image.name])]
  return findOverrides(files, environment.path, names).map(
    ({ path, kind, says, decides }) => `${kind} in ${path} ${decides ? 'beats' : 'may beat'} this overlay: ${says}`
  )
}

const PAST_THE_GATE = 'no verification summary: merged past the gate, or before it signed any'

/** The same environments, with those told that have no summary where the gate signs them for others. */
export function tellUnsummarised(environments: readonly EnvironmentReport[]): EnvironmentReport[] {
  const signs = environments.some(({ summary }) => summary !== null)
  return environments.map((one) =>
    signs && one.signature === 'verified' && one.summary === null
      ? { ...one, drift: [...one.drift, PAST_THE_GATE] }
      : one
  )
}
