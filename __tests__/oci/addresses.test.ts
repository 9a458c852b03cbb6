import { describe, expect, it } from '@jest/globals'
import { guardedLookup, reachOf } from '../../src/oci/addresses.ts'
import { foreignLookup, type Purpose } from '../../src/oci/redirect.ts'
import { realmLookup } from '../../src/oci/realm.ts'
import { ImageReference } from '../../src/image/reference.ts'
import type { CustodyError } from '../../src/support/errors.ts'
import { exchange, type HttpRequest } from '../../src/support/http.ts'
import { LabService } from '../../lab/service.ts'

describe('reachOf', () => {
  it.each([
    ['127.0.0.1', 'local'],
    ['127.255.255.254', 'local'],
    ['0.0.0.0', 'local'],
    ['169.254.169.254', 'local'],
    ['224.0.0.1', 'local'],
    ['255.255.255.255', 'local'],
    ['::', 'local'],
    ['::1', 'local'],
    ['fe80::1', 'local'],
    ['ff02::1', 'local'],
    ['::ffff:127.0.0.1', 'local'],
    ['::ffff:a9fe:a9fe', 'local'],
    ['10.255.255.255', 'private'],
    ['172.31.0.1', 'private'],
    ['192.168.0.1', 'private'],
    ['100.127.0.1', 'private'],
    ['fd00::1', 'private'],
    ['::ffff:192.168.0.1', 'private'],
    ['172.32.0.1', 'public'],
    ['8.8.8.8', 'public'],
    ['192.0.2.1', 'public'],
    ['2606:4700::1111', 'public']
  ])('of %s is %s', (address, reach) => {
    expect(reachOf(address)).toBe(reach)
  })
})

describe('guardedLookup', () => {
  const get = async (service: LabService, refuse: () => Error | undefined) => {
    const url = new URL(service.url.replace('127.0.0.1', 'localhost'))
    return exchange({ method: 'GET', url, timeoutMs: 5000, maxBytes: 100, lookup: guardedLookup(url, refuse) })
  }

  it('lets a name through whose addresses are fine, and makes no connection to one whose are not', async () => {
    const service = await new LabService('canary', () => ({ status: 200 })).start()
    try {
      await expect(get(service, () => undefined)).resolves.toMatchObject({ status: 200 })
      service.journal.length = 0
      // A connection that is kept open is not looked up again.
      const other = await new LabService('canary', () => ({ status: 200 })).start()
      await expect(get(other, () => new Error('refused here'))).rejects.toThrow('refused here')
      expect(other.journal).toEqual([])
      await other.stop()
    } finally {
      await service.stop()
    }
  })
})

describe('a foreign host that resolves to this machine', () => {
  const reference = ImageReference.parse('registry.example/acme/app')
  const url = new URL('https://localhost/x')
  const codeOf = (lookup: HttpRequest['lookup']) =>
    new Promise((resolve) => {
      lookup?.('localhost', { all: true }, (error) => {
        resolve((error as CustodyError | null)?.code)
      })
    })

  it('gets no login', async () => {
    await expect(codeOf(realmLookup(url, reference))).resolves.toBe('E_REGISTRY_REALM')
  })

  it.each<Purpose>(['read', 'write'])('gets no request to %s', async (purpose) => {
    await expect(codeOf(foreignLookup(url, reference, purpose))).resolves.toBe('E_REGISTRY_REDIRECT')
  })

  it("is let through where it is a proxy, or the registry's own host", async () => {
    const behindProxy = realmLookup(new URL('https://auth.example/x'), reference)
    await expect(codeOf(behindProxy)).resolves.toBeUndefined()
    expect(realmLookup(new URL('https://registry.example/token'), reference)).toBeUndefined()
    expect(foreignLookup(new URL('https://registry.example:8443/x'), reference, 'read')).toBeUndefined()
  })
})
