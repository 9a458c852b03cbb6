import type { ReadInput } from '../chain/request.ts'
import type { Log } from '../support/log.ts'
import { readRunnerInput } from './runner.ts'

const SECRETS = new Set(['gitops-token', 'github-token'])

/** Reads the step's inputs; tokens are masked before anybody else sees them. */
export function readInput(log: Log): ReadInput {
  return (name) => {
    const value = readRunnerInput(name)
    if (SECRETS.has(name) && value !== '') log.mask(value)
    return value
  }
}
