import type { LabFile } from '../../../lab/github/bare-repository.ts'
import type { LabPullRequest } from '../../../lab/github/repository.ts'
import { decideGate, type GateVerdict } from '../../../src/promotion/gate/decide.ts'
import { gatherChange } from '../../../src/promotion/gate/gather.ts'
import { readPull } from '../../../src/promotion/gate/gather-query.ts'
import { readLadder } from '../../../src/promotion/ladder/policy-query.ts'
import type { LadderWorld } from '../ladder/ladder-world.ts'

const TOKEN = 'ghs_gate'

/** Lets in the token of a gate: one that writes nothing. */
export function grantGate(world: LadderWorld): void {
  world.github.grant(TOKEN, {
    login: 'github-actions[bot]',
    permissions: { contents: 'read', pull_requests: 'read', statuses: 'read', checks: 'read', actions: 'read' }
  })
}

/** What the gate says of a pull request, by a token that writes nothing. */
export async function gate(world: LadderWorld, number: number): Promise<GateVerdict> {
  const context = await world.open({ token: TOKEN })
  const pull = await readPull(context.github, world.site, number)
  const ladder = await readLadder(context.github, world.site, context.scene)
  return decideGate(await gatherChange(context, ladder, pull, { base: ladder.base.oid, head: pull.head }))
}

/** A pull request of a person, with these files. */
export async function byHand(
  world: LadderWorld,
  files: Readonly<Record<string, LabFile | null>>,
  author = 'robin'
): Promise<LabPullRequest> {
  const branch = `topic-${String(world.repository.pulls.length)}`
  const headOid = await world.repository.push(branch, files, 'By hand')
  return world.repository.openPull(author, branch, headOid, 'main', { title: 'By hand', body: '' })
}

/** Everything that is wrong, in one text. */
export function faultsIn({ faults, entries }: GateVerdict): string {
  return [...faults, ...entries.flatMap((entry) => entry.faults)].join('; ')
}
