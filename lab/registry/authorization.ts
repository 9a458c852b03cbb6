import { randomBytes } from 'node:crypto'
import { json, type LabRequest, type LabResponse } from '../service.ts'
import { RegistryError } from './registry-error.ts'

/** The one account of a registry. */
export interface Account {
  readonly userName: string
  readonly password: string
}

/** What a request does to a repository. */
export interface Access {
  readonly repository: string
  readonly actions: readonly string[]
}

/** How a registry asks who is there. */
export type AuthorizationKind = 'none' | 'basic' | 'token'

const SERVICE = 'lab-registry'
const LIFETIME_S = 300

/** Decides who may do what: nobody is asked, HTTP Basic, or the Distribution token flow over RFC 6750 bearer tokens. */
export class Authorization {
  private readonly kind: AuthorizationKind
  private readonly account: Account
  /** What each token was granted, as `repository:action`. */
  private readonly tokens = new Map<string, ReadonlySet<string>>()
  private readonly refreshTokens = new Set<string>()

  constructor(kind: AuthorizationKind, account: Account) {
    this.kind = kind
    this.account = account
  }

  /** Lets a request pass that may do all of this; throws UNAUTHORIZED with a challenge. */
  require(request: LabRequest, accesses: readonly Access[]): void {
    if (this.kind === 'basic' && !this.isAccount(basicCredential(request))) throw unauthorized('Basic realm="lab"')
    if (this.kind === 'token') this.requireToken(request, accesses)
  }

  /** Makes every access token worthless, as time would. */
  expireTokens(): void {
    this.tokens.clear()
  }

  /** The token endpoint: GET with or without HTTP Basic, or an OAuth 2 POST (RFC 6749 §4.3, §6). */
  answerTokenRequest(request: LabRequest): LabResponse {
    const form = request.method === 'POST' ? new URLSearchParams(request.body.toString()) : request.url.searchParams
    if (form.get('service') !== SERVICE) return json(400, { error: 'invalid_request', error_description: 'service' })
    const known = this.callerOf(request, form) === 'account'
    const scopes = form.getAll('scope').flatMap((scope) => scope.split(' '))
    const offline = form.get('access_type') === 'offline' || form.get('offline_token') === 'true'
    return json(200, { ...this.issue(scopes, known), ...(known && offline && { refresh_token: this.issueRefresh() }) })
  }

  private requireToken(request: LabRequest, accesses: readonly Access[]): void {
    const [, token] = /^bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? []
    const granted = token === undefined ? undefined : this.tokens.get(token)
    if (granted && keysOf(accesses).every((access) => granted.has(access))) return
    throw unauthorized(challenge(request, accesses, errorOf(token, granted)))
  }

  private callerOf(request: LabRequest, form: URLSearchParams): 'account' | 'anonymous' {
    if (request.method !== 'POST' && request.headers.authorization === undefined) return 'anonymous'
    const proven = request.method === 'POST' ? this.hasGrant(form) : this.isAccount(basicCredential(request))
    if (!proven) throw unauthorized('Basic realm="lab"')
    return 'account'
  }

  private hasGrant(form: URLSearchParams): boolean {
    const account = { userName: form.get('username') ?? '', password: form.get('password') ?? '' }
    if (form.get('grant_type') === 'password') return this.isAccount(account)
    return form.get('grant_type') === 'refresh_token' && this.refreshTokens.has(form.get('refresh_token') ?? '')
  }

  private isAccount(account: Account | undefined): boolean {
    return account?.userName === this.account.userName && account.password === this.account.password
  }

  // A narrower grant than was asked for is no error of the token endpoint; the registry refuses what goes beyond it.
  private issue(scopes: readonly string[], known: boolean): Record<string, unknown> {
    const granted = scopes.map((scope) => grantOf(scope, known)).filter((access) => access !== undefined)
    const token = randomBytes(12).toString('base64url')
    this.tokens.set(token, new Set(keysOf(granted)))
    return {
      token,
      access_token: token,
      expires_in: LIFETIME_S,
      issued_at: new Date().toISOString(),
      scope: scopeText(granted)
    }
  }

  private issueRefresh(): string {
    const token = randomBytes(12).toString('base64url')
    this.refreshTokens.add(token)
    return token
  }
}

function keysOf(accesses: readonly Access[]): string[] {
  return accesses.flatMap(({ repository, actions }) => actions.map((action) => `${repository}:${action}`))
}

function grantOf(scope: string, known: boolean): Access | undefined {
  const [, repository, actions] = /^repository:(.+):([a-z,]+)$/.exec(scope) ?? []
  if (repository === undefined || actions === undefined) return undefined
  const granted = actions.split(',').filter((action) => known || action === 'pull')
  return granted.length === 0 ? undefined : { repository, actions: granted }
}

function basicCredential(request: LabRequest): Account | undefined {
  const [, encoded] = /^basic (.+)$/i.exec(request.headers.authorization ?? '') ?? []
  const [, userName, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? []
  return userName === undefined || password === undefined ? undefined : { userName, password }
}

function challenge(request: LabRequest, accesses: readonly Access[], error: string | undefined): string {
  const scope = scopeText(accesses)
  return [
    `Bearer realm="http://${request.headers.host ?? ''}/token"`,
    `service="${SERVICE}"`,
    ...(scope === '' ? [] : [`scope="${scope}"`]),
    ...(error === undefined ? [] : [`error="${error}"`])
  ].join(',')
}

function errorOf(token: string | undefined, granted: ReadonlySet<string> | undefined): string | undefined {
  if (token === undefined) return undefined
  return granted ? 'insufficient_scope' : 'invalid_token'
}

function scopeText(accesses: readonly Access[]): string {
  return accesses.map(({ repository, actions }) => `repository:${repository}:${actions.join(',')}`).join(' ')
}

function unauthorized(authenticate: string): RegistryError {
  return new RegistryError('UNAUTHORIZED', 'authentication required', { headers: { 'www-authenticate': authenticate } })
}
