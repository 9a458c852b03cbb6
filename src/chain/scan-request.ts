import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Digest } from '../image/digest.ts'
import { type ImageReference, parseImageName } from '../image/reference.ts'
import { type DatabaseRepository, parseDatabaseRepository, TRIVY_DATABASES } from '../scan/database-source.ts'
import { parseSeverity, type Severity } from '../scan/severity.ts'
import { RequestError } from '../support/errors.ts'
import { FaultCollector, type ReadInput } from './request.ts'
import { parseDuration } from './parse-request.ts'
import { linesIn } from './lines.ts'

/** Everything one scan was asked to do. */
export interface ScanRequest {
  /** Left out, the reports are judged for the image that they name. */
  readonly image: { readonly reference: ImageReference; readonly digest: Digest } | undefined
  /** Reports that a scanner has written already; without any, Trivy is run. */
  readonly reports: readonly string[]
  readonly scannerPath: string | undefined
  readonly failOn: Severity | undefined
  readonly ignoreUnfixed: boolean
  readonly ignoreFile: string | undefined
  readonly vex: readonly string[]
  readonly databases: readonly DatabaseRepository[]
  readonly databaseCache: string | undefined
  readonly databaseMaxAgeMs: number
  readonly githubToken: string | undefined
  readonly timeoutMs: number
}

const DAY_MS = 24 * 60 * 60 * 1000
const MAX_DAYS = 365
const THRESHOLDS = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'none']

/** The whole request out of its inputs; throws RequestError, all faults at once. */
export function parseScanRequest(read: ReadInput, now: { readonly workspace: string }): ScanRequest {
  const faults = new FaultCollector()
  const reports = faults.collect(() => linesIn(read('report')).map((path) => existing('report', path)))
  const image = faults.collect(() => parseImage(read('image'), read('digest'), (reports ?? []).length > 0))
  const failOn = faults.collect(() => parseThreshold(read('fail-on')))
  const ignoreUnfixed = faults.collect(() => parseFlag('ignore-unfixed', read('ignore-unfixed')))
  const ignoreFile = faults.collect(() => parseIgnoreFilePath(read('ignore-file'), now.workspace))
  const vex = faults.collect(() => linesIn(read('vex')).map((path) => existing('vex', path)))
  const databases = faults.collect(() => parseDatabases(read('database-repository')))
  const databaseMaxAgeMs = faults.collect(() => parseDays(read('database-max-age') || '3d'))
  const scannerPath = faults.collect(() => optional('scanner-path', read('scanner-path')))
  const timeoutMs = faults.collect(() => parseDuration(read('timeout') || '20m'))
  faults.throwAny()
  return {
    image,
    reports: reports ?? [],
    scannerPath,
    failOn,
    ignoreUnfixed: ignoreUnfixed ?? false,
    ignoreFile,
    vex: vex ?? [],
    databases: databases ?? [],
    databaseCache: read('database-cache') || undefined,
    databaseMaxAgeMs: databaseMaxAgeMs ?? 0,
    githubToken: read('github-token') || undefined,
    timeoutMs: timeoutMs ?? 0
  }
}

/** A file with the digest of its bytes, read once: what is judged by is what the record names. */
export async function readNamed(path: string): Promise<{ path: string; bytes: Buffer; digest: Digest }> {
  const bytes = await readFile(path)
  return { path, bytes, digest: Digest.of(bytes) }
}

function parseImage(image: string, digest: string, hasReports: boolean): ScanRequest['image'] {
  if (image.trim() === '' && hasReports) return undefined
  const name = parseImageName(image.trim())
  const given = digest.trim() === '' ? name.digest : Digest.parse(digest.trim())
  if (given && name.digest && !given.equals(name.digest)) throw conflict()
  if (given) return { reference: name.reference, digest: given }
  throw new RequestError('E_DIGEST_MISSING', {
    message: `no digest is given for ${name.reference.name}`,
    reason: 'a tag can move between the scan and the signature',
    remedy: 'write the image as NAME@sha256:…, or pass digest'
  })
}

function parseThreshold(text: string): Severity | undefined {
  const word = text || 'CRITICAL'
  if (word.toLowerCase() === 'none') return undefined
  if (THRESHOLDS.includes(word.toUpperCase())) return parseSeverity(word)
  throw inputError('fail-on', word, `one of ${THRESHOLDS.join(', ')}`)
}

function parseFlag(name: string, text: string): boolean {
  if (['', 'false'].includes(text)) return false
  if (text === 'true') return true
  throw inputError(name, text, 'true or false')
}

// The usual file is used where it is there, and a name that was given must be there.
function parseIgnoreFilePath(text: string, workspace: string): string | undefined {
  if (text !== '') return existing('ignore-file', text)
  const usual = join(workspace, '.trivyignore.yaml')
  return existsSync(usual) ? usual : undefined
}

function parseDatabases(text: string): DatabaseRepository[] {
  const names = linesIn(text.replaceAll(',', '\n'))
  return (names.length === 0 ? TRIVY_DATABASES : names).map(parseDatabaseRepository)
}

function parseDays(text: string): number {
  const match = /^(\d{1,4})(h|d)$/.exec(text)
  const milliseconds = match ? Number(match[1]) * (match[2] === 'd' ? DAY_MS : DAY_MS / 24) : 0
  if (milliseconds > 0 && milliseconds <= MAX_DAYS * DAY_MS) return milliseconds
  throw inputError('database-max-age', text, 'a time such as 72h or 3d, of a year at most')
}

function optional(name: string, path: string): string | undefined {
  return path === '' ? undefined : existing(name, path)
}

function existing(input: string, path: string): string {
  if (existsSync(path)) return path
  throw new RequestError('E_INPUT_FILE', {
    message: `${input}: there is no file ${JSON.stringify(path)}`,
    reason: 'the step that writes it did not run, runs later, or writes it somewhere else',
    remedy: 'check the path; it is relative to the working directory of the step'
  })
}

function inputError(input: string, value: string, expected: string): RequestError {
  return new RequestError('E_INPUT', {
    message: `${input}: ${JSON.stringify(value.slice(0, 60))} is not ${expected}`,
    reason: 'a word that is not known is never guessed at',
    remedy: `write ${input}: ${expected}`
  })
}

function conflict(): RequestError {
  return new RequestError('E_DIGEST_CONFLICT', {
    message: 'image and digest name different digests',
    reason: 'the two inputs come from different builds, and nothing tells which of them is meant',
    remedy: 'give the digest once, in the image or in the digest input'
  })
}
