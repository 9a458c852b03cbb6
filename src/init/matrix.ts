/** The values of one job of a matrix, by their path: `platform`, `image.name`. */
export type Combination = Readonly<Record<string, string>>

type Values = Readonly<Record<string, unknown>>

const MAX_COMBINATIONS = 256
const NONE: readonly Combination[] = [{}]

/** Every combination of a job's matrix, as GitHub makes them (docs.github.com, "Running variations of jobs"); one without values for no matrix, and for one that an expression makes. */
export function combinationsOf(matrix: unknown): readonly Combination[] {
  if (!isValues(matrix)) return NONE
  const { include, exclude, ...axes } = matrix
  const lists = Object.entries(axes).filter((axis): axis is [string, unknown[]] => Array.isArray(axis[1]))
  const product = lists.reduce<Values[]>(
    (made, [name, values]) =>
      made.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))).slice(0, MAX_COMBINATIONS),
    [{}]
  )
  const kept = product.filter((one) => !itemsOf(exclude).some((pattern) => covers(one, pattern)))
  const made = lists.length === 0 ? [] : kept
  const all = withIncluded(made, itemsOf(include), new Set(lists.map(([name]) => name)))
  return all.length === 0 ? NONE : all.slice(0, MAX_COMBINATIONS).map((one) => flattened(one))
}

// What agrees with a combination's own axes is added to it; what agrees with none stands for itself.
function withIncluded(made: readonly Values[], include: readonly Values[], axes: ReadonlySet<string>): Values[] {
  const extended = made.map((one) =>
    include
      .filter((extra) => Object.entries(extra).every(([name, value]) => !axes.has(name) || same(one[name], value)))
      .reduce<Values>((sum, extra) => ({ ...sum, ...extra }), one)
  )
  const own = include.filter(
    (extra) =>
      !made.some((one) => Object.entries(extra).every(([name, value]) => !axes.has(name) || same(one[name], value)))
  )
  return [...extended, ...own]
}

function covers(one: Values, pattern: Values): boolean {
  return Object.entries(pattern).every(([name, value]) => same(one[name], value))
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function flattened(values: Values, prefix = ''): Combination {
  const pairs = Object.entries(values).flatMap(([name, value]): [string, string][] => {
    if (isValues(value)) return Object.entries(flattened(value, `${prefix}${name}.`))
    return isPlain(value) ? [[`${prefix}${name}`, String(value)]] : []
  })
  return Object.fromEntries(pairs)
}

function itemsOf(value: unknown): Values[] {
  return Array.isArray(value) ? value.filter(isValues) : []
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
