import { isDeepStrictEqual } from 'node:util'
import { Digest } from '../image/digest.ts'
import { EvidenceError } from '../support/errors.ts'

/** The type of every statement written here (in-toto attestation spec v1, statement.md). */
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1'

/** The payload type of a DSSE envelope that holds a statement. */
export const STATEMENT_PAYLOAD_TYPE = 'application/vnd.in-toto+json'

/** The predicate types that are written, spelled as verifiers compare them: exactly. */
export const PREDICATE = {
  signature: 'https://sigstore.dev/cosign/sign/v1',
  provenance: 'https://slsa.dev/provenance/v1',
  spdx: 'https://spdx.dev/Document',
  reference: 'https://in-toto.io/attestation/reference/v0.1',
  scan: 'https://cosign.sigstore.dev/attestation/vuln/v1',
  summary: 'https://slsa.dev/verification_summary/v1'
} as const

/** What a statement speaks of; strict verifiers refuse fields that in-toto's ResourceDescriptor does not have. */
export interface StatementSubject {
  readonly name?: string
  readonly digest: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

/** An in-toto statement: these subjects have this property. */
export interface Statement {
  readonly _type: typeof STATEMENT_TYPE
  readonly subject: readonly StatementSubject[]
  readonly predicateType: string
  readonly predicate: object
}

const serialised = new WeakMap<Statement, Buffer>()

/** The statement as the bytes that are signed, written once: JSON without spare whitespace. */
export function serialiseStatement(statement: Statement): Buffer {
  const known = serialised.get(statement)
  if (known) return known
  const bytes = Buffer.from(JSON.stringify(statement))
  serialised.set(statement, bytes)
  return bytes
}

/** The statement, whose predicate stands in `predicateBytes` as JSON already: megabytes that need not be written again. */
export function writtenAround(statement: Statement, predicateBytes: Buffer): Statement {
  const { _type, subject, predicateType } = statement
  const head = JSON.stringify({ _type, subject, predicateType }).slice(0, -1)
  serialised.set(statement, Buffer.concat([Buffer.from(`${head},"predicate":`), predicateBytes, Buffer.from('}')]))
  return statement
}

/** The statement in a DSSE payload that somebody else may have written; throws EvidenceError when it is none. */
export function parseStatement(payload: Buffer): Statement {
  const value = jsonObjectOf(payload)
  if (value['_type'] !== STATEMENT_TYPE && value['_type'] !== 'https://in-toto.io/Statement/v0.1') {
    throw notAStatement(`its _type is ${JSON.stringify(value['_type'])}`)
  }
  const { subject, predicateType, predicate } = value
  if (!Array.isArray(subject) || !subject.every(isSubject)) throw notAStatement('its subject is not a list of digests')
  if (typeof predicateType !== 'string' || predicateType === '') throw notAStatement('it names no predicateType')
  return { _type: STATEMENT_TYPE, subject, predicateType, predicate: isObject(predicate) ? predicate : {} }
}

/** The sha256 digests that a statement speaks of; subjects without one are left out. */
export function subjectDigests(statement: Statement): Digest[] {
  return statement.subject
    .map((subject) => Digest.tryParse(`sha256:${subject.digest['sha256'] ?? ''}`))
    .filter((digest) => digest !== undefined)
}

function jsonObjectOf(payload: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(payload.toString('utf8'))
    if (isObject(value)) return value as Record<string, unknown>
  } catch (error) {
    throw notAStatement('it is not JSON', error)
  }
  throw notAStatement('it is not a JSON object')
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSubject(value: unknown): value is StatementSubject {
  return (
    isObject(value) &&
    'digest' in value &&
    isObject(value.digest) &&
    Object.values(value.digest).every((hex) => typeof hex === 'string')
  )
}

function notAStatement(reason: string, cause?: unknown): EvidenceError {
  return new EvidenceError('E_STATEMENT', {
    message: 'the signed payload is not an in-toto statement',
    reason,
    remedy: 'find out who attached it: custody and cosign never write such a payload',
    cause
  })
}

/**
 * Whether an existing statement already says what a planned one would: same predicate, every planned subject covered.
 * What only tells one run from another is left out of the comparison, so that a second run of the same workflow on the same digest adds nothing.
 */
export function saysTheSame(existing: Statement, planned: Statement): boolean {
  if (existing.predicateType !== planned.predicateType) return false
  const covered = new Set(subjectDigests(existing).map(String))
  if (!subjectDigests(planned).every((digest) => covered.has(digest.toString()))) return false
  return isDeepStrictEqual(withoutOccasion(existing), withoutOccasion(planned))
}

// Of provenance the run; of a verification summary the time, the program, and the commit at which the same rules were read.
function withoutOccasion({ predicateType, predicate }: Statement): object {
  const plain = JSON.parse(JSON.stringify(predicate)) as Occasional
  delete plain.runDetails?.metadata?.invocationId
  if (predicateType !== PREDICATE.summary) return plain
  delete plain.timeVerified
  delete plain.verifier?.version
  delete plain.policy?.uri
  return plain
}

interface Occasional {
  readonly runDetails?: { readonly metadata?: { invocationId?: unknown } }
  timeVerified?: unknown
  readonly verifier?: { version?: unknown }
  readonly policy?: { uri?: unknown }
}
