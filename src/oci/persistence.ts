import type { HttpResponse, TransportError } from '../support/http.ts'
import type { Log } from '../support/log.ts'
import { type Deadline, retry, retryAfterMs, statusPasses, transportPasses } from '../support/retry.ts'
import { coolDownOf, startCoolDown } from './cool-down.ts'
import { type Attempt, refusalOf } from './refusals.ts'
import { failsForGood, unansweredError } from './unanswered.ts'

const OVERLOADED = new Set([429, 503])
const COOL_DOWN_MS = 1000
const SPREAD_MS = 250

/** An answer that may be another one a moment later. */
class Busy extends Error {
  readonly response: HttpResponse
  readonly waitMs: number | undefined

  constructor(response: HttpResponse, waitMs: number | undefined) {
    super(`HTTP ${response.status}`)
    this.response = response
    this.waitMs = waitMs
  }
}

/** Throws Busy while a host that asked for it is left alone. */
export function awaitCoolDown(host: string): void {
  const coolDown = coolDownOf(host)
  // Those that wait for the same end would otherwise all come back in the same moment.
  if (coolDown) throw new Busy(coolDown.response, coolDown.waitMs + Math.random() * SPREAD_MS)
}

/** The answer again, unless it is one that passes by itself: then Busy is thrown, and an overloaded host is left alone by all. */
export function settledAnswer<T extends HttpResponse>(host: string, answer: T): T {
  if (!statusPasses(answer.status)) return answer
  const waitMs = retryAfterMs(answer)
  if (OVERLOADED.has(answer.status)) startCoolDown(host, waitMs ?? COOL_DOWN_MS, answer)
  throw new Busy(answer, waitMs)
}

/** How long an attempt is repeated, and the words for its failure. */
interface Persistence {
  readonly budgetMs: number
  readonly host: string
  readonly describe: () => Attempt
  readonly deadline: Deadline
  readonly log: Log
}

/** Tries until there is a settled answer, and tells each wait; throws the error that `describe` gives words for when the budget is spent. */
export async function persist<T>(attempt: () => Promise<T>, persistence: Persistence): Promise<T> {
  const { budgetMs, host, describe, deadline, log } = persistence
  try {
    return await retry(attempt, {
      budgetMs: deadline.within(budgetMs),
      passes: (error) => {
        if (error instanceof Busy) return error.waitMs ?? true
        return transportPasses(error) && !failsForGood(error as TransportError)
      },
      waiting: (error, waitMs) => {
        log.info(`${host}: ${(error as Error).message}; trying again in ${(waitMs / 1000).toFixed(1)} s`)
      }
    })
  } catch (error) {
    throw error instanceof Busy ? refusalOf(describe(), error.response) : unansweredError(describe(), error)
  }
}
