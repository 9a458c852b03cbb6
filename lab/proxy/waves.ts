/** A time span in milliseconds. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * The longest chain of spans in which each begins after the one before it has ended. No run can have fewer waits one
 * behind the other than its requests have causes, so this is never less than the true number of dependent waves.
 */
export function longestChain<T extends Span>(spans: readonly T[]): T[] {
  const chain: T[] = []
  // Spans that follow each other are spans that don't overlap, and taking what ends first leaves most room for others.
  for (const span of spans.toSorted((one, other) => one.end - other.end)) {
    const last = chain.at(-1)
    if (!last || span.start >= last.end) chain.push(span)
  }
  return chain
}
