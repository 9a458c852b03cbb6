import { fieldFault } from './spdx-fault.ts'
import { canonical, compareText, sortedBy, type SpdxPackage, type SpdxRelationship } from './spdx.ts'

// What a package says of its files is invalid, or dangles, in a document that has none (SPDX 2.3 §§7.8, 7.9, 7.14).
const OF_FILES = ['packageVerificationCode', 'hasFiles', 'licenseInfoFromFiles']

// Lists of a package whose order means nothing.
const UNORDERED = ['checksums', 'externalRefs']

/**
 * The package in a parsed value, its mandatory fields checked (SPDX 2.3 §7) and what it says of its files left out;
 * throws SpdxFault that names `place`.
 */
export function packageOf(value: unknown, place: string): SpdxPackage {
  checkTexts(value, place, ['SPDXID', 'name'])
  checkEach(value, 'checksums', place, ['algorithm', 'checksumValue'])
  checkEach(value, 'externalRefs', place, ['referenceType', 'referenceLocator'])
  const entry = { ...(value as SpdxPackage), filesAnalyzed: false } as Record<string, unknown>
  const fields = Object.keys(entry).filter((field) => !OF_FILES.includes(field))
  return Object.fromEntries(
    fields.sort(compareText).map((field) => [field, inOrder(field, canonical(entry[field]))])
  ) as SpdxPackage
}

function inOrder(field: string, value: unknown): unknown {
  return UNORDERED.includes(field) && Array.isArray(value) ? sortedBy(value, JSON.stringify) : value
}

/** The relationship in a parsed value, its mandatory fields checked (SPDX 2.3 §11.1); throws SpdxFault that names `place`. */
export function relationshipOf(value: unknown, place: string): SpdxRelationship {
  checkTexts(value, place, ['spdxElementId', 'relationshipType', 'relatedSpdxElement'])
  return canonical(value) as SpdxRelationship
}

/** The text in one field of a parsed value; throws SpdxFault that names `place`. */
export function textOf(value: unknown, field: string, place: string): string {
  const text: unknown = isObject(value) ? value[field] : undefined
  if (typeof text !== 'string' || text === '') throw fieldFault(place, `it has no ${field}`)
  return text
}

function checkTexts(value: unknown, place: string, fields: readonly string[]): void {
  for (const field of fields) textOf(value, field, place)
}

function checkEach(value: unknown, field: string, place: string, fields: readonly string[]): void {
  const list: unknown = isObject(value) ? value[field] : undefined
  if (list === undefined) return
  if (!Array.isArray(list)) throw fieldFault(`${place}.${field}`, 'it is not a list')
  for (const [index, item] of list.entries()) checkTexts(item, `${place}.${field}[${index}]`, fields)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
