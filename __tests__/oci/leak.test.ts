import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import { type LabRequest, type LabResponse, LabService } from '../../lab/service.ts'
import { digestText, SmallRegistry } from './small-registry.ts'
import { rejectionOf } from './thrown.ts'

const CONTENT = Buffer.from('content')
const DIGEST = Digest.of(CONTENT)
const credential = { kind: 'basic', username: 'user', password: 'password' } as const
const LOGIN = `Basic ${Buffer.from('user:password').toString('base64')}`

let registry: SmallRegistry
let canary: LabService
let canaryAnswer: (request: LabRequest) => LabResponse
beforeEach(async () => {
  canaryAnswer = () => ({ status: 200, body: CONTENT })
  canary = await new LabService('canary', (request) => canaryAnswer(request)).start()
  registry = new SmallRegistry()
  await registry.service.start()
  registry.blobs.set(DIGEST.toString(), CONTENT)
  redirect('GET', () => undefined)
})
afterEach(() => Promise.all([registry.service.stop(), canary.stop()]))

function redirect(method: string, answer: (request: LabRequest) => LabResponse | undefined): void {
  registry.gate = (request) =>
    request.headers.authorization === LOGIN
      ? request.method === method
        ? answer(request)
        : undefined
      : { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }
}

const fetchBlob = () => registry.client({ credential }).fetchBlob(DIGEST, 1000)

describe('a redirected read', () => {
  it.each([301, 302, 303, 307, 308])('with %i reaches another port without the login', async (status) => {
    redirect('GET', () => ({ status, headers: { location: `${canary.url}/blob` } }))
    await expect(fetchBlob()).resolves.toEqual(CONTENT)
    expect(canary.journal.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })

  it('carries the login within the registry', async () => {
    redirect('GET', ({ url }) =>
      url.pathname === '/moved' ? { status: 200, body: CONTENT } : { status: 307, headers: { location: '/moved' } }
    )
    await expect(fetchBlob()).resolves.toEqual(CONTENT)
    expect(registry.service.journal.at(-1)).toMatchObject({ path: '/moved', headers: { authorization: LOGIN } })
  })

  it('does not answer a challenge of the other host', async () => {
    redirect('GET', () => ({ status: 307, headers: { location: `${canary.url}/blob` } }))
    canaryAnswer = () => ({ status: 401, headers: { 'www-authenticate': `Bearer realm="${canary.url}/token"` } })
    expect((await rejectionOf(fetchBlob())).code).toBe('E_REGISTRY_LOGIN_REFUSED')
    expect(canary.journal.map(({ path, headers }) => [path, headers.authorization])).toEqual([['/blob', undefined]])
  })

  it.each([
    ['another name of this machine', () => canary.url.replace('127.0.0.1', 'localhost')],
    ['another address of this machine', () => canary.url.replace('127.0.0.1', '127.0.0.2')],
    ['the same machine in IPv6 dress', () => canary.url.replace('127.0.0.1', '[::ffff:127.0.0.1]')],
    ['a user name', () => canary.url.replace('//', '//user@')],
    ['the metadata service', () => 'http://169.254.169.254/latest']
  ])('to %s is refused before anything is sent', async (_, location) => {
    await expect(fetchBlob()).resolves.toEqual(CONTENT)
    redirect('GET', () => ({ status: 307, headers: { location: location() } }))
    expect((await rejectionOf(fetchBlob())).code).toBe('E_REGISTRY_REDIRECT')
    expect(canary.journal).toEqual([])
  })

  it('is followed five times and not once more', async () => {
    const hops =
      (count: number) =>
      ({ url }: LabRequest) => {
        const at = Number(url.searchParams.get('hop') ?? 0)
        return at < count ? { status: 302, headers: { location: `?hop=${at + 1}` } } : { status: 200, body: CONTENT }
      }
    redirect('GET', hops(5))
    await expect(fetchBlob()).resolves.toEqual(CONTENT)
    redirect('GET', hops(6))
    const error = await rejectionOf(fetchBlob())
    expect(error).toMatchObject({ code: 'E_REGISTRY_REDIRECT', message: expect.stringContaining('more than 5 times') })
  })
})

describe('an upload sent elsewhere', () => {
  beforeEach(() => {
    canaryAnswer = () => ({ status: 201 })
  })

  it('takes the content, and not the login', async () => {
    redirect('POST', () => ({ status: 202, headers: { location: `${canary.url}/upload?signature=1` } }))
    await expect(registry.client({ credential }).pushBlob(CONTENT)).resolves.toEqual(DIGEST)
    expect(canary.journal.map(({ method, path, headers }) => [method, path, headers.authorization])).toEqual([
      ['PUT', `/upload?signature=1&digest=${encodeURIComponent(digestText(CONTENT))}`, undefined]
    ])
  })

  it('by a redirect of the content goes there whole, without the login', async () => {
    redirect('PUT', () => ({ status: 307, headers: { location: `${canary.url}/upload` } }))
    await expect(registry.client({ credential }).pushBlob(CONTENT)).resolves.toEqual(DIGEST)
    expect(canary.journal).toMatchObject([{ method: 'PUT', path: '/upload', body: CONTENT }])
    expect(canary.journal[0]?.headers.authorization).toBeUndefined()
  })

  it.each([301, 302, 303])('by %i is not followed: the content would be lost on the way', async (status) => {
    redirect('PUT', () => ({ status, headers: { location: `${canary.url}/upload` } }))
    expect((await rejectionOf(registry.client({ credential }).pushBlob(CONTENT))).code).toBe('E_REGISTRY_REFUSED')
    expect(canary.journal).toEqual([])
  })

  it('to another name of this machine is refused before anything is sent', async () => {
    redirect('POST', () => ({ status: 202, headers: { location: canary.url.replace('127.0.0.1', 'localhost') } }))
    expect((await rejectionOf(registry.client({ credential }).pushBlob(CONTENT))).code).toBe('E_REGISTRY_REDIRECT')
    expect(canary.journal).toEqual([])
  })
})

describe('the next page of a listing', () => {
  it('on another host is refused before anything is sent', async () => {
    const index = {
      status: 200,
      headers: { 'content-type': 'application/vnd.oci.image.index.v1+json' },
      body: '{"manifests":[]}'
    }
    redirect('GET', () => index)
    await expect(registry.client({ credential }).listReferrers(DIGEST)).resolves.toEqual([])
    redirect('GET', () => ({ ...index, headers: { ...index.headers, link: `<${canary.url}/next>; rel="next"` } }))
    expect((await rejectionOf(registry.client({ credential }).listReferrers(DIGEST))).code).toBe('E_REFERRERS_LISTING')
    expect(canary.journal).toEqual([])
  })
})
