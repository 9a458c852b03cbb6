import { describe, expect, it } from '@jest/globals'
import { chooseChallenge, parseChallenges } from '../../src/oci/challenge.ts'

const plain = (header: string) =>
  parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])

describe('parseChallenges', () => {
  it.each([
    ['one challenge', 'Bearer realm="https://a/t",service="s"', [['bearer', { realm: 'https://a/t', service: 's' }]]],
    ['a lower-case scheme', 'bearer realm="https://a/t"', [['bearer', { realm: 'https://a/t' }]]],
    ['an upper-case scheme and name', 'BEARER REALM="https://a/t"', [['bearer', { realm: 'https://a/t' }]]],
    [
      'a comma inside quotes',
      'Bearer realm="https://a/t",scope="repository:a/b:pull,push"',
      [['bearer', { realm: 'https://a/t', scope: 'repository:a/b:pull,push' }]]
    ],
    ['an escaped quote', 'Basic realm="a \\"b\\", c"', [['basic', { realm: 'a "b", c' }]]],
    ['an unquoted value', 'Bearer realm=https://a/t,service=s', [['bearer', { realm: 'https://a/t', service: 's' }]]],
    ['spaces around the equals sign', 'Basic realm = "a"', [['basic', { realm: 'a' }]]],
    [
      'two challenges in one header',
      'Basic realm="a", Bearer realm="https://a/t",service="s"',
      [
        ['basic', { realm: 'a' }],
        ['bearer', { realm: 'https://a/t', service: 's' }]
      ]
    ],
    [
      'opaque data',
      'Negotiate YII0abc==, Basic realm="a"',
      [
        ['negotiate', {}],
        ['basic', { realm: 'a' }]
      ]
    ],
    [
      'schemes without anything',
      'Negotiate, NTLM',
      [
        ['negotiate', {}],
        ['ntlm', {}]
      ]
    ],
    ['empty elements', ', ,Basic realm="a",,', [['basic', { realm: 'a' }]]],
    ['nothing', '', []],
    ['a parameter before any scheme', 'realm="a", Basic realm="b"', [['basic', { realm: 'b' }]]]
  ])('reads %s', (_, header, expected) => {
    expect(plain(header)).toEqual(expected)
  })

  it('stops at text that is no challenge', () => {
    expect(plain('Basic realm="never closed')).toEqual([
      ['basic', {}],
      ['realm', {}]
    ])
    expect(plain('"quoted" Basic')).toEqual([])
  })

  it('reads a hostile header in linear time', () => {
    const header = `Bearer ${'a'.repeat(500_000)}${'=",'.repeat(200_000)}`
    expect(parseChallenges(header).length).toBeLessThan(10_000)
  })
})

describe('chooseChallenge', () => {
  it.each([
    ['Bearer before Basic', 'Basic realm="a", Bearer realm="https://a/t"', 'bearer'],
    ['Basic when there is no realm for a token', 'Bearer scope="x", Basic realm="a"', 'basic'],
    ['Basic beside Negotiate', 'Negotiate, Basic realm="a"', 'basic'],
    ['nothing of unknown schemes', 'Negotiate, Digest realm="a"', undefined]
  ])('takes %s', (_, header, scheme) => {
    expect(chooseChallenge(parseChallenges(header))?.scheme).toBe(scheme)
  })
})
