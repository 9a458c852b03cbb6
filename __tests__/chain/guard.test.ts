import { describe, expect, it } from '@jest/globals'
import { guardEvent, guardMachine, guardVisibility, visibilityOf, type WorkflowEvent } from '../../src/chain/guard.ts'

const repository = { id: 1, full_name: 'acme/checkout', visibility: 'public', private: false }
const push: WorkflowEvent = { name: 'push', payload: { repository } }
const strict = { allowedUntrustedEvent: undefined, onFork: 'fail' } as const

function codeOf(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('the event', () => {
  const pullRequest = (id: number, fork: boolean): WorkflowEvent => ({
    name: 'pull_request',
    payload: { repository, pull_request: { head: { repo: { id, fork } } } }
  })
  const upstream = (run: object): WorkflowEvent => ({
    name: 'workflow_run',
    payload: { repository, workflow_run: run }
  })
  const goodRun = { event: 'push', conclusion: 'success', head_repository: { id: 1 } }

  it.each([
    ['push', push, 'sign'],
    ['a pull request of the same repository', pullRequest(1, false), 'sign'],
    ['a pull request of an own branch in a repository that is a fork', pullRequest(1, true), 'sign'],
    ['a pull request of a fork', pullRequest(2, true), 'E_FORK_NO_ID_TOKEN'],
    ['a pull request of another repository that is no fork', pullRequest(2, false), 'E_FORK_NO_ID_TOKEN'],
    [
      'a pull request whose fork was deleted',
      { name: 'pull_request', payload: { repository, pull_request: { head: { repo: null } } } },
      'E_FORK_NO_ID_TOKEN'
    ],
    ['pull_request_target', { name: 'pull_request_target', payload: { repository } }, 'E_UNTRUSTED_EVENT'],
    ['issue_comment', { name: 'issue_comment', payload: { repository } }, 'E_UNTRUSTED_EVENT'],
    ['workflow_run', upstream(goodRun), 'E_UNTRUSTED_EVENT'],
    ['workflow_run of a fork', upstream({ ...goodRun, head_repository: { id: 2 } }), 'E_UPSTREAM_RUN'],
    ['workflow_run of a pull request', upstream({ ...goodRun, event: 'pull_request' }), 'E_UPSTREAM_RUN'],
    ['workflow_run that failed', upstream({ ...goodRun, conclusion: 'failure' }), 'E_UPSTREAM_RUN']
  ] as [string, WorkflowEvent, string][])('%s: %s', (_what, event, verdict) => {
    expect(codeOf(() => guardEvent(push, strict, 'octocat', true))).toBe('sign')
    expect(codeOf(() => guardEvent(event, strict, 'octocat', true))).toBe(verdict)
  })

  it('passes when the user names it, but a fork behind it never', () => {
    const allowed = { allowedUntrustedEvent: 'workflow_run', onFork: 'fail' } as const
    expect(codeOf(() => guardEvent(upstream(goodRun), allowed, 'octocat', true))).toBe('sign')
    expect(
      codeOf(() => guardEvent(upstream({ ...goodRun, head_repository: { id: 2 } }), allowed, 'octocat', true))
    ).toBe('E_UPSTREAM_RUN')
    expect(codeOf(() => guardEvent({ name: 'issue_comment', payload: { repository } }, allowed, 'octocat', true))).toBe(
      'E_UNTRUSTED_EVENT'
    )
  })

  it('ends quietly on a fork when that was asked for', () => {
    expect(guardEvent(pullRequest(2, true), { ...strict, onFork: 'skip' }, 'octocat', false)).toBe('skip')
  })

  it('tells Dependabot apart from a missing permission', () => {
    expect(codeOf(() => guardEvent(push, strict, 'dependabot[bot]', true))).toBe('sign')
    expect(codeOf(() => guardEvent(push, strict, 'dependabot[bot]', false))).toBe('E_DEPENDABOT_NO_ID_TOKEN')
  })
})

describe('the visibility', () => {
  const names = {
    repository: 'acme/checkout',
    workflow: 'release.yml@refs/heads/main',
    ref: 'refs/heads/main',
    sha: 'abc'
  }

  it('of the repository is read from the event', () => {
    expect(visibilityOf(push)).toBe('public')
    expect(visibilityOf({ name: 'push', payload: { repository: { private: true } } })).toBe('private')
    expect(visibilityOf({ name: 'push', payload: {} })).toBe('unknown')
  })

  it.each(['private', 'internal'])('%s and a public log are refused, naming what would be public', (visibility) => {
    expect(
      codeOf(() => {
        guardVisibility('public', true, false, names)
      })
    ).toBeUndefined()
    expect(() => {
      guardVisibility(visibility, true, false, names)
    }).toThrow(
      expect.objectContaining({
        code: 'E_PUBLIC_LOG',
        reason: expect.stringMatching(/acme\/checkout.*release\.yml.*refs\/heads\/main.*abc/)
      })
    )
    expect(
      codeOf(() => {
        guardVisibility(visibility, true, true, names)
      })
    ).toBeUndefined()
    expect(
      codeOf(() => {
        guardVisibility(visibility, false, false, names)
      })
    ).toBeUndefined()
  })
})

describe('the machine', () => {
  it.each([
    ['Node 20', {}, '20.19.0', 'E_NODE_VERSION'],
    ['TLS switched off', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, '24.1.0', 'E_TLS_DISABLED'],
    ['a malformed proxy', { HTTPS_PROXY: 'proxy:3128' }, '24.1.0', 'E_PROXY']
  ])('with %s is refused', (_what, env, node, code) => {
    expect(
      codeOf(() => {
        guardMachine({ HTTPS_PROXY: 'http://proxy.example:3128' }, '24.1.0')
      })
    ).toBeUndefined()
    expect(
      codeOf(() => {
        guardMachine(env, node)
      })
    ).toBe(code)
  })
})
