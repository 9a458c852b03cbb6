import type { Digest } from '../image/digest.ts'
import type { Finding } from './finding.ts'
import type { JudgedFinding, JudgedReport } from './gate.ts'
import type { Severity } from './severity.ts'

// GitHub shows no more results of one run, and refuses a file with more than 25,000 (docs.github.com, "SARIF support for code scanning").
const MAX_RESULTS = 5000
const MAX_TEXT = 1000

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  CRITICAL: 'error',
  HIGH: 'error',
  MEDIUM: 'warning',
  LOW: 'note',
  NEGLIGIBLE: 'note',
  UNKNOWN: 'note'
}

// What GitHub sorts by: the middle of each range of CVSS v3.
const SCORES: Readonly<Record<Severity, string>> = {
  CRITICAL: '9.5',
  HIGH: '8.0',
  MEDIUM: '5.5',
  LOW: '2.0',
  NEGLIGIBLE: '0.1',
  UNKNOWN: '0.0'
}

/** A SARIF 2.1.0 file of everything that was found in one manifest, gravest first; excused findings are in it as suppressed. */
export function renderSarif(
  { report, findings }: JudgedReport,
  image: { readonly name: string; readonly digest: Digest; readonly platform: string | undefined }
): string {
  const listed = findings
    .toSorted((one, other) => Number(SCORES[other.finding.severity]) - Number(SCORES[one.finding.severity]))
    .slice(0, MAX_RESULTS)
  const rules = [...new Map(listed.map(({ finding }) => [finding.id, finding])).values()]
  const run = {
    tool: {
      driver: {
        name: report.scanner.name,
        version: report.scanner.version,
        informationUri: 'https://github.com/aquasecurity/trivy',
        rules: rules.map(ruleOf)
      }
    },
    // One category an image and platform: alerts of the others stay as they are.
    automationDetails: { id: `custody/${image.name}/${image.platform ?? 'image'}/` },
    properties: { imageName: image.name, imageDigest: image.digest.toString(), platform: image.platform ?? '' },
    results: listed.map(resultOf)
  }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] })}\n`
}

function ruleOf({ id, title, url, severity, package: name }: Finding): object {
  return {
    id,
    shortDescription: { text: shown(title ?? id) },
    ...(url !== undefined && /^https:\/\//.test(url) && { helpUri: url }),
    help: { text: shown(`${id} in ${name}. ${title ?? ''}`) },
    properties: { 'security-severity': SCORES[severity], tags: ['vulnerability', severity] }
  }
}

function resultOf({ finding, standing, exception }: JudgedFinding): object {
  const { id, severity, package: name, installed, fixed, path } = finding
  const mended = fixed.length > 0 ? `fixed in ${fixed.join(', ')}` : 'not fixed yet'
  return {
    ruleId: id,
    level: LEVELS[severity],
    message: { text: shown(`${name} ${installed}: ${id}, ${severity}, ${mended}`) },
    locations: [
      { physicalLocation: { artifactLocation: { uri: encodeURI(shown(path ?? name)).replace(/^\/+/, '') } } }
    ],
    partialFingerprints: { 'custody/v1': `${id}:${name}:${path ?? ''}` },
    ...(standing === 'excused' && {
      suppressions: [{ kind: 'external', justification: shown(exception?.reason ?? '') }]
    })
  }
}

function shown(text: string): string {
  const short = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text
  // Half a character, the report's or of our cutting, is none of an address.
  return short.toWellFormed()
}
