import { execFile } from 'node:child_process'
import { access, constants, mkdtemp, stat, writeFile } from 'node:fs/promises'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { messageOf, RequestError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import type { Deadline } from '../support/retry.ts'
import { download } from './download.ts'
import { archiveFor, checkArchive, PINNED_SYFT, type SyftRelease, type ToolArchive } from './syft-release.ts'
import { cacheFolder, keepInCache, readCached } from './tool-cache.ts'

/** Where a Syft is looked for, and what may be used to get one. */
export interface ToolOptions {
  readonly env: NodeJS.ProcessEnv
  /** A folder that only this run can write to. */
  readonly temp: string
  readonly log: Log
  readonly deadline: Deadline
  /** The pinned release unless told. */
  readonly release?: SyftRelease
}

const UNPACK_MS = 60_000

// The images of one run are scanned at the same time and share its folder: they must share its download too.
const searches = new Map<string, Promise<string>>()

/**
 * The path of a Syft: the given one, else the first on PATH, else the pinned release from the tool cache or its download, which is
 * unpacked only when its SHA-256 is the one in our source. Throws RequestError, UnavailableError, or EvidenceError for another hash.
 */
export function findSyft(given: string | undefined, options: ToolOptions): Promise<string> {
  const key = JSON.stringify([options.temp, given])
  const search = searches.get(key) ?? searchSyft(given, options)
  searches.set(key, search)
  return search
}

async function searchSyft(given: string | undefined, options: ToolOptions): Promise<string> {
  const { env, log } = options
  if (given !== undefined) return givenSyft(given)
  const onPath = await syftOnPath(env['PATH'] ?? '')
  if (onPath !== undefined) {
    log.info(`Syft: ${onPath}, found on PATH`)
    return onPath
  }
  return pinnedSyft(options)
}

async function givenSyft(path: string): Promise<string> {
  const absolute = resolve(path)
  if (await isExecutable(absolute)) return absolute
  throw new RequestError('E_SYFT_PATH', {
    message: `syft-path ${JSON.stringify(path.slice(-100))} is not an executable file`,
    reason: 'it is not there, is a folder, or lacks the right to be executed',
    remedy: 'pass the path of a Syft for this machine, or leave syft-path out to use the pinned one'
  })
}

async function syftOnPath(path: string): Promise<string | undefined> {
  // A relative entry would be looked up in the checked-out repository.
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const candidate = join(folder, 'syft')
    if (await isExecutable(candidate)) return candidate
  }
  return undefined
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

async function pinnedSyft(options: ToolOptions): Promise<string> {
  const { env, log, release = PINNED_SYFT } = options
  const archive = archiveFor(release)
  const folder = cacheFolder(env, release)
  const cached = folder === undefined ? undefined : await readCached(folder, archive)
  if (cached && isProved(cached, archive, log)) {
    log.info(`Syft ${release.version}: from the tool cache, its archive hashed again`)
    return unpack(cached, archive, options)
  }
  const url = new URL(archive.name, release.downloads)
  log.info(`Syft ${release.version}: downloading ${archive.name} from ${url.host}`)
  const bytes = await download(url, options)
  checkArchive(bytes, archive, url.host)
  const executable = await unpack(bytes, archive, options)
  // A hosted runner's tool cache ends with the job.
  if (folder !== undefined && env['RUNNER_ENVIRONMENT'] !== 'github-hosted') {
    await keepInCache(folder, archive, { bytes, executable }, log)
  }
  return executable
}

function isProved(bytes: Buffer, archive: ToolArchive, log: Log): boolean {
  try {
    checkArchive(bytes, archive, 'the tool cache')
    return true
  } catch (error) {
    log.warning(`the tool cache is not used: ${messageOf(error)}`)
    return false
  }
}

async function unpack(bytes: Buffer, archive: ToolArchive, { env, temp, deadline }: ToolOptions): Promise<string> {
  const folder = await mkdtemp(join(temp, 'syft-tool-'))
  const file = join(folder, archive.name)
  await writeFile(file, bytes)
  try {
    await promisify(execFile)('tar', ['-xzf', file, '-C', folder, 'syft'], {
      env: { PATH: env['PATH'] },
      timeout: Math.ceil(deadline.within(UNPACK_MS)) || 1
    })
  } catch (error) {
    throw new RequestError('E_TOOL_UNPACK', {
      message: `tar can't unpack ${archive.name}`,
      reason: messageOf(error).replaceAll(/\s+/g, ' ').slice(0, 300),
      remedy: 'install tar and gzip on this machine, or pass a Syft in syft-path',
      cause: error
    })
  }
  return join(folder, 'syft')
}
