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

/** An open pull request from our branch, whoever opened it. */
export interface PullRequestAnswer {
  readonly number: number
  readonly url: string
  readonly body: string
  readonly baseRefName: string
  readonly isCrossRepository: boolean
  readonly viewerDidAuthor: boolean
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
    pullRequests(headRefName: $branch, states: OPEN, first: 10) {
      nodes { number url body baseRefName isCrossRepository viewerDidAuthor }
    }
  }
}
fragment Head on Ref { name target { oid } }`
