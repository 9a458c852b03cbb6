import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import { UnavailableError } from '../../src/support/errors.ts'
import { json, type LabResponse } from '../../lab/service.ts'
import { digestText, OCI_INDEX_TYPE, OCI_MANIFEST_TYPE, registryError, SmallRegistry } from './small-registry.ts'
import { rejectionOf } from './thrown.ts'

const SUBJECT = Digest.of(Buffer.from('{}'))
const descriptor = (name: string) => ({
  mediaType: OCI_MANIFEST_TYPE,
  digest: digestText(name),
  size: 1,
  artifactType: 'application/vnd.example+json',
  annotations: { name }
})
const page = (names: string[], link?: string): LabResponse =>
  json(
    200,
    { schemaVersion: 2, mediaType: OCI_INDEX_TYPE, manifests: names.map(descriptor) },
    {
      'content-type': OCI_INDEX_TYPE,
      ...(link !== undefined && { link })
    }
  )

let registry: SmallRegistry
let referrers: (page: number) => LabResponse
beforeEach(async () => {
  registry = new SmallRegistry()
  await registry.service.start()
  registry.gate = ({ url }) =>
    url.pathname.includes('/referrers/') ? referrers(Number(url.searchParams.get('page') ?? 1)) : undefined
})
afterEach(() => registry.service.stop())

const list = (milliseconds = 20_000) => registry.client({ milliseconds }).listReferrers(SUBJECT)
const names = async () => (await list())?.map(({ annotations }) => annotations?.['name'])

describe('listReferrers', () => {
  it('asks the API, without a filter', async () => {
    referrers = () => page(['a', 'b'])
    await expect(names()).resolves.toEqual(['a', 'b'])
    expect(registry.requests).toEqual([`GET /referrers/${SUBJECT.toString()}`])
  })

  it('takes null for a list of nothing, as Go writes one', async () => {
    referrers = () => page(['a'])
    await expect(names()).resolves.toEqual(['a'])
    referrers = () =>
      json(200, { schemaVersion: 2, mediaType: OCI_INDEX_TYPE, manifests: null }, { 'content-type': OCI_INDEX_TYPE })
    await expect(list()).resolves.toEqual([])
  })

  it('reads types and annotations of the descriptors', async () => {
    referrers = () => page(['a'])
    await expect(list()).resolves.toEqual([{ ...descriptor('a'), digest: Digest.parse(digestText('a')) }])
  })

  it.each([
    ['an address of the registry', (at: number) => `<http://HOST/v2/acme/app/referrers/x?page=${at}>; rel="next"`],
    ['a path', (at: number) => `</v2/acme/app/referrers/x?page=${at}>; rel=next`],
    ['a link among others', (at: number) => `</first>; rel="first", </v2/acme/app/referrers/x?page=${at}>; rel="next"`]
  ])('follows pages by %s', async (_, link) => {
    referrers = (at) => page([`${at}`], at < 3 ? link(at + 1).replace('HOST', registry.service.host) : undefined)
    await expect(names()).resolves.toEqual(['1', '2', '3'])
  })

  it.each<[string, LabResponse]>([
    ['400', { status: 400 }],
    ['404', { status: 404 }],
    ['405', { status: 405 }],
    ['406', { status: 406 }],
    ['200 and a page of HTML', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['200 and other JSON', json(200, { manifests: [] })],
    ['200 and no type', { status: 200, body: '{}' }]
  ])('takes %s for a registry without the API', async (_, response) => {
    referrers = () => page(['a'])
    await expect(names()).resolves.toEqual(['a'])
    referrers = () => response
    await expect(list()).resolves.toBeUndefined()
  })

  it('takes 401 for a registry without the API only where the manifest itself can be read', async () => {
    referrers = () => ({ status: 401 })
    expect((await rejectionOf(list())).code).toBe('E_REGISTRY_LOGIN_MISSING')
    registry.put('{}')
    await expect(list()).resolves.toBeUndefined()
  })

  it.each([403, 501])('takes %i for an error, not for nothing attached', async (status) => {
    registry.put('{}')
    referrers = () => ({ status })
    expect((await rejectionOf(list())).code).toMatch(/^E_REGISTRY_/)
  })

  it('takes a registry that is overloaded for an error, not for nothing attached', async () => {
    referrers = () => registryError(429, 'TOOMANYREQUESTS', 'slow down', { 'retry-after': '3600' })
    const error = await rejectionOf(list(1000))
    expect(error).toBeInstanceOf(UnavailableError)
    expect(error).toMatchObject({ code: 'E_REGISTRY_RATE_LIMIT', reason: expect.stringContaining('3600 s') })
  })

  it.each<[string, (at: number) => LabResponse, string]>([
    ['without end', (at) => page([`${at}`], `<?page=${at + 1}>; rel="next"`), '20 pages'],
    ['of more than 1000 entries', () => page(Array.from({ length: 1001 }, (_, at) => `${at}`)), '1000 entries'],
    ['that breaks off', (at) => (at === 1 ? page(['a'], '<?page=2>; rel="next"') : { status: 404 }), 'is not there'],
    ['that is no index', () => json(200, {}, { 'content-type': OCI_INDEX_TYPE }), 'no list of manifests'],
    ['that is no JSON', () => ({ status: 200, headers: { 'content-type': OCI_INDEX_TYPE }, body: '{' }), 'not JSON'],
    ['with a next page that has no address', () => page([], '<http://:x>; rel="next"'), 'not a URL']
  ])('refuses a list %s', async (_, answer, reason) => {
    referrers = answer
    const error = await rejectionOf(list())
    expect(error).toMatchObject({ code: 'E_REFERRERS_LISTING', reason: expect.stringContaining(reason) })
  })

  it('asks for no more than 20 pages', async () => {
    referrers = (at) => page([`${at}`], `<?page=${at + 1}>; rel="next"`)
    await rejectionOf(list())
    expect(registry.requests).toHaveLength(20)
  })

  it('accepts 20 pages and 1000 entries', async () => {
    referrers = (at) =>
      page(
        Array.from({ length: 50 }, (_, entry) => `${at}.${entry}`),
        at < 20 ? `<?page=${at + 1}>; rel="next"` : undefined
      )
    await expect(list()).resolves.toHaveLength(1000)
  })

  it('refuses more than 4 MiB over all pages', async () => {
    const padding = 'x'.repeat(1.5 * 1024 * 1024)
    referrers = (at) => page([`${at}${padding}`], at < 3 ? `<?page=${at + 1}>; rel="next"` : undefined)
    expect((await rejectionOf(list())).code).toBe('E_REGISTRY_ANSWER_SIZE')
    referrers = (at) => page([`${at}${padding}`], at < 2 ? `<?page=${at + 1}>; rel="next"` : undefined)
    await expect(list()).resolves.toHaveLength(2)
  })
})
