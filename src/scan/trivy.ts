import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'
import { type CustodyError, PermissionError, RequestError, UnavailableError } from '../support/errors.ts'
import type { Deadline } from '../support/retry.ts'
import { lastWords, runTool, type ToolEnd, toolEnvironment } from '../tools/run-tool.ts'
import { MAX_REPORT_BYTES } from './report.ts'

/** One scan: which Trivy, of which manifest, with which database. */
export interface TrivyScan {
  readonly executable: string
  readonly reference: ImageReference
  /** Of one platform's manifest: of an index, Trivy would choose a platform by itself. */
  readonly digest: Digest
  /** Trivy's cache folder, with the database in it. */
  readonly database: string
  readonly env: NodeJS.ProcessEnv
  readonly temp: string
  readonly deadline: Deadline
  readonly signal: AbortSignal
}

const LONGEST_SCAN_MS = 900_000
const KILLED = 128 + 9

/** The JSON report that Trivy makes of one image in its registry; throws RequestError, PermissionError or UnavailableError. */
export async function scanWithTrivy(scan: TrivyScan): Promise<Buffer> {
  const folder = await mkdtemp(join(scan.temp, 'trivy-'))
  try {
    const [output, log] = [join(folder, 'report.json'), join(folder, 'trivy.log')]
    const { executable, deadline, signal } = scan
    const env = { ...toolEnvironment(scan.env), TMPDIR: folder, XDG_CACHE_HOME: folder }
    const end = await runTool({
      executable,
      args: argumentsOf(scan, output),
      env,
      folder,
      log,
      limitMs: LONGEST_SCAN_MS,
      deadline,
      signal
    })
    if (end.kind !== 'exit' || end.code !== 0) throw trivyFailure(end, scan, await readFile(log))
    return await readOutput(output, scan)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function argumentsOf({ reference, digest, database }: TrivyScan, output: string): string[] {
  return [
    ...['image', '--image-src', 'remote', '--scanners', 'vuln', '--format', 'json', '--output', output],
    ...['--cache-dir', database, '--cache-backend', 'memory', '--skip-db-update', '--offline-scan'],
    // What does not count is for the gate to say, where it needs a reason and an end.
    ...[
      '--ignorefile',
      '/dev/null',
      '--exit-code',
      '0',
      '--no-progress',
      '--skip-version-check',
      '--disable-telemetry'
    ],
    reference.at(digest)
  ]
}

async function readOutput(path: string, { reference, digest }: TrivyScan): Promise<Buffer> {
  const size = await stat(path).then(
    (file) => file.size,
    () => 0
  )
  if (size > 0 && size <= MAX_REPORT_BYTES) return readFile(path)
  throw new RequestError('E_TRIVY_OUTPUT', {
    message: `Trivy wrote no usable report of ${short(reference, digest)}`,
    reason:
      size === 0 ? 'it ended well and left no file' : `the report has ${size} bytes; ${MAX_REPORT_BYTES} are read`,
    remedy: 'look what is at scanner-path; leave it out to use the pinned Trivy'
  })
}

function trivyFailure(end: ToolEnd, { executable, reference, digest }: TrivyScan, log: Buffer): CustodyError {
  const [target, words] = [short(reference, digest), lastWords(log, 600)]
  if (end.kind === 'not-started') return notStarted(executable, end.cause)
  if (end.kind === 'late') {
    return new UnavailableError('E_TRIVY_TIMEOUT', {
      message: `Trivy did not finish ${target} within ${Math.round(end.limitMs / 1000)} s and was ended`,
      reason: 'large images and slow registries take longest',
      remedy: 'run the job again; where it happens again raise timeout',
      state: 'nothing was judged, so nothing passed'
    })
  }
  if (end.code === KILLED || end.signal === 'SIGKILL') return outOfMemory(target)
  if (/\b(?:UNAUTHORIZED|DENIED|401|403)\b/i.test(words)) {
    return new PermissionError('E_TRIVY_LOGIN', {
      message: `${reference.registry.slice(0, 60)} did not let Trivy read ${target}`,
      reason: words,
      remedy: `log in to ${reference.registry} with docker/login-action before this step: Trivy reads Docker's login`
    })
  }
  return new RequestError('E_TRIVY_FAILED', {
    message: `Trivy ended with ${end.code === null ? (end.signal ?? 'a signal') : `exit code ${end.code}`} on ${target}`,
    reason: words || 'it printed nothing',
    remedy: `run the same yourself: trivy image ${reference.at(digest)}; or pass its JSON report in report`
  })
}

function notStarted(executable: string, cause: unknown): RequestError {
  return new RequestError('E_TRIVY_FAILED', {
    message: `Trivy at ${JSON.stringify(executable.slice(-90))} can't be started`,
    reason: cause instanceof Error ? cause.message : String(cause),
    remedy: 'pass in scanner-path an executable for this machine, or leave it out',
    cause
  })
}

function outOfMemory(target: string): RequestError {
  return new RequestError('E_TRIVY_MEMORY', {
    message: `Trivy was killed on ${target}, most likely because memory ran out`,
    reason: 'it ended with SIGKILL (137); very large images take several GB',
    remedy: 'use a larger runner for the scan job'
  })
}

function short({ name }: ImageReference, digest: Digest): string {
  return `${name.length > 60 ? `…${name.slice(-59)}` : name}@sha256:${digest.hex.slice(0, 12)}…`
}
