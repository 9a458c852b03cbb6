import type { ImageReference } from '../image/reference.ts'
import { exchange, type HttpRequest, type HttpResponse } from '../support/http.ts'
import type { Log } from '../support/log.ts'
import type { Deadline } from '../support/retry.ts'
import { Authorization, type AuthorizationOptions } from './authorization.ts'
import { awaitCoolDown, persist, settledAnswer } from './persistence.ts'
import { foreignLookup, isOwn, MAX_REDIRECTS, type Purpose, redirectTarget, tooManyRedirects } from './redirect.ts'
import type { Attempt } from './refusals.ts'

/** One request to a registry; where it leads and what it says is for the caller to read. */
export interface WireRequest {
  readonly method: HttpRequest['method']
  readonly url: URL
  /** As in "push manifest sha256:…", for the words of an error. */
  readonly what: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
  readonly timeoutMs: number
  readonly maxBytes: number
}

/** An answer, whatever its status. */
export interface WireAnswer extends HttpResponse {
  /** The URL that answered, after redirects. */
  readonly url: URL
}

/** Whose requests these are, until when, and the authorization of other clients of the repository where it is shared. */
export type WireOptions = AuthorizationOptions & {
  readonly deadline: Deadline
  readonly authorization?: Authorization
}

/** How long reading and writing small things is tried, in milliseconds. */
const METADATA_BUDGET_MS = 120_000

/** Requests to one repository with its login, redirects, retries and limits; the protocol is in the files that use it. */
export class Wire {
  readonly reference: ImageReference
  readonly deadline: Deadline
  private readonly log: Log
  private readonly authorization: Authorization
  private readonly host: string

  constructor(options: WireOptions) {
    this.reference = options.reference
    this.deadline = options.deadline
    this.log = options.log
    this.authorization = options.authorization ?? new Authorization(options)
    this.host = new URL(options.reference.apiBase).host
  }

  /** The URL of an endpoint below `/v2/<name>/` (distribution-spec, "Endpoints"). */
  endpoint(path: string): URL {
    return new URL(`${this.reference.apiBase}/v2/${this.reference.repository}/${path}`)
  }

  /** Whether the registry has asked for a login and none was found. */
  get lacksLogin(): boolean {
    return this.authorization.lacksLogin
  }

  /** What is tried, for an error about it. */
  attempt({ what, method }: Pick<WireRequest, 'what' | 'method'>): Attempt {
    const writes = purposeOf(method) === 'write'
    return { reference: this.reference, what, writes, loggedIn: this.authorization.loggedIn }
  }

  /** Sends a request until its answer is not one that passes by itself; throws CustodyError when there is none within the budget. */
  async send(request: WireRequest, budgetMs = METADATA_BUDGET_MS): Promise<WireAnswer> {
    return this.persist(request, budgetMs, () => this.once(request))
  }

  /** Repeats a sequence of requests as `send` repeats one; the sequence uses `once`. */
  async persist<T>(
    described: Pick<WireRequest, 'what' | 'method'>,
    budgetMs: number,
    sequence: () => Promise<T>
  ): Promise<T> {
    const { host, deadline, log } = this
    return persist(sequence, { budgetMs, host, describe: () => this.attempt(described), deadline, log })
  }

  /** Sends a request once, or again with a better login when the registry asks for one. */
  async once(request: WireRequest): Promise<WireAnswer> {
    awaitCoolDown(this.host)
    const authorization = await this.authorization.current()
    try {
      return settledAnswer(this.host, await this.authorised(request, authorization))
    } finally {
      this.authorization.settle()
    }
  }

  private async authorised(request: WireRequest, first: string | undefined): Promise<WireAnswer> {
    let used = first
    let answer = await this.follow(request, used)
    // From nothing to a token, and from a token to a wider or fresher one: more than that is a refusal.
    for (let renewals = used === undefined ? 2 : 1; renewals > 0; renewals--) {
      if (answer.status !== 401 || !isOwn(answer.url, this.reference)) return answer
      const renewed = await this.authorization.renew(used, answer.headers['www-authenticate'], this.deadline)
      if (renewed === undefined) return answer
      used = renewed
      this.authorization.settle()
      answer = await this.follow(request, used)
    }
    return answer
  }

  private async follow(request: WireRequest, authorization: string | undefined): Promise<WireAnswer> {
    const purpose = purposeOf(request.method)
    let { url } = request
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      const response = await this.exchangeWith(request, url, purpose, authorization)
      const next = redirectTarget(response, url, this.reference, purpose)
      if (!next) return { ...response, url }
      url = next
    }
    throw tooManyRedirects(this.reference)
  }

  private async exchangeWith(
    { method, headers, body, timeoutMs, maxBytes }: WireRequest,
    url: URL,
    purpose: Purpose,
    authorization: string | undefined
  ): Promise<HttpResponse> {
    const login = authorization !== undefined && isOwn(url, this.reference) ? { authorization } : {}
    const lookup = foreignLookup(url, this.reference, purpose)
    return exchange({
      method,
      url,
      headers: { ...headers, ...login },
      ...(body && { body }),
      timeoutMs: this.deadline.within(timeoutMs),
      maxBytes,
      ...(lookup && { lookup })
    })
  }
}

function purposeOf(method: HttpRequest['method']): Purpose {
  return method === 'GET' || method === 'HEAD' ? 'read' : 'write'
}
