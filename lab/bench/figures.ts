/** One quantity over all runs of a case, and the most that its median may be. */
export interface Figure {
  readonly name: string
  readonly unit: 'ms' | 'MiB' | 'times' | ''
  readonly values: readonly number[]
  readonly bar?: number
}

/** A case with all that was measured in it. */
export interface CaseResult {
  readonly title: string
  /** What a reader must know to judge the figures. */
  readonly note?: string
  readonly figures: readonly Figure[]
}

export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

/** Smallest, middle and largest of the values; of an even count the larger of the two in the middle. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (index: number) => sorted[index] ?? NaN
  return { min: at(0), median: at(Math.floor(sorted.length / 2)), max: at(sorted.length - 1) }
}

/** Whether the median is within the bar; undefined where there is none. */
export function isWithinBar({ values, bar }: Figure): boolean | undefined {
  return bar === undefined ? undefined : spreadOf(values).median <= bar
}

/** A value as tables show it: counts whole, times in whole milliseconds unless they are small, ratios with two digits. */
export function shown(value: number, unit: Figure['unit']): string {
  if (unit === 'times') return value.toFixed(2)
  return unit === 'ms' && value < 20 ? value.toFixed(1) : value.toFixed(0)
}
