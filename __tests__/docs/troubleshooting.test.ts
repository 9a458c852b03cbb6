import { describe, expect, it } from '@jest/globals'
import { filesIn, headingsOf, textOf } from './pages.ts'

const CODE = /(['"`])(E_[A-Z0-9]+(?:_[A-Z0-9]+)*)\1/g
const sources = filesIn('src/**/*.ts').map((path) => ({ path, text: textOf(path) }))
const codes = [
  ...new Set(sources.flatMap(({ text }) => [...text.matchAll(CODE)].map(([, , code = '']) => code)))
].sort()
const headings = headingsOf(textOf('docs/troubleshooting.md'))
const explained = headings.filter(({ text }) => text.startsWith('E_'))

describe('docs/troubleshooting.md', () => {
  it('has one heading for each error code in the source, and for nothing else', () => {
    expect(codes.length).toBeGreaterThan(150)
    expect(explained.map(({ text }) => text).sort()).toEqual(codes)
  })

  it('can be held against the source, because no code is put together from parts', () => {
    const built = /(['"`])E_[A-Z0-9_]*\1\s*\+|`[^`]*E_[A-Z0-9_]*\$\{/
    expect("'E_GITOPS_' + name").toMatch(built)
    expect('`E_GITOPS_${name}`').toMatch(built)
    expect(sources.filter(({ text }) => built.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('says something of every code, below a heading of the level that the action links to', () => {
    expect(explained.filter(({ level }) => level !== 3).map(({ text }) => text)).toEqual([])
    expect(explained.filter(({ body }) => body.length < 20).map(({ text }) => text)).toEqual([])
  })

  it('gives each code the anchor that the action links to', () => {
    expect(explained.map(({ anchor }) => anchor)).toEqual(explained.map(({ text }) => text.toLowerCase()))
    expect(new Set(headings.map(({ anchor }) => anchor)).size).toBe(headings.length)
  })

  it('is found without a code: its table of symptoms leads to headings', () => {
    const table = headings.find(({ text }) => text === 'What do you see?')?.body ?? ''
    const targets = [...table.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
    expect(targets.length).toBeGreaterThan(20)
    expect(headings.map(({ anchor }) => anchor)).toEqual(expect.arrayContaining(targets))
  })
})
