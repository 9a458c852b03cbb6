import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Digest } from '../image/digest.ts'
import { UnavailableError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import type { LocatedDatabase } from './database-source.ts'

/** An archive on this machine whose bytes hash to its digest. */
export interface KeptArchive {
  readonly path: string
  readonly digest: Digest
  readonly cached: boolean
}

const MAX_ARCHIVE = 512 * 1024 * 1024
const ARCHIVE_NAME = /^([0-9a-f]{64})\.tar\.gz$/

/** Archives of databases in one folder, each named by its SHA-256: whoever else can write there can only make one unusable. */
export class DatabaseArchives {
  private readonly folder: string
  private readonly log: Log

  constructor(folder: string, log: Log) {
    this.folder = folder
    this.log = log
  }

  /** The archive of a located database, downloaded where it is not kept; older ones are removed, since a cache only grows. */
  async obtain({ registry, layer }: LocatedDatabase): Promise<KeptArchive> {
    const path = this.pathOf(layer)
    if (await this.isWhole(path, layer)) return { path, digest: layer, cached: true }
    this.log.info(`downloading the vulnerability database ${layer.toString()} from ${registry.reference.name}`)
    const bytes = await registry.fetchBlob(layer, MAX_ARCHIVE)
    await mkdir(this.folder, { recursive: true })
    await this.removeOthers()
    await writeFile(`${path}.partial`, bytes)
    await rename(`${path}.partial`, path)
    return { path, digest: layer, cached: false }
  }

  /** The newest archive that is kept and whole; throws UnavailableError with the failures where there is none. */
  async newest(failures: readonly string[]): Promise<KeptArchive> {
    for (const digest of await this.kept()) {
      const path = this.pathOf(digest)
      if (await this.isWhole(path, digest)) return { path, digest, cached: true }
    }
    throw new UnavailableError('E_SCAN_DATABASE', {
      message: 'no vulnerability database can be had',
      reason: failures.join('; ') || 'no repository is named',
      remedy:
        'run the job again; where this machine has no way there, mirror the database and name it in database-repository',
      state: 'nothing was judged, so nothing passed'
    })
  }

  private pathOf(digest: Digest): string {
    return join(this.folder, `${digest.hex}.tar.gz`)
  }

  private async kept(): Promise<Digest[]> {
    const names = await readdir(this.folder).catch(() => [])
    const found = await Promise.all(
      names.map(async (name) => {
        const digest = Digest.tryParse(`sha256:${ARCHIVE_NAME.exec(name)?.[1] ?? ''}`)
        return digest && { digest, changed: (await stat(join(this.folder, name))).mtimeMs }
      })
    )
    const archives = found.filter((archive) => archive !== undefined)
    return archives.toSorted((one, other) => other.changed - one.changed).map(({ digest }) => digest)
  }

  private async isWhole(path: string, digest: Digest): Promise<boolean> {
    const hash = createHash('sha256')
    try {
      await pipeline(createReadStream(path), hash)
    } catch {
      return false
    }
    if (hash.digest('hex') === digest.hex) return true
    this.log.warning(`the kept database ${digest.toString()} has other content than its name says: it is not used`)
    await rm(path, { force: true })
    return false
  }

  private async removeOthers(): Promise<void> {
    for (const digest of await this.kept()) await rm(this.pathOf(digest), { force: true })
  }
}
