import type { Digest } from '../image/digest.ts'
import { type Fields, fieldsOf, listOf, textOf, textsOf } from './fields.ts'
import type { Finding, ScanReport } from './finding.ts'
import type { Selection } from './json-select.ts'
import { digestsIn, ReportFault, requiredText } from './report-fault.ts'
import { parseSeverity } from './severity.ts'

/** What is read of Trivy's JSON report (trivy pkg/types/report.go, SchemaVersion 2). */
export const TRIVY_PARTS: Readonly<Record<string, Selection>> = {
  SchemaVersion: 'value',
  Trivy: 'value',
  ArtifactName: 'value',
  ArtifactType: 'value',
  Metadata: {
    members: {
      OS: 'value',
      RepoDigests: 'value',
      ImageConfig: { members: { os: 'value', architecture: 'value', variant: 'value' } }
    }
  },
  Results: {
    each: {
      members: {
        Target: 'value',
        Class: 'value',
        Type: 'value',
        ExperimentalModifiedFindings: { each: { members: { Type: 'value' } } },
        Vulnerabilities: {
          as: findingOf,
          each: {
            members: {
              VulnerabilityID: 'value',
              VendorIDs: 'value',
              PkgName: 'value',
              PkgPath: 'value',
              PkgIdentifier: { members: { PURL: 'value' } },
              InstalledVersion: 'value',
              FixedVersion: 'value',
              Status: 'value',
              Severity: 'value',
              Title: 'value',
              PrimaryURL: 'value'
            }
          }
        }
      }
    }
  }
}

/** The report that Trivy's JSON says; throws ReportFault where it is not one of an image. */
export function parseTrivyReport(report: Fields): ScanReport {
  if (report['SchemaVersion'] !== 2) {
    throw new ReportFault(`its SchemaVersion is ${JSON.stringify(report['SchemaVersion'])}; 2 is known`)
  }
  if (report['ArtifactType'] !== 'container_image') {
    throw new ReportFault(
      `it is of a ${JSON.stringify(report['ArtifactType'] ?? 'thing without ArtifactType')}, not of a container_image`
    )
  }
  const target = requiredText(report, 'ArtifactName', 'the report')
  const metadata = fieldsOf(report['Metadata'])
  const results = resultsOf(report)
  return {
    scanner: { name: 'trivy', version: textOf(fieldsOf(report['Trivy'])['Version']) ?? 'unknown' },
    target,
    digests: trivyDigests(target, metadata),
    platform: platformOf(fieldsOf(metadata['ImageConfig'])),
    findings: results.flatMap(findingsOf),
    suppressed: results.flatMap((result) => listOf(result['ExperimentalModifiedFindings'])).length,
    warnings: warningsOf(fieldsOf(metadata['OS']), results)
  }
}

function resultsOf(report: Fields): Fields[] {
  const results = report['Results'] ?? []
  if (!Array.isArray(results)) throw new ReportFault('its Results are no list')
  return results.map(fieldsOf)
}

function findingsOf(result: Fields): readonly Finding[] {
  const findings = result['Vulnerabilities'] ?? []
  if (!Array.isArray(findings)) throw new ReportFault('the Vulnerabilities of a result are no list')
  const target = result['Class'] === 'os-pkgs' ? undefined : textOf(result['Target'])
  const found = findings as Finding[]
  return target === undefined ? found : found.map((finding) => ({ ...finding, path: finding.path ?? target }))
}

function findingOf(element: unknown): Finding {
  const item = fieldsOf(element)
  return {
    id: requiredText(item, 'VulnerabilityID', 'a vulnerability'),
    aliases: item['VendorIDs'] === undefined ? NONE : textsOf(item['VendorIDs']),
    severity: parseSeverity(item['Severity']),
    package: sharedWord(requiredText(item, 'PkgName', 'a vulnerability')),
    installed: sharedWord(textOf(item['InstalledVersion']) ?? ''),
    // Several release lines are told in one text: "1.2.3, 2.0.1".
    fixed: sharedVersions(textOf(item['FixedVersion']) ?? ''),
    status: sharedWord(textOf(item['Status']) ?? 'unknown'),
    purl: textOf(fieldsOf(item['PkgIdentifier'])['PURL']),
    path: textOf(item['PkgPath']),
    title: textOf(item['Title']),
    url: textOf(item['PrimaryURL'])
  }
}

// Findings by the hundred thousand share few words: each is kept once.
const NONE: readonly string[] = []
const words = new Map<string, string>()
const versionLists = new Map<string, readonly string[]>()
const MAX_KEPT = 10_000

function sharedWord(word: string): string {
  const known = words.get(word)
  if (known !== undefined) return known
  if (words.size < MAX_KEPT) words.set(word, word)
  return word
}

function sharedVersions(text: string): readonly string[] {
  const known = versionLists.get(text)
  if (known !== undefined) return known
  const versions = versionsIn(text)
  if (versionLists.size < MAX_KEPT) versionLists.set(text, versions)
  return versions
}

function versionsIn(text: string): readonly string[] {
  if (!text.includes(',')) return text === '' ? NONE : [text]
  const versions = text.split(',').map((version) => version.trim())
  return versions.filter((version) => version !== '')
}

function trivyDigests(target: string, metadata: Fields): Digest[] {
  return digestsIn([target, ...textsOf(metadata['RepoDigests'])])
}

function platformOf({ os, architecture, variant }: Fields): string | undefined {
  const parts = [os, architecture, variant].map(textOf).filter((part) => part !== undefined)
  return parts.length >= 2 ? parts.join('/') : undefined
}

function warningsOf(os: Fields, results: readonly Fields[]): string[] {
  // Trivy's own word for an image without a distribution.
  const family = os['Family'] === 'none' ? undefined : textOf(os['Family'])
  const name = textOf(os['Name']) ?? ''
  return [
    ...(os['EOSL'] === true
      ? [
          `${family ?? 'the distribution'} ${name} gets no security updates any more: what is found in it later will not be mended`
        ]
      : []),
    ...(family === undefined && results.length === 0
      ? ['the scanner recognised neither a distribution nor packages: that nothing was found proves nothing']
      : [])
  ]
}
