/** The permissions of a token that the lab's GitHub asks for, under the names of GitHub's own headers. */
export type Permission =
  | 'contents'
  | 'pull_requests'
  | 'statuses'
  | 'checks'
  | 'actions'
  | 'attestations'
  | 'workflows'
  | 'issues'
  | 'administration'

export type Level = 'read' | 'write'

/** Who a token speaks for, what it sees and what it may do there. */
export interface Grant {
  readonly login: string
  readonly kind: 'app' | 'user'
  /** Names as `owner/name`. */
  readonly repositories: 'all' | readonly string[]
  readonly permissions: Readonly<Partial<Record<Permission, Level | undefined>>>
}

/** Whether the token's permissions cover what a request needs; write covers read. */
export function permits(grant: Grant, permission: Permission, level: Level): boolean {
  const held = grant.permissions[permission]
  return held === level || held === 'write'
}

/** Whether the token was given the repository at all; GitHub answers 404 for those that it was not. */
export function reaches(grant: Grant, fullName: string): boolean {
  return grant.repositories === 'all' || grant.repositories.includes(fullName)
}

/** GitHub's words for a token whose permissions don't cover a request. */
export function deniedText(grant: Grant): string {
  return `Resource not accessible by ${grant.kind === 'app' ? 'integration' : 'personal access token'}`
}

/** The token of an Authorization header, in the two schemes that GitHub takes. */
export function tokenOf(authorization: string | undefined): string | undefined {
  return /^(?:token|bearer) (\S+)$/i.exec(authorization ?? '')?.[1]
}
