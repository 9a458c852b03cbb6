const MOST = 3
const COMPARED = 255

/** Up to three of `names` that `wanted` may have been meant for: the same last path component first, then few typing errors. */
export function nearestNames(wanted: string, names: readonly string[]): string[] {
  const limit = Math.max(2, Math.floor(wanted.length / 4))
  return [...new Set(names)]
    .map((name) => ({ name, rank: rankOf(wanted, name, limit) }))
    .filter(({ rank }) => rank <= limit)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ name }) => name)
}

function rankOf(wanted: string, name: string, limit: number): number {
  return lastComponent(wanted) === lastComponent(name) ? 0 : editDistance(wanted, name, limit)
}

function lastComponent(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

/** Levenshtein distance of the first 255 characters, or Infinity as soon as it is sure to be over `limit`. */
function editDistance(one: string, other: string, limit: number): number {
  const [a, b] = [one.slice(0, COMPARED), other.slice(0, COMPARED)]
  if (Math.abs(a.length - b.length) > limit) return Infinity
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, character] of Array.from(a).entries()) {
    row = nextRow(row, index + 1, character, b)
    if (Math.min(...row) > limit) return Infinity
  }
  return row[b.length] ?? Infinity
}

function nextRow(row: readonly number[], first: number, character: string, other: string): number[] {
  const next = [first]
  for (let index = 0; index < other.length; index += 1) {
    const swap = (row[index] ?? 0) + (other[index] === character ? 0 : 1)
    next.push(Math.min(swap, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
  }
  return next
}
