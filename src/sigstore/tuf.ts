import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TUF } from '@sigstore/tuf'
import { CustodyError, EvidenceError, UnavailableError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import { type Deadline, retry, statusPasses } from '../support/retry.ts'
import { duration, STATUS_PAGE } from './service.ts'
import { readTufRoot, rootError } from './trust-files.ts'

/** A TUF repository to trust: the public-good mirror by the root in this program, any other by a root in a file. */
interface TufSource {
  readonly mirror: URL
  readonly rootPath?: string
  readonly publicGood: boolean
}

/** What a TUF repository says about a Sigstore instance; the two ways to sign are undefined where it names none. */
interface TufTargets {
  readonly trustedRoot: Buffer
  readonly signingConfig: Buffer | undefined
  readonly signingConfigV2: Buffer | undefined
}

const BUDGET_MS = 30_000
const FILE_MS = 5_000

/** The verified targets of a TUF repository (TUF specification §5), into a fresh folder each time; throws UnavailableError when it can't be reached, EvidenceError when it does not prove itself. */
export async function fetchTargets(
  source: TufSource,
  context: { readonly temp: string; readonly log: Log; readonly deadline: Deadline }
): Promise<TufTargets> {
  if (source.rootPath !== undefined) await readTufRoot(source.rootPath)
  // Nothing that an earlier job or another step may have left is read: a planted cache would be a planted root.
  const folder = await mkdtemp(join(context.temp, 'tuf-'))
  const budgetMs = context.deadline.within(BUDGET_MS)
  try {
    const reading = retry(() => readTargets(source, folder), {
      budgetMs,
      passes: (error) => downloadFault(error) === 'passes',
      waiting: (error, waitMs) => {
        context.log.info(
          `the trust root at ${source.mirror.host} can't be read (${innermost(error)}); trying again in ${duration(waitMs)}`
        )
      }
    })
    return await within(reading, budgetMs, source)
  } catch (error) {
    throw error instanceof CustodyError ? error : tufError(source, error)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 2 })
  }
}

async function readTargets({ mirror, rootPath }: TufSource, folder: string): Promise<TufTargets> {
  const { initTUF } = await import('@sigstore/tuf')
  const tuf = await initTUF({
    mirrorURL: mirror.href.replace(/\/$/, ''),
    cachePath: folder,
    forceCache: false,
    timeout: FILE_MS,
    retry: 0,
    ...(rootPath !== undefined && { rootPath })
  })
  const [trustedRoot, signingConfig, signingConfigV2] = await Promise.all([
    readTarget(tuf, 'trusted_root.json'),
    readTarget(tuf, 'signing_config.v0.2.json'),
    readTarget(tuf, 'signing_config_rekor_v2.v0.2.json')
  ])
  if (!trustedRoot) throw rootError(mirror.host, 'this TUF repository has no target trusted_root.json')
  return { trustedRoot, signingConfig, signingConfigV2 }
}

async function readTarget(tuf: TUF, name: string): Promise<Buffer | undefined> {
  try {
    return Buffer.from(await tuf.getTarget(name))
  } catch (error) {
    if ((error as { code?: unknown }).code === 'TUF_FIND_TARGET_ERROR') return undefined
    throw error
  }
}

async function within<T>(work: Promise<T>, milliseconds: number, source: TufSource): Promise<T> {
  const timer = new AbortController()
  const late = sleep(milliseconds, undefined, { signal: timer.signal }).then(() => {
    throw outage(source, `not everything was read within ${duration(milliseconds)}`)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    timer.abort()
  }
}

// tuf-js says by a status, by fetch's own errors, or inside a longer text that it could not download something; all
// else that it throws is about what it did download.
function downloadFault(error: unknown): 'passes' | 'stays' | undefined {
  for (const { statusCode, name, message } of causesOf(error)) {
    if (typeof statusCode === 'number') return statusCode === 403 || statusPasses(statusCode) ? 'passes' : 'stays'
    if (name === 'TimeoutError' || NOT_DOWNLOADED.test(message ?? '')) return 'passes'
  }
  return undefined
}

interface Fault {
  readonly name?: string
  readonly message?: string
  readonly statusCode?: unknown
  readonly cause?: unknown
}

function causesOf(error: unknown): Fault[] {
  if (typeof error !== 'object' || error === null) return []
  const fault: Fault = error
  return [fault, ...causesOf(fault.cause)]
}

const NOT_DOWNLOADED = /fetch failed|failed to download|due to timeout|terminated/i

function tufError(source: TufSource, error: unknown): CustodyError {
  if (downloadFault(error) !== undefined) return outage(source, innermost(error), error)
  return new EvidenceError('E_TRUST_TUF', {
    message: `the trust root at ${source.mirror.host} does not prove itself`.slice(0, 160),
    reason: innermost(error),
    remedy:
      source.rootPath === undefined
        ? 'check the clock of this runner; if it is right, sign nothing until the mirror is mended'
        : 'check the clock of this runner, and that tuf-root belongs to this mirror; if both are right, tell its operator',
    cause: error
  })
}

function outage({ mirror, publicGood }: TufSource, reason: string, cause?: unknown): UnavailableError {
  return new UnavailableError('E_TRUST_OUTAGE', {
    message: `the trust root can't be read from ${mirror.host}`.slice(0, 160),
    reason,
    remedy: publicGood
      ? `look at ${STATUS_PAGE}, and whether this runner can reach that host; then re-run this job only`
      : 'look whether this runner can reach that host and that tuf-mirror is right; then re-run this job only',
    cause
  })
}

function innermost(error: unknown): string {
  const { statusCode, message } = causesOf(error).at(-1) ?? {}
  return typeof statusCode === 'number' ? `it answered ${statusCode}` : (message ?? String(error))
}
