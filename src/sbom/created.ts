import { RequestError } from '../support/errors.ts'
import type { SpdxDocument } from './spdx.ts'

/** The date of a document whose source tells none: reproducible, and plainly no real date. */
export const EPOCH = '1970-01-01T00:00:00Z'

/** The time that SOURCE_DATE_EPOCH fixes (reproducible-builds.org/specs/source-date-epoch), or undefined where it is unset; throws RequestError. */
export function sourceDateEpoch(env: NodeJS.ProcessEnv): string | undefined {
  const text = env['SOURCE_DATE_EPOCH']
  if (text === undefined || text === '') return undefined
  const time = /^\d{1,11}$/.test(text) ? spdxTime(new Date(Number(text) * 1000)) : undefined
  if (time !== undefined) return time
  throw new RequestError('E_SOURCE_DATE_EPOCH', {
    message: `SOURCE_DATE_EPOCH ${JSON.stringify(text.slice(0, 40))} is not a time`,
    reason: 'it must be the whole number of seconds since 1970-01-01T00:00:00Z',
    remedy: 'set it to the commit time, as `git log -1 --format=%ct` prints it, or leave it unset'
  })
}

/** When a document says that it was created, as SPDX writes times; undefined where it says nothing that is a time. */
export function createdOf(document: SpdxDocument): string | undefined {
  const info = document['creationInfo']
  return typeof info === 'object' && info !== null && 'created' in info ? timeOf(info.created) : undefined
}

/** The time in a value that somebody else wrote, as SPDX writes times: UTC, whole seconds (SPDX 2.3 §6.9). */
export function timeOf(value: unknown): string | undefined {
  return typeof value === 'string' ? spdxTime(new Date(value)) : undefined
}

function spdxTime(date: Date): string | undefined {
  const text = Number.isNaN(date.getTime()) ? undefined : date.toISOString()
  return text?.length === 24 ? `${text.slice(0, 19)}Z` : undefined
}
