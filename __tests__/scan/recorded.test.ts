import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { judge, type Verdict } from '../../src/scan/gate.ts'
import type { ScanReport } from '../../src/scan/finding.ts'
import { parseOpenVex } from '../../src/scan/openvex.ts'
import { readReport } from '../../src/scan/report.ts'
import { errorOf } from '../oci/thrown.ts'

// What Trivy 0.74.0 and Grype 0.117.0 really wrote (record-reports.ts).
const reportOf = (name: string): ScanReport =>
  readReport(readFileSync(join(import.meta.dirname, 'recorded', `${name}.json`)), `${name}.json`)

const NOW = new Date('2026-11-28T00:00:00Z')
const verdictOf = (report: ScanReport, ignoreUnfixed = false): Verdict =>
  judge([report], { failOn: 'CRITICAL', ignoreUnfixed, exceptions: [] }, NOW)
const findingsOf = ({ findings }: ScanReport) =>
  findings
    .map(({ id, aliases, severity, package: name, installed, fixed }) => ({
      names: [id, ...aliases].sort(),
      ...{ severity, name, installed, fixed }
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))

describe('the same image, scanned by the real Trivy and the real Grype', () => {
  it.each(['vulnerable', 'mended', 'unmended', 'scratch'])('%s: is told and judged alike', (name) => {
    const [trivy, grype] = [reportOf(`trivy-${name}`), reportOf(`grype-${name}`)]
    expect(trivy.scanner.name).toBe('trivy')
    // go install leaves the version out.
    expect(grype.scanner).toMatchObject({ name: 'grype', version: '[not provided]' })
    expect(findingsOf(grype)).toEqual(findingsOf(trivy))
    expect(trivy.digests.map(String).some((digest) => grype.digests.map(String).includes(digest))).toBe(true)
    expect(grype.platform).toBe(trivy.platform)
    for (const ignoreUnfixed of [false, true]) {
      const [one, other] = [verdictOf(trivy, ignoreUnfixed), verdictOf(grype, ignoreUnfixed)]
      expect({ passed: other.passed, counts: other.counts }).toEqual({ passed: one.passed, counts: one.counts })
    }
  })

  it('is what the databases know of it', () => {
    const report = reportOf('trivy-vulnerable')
    expect(findingsOf(report)).toEqual([
      { names: ['CVE-2026-2000'], severity: 'HIGH', name: 'curl', installed: '8.5.0-1', fixed: ['8.9.1-1'] },
      {
        names: ['CVE-2026-4000', 'GHSA-aaaa-bbbb-cccc'],
        severity: 'HIGH',
        name: 'left-pad-made',
        installed: '1.3.0',
        fixed: ['1.3.1']
      },
      { names: ['CVE-2026-1000'], severity: 'CRITICAL', name: 'openssl', installed: '3.0.11-1', fixed: ['3.0.13-1'] },
      { names: ['CVE-2026-3000'], severity: 'CRITICAL', name: 'zlib', installed: '1.2.13-1', fixed: [] }
    ])
    expect(verdictOf(report).passed).toBe(false)
    expect(verdictOf(reportOf('trivy-mended')).passed).toBe(true)
    expect(verdictOf(reportOf('grype-unmended'), true).passed).toBe(true)
    expect(verdictOf(reportOf('grype-unmended')).passed).toBe(false)
  })

  it('warns of an image in which neither knows anything', () => {
    for (const name of ['trivy-scratch', 'grype-scratch'])
      expect(reportOf(name).warnings.join(' ')).toMatch(/recognised/)
    expect(reportOf('trivy-mended').warnings).toEqual([])
    expect(reportOf('grype-mended').warnings).toEqual([])
  })

  it('is excused by one VEX document for both, by either name of a vulnerability', () => {
    for (const name of ['trivy-vulnerable', 'grype-vulnerable']) {
      const report = reportOf(name)
      const document = {
        '@context': 'https://openvex.dev/ns/v0.2.0',
        ...{ '@id': 'https://acme.example/vex', author: 'Acme', timestamp: '2026-06-01T00:00:00Z', version: 1 },
        statements: ['CVE-2026-1000', 'CVE-2026-3000', 'CVE-2026-4000'].map((id) => ({
          vulnerability: { name: id },
          products: [{ '@id': `pkg:oci/vulnerable@${String(report.digests[0])}` }],
          ...{ status: 'not_affected', justification: 'vulnerable_code_not_in_execute_path' }
        }))
      }
      const exceptions = parseOpenVex(Buffer.from(JSON.stringify(document)), 'vex.json', {
        repository: 'registry.example/acme/vulnerable',
        digests: report.digests
      })
      const { passed, reports } = judge([report], { failOn: 'HIGH', ignoreUnfixed: false, exceptions }, NOW)
      expect(passed).toBe(false)
      const blocking = reports[0]?.findings.filter(({ standing }) => standing === 'blocking')
      expect(blocking?.map(({ finding }) => finding.package)).toEqual(['curl'])
    }
  })
})

describe('a real report of something else than an image', () => {
  it.each([
    ['trivy-rootfs', /of a "filesystem", not of a container_image/],
    ['trivy-sbom', /of a "cyclonedx", not of a container_image/]
  ])('%s is refused', (name, reason) => {
    expect(reportOf('trivy-vulnerable').findings).toHaveLength(4)
    const { code, reason: why = '' } = errorOf(() => reportOf(name)) as { code: string; reason?: string } & Error
    expect([code, why]).toEqual(['E_SCAN_REPORT', expect.stringMatching(reason)])
  })

  it('an SBOM of an image is read as that image, where Grype names its digest', () => {
    const [sbom, image] = [reportOf('grype-sbom'), reportOf('grype-vulnerable')]
    expect(sbom.digests.map(String)).toEqual([String(image.digests[0])])
    expect(findingsOf(sbom)).toEqual(findingsOf(image))
  })
})
