import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { RecordedFinding, ScanRecord } from '../../src/scan/record.ts'
import {
  renderAttestSummary,
  renderRescanIssue,
  renderRescanSummary,
  type Rescanned
} from '../../src/scan/rescan-text.ts'
import { renderScan } from '../../src/scan/summary.ts'
import { read } from '../evidence/commonmark.ts'
import { hostileText } from '../evidence/hostile.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`
const texts = fc.array(hostileText(), { minLength: 7, maxLength: 7 })

/** A record of which everything that a registry, a scanner, or an author of exceptions writes is one of these texts. */
function recordOf([
  id = '',
  name = '',
  version = '',
  fixed = '',
  reason = '',
  uri = '',
  warning = ''
]: readonly string[]): ScanRecord {
  const finding: RecordedFinding = {
    ...{
      id,
      package: name,
      installed: version,
      fixed: [fixed],
      status: 'fixed',
      standing: 'blocking',
      severity: 'CRITICAL'
    }
  }
  const excused: RecordedFinding = {
    ...finding,
    standing: 'excused',
    exception: { source: 'vex', reason, expires: reason }
  }
  return {
    ...{ $schema: 'urn:custody:scan:v1', version: 1, subject: { name, digest: DIGEST }, verdict: 'failed' },
    rules: { failOn: 'CRITICAL', ignoreUnfixed: false, exceptions: [] },
    scanner: { name: 'trivy', version, database: { uri, schema: '2', updatedAt: uri } },
    ...{ startedAt: uri, finishedAt: uri, counts: { CRITICAL: 2 }, warnings: [warning] },
    images: [{ digest: DIGEST, platform: name, findings: [finding, excused] }]
  }
}

function rescannedOf(values: readonly string[]): Rescanned[] {
  const [image = '', where = '', fault = ''] = values
  return [
    { image, where: [where, fault], record: recordOf(values), fault: undefined },
    { image, where: [], record: undefined, fault }
  ]
}

const RENDERINGS: Readonly<Record<string, (values: readonly string[]) => string>> = {
  'the summary of a scan': (values) => renderScan(recordOf(values)),
  'the issue of a re-scan': (values) => renderRescanIssue(rescannedOf(values)),
  'the summary of a re-scan': (values) => renderRescanSummary(rescannedOf(values)),
  'the summary of attested scans': ([image = '', reason = '']) =>
    renderAttestSummary([
      { image, outcome: 'failed', reason },
      { image, outcome: 'attested', reason: '' }
    ])
}

function shapeOf(markdown: string): string[] {
  return read(markdown).blocks.filter((block) =>
    /^(?:heading_open|table_open|html_block|blockquote_open|bullet_list_open)/.test(block)
  )
}

describe('what a hostile report says', () => {
  it.each(Object.entries(RENDERINGS))('changes neither structure nor links of %s', (_, render) => {
    const plain = render(['CVE-1', 'openssl', '3.0.11', '3.0.13', 'not reachable', 'mirror', 'a warning'])
    expect(plain).toContain('CVE-1')
    const shape = shapeOf(plain)
    fc.assert(
      fc.property(texts, (values) => {
        const { images, html, links, prose } = read(render(values))
        expect({ images, html, links }).toEqual({ images: 0, html: [], links: [] })
        expect(prose).not.toMatch(/@|#\d|GH-\d/i)
        expect(shapeOf(render(values))).toEqual(shape)
      }),
      { numRuns: 400 }
    )
  })
})
