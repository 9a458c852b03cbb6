import { describe, expect, it } from '@jest/globals'
import { parseOverlayPath } from '../../src/policy/overlay-path.ts'
import { RequestError } from '../../src/support/errors.ts'

describe('parseOverlayPath', () => {
  it.each([
    ['apps/checkout/overlays/dev', 'apps/checkout/overlays/dev'],
    ['./apps/dev/', 'apps/dev'],
    ['.', ''],
    ['', ''],
    ['./', ''],
    ['apps/größe', 'apps/größe'],
    ['apps/.github', 'apps/.github'],
    ['.github/deploy', '.github/deploy'],
    ['apps/v1..2', 'apps/v1..2']
  ])('accepts %j', (text, path) => {
    expect(parseOverlayPath(text)).toBe(path)
  })

  it.each([
    ['/etc', 'it is absolute'],
    ['/', 'it is absolute'],
    ['..', 'it holds an empty part, "." or ".."'],
    ['apps/../../other', 'it holds an empty part, "." or ".."'],
    ['apps//dev', 'it holds an empty part, "." or ".."'],
    ['apps/./dev', 'it holds an empty part, "." or ".."'],
    ['.git/hooks', 'it reaches into a .git folder'],
    ['apps/.GIT', 'it reaches into a .git folder'],
    ['.github/workflows', 'workflows are never edited'],
    ['./.GitHub/Workflows/x', 'workflows are never edited'],
    ['apps\\dev', 'it holds the character U+005C'],
    ['apps/\u202edev', 'it holds the character U+202E'],
    ['apps/d\u200bev', 'it holds the character U+200B'],
    ['apps\n::error::x', 'it holds the character U+000A']
  ])('refuses %j', (text, reason) => {
    expect(parseOverlayPath('apps/dev')).toBe('apps/dev')
    expect(() => parseOverlayPath(text)).toThrow(RequestError)
    expect(() => parseOverlayPath(text)).toThrow(expect.objectContaining({ code: 'E_GITOPS_PATH', reason }))
  })

  it('shows a hostile path in plain characters on one line', () => {
    expect(() => parseOverlayPath('a\u202e/\u0007\n..')).toThrow(/^gitops-path "[ -~�]+" is not a folder[ -~]+$/)
  })
})
