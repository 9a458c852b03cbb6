import { describe, expect, it } from '@jest/globals'
import { faultOf } from '../../src/promotion/github-fault.ts'

const NOW = Date.parse('2026-01-01T00:00:00Z')

/** An error as octokit throws it for a REST answer. */
function restError(status: number, data: unknown, headers: Record<string, string> = {}) {
  return Object.assign(new Error('HttpError'), { status, response: { status, data, headers } })
}

/** An error as octokit throws it for a GraphQL answer with errors. */
function graphqlError(errors: object[], headers: Record<string, string> = {}) {
  return Object.assign(new Error('GraphqlResponseError'), { errors, headers })
}

function invalid(fault: object) {
  return restError(422, { message: 'Validation Failed', errors: [{ resource: 'PullRequest', ...fault }] })
}

describe('faultOf', () => {
  it.each([
    ['moved', restError(422, { message: 'Reference already exists' })],
    ['moved', restError(422, { message: 'Reference does not exist' })],
    ['moved', restError(422, { message: 'Update is not a fast forward' })],
    ['moved', restError(422, { message: 'Reference update failed' })],
    ['moved', invalid({ code: 'custom', message: 'A pull request already exists for acme:custody/x.' })],
    ['moved', invalid({ code: 'custom', message: 'No commits between main and custody/x' })],
    ['moved', invalid({ code: 'invalid', field: 'head' })],
    ['moved', graphqlError([{ type: 'STALE_DATA', message: 'Expected branch to point to "a" but it did not.' }])],
    ['moved', graphqlError([{ type: 'UNPROCESSABLE', message: "Head sha can't be blank, Head ref must be a branch" }])],
    ['ruled', restError(422, { message: 'Repository rule violations found\n\nCannot create ref.\n\n' })],
    [
      'ruled',
      graphqlError([{ type: 'FORBIDDEN', message: 'Repository rule violations found\n\nSigned commits.\n\n' }])
    ],
    ['ruled', graphqlError([{ type: 'BRANCH_PROTECTION_RULE_VIOLATION', message: 'Changes must be reviewed' }])],
    ['unreachable', restError(502, '<html>Bad Gateway</html>')],
    ['unreachable', restError(422, { message: 'Could not resolve to a node with the global id' })],
    ['unreachable', graphqlError([{ message: 'Something went wrong while executing your query.' }])],
    ['unreachable', new Error('socket hang up')],
    ['unreachable', Object.assign(new Error('fetch failed'), { status: 500 })],
    ['limited', restError(403, { message: 'You have exceeded a secondary rate limit' })],
    ['limited', restError(429, { message: 'Too many requests' })],
    ['limited', restError(422, { message: 'was submitted too quickly' })],
    ['limited', graphqlError([{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }])],
    ['unauthenticated', restError(401, { message: 'Bad credentials' })],
    ['denied', restError(403, { message: 'Resource not accessible by integration' })],
    ['denied', graphqlError([{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }])],
    ['denied', graphqlError([{ type: 'INSUFFICIENT_SCOPES', message: 'Your token has not been granted' }])],
    [
      'denied',
      graphqlError([
        { type: 'UNPROCESSABLE', message: 'GitHub Actions is not permitted to create or approve pull requests' }
      ])
    ],
    ['hidden', restError(404, { message: 'Not Found' })],
    ['hidden', graphqlError([{ type: 'NOT_FOUND', message: 'Could not resolve to a Repository' }])],
    ['rejected', restError(409, { message: 'Git Repository is empty.' })],
    ['rejected', restError(422, { message: 'Validation Failed', errors: [{ field: 'base', code: 'invalid' }] })]
  ])('is %s: %j', (kind, error) => {
    expect(faultOf(error, 'asking').kind).toBe(kind)
  })

  it.each([
    [['repository', 'commit0', 'checkSuites'], 'checks=read'],
    [['repository', 'commit0', 'status'], 'statuses=read'],
    [['repository', 'pullRequest'], 'pull_requests=read'],
    [['repository', 'pullRequests'], 'pull_requests=write'],
    [['createPullRequest'], 'pull_requests=write'],
    [['createCommitOnBranch'], 'contents=write']
  ])('names the permission that a field of GraphQL lacks: %j', (path, permission) => {
    const message = 'Resource not accessible by integration'
    expect(faultOf(graphqlError([{ type: 'FORBIDDEN', message, path }]), 'asking').permissions).toBe(permission)
  })

  it('waits as long as GitHub asks, until its limit ends, or a minute', () => {
    const message = 'You have exceeded a secondary rate limit'
    const spent = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 90) }
    const waitOf = (headers: Record<string, string>) =>
      faultOf(restError(403, { message }, headers), 'asking', NOW).waitMs
    expect(waitOf({ 'retry-after': '7' })).toBe(7_000)
    expect(waitOf(spent)).toBe(90_000)
    expect(waitOf({})).toBe(60_000)
    expect(faultOf(restError(403, { message: 'No' }), 'asking').waitMs).toBeUndefined()
  })

  it('names the permission that a header or the denied field tells', () => {
    const denied = { message: 'Resource not accessible by integration' }
    const header = { 'x-accepted-github-permissions': 'pull_requests=write' }
    expect(faultOf(restError(403, denied, header), 'asking').permissions).toBe('pull_requests=write')
    const field = { type: 'FORBIDDEN', path: ['repository', 'pullRequests'], ...denied }
    expect(faultOf(graphqlError([field]), 'asking').permissions).toBe('pull_requests=write')
    const mutation = { type: 'FORBIDDEN', path: ['createCommitOnBranch'], ...denied }
    expect(faultOf(graphqlError([mutation]), 'asking').permissions).toBe('contents=write')
  })

  it("tells GitHub's words on one short line", () => {
    const { text } = faultOf(restError(400, { message: `one\n::error::two\u202e ${'x'.repeat(900)}` }), 'asking')
    expect(text).toMatch(/^one ::error::two x+…$/)
    expect(text.length).toBeLessThanOrEqual(301)
  })
})
