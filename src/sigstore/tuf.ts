import { rmSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Updater } from 'tuf-js'
import { CustodyError, EvidenceError, messageOf, UnavailableError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import { type Deadline, retry } from '../support/retry.ts'
import { PUBLIC_GOOD_MIRROR } from './public-good.ts'
import { duration, STATUS_PAGE } from './service.ts'
import { readTufRoot, rootError } from './trust-files.ts'
import { type DownloadFailure, downloadPasses, isDownloadFailure, TufMirror } from './tuf-mirror.ts'

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

/** The verified targets of a TUF repository (TUF specification §5), into a fresh folder each time; throws UnavailableError when it can't be reached, EvidenceError when it does not prove itself. */
export async function fetchTargets(
  source: TufSource,
  context: { readonly temp: string; readonly log: Log; readonly deadline: Deadline }
): Promise<TufTargets> {
  // Nothing that an earlier job or another step may have left is read: a planted cache would be a planted root.
  const folder = await mkdtemp(join(context.temp, 'tuf-'))
  const budgetMs = context.deadline.within(BUDGET_MS)
  try {
    const reading = retry(() => readTargets(source, folder), {
      budgetMs,
      passes: (error) => isDownloadFailure(error) && downloadPasses(error),
      waiting: (error, waitMs) => {
        context.log.info(
          `the trust root at ${source.mirror.host} can't be read (${messageOf(error)}); trying again in ${duration(waitMs)}`
        )
      }
    })
    return await within(reading, budgetMs, source)
  } catch (error) {
    throw isDownloadFailure(error) ? outage(source, messageOf(error), error) : error
  } finally {
    // At once: everybody waits for what comes next, and the threads that would do it meanwhile are slower.
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 })
  }
}

async function readTargets(source: TufSource, folder: string): Promise<TufTargets> {
  const mirror = new TufMirror(source.mirror, folder)
  try {
    const updater = await updaterFor(source, mirror, folder)
    await updater.refresh()
    const [trustedRoot, signingConfig, signingConfigV2] = await Promise.all([
      readTarget(updater, 'trusted_root.json'),
      readTarget(updater, 'signing_config.v0.2.json'),
      readTarget(updater, 'signing_config_rekor_v2.v0.2.json')
    ])
    if (!trustedRoot) throw rootError(source.mirror.host, 'this TUF repository has no target trusted_root.json')
    return { trustedRoot, signingConfig, signingConfigV2 }
  } catch (error) {
    throw error instanceof CustodyError ? error : (mirror.failureBehind(error) ?? unproven(source, error))
  }
}

async function updaterFor({ rootPath }: TufSource, mirror: TufMirror, folder: string): Promise<Updater> {
  const root = rootPath === undefined ? await publicGoodRoot() : await readTufRoot(rootPath)
  mirror.expectAfter(root)
  const { Updater } = await import('tuf-js')
  await writeFile(join(folder, 'root.json'), root)
  return new Updater({
    metadataBaseUrl: mirror.base,
    metadataDir: folder,
    targetBaseUrl: `${mirror.base}/targets`,
    targetDir: folder,
    fetcher: mirror
  })
}

async function publicGoodRoot(): Promise<Buffer> {
  const { default: seeds } = await import('@sigstore/tuf/seeds.json', { with: { type: 'json' } })
  return Buffer.from(seeds[PUBLIC_GOOD_MIRROR]['root.json'], 'base64')
}

async function readTarget(updater: Updater, name: string): Promise<Buffer | undefined> {
  const target = await updater.getTargetInfo(name)
  return target && readFile(await updater.downloadTarget(target))
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

function unproven(source: TufSource, error: unknown): EvidenceError {
  return new EvidenceError('E_TRUST_TUF', {
    message: `the trust root at ${source.mirror.host} does not prove itself`.slice(0, 160),
    reason: messageOf(error),
    remedy:
      source.rootPath === undefined
        ? 'check the clock of this runner; if it is right, sign nothing until the mirror is mended'
        : 'check the clock of this runner, and that tuf-root belongs to this mirror; if both are right, tell its operator',
    cause: error
  })
}

function outage({ mirror, publicGood }: TufSource, reason: string, cause?: DownloadFailure): UnavailableError {
  return new UnavailableError('E_TRUST_OUTAGE', {
    message: `the trust root can't be read from ${mirror.host}`.slice(0, 160),
    reason,
    remedy: publicGood
      ? `look at ${STATUS_PAGE}, and whether this runner can reach that host; then re-run this job only`
      : 'look whether this runner can reach that host and that tuf-mirror is right; then re-run this job only',
    cause
  })
}
