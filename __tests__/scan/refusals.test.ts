import { describe, expect, it } from '@jest/globals'
import { parseIgnoreFile } from '../../src/scan/ignore-file.ts'
import { parseOpenVex } from '../../src/scan/openvex.ts'
import { parseScanRecord } from '../../src/scan/record.ts'
import { readReport } from '../../src/scan/report.ts'
import { CustodyError } from '../../src/support/errors.ts'
import { errorOf } from '../oci/thrown.ts'
import { DIGEST, grypeReport, IMAGE, trivyReport } from './reports.ts'

type Json = Record<string, unknown>

function refuses(code: string, reason: RegExp, work: () => unknown): void {
  const error = errorOf(work)
  expect(error).toBeInstanceOf(CustodyError)
  const { code: actual, reason: why = '', message } = error
  expect([actual, `${message} ${why}`]).toEqual([code, expect.stringMatching(reason)])
}

const whole = JSON.stringify(trivyReport([{}]))
const changed = (report: object, change: Json) => JSON.stringify({ ...report, ...change })
const withResult = (change: Json) => changed(trivyReport([]), { Results: [{ Target: 'x', ...change }] })

const REPORTS: readonly [string, string, RegExp][] = [
  ['nothing', '', /empty: the scanner ended/],
  ['half of one', whole.slice(0, whole.length / 2), /cut off/],
  ['one without its last bracket', whole.slice(0, -1), /cut off/],
  ['a text', 'usage: trivy image', /malformed|neither/],
  ['a number', '7', /neither Trivy/],
  ['null', 'null', /neither Trivy/],
  ['a list', '[]', /neither Trivy/],
  ['SARIF', '{"version":"2.1.0","runs":[]}', /neither Trivy/],
  ['CycloneDX', '{"bomFormat":"CycloneDX","vulnerabilities":[]}', /neither Trivy/],
  [
    'a key twice',
    whole.replace('"SchemaVersion":2', '"SchemaVersion":2,"Results":[],"Results":[]'),
    /"Results" stands twice/
  ],
  [
    'a key twice, escaped',
    whole.replace('"SchemaVersion":2', '"Results":[],"\\u0052esults":[],"SchemaVersion":2'),
    /stands twice/
  ],
  ['deep nesting', `{"SchemaVersion":${'['.repeat(100)}${']'.repeat(100)}}`, /nests deeper/],
  ['schema 1 of Trivy', changed(trivyReport([]), { SchemaVersion: 1 }), /SchemaVersion is 1/],
  ['schema 3 of Trivy', changed(trivyReport([]), { SchemaVersion: 3 }), /SchemaVersion is 3/],
  [
    'a file system, by Trivy',
    changed(trivyReport([]), { ArtifactType: 'filesystem' }),
    /"filesystem", not of a container_image/
  ],
  ['no name', changed(trivyReport([]), { ArtifactName: '' }), /no ArtifactName/],
  ['Results that are no list', changed(trivyReport([]), { Results: {} }), /Results are no list/],
  [
    'Vulnerabilities that are no list',
    withResult({ Vulnerabilities: 'many' }),
    /Vulnerabilities of a result are no list/
  ],
  ['a vulnerability without an id', withResult({ Vulnerabilities: [{ PkgName: 'x' }] }), /no VulnerabilityID/],
  ['a vulnerability without a package', withResult({ Vulnerabilities: [{ VulnerabilityID: 'CVE-1' }] }), /no PkgName/],
  [
    'a directory, by Grype',
    changed(grypeReport([]), { source: { type: 'directory', target: '/src' } }),
    /"directory", not of an image/
  ],
  ['matches that are no list', changed(grypeReport([]), { matches: {} }), /matches are no list/],
  [
    'a match without an id',
    changed(grypeReport([]), { matches: [{ vulnerability: {}, artifact: { name: 'x' } }] }),
    /no id/
  ],
  ['another tool that lists matches', changed(grypeReport([]), { descriptor: { name: 'grypo' } }), /neither Trivy/]
]

describe('a report', () => {
  it('is read where it is one', () => {
    expect(readReport(Buffer.from(whole), 'report.json').findings).toHaveLength(1)
    expect(readReport(Buffer.from(JSON.stringify(grypeReport([{}]))), 'report.json').findings).toHaveLength(1)
  })

  it.each(REPORTS)('is refused where it is %s', (_, text, reason) => {
    refuses('E_SCAN_REPORT', reason, () => readReport(Buffer.from(text), 'report.json'))
  })

  it('has no results where Go wrote null', () => {
    expect(readReport(Buffer.from(changed(trivyReport([]), { Results: null })), 'r').findings).toEqual([])
    expect(readReport(Buffer.from(withResult({ Vulnerabilities: null })), 'r').findings).toEqual([])
  })

  it('names its scanner, its image and its database', () => {
    const { scanner, digests, platform } = readReport(Buffer.from(JSON.stringify(grypeReport([]))), 'r')
    expect(scanner).toEqual({
      name: 'grype',
      version: '0.116.0',
      database: {
        uri: 'https://grype.anchore.io/databases/v6/db.tar.zst',
        schema: 'v6.1.0',
        updatedAt: new Date('2026-11-20T06:00:00Z')
      }
    })
    expect(digests.map(String)).toContain(DIGEST.toString())
    expect(platform).toBe('linux/amd64')
  })
})

const entry = { id: 'CVE-2026-1', statement: 'why', expired_at: '2027-01-31' }
const ignoring = (change: Json) => JSON.stringify({ vulnerabilities: [{ ...entry, ...change }] })

const IGNORE_FILES: readonly [string, string, string, RegExp][] = [
  ['gives no end', 'E_IGNORE_EXPIRY', ignoring({ expired_at: undefined }), /without an end is forgotten/],
  ['ends on no day', 'E_IGNORE_EXPIRY', ignoring({ expired_at: '2027-02-31' }), /2027-02-31/],
  ['ends on a time', 'E_IGNORE_EXPIRY', ignoring({ expired_at: '2027-01-31T00:00:00Z' }), /2027-01-31T/],
  ['ends on a word', 'E_IGNORE_EXPIRY', ignoring({ expired_at: 'never' }), /never/],
  ['ends on a number', 'E_IGNORE_EXPIRY', ignoring({ expired_at: 2027 }), /no expired_at/],
  ['gives no reason', 'E_IGNORE_REASON', ignoring({ statement: undefined }), /gives no statement/],
  ['gives an empty reason', 'E_IGNORE_REASON', ignoring({ statement: ' \n ' }), /gives no statement/],
  ['names no id', 'E_IGNORE_FILE', ignoring({ id: undefined }), /names no id/],
  ['has a misspelt key', 'E_IGNORE_FILE', ignoring({ expires: '2027-01-31' }), /"expires" is not known/],
  ['covers an empty list', 'E_IGNORE_FILE', ignoring({ purls: [] }), /at least one/],
  ['covers something that is no text', 'E_IGNORE_FILE', ignoring({ paths: [7] }), /at least one/],
  ['is a plain list of ids', 'E_IGNORE_FILE', 'CVE-2026-1\nCVE-2026-2\n', /no mapping/],
  ['is a list', 'E_IGNORE_FILE', '- id: CVE-2026-1\n', /no mapping/],
  ['ignores secrets too', 'E_IGNORE_FILE', 'secrets: []\n', /"secrets"/],
  ['has vulnerabilities that are no list', 'E_IGNORE_FILE', 'vulnerabilities: CVE-2026-1\n', /no list/],
  ['is no YAML', 'E_IGNORE_FILE', 'vulnerabilities: [\n', /can't be used/],
  ['says a key twice', 'E_IGNORE_FILE', 'vulnerabilities: []\nvulnerabilities: []\n', /unique/]
]

describe('an ignore file', () => {
  it('is taken where each entry says why and until when', () => {
    const text = 'vulnerabilities:\n  - id: CVE-2026-1\n    statement: why\n    expired_at: 2027-01-31\n'
    const [exception] = parseIgnoreFile(Buffer.from(text), '.trivyignore.yaml')
    expect(exception).toMatchObject({ id: 'CVE-2026-1', reason: 'why', expires: new Date('2027-01-31T00:00:00Z') })
    expect(parseIgnoreFile(Buffer.from('# nothing yet\n'), '.trivyignore.yaml')).toEqual([])
  })

  it.each(IGNORE_FILES)('is refused where it %s', (_, code, text, reason) => {
    refuses(code, reason, () => parseIgnoreFile(Buffer.from(text), '.trivyignore.yaml'))
  })
})

const statement = { vulnerability: { name: 'CVE-2026-1' }, products: [{ '@id': 'pkg:oci/checkout' }], status: 'fixed' }
const vex = (change: Json, own: Json = {}) =>
  JSON.stringify({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    author: 'Acme',
    timestamp: '2026-06-01T00:00:00Z',
    statements: [{ ...statement, ...change }],
    ...own
  })

const VEX_DOCUMENTS: readonly [string, string, RegExp][] = [
  ['has another context', vex({}, { '@context': 'https://cyclonedx.org' }), /@context/],
  ['has no author', vex({}, { author: '' }), /names no author/],
  ['has no time', vex({}, { timestamp: 'yesterday' }), /no timestamp/],
  ['has a status that is not known', vex({ status: 'harmless' }), /"harmless" is not one of/],
  ['names no vulnerability', vex({ vulnerability: {} }), /names no vulnerability/],
  ['says not_affected without saying why', vex({ status: 'not_affected' }), /needs a justification/],
  ['is cut off', vex({}).slice(0, -3), /cut off/]
]

describe('an OpenVEX document', () => {
  const parse = (text: string) => parseOpenVex(Buffer.from(text), 'vex.json', { repository: IMAGE, digests: [DIGEST] })

  it('is taken where it is one', () => {
    expect(parse(vex({}))).toHaveLength(1)
    expect(parse(vex({ status: 'affected' }))).toEqual([])
  })

  it.each(VEX_DOCUMENTS)('is refused where it %s', (_, text, reason) => {
    refuses('E_VEX', reason, () => parse(text))
  })
})

const record = {
  $schema: 'urn:custody:scan:v1',
  version: 1,
  subject: { name: IMAGE, digest: DIGEST.toString() },
  verdict: 'passed',
  rules: { failOn: 'CRITICAL', ignoreUnfixed: false, exceptions: [] },
  scanner: { name: 'trivy', version: '0.74.0', database: null },
  startedAt: '2026-11-27T12:00:00.000Z',
  finishedAt: '2026-11-27T12:00:09.000Z',
  counts: {},
  images: [{ digest: DIGEST.toString(), platform: null, findings: [] }],
  warnings: []
}

const RECORDS: readonly [string, object, RegExp][] = [
  ["a scanner's own report", trivyReport([]), /\$schema/],
  ['without a verdict', { ...record, verdict: 'maybe' }, /no verdict/],
  ['without a digest', { ...record, subject: { name: IMAGE, digest: 'latest' } }, /no image and digest/],
  ['of no image', { ...record, images: [] }, /no scanned image/],
  [
    'with a finding that has no id',
    { ...record, images: [{ digest: DIGEST.toString(), findings: [{ severity: 'LOW', package: 'x', fixed: [] }] }] },
    /no scanned image/
  ],
  ['without a time', { ...record, finishedAt: '' }, /when the scan was/],
  ['of an unknown scanner', { ...record, scanner: { name: 'mine', version: '1' } }, /no scanner/],
  ['without rules', { ...record, rules: {} }, /by which rules/]
]

describe('a scan record', () => {
  it('is taken where it is whole', () => {
    expect(parseScanRecord(Buffer.from(JSON.stringify(record)), 'scan.json').verdict).toBe('passed')
  })

  it.each(RECORDS)('is refused where it is %s', (_, value, reason) => {
    refuses('E_SCAN_RECORD', reason, () => parseScanRecord(Buffer.from(JSON.stringify(value)), 'scan.json'))
  })
})
