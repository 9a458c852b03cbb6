import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import type { Credential } from '../../src/oci/credential.ts'
import { EvidenceError, PermissionError, UnavailableError } from '../../src/support/errors.ts'
import { json, type LabRequest, type LabResponse, LabService } from '../../lab/service.ts'
import { RecordingLog } from './recording-log.ts'
import { digestText, OCI_MANIFEST_TYPE, registryError, SmallRegistry } from './small-registry.ts'
import { rejectionOf } from './thrown.ts'

const SCOPE = 'repository:acme/app:pull,push'
const BASIC: Credential = { kind: 'basic', username: 'user', password: 'password' }
const IDENTITY: Credential = { kind: 'identity-token', token: 'identity' }

let registry: SmallRegistry
let tokens: LabService
let issue: (request: LabRequest) => LabResponse
let accepted: string
beforeEach(async () => {
  accepted = 'Bearer good'
  issue = () => json(200, { token: 'good' })
  tokens = await new LabService('tokens', (request) => issue(request)).start()
  registry = new SmallRegistry()
  await registry.service.start()
  registry.put('{}', OCI_MANIFEST_TYPE, 'latest')
  challengeWith(() => `Bearer realm="${tokens.url}/token",service="small",scope="repository:acme/app:pull"`)
})
afterEach(() => Promise.all([registry.service.stop(), tokens.stop()]))

function challengeWith(challenge: () => string): void {
  registry.gate = ({ headers }) =>
    headers.authorization === accepted
      ? undefined
      : registryError(401, 'UNAUTHORIZED', 'authentication required', { 'www-authenticate': challenge() })
}

const read = (credential?: Credential) => registry.client({ ...(credential && { credential }) }).fetchManifest('latest')
const tokenQueries = () => tokens.journal.map(({ path }) => [...new URL(path, 'http://x').searchParams])

describe('a token', () => {
  it('is asked for with the whole scope, the service and the login', async () => {
    await expect(read(BASIC)).resolves.toMatchObject({ mediaType: OCI_MANIFEST_TYPE })
    expect(tokenQueries()).toEqual([
      [
        ['service', 'small'],
        ['scope', SCOPE]
      ]
    ])
    expect(tokens.journal[0]?.headers.authorization).toBe(`Basic ${Buffer.from('user:password').toString('base64')}`)
  })

  it('is asked for without a login where there is none', async () => {
    await expect(read()).resolves.toBeDefined()
    expect(tokens.journal[0]?.headers.authorization).toBeUndefined()
  })

  it('to read only is asked for with the scope pull', async () => {
    await registry.client({ access: 'pull', credential: BASIC }).fetchManifest('latest')
    expect(tokenQueries()[0]).toContainEqual(['scope', 'repository:acme/app:pull'])
  })

  it('is shared by everything that goes out at once, after one request has found out about it', async () => {
    tokens.latencyMs = 50
    const client = registry.client({ credential: BASIC })
    await Promise.all(Array.from({ length: 12 }, () => client.fetchManifest('latest')))
    expect(tokens.journal).toHaveLength(1)
    expect(registry.service.journal).toHaveLength(13)
  })

  it('is asked for once when all requests are refused at the same time', async () => {
    const client = registry.client({ credential: BASIC })
    await client.fetchManifest('latest')
    accepted = 'Bearer better'
    issue = () => json(200, { token: 'better' })
    tokens.latencyMs = 50
    await Promise.all(Array.from({ length: 8 }, () => client.fetchManifest('latest')))
    expect(tokens.journal).toHaveLength(2)
  })

  it('is not asked for by a registry that wants none', async () => {
    registry.gate = () => undefined
    await read(BASIC)
    expect(tokens.journal).toEqual([])
    expect(registry.service.journal.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })

  it('is renewed with what the registry says is lacking first', async () => {
    issue = ({ url }) => json(200, { token: url.searchParams.getAll('scope')[0] === SCOPE ? 'narrow' : 'good' })
    challengeWith(
      () => `Bearer realm="${tokens.url}/token",scope="repository:acme/app:push,pull",error="insufficient_scope"`
    )
    await expect(read(BASIC)).resolves.toBeDefined()
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
    issue = () => json(200, answer)
    await expect(read(BASIC)).resolves.toBeDefined()
  })

  it('and the login are masked', async () => {
    const log = new RecordingLog()
    await registry.client({ credential: BASIC, log }).fetchManifest('latest')
    expect([...log.masked]).toEqual(
      expect.arrayContaining(['good', 'password', Buffer.from('user:password').toString('base64')])
    )
  })

  it('that is the login is sent as it is', async () => {
    await expect(read({ kind: 'bearer', token: 'good' })).resolves.toBeDefined()
    expect(tokens.journal).toEqual([])
  })
})

describe('an identity token', () => {
  it('is exchanged by OAuth2', async () => {
    await expect(read(IDENTITY)).resolves.toBeDefined()
    expect(tokens.journal.map(({ method }) => method)).toEqual(['POST'])
    expect(Object.fromEntries(new URLSearchParams(tokens.journal[0]?.body.toString()))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'custody',
      refresh_token: 'identity',
      service: 'small',
      scope: SCOPE
    })
  })

  it.each([404, 405])('is exchanged in the old way where OAuth2 is answered with %i', async (status) => {
    issue = ({ method }) => (method === 'POST' ? { status } : json(200, { token: 'good' }))
    await expect(read(IDENTITY)).resolves.toBeDefined()
    expect(tokens.journal[1]?.headers.authorization).toBe(`Basic ${Buffer.from('<token>:identity').toString('base64')}`)
  })

  it('that ran out is a refused login', async () => {
    issue = () => json(400, { error: 'invalid_grant', error_description: 'refresh token expired' })
    const error = await rejectionOf(read(IDENTITY))
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
    challengeWith(() => challenge(`${tokens.url}/token`))
    await expect(read(BASIC)).resolves.toBeDefined()
    expect(tokens.journal).toHaveLength(1)
  })

  it.each(['Basic realm="x"', 'BASIC realm="x, y"', 'Negotiate, Basic realm="x"'])(
    '%s is met with the password',
    async (challenge) => {
      accepted = `Basic ${Buffer.from('user:password').toString('base64')}`
      challengeWith(() => challenge)
      await expect(read(BASIC)).resolves.toBeDefined()
      expect(tokens.journal).toEqual([])
    }
  )

  it('by nothing but an unknown scheme is an error of its own', async () => {
    challengeWith(() => 'Negotiate, NTLM')
    const error = await rejectionOf(read(BASIC))
    expect(error).toBeInstanceOf(PermissionError)
    expect(error).toMatchObject({ code: 'E_REGISTRY_AUTH_SCHEME', message: expect.stringContaining('negotiate, ntlm') })
  })

  it('to send the login elsewhere is refused before anything is sent', async () => {
    const canary = await new LabService('canary', () => json(200, { token: 'good' })).start()
    await expect(read(BASIC)).resolves.toBeDefined()
    tokens.journal.length = 0
    challengeWith(() => `Bearer realm="${canary.url.replace('127.0.0.1', 'localhost')}/token"`)
    const error = await rejectionOf(read(BASIC))
    expect(error).toBeInstanceOf(EvidenceError)
    expect(error.code).toBe('E_REGISTRY_REALM')
    expect([...canary.journal, ...tokens.journal]).toEqual([])
    await canary.stop()
  })

  it('is not followed through a redirect of the token service', async () => {
    const canary = await new LabService('canary', () => json(200, { token: 'good' })).start()
    issue = () => ({ status: 307, headers: { location: `${canary.url}/token` } })
    const error = await rejectionOf(read(BASIC))
    expect(error).toMatchObject({ code: 'E_REGISTRY_ANSWER', reason: expect.stringContaining('HTTP 307') })
    expect(canary.journal).toEqual([])
    await canary.stop()
  })
})

describe('a refusal', () => {
  beforeEach(() => {
    accepted = 'Bearer never'
  })

  it('after a token was renewed is a refused login', async () => {
    issue = ({ url }) => json(200, { token: `token-${url.searchParams.getAll('scope').length}` })
    const error = await rejectionOf(read(BASIC))
    expect(error).toBeInstanceOf(PermissionError)
    expect(error).toMatchObject({
      code: 'E_REGISTRY_LOGIN_REFUSED',
      remedy: expect.stringContaining('docker/login-action')
    })
    expect(tokens.journal).toHaveLength(2)
    expect(registry.service.journal).toHaveLength(3)
  })

  it('without a login is a missing login', async () => {
    const error = await rejectionOf(read())
    expect(error).toMatchObject({
      code: 'E_REGISTRY_LOGIN_MISSING',
      remedy: `log in before this step: docker/login-action with registry: ${registry.service.host}`
    })
  })

  it('by the token service is a refused login, in its own words', async () => {
    issue = () => registryError(401, 'UNAUTHORIZED', 'incorrect username\u001b[31m or password')
    const error = await rejectionOf(read(BASIC))
    expect(error.code).toBe('E_REGISTRY_LOGIN_REFUSED')
    expect(error.reason).toContain('UNAUTHORIZED: incorrect username [31m or password')
  })

  it('of a GHCR package names the three remedies in order', async () => {
    issue = () => registryError(403, 'DENIED', 'installation not allowed to Create organization package')
    const error = await rejectionOf(read(BASIC))
    expect(error).toBeInstanceOf(PermissionError)
    expect(error.code).toBe('E_REGISTRY_PACKAGE_DENIED')
    expect(error.remedy).toMatch(/1\. .*packages: write.*2\. .*Manage Actions access.*3\. .*organisation/)
  })

  it('with no challenge at all ends at once', async () => {
    registry.gate = () => ({ status: 401 })
    expect((await rejectionOf(read(BASIC))).code).toBe('E_REGISTRY_LOGIN_REFUSED')
    expect(registry.service.journal).toHaveLength(1)
  })
})

describe('a token service', () => {
  it.each([
    ['no JSON', { status: 200, body: 'secret-token' }],
    ['no token', json(200, { expires_in: 60, other: 'secret-token' })],
    ['a token that is no text', json(200, { token: 7 })],
    ['a token with a line break', json(200, { token: 'secret-token\r\nX: y' })],
    ['a missing page', { status: 404 }]
  ])('that answers with %s gives no token, and its answer is not repeated', async (_, answer) => {
    await expect(read(BASIC)).resolves.toBeDefined()
    issue = () => answer
    const error = await rejectionOf(read(BASIC))
    expect(error).toBeInstanceOf(UnavailableError)
    expect(error.code).toBe('E_REGISTRY_ANSWER')
    expect(`${error.message} ${error.reason ?? ''}`).not.toContain('secret-token')
  })

  it('that answers with more than 64 KiB is given up', async () => {
    issue = () => json(200, { token: 'x'.repeat(70_000) })
    expect((await rejectionOf(read(BASIC))).code).toBe('E_REGISTRY_ANSWER_SIZE')
  })

  it('that is down for a moment is asked again', async () => {
    tokens.faults.push({ matches: () => true, times: 2, effect: { kind: 'answer', response: { status: 502 } } })
    await expect(read(BASIC)).resolves.toBeDefined()
    expect(tokens.journal).toHaveLength(3)
  })

  it('that stays down is unavailable, which is not a refused login', async () => {
    issue = () => ({ status: 503 })
    const error = await rejectionOf(registry.client({ credential: BASIC, milliseconds: 300 }).fetchManifest('latest'))
    expect(error).toBeInstanceOf(UnavailableError)
    expect(error).toMatchObject({ code: 'E_REGISTRY_UNAVAILABLE', message: expect.stringContaining(tokens.host) })
  })
})

describe('a token that runs out', () => {
  it('between opening an upload and its content is renewed', async () => {
    const client = registry.client({ credential: BASIC })
    const upload = await client.openUpload()
    accepted = 'Bearer fresh'
    issue = () => json(200, { token: 'fresh' })
    const content = Buffer.from('content')
    await expect(upload.finish(content)).resolves.toEqual(Digest.of(content))
    expect(registry.blobs.get(digestText(content))).toEqual(content)
  })
})
