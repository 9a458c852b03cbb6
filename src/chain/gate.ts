import { decideGate, type GateVerdict } from '../promotion/gate/decide.ts'
import { gatherChange } from '../promotion/gate/gather.ts'
import { readPull } from '../promotion/gate/gather-query.ts'
import type { Change } from '../promotion/gate/facts.ts'
import { type Ladder, readLadder } from '../promotion/ladder/policy-query.ts'
import { runRounds } from '../promotion/rounds.ts'
import {
  type CustodyError,
  EvidenceError,
  MissingError,
  RefusalError,
  RequestError,
  UnavailableError
} from '../support/errors.ts'
import type { TrustSource } from '../sigstore/trust.ts'
import { type LadderRequest, openLadderRun, trustOf } from './ladder.ts'
import type { Run } from './run.ts'

/** Which pull request is judged, and at which commits where a merge queue put it on others. */
export interface GateTarget {
  readonly number: number
  /** The head that this run's check stands on; undefined where the pull request was named. */
  readonly head: string | undefined
  /** The head of the queue's group, and the commit that it goes on; undefined outside of a queue. */
  readonly group: { readonly head: string; readonly base: string } | undefined
}

/** What the gate said, and of what. */
export interface GateResult {
  readonly change: Change
  readonly verdict: GateVerdict
  readonly ladder: Ladder
  /** The trust that the policy names, for whoever signs what the gate says. */
  readonly trust: () => Promise<TrustSource>
}

const OID = /^[0-9a-f]{40}$/

/** The pull request that is named, or else that of the event that started this run; throws RequestError where neither is one. */
export function targetOf(named: string, { event }: Run): GateTarget {
  if (named !== '') return { number: numberIn(named), head: undefined, group: undefined }
  const { pull_request: pull, merge_group: group } = event.payload as {
    pull_request?: { number?: unknown; head?: { sha?: unknown } }
    merge_group?: Readonly<Record<string, unknown>>
  }
  if (typeof pull?.number === 'number') return { number: pull.number, head: headIn(pull.head?.sha), group: undefined }
  const target = group && queuedTarget(group)
  if (target) return target
  throw new RequestError('E_GATE_EVENT', {
    message: 'this run is of no pull request and of no merge queue',
    reason: `the event is ${event.name || 'not told'}`,
    remedy: 'run the gate on pull_request and merge_group, or name the pull request (pull-request: 12)'
  })
}

function numberIn(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new RequestError('E_ARGUMENT', {
    message: `pull-request ${JSON.stringify(text.slice(0, 20))} is no number`,
    reason: 'a pull request is named by its number',
    remedy: 'write the number alone, for example 12'
  })
}

// The ref of a group names the pull request that it was made for.
function queuedTarget(group: Readonly<Record<string, unknown>>): GateTarget | undefined {
  const [, number] = /\/pr-(\d+)-[0-9a-f]{40}$/.exec(String(group['head_ref'])) ?? []
  const [head, base] = [String(group['head_sha']), String(group['base_sha'])]
  const known = number !== undefined && [head, base].every((oid) => OID.test(oid))
  return known ? { number: Number(number), head: undefined, group: { head, base } } : undefined
}

function headIn(sha: unknown): string | undefined {
  return typeof sha === 'string' && OID.test(sha) ? sha : undefined
}

/** Judges one pull request by the base branch's own policy: everything is read again, whoever opened it. */
export async function judgeChange(request: LadderRequest, target: GateTarget, run: Run): Promise<GateResult> {
  const context = await openLadderRun(request, run, { readsOnly: true })
  const judge = async (): Promise<GateResult> => {
    const pull = await readPull(context.github, request.site, target.number, target.head)
    const tip = await readLadder(context.github, { ...request.site, base: pull.base }, context.scene)
    const change = await gatherChange(context, tip, pull, target.group ?? { base: tip.base.oid, head: pull.head })
    return { change, verdict: decideGate(change), ladder: tip, trust: () => trustOf(context.github, tip, run) }
  }
  return runRounds(judge, context.scene, context.access)
}

/** The error that a failed gate ends with; undefined where it passed. What can't be verified now is no proof of anything. */
export function gateError({ change, verdict }: GateResult): CustodyError | undefined {
  if (verdict.passed) return undefined
  const faults = [
    ...verdict.faults,
    ...verdict.entries.flatMap(({ app, environment, faults: found }) =>
      found.map((fault) => `${app} in ${environment}: ${fault}`)
    )
  ]
  const words = {
    message: `pull request #${change.number} may not be merged: ${faults.length} ${faults.length === 1 ? 'reason' : 'reasons'}`,
    reason: faults.join('; '),
    remedy: 'correct each of them; what only time or an approval mends is judged again when the check is run again',
    state: 'nothing was changed'
  }
  const kinds = new Set([...change.entries, ...change.others].map(({ verdict: { kind } }) => kind))
  if (kinds.has('invalid')) return new EvidenceError('E_GATE_INVALID', words)
  if (kinds.has('missing')) return new MissingError('E_GATE_MISSING', words)
  return kinds.has('unverifiable')
    ? new UnavailableError('E_GATE_UNVERIFIABLE', words)
    : new RefusalError('E_GATE_RULES', words)
}
