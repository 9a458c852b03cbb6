import { describe, expect, it } from '@jest/globals'
import { ActionsLog } from '../../src/actions/log.ts'
import { printable, printableJson, printableLine } from '../../src/support/log.ts'

/** Whether the Actions runner carries a line out (actions/runner, ActionCommand.cs): `::` behind white space, or `##[` anywhere. */
function isCommand(line: string): boolean {
  return /^[\s\u0085]*::/.test(line) || line.includes('##[')
}

describe('printable text', () => {
  it('is text as it was where nobody acts on it', () => {
    for (const text of ['', 'two\nlines\tand a tab', 'é ☃ 日本 😀 ✅ └─', '## heading [link](x) a::b', '# [ #['])
      expect(printable(text)).toBe(text)
  })

  it.each([
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['a\rb', 'a\\u{d}b'],
    ['a\u009b2Kb', 'a\\u{9b}2Kb'],
    ['a\u202eb\u200bc\ufeffd\u2028e', 'a\\u{202e}b\\u{200b}c\\u{feff}d\\u{2028}e'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800', '\\u{d800}']
  ])('spells what would move a cursor or hide: %j', (text, expected) => {
    expect(printable(text)).toBe(expected)
  })

  it.each([
    '::error::x',
    ' \u00a0\t::error::x',
    '\u0085::error::x',
    'a\n::error::x',
    'a ##[set-output name=x]y',
    '##[error]'
  ])('holds nothing that a runner carries out: %j', (text) => {
    expect(text.split('\n').some(isCommand)).toBe(true)
    expect(printable(text).split('\n').some(isCommand)).toBe(false)
    expect(isCommand(printableLine(text))).toBe(false)
    expect(new ActionsLog().clean(text).split('\n').some(isCommand)).toBe(false)
  })

  it('is one line where one is asked for', () => {
    expect(printableLine('a\nb')).toBe('a\\u{a}b')
  })

  it('is the same JSON, whatever it holds', () => {
    const value = { text: '\u001b\u009b\u202e\u{e0041}😀 ##[error]x\n::error::y', 'a key ##[': [1, null] }
    const json = JSON.stringify(value, undefined, 2)
    expect(JSON.parse(printableJson(json))).toEqual(value)
    expect(printableJson(json)).not.toMatch(/[\u0080-\u009f\u202e]|##\[/)
    expect(printableJson('{\n  "plain": "é 😀"\n}')).toBe('{\n  "plain": "é 😀"\n}')
  })
})
