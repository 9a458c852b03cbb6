import { messageOf } from '../support/errors.ts'
import { statusPasses } from '../support/retry.ts'

/**
 * What has to happen after GitHub did not do what it was asked: wait and try again (unreachable, limited), read again and
 * decide anew (moved), or tell a person (all others).
 */
export type FaultKind =
  'unreachable' | 'limited' | 'moved' | 'ruled' | 'unauthenticated' | 'denied' | 'hidden' | 'rejected'

/** GitHub's refusal or silence, told apart by what has to follow; never leaves this room. */
export class GitHubFault extends Error {
  readonly kind: FaultKind
  /** What was being done, as in "while reading the overlay". */
  readonly doing: string
  /** GitHub's own words on one line. */
  readonly text: string
  /** The permissions that GitHub says would do, as in `contents=write`. */
  readonly permissions: string | undefined
  /** How long GitHub asks to wait, in milliseconds. */
  readonly waitMs: number | undefined

  constructor(kind: FaultKind, doing: string, text: string, more: { permissions?: string; waitMs?: number } = {}) {
    super(`${doing}: ${text}`)
    this.kind = kind
    this.doing = doing
    this.text = text
    this.permissions = more.permissions
    this.waitMs = more.waitMs
  }
}

/** A refusal as REST (a status, a message, perhaps errors) or GraphQL (status 200 and typed errors) tells it. */
interface Refusal {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  readonly text: string
  readonly types: readonly string[]
  readonly path: readonly unknown[]
}

const LIMITED = /secondary rate limit|rate limit exceeded|submitted too quickly|abuse detection/i
const RULED = /rule violations found|protected branch|branch protection/i
const MOVED =
  /expected branch to point to|reference already exists|reference does not exist|not a fast forward|reference update failed|a pull request already exists for|no commits between|no such branch|pullrequest head invalid|head ref must be a branch/i
const PASSING = /could not resolve to a node|something went wrong while executing your query|was not able to complete/i

// A token that may write contents, but none below .github/workflows.
const WORKFLOWS = /without `workflows?` (?:permission|scope)/
// A switch of the repository's, which no permission of the token goes past.
const SWITCHED_OFF = /not permitted to create or approve pull requests/
const DENIED_TYPES = new Set(['FORBIDDEN', 'INSUFFICIENT_SCOPES'])

const DEFAULT_LIMIT_WAIT_MS = 60_000
const MAX_TEXT = 300

/** Reads what octokit threw: an answer that refuses, or no answer at all; `changes` tells whether the request was to change something. */
export function faultOf(error: unknown, doing: string, now = Date.now(), changes = true): GitHubFault {
  const refusal = refusalIn(error)
  if (refusal === undefined) return new GitHubFault('unreachable', doing, oneLine(messageOf(error)))
  const kind = kindOf(refusal)
  const permissions = kind === 'denied' ? acceptedPermissions(refusal, changes) : undefined
  return new GitHubFault(kind, doing, oneLine(refusal.text), {
    ...(permissions !== undefined && { permissions }),
    ...(kind === 'limited' && { waitMs: limitWaitMs(refusal, now) })
  })
}

// In this order: GitHub uses 403 and FORBIDDEN for limits and rules too, and 422 for nearly everything.
const kinds: readonly [FaultKind, (refusal: Refusal) => boolean][] = [
  ['limited', isLimit],
  ['ruled', ({ text, types }) => RULED.test(text) || types.includes('BRANCH_PROTECTION_RULE_VIOLATION')],
  ['moved', ({ text, types }) => MOVED.test(text) || types.includes('STALE_DATA')],
  ['unreachable', ({ status, text }) => statusPasses(status) || PASSING.test(text)],
  ['unauthenticated', ({ status }) => status === 401],
  [
    'denied',
    ({ status, types, text }) =>
      status === 403 || types.some((type) => DENIED_TYPES.has(type)) || WORKFLOWS.test(text) || SWITCHED_OFF.test(text)
  ],
  ['hidden', ({ status, types }) => status === 404 || types.includes('NOT_FOUND')]
]

function kindOf(refusal: Refusal): FaultKind {
  return kinds.find(([, applies]) => applies(refusal))?.[0] ?? 'rejected'
}

function isLimit({ status, headers, text, types }: Refusal): boolean {
  if (status === 429 || types.includes('RATE_LIMITED') || LIMITED.test(text)) return true
  return status === 403 && (headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0')
}

function limitWaitMs({ headers }: Refusal, now: number): number {
  const asked = Number(headers['retry-after'])
  if (Number.isFinite(asked)) return asked * 1000
  const reset = Number(headers['x-ratelimit-reset'])
  const spent = String(headers['x-ratelimit-remaining']) === '0'
  return spent && Number.isFinite(reset) ? Math.max(0, reset * 1000 - now) : DEFAULT_LIMIT_WAIT_MS
}

// The gate reads one pull request and writes nothing; whoever lists them is about to open one.
const FIELD_PERMISSIONS = [
  ['createPullRequest', 'pull_requests=write'],
  ['checkSuites', 'checks=read'],
  ['status', 'statuses=read'],
  ['pullRequest', 'pull_requests=read'],
  ['pullRequests', 'pull_requests=write']
] as const

// REST names the permissions in a header; GraphQL only says which field was denied.
function acceptedPermissions({ headers, status, path }: Refusal, changes: boolean): string | undefined {
  const named = headers['x-accepted-github-permissions']
  if (named !== undefined) return String(named)
  if (status !== 200) return undefined
  return FIELD_PERMISSIONS.find(([field]) => path.includes(field))?.[1] ?? `contents=${changes ? 'write' : 'read'}`
}

function refusalIn(error: unknown): Refusal | undefined {
  if (!isRecord(error)) return undefined
  if (Array.isArray(error['errors'])) return graphqlRefusal(error['errors'], headersIn(error))
  const { response, status } = error
  if (typeof status !== 'number' || !isRecord(response)) return undefined
  return { status, headers: headersIn(response), text: restText(response['data']), types: [], path: [] }
}

function graphqlRefusal(errors: readonly unknown[], headers: Refusal['headers']): Refusal {
  const told = errors.filter(isRecord)
  return {
    status: 200,
    headers,
    text: told.map(({ message }) => asText(message)).join('; '),
    types: told.map(({ type }) => asText(type)),
    path: told.flatMap(({ path }): unknown[] => (Array.isArray(path) ? path : []))
  }
}

// `Validation Failed` says nothing; what failed stands in the errors, as a sentence or as resource, field and code.
function restText(data: unknown): string {
  if (!isRecord(data)) return asText(data)
  const errors = Array.isArray(data['errors']) ? data['errors'] : []
  const details = errors.map((error) =>
    isRecord(error)
      ? asText(error['message']) || [error['resource'], error['field'], error['code']].map(asText).join(' ')
      : asText(error)
  )
  return [asText(data['message']), ...details].filter(Boolean).join(': ')
}

function headersIn(response: Readonly<Record<string, unknown>>): Refusal['headers'] {
  return isRecord(response['headers']) ? (response['headers'] as Refusal['headers']) : {}
}

function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}…` : line
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
