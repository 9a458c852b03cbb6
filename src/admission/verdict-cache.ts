/** Whether one digest may run under one policy. */
export interface Verdict {
  /** `error` means that it can't be told now: it is refused all the same, and asked again the next time. */
  readonly outcome: 'allowed' | 'refused' | 'error'
  readonly reason: string
}

/** How long verdicts are kept, in milliseconds, and how many of them. */
export interface CacheLimits {
  readonly allowedMs: number
  readonly refusedMs: number
  readonly entries: number
}

interface Kept {
  readonly verdict: Promise<Verdict>
  until: number
}

/** Keeps verdicts for a while; who asks for one that is being made waits for it, so that no digest is verified twice at a time. */
export class VerdictCache {
  // In the order of their making: the oldest is given up first.
  private readonly kept = new Map<string, Kept>()
  private readonly limits: CacheLimits
  private readonly now: () => number

  constructor(limits: CacheLimits, now: () => number = Date.now) {
    this.limits = limits
    this.now = now
  }

  get size(): number {
    return this.kept.size
  }

  /** Forgets every verdict. */
  clear(): void {
    this.kept.clear()
  }

  /** The verdict for a key, and whether it was there already; errors are never kept. */
  async get(key: string, judge: () => Promise<Verdict>): Promise<Verdict & { readonly cached: boolean }> {
    const found = this.kept.get(key)
    if (found && found.until > this.now()) return { ...(await found.verdict), cached: true }
    this.kept.delete(key)
    const entry: Kept = { verdict: judge(), until: Infinity }
    this.kept.set(key, entry)
    this.trim()
    const verdict = await entry.verdict
    if (verdict.outcome === 'error') this.forget(key, entry)
    else entry.until = this.now() + (verdict.outcome === 'allowed' ? this.limits.allowedMs : this.limits.refusedMs)
    return { ...verdict, cached: false }
  }

  private forget(key: string, entry: Kept): void {
    if (this.kept.get(key) === entry) this.kept.delete(key)
  }

  private trim(): void {
    for (const key of this.kept.keys()) {
      if (this.kept.size <= this.limits.entries) return
      this.kept.delete(key)
    }
  }
}
