import { parseClaims, type WorkflowClaims } from '../attestation/claims.ts'
import { PermissionError, RequestError } from '../support/errors.ts'
import type { HttpResponse } from '../support/http.ts'
import type { Log } from '../support/log.ts'
import type { Deadline } from '../support/retry.ts'
import {
  clockOf,
  GarbledAnswer,
  isLoopback,
  jsonOf,
  PassingAnswer,
  refusePassing,
  type ServiceKind,
  SigstoreService
} from './service.ts'

/** Where a job may ask for its identity token, and the secret to ask with; it may be used once, for one audience. */
export interface TokenRequest {
  readonly url: URL
  readonly bearer: string
}

/** An identity token and what it says. The token is a secret until it expires. */
export interface Identity {
  readonly token: string
  readonly claims: WorkflowClaims
}

/** How the claims of a token are judged. */
interface IdentityRules {
  readonly log: Log
  /** `https://github.com`, or the base of a GitHub Enterprise Server. */
  readonly serverUrl: string
  /** Whether a private Sigstore is signed with, which may accept issuers other than GitHub's. */
  readonly privateTrust?: boolean
}

const AUDIENCE = 'sigstore'
const BUDGET_MS = 60_000
const CLOCK_LEEWAY_S = 60
const CLOCK_DRIFT_S = 86_400
const GITHUB_ISSUER = /^https:\/\/token\.actions\.githubusercontent\.com(?:\/[\w-]+)?$/
const NOT_YET = /'(?:Pending|Delayed)' state/i

const TOKEN_SERVICE: ServiceKind = {
  name: 'the identity token service',
  attemptMs: [5_000, 10_000],
  maxBytes: 65_536,
  outageCode: 'E_TOKEN_OUTAGE',
  answerCode: 'E_TOKEN_ANSWER'
}

/** Takes the means to ask for an identity token out of the environment, for nobody else to use; throws RequestError for a foreign address. */
export function takeTokenRequest(env: NodeJS.ProcessEnv): TokenRequest | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env
  delete env['ACTIONS_ID_TOKEN_REQUEST_URL']
  delete env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
  if (!address || !bearer) return undefined
  return { url: tokenEndpoint(address, env['GITHUB_SERVER_URL'] ?? ''), bearer }
}

/** The job's identity token for Sigstore, masked before anything else is done with it; throws with a code for each way it can be wrong. */
export async function requestIdentity(
  request: TokenRequest,
  rules: IdentityRules & { readonly deadline: Deadline }
): Promise<Identity> {
  rules.log.mask(request.bearer)
  const service = new SigstoreService(TOKEN_SERVICE, new URL(request.url.origin), {
    log: rules.log,
    deadline: rules.deadline,
    secrets: [request.bearer]
  })
  const url = new URL(request.url)
  url.search += `${url.search === '' ? '?' : '&'}audience=${AUDIENCE}`
  const headers = { accept: 'application/json', authorization: `Bearer ${request.bearer}` }
  const answer = await service.ask({ method: 'GET', url, headers }, (response) => tokenOf(response, service), BUDGET_MS)
  return identify(answer.token, rules, answer.now, 0)
}

/** The identity in a token that another CI system issued (SIGSTORE_ID_TOKEN); throws RequestError when Sigstore could not use it. */
export function identityFromToken(token: string, rules: IdentityRules): Identity {
  // Without a server's clock beside ours, only a token that is wrong by more than a day is known to be wrong.
  return identify(token, rules, Date.now() / 1000, CLOCK_DRIFT_S)
}

/** Whether GitHub's own token service is named, or that of one enterprise on it. */
export function isGitHubIssuer(issuer: string): boolean {
  return GITHUB_ISSUER.test(issuer)
}

/** What is wrong with claims for Sigstore at `now` (seconds): one sentence for each fault, most likely cause first. */
export function faultsOf(claims: WorkflowClaims, now: number, drift = 0): ClaimFault[] {
  const { audience, expires, notBefore = 0 } = claims
  const faults: ClaimFault[] = []
  if (audience !== AUDIENCE)
    faults.push({
      code: 'E_TOKEN_AUDIENCE',
      says: `aud is ${quoted(audience)}, not "${AUDIENCE}"`,
      because: 'a token is made for one service, and Sigstore takes none that was made for another',
      remedy: 'ask for the token with audience=sigstore; in GitHub Actions leave SIGSTORE_ID_TOKEN unset'
    })
  if (expires + drift <= now)
    faults.push({
      code: 'E_TOKEN_EXPIRED',
      says: `exp is ${time(expires)} and it is ${time(now)}`,
      because: 'a token lives for a few minutes only',
      remedy: 'run the job again; on another CI ask for the token in the step that signs'
    })
  if (notBefore > now + CLOCK_LEEWAY_S + drift)
    faults.push({
      code: 'E_TOKEN_NOT_YET',
      says: `nbf is ${time(notBefore)} and it is ${time(now)}`,
      because: 'by the clock of the service that gave it, the token is valid only later',
      remedy: 'run the job again; if it stays so, the clock of the token service is wrong'
    })
  return faults
}

/** One thing that is wrong with a token's claims. */
interface ClaimFault {
  readonly code: string
  readonly says: string
  readonly because: string
  readonly remedy: string
}

function identify(token: string, rules: IdentityRules, now: number, drift: number): Identity {
  rules.log.mask(token)
  const claims = parseClaims(token, rules.serverUrl)
  const [fault] = faultsOf(claims, now, drift)
  if (fault) {
    throw new RequestError(fault.code, {
      message: `the identity token can't be used: ${fault.says}`,
      reason: fault.because,
      remedy: fault.remedy
    })
  }
  if (rules.privateTrust !== true && !isGitHubIssuer(claims.issuer)) throw foreignIssuer(claims.issuer)
  return { token, claims }
}

function tokenOf(response: HttpResponse, service: SigstoreService): { token: string; now: number } {
  refusePassing(response)
  if (response.status === 403 && NOT_YET.test(response.body.toString('utf8'))) throw new PassingAnswer(response)
  if (response.status === 401 || response.status === 403) throw refused(response, service)
  if (response.status !== 200) throw service.nonsense(`it answered ${response.status}: ${service.said(response)}`)
  if (response.body.length === 0) throw new PassingAnswer(response, 'answered 200 with an empty body', 'E_TOKEN_EMPTY')
  const { value } = jsonOf(response)
  if (typeof value !== 'string' || value === '') throw new GarbledAnswer('answered 200 with JSON that holds no token')
  return { token: value, now: clockOf(response) }
}

function tokenEndpoint(address: string, serverUrl: string): URL {
  const url = URL.parse(address)
  if (!url) throw foreignEndpoint('an address that is none', 'ACTIONS_ID_TOKEN_REQUEST_URL is not a URL')
  const place = `${url.protocol}//${url.host}`
  const loopback = isLoopback(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))
    throw foreignEndpoint(place, 'it is not https')
  if (url.username !== '' || url.password !== '') throw foreignEndpoint(place, 'it carries a user name')
  if (!loopback && !isGitHubHost(url.hostname, URL.parse(serverUrl)?.hostname))
    throw foreignEndpoint(place, "it is neither GitHub's own nor on this GitHub server")
  return url
}

function isGitHubHost(host: string, server: string | undefined): boolean {
  return host === server || ['actions.githubusercontent.com', 'ghe.com'].some((domain) => host.endsWith(`.${domain}`))
}

function foreignEndpoint(place: string, reason: string): RequestError {
  return new RequestError('E_TOKEN_URL', {
    message: `the identity token would be asked for at ${place.slice(0, 90)}`,
    reason: `${reason}; the secret of this job is not sent there`,
    remedy: 'find the step that sets ACTIONS_ID_TOKEN_REQUEST_URL and remove it: only the runner sets this variable'
  })
}

function refused(response: HttpResponse, service: SigstoreService): PermissionError {
  return new PermissionError('E_TOKEN_REFUSED', {
    message: `${service.title} answered ${response.status}: this job gets no identity token`,
    reason: service.said(response),
    remedy: 'give the job permissions: id-token: write (the caller of a reusable workflow too), then run it again'
  })
}

function foreignIssuer(issuer: string): RequestError {
  return new RequestError('E_TOKEN_ISSUER', {
    message: `the identity token comes from ${quoted(issuer)}, not from GitHub Actions`.slice(0, 160),
    reason: 'public-good Sigstore knows https://token.actions.githubusercontent.com only, not a server of your own',
    remedy: 'for a GitHub Enterprise Server pass trusted-root and signing-config of your own Sigstore'
  })
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 80))
}

function time(seconds: number): string {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().slice(0, 19) + 'Z'
}
