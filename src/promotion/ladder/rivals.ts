import { Digest } from '../../image/digest.ts'
import { CustodyError } from '../../support/errors.ts'
import { type LadderContext, type Ready, sourceOf } from './consider.ts'
import { type Mark, type MarkedApp, parseMark } from './marker.ts'
import { compareSources, type Relation, type SourceCommit } from './order.ts'
import type { AppOutcome } from './outcome.ts'
import type { Ladder } from './policy-query.ts'
import type { OwnPull } from './state-query.ts'

/** What this run would propose for one environment, and what of it is open already. */
export interface Contender {
  readonly mark: Mark
  readonly branch: string
  readonly ready: readonly Ready[]
  /** The apps of the run that are not proposed, with what the environment holds of them. */
  readonly left: readonly AppOutcome[]
  /** Its own pull request, where it is open. */
  readonly own: OwnPull | undefined
}

/** What the other open pull requests of ours mean for a new one. */
export interface Rivalry {
  /** Those that bring nothing any more, or can't be merged any more, beside this one. */
  readonly outdated: readonly OwnPull[]
  /** The apps that another one proposes already, with the same digest or a newer one. */
  readonly covered: ReadonlyMap<string, OwnPull>
}

interface Rival {
  readonly pull: OwnPull
  readonly mark: Mark
}

/** How an app of another pull request stands to this run's proposal, or else to what is deployed. */
type Part = 'older' | 'same' | 'newer' | 'deployed' | 'overtaken' | 'other'

/**
 * Judges every other open pull request of ours for the environment by the digests and the ancestry of the commits; time says
 * nothing. Where two propose one digest and neither holds all of the other, the lower number keeps it: both come to the same end.
 */
export async function judgeRivals(
  context: LadderContext,
  ladder: Ladder,
  contender: Contender,
  pulls: readonly OwnPull[]
): Promise<Rivalry> {
  const rivals = rivalsOf(pulls, contender)
  if (contender.mark.kind === 'rollback') return { outdated: touching(rivals, contender.mark), covered: new Map() }
  const outdated: OwnPull[] = []
  const covered = new Map<string, OwnPull>()
  for (const { pull, mark } of rivals.filter((rival) => rival.mark.kind === 'promotion')) {
    const parts = new Map<string, Part>()
    for (const theirs of mark.apps) parts.set(theirs.app, await partOf(context, ladder, contender, { pull, theirs }))
    if (isOutdated(pull, [...parts.values()])) outdated.push(pull)
    else for (const app of coveredBy(pull, parts, contender)) covered.set(app, pull)
  }
  return { outdated, covered }
}

/** The open pull requests that this token's user opened for the environment, besides the one from the contender's branch, the oldest first. */
function rivalsOf(pulls: readonly OwnPull[], { mark: ours, branch }: Contender): Rival[] {
  const rivals = pulls.flatMap((pull) => {
    const mark = pull.state === 'OPEN' && pull.ours && pull.head !== branch ? parseMark(pull.body) : undefined
    return mark?.environment === ours.environment ? [{ pull, mark }] : []
  })
  return rivals.sort((one, other) => one.pull.number - other.pull.number)
}

// What is rolled back now is not to be promoted by what was opened before.
function touching(rivals: readonly Rival[], ours: Mark): OwnPull[] {
  return rivals
    .filter(({ mark }) => mark.apps.some(({ app }) => ours.apps.some((own) => own.app === app)))
    .flatMap(({ pull }) => (pull.approved ? [] : [pull]))
}

async function partOf(
  context: LadderContext,
  ladder: Ladder,
  { ready, left, own }: Contender,
  { pull, theirs }: { readonly pull: OwnPull; readonly theirs: MarkedApp }
): Promise<Part> {
  const mine = ready.find(({ choice }) => choice.app.name === theirs.app)
  if (mine === undefined) return deployedPart(context, ladder, left, theirs)
  if (mine.choice.digest.toString() === theirs.digest) return 'same'
  switch (await relationTo(context, theirs, sourceOf(mine.assessed))) {
    case 'ahead':
      return 'older'
    case 'behind':
      return 'newer'
    case 'same':
      // Two builds of one commit: the one that was proposed later.
      return own !== undefined && pull.number > own.number ? 'newer' : 'older'
    case 'diverged':
    case 'unknown':
      return 'other'
  }
}

async function deployedPart(
  context: LadderContext,
  ladder: Ladder,
  left: readonly AppOutcome[],
  theirs: MarkedApp
): Promise<Part> {
  const before = left.find(({ app }) => app === theirs.app)?.before ?? undefined
  const app = ladder.policy.apps.find(({ name }) => name === theirs.app)
  if (before === undefined || app === undefined) return 'other'
  if (before === theirs.digest) return 'deployed'
  const held = await context.assess(ladder, app, Digest.parse(before)).catch((error: unknown) => {
    if (error instanceof CustodyError) return undefined
    throw error
  })
  const relation = held && (await relationTo(context, theirs, sourceOf(held)))
  return relation === 'ahead' || relation === 'same' ? 'overtaken' : 'other'
}

async function relationTo({ sources }: LadderContext, { commit }: MarkedApp, to: SourceCommit): Promise<Relation> {
  return (await compareSources(sources, { repository: to.repository, commit }, to)).relation
}

// An approved one stays for the people who approved it.
function isOutdated({ approved }: OwnPull, parts: readonly Part[]): boolean {
  if (approved) return false
  if (parts.every((part) => part !== 'newer' && part !== 'other')) return true
  // Both sides changed one entry: it conflicts, and what it shares with this run would wait in it for ever.
  return parts.includes('overtaken') && parts.some((part) => part === 'same' || part === 'older')
}

function coveredBy(pull: OwnPull, parts: ReadonlyMap<string, Part>, { ready, own }: Contender): string[] {
  const isTheirs = (app: string): boolean => ['same', 'newer'].includes(parts.get(app) ?? 'other')
  const names = ready.map(({ choice }) => choice.app.name)
  const keeps = names.every(isTheirs) || wins(pull, own)
  return names.filter((app) => parts.get(app) === 'newer' || (keeps && isTheirs(app)))
}

function wins(pull: OwnPull, own: OwnPull | undefined): boolean {
  if (own === undefined) return true
  if (pull.approved !== own.approved) return pull.approved
  return pull.number < own.number
}
