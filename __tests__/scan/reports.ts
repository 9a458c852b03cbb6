import { Digest } from '../../src/image/digest.ts'

export const IMAGE = 'registry.example/acme/checkout'
export const DIGEST = Digest.of(Buffer.from('checkout'))

/** A vulnerability as a test tells it, whichever scanner reports it. */
export interface Told {
  readonly id?: string
  readonly severity?: string
  readonly fixed?: string
  readonly status?: string
  readonly package?: string
  readonly version?: string
  readonly path?: string
  readonly alias?: string
}

const CVE = 'CVE-2026-1000'

export interface ReportOptions {
  readonly digest?: Digest
  readonly suppressed?: number
  readonly endOfLife?: boolean
  readonly unrecognised?: boolean
}

/** A report as Trivy 0.74 writes it of an image in a registry. */
export function trivyReport(told: readonly Told[], options: ReportOptions = {}): object {
  const name = `${IMAGE}@${(options.digest ?? DIGEST).toString()}`
  const os = { Family: 'debian', Name: '12.11', ...(options.endOfLife && { EOSL: true }) }
  const finding = { Type: 'vulnerability', Status: 'ignored', Statement: '', Source: '.trivyignore', Finding: {} }
  return {
    SchemaVersion: 2,
    Trivy: { Version: '0.74.0' },
    ArtifactName: name,
    ArtifactType: 'container_image',
    Metadata: {
      ...(!options.unrecognised && { OS: os }),
      RepoDigests: [name],
      ImageConfig: { architecture: 'amd64', os: 'linux' }
    },
    ...(!options.unrecognised && {
      Results: [
        {
          Target: `${name} (debian 12.11)`,
          Class: 'os-pkgs',
          Type: 'debian',
          Vulnerabilities: told.map(trivyVulnerability),
          ...(options.suppressed && {
            ExperimentalModifiedFindings: Array.from({ length: options.suppressed }, () => finding)
          })
        }
      ]
    })
  }
}

function trivyVulnerability({
  id = CVE,
  severity = 'CRITICAL',
  fixed,
  status,
  package: name = 'openssl',
  version = '3.0.11-1',
  path,
  alias
}: Told): object {
  return {
    VulnerabilityID: id,
    ...(alias && { VendorIDs: [alias] }),
    PkgName: name,
    ...(path && { PkgPath: path }),
    PkgIdentifier: { PURL: `pkg:deb/debian/${name}@${version}?arch=amd64&distro=debian-12.11` },
    InstalledVersion: version,
    ...(fixed && { FixedVersion: fixed }),
    Status: status ?? (fixed ? 'fixed' : 'affected'),
    Severity: severity,
    Title: 'a title with "quotes" and } brackets ]'
  }
}

/** The same as Grype 0.116 writes it. */
export function grypeReport(told: readonly Told[], options: ReportOptions = {}): object {
  const digest = (options.digest ?? DIGEST).toString()
  return {
    matches: told.map(grypeMatch),
    ...(options.suppressed && {
      ignoredMatches: Array.from({ length: options.suppressed }, () => ({ appliedIgnoreRules: [] }))
    }),
    source: {
      type: 'image',
      target: {
        userInput: `${IMAGE}@${digest}`,
        manifestDigest: digest,
        repoDigests: [`${IMAGE}@${digest}`],
        architecture: 'amd64',
        os: 'linux'
      }
    },
    distro: options.unrecognised
      ? { name: '', version: '', idLike: null }
      : { name: 'debian', version: '12', idLike: [] },
    descriptor: {
      name: 'grype',
      version: '0.116.0',
      db: {
        status: {
          schemaVersion: 'v6.1.0',
          from: 'https://grype.anchore.io/databases/v6/db.tar.zst',
          built: '2026-11-20T06:00:00Z',
          valid: true
        }
      }
    }
  }
}

function grypeMatch({
  id = CVE,
  severity = 'CRITICAL',
  fixed,
  status,
  package: name = 'openssl',
  version = '3.0.11-1',
  path,
  alias
}: Told): object {
  const word = severity.slice(0, 1) + severity.slice(1).toLowerCase()
  return {
    vulnerability: {
      id,
      dataSource: `https://security-tracker.debian.org/tracker/${id}`,
      severity: word,
      description: 'a description',
      fix: { versions: fixed ? fixed.split(', ') : [], state: status ?? (fixed ? 'fixed' : 'not-fixed') }
    },
    relatedVulnerabilities: alias ? [{ id: alias }] : [],
    matchDetails: [],
    artifact: {
      name,
      version,
      purl: `pkg:deb/debian/${name}@${version}?arch=amd64&distro=debian-12.11`,
      locations: [{ path: path ?? '/var/lib/dpkg/status' }]
    }
  }
}
