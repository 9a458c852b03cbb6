import { type Fields, fieldsOf, listOf, textOf, textsOf } from './fields.ts'
import type { Finding, ScannerDatabase, ScanReport } from './finding.ts'
import type { Selection } from './json-select.ts'
import { digestsIn, ReportFault, requiredText } from './report-fault.ts'
import { parseSeverity } from './severity.ts'

/** What is read of Grype's JSON report (grype grype/presenter/models/document.go). */
export const GRYPE_PARTS: Readonly<Record<string, Selection>> = {
  matches: {
    as: findingOf,
    each: {
      members: {
        vulnerability: {
          members: {
            id: 'value',
            dataSource: 'value',
            severity: 'value',
            description: 'value',
            fix: { members: { versions: 'value', state: 'value' } }
          }
        },
        relatedVulnerabilities: { each: { members: { id: 'value' } } },
        artifact: {
          members: {
            name: 'value',
            version: 'value',
            purl: 'value',
            locations: { each: { members: { path: 'value' } } }
          }
        }
      }
    }
  },
  ignoredMatches: { each: { members: { appliedIgnoreRules: 'value' } } },
  source: {
    members: {
      type: 'value',
      target: {
        members: {
          userInput: 'value',
          manifestDigest: 'value',
          repoDigests: 'value',
          config: 'value',
          architecture: 'value',
          os: 'value'
        }
      }
    }
  },
  distro: { members: { name: 'value', version: 'value' } },
  descriptor: { members: { name: 'value', version: 'value', db: 'value' } }
}

const LONGEST_TITLE = 120

/** The report that Grype's JSON says; throws ReportFault where it is not one of an image. */
export function parseGrypeReport(report: Fields): ScanReport {
  const source = fieldsOf(report['source'])
  if (source['type'] !== 'image') {
    throw new ReportFault(
      `it is of a ${JSON.stringify(source['type'] ?? 'thing without source.type')}, not of an image`
    )
  }
  const target = fieldsOf(source['target'])
  const matches = report['matches'] ?? []
  if (!Array.isArray(matches)) throw new ReportFault('its matches are no list')
  const descriptor = fieldsOf(report['descriptor'])
  const database = databaseOf(fieldsOf(fieldsOf(descriptor['db'])['status'] ?? descriptor['db']))
  const name = requiredText(target, 'userInput', 'source.target')
  return {
    scanner: { name: 'grype', version: textOf(descriptor['version']) ?? 'unknown', ...(database && { database }) },
    target: name,
    digests: digestsIn([name, ...textsOf(target['repoDigests']), `@${textOf(target['manifestDigest']) ?? ''}`]),
    platform: platformOf(target),
    findings: matches as Finding[],
    suppressed: listOf(report['ignoredMatches']).length,
    warnings: warningsOf(fieldsOf(report['distro']), matches.length)
  }
}

function warningsOf({ name }: Fields, matches: number): string[] {
  if (textOf(name) !== undefined || matches > 0) return []
  return ['the scanner recognised no distribution: that nothing was found may prove nothing']
}

function findingOf(element: unknown): Finding {
  const match = fieldsOf(element)
  const [vulnerability, artifact] = [fieldsOf(match['vulnerability']), fieldsOf(match['artifact'])]
  const fix = fieldsOf(vulnerability['fix'])
  const related = listOf(match['relatedVulnerabilities']).map((item) => textOf(fieldsOf(item)['id']))
  const id = requiredText(vulnerability, 'id', 'a match')
  return {
    id,
    aliases: [...new Set(related)].filter((alias) => alias !== undefined && alias !== id) as string[],
    severity: parseSeverity(vulnerability['severity']),
    package: requiredText(artifact, 'name', 'the artifact of a match'),
    installed: textOf(artifact['version']) ?? '',
    fixed: fix['state'] === 'fixed' ? textsOf(fix['versions']) : [],
    status: textOf(fix['state']) ?? 'unknown',
    purl: textOf(artifact['purl']),
    path: textOf(fieldsOf(listOf(artifact['locations'])[0])['path']),
    title: textOf(vulnerability['description'])?.slice(0, LONGEST_TITLE),
    url: textOf(vulnerability['dataSource'])
  }
}

function databaseOf(status: Fields): ScannerDatabase | undefined {
  const [built, schema] = [Date.parse(textOf(status['built']) ?? ''), textOf(status['schemaVersion'])]
  if (Number.isNaN(built) || schema === undefined) return undefined
  return { uri: textOf(status['from']) ?? 'unknown', schema, updatedAt: new Date(built) }
}

// Grype leaves its own two fields empty for some sources; the image's configuration is beside them, in base64.
function platformOf(target: Fields): string | undefined {
  const [os, architecture] = [textOf(target['os']), textOf(target['architecture'])]
  if (os !== undefined && architecture !== undefined) return `${os}/${architecture}`
  const config = configOf(textOf(target['config']) ?? '')
  const parts = [config['os'], config['architecture'], config['variant']]
    .map(textOf)
    .filter((part) => part !== undefined)
  return parts.length >= 2 ? parts.join('/') : undefined
}

function configOf(text: string): Fields {
  try {
    return fieldsOf(JSON.parse(Buffer.from(text, 'base64').toString('utf8')))
  } catch {
    return {}
  }
}
