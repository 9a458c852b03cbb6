import type { GateRules } from '../../src/scan/gate.ts'
import type { ReportOptions, Told } from './reports.ts'

export const CVE = 'CVE-2026-1000'
export const FIXED = { fixed: '3.0.13-1' }

/** A report, the rules, and what must come of it. */
export interface Case {
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
export const CASES: readonly Case[] = [
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
