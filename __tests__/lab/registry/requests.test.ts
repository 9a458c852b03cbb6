import { describe, expect, it } from '@jest/globals'
import type { LabRegistry } from '../../../lab/registry/registry.ts'
import { NOWHERE, REPOSITORY, ask, expectCode, expectStatus, registryOf, withBlobs } from './client.ts'

describe('requests', () => {
  it.each(['Acme/app', 'acme//app', '-acme', 'acme/.app', 'acme/a___b'])(
    'with the name %s are refused',
    async (name) => {
      const registry = withBlobs(await registryOf())
      await expectCode(await ask(registry, 'GET', `/v2/a__b/c-d/tags/list`), 404, 'NAME_UNKNOWN')
      await expectCode(await ask(registry, 'GET', `/v2/${name}/tags/list`), 400, 'NAME_INVALID')
    }
  )

  it('to an unknown path or with an unknown method are refused', async () => {
    const registry = withBlobs(await registryOf())
    await expectStatus(ask(registry, 'GET', '/v2/'), 200)
    await expectStatus(ask(registry, 'GET', '/v1/'), 404)
    await expectCode(await ask(registry, 'POST', `/v2/${REPOSITORY}/tags/list`), 405, 'UNSUPPORTED')
  })
})

describe('authorisation', () => {
  const basic = { authorization: `Basic ${Buffer.from('user:pass:word').toString('base64')}` }
  const wrong = { authorization: `Basic ${Buffer.from('user:guess').toString('base64')}` }
  const account = { userName: 'user', password: 'pass:word' }
  const TAGS = `/v2/${REPOSITORY}/tags/list`
  const UPLOADS = `/v2/${REPOSITORY}/blobs/uploads/`

  interface Grant {
    readonly token: string
    readonly access_token: string
    readonly scope: string
    readonly refresh_token?: string
  }

  async function tokenFor(registry: LabRegistry, scopes: string[], headers: Record<string, string> = basic) {
    const query = new URLSearchParams({ service: 'lab-registry' })
    for (const scope of scopes) query.append('scope', scope)
    const response = await expectStatus(ask(registry, 'GET', `/token?${query.toString()}`, { headers }), 200)
    const grant = (await response.json()) as Grant
    return { grant, headers: { authorization: `Bearer ${grant.token}` } }
  }

  function challengeIn(response: Response): string | null {
    return response.headers.get('www-authenticate')
  }

  it('by HTTP Basic asks every request', async () => {
    const registry = withBlobs(await registryOf({ auth: 'basic', ...account }))
    await expectStatus(ask(registry, 'GET', TAGS, { headers: basic }), 200)
    for (const headers of [{}, wrong]) {
      const refused = await ask(registry, 'GET', TAGS, { headers })
      expect(challengeIn(refused)).toBe('Basic realm="lab"')
      await expectCode(refused, 401, 'UNAUTHORIZED')
    }
  })

  it('by token names realm, service and scope in its challenge', async () => {
    const registry = withBlobs(await registryOf({ auth: 'token', ...account }))
    const start = `Bearer realm="${registry.url}/token",service="lab-registry"`
    expect(challengeIn(await ask(registry, 'GET', '/v2/'))).toBe(start)
    expect(challengeIn(await ask(registry, 'GET', TAGS, { headers: basic }))).toBe(
      `${start},scope="repository:${REPOSITORY}:pull"`
    )
    expect(challengeIn(await ask(registry, 'POST', UPLOADS))).toBe(
      `${start},scope="repository:${REPOSITORY}:pull,push"`
    )
    const mount = `/v2/other/place/blobs/uploads/?mount=${NOWHERE}&from=${REPOSITORY}`
    expect(challengeIn(await ask(registry, 'POST', mount))).toBe(
      `${start},scope="repository:other/place:pull,push repository:${REPOSITORY}:pull"`
    )
  })

  it('by token checks the scope of each request', async () => {
    const registry = withBlobs(await registryOf({ auth: 'token', ...account }))
    const writer = await tokenFor(registry, [`repository:${REPOSITORY}:pull,push`])
    await expectStatus(ask(registry, 'POST', UPLOADS, writer), 202)
    const reader = await tokenFor(registry, [`repository:${REPOSITORY}:pull`, 'repository:other/place:pull'])
    await expectStatus(ask(registry, 'GET', TAGS, reader), 200)
    for (const [method, path] of [
      ['POST', UPLOADS],
      ['DELETE', `/v2/${REPOSITORY}/manifests/v1`],
      ['GET', '/v2/third/place/tags/list']
    ] as const) {
      const refused = await ask(registry, method, path, reader)
      expect(challengeIn(refused)).toMatch(/,error="insufficient_scope"$/)
      await expectCode(refused, 401, 'UNAUTHORIZED')
    }
  })

  it('by token forgets tokens', async () => {
    const registry = withBlobs(await registryOf({ auth: 'token', ...account }))
    const reader = await tokenFor(registry, [`repository:${REPOSITORY}:pull`])
    await expectStatus(ask(registry, 'GET', TAGS, reader), 200)
    registry.expireTokens()
    expect(challengeIn(await ask(registry, 'GET', TAGS, reader))).toMatch(/,error="invalid_token"$/)
  })

  it('by token grants an unknown caller no more than pulling, and a wrong password nothing', async () => {
    const registry = withBlobs(await registryOf({ auth: 'token', ...account }))
    const anonymous = await tokenFor(registry, [`repository:${REPOSITORY}:pull,push`], {})
    expect(anonymous.grant.scope).toBe(`repository:${REPOSITORY}:pull`)
    await expectStatus(ask(registry, 'GET', TAGS, anonymous), 200)
    await expectStatus(ask(registry, 'POST', UPLOADS, anonymous), 401)
    const refused = await ask(registry, 'GET', '/token?service=lab-registry', { headers: wrong })
    await expectCode(refused, 401, 'UNAUTHORIZED')
    await expectStatus(ask(registry, 'GET', '/token?service=another', { headers: basic }), 400)
  })

  it('by token takes OAuth 2 passwords and refresh tokens', async () => {
    const registry = withBlobs(await registryOf({ auth: 'token', ...account }))
    const post = (form: Record<string, string>) =>
      ask(registry, 'POST', '/token', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ service: 'lab-registry', client_id: 'test', ...form }).toString()
      })
    const password = { grant_type: 'password', username: 'user', access_type: 'offline' }
    const first = await expectStatus(post({ ...password, password: 'pass:word' }), 200)
    const { refresh_token: refresh = '' } = (await first.json()) as Grant
    const scope = `repository:${REPOSITORY}:pull,push`
    const second = await expectStatus(post({ grant_type: 'refresh_token', refresh_token: refresh, scope }), 200)
    const grant = (await second.json()) as Grant
    const headers = { authorization: `Bearer ${grant.access_token}` }
    await expectStatus(ask(registry, 'POST', UPLOADS, { headers }), 202)
    await expectCode(await post({ ...password, password: 'guess' }), 401, 'UNAUTHORIZED')
    await expectCode(await post({ grant_type: 'refresh_token', refresh_token: 'guess' }), 401, 'UNAUTHORIZED')
  })
})
