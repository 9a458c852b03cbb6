import type { CustodyError } from '../../support/errors.ts'
import type { MergeOutcome } from './merge.ts'

/** What became of one app in one environment. */
export interface AppOutcome {
  readonly app: string
  readonly before: string | null
  readonly after: string
  readonly result: 'proposed' | 'current' | 'superseded' | 'held' | 'waiting' | 'refused'
  /** Why it was not proposed. */
  readonly reasons: readonly string[]
  readonly error?: CustodyError
}

/** How a run ended for one environment; several of them don't depend on each other. */
export interface EnvironmentOutcome {
  readonly environment: string
  readonly operation:
    'created' | 'updated' | 'adopted' | 'already-current' | 'held' | 'waiting' | 'declined' | 'superseded' | 'refused'
  readonly apps: readonly AppOutcome[]
  readonly number?: number
  readonly url?: string
  readonly branch?: string
  readonly commit?: string
  /** Whether GitHub vouches for the commit's signature. */
  readonly verified?: boolean
  readonly merge?: MergeOutcome
  readonly warnings: readonly string[]
  readonly error?: CustodyError
}

/** The outcome of an environment for which nothing was proposed, by the strongest of its apps' reasons. */
export function nothingProposed(environment: string, apps: readonly AppOutcome[]): EnvironmentOutcome {
  const results = apps.map(({ result }) => result)
  const operation = (['refused', 'held', 'waiting'] as const).find((result) => results.includes(result))
  const error = apps.find((app) => app.error)?.error
  return { environment, operation: operation ?? 'already-current', apps, warnings: [], ...(error && { error }) }
}
