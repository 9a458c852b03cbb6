import type { Log } from '../support/log.ts'

/** A login for a registry: a password, an identity token to get tokens with (OAuth2 refresh token), or a token as it is. */
export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'identity-token'; readonly token: string }
  | { readonly kind: 'bearer'; readonly token: string }

/** The user name that credential helpers give an identity token (docker/cli, "Credential helper protocol"). */
export const IDENTITY_TOKEN_USER = '<token>'

/** The `user:password` of a Basic login (RFC 7617), undefined for a token that is used as it is. */
export function userPass(credential: Credential): string | undefined {
  switch (credential.kind) {
    case 'basic':
      return `${credential.username}:${credential.password}`
    case 'identity-token':
      return `${IDENTITY_TOKEN_USER}:${credential.token}`
    case 'bearer':
      return undefined
  }
}

/** Hides a credential, and every header made of it, from all later output. */
export function maskCredential(credential: Credential, log: Log): void {
  const secret = credential.kind === 'basic' ? credential.password : credential.token
  if (secret === '') return
  log.mask(secret)
  const pair = userPass(credential)
  if (pair !== undefined) log.mask(Buffer.from(pair).toString('base64'))
}
