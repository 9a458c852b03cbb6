import { retry } from '../support/retry.ts'
import type { GitHubAccess } from './github.ts'
import { GitHubFault } from './github-fault.ts'
import { explain, MAX_ROUNDS, type Scene } from './refusals.ts'

const BUDGET_MS = 300_000

/**
 * Runs a round until one succeeds. A round begins by reading what is there, so that it may follow a write whose answer was
 * lost, another writer's push or a wait that GitHub asked for; the last fault is thrown in the words of `scene`.
 */
export async function runRounds<T>(round: () => Promise<T>, scene: Scene, access: GitHubAccess): Promise<T> {
  let moves = 0
  try {
    return await retry(round, {
      budgetMs: access.deadline.within(BUDGET_MS),
      passes: (error) => {
        if (!(error instanceof GitHubFault)) return false
        if (error.kind === 'moved') return (moves += 1) < MAX_ROUNDS
        if (error.kind === 'limited') return error.waitMs ?? true
        return error.kind === 'unreachable'
      },
      waiting: (error, waitMs) => {
        if (error instanceof GitHubFault) access.log.info(progress(error, waitMs))
      }
    })
  } catch (error) {
    throw error instanceof GitHubFault ? explain(error, scene) : error
  }
}

function progress({ doing, text }: GitHubFault, waitMs: number): string {
  return `GitHub, ${doing}: ${text}; reading again in ${(waitMs / 1000).toFixed(1)} s`
}
