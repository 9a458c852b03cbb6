import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import { EvidenceError, PermissionError } from '../../src/support/errors.ts'
import { json, LabService } from '../../lab/service.ts'
import { BASIC, GatedRegistry, IDENTITY } from './gated-registry.ts'
import { RecordingLog } from './recording-log.ts'
import { digestText, OCI_MANIFEST_TYPE } from './small-registry.ts'
import { rejectionOf } from './thrown.ts'

const SCOPE = 'repository:acme/app:pull,push'

let registry: GatedRegistry
beforeEach(async () => {
  registry = new GatedRegistry()
  await registry.start()
})
afterEach(() => registry.stop())

const tokenQueries = () => registry.tokens.journal.map(({ path }) => [...new URL(path, 'http://x').searchParams])

describe('a token', () => {
  it('is asked for with the whole scope, the service and the login', async () => {
    await expect(registry.read(BASIC)).resolves.toMatchObject({ mediaType: OCI_MANIFEST_TYPE })
    expect(tokenQueries()).toEqual([
      [
        ['service', 'small'],
        ['scope', SCOPE]
      ]
    ])
    expect(registry.tokens.journal[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('user:password').toString('base64')}`
    )
  })

  it('is asked for without a login where there is none', async () => {
    await expect(registry.read()).resolves.toBeDefined()
    expect(registry.tokens.journal[0]?.headers.authorization).toBeUndefined()
  })

  it('to read only is asked for with the scope pull', async () => {
    await registry.client({ access: 'pull', credential: BASIC }).fetchManifest('latest')
    expect(tokenQueries()[0]).toContainEqual(['scope', 'repository:acme/app:pull'])
  })

  it('is shared by everything that goes out at once, after one request has found out about it', async () => {
    registry.tokens.latencyMs = 50
    const client = registry.client({ credential: BASIC })
    await Promise.all(Array.from({ length: 12 }, () => client.fetchManifest('latest')))
    expect(registry.tokens.journal).toHaveLength(1)
    expect(registry.service.journal).toHaveLength(13)
  })

  it('is asked for once when all requests are refused at the same time', async () => {
    const client = registry.client({ credential: BASIC })
    await client.fetchManifest('latest')
    registry.accepted = 'Bearer better'
    registry.issue = () => json(200, { token: 'better' })
    registry.tokens.latencyMs = 50
    await Promise.all(Array.from({ length: 8 }, () => client.fetchManifest('latest')))
    expect(registry.tokens.journal).toHaveLength(2)
  })

  it('that was renewed meanwhile is used by a request that is refused late', async () => {
    const client = registry.client({ credential: BASIC })
    await client.fetchManifest('latest')
    registry.accepted = 'Bearer better'
    registry.issue = () => json(200, { token: 'better' })
    const late = { kind: 'delay', milliseconds: 300 } as const
    registry.service.faults.push({ matches: ({ url }) => url.pathname.endsWith('late'), times: 1, effect: late })
    await Promise.all([client.fetchManifest('latest'), client.fetchManifest('late')])
    expect(registry.tokens.journal).toHaveLength(2)
  })

  it('is not asked for by a registry that wants none', async () => {
    registry.gate = () => undefined
    await registry.read(BASIC)
    expect(registry.tokens.journal).toEqual([])
    expect(registry.service.journal.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })

  it('is renewed with what the registry says is lacking first', async () => {
    registry.issue = ({ url }) =>
      json(200, { token: url.searchParams.getAll('scope')[0] === SCOPE ? 'narrow' : 'good' })
    registry.challenge = () =>
      `Bearer realm="${registry.tokens.url}/token",scope="repository:acme/app:push,pull",error="insufficient_scope"`
    await expect(registry.read(BASIC)).resolves.toBeDefined()
    expect(tokenQueries()).toEqual([
      [['scope', SCOPE]],
      [
        ['scope', 'repository:acme/app:push,pull'],
        ['scope', SCOPE]
      ]
    ])
  })

  it.each([
    ['token', { token: 'good' }],
    ['access_token', { access_token: 'good' }],
    ['token before access_token', { token: 'good', access_token: 'other' }],
    ['access_token where token is empty', { token: '', access_token: 'good' }]
  ])('is read from %s', async (_, answer) => {
    registry.issue = () => json(200, answer)
    await expect(registry.read(BASIC)).resolves.toBeDefined()
  })

  it('and the login are masked', async () => {
    const log = new RecordingLog()
    await registry.client({ credential: BASIC, log }).fetchManifest('latest')
    expect([...log.masked]).toEqual(
      expect.arrayContaining(['good', 'password', Buffer.from('user:password').toString('base64')])
    )
  })

  it('that is the login is sent as it is', async () => {
    await expect(registry.read({ kind: 'bearer', token: 'good' })).resolves.toBeDefined()
    expect(registry.tokens.journal).toEqual([])
  })
})

describe('an identity token', () => {
  it('is exchanged by OAuth2', async () => {
    await expect(registry.read(IDENTITY)).resolves.toBeDefined()
    expect(registry.tokens.journal.map(({ method }) => method)).toEqual(['POST'])
    expect(Object.fromEntries(new URLSearchParams(registry.tokens.journal[0]?.body.toString()))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'custody',
      refresh_token: 'identity',
      service: 'small',
      scope: SCOPE
    })
  })

  it.each([404, 405])('is exchanged in the old way where OAuth2 is answered with %i', async (status) => {
    registry.issue = ({ method }) => (method === 'POST' ? { status } : json(200, { token: 'good' }))
    await expect(registry.read(IDENTITY)).resolves.toBeDefined()
    expect(registry.tokens.journal[1]?.headers.authorization).toBe(
      `Basic ${Buffer.from('<token>:identity').toString('base64')}`
    )
  })

  it('that ran out is a refused login', async () => {
    registry.issue = () => json(400, { error: 'invalid_grant', error_description: 'refresh token expired' })
    const error = await rejectionOf(registry.read(IDENTITY))
    expect(error).toMatchObject({
      code: 'E_REGISTRY_LOGIN_REFUSED',
      reason: expect.stringContaining('refresh token expired')
    })
  })
})

describe('a challenge', () => {
  it.each([
    ['in lower case', (realm: string) => `bearer realm="${realm}"`],
    ['after Basic', (realm: string) => `Basic realm="x", Bearer realm="${realm}"`],
    ['after Negotiate', (realm: string) => `Negotiate, Bearer realm="${realm}"`]
  ])('for a token is met %s', async (_, challenge) => {
    registry.challenge = () => challenge(`${registry.tokens.url}/token`)
    await expect(registry.read(BASIC)).resolves.toBeDefined()
    expect(registry.tokens.journal).toHaveLength(1)
  })

  it.each(['Basic realm="x"', 'BASIC realm="x, y"', 'Negotiate, Basic realm="x"'])(
    '%s is met with the password',
    async (challenge) => {
      registry.accepted = `Basic ${Buffer.from('user:password').toString('base64')}`
      registry.challenge = () => challenge
      await expect(registry.read(BASIC)).resolves.toBeDefined()
      expect(registry.tokens.journal).toEqual([])
    }
  )

  it('by nothing but an unknown scheme is an error of its own', async () => {
    registry.challenge = () => 'Negotiate, NTLM'
    const error = await rejectionOf(registry.read(BASIC))
    expect(error).toBeInstanceOf(PermissionError)
    expect(error).toMatchObject({ code: 'E_REGISTRY_AUTH_SCHEME', message: expect.stringContaining('negotiate, ntlm') })
  })

  it('to send the login elsewhere is refused before anything is sent', async () => {
    const canary = await new LabService('canary', () => json(200, { token: 'good' })).start()
    await expect(registry.read(BASIC)).resolves.toBeDefined()
    registry.tokens.journal.length = 0
    registry.challenge = () => `Bearer realm="${canary.url.replace('127.0.0.1', 'localhost')}/token"`
    const error = await rejectionOf(registry.read(BASIC))
    expect(error).toBeInstanceOf(EvidenceError)
    expect(error.code).toBe('E_REGISTRY_REALM')
    expect([...canary.journal, ...registry.tokens.journal]).toEqual([])
    await canary.stop()
  })

  it('is not followed through a redirect of the token service', async () => {
    const canary = await new LabService('canary', () => json(200, { token: 'good' })).start()
    registry.issue = () => ({ status: 307, headers: { location: `${canary.url}/token` } })
    const error = await rejectionOf(registry.read(BASIC))
    expect(error).toMatchObject({ code: 'E_REGISTRY_ANSWER', reason: expect.stringContaining('HTTP 307') })
    expect(canary.journal).toEqual([])
    await canary.stop()
  })
})

describe('a token that runs out', () => {
  it('between opening an upload and its content is renewed', async () => {
    const client = registry.client({ credential: BASIC })
    const upload = await client.openUpload()
    registry.accepted = 'Bearer fresh'
    registry.issue = () => json(200, { token: 'fresh' })
    const content = Buffer.from('content')
    await expect(upload.finish(content)).resolves.toEqual(Digest.of(content))
    expect(registry.blobs.get(digestText(content))).toEqual(content)
  })
})
