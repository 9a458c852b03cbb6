import { describe, expect, it } from '@jest/globals'
import { parseJsonObject } from '../../src/oci/strict-json.ts'

const parse = (text: string | Buffer) => parseJsonObject(Buffer.from(text), (reason) => new Error(reason))

describe('parseJsonObject', () => {
  it.each([
    '{}',
    ' {"a": [1, {"b": "}\\"{"}, {"b": 2}], "c": {"a": null}} ',
    `{"a":${'['.repeat(63)}${']'.repeat(63)}}`,
    '{"a":"b","b":"a","c":"a"}',
    '{"a":"\\\\","b":"\\\\\\""}'
  ])('reads %s', (text) => {
    expect(parse(text)).toEqual(JSON.parse(text))
  })

  it.each([
    ['nothing', '', 'not JSON'],
    ['half of it', '{"a":', 'not JSON'],
    ['an array', '[]', 'not a JSON object'],
    ['null', 'null', 'not a JSON object'],
    ['a repeated key', '{"a":1,"b":2,"a":3}', 'key "a" stands twice'],
    ['a repeated key further down', '{"x":[{"a":1,"a":1}]}', 'key "a" stands twice'],
    ['a repeated key in disguise', '{"a":1,"\\u0061":2}', 'stands twice'],
    ['a repeated key before a space', '{"a":1,"a" :2}', 'stands twice'],
    ['deep nesting', `{"a":${'['.repeat(64)}${']'.repeat(64)}}`, 'deeper than 64'],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'not JSON in UTF-8']
  ])('refuses %s', (_, text, reason) => {
    expect(() => parse(text)).toThrow(reason)
  })

  it('takes __proto__ for a key like any other', () => {
    const value = parse('{"__proto__":{"polluted":true}}')
    expect(Object.keys(value)).toEqual(['__proto__'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('does not fall over text that is nothing but brackets', () => {
    expect(() => parse('['.repeat(4_000_000))).toThrow('not JSON')
    expect(() => parse(`{"a":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`)).toThrow('deeper than 64')
  })
})
