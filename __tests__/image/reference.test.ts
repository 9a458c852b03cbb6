import { describe, expect, it } from '@jest/globals'
import { parseImageName } from '../../src/image/reference.ts'
import { CustodyError } from '../../src/support/errors.ts'

const HEX = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

function codeOf(text: string): string {
  try {
    parseImageName(text)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof CustodyError)) throw error
    expect(error.message.length).toBeLessThanOrEqual(160)
    return error.code
  }
}

describe('an image name', () => {
  it.each([
    ['ghcr.io/acme/checkout', 'ghcr.io', 'acme/checkout'],
    ['docker.io/foo', 'docker.io', 'library/foo'],
    ['index.docker.io/acme/app', 'docker.io', 'acme/app'],
    ['localhost/app', 'localhost', 'app'],
    ['localhost:5000/a/b_c/d--e', 'localhost:5000', 'a/b_c/d--e'],
    ['[::1]:5000/app', '[::1]:5000', 'app'],
    [`ghcr.io/acme/app@sha256:${HEX}`, 'ghcr.io', 'acme/app'],
    [`ghcr.io/acme/app:v1@sha256:${HEX}`, 'ghcr.io', 'acme/app'],
    ['GHCR.io/acme/app', 'ghcr.io', 'acme/app']
  ])('%s is taken apart', (text, registry, repository) => {
    expect(parseImageName(text).reference).toMatchObject({ registry, repository })
  })

  it.each([
    ['', 'E_IMAGE_EMPTY'],
    ['ghcr.io/acme/app:v1', 'E_IMAGE_TAG'],
    [`ghcr.io/acme/app:${'v'.repeat(129)}@sha256:${HEX}`, 'E_IMAGE_TAG'],
    [`ghcr.io/acme/app:v+1@sha256:${HEX}`, 'E_IMAGE_TAG'],
    ['ghcr.io/Acme/app', 'E_IMAGE_CASE'],
    [`ghcr.io/${'a'.repeat(256)}`, 'E_IMAGE_LENGTH'],
    ['http://ghcr.io/acme/app', 'E_IMAGE_SCHEME'],
    ['https://ghcr.io/acme/app', 'E_IMAGE_SCHEME'],
    ['user:pass@ghcr.io/acme/app', 'E_IMAGE_CREDENTIALS'],
    ['user@ghcr.io/acme/app', 'E_IMAGE_CREDENTIALS'],
    ['ghcr.iо/acme/app', 'E_IMAGE_CHARACTER'],
    ['ghcr.io/acme/app\n', 'E_IMAGE_CHARACTER'],
    ['ghcr.io/ac me/app', 'E_IMAGE_CHARACTER'],
    ['ghcr.io:70000/acme/app', 'E_IMAGE_PORT'],
    ['ghcr.io:0/acme/app', 'E_IMAGE_PORT'],
    ['acme/app', 'E_IMAGE_REGISTRY'],
    ['app', 'E_IMAGE_REGISTRY'],
    ['ghcr.io/acme/../app', 'E_IMAGE_PATH'],
    ['ghcr.io/acme/%2e%2e/app', 'E_IMAGE_PATH'],
    ['ghcr.io/acme//app', 'E_IMAGE_SYNTAX'],
    ['ghcr.io/', 'E_IMAGE_SYNTAX'],
    ['-bad.example/acme/app', 'E_IMAGE_HOST'],
    [`ghcr.io/acme/app@sha256:${HEX}@sha256:${HEX}`, 'E_IMAGE_SYNTAX'],
    ['ghcr.io/acme/app@sha512:abc', 'E_DIGEST_ALGORITHM'],
    [`ghcr.io/acme/app@${HEX}`, 'E_DIGEST_ALGORITHM']
  ])('%j is refused with %s', (text, code) => {
    expect(codeOf('ghcr.io/acme/app')).toBe('accepted')
    expect(codeOf(text)).toBe(code)
  })

  it('never repeats a password', () => {
    expect(() => parseImageName('user:hunter2@ghcr.io/acme/app')).toThrow(expect.not.stringContaining('hunter2'))
  })

  it('suggests the full name of a Docker Hub image', () => {
    expect(() => parseImageName('foo/bar')).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('docker.io/foo/bar') })
    )
  })

  it('speaks http to loopback only', () => {
    expect(parseImageName('127.0.0.1:5000/app').reference.apiBase).toBe('http://127.0.0.1:5000')
    expect(parseImageName('127.0.0.1.example.com/app').reference.apiBase).toBe('https://127.0.0.1.example.com')
    expect(parseImageName('docker.io/acme/app').reference.apiBase).toBe('https://registry-1.docker.io')
  })
})
