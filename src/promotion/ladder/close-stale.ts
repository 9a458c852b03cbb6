import type { LadderContext } from './consider.ts'
import { type Choice, sourceOf } from './consider.ts'
import type { MarkedApp } from './marker.ts'
import { compareSources } from './order.ts'
import type { Ladder } from './policy-query.ts'
import type { LadderState } from './state-query.ts'
import { closeSuperseded, rivalsOf } from './supersede.ts'

/**
 * Closes open pull requests of ours that would bring nothing but older images of what the environment holds already; approved
 * ones stay. Costs a request for each of them, and none where there is none.
 */
export async function closeStale(
  context: LadderContext,
  ladder: Ladder,
  state: LadderState,
  current: readonly Choice[]
): Promise<void> {
  const environment = current[0]?.environment.name ?? ''
  for (const { pull, mark } of rivalsOf(state.pulls, { kind: 'promotion', environment, apps: [] }, '')) {
    if (mark.kind !== 'promotion' || pull.approved) continue
    const older = await Promise.all(mark.apps.map((theirs) => isOlder(context, ladder, current, theirs)))
    const why = `\`${environment}\` holds an image that was built from this commit or a later one.`
    if (older.every(Boolean)) await closeSuperseded(context.github, ladder, pull, why)
  }
}

async function isOlder(
  context: LadderContext,
  ladder: Ladder,
  current: readonly Choice[],
  { app, commit }: MarkedApp
): Promise<boolean> {
  const held = current.find((choice) => choice.app.name === app)
  if (!held) return false
  const to = sourceOf(await context.assess(ladder, held.app, held.digest))
  const { relation } = await compareSources(context.sources, { repository: to.repository, commit }, to)
  return relation === 'ahead' || relation === 'same'
}
