import { KUSTOMIZATION_NAMES } from '../kustomization/file-names.ts'
import type { Digest } from '../../image/digest.ts'
import type { App } from '../../policy/policy.ts'
import { RefusalError } from '../../support/errors.ts'
import type { GitHub } from '../github.ts'
import { heldPin } from './held.ts'
import type { Ladder } from './policy-query.ts'

/** One overlay's content after a movement of the base branch, by GitHub's own clock. */
export interface Held {
  /** The commit that the base branch moved to. */
  readonly commit: string
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Whether the branch was made by this movement, so that nothing was held before. */
  readonly first: boolean
  /** Undefined where the entry pinned nothing, or can't be read. */
  readonly digest: Digest | undefined
}

const MOVEMENTS = 100
const NO_ACTIVITY = 'E_GITOPS_ACTIVITY'

/**
 * What an app's entry in one overlay held after each of the last movements of the base branch, the newest first. The times are
 * GitHub's (REST, "List repository activities"): those in commits can be written by whoever writes the commit. Throws RefusalError (E_GITOPS_ACTIVITY)
 * where the server keeps no such log.
 */
export async function readHistory(github: GitHub, ladder: Ladder, path: string, app: App): Promise<readonly Held[]> {
  const { owner, name: repo } = ladder.site.repository
  const ref = `refs/heads/${ladder.base.name}`
  const movements = await github.find('reading the history of the base branch', ({ repos }, request) =>
    repos.listActivities({ owner, repo, ref, per_page: MOVEMENTS, request })
  )
  if (movements === undefined) throw noActivity(github, ladder.fullName)
  const commits = movements.map(({ before, after, timestamp }) => ({
    ...{ commit: after, at: Date.parse(timestamp), first: /^0+$/.test(before) }
  }))
  const known = commits.findIndex(({ commit }) => commit === ladder.base.oid)
  // Movements after the commit that everything else was read at belong to a later round.
  const past = known === -1 ? [] : commits.slice(known)
  const texts = await readTexts(
    github,
    ladder,
    past.map(({ commit }) => commit),
    path
  )
  return past.map((movement) => ({ ...movement, digest: digestIn(texts.get(movement.commit), app) }))
}

function noActivity({ server }: GitHub, repository: string): RefusalError {
  return new RefusalError(NO_ACTIVITY, {
    message: `${server} does not tell the activity of ${repository}`,
    reason:
      'soak, health and what was held before are counted by that log; the dates in commits are written by whoever writes the commit',
    remedy:
      'update the server to a release with "List repository activities"; without it go back by git revert, and leave out soak and health'
  })
}

/** The history, or the refusal of a server that keeps none, for whoever goes on without it. */
export async function knownHistory(...of: Parameters<typeof readHistory>): Promise<readonly Held[] | RefusalError> {
  try {
    return await readHistory(...of)
  } catch (error) {
    if (error instanceof RefusalError && error.code === NO_ACTIVITY) return error
    throw error
  }
}

async function readTexts(
  github: GitHub,
  { site }: Ladder,
  commits: readonly string[],
  path: string
): Promise<ReadonlyMap<string, string>> {
  if (commits.length === 0) return new Map()
  const wanted = commits.flatMap((commit, index) =>
    KUSTOMIZATION_NAMES.map((name, file) => ({
      alias: `text${index}_${file}`,
      commit,
      expression: `${commit}:${path === '' ? name : `${path}/${name}`}`
    }))
  )
  const variables = wanted.map(({ alias }) => `$${alias}: String!`).join(', ')
  const fields = wanted.map(({ alias }) => `${alias}: object(expression: $${alias}) { ... on Blob { text } }`)
  const document = `query History($owner: String!, $name: String!, ${variables}) {
  repository(owner: $owner, name: $name) {
    ${fields.join('\n    ')}
  }
}`
  const { repository } = await github.query<{ repository: Record<string, { text: string | null } | null> }>(
    'reading former kustomizations',
    document,
    { ...site.repository, ...Object.fromEntries(wanted.map(({ alias, expression }) => [alias, expression])) }
  )
  return new Map(
    wanted.flatMap(({ alias, commit }) => (repository[alias]?.text ? [[commit, repository[alias].text]] : []))
  )
}

function digestIn(text: string | undefined, { entry }: App): Digest | undefined {
  if (text === undefined) return undefined
  try {
    return heldPin(Buffer.from(text), entry).digest
  } catch (error) {
    if (error instanceof RefusalError) return undefined
    throw error
  }
}

/** Since when a digest has been held without a break, in milliseconds since the epoch; undefined where it is not held, or the start is not known. */
export function heldSince(history: readonly Held[], digest: Digest): number | undefined {
  const holding = commitsHolding(history, digest).length
  const start = history[holding - 1]
  // Without the movement before, the digest may have come at any time, and may have been away in between.
  return start && (start.first || holding < history.length) ? start.at : undefined
}

/** The commits of the base branch that hold a digest without a break up to now, the newest first. */
export function commitsHolding(history: readonly Held[], digest: Digest): readonly string[] {
  const end = history.findIndex((held) => held.digest?.equals(digest) !== true)
  return history.slice(0, end === -1 ? undefined : end).map(({ commit }) => commit)
}

/** The digests that were held before the present one, each once, the latest first. */
export function formerDigests(history: readonly Held[]): readonly Digest[] {
  const [present, ...former] = history.flatMap(({ digest }) => (digest ? [digest] : []))
  const distinct = new Map(former.map((digest) => [digest.hex, digest]))
  if (present) distinct.delete(present.hex)
  return [...distinct.values()]
}
