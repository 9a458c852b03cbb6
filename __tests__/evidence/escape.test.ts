import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { codeSpan, escapeMarkdown, fence, mermaidLabel, shellQuote, visible } from '../../src/evidence/escape.ts'
import { read } from './commonmark.ts'
import { hostileText } from './hostile.ts'

describe('visible', () => {
  it.each([
    ['right-to-left override', 'gpj\u202eexe', 'gpj\\u{202e}exe'],
    ['zero-width space', 'acme\u200b', 'acme\\u{200b}'],
    ['Cyrillic look-alike', '\u0430cme', '\\u{430}cme'],
    ['line break', 'a\nb', 'a\\u{a}b'],
    ['lone surrogate', '\ud800', '\\u{d800}']
  ])('spells a %s', (_name, text, expected) => {
    expect(visible(text)).toBe(expected)
  })
})

describe('codeSpan', () => {
  it('keeps a plain value as it is', () => {
    expect(codeSpan('refs/heads/main')).toBe('`refs/heads/main`')
  })

  it('spells backticks, pipes and outer spaces, and doubles backslashes', () => {
    expect(codeSpan(' a`b|c\\ ')).toBe('`\\u{20}a\\u{60}b\\u{7c}c\\\\\\u{20}`')
  })

  it('cuts a long value and says how long it was', () => {
    expect(codeSpan('x'.repeat(5_000))).toBe(`\`${'x'.repeat(600)}... (5000 characters)\``)
  })

  it('says that a value is empty', () => {
    expect(codeSpan('')).toBe('(empty)')
  })

  it('is one code span in a table cell, whatever the value', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const reading = read(`| head | head |\n| --- | --- |\n| a | ${codeSpan(text)} |\n`)
        expect(reading.blocks.filter((block) => block === 'td_open td')).toHaveLength(2)
        expect(reading.codeSpans).toHaveLength(text === '' ? 0 : 1)
        expect(reading.html).toEqual([])
      }),
      { numRuns: 2_000 }
    )
  })
})

describe('escapeMarkdown', () => {
  it.each([
    ['the file inventory was left out (31,204 files)', 'the file inventory was left out (31,204 files)'],
    ['push a tag like v1.2 to ghcr.io/acme.', 'push a tag like `v1.2` to `ghcr.io/acme`.'],
    ['thanks @octocat, see #12 and GH-3', 'thanks `@octocat`, see `#12` and `GH-3`'],
    ['digest "sha256:9f" is short', 'digest "`sha256:9f`" is short'],
    ['${{ steps.build.outputs.digest }} of it', '`${{ steps.build.outputs.digest }}` of it'],
    [' \r\n', '(empty)'],
    ['1. first', '`1`. first'],
    ['- first', '`-` first'],
    ['commit 8f14e45fce is gone', 'commit `8f14e45fce` is gone']
  ])('turns %j into %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })

  it('leaves nothing for GitHub to act on, in a table, a list, a heading or a quote', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const safe = escapeMarkdown(text)
        const plain = read(contexts('word'))
        const reading = read(contexts(safe))
        expect(reading.blocks).toEqual(plain.blocks)
        expect([...reading.html, ...reading.links, ...reading.fences]).toEqual([])
        expect(reading.images).toBe(0)
        expect(reading.prose).not.toMatch(/[@#&<>[\]`*_~\\|]|GH-|[0-9a-f]{7}|\/\/|www\./i)
      }),
      { numRuns: 4_000 }
    )
  })
})

describe('fence', () => {
  it('opens with more backticks than the text holds', () => {
    expect(fence('text', 'a\n````\nb')).toBe('`````text\na\n````\nb\n`````')
  })

  it('is one code block, whatever the text', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const reading = read(`before\n\n${fence('text', text)}\n\nafter\n`)
        expect(reading.blocks.map((block) => block.split(' ')[0])).toEqual([
          'paragraph_open',
          'inline',
          'paragraph_close',
          'fence',
          'paragraph_open',
          'inline',
          'paragraph_close'
        ])
      }),
      { numRuns: 1_000 }
    )
  })
})

describe('mermaidLabel', () => {
  it('keeps plain text and spells quotes, brackets and escapes by their codes', () => {
    expect(mermaidLabel('acme/checkout@main')).toBe('acme/checkout@main')
    expect(mermaidLabel('"]<b>#\u202e')).toBe('#34;#93;#60;b#62;#35;#92;u#123;202e#125;')
  })
})

describe('shellQuote', () => {
  it('leaves an image reference bare and quotes what a shell would read', () => {
    expect(shellQuote('ghcr.io/acme/app@sha256:00')).toBe('ghcr.io/acme/app@sha256:00')
    expect(shellQuote("it's $HOME")).toBe("'it'\\''s $HOME'")
    expect(shellQuote('')).toBe("''")
  })

  it('gives sh back exactly the value, whatever it holds', () => {
    const values = fc
      .sample(hostileText(), { numRuns: 1_000, seed: 7 })
      .map((value) => Buffer.from(value.replaceAll('\0', '')).toString())
    expect(argumentsInShell(values.map(shellQuote).join(' '))).toEqual(values)
  })

  it('replaces NUL, which no argument can hold', () => {
    expect(argumentsInShell(shellQuote('a\0b'))).toEqual(['a\ufffdb'])
  })
})

function contexts(text: string): string {
  return `## ${text}\n\n| head | head |\n| --- | --- |\n| a | ${text} |\n\n- ${text}\n\n> ${text}\n\n${text}\n`
}

function argumentsInShell(words: string): string[] {
  const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' })
  return printed.split('\0').slice(0, -1)
}
