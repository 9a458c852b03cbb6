/** GitHub's answer to the survey. */
export interface SurveyAnswer {
  readonly repository: {
    readonly nameWithOwner: string
    readonly isArchived: boolean
    readonly viewerPermission: string | null
    readonly defaultBranch?: HeadAnswer | null
    readonly base?: HeadAnswer | null
    readonly folder: { readonly entries?: readonly EntryAnswer[] | null } | null
    readonly branch: HeadAnswer | null
    readonly pullRequests: { readonly nodes: readonly (PullRequestAnswer | null)[] | null }
  } | null
}

/** A branch and its commit. */
export interface HeadAnswer {
  readonly name: string
  readonly target: { readonly oid: string } | null
}

/** One entry of the overlay's folder. */
export interface EntryAnswer {
  readonly name: string
  /** The decimal value of git's octal mode. */
  readonly mode: number
  readonly oid: string
  readonly size: number
}

/** A pull request from our branch, whoever opened it. */
export interface PullRequestAnswer {
  readonly number: number
  readonly url: string
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED'
  readonly body: string
  readonly baseRefName: string
  readonly isCrossRepository: boolean
  readonly viewerDidAuthor: boolean
  readonly author: { readonly login: string } | null
  readonly timelineItems: { readonly nodes: readonly ({ readonly actor?: { login: string } | null } | null)[] | null }
}

export type RepositoryAnswer = NonNullable<SurveyAnswer['repository']>

/** One query for the overlay's folder, the base's commit, our branch and its pull requests. */
export const SURVEY = `query Survey(
  $owner: String!, $name: String!, $base: String!, $named: Boolean!, $folder: String!, $branch: String!, $branchRef: String!
) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    isArchived
    viewerPermission
    defaultBranch: defaultBranchRef @skip(if: $named) { ...Head }
    base: ref(qualifiedName: $base) @include(if: $named) { ...Head }
    folder: object(expression: $folder) { ... on Tree { entries { name mode oid size } } }
    branch: ref(qualifiedName: $branchRef) { ...Head }
    pullRequests(headRefName: $branch, first: 10, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        number url state body baseRefName isCrossRepository viewerDidAuthor
        author { login }
        timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { actor { login } } } }
      }
    }
  }
}
fragment Head on Ref { name target { oid } }`
