import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Digest } from '../image/digest.ts'
import type { Subject } from '../image/subject.ts'
import { findCredential } from '../oci/credentials.ts'
import { fetchSubject } from '../oci/subject.ts'
import { prepareDatabase, type PreparedDatabase } from '../scan/database.ts'
import type { Exception } from '../scan/exception.ts'
import type { ScanReport } from '../scan/finding.ts'
import { judge, type Verdict } from '../scan/gate.ts'
import { parseIgnoreFile } from '../scan/ignore-file.ts'
import { parseOpenVex } from '../scan/openvex.ts'
import { recordOf, recordText, type ScanRecord } from '../scan/record.ts'
import { MAX_REPORT_BYTES, readReport } from '../scan/report.ts'
import { renderSarif } from '../scan/sarif.ts'
import { scanWithTrivy } from '../scan/trivy.ts'
import { PINNED_TRIVY } from '../scan/trivy-release.ts'
import { RequestError } from '../support/errors.ts'
import { findTool } from '../tools/find-tool.ts'
import { Turns } from '../tools/turns.ts'
import { openRegistry, trivyEnvironment } from './prepare.ts'
import type { Run } from './run.ts'
import { matchReports, type ScannedManifest, scannedManifests, subjectOfReports } from './scan-subject.ts'
import { readNamed, type ScanRequest } from './scan-request.ts'

/** What a scan gave: the verdict, its record, and where the files are. */
export interface ScanOutcome {
  readonly verdict: Verdict
  readonly record: ScanRecord
  readonly files: ScanFiles
  /** The database that Trivy used; undefined for reports that were given. */
  readonly database: PreparedDatabase | undefined
}

export interface ScanFiles {
  /** The scan record, for the step that signs. */
  readonly record: string
  /** A folder with the scanner's own report of each platform. */
  readonly reports: string
  /** A folder with a SARIF file of each platform. */
  readonly sarif: string
}

/** Reports with the manifests they are of, and what they were made with. */
interface Scanned {
  readonly manifests: readonly ScannedManifest[]
  readonly reports: readonly ScanReport[]
  /** The scanner's own report of each: its bytes, or the file that was given. */
  readonly sources: readonly (Buffer | string)[]
  readonly database?: PreparedDatabase
}

const turns = new Turns(Math.max(1, Math.floor(availableParallelism() / 2)))

/** Scans each platform of an image, or takes the reports given, and judges them; a verdict that blocks is no error yet. */
export async function scanImage(
  request: ScanRequest,
  run: Run,
  database?: Promise<PreparedDatabase>
): Promise<ScanOutcome> {
  const started = new Date()
  const scanned = await run.log.group('Scan', () =>
    request.reports.length > 0
      ? readReports(request, run)
      : runTrivy(request, run, database ?? obtainDatabase(request, run))
  )
  const { name, digest } = scanned.manifests[0] as ScannedManifest
  const { exceptions, files } = await readExceptions(request, name, scanned)
  const rules = { failOn: request.failOn, ignoreUnfixed: request.ignoreUnfixed, exceptions }
  const verdict = judge(scanned.reports, rules, started)
  const [first] = scanned.reports
  const scanner = { ...(first as ScanReport).scanner, ...(scanned.database && { database: scanned.database.identity }) }
  const record = recordOf(verdict, {
    name,
    digest: request.image?.digest ?? digest,
    images: scanned.manifests,
    scanner,
    rules,
    exceptionFiles: files,
    started,
    finished: new Date()
  })
  return { verdict, record, database: scanned.database, files: await writeFiles(record, verdict, scanned, run) }
}

async function readReports({ reports: paths, image, githubToken }: ScanRequest, run: Run): Promise<Scanned> {
  const reports: ScanReport[] = []
  // One after the other, and none kept: they may be large.
  for (const path of paths) reports.push(readReport(await readReportFile(path), path))
  if (!image) return { manifests: subjectOfReports(reports), reports, sources: paths }
  const subject = await fetchSubject(openRegistry(image, githubToken, run), image.digest)
  const order = matchReports(subject, reports)
  return {
    manifests: scannedManifests(subject),
    reports: order.map((index) => reports[index] as ScanReport),
    sources: order.map((index) => paths[index] as string)
  }
}

async function readReportFile(path: string): Promise<Buffer> {
  const { size } = await stat(path)
  if (size <= MAX_REPORT_BYTES) return readFile(path)
  throw new RequestError('E_SCAN_REPORT', {
    message: `${path.slice(-90)} is no scan report that can be judged`,
    reason: `it has ${size} bytes; ${MAX_REPORT_BYTES} are read`,
    remedy: 'let the scanner look for vulnerabilities only: --scanners vuln, without listing every file'
  })
}

async function runTrivy(request: ScanRequest, run: Run, prepared: Promise<PreparedDatabase>): Promise<Scanned> {
  const { image, scannerPath } = request
  if (!image) throw new Error('without reports an image is parsed')
  const given = scannerPath === undefined ? {} : { given: { name: 'scanner-path', path: scannerPath } }
  const options = { env: run.env, temp: run.folder, log: run.log, deadline: run.deadline }
  const subject = await fetchSubject(openRegistry(image, request.githubToken, run), image.digest)
  const [executable, database, env] = await Promise.all([
    findTool({ release: PINNED_TRIVY, ...given, fits: isPinned }, options),
    prepared,
    trivyEnvironment(image.reference, request.githubToken, run)
  ])
  const manifests = scannedManifests(subject)
  const documents = await scanAll(subject, manifests, { executable, database: database.folder, env }, run)
  const reports = documents.map((bytes, index) =>
    readReport(bytes, `Trivy's report of ${manifests[index]?.platform ?? 'the image'}`)
  )
  return { manifests, reports, sources: documents, database }
}

// A scanner decides what goes on: one that happens to be on PATH does not take the place of the pinned one.
function isPinned(): Promise<boolean> {
  return Promise.resolve(false)
}

async function scanAll(
  { reference }: Subject,
  manifests: readonly ScannedManifest[],
  tool: { readonly executable: string; readonly database: string; readonly env: NodeJS.ProcessEnv },
  { folder: temp, deadline, log }: Run
): Promise<Buffer[]> {
  const scans = new AbortController()
  try {
    return await Promise.all(
      manifests.map(({ digest, platform }) =>
        turns.take(async () => {
          const began = performance.now()
          const report = await scanWithTrivy({ ...tool, reference, digest, temp, deadline, signal: scans.signal })
          log.info(
            `${reference.at(digest)}${platform === undefined ? '' : ` (${platform})`}: scanned in ${((performance.now() - began) / 1000).toFixed(1)} s`
          )
          return report
        })
      )
    )
  } finally {
    scans.abort()
  }
}

/** The vulnerability database of a run, which several scans may share; throws as `prepareDatabase` does. */
export async function obtainDatabase(request: ScanRequest, run: Run): Promise<PreparedDatabase> {
  return prepareDatabase({
    repositories: request.databases,
    credential: (reference) => findCredential(reference, run.env, run.log),
    log: run.log,
    deadline: run.deadline,
    cache: request.databaseCache ?? join(run.folder, 'trivy-db'),
    maxAgeMs: request.databaseMaxAgeMs,
    temp: run.folder,
    now: new Date()
  })
}

async function readExceptions(
  { ignoreFile, vex }: ScanRequest,
  repository: string,
  { manifests, reports }: Scanned
): Promise<{ exceptions: Exception[]; files: Digest[] }> {
  const digests = [...manifests.map(({ digest }) => digest), ...reports.flatMap((report) => report.digests)]
  const ignored = ignoreFile === undefined ? undefined : await readNamed(ignoreFile)
  const documents = await Promise.all(vex.map(readNamed))
  return {
    exceptions: [
      ...(ignored ? parseIgnoreFile(ignored.bytes, ignored.path) : []),
      ...documents.flatMap(({ bytes, path }) => parseOpenVex(bytes, path, { repository, digests }))
    ],
    files: [...(ignored ? [ignored] : []), ...documents].map(({ digest }) => digest)
  }
}

async function writeFiles(
  record: ScanRecord,
  verdict: Verdict,
  { manifests, sources }: Scanned,
  { folder }: Run
): Promise<ScanFiles> {
  const files = { record: join(folder, 'scan.json'), reports: join(folder, 'reports'), sarif: join(folder, 'sarif') }
  await Promise.all([mkdir(files.reports), mkdir(files.sarif)])
  await writeFile(files.record, recordText(record))
  await Promise.all(
    manifests.flatMap((manifest, index) => {
      const name = (manifest.platform ?? 'image').replaceAll('/', '-')
      const judged = verdict.reports[index]
      return [
        keepReport(sources[index] as Buffer | string, join(files.reports, `${name}.json`)),
        ...(judged ? [writeFile(join(files.sarif, `${name}.sarif`), renderSarif(judged, manifest))] : [])
      ]
    })
  )
  return files
}

function keepReport(source: Buffer | string, path: string): Promise<void> {
  return typeof source === 'string' ? copyFile(source, path) : writeFile(path, source)
}
