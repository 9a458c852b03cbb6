import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'

/** Whose tokens are taken and for which audience. */
export interface TokenExpectation {
  readonly issuer: string
  readonly audience: string
  readonly keys: readonly JsonWebKey[]
}

/**
 * The claims of a token that is signed, for us and valid now; throws where it is not (OpenID Connect Core
 * §3.1.3.7).
 */
export function verifyToken(token: string, expected: TokenExpectation): Record<string, unknown> {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const { alg, kid } = decode(header)
  const jwk = expected.keys.find((key) => key['kid'] === kid)
  if (alg !== 'RS256' || jwk === undefined) throw new Error(`no key ${String(kid)} for ${String(alg)}`)
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  if (!verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url')))
    throw new Error('failed to verify signature')
  const claims = decode(payload)
  checkClaims(claims, expected)
  return claims
}

function checkClaims({ iss, aud, exp, nbf }: Record<string, unknown>, expected: TokenExpectation): void {
  const now = Date.now() / 1000
  if (iss !== expected.issuer) throw new Error(`unexpected issuer ${String(iss)}`)
  if (![aud].flat().includes(expected.audience)) throw new Error(`expected audience ${expected.audience}`)
  if (typeof exp !== 'number' || exp <= now) throw new Error('token is expired')
  if (typeof nbf === 'number' && nbf > now) throw new Error('token is not valid yet')
}

function decode(part: string): Record<string, unknown> {
  const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
  if (typeof value !== 'object' || value === null) throw new Error('not a JSON object')
  return value as Record<string, unknown>
}
