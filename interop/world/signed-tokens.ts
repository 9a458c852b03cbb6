import { randomUUID, sign } from 'node:crypto'
import { type CertifiedKey, newRoot } from '../../lab/sigstore/certified-key.ts'
import { json, type LabRequest, type LabResponse } from '../../lab/service.ts'
import { ACCOUNT } from './account.ts'
import { pemOf } from './authority-files.ts'
import type { Door } from './gate.ts'

const LIFETIME_S = 300
const BASIC = `Basic ${Buffer.from(`${ACCOUNT.userName}:${ACCOUNT.password}`).toString('base64')}`

/**
 * The token server of a registry that checks tokens by their signature and what they say (distribution, "Token Authentication
 * Implementation"). Clients refuse one on another private address than the registry's, so it stands in the registry's gate.
 */
export class SignedTokens implements Door {
  readonly passesCredentials = true
  readonly issuer = 'interop-token-server'
  readonly audience = 'interop-registry'
  private readonly key: CertifiedKey = newRoot('token server', 0)

  /** The certificate that its tokens are trusted by, PEM. */
  get certificatePem(): string {
    return pemOf(this.key)
  }

  answerTokenRequest({ method, url, headers }: LabRequest): LabResponse {
    // Clients that begin with OAuth 2 fall back to GET on this answer.
    if (method !== 'GET') return { status: 404 }
    if (headers.authorization !== BASIC)
      return json(401, { message: 'wrong account' }, { 'www-authenticate': 'Basic realm="token"' })
    const scopes = url.searchParams.getAll('scope').flatMap((scope) => scope.split(' '))
    const token = this.issue(scopes)
    return json(200, { token, access_token: token, expires_in: LIFETIME_S, issued_at: new Date().toISOString() })
  }

  /** The registry decides. */
  require(): void {}

  private issue(scopes: readonly string[]): string {
    const now = Math.floor(Date.now() / 1000)
    const header = { typ: 'JWT', alg: 'ES384', x5c: [this.key.certificate.toString('base64')] }
    const claims = {
      iss: this.issuer,
      sub: ACCOUNT.userName,
      aud: this.audience,
      exp: now + LIFETIME_S,
      nbf: now - 1,
      iat: now,
      jti: randomUUID(),
      access: scopes.map(accessOf).filter((access) => access !== undefined)
    }
    const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    const signature = sign('sha384', Buffer.from(signed), { key: this.key.privateKey, dsaEncoding: 'ieee-p1363' })
    return `${signed}.${signature.toString('base64url')}`
  }
}

function accessOf(scope: string): object | undefined {
  const [, type, name, actions = ''] = /^([a-z]+):(.+):([a-z,*]+)$/.exec(scope) ?? []
  return name === undefined ? undefined : { type, name, actions: actions.split(',') }
}
