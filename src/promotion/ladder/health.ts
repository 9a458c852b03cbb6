import { matches } from '../../policy/match.ts'
import type { Health } from '../../policy/policy.ts'
import type { GitHub } from '../github.ts'
import type { HealthFact } from './conditions.ts'
import type { LadderSite } from './policy-query.ts'

interface CommitAnswer {
  readonly status?: {
    readonly contexts: readonly {
      readonly context: string
      readonly state: string
      readonly creator: ActorAnswer | null
    }[]
  } | null
  readonly checkSuites?: {
    readonly nodes:
      | readonly ({
          readonly app: { readonly slug: string } | null
          readonly checkRuns: CheckRunsAnswer | null
        } | null)[]
      | null
  } | null
}

interface ActorAnswer {
  readonly __typename: string
  readonly login: string
}

interface CheckRunsAnswer {
  readonly nodes: readonly ({ readonly name: string; readonly conclusion: string | null } | null)[] | null
}

const COMMITS = 20
const FIELDS = `fragment Verdicts on Commit {
  status { contexts { context state creator { __typename login } } }
  checkSuites(first: 20) { nodes { app { slug } checkRuns(first: 50) { nodes { name conclusion } } } }
}`

/**
 * The newest verdict that the policy asks for, on any of these commits (the newest first): the status or check run of that
 * name, by that account. Others can write one of the same name; theirs are not looked at.
 */
export async function readHealth(
  github: GitHub,
  site: LadderSite,
  health: Health,
  commits: readonly string[]
): Promise<HealthFact | undefined> {
  const looked = commits.slice(0, COMMITS)
  if (looked.length === 0) return undefined
  const variables = looked.map((_, index) => `$oid${index}: GitObjectID!`).join(', ')
  const document = `query Health($owner: String!, $name: String!, ${variables}) {
  repository(owner: $owner, name: $name) {
    ${looked.map((_, index) => `commit${index}: object(oid: $oid${index}) { ...Verdicts }`).join('\n    ')}
  }
}
${FIELDS}`
  const { repository } = await github.query<{ repository: Record<string, CommitAnswer | null> }>(
    'reading the health of the upstream environment',
    document,
    { ...site.repository, ...Object.fromEntries(looked.map((oid, index) => [`oid${index}`, oid])) }
  )
  const facts = looked.map((_, index) => verdictOf(repository[`commit${index}`], health))
  return facts.find((fact) => fact !== undefined)
}

// Where several contexts match, the worst of them counts.
function verdictOf(commit: CommitAnswer | null | undefined, health: Health): HealthFact | undefined {
  const facts = [...statusFacts(commit, health), ...checkFacts(commit, health)]
  return facts.find(({ state }) => state === 'failure') ?? facts.find(({ state }) => state === 'pending') ?? facts[0]
}

function statusFacts(commit: CommitAnswer | null | undefined, { context: wanted, by }: Health): HealthFact[] {
  const contexts = commit?.status?.contexts ?? []
  return contexts
    .filter(({ context, creator }) => matches(wanted, context) && creator !== null && loginOf(creator) === by)
    .map(({ context, state }) => ({ context, state: stateOf(state) }))
}

function checkFacts(commit: CommitAnswer | null | undefined, { context: wanted, by }: Health): HealthFact[] {
  const suites = (commit?.checkSuites?.nodes ?? []).filter((suite) => suite?.app && `${suite.app.slug}[bot]` === by)
  const runs = suites.flatMap((suite) => suite?.checkRuns?.nodes ?? []).filter((run) => run !== null)
  return runs
    .filter(({ name }) => matches(wanted, name))
    .map(({ name, conclusion }) => ({ context: name, state: conclusion === null ? 'pending' : stateOf(conclusion) }))
}

function stateOf(word: string): HealthFact['state'] {
  if (word === 'SUCCESS') return 'success'
  return word === 'PENDING' || word === 'EXPECTED' ? 'pending' : 'failure'
}

/** A login as REST and people write it: GraphQL names a bot without its ending. */
export function loginOf({ __typename: kind, login }: ActorAnswer): string {
  return kind === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login
}
