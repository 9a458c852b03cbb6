import { parseDocument } from 'yaml'
import { RequestError } from '../support/errors.ts'
import { type Exception, purlMatches } from './exception.ts'
import { type Fields, fieldsOf, textOf } from './fields.ts'

const MAX_IGNORE_BYTES = 1024 * 1024
const DATE = /^\d{4}-\d{2}-\d{2}$/
const KNOWN = new Set(['id', 'purls', 'paths', 'statement', 'expired_at'])

/**
 * The exceptions that an ignore file in the format of `.trivyignore.yaml` makes; each must say why (`statement`) and until when
 * (`expired_at`, held until that day begins in UTC). Throws RequestError.
 */
export function parseIgnoreFile(bytes: Buffer, name: string): Exception[] {
  const root = fieldsOf(parseYaml(bytes, name))
  const unknown = Object.keys(root).find((key) => key !== 'vulnerabilities')
  if (unknown !== undefined)
    throw ignoreError(name, `it has ${JSON.stringify(unknown)}, which this gate does not judge`)
  const entries = root['vulnerabilities'] ?? []
  if (!Array.isArray(entries)) throw ignoreError(name, 'vulnerabilities is no list')
  return entries.map((entry, index) => exceptionOf(fieldsOf(entry), `${name}, entry ${index + 1}`))
}

function parseYaml(bytes: Buffer, name: string): unknown {
  if (bytes.length > MAX_IGNORE_BYTES)
    throw ignoreError(name, `it has ${bytes.length} bytes; ${MAX_IGNORE_BYTES} are read`)
  const document = parseDocument(bytes.toString('utf8'), { schema: 'core', uniqueKeys: true })
  const [fault] = document.errors
  if (fault) throw ignoreError(name, fault.message.split('\n', 1).join())
  const value: unknown = document.toJS({ maxAliasCount: 0 })
  if (value === null || (typeof value === 'object' && !Array.isArray(value))) return value
  throw ignoreError(
    name,
    'it is no mapping with a list of vulnerabilities; the plain .trivyignore has no place for a reason'
  )
}

function exceptionOf(entry: Fields, where: string): Exception {
  const id = textOf(entry['id'])
  if (id === undefined) throw ignoreError(where, 'it names no id')
  const unknown = Object.keys(entry).find((key) => !KNOWN.has(key))
  if (unknown !== undefined) throw ignoreError(`${where} (${id})`, `${JSON.stringify(unknown)} is not known there`)
  const reason = textOf(entry['statement'])?.trim()
  if (!reason) throw missingReason(`${where} (${id})`)
  const [purls, paths] = [limits(entry['purls'], where), limits(entry['paths'], where)]
  return {
    source: 'ignore-file',
    id,
    reason,
    expires: expiryOf(entry['expired_at'], `${where} (${id})`),
    covers: (finding) =>
      (purls === undefined || purls.some((purl) => purlMatches(purl, finding.purl))) &&
      (paths === undefined || paths.some((path) => finding.path === path))
  }
}

// A list that is there and empty would cover nothing: whoever wrote it meant something else.
function limits(value: unknown, where: string): string[] | undefined {
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) return value
  throw ignoreError(where, 'purls and paths are lists of texts with at least one')
}

function expiryOf(value: unknown, where: string): Date {
  const text = textOf(value)
  const date = new Date(`${text ?? ''}T00:00:00Z`)
  // Date.parse takes 2026-02-31 for 2026-03-03.
  if (text !== undefined && DATE.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text))
    return date
  throw new RequestError('E_IGNORE_EXPIRY', {
    message: `${where} has no expired_at that is a date`,
    reason:
      text === undefined
        ? 'an exception without an end is forgotten, and then hides the vulnerability for ever'
        : `it says ${JSON.stringify(text.slice(0, 40))}`,
    remedy: 'write the day on which somebody must look again, for example expired_at: 2027-03-31'
  })
}

function missingReason(where: string): RequestError {
  return new RequestError('E_IGNORE_REASON', {
    message: `${where} gives no statement`,
    reason: 'an exception is evidence: who reads it later must learn why the vulnerability does not count here',
    remedy: 'write statement: and why, for example "not reachable: the parser is never called"'
  })
}

function ignoreError(where: string, reason: string): RequestError {
  return new RequestError('E_IGNORE_FILE', {
    message: `${where} can't be used as an ignore file`,
    reason,
    remedy: "write it like Trivy's .trivyignore.yaml: vulnerabilities: [{id, statement, expired_at, purls?, paths?}]"
  })
}
