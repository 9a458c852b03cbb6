import { describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import { judge } from '../../src/scan/gate.ts'
import { parseScanRecord, recordOf, recordText } from '../../src/scan/record.ts'
import { readReport } from '../../src/scan/report.ts'
import { renderSarif } from '../../src/scan/sarif.ts'
import { trivyReport } from './reports.ts'

const RULES = { failOn: 'CRITICAL', ignoreUnfixed: false, exceptions: [] } as const
const digest = Digest.of(Buffer.from('image'))

function judged(count: number, path = 'usr/lib') {
  const document = trivyReport([{ fixed: '3.0.13-1' }]) as { Results: { Vulnerabilities: object[] }[] }
  const [sample] = document.Results[0]?.Vulnerabilities ?? []
  const findings = Array.from({ length: count }, (_, at) => ({
    ...sample,
    VulnerabilityID: `CVE-2026-${at}`,
    PkgPath: path
  }))
  const text = JSON.stringify({ ...document, Results: [{ ...document.Results[0], Vulnerabilities: findings }] })
  const report = readReport(Buffer.from(text), 'report')
  return judge([report], RULES, new Date())
}

function record(count: number, images = 1) {
  const [first] = judged(count).reports
  if (!first) throw new Error('nothing was judged')
  const verdict = { ...judged(count), reports: Array.from({ length: images }, () => first) }
  const named = Array.from({ length: images }, () => ({ digest, platform: undefined }))
  return recordOf(verdict, {
    ...{ name: 'ghcr.io/acme/checkout', digest, images: named, scanner: first.report.scanner, rules: RULES },
    ...{ exceptionFiles: [], started: new Date(0), finished: new Date(1) }
  })
}

describe('the file of a scan record', () => {
  it.each([
    [0, 1],
    [1, 1],
    [1000, 2],
    [2501, 3]
  ])('with %d findings in each of %d images is read as what it was written from', (count, images) => {
    const written = record(count, images)
    const text = [...recordText(written)].join('')
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(written)))
    expect(parseScanRecord(Buffer.from(text), 'scan.json').images.map(({ findings }) => findings.length)).toEqual(
      Array.from({ length: images }, () => count)
    )
  })
})

describe('a SARIF file', () => {
  it.each(['half a character \ud83d', `${'a'.repeat(999)}😀`])(
    'is written of a path that ends in the middle of one: %j',
    (path) => {
      const image = { name: 'ghcr.io/acme/checkout', digest, platform: undefined }
      const sarif = judged(1, path).reports.map((report) => renderSarif(report, image))
      expect(JSON.parse(sarif[0] ?? '')).toMatchObject({
        version: '2.1.0',
        runs: [{ results: [{ ruleId: 'CVE-2026-0' }] }]
      })
    }
  )
})
