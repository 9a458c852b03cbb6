import { describe, expect, it } from '@jest/globals'
import { ImageReference } from '../../src/image/reference.ts'
import { isOwn, type Purpose, resolveLocation } from '../../src/oci/redirect.ts'
import { errorOf } from './thrown.ts'

const PUBLIC = ImageReference.parse('registry.example.com/acme/app')
const LOOPBACK = ImageReference.parse('127.0.0.1:5000/acme/app')
const from = (reference: ImageReference) => new URL(`${reference.apiBase}/v2/acme/app/blobs/uploads/`)
const resolve = (reference: ImageReference, location: string, purpose: Purpose) =>
  resolveLocation(location, from(reference), reference, purpose).href

describe('resolveLocation', () => {
  it.each<[string, string, Purpose, string]>([
    [
      'a relative path',
      '/v2/acme/app/blobs/uploads/1?_state=x',
      'write',
      'https://registry.example.com/v2/acme/app/blobs/uploads/1?_state=x'
    ],
    ['a path relative to the request', '1', 'write', 'https://registry.example.com/v2/acme/app/blobs/uploads/1'],
    ['an absolute URL of the registry', 'https://registry.example.com/x', 'write', 'https://registry.example.com/x'],
    ['a public name', 'https://storage.example.net/x?sig=1', 'write', 'https://storage.example.net/x?sig=1'],
    ['a public address', 'https://8.8.8.8/x', 'write', 'https://8.8.8.8/x'],
    ['private storage, to read', 'https://10.1.2.3:9000/x', 'read', 'https://10.1.2.3:9000/x']
  ])('follows %s', (_, location, purpose, expected) => {
    expect(resolve(PUBLIC, location, purpose)).toBe(expected)
  })

  it.each<[string, Purpose, string]>([
    ['http://registry.example.com/x', 'read', 'leaves https'],
    ['http://storage.example.net/x', 'write', 'leaves https'],
    ['file:///etc/passwd', 'read', 'leaves https'],
    ['https://user:secret@storage.example.net/x', 'read', 'carries a user name'],
    ['https://169.254.169.254/latest/meta-data/', 'read', 'local address'],
    ['https://127.0.0.1:9999/secret', 'read', 'local address'],
    ['https://0.0.0.0/x', 'write', 'local address'],
    ['https://localhost/x', 'read', 'local address'],
    ['https://[::ffff:169.254.169.254]/x', 'read', 'local address'],
    ['https://192.168.1.1/admin', 'write', 'private address'],
    ['https://10.0.0.1/internal', 'write', 'private address'],
    ['https://[fd00:ec2::254]/x', 'write', 'private address'],
    ['https://', 'read', 'not a URL']
  ])('refuses %s to %s', (location, purpose, reason) => {
    const error = errorOf(() => resolve(PUBLIC, location, purpose))
    expect(error).toMatchObject({ code: 'E_REGISTRY_REDIRECT', reason: expect.stringContaining(reason) })
    expect(error.message).not.toContain('secret@')
  })

  it('lets a loopback registry redirect on its own host only', () => {
    expect(resolve(LOOPBACK, 'http://127.0.0.1:5001/x', 'write')).toBe('http://127.0.0.1:5001/x')
    expect(errorOf(() => resolve(LOOPBACK, 'http://localhost:5000/x', 'read')).code).toBe('E_REGISTRY_REDIRECT')
    expect(errorOf(() => resolve(LOOPBACK, 'http://storage.example.net/x', 'read')).code).toBe('E_REGISTRY_REDIRECT')
  })

  it('keeps a signature in the query out of the error', () => {
    const error = errorOf(() => resolve(PUBLIC, 'http://storage.example.net/x?X-Signature=abc', 'read'))
    expect(error.message).not.toContain('abc')
  })
})

describe('isOwn', () => {
  it.each([
    ['https://registry.example.com/x', true],
    ['https://registry.example.com:443/x', true],
    ['https://registry.example.com:8443/x', false],
    ['http://registry.example.com/x', false],
    ['https://registry.example.com.evil.example/x', false]
  ])('of %s is %s', (url, own) => {
    expect(isOwn(new URL(url), PUBLIC)).toBe(own)
  })
})
