import { execFile } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Digest } from '../image/digest.ts'
import { messageOf, RequestError, UnavailableError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import { DatabaseArchives } from './database-archives.ts'
import { type DatabaseSource, locateDatabase } from './database-source.ts'
import { fieldsOf, textOf } from './fields.ts'
import type { ScannerDatabase } from './finding.ts'

/** Which vulnerability database is wanted, and where it may be kept. */
export interface DatabaseRequest extends DatabaseSource {
  /** Holds archives from one run to the next, each under its own hash; they are hashed again before they are used. */
  readonly cache: string
  readonly maxAgeMs: number
  /** A folder that only this run can write to. */
  readonly temp: string
  readonly now: Date
}

/** A database ready for Trivy: its cache folder, and what the evidence says of it. */
export interface PreparedDatabase {
  readonly folder: string
  readonly identity: ScannerDatabase
  /** The digest of the archive; the name under which it may be kept. */
  readonly archive: Digest
  readonly cached: boolean
}

const UNPACK_MS = 120_000
const HOUR_MS = 60 * 60 * 1000

/**
 * The newest vulnerability database that one of the repositories has, or the newest kept one where none answers. Throws UnavailableError
 * where there is none at all or it is older than `maxAgeMs`: a gate that can't look is shut.
 */
export async function prepareDatabase(request: DatabaseRequest): Promise<PreparedDatabase> {
  const archives = new DatabaseArchives(request.cache, request.log)
  const { located, failures } = await locateDatabase(request)
  const chosen = located ? await archives.obtain(located) : await archives.newest(failures)
  const folder = join(request.temp, 'trivy-cache')
  await unpack(chosen.path, join(folder, 'db'))
  const { schema, updatedAt } = await readMetadata(join(folder, 'db'))
  checkAge(updatedAt, request, failures)
  const identity = { uri: `pkg:oci/trivy-db@${chosen.digest.toString()}`, schema, updatedAt }
  tell(identity, chosen.cached, request)
  return { folder, identity, archive: chosen.digest, cached: chosen.cached }
}

function tell({ uri, updatedAt }: ScannerDatabase, cached: boolean, { log, now }: { log: Log; now: Date }): void {
  const hours = Math.round((now.getTime() - updatedAt.getTime()) / HOUR_MS)
  log.info(
    `vulnerability database ${uri}, ${hours} h old${cached ? ', kept from an earlier run and hashed again' : ''}`
  )
}

async function unpack(archive: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  try {
    await promisify(execFile)('tar', ['-xzf', archive, '-C', folder, 'trivy.db', 'metadata.json'], {
      env: { PATH: process.env['PATH'] },
      timeout: UNPACK_MS
    })
  } catch (cause) {
    throw new RequestError('E_SCAN_DATABASE_CONTENT', {
      message: 'the archive of the vulnerability database can not be unpacked',
      reason: messageOf(cause).replaceAll(/\s+/g, ' ').slice(0, 300),
      remedy:
        'look whether the repository in database-repository holds a Trivy database (schema 2), and tar and gzip are installed',
      cause
    })
  }
}

async function readMetadata(folder: string): Promise<{ schema: string; updatedAt: Date }> {
  const text = await readFile(join(folder, 'metadata.json'), 'utf8')
  const metadata = fieldsOf(JSON.parse(text))
  const updatedAt = new Date(textOf(metadata['UpdatedAt']) ?? '')
  if (metadata['Version'] === 2 && !Number.isNaN(updatedAt.getTime())) return { schema: '2', updatedAt }
  throw new RequestError('E_SCAN_DATABASE_CONTENT', {
    message: 'the vulnerability database has a metadata.json that is not known',
    reason: `Version ${JSON.stringify(metadata['Version'] ?? null)}, UpdatedAt ${JSON.stringify(metadata['UpdatedAt'] ?? null)}; Version 2 is known`,
    remedy: 'use a database of schema 2: a repository whose tag ends in :2'
  })
}

function checkAge(updatedAt: Date, { now, maxAgeMs }: DatabaseRequest, failures: readonly string[]): void {
  const age = now.getTime() - updatedAt.getTime()
  if (age <= maxAgeMs) return
  throw new UnavailableError('E_SCAN_DATABASE_AGE', {
    message: `the newest vulnerability database is ${Math.floor(age / HOUR_MS)} h old; ${Math.floor(maxAgeMs / HOUR_MS)} h are allowed`,
    reason: failures.length === 0 ? `it was made at ${updatedAt.toISOString()}` : failures.join('; '),
    remedy:
      'run the job again; where the mirror is behind, name another in database-repository, or allow more in database-max-age',
    state: 'nothing was judged, so nothing passed'
  })
}
