import { describe, expect, it } from '@jest/globals'
import { type LogVersion, parseSigningConfig, selectServices } from '../../src/sigstore/signing-config.ts'
import { refusalOf } from './world.ts'

const NOW = new Date('2026-11-21T12:00:00Z')
const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json'

interface ServiceJson {
  url: string
  majorApiVersion?: number
  operator?: string
  validFor?: { start?: string; end?: string }
}

function service(url: string, more: Partial<ServiceJson> = {}): ServiceJson {
  return { url, majorApiVersion: 1, operator: 'a.example', validFor: { start: '2026-01-01T00:00:00Z' }, ...more }
}

const BASE = {
  mediaType: MEDIA_TYPE,
  caUrls: [service('https://ca.example')],
  rekorTlogUrls: [service('https://log2.example', { majorApiVersion: 2 }), service('https://log1.example')],
  rekorTlogConfig: { selector: 'ANY' },
  tsaUrls: [service('https://tsa.example/api/v1/timestamp')],
  tsaConfig: { selector: 'ANY' }
}

function select(changes: object = {}, wanted: LogVersion = 'auto') {
  const config = parseSigningConfig(Buffer.from(JSON.stringify({ ...BASE, ...changes })), 'signing-config')
  const { certificateAuthority, log, timestampAuthorities } = selectServices(config, NOW, wanted)
  return {
    authority: certificateAuthority.href,
    log: log && `${log.url.host} ${log.api}`,
    stamps: timestampAuthorities.map(({ host }) => host)
  }
}

describe('selectServices', () => {
  it('prefers a version 1 log, and takes the other when asked', () => {
    expect(select()).toEqual({ authority: 'https://ca.example/', log: 'log1.example 1', stamps: ['tsa.example'] })
    expect(select({}, 'v1').log).toBe('log1.example 1')
    expect(select({}, 'v2').log).toBe('log2.example 2')
  })

  it('takes version 2 where there is nothing else', () => {
    expect(select({ rekorTlogUrls: BASE.rekorTlogUrls.slice(0, 1) }).log).toBe('log2.example 2')
  })

  it('takes the newest service that is valid now, whatever the order', () => {
    const urls = [
      service('https://future.example', { validFor: { start: '2027-01-01T00:00:00Z' } }),
      service('https://old.example', { validFor: { start: '2020-01-01T00:00:00Z' } }),
      service('https://ended.example', { validFor: { start: '2026-06-01T00:00:00Z', end: '2026-11-20T00:00:00Z' } }),
      service('https://new.example', { validFor: { start: '2026-05-01T00:00:00Z', end: '2026-11-21T12:00:00Z' } })
    ]
    expect(select({ caUrls: urls }).authority).toBe('https://new.example/')
    expect(select({ rekorTlogUrls: urls }).log).toBe('new.example 1')
  })

  it('leaves out versions that it does not speak', () => {
    const unreleased = service('https://zero.example', { majorApiVersion: 0 })
    const later = service('https://three.example', { majorApiVersion: 3, validFor: { start: '2026-10-01T00:00:00Z' } })
    expect(select({ caUrls: [unreleased, later, ...BASE.caUrls] }).authority).toBe('https://ca.example/')
    expect(select({ rekorTlogUrls: [unreleased, later, ...BASE.rekorTlogUrls] }).log).toBe('log1.example 1')
  })

  const stamps = [
    service('https://one.example'),
    service('https://one-more.example'),
    service('https://two.example', { operator: 'b.example' })
  ]

  it.each([
    [{ selector: 'ANY' }, ['one.example']],
    [{ selector: 'ALL' }, ['one.example', 'two.example']],
    [{ selector: 'EXACT', count: 1 }, ['one.example']],
    [{ selector: 'EXACT', count: 2 }, ['one.example', 'two.example']]
  ])('honours %j, one service of an operator', (tsaConfig, chosen) => {
    expect(select({ tsaUrls: stamps, tsaConfig }).stamps).toEqual(chosen)
  })

  it('signs without a log where the instance has none', () => {
    expect(select({ rekorTlogUrls: [], rekorTlogConfig: undefined }).log).toBeUndefined()
  })

  it('signs without a timestamp authority where a version 1 log tells the time', () => {
    expect(select({ tsaUrls: [], tsaConfig: undefined }).stamps).toEqual([])
  })

  it.each([
    ['no certificate authority', { caUrls: [] }, 'auto', 'E_SIGNING_CONFIG'],
    ['neither log nor timestamp authority', { rekorTlogUrls: [], tsaUrls: [] }, 'auto', 'E_SIGNING_CONFIG'],
    ['a version 2 log and no time', { tsaUrls: [] }, 'v2', 'E_SIGNING_CONFIG'],
    ['no log of version 1', { rekorTlogUrls: BASE.rekorTlogUrls.slice(0, 1) }, 'v1', 'E_LOG_VERSION'],
    ['no log of version 2', { rekorTlogUrls: BASE.rekorTlogUrls.slice(1) }, 'v2', 'E_LOG_VERSION'],
    [
      'only a log of next year',
      { rekorTlogUrls: [service('https://future.example', { validFor: { start: '2027-01-01T00:00:00Z' } })] },
      'auto',
      'E_LOG_VERSION'
    ],
    ['no selector', { tsaConfig: undefined }, 'auto', 'E_SIGNING_CONFIG'],
    ['an undefined selector', { rekorTlogConfig: {} }, 'auto', 'E_SIGNING_CONFIG'],
    ['too few services', { tsaConfig: { selector: 'EXACT', count: 2 } }, 'auto', 'E_SIGNING_CONFIG'],
    ['a count of none', { tsaConfig: { selector: 'EXACT' } }, 'auto', 'E_SIGNING_CONFIG'],
    ['two logs at once', { rekorTlogUrls: stamps, rekorTlogConfig: { selector: 'ALL' } }, 'auto', 'E_SIGNING_CONFIG'],
    ['a plain http service', { caUrls: [service('http://ca.example')] }, 'auto', 'E_SIGNING_CONFIG'],
    ['an address that is none', { caUrls: [service('ca.example')] }, 'auto', 'E_SIGNING_CONFIG']
  ] satisfies [string, object, LogVersion, string][])('refuses %s', async (_, changes, wanted, code) => {
    expect(select().log).toBe('log1.example 1')
    expect((await refusalOf(() => select(changes, wanted))).code).toBe(code)
  })

  it('names the logs that there are when the wanted one is missing', async () => {
    const error = await refusalOf(() => select({ rekorTlogUrls: BASE.rekorTlogUrls.slice(0, 1) }, 'v1'))
    expect(error.reason).toBe('it lists https://log2.example (version 2, 2026-01-01..)')
  })
})

describe('parseSigningConfig', () => {
  it.each([
    ['no JSON', 'not json'],
    [
      'another media type',
      JSON.stringify({ ...BASE, mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.1+json' })
    ],
    ['a selector of no meaning', JSON.stringify({ ...BASE, tsaConfig: { selector: 'SOME' } })],
    ['JSON nested too deep', '['.repeat(65) + ']'.repeat(65)],
    ['more than 1 MiB', JSON.stringify({ ...BASE, padding: 'x'.repeat(1_048_576) })]
  ])('refuses %s', async (_, text) => {
    expect(parseSigningConfig(Buffer.from(JSON.stringify(BASE)), 'x').caUrls).toHaveLength(1)
    const error = await refusalOf(() => parseSigningConfig(Buffer.from(text), 'signing-config'))
    expect(error.code).toBe('E_SIGNING_CONFIG')
  })
})
