import { fieldFault } from './spdx-fault.ts'
import { canonical, sortedBy, type SpdxExternalReference, type SpdxPackage, type SpdxRelationship } from './spdx.ts'

// What a package says of its files is invalid, or dangles, in a document that has none (SPDX 2.3 §§7.8, 7.9, 7.14).
const OF_FILES = ['packageVerificationCode', 'hasFiles', 'licenseInfoFromFiles']

/**
 * The package in a parsed value, its mandatory fields checked (SPDX 2.3 §7) and what it says of its files left out;
 * throws SpdxFault that names `place`.
 */
export function packageOf(value: unknown, place: string): SpdxPackage {
  checkTexts(value, place, ['SPDXID', 'name'])
  checkEach(value, 'checksums', place, ['algorithm', 'checksumValue'])
  checkEach(value, 'externalRefs', place, ['referenceType', 'referenceLocator'])
  const entry = { ...(value as Record<string, unknown>), filesAnalyzed: false }
  const fields = Object.entries(entry).filter(([field]) => !OF_FILES.includes(field))
  return canonical(
    Object.fromEntries(fields.map(([field, content]) => [field, inOrder(field, content)]))
  ) as SpdxPackage
}

/** The lists of a package whose order means nothing, in one order. */
function inOrder(field: string, content: unknown): unknown {
  if (!Array.isArray(content)) return content
  if (field === 'checksums') return sortedBy(content.map(canonical), JSON.stringify)
  if (field === 'externalRefs') return sortedBy(content.map(externalReference).map(canonical), JSON.stringify)
  return content
}

/** SPDX 2.2 wrote PACKAGE_MANAGER in JSON; 2.3 writes PACKAGE-MANAGER (SPDX 2.3 §7.21). */
function externalReference(reference: SpdxExternalReference): SpdxExternalReference {
  const { referenceCategory } = reference
  if (typeof referenceCategory !== 'string') return reference
  return { ...reference, referenceCategory: referenceCategory.replaceAll('_', '-') }
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
