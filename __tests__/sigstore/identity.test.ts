import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Fault } from '../../lab/service.ts'
import { type LabOidc, startOidc } from '../../lab/oidc.ts'
import {
  identityFromToken,
  isGitHubIssuer,
  requestIdentity,
  takeTokenRequest,
  type TokenRequest
} from '../../src/sigstore/identity.ts'
import { closeConnections } from '../../src/support/http.ts'
import { formsOf } from '../../src/support/log.ts'
import { Deadline } from '../../src/support/retry.ts'
import { busy, fault, KeptLog, refusal, refusalOf, tokenRequest } from './world.ts'

let oidc: LabOidc
let log: KeptLog

beforeAll(async () => {
  oidc = await startOidc()
})

afterEach(() => {
  oidc.service.faults.length = 0
  oidc.service.journal.length = 0
  oidc.claims = {}
})

afterAll(async () => {
  await oidc.stop()
  closeConnections()
})

function request(deadlineMs = 30_000, privateTrust = false) {
  log = new KeptLog()
  const rules = { log, deadline: new Deadline(deadlineMs), serverUrl: 'https://github.com', privateTrust }
  return requestIdentity(tokenRequest(oidc), rules)
}

function answer(status: number, body: string): Fault['effect'] {
  return { kind: 'answer', response: { status, body } }
}

describe('takeTokenRequest', () => {
  const address = 'https://run.actions.githubusercontent.com/1/idtoken?api-version=2.0'

  function take(url: string, server = 'https://github.com'): TokenRequest | undefined {
    return takeTokenRequest({
      ACTIONS_ID_TOKEN_REQUEST_URL: url,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
      GITHUB_SERVER_URL: server
    })
  }

  it('takes both variables out of the environment', () => {
    const env: NodeJS.ProcessEnv = {
      ACTIONS_ID_TOKEN_REQUEST_URL: address,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
      PATH: '/bin'
    }
    expect(takeTokenRequest(env)).toEqual({ url: new URL(address), bearer: 'bearer' })
    expect(env).toEqual({ PATH: '/bin' })
  })

  it('gives nothing where one is missing, and still takes the other out', () => {
    const env: NodeJS.ProcessEnv = { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer' }
    expect(takeTokenRequest(env)).toBeUndefined()
    expect(env).toEqual({})
  })

  it.each([
    [address, 'https://github.com'],
    ['https://tenant.ghe.com/token', 'https://tenant.ghe.com'],
    ['https://vstoken.tenant.ghe.com/token', 'https://tenant.ghe.com'],
    ['https://ghes.acme.example/_services/pipelines/token', 'https://ghes.acme.example'],
    ['http://127.0.0.1:8080/token', 'https://github.com'],
    ['http://[::1]:8080/token', 'https://github.com']
  ])('accepts %s on %s', (url, server) => {
    expect(take(url, server)?.url.href).toBe(url)
  })

  it.each([
    ['http://run.actions.githubusercontent.com/idtoken', 'not https'],
    ['https://actions.githubusercontent.com.evil.example/idtoken', 'neither'],
    ['https://evilactions.githubusercontent.com/idtoken', 'neither'],
    ['https://evilghe.com/idtoken', 'neither'],
    ['http://192.168.0.1/idtoken', 'not https'],
    ['https://user:secret-word@run.actions.githubusercontent.com/idtoken', 'user name'],
    ['file:///etc/passwd', 'not https'],
    ['not a url', 'not a URL']
  ])('refuses %s', async (url, reason) => {
    expect(take(address)).toBeDefined()
    const error = await refusalOf(() => take(url))
    expect(error.code).toBe('E_TOKEN_URL')
    expect(error.reason).toContain(reason)
    expect(inspect(error)).not.toContain('secret-word')
  })
})

describe('requestIdentity', () => {
  it('asks for the audience beside the query that is there, and masks the token first', async () => {
    const { token, claims } = await request()
    expect(oidc.service.journal.map(({ path }) => path)).toEqual([
      expect.stringMatching(/\?api-version=2\.0&audience=sigstore$/)
    ])
    expect(claims.jobWorkflowRef).toBe('acme/checkout/.github/workflows/release.yml@refs/heads/main')
    expect(log.masked).toEqual([oidc.requestToken, token])
  })

  it.each([
    ['a 500', busy(500)],
    ['a 429', busy(429)],
    ['a job that is still pending', busy(403, "Can't issue ID_TOKEN for job in 'Pending' state")],
    ['a job that is delayed', busy(403, "Can't issue ID_TOKEN for job in 'Delayed' state")],
    ['an empty body', busy(200)],
    ['a cut connection', { kind: 'reset-before' }],
    ['a lost answer', { kind: 'reset-after' }],
    ['an HTML page', answer(200, '<html>')]
  ] satisfies [string, Fault['effect']][])('gets the token in spite of %s', async (_, effect) => {
    fault(oidc.service, effect, 2, 'GET')
    expect((await request()).token).toMatch(/^eyJ/)
    expect(oidc.service.journal).toHaveLength(3)
    expect(log.lines).not.toHaveLength(0)
  })

  it.each([
    ['an empty body', busy(200), 'E_TOKEN_EMPTY', 400],
    ['an outage', busy(503), 'E_TOKEN_OUTAGE', 400],
    ['an HTML page', answer(200, '<html>captive portal</html>'), 'E_TOKEN_ANSWER', 30_000],
    ['JSON without a token', answer(200, '{"count":0}'), 'E_TOKEN_ANSWER', 30_000],
    ['a token that is no JWT', answer(200, '{"value":"opaque-word"}'), 'E_TOKEN_FORMAT', 30_000],
    ['a missing permission', answer(403, 'not allowed'), 'E_TOKEN_REFUSED', 30_000],
    ['a wrong bearer', answer(401, '{}'), 'E_TOKEN_REFUSED', 30_000],
    ['a status of no meaning', answer(302, ''), 'E_TOKEN_ANSWER', 30_000]
  ] satisfies [string, Fault['effect'], string, number][])('tells %s apart', async (_, effect, code, deadlineMs) => {
    expect((await request()).token).toMatch(/^eyJ/)
    fault(oidc.service, effect, Infinity, 'GET')
    expect((await refusal(request(deadlineMs))).code).toBe(code)
  })

  const now = Math.floor(Date.now() / 1000)

  it.each([
    ['another audience', { aud: 'https://github.com/acme' }, 'E_TOKEN_AUDIENCE'],
    ['an expired token', { exp: now - 10 }, 'E_TOKEN_EXPIRED'],
    ['a token of the future', { nbf: now + 3600 }, 'E_TOKEN_NOT_YET'],
    ['another issuer', { iss: 'https://ghes.acme.example/_services/token' }, 'E_TOKEN_ISSUER'],
    ['an issuer that looks like GitHub', { iss: `https://token.actions.githubusercontent.com.evil` }, 'E_TOKEN_ISSUER'],
    ['a token of something else', { job_workflow_ref: undefined }, 'E_TOKEN_CLAIMS']
  ])('refuses %s', async (_, claims, code) => {
    expect((await request()).claims.audience).toBe('sigstore')
    oidc.claims = claims
    expect((await refusal(request())).code).toBe(code)
  })

  it('goes by the clock of the service, not by its own', async () => {
    const tomorrow = Math.floor(Date.now() / 1000) + 86_400
    oidc.claims = { nbf: tomorrow - 60, exp: tomorrow + 300 }
    expect((await refusal(request())).code).toBe('E_TOKEN_NOT_YET')
    const date = new Date(tomorrow * 1000).toUTCString()
    const alter: Fault['effect'] = {
      kind: 'alter',
      alter: (response) => ({ ...response, headers: { ...response.headers, date } })
    }
    fault(oidc.service, alter, 1, 'GET')
    expect((await request()).claims.expires).toBe(tomorrow + 300)
  })

  it('takes another issuer for a private Sigstore', async () => {
    oidc.claims = { iss: 'https://ghes.acme.example/_services/token' }
    expect((await request(30_000, true)).claims.issuer).toBe('https://ghes.acme.example/_services/token')
  })

  it('never shows bearer or token, whatever the service answers', async () => {
    const token = oidc.issue('sigstore')
    const secrets = [oidc.requestToken, token].flatMap(formsOf)
    const echo = `{"message":"no","authorization":"Bearer ${oidc.requestToken}","value":5,"token":"${token}"}`
    for (const status of [200, 301, 400, 401, 403, 404, 429, 500, 503]) {
      fault(oidc.service, answer(status, echo), Infinity, 'GET')
      const error = await refusal(request(status === 200 ? 30_000 : 300))
      const told = [inspect(error, { depth: 9 }), error.stack, error.reason, error.remedy, ...log.lines].join('\n')
      expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
      oidc.service.faults.length = 0
    }
  })
})

describe('identityFromToken', () => {
  const rules = { log: new KeptLog(), serverUrl: 'https://github.com' }

  it('reads the token of another CI, and allows its clock and ours to differ', () => {
    oidc.claims = { exp: Math.floor(Date.now() / 1000) - 3600 }
    expect(identityFromToken(oidc.issue('sigstore'), rules).claims.repository).toBe('acme/checkout')
  })

  it.each([
    ['long expired', { exp: Math.floor(Date.now() / 1000) - 100_000 }, 'E_TOKEN_EXPIRED'],
    ['for others', { aud: 'npm' }, 'E_TOKEN_AUDIENCE']
  ])('refuses a token that is %s', async (_, claims, code) => {
    expect(identityFromToken(oidc.issue('sigstore'), rules).claims.audience).toBe('sigstore')
    oidc.claims = claims
    expect((await refusalOf(() => identityFromToken(oidc.issue('sigstore'), rules))).code).toBe(code)
  })

  it('does not show what is no token', async () => {
    const error = await refusalOf(() => identityFromToken('canary-0123456789', rules))
    expect(error.code).toBe('E_TOKEN_FORMAT')
    expect(inspect(error)).not.toContain('canary')
  })
})

describe('isGitHubIssuer', () => {
  it.each([
    ['https://token.actions.githubusercontent.com', true],
    ['https://token.actions.githubusercontent.com/acme-corp', true],
    ['https://token.actions.githubusercontent.com/acme/x', false],
    ['https://tokenXactions.githubusercontent.com', false]
  ])('%s: %s', (issuer, verdict) => {
    expect(isGitHubIssuer(issuer)).toBe(verdict)
  })
})
