import type { Digest } from '../image/digest.ts'
import { RequestError } from '../support/errors.ts'
import { decoded, type Exception, purlMatches } from './exception.ts'
import { type Fields, fieldsOf, listOf, textOf } from './fields.ts'
import type { Finding } from './finding.ts'
import { selectJson, UnreadableJson } from './json-select.ts'

/** The image that a VEX document must speak of to count: its name without registry details, and all its digests. */
export interface VexSubject {
  readonly repository: string
  readonly digests: readonly Digest[]
}

interface VexStatement {
  readonly names: readonly string[]
  readonly status: string
  readonly reason: string
  readonly at: number
  readonly products: readonly Fields[]
}

const MAX_VEX_BYTES = 16 * 1024 * 1024
const STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation']
const CONTEXT = /^https:\/\/openvex\.dev\/ns(?:\/v0\.[0-2]\.\d+)?$/

/**
 * The exceptions in an OpenVEX document (openvex/spec v0.2.0) about this image: what it calls not_affected or fixed and does not call
 * otherwise later. Throws RequestError for a document that is none, and for a not_affected without justification or impact.
 */
export function parseOpenVex(bytes: Buffer, name: string, subject: VexSubject): Exception[] {
  const document = readDocument(bytes, name)
  const author = textOf(document['author'])
  if (author === undefined) throw vexError(name, 'it names no author: an unsigned word of nobody')
  const time = Date.parse(textOf(document['timestamp']) ?? '')
  if (Number.isNaN(time)) throw vexError(name, 'it has no timestamp')
  const statements = listOf(document['statements']).map((item, index) =>
    statementOf(fieldsOf(item), time, `${name}, statement ${index + 1}`)
  )
  // The later word counts (§ "Updating Statements with Inherited Data").
  const newestFirst = statements.toSorted((one, other) => other.at - one.at)
  return newestFirst.flatMap((statement) => exceptionsOf(statement, newestFirst, author, subject))
}

function readDocument(bytes: Buffer, name: string): Fields {
  if (bytes.length > MAX_VEX_BYTES) throw vexError(name, `it has ${bytes.length} bytes; ${MAX_VEX_BYTES} are read`)
  try {
    const document = fieldsOf(selectJson(bytes, 'value'))
    if (!CONTEXT.test(textOf(document['@context']) ?? ''))
      throw vexError(name, `its @context is ${JSON.stringify(document['@context'] ?? null).slice(0, 80)}`)
    return document
  } catch (error) {
    if (error instanceof UnreadableJson) throw vexError(name, error.message)
    throw error
  }
}

function statementOf(item: Fields, documentTime: number, where: string): VexStatement {
  const status = textOf(item['status']) ?? ''
  if (!STATUSES.includes(status))
    throw vexError(where, `its status ${JSON.stringify(status)} is not one of ${STATUSES.join(', ')}`)
  const names = vulnerabilityNames(item['vulnerability'])
  if (names.length === 0) throw vexError(where, 'it names no vulnerability')
  const reason = [item['justification'], item['impact_statement'], item['status_notes']]
    .map(textOf)
    .filter(Boolean)
    .join(': ')
  if (status === 'not_affected' && !textOf(item['justification']) && !textOf(item['impact_statement'])) {
    throw vexError(where, 'not_affected needs a justification or an impact_statement')
  }
  const at = Date.parse(textOf(item['timestamp']) ?? '')
  return {
    names,
    status,
    reason: reason || status,
    at: Number.isNaN(at) ? documentTime : at,
    products: listOf(item['products']).map(fieldsOf)
  }
}

/** v0.2 writes an object, v0.0.1 the bare id. */
function vulnerabilityNames(value: unknown): string[] {
  const { name, '@id': id, aliases } = fieldsOf(value)
  const names = [value, name, id, ...listOf(aliases)].map(textOf)
  return names.filter((text) => text !== undefined)
}

function exceptionsOf(
  statement: VexStatement,
  all: readonly VexStatement[],
  author: string,
  subject: VexSubject
): Exception[] {
  if (!['not_affected', 'fixed'].includes(statement.status)) return []
  const later = all
    .slice(0, all.indexOf(statement))
    .filter(({ names }) => names.some((name) => statement.names.includes(name)))
  const reason = `${statement.status}: ${statement.reason} (${author})`
  return statement.names.map((id) => ({
    source: 'vex',
    id,
    reason,
    expires: undefined,
    covers: (finding) =>
      speaksOf(statement, finding, subject) && !later.some((other) => speaksOf(other, finding, subject))
  }))
}

function speaksOf({ products }: VexStatement, finding: Finding, subject: VexSubject): boolean {
  return products.some((product) => {
    const ids = identifiersOf(product)
    if (ids.some((id) => purlMatches(id, finding.purl))) return true
    if (!ids.some((id) => isImage(id, subject)) && !hasDigest(product, subject)) return false
    const parts = listOf(product['subcomponents']).map(fieldsOf)
    return parts.length === 0 || parts.some((part) => identifiersOf(part).some((id) => purlMatches(id, finding.purl)))
  })
}

function identifiersOf(component: Fields): string[] {
  const { '@id': id, identifiers } = component
  return [id, fieldsOf(identifiers)['purl']].map(textOf).filter((text) => text !== undefined)
}

/** `pkg:oci/checkout@sha256:…?repository_url=ghcr.io/acme/checkout`: by digest, or by repository for every build of it. */
function isImage(purl: string, { repository, digests }: VexSubject): boolean {
  const match = /^pkg:oci\/([^@?#]+)(?:@([^?#]+))?(?:\?([^#]*))?/.exec(purl)
  if (!match) return false
  const [, name = '', version, query = ''] = match
  const at = new URLSearchParams(query).get('repository_url')
  const sameRepository = at === null ? repository.endsWith(`/${decoded(name)}`) : at === repository
  return sameRepository && (version === undefined || digests.some((digest) => digest.toString() === decoded(version)))
}

function hasDigest(product: Fields, { digests }: VexSubject): boolean {
  const hash = textOf(fieldsOf(product['hashes'])['sha-256'])
  return hash !== undefined && digests.some(({ hex }) => hex === hash)
}

function vexError(where: string, reason: string): RequestError {
  return new RequestError('E_VEX', {
    message: `${where} can't be used as OpenVEX`,
    reason,
    remedy: 'check the document with vexctl, or leave vex out; see https://github.com/openvex/spec for the fields'
  })
}
