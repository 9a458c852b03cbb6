import { describe, expect, it } from '@jest/globals'
import { type GateRules, judge, type Verdict } from '../../src/scan/gate.ts'
import { parseIgnoreFile } from '../../src/scan/ignore-file.ts'
import { parseOpenVex } from '../../src/scan/openvex.ts'
import { readReport } from '../../src/scan/report.ts'
import { DIGEST, grypeReport, IMAGE, type ReportOptions, type Told, trivyReport } from './reports.ts'

const NOW = new Date('2026-11-27T12:00:00Z')
const CVE = 'CVE-2026-1000'
const FIXED = { fixed: '3.0.13-1' }

interface Case {
  readonly what: string
  readonly told: readonly Told[]
  readonly report?: ReportOptions
  readonly failOn?: GateRules['failOn'] | 'none'
  readonly ignoreUnfixed?: boolean
  readonly ignore?: readonly object[]
  readonly vex?: readonly object[]
  readonly passes: boolean
  /** What becomes of the findings, in the order of the report. */
  readonly standings?: readonly string[]
  readonly warns?: RegExp
  /** Where only one scanner tells of such a thing. */
  readonly only?: 'trivy' | 'grype'
}

const ignored = (more: object = {}) => ({ id: CVE, statement: 'never started', expired_at: '2027-06-30', ...more })
const oci = (more: object = {}) => [
  { '@id': `pkg:oci/checkout@${DIGEST.toString().replace(':', '%3A')}?repository_url=${IMAGE}`, ...more }
]
const excused = (more: object = {}) => ({
  vulnerability: { name: CVE },
  products: oci(),
  status: 'not_affected',
  justification: 'vulnerable_code_not_in_execute_path',
  ...more
})

const CASES: readonly Case[] = [
  // Severities against the threshold
  { what: 'nothing was found', told: [], passes: true, standings: [] },
  { what: 'CRITICAL against CRITICAL', told: [FIXED], passes: false, standings: ['blocking'] },
  { what: 'HIGH against CRITICAL', told: [{ severity: 'HIGH' }], passes: true, standings: ['reported'] },
  { what: 'MEDIUM against CRITICAL', told: [{ severity: 'MEDIUM' }], passes: true },
  { what: 'LOW against CRITICAL', told: [{ severity: 'LOW' }], passes: true },
  { what: 'UNKNOWN against CRITICAL', told: [{ severity: 'UNKNOWN' }], passes: true, standings: ['reported'] },
  { what: 'NEGLIGIBLE against LOW', told: [{ severity: 'NEGLIGIBLE' }], failOn: 'LOW', passes: true, only: 'grype' },
  {
    what: 'a severity that nobody knows',
    told: [{ severity: 'BANANA' }],
    failOn: 'LOW',
    passes: true,
    standings: ['reported']
  },
  { what: 'CRITICAL against HIGH', told: [FIXED], failOn: 'HIGH', passes: false },
  { what: 'HIGH against HIGH', told: [{ severity: 'HIGH' }], failOn: 'HIGH', passes: false },
  { what: 'MEDIUM against HIGH', told: [{ severity: 'MEDIUM' }], failOn: 'HIGH', passes: true },
  { what: 'MEDIUM against MEDIUM', told: [{ severity: 'MEDIUM' }], failOn: 'MEDIUM', passes: false },
  { what: 'LOW against LOW', told: [{ severity: 'LOW' }], failOn: 'LOW', passes: false },
  {
    what: 'CRITICAL where the gate only reports',
    told: [FIXED],
    failOn: 'none',
    passes: true,
    standings: ['reported']
  },
  { what: 'a lower-case severity', told: [{ severity: 'critical' }], passes: false, only: 'trivy' },
  {
    what: 'one CRITICAL among many',
    told: [{ severity: 'LOW' }, { id: 'CVE-2026-2', severity: 'HIGH' }, { id: 'CVE-2026-3' }],
    passes: false,
    standings: ['reported', 'reported', 'blocking']
  },
  // Fixed and unfixed
  { what: 'unfixed, unfixed counts', told: [{}], passes: false, standings: ['blocking'] },
  { what: 'unfixed, unfixed does not count', told: [{}], ignoreUnfixed: true, passes: true, standings: ['unfixed'] },
  { what: 'fixed, unfixed does not count', told: [FIXED], ignoreUnfixed: true, passes: false, standings: ['blocking'] },
  { what: 'fixed in two release lines', told: [{ fixed: '3.0.13-1, 3.1.5-1' }], ignoreUnfixed: true, passes: false },
  { what: 'called fixed without a version', told: [{ status: 'fixed' }], ignoreUnfixed: true, passes: false },
  {
    what: 'will not be fixed',
    told: [{ status: 'will_not_fix' }],
    ignoreUnfixed: true,
    passes: true,
    standings: ['unfixed']
  },
  {
    what: 'will not be fixed, as Grype says it',
    told: [{ status: 'wont-fix' }],
    ignoreUnfixed: true,
    passes: true,
    only: 'grype'
  },
  { what: 'end of life', told: [{ status: 'end_of_life' }], ignoreUnfixed: true, passes: true, standings: ['unfixed'] },
  {
    what: 'one fixed and one unfixed',
    told: [{}, { id: 'CVE-2026-2', ...FIXED }],
    ignoreUnfixed: true,
    passes: false,
    standings: ['unfixed', 'blocking']
  },
  // The same thing more than once
  { what: 'listed twice', told: [FIXED, FIXED], passes: false, standings: ['blocking'] },
  {
    what: 'listed twice with two severities, the graver first',
    told: [FIXED, { severity: 'LOW' }],
    passes: false,
    standings: ['blocking']
  },
  {
    what: 'listed twice with two severities, the graver last',
    told: [{ severity: 'LOW' }, FIXED],
    passes: false,
    standings: ['blocking']
  },
  {
    what: 'one id in two packages',
    told: [FIXED, { package: 'libssl3', ...FIXED }],
    passes: false,
    standings: ['blocking', 'blocking']
  },
  {
    what: 'one id in two places',
    told: [{ path: 'a.jar' }, { path: 'b.jar' }],
    passes: false,
    standings: ['blocking', 'blocking']
  },
  // The ignore file
  { what: 'ignored', told: [FIXED], ignore: [ignored()], passes: true, standings: ['excused'] },
  {
    what: 'another id ignored',
    told: [FIXED],
    ignore: [ignored({ id: 'CVE-2026-9' })],
    passes: false,
    warns: /CVE-2026-9 meets nothing any more/
  },
  { what: 'ignored in lower case', told: [FIXED], ignore: [ignored({ id: CVE.toLowerCase() })], passes: false },
  {
    what: 'ignored until today',
    told: [FIXED],
    ignore: [ignored({ expired_at: '2026-11-27' })],
    passes: false,
    warns: /ended on 2026-11-27 and no longer counts/
  },
  {
    what: 'ignored until tomorrow',
    told: [FIXED],
    ignore: [ignored({ expired_at: '2026-11-28' })],
    passes: true,
    warns: /ends on 2026-11-28, in 1 day$/
  },
  {
    what: 'ignored for 14 days more',
    told: [FIXED],
    ignore: [ignored({ expired_at: '2026-12-11' })],
    passes: true,
    warns: /in 14 days/
  },
  {
    what: 'ignored for 16 days more',
    told: [FIXED],
    ignore: [ignored({ expired_at: '2026-12-13' })],
    passes: true,
    warns: /^$/
  },
  {
    what: 'ignored long ago',
    told: [FIXED],
    ignore: [ignored({ expired_at: '2020-01-01' })],
    passes: false,
    warns: /ended on 2020-01-01/
  },
  {
    what: 'ignored long ago, and again now',
    told: [FIXED],
    ignore: [ignored({ expired_at: '2020-01-01' }), ignored()],
    passes: true,
    standings: ['excused']
  },
  {
    what: 'ignored in this package',
    told: [FIXED],
    ignore: [ignored({ purls: ['pkg:deb/debian/openssl'] })],
    passes: true
  },
  {
    what: 'ignored in this version of the package',
    told: [FIXED],
    ignore: [ignored({ purls: ['pkg:deb/debian/openssl@3.0.11-1'] })],
    passes: true
  },
  {
    what: 'ignored in another version',
    told: [FIXED],
    ignore: [ignored({ purls: ['pkg:deb/debian/openssl@3.0.10-1'] })],
    passes: false
  },
  {
    what: 'ignored in another package',
    told: [FIXED],
    ignore: [ignored({ purls: ['pkg:deb/debian/curl'] })],
    passes: false
  },
  {
    what: 'ignored on this architecture',
    told: [FIXED],
    ignore: [ignored({ purls: ['pkg:deb/debian/openssl?arch=amd64'] })],
    passes: true
  },
  {
    what: 'ignored on another architecture',
    told: [FIXED],
    ignore: [ignored({ purls: ['pkg:deb/debian/openssl?arch=arm64'] })],
    passes: false
  },
  {
    what: 'ignored in this file',
    told: [{ path: 'app/a.jar' }],
    ignore: [ignored({ paths: ['app/a.jar'] })],
    passes: true
  },
  {
    what: 'ignored in another file',
    told: [{ path: 'app/b.jar' }],
    ignore: [ignored({ paths: ['app/a.jar'] })],
    passes: false
  },
  {
    what: 'one of two ignored',
    told: [FIXED, { id: 'CVE-2026-2', ...FIXED }],
    ignore: [ignored()],
    passes: false,
    standings: ['excused', 'blocking']
  },
  {
    what: 'ignored by another name of it',
    told: [{ id: 'GHSA-aaaa-bbbb-cccc', alias: CVE }],
    ignore: [ignored()],
    passes: true
  },
  { what: 'an empty ignore file', told: [FIXED], ignore: [], passes: false },
  // VEX
  {
    what: 'not affected, by VEX about the digest',
    told: [FIXED],
    vex: [excused()],
    passes: true,
    standings: ['excused']
  },
  {
    what: 'not affected, by VEX about every build',
    told: [FIXED],
    vex: [excused({ products: [{ '@id': `pkg:oci/checkout?repository_url=${IMAGE}` }] })],
    passes: true
  },
  {
    what: 'not affected, by VEX about another repository',
    told: [FIXED],
    vex: [excused({ products: [{ '@id': 'pkg:oci/checkout?repository_url=registry.example/other/checkout' }] })],
    passes: false
  },
  {
    what: 'not affected, by VEX about another digest',
    told: [FIXED],
    vex: [excused({ products: [{ '@id': `pkg:oci/checkout@sha256%3A${'0'.repeat(64)}?repository_url=${IMAGE}` }] })],
    passes: false
  },
  {
    what: 'not affected, by VEX about the hash',
    told: [FIXED],
    vex: [excused({ products: [{ '@id': 'https://acme.example/checkout', hashes: { 'sha-256': DIGEST.hex } }] })],
    passes: true
  },
  {
    what: 'not affected, by VEX about the package',
    told: [FIXED],
    vex: [excused({ products: [{ '@id': 'pkg:deb/debian/openssl@3.0.11-1' }] })],
    passes: true
  },
  {
    what: 'not affected in this component of the image',
    told: [FIXED],
    vex: [excused({ products: oci({ subcomponents: [{ '@id': 'pkg:deb/debian/openssl' }] }) })],
    passes: true
  },
  {
    what: 'not affected in another component',
    told: [FIXED],
    vex: [excused({ products: oci({ subcomponents: [{ '@id': 'pkg:deb/debian/curl' }] }) })],
    passes: false
  },
  { what: 'fixed, by VEX', told: [FIXED], vex: [excused({ status: 'fixed' })], passes: true },
  {
    what: 'affected, by VEX',
    told: [FIXED],
    vex: [excused({ status: 'affected', action_statement: 'update' })],
    passes: false
  },
  {
    what: 'under investigation, by VEX',
    told: [FIXED],
    vex: [excused({ status: 'under_investigation' })],
    passes: false
  },
  {
    what: 'not affected, and later affected',
    told: [FIXED],
    vex: [
      excused({ timestamp: '2026-01-01T00:00:00Z' }),
      excused({ status: 'affected', timestamp: '2026-02-01T00:00:00Z' })
    ],
    passes: false
  },
  {
    what: 'affected, and later not',
    told: [FIXED],
    vex: [
      excused({ status: 'affected', timestamp: '2026-01-01T00:00:00Z' }),
      excused({ timestamp: '2026-02-01T00:00:00Z' })
    ],
    passes: true
  },
  { what: 'VEX about no product at all', told: [FIXED], vex: [excused({ products: [] })], passes: false },
  { what: 'VEX with the id as a bare text', told: [FIXED], vex: [excused({ vulnerability: CVE })], passes: true },
  {
    what: 'VEX about another name of it',
    told: [{ id: 'GHSA-aaaa-bbbb-cccc', alias: CVE }],
    vex: [excused()],
    passes: true
  },
  // What a reader must know
  {
    what: 'left out by the scanner itself',
    told: [],
    report: { suppressed: 3 },
    passes: true,
    warns: /itself left out 3/
  },
  {
    what: 'an old distribution',
    told: [],
    report: { endOfLife: true },
    passes: true,
    warns: /no security updates any more/,
    only: 'trivy'
  },
  {
    what: 'an image that the scanner knows nothing about',
    told: [],
    report: { unrecognised: true },
    passes: true,
    warns: /recognised (?:neither|no) /
  }
]

const SCANNERS = { trivy: trivyReport, grype: grypeReport }
const table = CASES.flatMap((row) =>
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
    expect(passed).toBe(row.passes)
    if (row.standings) expect(reports[0]?.findings.map(({ standing }) => standing)).toEqual(row.standings)
    if (row.warns) expect(warnings.join('\n')).toMatch(row.warns)
  })

  it('is tried with enough cases to be believed', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60)
    expect(new Set(CASES.map(({ what }) => what)).size).toBe(CASES.length)
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
