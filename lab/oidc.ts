import { generateKeyPair, type JsonWebKey, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto'
import { promisify } from 'node:util'
import { json, type LabRequest, type LabResponse, LabService } from './service.ts'

/** Who issues the identity tokens of GitHub Actions jobs. */
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com'

const TOKEN_PATH = '/idtoken/5f1c4e0a/9b7d2c63'
const KEYS_PATH = '/.well-known/jwks'
const LIFETIME_SECONDS = 300
// The docs' own example is valid from ten minutes before it was issued.
const BACKDATED_SECONDS = 600

export type Claims = Readonly<Record<string, unknown>>

/**
 * The token service of a runner: answers what a job's ACTIONS_ID_TOKEN_REQUEST_URL answers, with tokens truly
 * signed.
 */
export class LabOidc {
  readonly service: LabService
  readonly issuer = GITHUB_ISSUER
  readonly requestToken = randomBytes(32).toString('base64url')
  /** Replace or add claims of the tokens issued from now on; undefined takes a claim away. */
  claims: Record<string, unknown>
  /** How many tokens were issued. */
  issued = 0
  private readonly key: KeyObject
  private readonly publicKey: JsonWebKey

  constructor(keys: { privateKey: KeyObject; publicKey: KeyObject }, claims: Claims) {
    this.claims = { ...claims }
    this.key = keys.privateKey
    this.publicKey = { ...keys.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomUUID() }
    this.service = new LabService('oidc', (request) => this.respond(request))
  }

  /** It has a query already, as GitHub's has: the audience is to be appended with `&`. */
  get requestUrl(): string {
    return `${this.service.url}${TOKEN_PATH}?api-version=2.0`
  }

  /** The two variables a job with `permissions: id-token: write` finds in its environment. */
  get environment(): { ACTIONS_ID_TOKEN_REQUEST_URL: string; ACTIONS_ID_TOKEN_REQUEST_TOKEN: string } {
    return { ACTIONS_ID_TOKEN_REQUEST_URL: this.requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: this.requestToken }
  }

  /** The public keys that tokens are checked against (RFC 7517 §5). */
  get keys(): readonly JsonWebKey[] {
    return [this.publicKey]
  }

  /** A token for the audience, without asking over HTTP. */
  issue(audience: string): string {
    this.issued += 1
    const header = { typ: 'JWT', alg: 'RS256', kid: this.publicKey['kid'] }
    const signed = [header, this.claimsFor(audience)].map(base64urlJson).join('.')
    return `${signed}.${sign('sha256', Buffer.from(signed), this.key).toString('base64url')}`
  }

  async stop(): Promise<void> {
    await this.service.stop()
  }

  private claimsFor(audience: string): Claims {
    const now = Math.floor(Date.now() / 1000)
    return {
      jti: randomUUID(),
      aud: audience,
      iss: this.issuer,
      nbf: now - BACKDATED_SECONDS,
      iat: now,
      exp: now + LIFETIME_SECONDS,
      ...workflowClaims(this.claims)
    }
  }

  private respond(request: LabRequest): LabResponse {
    if (request.method !== 'GET') return json(405, { message: 'only GET' })
    switch (request.url.pathname) {
      case TOKEN_PATH:
        return this.respondToken(request)
      case KEYS_PATH:
        return json(200, { keys: this.keys })
      case '/.well-known/openid-configuration':
        return json(200, this.discovery())
      default:
        return json(404, { message: 'not found' })
    }
  }

  private respondToken(request: LabRequest): LabResponse {
    const { searchParams } = request.url
    // The scheme is read without regard to case (RFC 9110 §11.1); Go's clients write it small.
    const [, token] = /^bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? []
    if (token !== this.requestToken) return json(401, { message: 'Unauthorized' })
    if (searchParams.get('api-version') !== '2.0') return json(400, { message: 'unknown api-version' })
    const value = this.issue(searchParams.get('audience') ?? `https://github.com/${owner(this.claims)}`)
    return json(200, { count: value.length, value })
  }

  private discovery(): object {
    return {
      issuer: this.issuer,
      jwks_uri: `${this.service.url}${KEYS_PATH}`,
      subject_types_supported: ['public', 'pairwise'],
      response_types_supported: ['id_token'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid']
    }
  }
}

/** Starts the token service with claims of its own over the default ones. */
export async function startOidc(options: { claims?: Claims } = {}): Promise<LabOidc> {
  const keys = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const oidc = new LabOidc(keys, options.claims ?? {})
  await oidc.service.start()
  return oidc
}

/**
 * Every claim of a push to main (docs.github.com, "OpenID Connect reference"); what follows from another follows
 * it.
 */
function workflowClaims(overrides: Claims): Claims {
  const repository = repositoryOf(overrides)
  const ref = text(overrides, 'ref', 'refs/heads/main')
  const sha = text(overrides, 'sha', '0f4d5d2a1f5d4b8c9a7e6f3b2c1d0e9f8a7b6c5d')
  const workflowRef = text(overrides, 'workflow_ref', `${repository}/.github/workflows/release.yml@${ref}`)
  return {
    sub: subject(repository, ref, overrides),
    actor: 'octocat',
    actor_id: '583231',
    base_ref: '',
    check_run_id: '46129501',
    event_name: 'push',
    head_ref: '',
    job_workflow_ref: workflowRef,
    job_workflow_sha: sha,
    ref,
    ref_protected: 'true',
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository,
    repository_id: '702133',
    repository_owner: owner(overrides),
    repository_owner_id: '40111',
    repository_visibility: 'public',
    run_attempt: '1',
    run_id: '9128341207',
    run_number: '42',
    runner_environment: 'github-hosted',
    sha,
    workflow: 'release',
    workflow_ref: workflowRef,
    workflow_sha: sha,
    ...overrides
  }
}

function subject(repository: string, ref: string, { environment, event_name }: Claims): string {
  if (typeof environment === 'string') return `repo:${repository}:environment:${environment}`
  return event_name === 'pull_request' ? `repo:${repository}:pull_request` : `repo:${repository}:ref:${ref}`
}

function owner(overrides: Claims): string {
  return repositoryOf(overrides).split('/', 1).join()
}

function repositoryOf(overrides: Claims): string {
  return text(overrides, 'repository', 'acme/checkout')
}

function text(claims: Claims, name: string, fallback: string): string {
  const value = claims[name]
  return typeof value === 'string' ? value : fallback
}

function base64urlJson(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
