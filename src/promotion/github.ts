import type { getOctokit } from '@actions/github'
import { formsOf, type Log, redact } from '../support/log.ts'
import type { Deadline } from '../support/retry.ts'
import { type FaultKind, faultOf, GitHubFault } from './github-fault.ts'

/** Where the GitOps repository's GitHub answers, and by which right. */
export interface GitHubAccess {
  readonly token: string
  readonly apiUrl: string
  readonly graphqlUrl: string
  readonly log: Log
  readonly deadline: Deadline
}

type Octokit = ReturnType<typeof getOctokit>
type Variables = Readonly<Record<string, unknown>>
type RestCall<T> = (rest: Octokit['rest'], request: { signal: AbortSignal }) => Promise<{ data: T }>

const REQUEST_TIMEOUT_MS = 15_000

/** GitHub's API for one token: each call is one request, made once, and fails with a GitHubFault. */
export class GitHub {
  private readonly octokit: Octokit
  private readonly access: GitHubAccess
  /** Whether something was written, or may have been because the answer was lost. */
  wrote = false

  /** How far GitHub's clock is ahead of ours, in milliseconds, as its last answer told. */
  private aheadMs = 0
  /** The release of a GitHub Enterprise Server, as its last answer told; undefined on GitHub.com. */
  private enterprise: string | undefined

  private constructor(octokit: Octokit, access: GitHubAccess) {
    this.octokit = octokit
    this.access = access
    octokit.hook.after('request', ({ headers: { date, ...headers } }) => {
      this.enterprise = textIn(headers['x-github-enterprise-version'])
      const time = Date.parse(date ?? '')
      // The header has whole seconds: what is less than that apart is no difference.
      const ahead = Math.abs(time - Date.now()) < 2_000 ? 0 : time - Date.now()
      if (!Number.isNaN(time)) this.aheadMs = ahead
    })
  }

  /** The time by GitHub's clock, in milliseconds since the epoch: the runner's may be wrong, or be set by whoever runs it. */
  now(): number {
    return Date.now() + this.aheadMs
  }

  /** What answers, for whoever has to know what it can do: `GitHub Enterprise Server 3.14.2`. */
  get server(): string {
    return this.enterprise === undefined ? 'GitHub' : `GitHub Enterprise Server ${this.enterprise}`
  }

  /** A client; octokit is loaded only here, because that takes longer than everything before the first request. */
  static async connect(access: GitHubAccess): Promise<GitHub> {
    const { getOctokit } = await import('@actions/github')
    return new GitHub(getOctokit(access.token, { baseUrl: access.apiUrl, userAgent: 'custody' }), access)
  }

  /** The data of one GraphQL query; an answer that holds data and errors counts as refused. */
  async query<T extends object>(doing: string, document: string, variables: Variables): Promise<T> {
    return this.graphql(doing, document, variables, false)
  }

  private async graphql<T extends object>(doing: string, document: string, variables: Variables, changes: boolean) {
    const url = this.access.graphqlUrl
    const call = (request: { signal: AbortSignal }) =>
      this.octokit.graphql<T>({ ...variables, query: document, url, request })
    return this.ask(doing, call, changes)
  }

  /** The data of one GraphQL mutation. */
  async mutate<T extends object>(doing: string, document: string, variables: Variables): Promise<T> {
    return this.writing(this.graphql<T>(doing, document, variables, true))
  }

  /** The data of one REST request that changes nothing. */
  async read<T extends object>(doing: string, call: RestCall<T>): Promise<T> {
    return this.rest(doing, call).catch((error: unknown) => {
      // What a survey has just named is there: only this replica does not know it yet.
      throw asKind(error, 'hidden', 'moved')
    })
  }

  /** The data of one REST request that an older server may not know; undefined where it says that there is nothing. */
  async find<T extends object>(doing: string, call: RestCall<T>): Promise<T | undefined> {
    return this.rest(doing, call).catch((error: unknown) => {
      if (error instanceof GitHubFault && error.kind === 'hidden') return undefined
      throw error
    })
  }

  /** The data of one REST request that changes something. */
  async write<T extends object>(doing: string, call: RestCall<T>): Promise<T> {
    return this.writing(this.rest(doing, call))
  }

  private async rest<T extends object>(doing: string, call: RestCall<T>): Promise<T> {
    return this.ask(doing, async (request) => (await call(this.octokit.rest, request)).data)
  }

  private async writing<T>(answer: Promise<T>): Promise<T> {
    try {
      const written = await answer
      this.wrote = true
      return written
    } catch (error) {
      this.wrote ||= error instanceof GitHubFault && error.kind === 'unreachable'
      // GitHub hides what a token may not write to, even where it may read.
      throw asKind(error, 'hidden', 'denied')
    }
  }

  private async ask<T extends object>(
    doing: string,
    call: (request: { signal: AbortSignal }) => Promise<T | undefined>,
    changes = false
  ): Promise<T> {
    const timeoutMs = Math.ceil(this.access.deadline.within(REQUEST_TIMEOUT_MS))
    const signal = AbortSignal.timeout(timeoutMs)
    const data = await call({ signal }).catch((error: unknown) => {
      if (signal.aborted) throw new GitHubFault('unreachable', doing, `no full answer within ${timeoutMs / 1000} s`)
      throw this.told(faultOf(error, doing, undefined, changes))
    })
    // Octokit gives an answer that broke off as empty text.
    if (typeof data !== 'object') throw new GitHubFault('unreachable', doing, 'the answer broke off')
    return data
  }

  /** The fault without the token, and with the server's release where that is what it is about. */
  private told({ kind, doing, text, permissions, waitMs }: GitHubFault): GitHubFault {
    const release = /doesn't exist on type|Cannot query field/i.test(text) ? ` (${this.server})` : ''
    return new GitHubFault(kind, doing, redact(text, formsOf(this.access.token)) + release, {
      ...(permissions !== undefined && { permissions }),
      ...(waitMs !== undefined && { waitMs })
    })
  }
}

function textIn(header: unknown): string | undefined {
  return typeof header === 'string' && /^[\w.-]{1,40}$/.test(header) ? header : undefined
}

/** The error, with one kind of fault taken for another where the request tells more than the answer. */
function asKind(error: unknown, from: FaultKind, to: FaultKind): unknown {
  if (!(error instanceof GitHubFault) || error.kind !== from) return error
  return new GitHubFault(to, error.doing, error.text)
}
