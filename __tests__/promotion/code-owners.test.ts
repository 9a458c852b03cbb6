import { describe, expect, it } from '@jest/globals'
import { owningLine } from '../../src/promotion/settings/code-owners.ts'

const ownersOf = (text: string, path = 'custody.yaml'): readonly string[] | undefined => owningLine(text, path)?.owners

describe('owningLine', () => {
  it.each([
    ['* @acme/all', 'custody.yaml', true],
    ['/custody.yaml @a', 'custody.yaml', true],
    ['custody.yaml @a', 'apps/custody.yaml', true],
    ['/custody.yaml @a', 'apps/custody.yaml', false],
    ['*.yaml @a', 'apps/dev/kustomization.yaml', true],
    ['*.yml @a', 'custody.yaml', false],
    ['custody.y?ml @a', 'custody.yaml', true],
    ['custodyXyaml @a', 'custody.yaml', false],
    ['custody.yam @a', 'custody.yaml', false],
    ['apps/ @a', 'apps/dev/kustomization.yaml', true],
    ['/apps/ @a', 'other/apps/file', false],
    ['apps/ @a', 'other/apps/file', true],
    ['docs/* @a', 'docs/guide.md', true],
    ['docs/* @a', 'docs/deep/guide.md', false],
    ['**/logs @a', 'build/logs/one', true],
    ['apps/**/dev @a', 'apps/checkout/overlays/dev/kustomization.yaml', true],
    ['(.+)+$ @a', 'custody.yaml', false]
  ])('reads %j about %s', (line, path, owns) => {
    expect(ownersOf('* @everybody', path)).toEqual(['@everybody'])
    expect(ownersOf(line, path) !== undefined).toBe(owns)
  })

  it('takes the last line that matches, and an empty one takes the ownership away', () => {
    expect(owningLine('* @a\n\n# custody.yaml @nobody\n/custody.yaml @b @acme/c # why\n', 'custody.yaml')).toEqual({
      line: 4,
      owners: ['@b', '@acme/c']
    })
    expect(ownersOf('* @a\ncustody.yaml')).toEqual([])
  })

  it('skips what GitHub does not support, as GitHub does', () => {
    expect(ownersOf('custody.yaml @a')).toEqual(['@a'])
    expect(ownersOf('* @a\n!custody.yaml @b\n[c]ustody.yaml @c')).toEqual(['@a'])
  })
})
