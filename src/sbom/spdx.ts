/** The most bytes of one SBOM that are read, wherever it comes from. */
export const MAX_SBOM_BYTES = 64 * 1024 * 1024

/** The SPDXID of every document itself (SPDX 2.3 §6.3). */
export const DOCUMENT_ID = 'SPDXRef-DOCUMENT'

/** Where else a package is known: its package URL, its CPE names (SPDX 2.3 §7.21). */
export interface SpdxExternalReference {
  readonly referenceType: string
  readonly referenceLocator: string
  readonly [field: string]: unknown
}

/** A checksum of a package's own bytes (SPDX 2.3 §7.10). */
export interface SpdxChecksum {
  readonly algorithm: string
  readonly checksumValue: string
  readonly [field: string]: unknown
}

/** A package (SPDX 2.3 §7): the fields that are read by name, and whatever else it holds. */
export interface SpdxPackage {
  readonly SPDXID: string
  readonly name: string
  readonly versionInfo?: string
  readonly primaryPackagePurpose?: string
  readonly checksums?: readonly SpdxChecksum[]
  readonly externalRefs?: readonly SpdxExternalReference[]
  readonly [field: string]: unknown
}

/** A relationship between two elements (SPDX 2.3 §11). */
export interface SpdxRelationship {
  readonly spdxElementId: string
  readonly relationshipType: string
  readonly relatedSpdxElement: string
  readonly [field: string]: unknown
}

/** An SPDX 2 document without a file inventory: the fields that are read by name, and whatever else it holds. */
export interface SpdxDocument {
  readonly spdxVersion: string
  readonly SPDXID: string
  readonly documentNamespace: string
  readonly packages: readonly SpdxPackage[]
  readonly relationships: readonly SpdxRelationship[]
  readonly [field: string]: unknown
}

/** `DESCRIBES` from the document to an element (SPDX 2.3 §11.1). */
export function describes(SPDXID: string): SpdxRelationship {
  return { relatedSpdxElement: SPDXID, relationshipType: 'DESCRIBES', spdxElementId: DOCUMENT_ID }
}

/** `CONTAINS` from one element to another (SPDX 2.3 §11.1). */
export function contains(whole: string, part: string): SpdxRelationship {
  return { relatedSpdxElement: part, relationshipType: 'CONTAINS', spdxElementId: whole }
}

/** The packages that a document says it describes. */
export function rootsOf(document: SpdxDocument): SpdxPackage[] {
  const ids = new Set(document.relationships.map(describedElement))
  return document.packages.filter(({ SPDXID }) => ids.has(SPDXID))
}

/** The element that a relationship says the document describes, or undefined where it says something else. */
export function describedElement(relationship: SpdxRelationship): string | undefined {
  const { spdxElementId, relationshipType, relatedSpdxElement } = relationship
  if (relationshipType === 'DESCRIBES' && spdxElementId === DOCUMENT_ID) return relatedSpdxElement
  if (relationshipType === 'DESCRIBED_BY' && relatedSpdxElement === DOCUMENT_ID) return spdxElementId
  return undefined
}

/** The value with the keys of every object in one order, so that equal values become equal bytes. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  // fromEntries defines properties: a key `__proto__` stays a key.
  const entries = Object.entries(value).sort(byKey)
  for (const entry of entries) entry[1] = canonical(entry[1])
  return Object.fromEntries(entries)
}

/** Compares by code units, which no locale changes. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** The items in the order of their keys. */
export function sortedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items
    .map((item): [string, T] => [keyOf(item), item])
    .sort(([left], [right]) => compareText(left, right))
    .map(([, item]) => item)
}

/** The document with its fields in the order that `canonical` would give them; their values are taken as they are. */
export function withOrderedFields(document: SpdxDocument): SpdxDocument {
  return Object.fromEntries(Object.entries(document).sort(byKey)) as SpdxDocument
}

/** The document with one more sentence in its comment (SPDX 2.3 §6.11). */
export function withComment(document: SpdxDocument, sentence: string): SpdxDocument {
  const { comment } = document
  const lines = typeof comment === 'string' && comment !== '' ? [comment, sentence] : [sentence]
  return withOrderedFields({ ...document, comment: lines.join('\n') })
}

function byKey([left]: [string, unknown], [right]: [string, unknown]): number {
  return compareText(left, right)
}

/** How many bytes `serialise` gives for the document with every package replaced by what `reduce` makes of it. */
export function sizeOf(document: SpdxDocument, reduce?: (entry: SpdxPackage) => SpdxPackage): number {
  let size = 0
  for (const piece of piecesOf(document, reduce)) size += Buffer.byteLength(piece)
  return size
}

/** The document as minified JSON, written element by element: no string of its whole length is ever built. */
export function serialise(document: SpdxDocument, size = sizeOf(document)): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let at = 0
  for (const piece of piecesOf(document)) at += bytes.write(piece, at)
  return bytes
}

const CHUNK = 65_536

/** What `serialise` gives where it has at most `maxBytes`, else undefined; written in one go, where `serialise` sizes it first. */
export function serialiseWithin(document: SpdxDocument, maxBytes: number): Buffer | undefined {
  const chunks: Buffer[] = []
  let [size, text] = [0, '']
  for (const piece of piecesOf(document)) {
    text += piece
    if (text.length < CHUNK) continue
    size += chunks[chunks.push(Buffer.from(text)) - 1]?.length ?? 0
    if (size > maxBytes) return undefined
    text = ''
  }
  const bytes = Buffer.concat([...chunks, Buffer.from(text)])
  return bytes.length > maxBytes ? undefined : bytes
}

function* piecesOf(document: SpdxDocument, reduce?: (entry: SpdxPackage) => SpdxPackage): Generator<string> {
  let separator = '{'
  for (const [key, value] of Object.entries(document)) {
    yield `${separator}${JSON.stringify(key)}:`
    separator = ','
    if (key === 'packages' && reduce) yield* elementPieces(document.packages, reduce)
    else if (Array.isArray(value)) yield* elementPieces(value)
    else yield JSON.stringify(value)
  }
  yield '}'
}

function* elementPieces<T>(
  elements: readonly T[],
  reduce: (element: T) => unknown = (element) => element
): Generator<string> {
  let separator = '['
  for (const element of elements) {
    yield separator + JSON.stringify(reduce(element))
    separator = ','
  }
  yield elements.length === 0 ? '[]' : ']'
}
