import { describe, expect, it } from '@jest/globals'
import { judge, type Verdict } from '../../src/scan/gate.ts'
import { parseIgnoreFile } from '../../src/scan/ignore-file.ts'
import { parseOpenVex } from '../../src/scan/openvex.ts'
import { readReport } from '../../src/scan/report.ts'
import { CASES, FIXED } from './gate-cases.ts'
import { DIGEST, grypeReport, IMAGE, trivyReport } from './reports.ts'
import { VEX_CASES } from './vex-cases.ts'

const NOW = new Date('2026-11-27T12:00:00Z')

const SCANNERS = { trivy: trivyReport, grype: grypeReport }
const ALL = [...CASES, ...VEX_CASES]
const table = ALL.flatMap((row) =>
  (['trivy', 'grype'] as const)
    .filter((scanner) => (row.only ?? scanner) === scanner)
    .map((scanner) => ({ ...row, scanner }))
)

function verdictOf({
  told,
  report,
  failOn = 'CRITICAL',
  ignoreUnfixed = false,
  ignore,
  vex,
  scanner
}: (typeof table)[number]): Verdict {
  const bytes = Buffer.from(JSON.stringify(SCANNERS[scanner](told, report)))
  const document = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://acme.example/vex',
    author: 'Acme',
    timestamp: '2026-06-01T00:00:00Z',
    version: 1,
    statements: vex
  }
  const exceptions = [
    ...(ignore ? parseIgnoreFile(Buffer.from(JSON.stringify({ vulnerabilities: ignore })), '.trivyignore.yaml') : []),
    ...(vex
      ? parseOpenVex(Buffer.from(JSON.stringify(document)), 'vex.json', { repository: IMAGE, digests: [DIGEST] })
      : [])
  ]
  return judge(
    [readReport(bytes, 'report.json')],
    { failOn: failOn === 'none' ? undefined : failOn, ignoreUnfixed, exceptions },
    NOW
  )
}

describe('the gate over what Trivy or Grype found', () => {
  it.each(table)('$scanner: $what → passes $passes', (row) => {
    const { passed, reports, warnings } = verdictOf(row)
    const standings = reports[0]?.findings.map(({ standing }) => standing)
    expect({ passed, standings, warnings: warnings.join('\n') }).toEqual({
      passed: row.passes,
      standings: row.standings ?? standings,
      warnings: expect.stringMatching(row.warns ?? /^/)
    })
  })

  it('is tried with enough cases to be believed', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(60)
    expect(new Set(ALL.map(({ what }) => what)).size).toBe(ALL.length)
  })

  it('counts a vulnerability once that two platforms have', () => {
    const report = readReport(
      Buffer.from(JSON.stringify(trivyReport([FIXED, { id: 'CVE-2026-2', severity: 'LOW' }]))),
      'r'
    )
    const rules = { failOn: 'CRITICAL', ignoreUnfixed: false, exceptions: [] } as const
    const { counts, reports } = judge([report, report], rules, NOW)
    expect(counts).toEqual({ CRITICAL: 1, LOW: 1 })
    expect(reports).toHaveLength(2)
  })
})
