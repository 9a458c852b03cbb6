import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseForeignJson } from '../../src/sigstore/json.ts'

const LIMIT = 1_000_000

function nested(depth: number): Buffer {
  return Buffer.from('[{"a":'.repeat(depth / 2) + '1' + '}]'.repeat(depth / 2))
}

describe('parseForeignJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const text = JSON.stringify(value)
        expect(parseForeignJson(Buffer.from(text), LIMIT)).toEqual(JSON.parse(text))
      })
    )
  })

  it('counts levels, not brackets in texts', () => {
    expect(parseForeignJson(nested(64), LIMIT)).toBeInstanceOf(Array)
    expect(() => parseForeignJson(nested(66), LIMIT)).toThrow(RangeError)
    const text = `${'['.repeat(100)}\\"${'{'.repeat(100)}\\\\`
    expect(parseForeignJson(Buffer.from(JSON.stringify([text, `"${text}`])), LIMIT)).toEqual([text, `"${text}`])
    expect(parseForeignJson(Buffer.from(`[${'[1],'.repeat(100)}2]`), LIMIT)).toHaveLength(101)
  })

  it('refuses more bytes than it may read', () => {
    expect(parseForeignJson(Buffer.from('"1234"'), 6)).toBe('1234')
    expect(() => parseForeignJson(Buffer.from('"12345"'), 6)).toThrow(RangeError)
  })

  it('refuses what is no JSON', () => {
    expect(() => parseForeignJson(Buffer.from('{"a":'), LIMIT)).toThrow(SyntaxError)
    expect(() => parseForeignJson(Buffer.from('"open'), LIMIT)).toThrow(SyntaxError)
  })
})
