import { setTimeout } from 'node:timers/promises'
import type { Digest } from '../image/digest.ts'
import type { App, Policy } from '../policy/policy.ts'
import { asCustodyError, UnavailableError } from '../support/errors.ts'
import { ruleFor } from './image-rule.ts'
import type { ImageReview } from './image-review.ts'
import { type Verdict, VerdictCache } from './verdict-cache.ts'

/** Decides from the registry's answers whether a digest of an app may run; `signal` aborts when the time is up. */
export type Judge = (app: App, digest: Digest, timeoutMs: number) => Promise<Verdict>

/** A policy, and what tells it from every other. */
export interface LoadedPolicy {
  readonly policy: Policy
  /** Part of each cache key: another policy or another trust root never meets verdicts of this one. */
  readonly key: string
}

/** What was decided of one image of a review. */
export interface ReviewedImage extends Verdict {
  readonly image: string
  readonly cached: boolean
}

/** What was decided of a whole Pod. */
export interface ReviewResult {
  readonly allowed: boolean
  readonly reason: string
  readonly images: readonly ReviewedImage[]
}

const LIMITS = { allowedMs: 600_000, refusedMs: 10_000, entries: 20_000 }

/** Answers reviews: a Pod is admitted when every one of its images is, within the time limit or not at all. */
export class Reviewer {
  private readonly judge: Judge
  private readonly timeLimitMs: number
  private readonly cache: VerdictCache
  private key = ''

  constructor(judge: Judge, timeLimitMs: number, cache = new VerdictCache(LIMITS)) {
    this.judge = judge
    this.timeLimitMs = timeLimitMs
    this.cache = cache
  }

  get cachedVerdicts(): number {
    return this.cache.size
  }

  /** Never throws: what can't be told within the time limit is refused, with the reason. */
  async review({ images }: ImageReview, loaded: LoadedPolicy): Promise<ReviewResult> {
    this.forgetOther(loaded.key)
    const reviewed = await Promise.all([...new Set(images)].map((image) => this.reviewImage(image, loaded)))
    const refused = reviewed.filter(({ outcome }) => outcome !== 'allowed')
    return {
      allowed: refused.length === 0,
      reason: refused.map(({ image, reason }) => `${image}: ${reason}`).join('; '),
      images: reviewed
    }
  }

  // Verdicts of another policy are never asked for again.
  private forgetOther(key: string): void {
    if (key !== this.key) this.cache.clear()
    this.key = key
  }

  private async reviewImage(image: string, { policy, key }: LoadedPolicy): Promise<ReviewedImage> {
    const rule = ruleFor(image, policy)
    if (rule.kind !== 'verify')
      return { image, outcome: rule.kind === 'allow' ? 'allowed' : 'refused', reason: rule.reason, cached: false }
    const { app, digest } = rule
    const verdict = this.cache.get(`${key} ${app.image.at(digest)}`, () => this.judged(app, digest))
    return { image, ...(await verdict) }
  }

  private async judged(app: App, digest: Digest): Promise<Verdict> {
    const late = new AbortController()
    try {
      return await Promise.race([
        this.judge(app, digest, this.timeLimitMs),
        setTimeout(this.timeLimitMs, undefined, { signal: late.signal, ref: false }).then(() => {
          throw tooLate(this.timeLimitMs)
        })
      ])
    } catch (error) {
      const { code, message, reason } = asCustodyError(error)
      return { outcome: 'error', reason: `${code}: ${message}${reason === undefined ? '' : `: ${reason}`}` }
    } finally {
      late.abort()
    }
  }
}

function tooLate(limitMs: number): UnavailableError {
  return new UnavailableError('E_ADMIT_TIME', {
    message: `no verdict within ${limitMs / 1000} s`,
    reason: 'the registry is slow or not reachable, so nothing is admitted',
    remedy: 'look at the registry, or raise --time-limit',
    state: 'nothing was admitted'
  })
}
