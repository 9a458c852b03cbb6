import { serialise, serialiseWithin, sizeOf, type SpdxDocument, type SpdxPackage, withComment } from './spdx.ts'

/** One thing that was left out of a document, and what that did to its size in bytes. */
export interface Reduction {
  readonly what: string
  readonly before: number
  readonly after: number
}

/** A document as it will be signed. */
export interface FittedDocument {
  /** `reference`: too large for the log whatever is left out, so it stays whole and is only referred to. */
  readonly form: 'document' | 'reference'
  readonly document: SpdxDocument
  readonly bytes: Buffer
  /** Of the document before anything was left out, in bytes. */
  readonly whole: number
  readonly reductions: readonly Reduction[]
}

/** What one rung takes from each package, and from the rest of the document. */
interface Rung {
  readonly what: string
  readonly fromPackage: (entry: SpdxPackage) => SpdxPackage
  readonly fromRest: (document: SpdxDocument) => SpdxDocument
}

const LADDER: readonly Rung[] = [
  { what: 'source info and CPE names', fromPackage: withoutOrigin, fromRest: (document) => document },
  { what: 'licence and copyright texts', fromPackage: withoutTexts, fromRest: withoutLicenceTexts }
]

/**
 * Leaves out of a document, rung by rung, what it takes to stay within `budgetBytes`; packages, versions, package URLs, licences
 * and relationships always stay. What no rung makes small enough is given back whole, to be signed by reference.
 */
export function fit(document: SpdxDocument, budgetBytes: number): FittedDocument {
  const bytes = serialiseWithin(document, budgetBytes)
  if (bytes) return { form: 'document', document, bytes, whole: bytes.length, reductions: [] }
  return reduce(document, budgetBytes)
}

function reduce(document: SpdxDocument, budgetBytes: number): FittedDocument {
  const whole = sizeOf(document)
  const reductions: Reduction[] = []
  let [lean, size] = [{ document, reduce: (entry: SpdxPackage) => entry }, whole]
  for (const { what, fromPackage, fromRest } of LADDER) {
    if (size <= budgetBytes) break
    const { reduce } = lean
    const next = {
      document: withComment(fromRest(lean.document), `Left out: ${what}.`),
      reduce: (entry: SpdxPackage) => fromPackage(reduce(entry))
    }
    const after = sizeOf(next.document, next.reduce)
    if (after >= size) continue
    reductions.push({ what, before: size, after })
    ;[lean, size] = [next, after]
  }
  if (size > budgetBytes) {
    return { form: 'reference', document, bytes: serialise(document, whole), whole, reductions: [] }
  }
  const fitted = { ...lean.document, packages: document.packages.map(lean.reduce) }
  return { form: 'document', document: fitted, bytes: serialise(fitted, size), whole, reductions }
}

const CPE = /^cpe2[23]Type$/

function withoutOrigin(entry: SpdxPackage): SpdxPackage {
  const { externalRefs } = entry
  return {
    ...without(entry, ['sourceInfo']),
    ...(externalRefs && { externalRefs: externalRefs.filter(({ referenceType }) => !CPE.test(referenceType)) })
  }
}

function withoutTexts(entry: SpdxPackage): SpdxPackage {
  const rest = without(entry, ['attributionTexts', 'licenseComments'])
  return 'copyrightText' in rest ? { ...rest, copyrightText: 'NOASSERTION' } : rest
}

/** The names of the licences stay, and with them a text of NOASSERTION, which is mandatory (SPDX 2.3 §10.2). */
function withoutLicenceTexts(document: SpdxDocument): SpdxDocument {
  const { hasExtractedLicensingInfos: infos } = document
  if (!Array.isArray(infos)) return document
  const named = infos.map((info: object) => ({ ...info, extractedText: 'NOASSERTION' }))
  return { ...document, hasExtractedLicensingInfos: named }
}

function without(entry: SpdxPackage, fields: readonly string[]): SpdxPackage {
  return Object.fromEntries(Object.entries(entry).filter(([field]) => !fields.includes(field))) as SpdxPackage
}
