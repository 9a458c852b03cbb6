import { GitHub, type GitHubAccess } from './github.ts'
import { GitHubFault } from './github-fault.ts'
import { runRounds } from './rounds.ts'

/** One issue that is kept up to date: found again by a mark in its body, whatever its title is by then. */
export interface KeptIssue {
  readonly repository: { readonly owner: string; readonly name: string }
  /** A comment of HTML in the body, by which it is known again. */
  readonly mark: string
  readonly title: string
  readonly body: string
  /** Whether there is anything to tell; otherwise it is closed. */
  readonly open: boolean
}

/** What became of the issue. */
export interface IssueOutcome {
  readonly operation: 'created' | 'updated' | 'reopened' | 'closed' | 'unchanged' | 'none'
  readonly url: string | undefined
}

interface IssueAnswer {
  readonly number: number
  readonly url: string
  readonly state: 'OPEN' | 'CLOSED'
  readonly body: string
  readonly viewerDidAuthor: boolean
}

interface IssuesAnswer {
  readonly repository: {
    readonly issues: {
      readonly nodes: readonly (IssueAnswer | null)[] | null
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    }
  } | null
}

const QUERY = `query Issues($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: 100, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      nodes { number url state body viewerDidAuthor }
      pageInfo { hasNextPage endCursor }
    }
  }
}`
const READING = 'looking for the issue'
// Ours is touched every week: one that a thousand others have overtaken is forgotten.
const MAX_PAGES = 10

/** Opens, rewrites, reopens or closes the one issue with that mark which the token itself opened; nothing is written where nothing changes. Throws as every write to GitHub does. */
export async function keepIssue(issue: KeptIssue, access: GitHubAccess): Promise<IssueOutcome> {
  const github = await GitHub.connect(access)
  const name = `${issue.repository.owner}/${issue.repository.name}`
  const scene = {
    repository: name,
    get state() {
      return github.wrote
        ? `the issue in ${name} may be written already; the next run finds it`
        : `no issue was written in ${name}`
    }
  }
  return runRounds(async () => place(github, issue, await find(github, issue)), scene, access)
}

async function find(github: GitHub, { repository, mark }: KeptIssue): Promise<IssueAnswer | undefined> {
  let after: string | null = null
  for (let page = 0; page < MAX_PAGES; page++) {
    const { repository: answer }: IssuesAnswer = await github.query<IssuesAnswer>(READING, QUERY, {
      ...repository,
      after
    })
    if (answer === null) throw new GitHubFault('hidden', READING, 'GitHub named no such repository')
    // What somebody else wrote under our mark is theirs.
    const found = answer.issues.nodes?.find((node) => node?.viewerDidAuthor === true && node.body.includes(mark))
    if (found) return found
    if (!answer.issues.pageInfo.hasNextPage) return undefined
    after = answer.issues.pageInfo.endCursor
  }
  return undefined
}

async function place(github: GitHub, issue: KeptIssue, found: IssueAnswer | undefined): Promise<IssueOutcome> {
  const { repository, title, mark, open } = issue
  const { owner, name: repo } = repository
  const body = `${issue.body.trimEnd()}\n\n${mark}\n`
  if (!found) {
    if (!open) return { operation: 'none', url: undefined }
    const { html_url: url } = await github.write('opening the issue', ({ issues }, request) =>
      issues.create({ owner, repo, title, body, request })
    )
    return { operation: 'created', url }
  }
  const { number, url } = found
  const isOpen = found.state === 'OPEN'
  if (isOpen === open && (!open || found.body.trim() === body.trim())) return { operation: 'unchanged', url }
  const state = open ? ({ state: 'open' } as const) : ({ state: 'closed', state_reason: 'completed' } as const)
  await github.write(`updating issue #${number}`, ({ issues }, request) =>
    issues.update({ owner, repo, issue_number: number, body, ...state, request })
  )
  return { operation: open ? (isOpen ? 'updated' : 'reopened') : 'closed', url }
}
