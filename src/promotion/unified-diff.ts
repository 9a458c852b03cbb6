const CONTEXT = 3

// How far ahead two texts are looked at for a line that they share again; an edit of pins moves a line or two.
const HORIZON = 32

/** One line of the way from one text to another, and how many lines of either side stand before it. */
interface Step {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
  readonly before: number
  readonly after: number
}

/** The change of one file as `git diff` prints it, with three lines of context; empty when nothing changed. Without `before` the file is new. */
export function unifiedDiff(path: string, before: Buffer | undefined, after: Buffer): string {
  if (before?.equals(after)) return ''
  const hunks = hunksOf(stepsBetween(linesOf(before ?? Buffer.alloc(0)), linesOf(after)))
  return [`--- ${before ? `a/${path}` : '/dev/null'}\n`, `+++ b/${path}\n`, ...hunks.map(renderHunk)].join('')
}

// Each line keeps its end, so that a changed or missing one shows.
function linesOf(bytes: Buffer): string[] {
  return bytes.toString('utf8').match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function stepsBetween(old: readonly string[], fresh: readonly string[]): Step[] {
  const steps: Step[] = []
  let [before, after] = [0, 0]
  while (before < old.length || after < fresh.length) {
    const { removed, added } = nextDifference(old, fresh, before, after)
    for (const end = before + removed; before < end; before++)
      steps.push({ sign: '-', text: old[before] ?? '', before, after })
    for (const end = after + added; after < end; after++)
      steps.push({ sign: '+', text: fresh[after] ?? '', before, after })
    if (before < old.length && after < fresh.length) {
      steps.push({ sign: ' ', text: old[before] ?? '', before, after })
      before += 1
      after += 1
    }
  }
  return steps
}

/** How many lines are removed and added here until both texts go on with the same line. */
function nextDifference(
  old: readonly string[],
  fresh: readonly string[],
  before: number,
  after: number
): { removed: number; added: number } {
  for (let distance = 0; distance <= HORIZON; distance++) {
    for (let removed = 0; removed <= distance; removed++) {
      const shared = old[before + removed]
      if (shared !== undefined && shared === fresh[after + distance - removed])
        return { removed, added: distance - removed }
    }
  }
  return { removed: old.length - before, added: fresh.length - after }
}

function hunksOf(steps: readonly Step[]): Step[][] {
  const hunks: Step[][] = []
  let end = 0
  for (const [position, { sign }] of steps.entries()) {
    if (sign === ' ') continue
    const start = Math.max(end, position - CONTEXT)
    const joins = hunks.length > 0 && start <= end
    end = Math.min(steps.length, position + CONTEXT + 1)
    if (joins) hunks[hunks.length - 1]?.push(...steps.slice(start, end))
    else hunks.push(steps.slice(start, end))
  }
  return hunks
}

function renderHunk(steps: readonly Step[]): string {
  const [first] = steps
  const old = steps.filter(({ sign }) => sign !== '+').length
  const fresh = steps.filter(({ sign }) => sign !== '-').length
  const range = `-${rangeText(first?.before ?? 0, old)} +${rangeText(first?.after ?? 0, fresh)}`
  return `@@ ${range} @@\n${steps.map(renderStep).join('')}`
}

// An empty side names the line before it.
function rangeText(linesBefore: number, count: number): string {
  return `${count === 0 ? linesBefore : linesBefore + 1},${count}`
}

function renderStep({ sign, text }: Step): string {
  return text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`
}
