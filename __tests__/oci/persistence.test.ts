import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import { unansweredError } from '../../src/oci/unanswered.ts'
import { ImageReference } from '../../src/image/reference.ts'
import { type CustodyError, RequestError, UnavailableError } from '../../src/support/errors.ts'
import { exchange, TransportError } from '../../src/support/http.ts'
import type { Fault } from '../../lab/service.ts'
import { RecordingLog } from './recording-log.ts'
import { OCI_MANIFEST_TYPE, registryError, SmallRegistry } from './small-registry.ts'
import { rejectionOf } from './thrown.ts'

const MANIFEST = Buffer.from('{"schemaVersion":2,"layers":[]}')
const DIGEST = Digest.of(MANIFEST)

let registry: SmallRegistry
beforeEach(async () => {
  registry = new SmallRegistry()
  await registry.service.start()
  registry.put(MANIFEST)
})
afterEach(() => registry.service.stop())

const fail = (times: number, effect: Fault['effect']) => {
  registry.service.faults.push({ matches: () => true, times, effect })
}
const busy = (status: number, headers = {}): Fault['effect'] => ({ kind: 'answer', response: { status, headers } })

describe('a request', () => {
  it.each<[string, Fault['effect']]>([
    ['408', busy(408)],
    ['425', busy(425)],
    ['429', busy(429, { 'retry-after': '0' })],
    ['499', busy(499)],
    ['500', busy(500)],
    ['502', busy(502)],
    ['503', busy(503, { 'retry-after': '0' })],
    ['504', busy(504)],
    ['520', busy(520)],
    ['a cut connection', { kind: 'reset-before' }],
    ['a lost answer', { kind: 'reset-after' }]
  ])('is repeated after %s, for reading and writing', async (_, effect) => {
    fail(1, effect)
    await expect(registry.client().fetchManifest(DIGEST)).resolves.toBeDefined()
    fail(1, effect)
    await expect(registry.client().pushManifest(DIGEST, MANIFEST, OCI_MANIFEST_TYPE)).resolves.toBeDefined()
    expect(registry.service.journal).toHaveLength(4)
  })

  it('is repeated as often as it takes', async () => {
    fail(4, busy(502))
    await expect(registry.client().fetchManifest(DIGEST)).resolves.toBeDefined()
    expect(registry.service.journal).toHaveLength(5)
  })

  it.each([400, 403, 501, 505])('is not repeated after %i', async (status) => {
    fail(1, busy(status))
    await rejectionOf(registry.client().fetchManifest(DIGEST))
    expect(registry.service.journal).toHaveLength(1)
  })

  it('tells each wait', async () => {
    const log = new RecordingLog()
    fail(1, busy(502))
    await registry.client({ log }).fetchManifest(DIGEST)
    expect(log.lines).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+: HTTP 502; trying again in \d\.\d s$/)])
  })

  it('ends with the run, and says what was the matter', async () => {
    fail(Infinity, {
      kind: 'answer',
      response: registryError(503, 'UNAVAILABLE', 'maintenance', { 'retry-after': '1' })
    })
    const error = await rejectionOf(registry.client({ milliseconds: 300 }).fetchManifest(DIGEST))
    expect(error).toBeInstanceOf(UnavailableError)
    expect(error).toMatchObject({ code: 'E_REGISTRY_UNAVAILABLE', reason: 'UNAVAILABLE: maintenance' })
    expect(registry.service.journal).toHaveLength(1)
  })

  it('that is not answered in time ends with the run', async () => {
    fail(Infinity, { kind: 'hang' })
    const error = await rejectionOf(registry.client({ milliseconds: 300 }).fetchManifest(DIGEST))
    expect(error).toMatchObject({ code: 'E_REGISTRY_UNAVAILABLE', reason: expect.stringContaining('no full answer') })
  })
})

describe('a registry that asks to wait', () => {
  it('is left alone for so long by all its clients', async () => {
    fail(1, busy(429, { 'retry-after': '1' }))
    await Promise.all(
      Array.from({ length: 6 }, async (_, at) => {
        // The others begin when the first has been told to wait.
        if (at > 0) await new Promise((resolve) => setTimeout(resolve, 200))
        return registry.client().fetchManifest(DIGEST)
      })
    )
    const [first, ...later] = registry.service.journal.map(({ at }) => at)
    expect(later).toHaveLength(6)
    for (const at of later) expect(at - (first ?? 0)).toBeGreaterThanOrEqual(990)
  })

  it('for longer than the run lasts is told with its wait', async () => {
    fail(1, busy(429, { 'retry-after': '600' }))
    const first = await rejectionOf(registry.client().fetchManifest(DIGEST))
    const second = await rejectionOf(registry.client().fetchManifest(DIGEST))
    for (const error of [first, second]) {
      expect(error).toMatchObject({ code: 'E_REGISTRY_RATE_LIMIT', reason: expect.stringContaining('600 s') })
    }
    expect(registry.service.journal).toHaveLength(1)
  })
})

describe('unansweredError', () => {
  const attempt = { reference: ImageReference.parse('ghcr.io/acme/app'), what: 'read', writes: false, loggedIn: false }
  const errorFor = (error: unknown) => unansweredError(attempt, error) as CustodyError

  it('knows a failed TLS handshake', async () => {
    const url = new URL(registry.service.url.replace('http:', 'https:'))
    const error = await exchange({ method: 'GET', url, timeoutMs: 5000, maxBytes: 10 }).catch((fault: unknown) => fault)
    expect(errorFor(error)).toBeInstanceOf(RequestError)
    expect(errorFor(error).code).toBe('E_REGISTRY_TLS')
  })

  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'E_REGISTRY_TLS'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'E_REGISTRY_TLS'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'E_REGISTRY_TLS'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'E_REGISTRY_TLS'],
    ['CERT_HAS_EXPIRED', 'E_REGISTRY_TLS'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'E_REGISTRY_TLS'],
    ['ECONNRESET', 'E_REGISTRY_UNAVAILABLE'],
    ['ENOTFOUND', 'E_REGISTRY_UNAVAILABLE'],
    ['ERR_TLS_HANDSHAKE_TIMEOUT', 'E_REGISTRY_UNAVAILABLE']
  ])('tells %s by %s', (code, expected) => {
    const cause = Object.assign(new Error(code), { code })
    expect(errorFor(new TransportError('network', new URL('https://ghcr.io'), code, cause)).code).toBe(expected)
  })

  it('lets a refusal of ours and a fault of ours through', () => {
    const refusal = new RequestError('E_X', { message: 'x', remedy: 'y' })
    expect(errorFor(new TransportError('network', new URL('https://ghcr.io'), 'x', refusal))).toBe(refusal)
    const fault = new TypeError('x')
    expect(errorFor(fault)).toBe(fault)
  })
})
