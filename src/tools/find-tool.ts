import { execFile } from 'node:child_process'
import { access, constants, mkdtemp, stat, writeFile } from 'node:fs/promises'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { messageOf, RequestError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import type { Deadline } from '../support/retry.ts'
import { download } from './download.ts'
import { cacheFolder, keepInCache, readCached } from './tool-cache.ts'
import { archiveFor, checkArchive, type ToolArchive, type ToolRelease } from './tool-release.ts'

/** Where a tool is looked for, and what may be used to get one. */
export interface ToolOptions {
  readonly env: NodeJS.ProcessEnv
  /** A folder that only this run can write to. */
  readonly temp: string
  readonly log: Log
  readonly deadline: Deadline
}

/** Which executable a run wants. */
export interface WantedTool {
  readonly release: ToolRelease
  /** The executable that the user names, in the input `name`. */
  readonly given?: { readonly name: string; readonly path: string }
  /** Whether one found on PATH will do; each does unless told. */
  readonly fits?: (path: string) => Promise<boolean>
}

const UNPACK_MS = 60_000

// The images of one run are scanned at the same time and share its folder: they must share its download too.
const searches = new Map<string, Promise<string>>()

/**
 * The path of a tool: the given one, else the first on PATH that fits, else the pinned release from the tool cache or its download, which
 * is unpacked only when its SHA-256 is the one in our source. Throws RequestError, UnavailableError, or EvidenceError for another hash.
 */
export function findTool(wanted: WantedTool, options: ToolOptions): Promise<string> {
  const key = JSON.stringify([options.temp, wanted.release, wanted.given?.path])
  const search = searches.get(key) ?? searchTool(wanted, options)
  searches.set(key, search)
  return search
}

async function searchTool({ release, given, fits }: WantedTool, options: ToolOptions): Promise<string> {
  if (given) return givenTool(given, release)
  const onPath = await toolOnPath(release, options, fits)
  if (onPath === undefined) return pinnedTool(release, options)
  options.log.info(`${release.title}: ${onPath}, found on PATH`)
  return onPath
}

async function givenTool({ name, path }: { name: string; path: string }, { title }: ToolRelease): Promise<string> {
  const absolute = resolve(path)
  if (await isExecutable(absolute)) return absolute
  throw new RequestError('E_TOOL_PATH', {
    message: `${name} ${JSON.stringify(path.slice(-100))} is not an executable file`,
    reason: 'it is not there, is a folder, or lacks the right to be executed',
    remedy: `pass the path of a ${title} for this machine, or leave ${name} out to use the pinned one`
  })
}

async function toolOnPath(
  { executable }: ToolRelease,
  { env }: ToolOptions,
  fits: WantedTool['fits']
): Promise<string | undefined> {
  // A relative entry would be looked up in the checked-out repository.
  for (const folder of (env['PATH'] ?? '').split(delimiter).filter(isAbsolute)) {
    const candidate = join(folder, executable)
    if ((await isExecutable(candidate)) && (!fits || (await fits(candidate)))) return candidate
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

async function pinnedTool(release: ToolRelease, options: ToolOptions): Promise<string> {
  const { env, log } = options
  const { title, version } = release
  const archive = archiveFor(release)
  const folder = cacheFolder(env, release)
  const cached = folder === undefined ? undefined : await readCached(folder, archive)
  if (cached && isProved(cached, archive, release, log)) {
    log.info(`${title} ${version}: from the tool cache, its archive hashed again`)
    return unpack(cached, archive, release, options)
  }
  const url = new URL(archive.name, release.downloads)
  log.info(`${title} ${version}: downloading ${archive.name} from ${url.host}`)
  const bytes = await download(url, release, options)
  checkArchive(bytes, archive, release, url.host)
  const executable = await unpack(bytes, archive, release, options)
  // A hosted runner's tool cache ends with the job.
  if (folder !== undefined && env['RUNNER_ENVIRONMENT'] !== 'github-hosted') {
    await keepInCache(folder, { archive, bytes, executable, release }, log)
  }
  return executable
}

function isProved(bytes: Buffer, archive: ToolArchive, release: ToolRelease, log: Log): boolean {
  try {
    checkArchive(bytes, archive, release, 'the tool cache')
    return true
  } catch (error) {
    log.warning(`the tool cache is not used: ${messageOf(error)}`)
    return false
  }
}

async function unpack(
  bytes: Buffer,
  archive: ToolArchive,
  { executable, otherwise }: ToolRelease,
  { env, temp, deadline }: ToolOptions
): Promise<string> {
  const folder = await mkdtemp(join(temp, `${executable}-tool-`))
  const file = join(folder, archive.name)
  await writeFile(file, bytes)
  try {
    await promisify(execFile)('tar', ['-xzf', file, '-C', folder, executable], {
      env: { PATH: env['PATH'] },
      timeout: Math.ceil(deadline.within(UNPACK_MS)) || 1
    })
  } catch (error) {
    throw new RequestError('E_TOOL_UNPACK', {
      message: `tar can't unpack ${archive.name}`,
      reason: messageOf(error).replaceAll(/\s+/g, ' ').slice(0, 300),
      remedy: `install tar and gzip on this machine, or ${otherwise}`,
      cause: error
    })
  }
  return join(folder, executable)
}
