import { setTimeout as sleep } from 'node:timers/promises'
import { type HttpResponse, TransportError } from './http.ts'

/** How long something may go on being tried; all times in milliseconds. */
export interface RetryPolicy {
  readonly budgetMs: number
  /** Whether the failure may pass by itself; a number is the wait that the server asked for. */
  readonly passes: (error: unknown) => boolean | number
  /** Told before each wait, to print a progress line. */
  readonly waiting?: (error: unknown, waitMs: number, elapsedMs: number) => void
  readonly signal?: AbortSignal
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000

/**
 * Runs `attempt` until it succeeds, fails for good, or the budget is spent; then the last error is thrown.
 * Waits are exponential with full jitter; a wait that the server asked for is kept where the budget allows it.
 */
export async function retry<T>(attempt: (attemptNumber: number) => Promise<T>, policy: RetryPolicy): Promise<T> {
  const started = performance.now()
  for (let count = 0; ; count++) {
    try {
      return await attempt(count)
    } catch (error) {
      const verdict = policy.passes(error)
      if (verdict === false) throw error
      const elapsed = performance.now() - started
      const wait =
        typeof verdict === 'number' ? verdict : Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** count)
      if (elapsed + wait > policy.budgetMs) throw error
      policy.waiting?.(error, wait, elapsed)
      await sleep(wait, undefined, policy.signal && { signal: policy.signal })
    }
  }
}

const PASSING_STATUS = new Set([408, 425, 429, 499])

/** Whether an HTTP status is one that passes by itself: 408, 425, 429, 499 and every 5xx but 501 and 505. */
export function statusPasses(status: number): boolean {
  return PASSING_STATUS.has(status) || (status >= 500 && status !== 501 && status !== 505)
}

/** The wait that `Retry-After` asks for in milliseconds (RFC 9110 §10.2.3), seconds or a date; undefined where absent. */
export function retryAfterMs(response: HttpResponse, now = Date.now()): number | undefined {
  const value = response.headers['retry-after']
  if (value === undefined) return undefined
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}

/** Whether a transport fault may pass: lost connections and slowness do, oversized or encoded answers don't. */
export function transportPasses(error: unknown): boolean {
  return error instanceof TransportError && (error.kind === 'network' || error.kind === 'timeout')
}

/** One shared end for everything a run does: no wait and no request outlives it. */
export class Deadline {
  private readonly end: number

  constructor(milliseconds: number) {
    this.end = performance.now() + milliseconds
  }

  remainingMs(): number {
    return Math.max(0, this.end - performance.now())
  }

  /** The smaller of `milliseconds` and what is left. */
  within(milliseconds: number): number {
    return Math.min(milliseconds, this.remainingMs())
  }
}
