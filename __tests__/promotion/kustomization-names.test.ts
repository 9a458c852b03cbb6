import { describe, expect, it } from '@jest/globals'
import { nearestNames } from '../../src/promotion/kustomization/nearest.ts'
import { couldMatch } from '../../src/promotion/kustomization/pattern.ts'
import { readPlain } from '../../src/promotion/kustomization/plain.ts'

// What kustomize 5.8.1 does with each of these, except where the comment says otherwise.
describe('couldMatch', () => {
  it.each([
    ['app', 'app', true],
    ['app', 'app-sidecar', false],
    ['nginx', 'docker.io/library/nginx', false],
    ['ghcr.io/acme/app', 'ghcrXio/acme/app', true],
    ['.*app', 'quay.io/acme/app', true],
    ['.+/app', 'app', false],
    ['.+/app', 'acme/app', true],
    ['acme/.*/app', 'acme/app', false],
    ['acme/.*p.*', 'acme/app', true],
    ['ghcr\\.io/app', 'ghcr.io/app', true],
    ['ghcr\\.io/app', 'ghcrXio/app', false],
    ['$(IMAGE)', 'app', false],
    ['\\${IMAGE}', 'app', false],
    ['(', 'app', true], // kustomize panics here; not knowing counts as a match
    ['\\${0}app', 'app', true],
    ['b*app', 'app', true],
    ['[xyz]', 'app', true], // only Go's own engine could tell
    ['a'.repeat(2000) + '.*', 'app', true] // too long to look at
  ])('%s against %s: %s', (name, image, expected) => {
    expect(couldMatch(name, image)).toBe(expected)
  })
})

describe('readPlain', () => {
  it.each(['', '~', 'null', 'Null', 'NULL'])('takes %p for nothing', (word) => {
    expect(readPlain(word)).toBe('null')
  })

  it.each(
    '1.10 79 2.0 123e4 0123456 089 0o17 0x1F 0b101 1_000 553640e6 1e-9999 5. .5 .5e3 +.5 -.5 .inf -.inf +.INF .nan yes YES y on Off true FALSE 0 -0 +1 1__0 12345678901234567890123'.split(
      ' '
    )
  )('takes %s for a number or a truth value', (word) => {
    expect(readPlain(word)).toBe('other')
  })

  it.each(
    '1.2.3 0b102 12e4567 . .. yEs tRue nULL 2024-01-01 2001-1-1T00:00:00Z v1 1-2 1:30 190:20:30 _1 --1 1e e1 0x 0xg 1a a1 = 1,000 1e400 abcdef false1'.split(
      ' '
    )
  )('takes %s for text', (word) => {
    expect(readPlain(word)).toBe('text')
  })
})

describe('nearestNames', () => {
  it.each([
    ['ghcr.io/acme/web', ['web', 'db'], ['web']],
    ['web', ['ghcr.io/acme/web', 'wep'], ['ghcr.io/acme/web', 'wep']],
    ['checkout', ['chekout', 'checkouts', 'hceckout', 'cart'], ['chekout', 'checkouts', 'hceckout']],
    ['a', ['abcdef', 'zzzzzz'], []],
    ['web', ['wep', 'wep', 'weg', 'wec', 'wed'], ['wep', 'weg', 'wec']]
  ])('of %s among %p are %p', (wanted, names, expected) => {
    expect(nearestNames(wanted, names)).toEqual(expected)
  })
})
