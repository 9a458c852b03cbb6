import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type LabOidc, startOidc } from '../../lab/oidc.ts'
import { parseClaims } from '../../src/attestation/claims.ts'

let oidc: LabOidc

beforeAll(async () => {
  oidc = await startOidc({ claims: { run_id: '77' } })
})

beforeEach(() => {
  oidc.claims = { run_id: '77' }
})

afterAll(() => oidc.stop())

const ask = (url: string, token = oidc.requestToken) => fetch(url, { headers: { authorization: `Bearer ${token}` } })

async function tokenFor(audience: string): Promise<string> {
  const response = await ask(`${oidc.requestUrl}&audience=${audience}`)
  return ((await response.json()) as { value: string }).value
}

function payloadOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
}

describe('the token endpoint', () => {
  it('answers with a token for the audience that is appended to the query it has already', async () => {
    const claims = parseClaims(await tokenFor('sigstore'), 'https://github.com')

    expect(claims).toMatchObject({
      audience: 'sigstore',
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:acme/checkout:ref:refs/heads/main',
      jobWorkflowRef: 'acme/checkout/.github/workflows/release.yml@refs/heads/main',
      runId: '77'
    })
  })

  it('gives tokens of five minutes', async () => {
    const { exp, iat, nbf } = payloadOf(await tokenFor('sigstore'))

    expect(Number(exp) - Number(iat)).toBe(300)
    expect(Number(nbf)).toBeLessThan(Number(iat))
    expect(Math.abs(Date.now() / 1000 - Number(iat))).toBeLessThan(60)
  })

  it('carries every claim of the docs', async () => {
    expect(Object.keys(payloadOf(await tokenFor('sigstore')))).toEqual(
      expect.arrayContaining([
        ...['jti', 'sub', 'aud', 'iss', 'exp', 'nbf', 'iat', 'actor', 'actor_id', 'base_ref', 'check_run_id'],
        ...['event_name', 'head_ref', 'job_workflow_ref', 'job_workflow_sha', 'ref', 'ref_protected', 'ref_type'],
        ...['repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'repository_visibility'],
        ...['run_attempt', 'run_id', 'run_number', 'runner_environment', 'sha'],
        ...['workflow', 'workflow_ref', 'workflow_sha']
      ])
    )
  })

  it('lets claims be replaced, and the ones that follow from them with them', async () => {
    oidc.claims = { repository: 'mallory/shop', ref: 'refs/tags/v1', environment: 'prod', actor: undefined }

    const payload = payloadOf(await tokenFor('sigstore'))

    expect(payload).toMatchObject({
      sub: 'repo:mallory/shop:environment:prod',
      repository_owner: 'mallory',
      ref_type: 'tag',
      job_workflow_ref: 'mallory/shop/.github/workflows/release.yml@refs/tags/v1'
    })
    expect(payload).not.toHaveProperty('actor')
  })

  it('counts the tokens it issued', async () => {
    const before = oidc.issued
    await tokenFor('sigstore')
    await tokenFor('sigstore')

    expect(oidc.issued - before).toBe(2)
  })

  it('refuses a query that is not appended to', async () => {
    const accepted = await ask(`${oidc.requestUrl}&audience=sigstore`)
    const refused = await ask(`${oidc.requestUrl}?audience=sigstore`)

    expect([accepted.status, refused.status]).toEqual([200, 400])
  })

  it('refuses a foreign bearer', async () => {
    const accepted = await ask(`${oidc.requestUrl}&audience=sigstore`)
    const refused = await ask(`${oidc.requestUrl}&audience=sigstore`, 'stolen')

    expect([accepted.status, refused.status]).toEqual([200, 401])
  })
})

it('signs with the key that discovery leads to', async () => {
  const discovery = (await (await fetch(`${oidc.service.url}/.well-known/openid-configuration`)).json()) as {
    issuer: string
    jwks_uri: string
  }
  const { keys } = (await (await fetch(discovery.jwks_uri)).json()) as { keys: JsonWebKey[] }
  const token = await tokenFor('sigstore')
  const signed = Buffer.from(token.slice(0, token.lastIndexOf('.')))
  const signature = Buffer.from(token.slice(token.lastIndexOf('.') + 1), 'base64url')
  const key = createPublicKey({ key: keys[0] ?? {}, format: 'jwk' })

  expect(discovery.issuer).toBe(payloadOf(token)['iss'])
  expect(verify('sha256', signed, key, signature)).toBe(true)
  expect(verify('sha256', Buffer.concat([signed, Buffer.from('x')]), key, signature)).toBe(false)
})
