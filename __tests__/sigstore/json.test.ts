import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseForeignJson, refuseAmbiguousStatement } from '../../src/sigstore/json.ts'

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

  it.each([
    ['in the outermost object', '{"a":1,"b":2,"X":3}'],
    ['far inside', '{"o":[{"p":[{"q":{"a":1,"X":3}}]}]}'],
    ['written with an escape', '{"\\u0061":1,"X":3}'],
    ['before white space', '{"a":1,"X" \n\t: 3}']
  ])('refuses a key that stands twice %s', (_, text) => {
    expect(parseForeignJson(Buffer.from(text), LIMIT)).toBeInstanceOf(Object)
    const repeated = Buffer.from(text.replace('X', 'a'))
    expect(() => parseForeignJson(repeated, LIMIT)).toThrow(new RangeError('the key "a" stands twice in one object'))
  })

  it('takes equal keys of different objects, and equal texts', () => {
    const text = '{"a":{"a":["a","a"]},"b":[{"a":"a"},{"a":"a"}]}'
    expect(parseForeignJson(Buffer.from(text), LIMIT)).toEqual(JSON.parse(text))
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

describe('refuseAmbiguousStatement', () => {
  const statement = (digest: string, predicate: string) =>
    Buffer.from(`{"subject":[{"name":"web","digest":{${digest}}}],"predicate":{"packages":[{"files":[${predicate}]}]}}`)

  it('refuses a subject with two digests of a kind', () => {
    refuseAmbiguousStatement(statement('"sha256":"a","sha512":"b"', '{}'))
    expect(() => {
      refuseAmbiguousStatement(statement('"sha256":"a","sha256":"b"', '{}'))
    }).toThrow('the key "sha256" stands twice in one object')
  })

  it('leaves what is inside a predicate to those who read it, but not how deep it is', () => {
    refuseAmbiguousStatement(statement('', '{"a":1,"a":2}'))
    expect(() => {
      refuseAmbiguousStatement(statement('', nested(64).toString()))
    }).toThrow('it nests deeper than 64 levels')
  })
})
