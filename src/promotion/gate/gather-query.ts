import type { GitHub } from '../github.ts'
import { loginOf } from '../ladder/health.ts'
import type { LadderSite } from '../ladder/policy-query.ts'
import { GitHubFault } from '../github-fault.ts'
import type { Review } from './facts.ts'

/** A pull request as the gate needs it. */
export interface GatedPull {
  readonly number: number
  readonly head: string
  readonly branch: string
  readonly base: string
  readonly body: string
  readonly isCrossRepository: boolean
  readonly author: string
  /** Everybody who wrote one of its commits or committed it; undefined where there are too many to be told at once. */
  readonly commitAuthors: readonly string[] | undefined
  readonly reviews: readonly Review[]
}

interface Actor {
  readonly __typename: string
  readonly login: string
}

interface PullAnswer {
  readonly headRefOid: string
  readonly headRefName: string
  readonly baseRefName: string
  readonly body: string
  readonly isCrossRepository: boolean
  readonly author: Actor | null
  readonly commits: {
    readonly totalCount: number
    readonly nodes: readonly ({ readonly commit: CommitAnswer } | null)[] | null
  }
  readonly reviews: { readonly nodes: readonly (ReviewAnswer | null)[] | null } | null
}

interface UserAnswer {
  readonly user: { readonly login: string } | null
}

interface CommitAnswer {
  readonly authors: { readonly totalCount: number; readonly nodes: readonly (UserAnswer | null)[] | null }
  readonly committer: UserAnswer | null
}

interface ReviewAnswer {
  readonly author: Actor | null
  readonly state: string
  readonly authorCanPushToRepository: boolean
  readonly commit: { readonly oid: string } | null
}

const READING = 'reading the pull request'
const QUERY = `query Gate($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid headRefName baseRefName body isCrossRepository
      author { __typename login }
      commits(last: 100) {
        totalCount
        nodes { commit { authors(first: 10) { totalCount nodes { user { login } } } committer { user { login } } } }
      }
      reviews(last: 100) { nodes { author { __typename login } state authorCanPushToRepository commit { oid } } }
    }
  }
}`

/** Reads a pull request with its commits' authors and what was said of it; throws GitHubFault `moved` where its head is not `expected`. */
export async function readPull(
  github: GitHub,
  { repository }: LadderSite,
  number: number,
  expected?: string
): Promise<GatedPull> {
  const variables = { ...repository, number }
  const answer = await github.query<{ repository: { pullRequest: PullAnswer | null } | null }>(
    READING,
    QUERY,
    variables
  )
  const pull = answer.repository?.pullRequest
  if (!pull) throw new GitHubFault('hidden', READING, `there is no pull request #${number}`)
  // What is judged good must be what the check stands on: another head may come back after the check is green.
  if (expected !== undefined && pull.headRefOid !== expected)
    throw new GitHubFault('moved', READING, `this run is of ${expected}, and the head is ${pull.headRefOid}`)
  const { headRefOid: head, headRefName: branch, baseRefName: base, body, isCrossRepository, author } = pull
  return {
    ...{ number, head, branch, base, body, isCrossRepository },
    author: author ? loginOf(author) : '',
    commitAuthors: writersOf(pull.commits),
    reviews: lastWords((pull.reviews?.nodes ?? []).filter((review) => review !== null))
  }
}

function writersOf({ totalCount, nodes }: PullAnswer['commits']): string[] | undefined {
  const commits = (nodes ?? []).flatMap((node) => (node ? [node.commit] : []))
  const told = commits.every(({ authors }) => authors.totalCount <= (authors.nodes ?? []).length)
  if (totalCount > commits.length || !told) return undefined
  const people = commits.flatMap(({ authors, committer }) => [...(authors.nodes ?? []), committer])
  return [...new Set(people.flatMap((one) => (one?.user ? [one.user.login] : [])))]
}

// A comment takes back neither an approval nor a request for changes.
function lastWords(reviews: readonly ReviewAnswer[]): Review[] {
  const last = new Map<string, Review>()
  for (const { author, state, authorCanPushToRepository: mayWrite, commit } of reviews) {
    if (!author || state === 'COMMENTED' || state === 'PENDING') continue
    const [login, isPerson] = [loginOf(author), author.__typename === 'User']
    last.set(login, { login, isPerson, mayWrite, approves: state === 'APPROVED', commit: commit?.oid ?? '' })
  }
  return [...last.values()]
}
