import type { Environment } from '../../policy/policy.ts'
import { shownMatch } from '../../policy/match.ts'
import { frozenUntil } from '../../policy/freeze.ts'

/** A verdict on the health of the upstream environment, by the account that the policy names. */
export interface HealthFact {
  readonly context: string
  readonly state: 'success' | 'failure' | 'pending'
}

/** What is known of the time at which a digest would enter an environment. */
export interface EntryFacts {
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Since when the upstream environment has held the digest without a break; undefined where that is not known. */
  readonly upstreamSince: number | undefined
  /** The newest verdict while upstream held the digest; undefined where nobody gave one. */
  readonly health: HealthFact | undefined
}

/** What keeps a digest out of an environment at this time, a sentence for each; what is not known keeps it out too. */
export function unmetConditions(environment: Environment, facts: EntryFacts): readonly string[] {
  return [soakFault(environment, facts), freezeFault(environment, facts), healthFault(environment, facts)].filter(
    (fault) => fault !== undefined
  )
}

function soakFault({ from, soakMs }: Environment, { now, upstreamSince }: EntryFacts): string | undefined {
  if (soakMs === 0) return undefined
  if (upstreamSince === undefined)
    return `it is not known since when ${from ?? 'upstream'} has held the digest: GitHub's activity of the base branch does not reach back that far`
  const end = upstreamSince + soakMs
  return now >= end ? undefined : `soak: ${from ?? 'upstream'} must hold the digest until ${time(end)}`
}

function freezeFault({ name, freeze }: Environment, { now }: EntryFacts): string | undefined {
  const end = frozenUntil(freeze, now)
  return end === undefined ? undefined : `freeze: nothing enters ${name} until ${time(end)}`
}

function healthFault({ from, health: rule }: Environment, { health }: EntryFacts): string | undefined {
  if (!rule) return undefined
  const wanted = shownMatch(rule.context)
  if (!health)
    return `health: nobody named ${rule.by} has written ${wanted} on a commit at which ${from ?? 'upstream'} holds the digest`
  return health.state === 'success'
    ? undefined
    : `health: ${health.context} of ${from ?? 'upstream'} is ${health.state}`
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}
