import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { renderFailure } from '../../src/evidence/failure.ts'
import { renderPullRequestBody } from '../../src/evidence/pull-request-body.ts'
import { renderSummary } from '../../src/evidence/summary.ts'
import { read } from './commonmark.ts'
import { hostileText } from './hostile.ts'
import { changeTo, evidenceFor, singleImage } from './samples.ts'

const OUR_HTML =
  /^(?:<details>\n<summary>[A-Z][A-Za-z ]+<\/summary>|<\/details>|<!-- custody:promotion:v1 \{[ -;=?-~]*\} -->)\n?$/
const OUR_LINK =
  /^https:\/\/(?:search\.sigstore\.dev\/\?logIndex=\d+|[a-z.]+\/[\w-]+\/[\w.-]+\/(?:commit\/[0-9a-f]{40}|actions\/runs\/\d+(?:\/attempts\/\d+)?|pull\/\d+|blob\/v1\/docs\/troubleshooting\.md#e_[a-z0-9_]+))$/
const OUR_MERMAID = /^(?:flowchart LR|\w+\["[A-Za-z0-9 .,:/@_+=()#;<>-]*"\]|\w+ --> \w+|)$/
// What selects a branch of the rendering stays what it is.
const CLOSED_FIELDS = new Set([
  'kind',
  'format',
  'source',
  'outcome',
  'instance',
  'log',
  'referrers',
  'verdict',
  'operation'
])

const evidence = evidenceFor([singleImage()], { notes: ['a note'] })
const change = changeTo(singleImage())
const target = { repository: 'acme/deploy', path: 'apps/checkout', warnings: ['a warning'] }
const promotion = { operation: 'created', url: 'https://github.com/acme/deploy/pull/3' } as const
const texts = fc.array(hostileText(), { minLength: 5, maxLength: 5 })

describe('hostile values', () => {
  it('change neither the structure nor the links of a summary', () => {
    const structure = structureOf(renderSummary(evidence, { promotion }))
    fc.assert(
      fc.property(texts, (values) => {
        const hostile = poison({ evidence, promotion }, values)
        const markdown = renderSummary(hostile.evidence, { promotion: hostile.promotion })
        expectInert(markdown)
        expect(structureOf(markdown)).toEqual(structure)
      }),
      { numRuns: 1_500 }
    )
  })

  it('change neither the structure nor the links of a pull request body', () => {
    // The warning of a foreign workflow joins the list, so the structure is compared where it stands already.
    const foreign = { ...evidence, signer: { ...evidence.signer, identity: 'https://github.com/acme/shared/x.yml@v1' } }
    const structure = structureOf(renderPullRequestBody(foreign, [change], target))
    fc.assert(
      fc.property(texts, (values) => {
        const hostile = poison({ evidence: foreign, change, target }, values)
        const markdown = renderPullRequestBody(hostile.evidence, [hostile.change], hostile.target)
        expectInert(markdown)
        expect(structureOf(markdown)).toEqual(structure)
      }),
      { numRuns: 1_000 }
    )
  })

  it('change neither the structure nor the links of a failure', () => {
    const failure = { code: 'E_CODE', message: 'a', reason: 'b', remedy: 'c', state: 'd' }
    const manual = 'https://github.com/acme/custody/blob/v1/docs/troubleshooting.md'
    const structure = structureOf(renderFailure(failure, manual))
    fc.assert(
      fc.property(texts, (values) => {
        const markdown = renderFailure(poison(failure, values), manual)
        expectInert(markdown)
        expect(structureOf(markdown)).toEqual(structure)
      }),
      { numRuns: 500 }
    )
  })
})

function expectInert(markdown: string): void {
  const reading = read(markdown)
  expect(reading.images).toBe(0)
  expect(reading.html.filter((html) => !OUR_HTML.test(html))).toEqual([])
  expect(reading.links.filter((link) => !OUR_LINK.test(link))).toEqual([])
  expect(reading.prose).not.toMatch(/@|#\d|GH-\d/i)
  const diagrams = reading.fences.filter(({ language }) => language === 'mermaid')
  expect(diagrams.flatMap(({ content }) => content.split('\n')).filter((line) => !OUR_MERMAID.test(line))).toEqual([])
  // Nothing invisible and nothing that looks like something else: printable ASCII, and the marks that are ours.
  expect(markdown.replace(/[✅❌⚠️–—→·×≥≤’“‘”…\n -~]/gu, '')).toBe('')
}

// Rows may be left out for their size, so cells are not counted.
function structureOf(markdown: string): string[] {
  return read(markdown).blocks.filter((block) => /^(?:heading_open|table_open|html_block|blockquote_open)/.test(block))
}

// Every other text becomes hostile, or keeps its beginning and turns hostile behind it.
function poison<T extends object>(value: T, texts: readonly string[]): T {
  let place = 0
  const poisoned: unknown = JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
    if (typeof inner !== 'string' || CLOSED_FIELDS.has(key)) return inner
    place += 1
    const text = texts[place % texts.length] ?? ''
    return [text, inner + text, inner][place % 3]
  })
  return poisoned as T
}
