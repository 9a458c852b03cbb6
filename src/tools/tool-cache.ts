import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { messageOf } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import type { ToolArchive, ToolRelease } from './tool-release.ts'

/**
 * Where the runner's tool cache has this release, in the layout of @actions/tool-cache: `TOOL/VERSION/ARCH` is whole once
 * `ARCH.complete` stands beside it. Undefined where the machine has no tool cache.
 */
export function cacheFolder(env: NodeJS.ProcessEnv, release: ToolRelease): string | undefined {
  const cache = env['RUNNER_TOOL_CACHE']
  return cache ? join(cache, release.executable, release.version, process.arch) : undefined
}

/** The archive that somebody left in the tool cache; unproved, as whoever can write there could have left anything. */
export async function readCached(folder: string, archive: ToolArchive): Promise<Buffer | undefined> {
  try {
    await readFile(`${folder}.complete`)
    return await readFile(join(folder, archive.name))
  } catch {
    return undefined
  }
}

/** What is left in the tool cache: the proved archive, and what was unpacked from it. */
interface KeptTool {
  readonly release: ToolRelease
  readonly archive: ToolArchive
  readonly bytes: Buffer
  readonly executable: string
}

/** Leaves a proved archive in the tool cache, whole or not at all; its executable beside it is for others who look there. */
export async function keepInCache(
  folder: string,
  { archive, bytes, executable, release }: KeptTool,
  log: Log
): Promise<void> {
  try {
    await mkdir(dirname(folder), { recursive: true })
    const partial = await mkdtemp(`${folder}-`)
    try {
      await writeFile(join(partial, archive.name), bytes)
      await copyFile(executable, join(partial, release.executable))
      await rename(partial, folder)
    } finally {
      await rm(partial, { recursive: true, force: true })
    }
    await writeFile(`${folder}.complete`, '')
  } catch (error) {
    log.info(`${release.title} is not kept in the tool cache: ${messageOf(error)}`)
  }
}
