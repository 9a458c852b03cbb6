import type { App, Environment } from '../../policy/policy.ts'

/** One app in one environment. */
export interface Place {
  readonly app: App
  readonly environment: Environment
}
