import type { ImageReference } from '../image/reference.ts'
import { exchange, type HttpRequest, type HttpResponse } from '../support/http.ts'
import type { Log } from '../support/log.ts'
import type { Deadline } from '../support/retry.ts'
import { type Credential, userPass } from './credential.ts'
import { awaitCoolDown, persist, settledAnswer } from './persistence.ts'
import { realmLookup } from './realm.ts'
import { type Attempt, malformedAnswer, tokenRefusal } from './refusals.ts'
import { isJsonObject } from './strict-json.ts'

/** What a token is asked for. */
export interface TokenRequest {
  readonly reference: ImageReference
  readonly realm: URL
  readonly service: string | undefined
  /** The most important first: some token services look at no other. */
  readonly scopes: readonly string[]
  readonly credential: Credential | undefined
}

const TIMEOUT_MS = 10_000
const BUDGET_MS = 120_000
const MAX_BYTES = 65_536
const CLIENT_ID = 'custody'
const NO_OAUTH2 = new Set([404, 405])

/**
 * A bearer token for a repository (Docker token authentication specification; with an identity token its OAuth2 form, and the plain one
 * where that is not offered). Throws PermissionError when the login is refused and UnavailableError when there is no token.
 */
export async function requestToken(request: TokenRequest, context: { deadline: Deadline; log: Log }): Promise<string> {
  const { credential } = request
  if (credential?.kind === 'bearer') return credential.token
  const byOauth =
    credential?.kind === 'identity-token'
      ? await ask(request, oauthRequest(request, credential.token), context)
      : undefined
  const answer =
    byOauth && !NO_OAUTH2.has(byOauth.status) ? byOauth : await ask(request, plainRequest(request), context)
  const token = tokenIn(request, answer)
  context.log.mask(token)
  return token
}

async function ask(
  request: TokenRequest,
  message: Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body'>,
  { deadline, log }: { deadline: Deadline; log: Log }
): Promise<HttpResponse> {
  const { host } = request.realm
  const lookup = realmLookup(request.realm, request.reference)
  return persist(
    async () => {
      awaitCoolDown(host)
      const limits = { timeoutMs: deadline.within(TIMEOUT_MS), maxBytes: MAX_BYTES, ...(lookup && { lookup }) }
      return settledAnswer(host, await exchange({ ...message, ...limits }))
    },
    { budgetMs: BUDGET_MS, host, describe: () => attemptOf(request), deadline, log }
  )
}

function plainRequest({
  realm,
  service,
  scopes,
  credential
}: TokenRequest): Pick<HttpRequest, 'method' | 'url' | 'headers'> {
  const url = new URL(realm)
  if (service !== undefined) url.searchParams.append('service', service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  const pair = credential && userPass(credential)
  return { method: 'GET', url, ...(pair !== undefined && { headers: { authorization: basicAuthorization(pair) } }) }
}

function oauthRequest(
  { realm, service, scopes }: TokenRequest,
  identityToken: string
): Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body'> {
  const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: CLIENT_ID, refresh_token: identityToken })
  if (service !== undefined) form.set('service', service)
  form.set('scope', scopes.join(' '))
  return {
    method: 'POST',
    url: realm,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(form.toString())
  }
}

/** The `Authorization` of a login by user name and password (RFC 7617). */
export function basicAuthorization(pair: string): string {
  return `Basic ${Buffer.from(pair).toString('base64')}`
}

function attemptOf({ reference, realm, credential }: TokenRequest): Attempt {
  return {
    reference,
    what: `get a token from ${realm.host}`,
    writes: false,
    loggedIn: credential !== undefined
  }
}

function tokenIn(request: TokenRequest, answer: HttpResponse): string {
  if (answer.status !== 200) throw tokenRefusal(attemptOf(request), answer)
  const token = tokenField(answer.body)
  if (token === undefined) throw malformedAnswer(attemptOf(request), 'the token service answered without a token')
  return token
}

// The text is a secret: it goes into no error, whatever it is.
function tokenField(body: Buffer): string | undefined {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    if (!isJsonObject(value)) return undefined
    const { token, access_token: accessToken } = value
    return [token, accessToken].find((text) => typeof text === 'string' && /^[!-~]+$/.test(text)) as string | undefined
  } catch {
    return undefined
  }
}
