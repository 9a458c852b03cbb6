import { describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'

const HEX = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

describe('a digest', () => {
  it('is the sha256 of its bytes', () => {
    expect(Digest.of(Buffer.from('test')).toString()).toBe(`sha256:${HEX}`)
    expect(Digest.parse(`sha256:${HEX}`).equals(Digest.of(Buffer.from('test')))).toBe(true)
    expect(Digest.parse(`sha256:${HEX}`).equals(Digest.of(Buffer.from('other')))).toBe(false)
  })

  it.each([
    ['', 'E_DIGEST_ALGORITHM'],
    [HEX, 'E_DIGEST_ALGORITHM'],
    [`sha512:${HEX}${HEX}`, 'E_DIGEST_ALGORITHM'],
    [`md5:${HEX.slice(0, 32)}`, 'E_DIGEST_ALGORITHM'],
    [`sha256:${HEX}:x`, 'E_DIGEST_ALGORITHM'],
    [`sha256:${HEX.slice(1)}`, 'E_DIGEST_LENGTH'],
    [`sha256:${HEX}0`, 'E_DIGEST_LENGTH'],
    ['sha256:', 'E_DIGEST_LENGTH'],
    [`sha256:${HEX.toUpperCase()}`, 'E_DIGEST_CASE'],
    [`sha256:g${HEX.slice(1)}`, 'E_DIGEST_HEX']
  ])('%j is refused with %s', (text, code) => {
    expect(() => Digest.parse(`sha256:${HEX}`)).not.toThrow()
    expect(() => Digest.parse(text)).toThrow(expect.objectContaining({ code }))
    expect(Digest.tryParse(text)).toBeUndefined()
  })
})
