import type { ReviewResult } from './reviewer.ts'

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts what `custody admit` does, for Prometheus (exposition format 0.0.4). */
export class AdmissionMetrics {
  private readonly counts = new Map<string, number>()
  private readonly buckets = BUCKETS.map(() => 0)
  private seconds = 0
  private reviews = 0

  /** Counts one answered review that took this long. */
  answered(result: ReviewResult, seconds: number): void {
    this.count(`custody_reviews_total{allowed="${String(result.allowed)}"}`)
    for (const { outcome, cached } of result.images)
      this.count(`custody_images_total{outcome="${outcome}",cached="${String(cached)}"}`)
    this.seconds += seconds
    this.reviews += 1
    for (const [index, bound] of BUCKETS.entries())
      if (seconds <= bound) this.buckets[index] = (this.buckets[index] ?? 0) + 1
  }

  /** Counts something that went wrong beside a verdict. */
  failed(what: 'request' | 'policy' | 'trust' | 'audit'): void {
    this.count(`custody_failures_total{of="${what}"}`)
  }

  /** Everything counted so far, with these momentary values. */
  render(gauges: Readonly<Record<string, number>>): string {
    const histogram = 'custody_review_seconds'
    return [
      ...[...this.counts].map(([name, value]) => `${name} ${value}`),
      `# TYPE ${histogram} histogram`,
      ...BUCKETS.map((bound, index) => `${histogram}_bucket{le="${bound}"} ${this.buckets[index] ?? 0}`),
      `${histogram}_bucket{le="+Inf"} ${this.reviews}`,
      `${histogram}_sum ${this.seconds}`,
      `${histogram}_count ${this.reviews}`,
      ...Object.entries(gauges).map(([name, value]) => `${name} ${value}`),
      ''
    ].join('\n')
  }

  private count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }
}
