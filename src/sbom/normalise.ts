import { VERSION } from '../version.ts'
import { type DescribedImage, withImageRoot } from './image-root.ts'
import { canonical, compareText, DOCUMENT_ID, sortedBy, type SpdxDocument, withOrderedFields } from './spdx.ts'

const TOOL = 'Tool: custody-'

// Lists of the document whose order means nothing; packages and relationships are sorted by what they are found by.
const UNORDERED = ['annotations', 'externalDocumentRefs', 'hasExtractedLicensingInfos', 'revieweds']

/**
 * The one form of a document about an image: rooted in the image's digest, named after it, dated `created`, in one order.
 * Equal content becomes equal bytes; done twice, it changes nothing.
 */
export function normalise(document: SpdxDocument, image: DescribedImage, created: string): SpdxDocument {
  const rooted = withImageRoot(document, image)
  const fields: SpdxDocument = {
    name: image.reference.name,
    ...rooted,
    // Where its JSON differs from that of 2.2, the parser has already written what 2.3 does.
    spdxVersion: 'SPDX-2.3',
    SPDXID: DOCUMENT_ID,
    dataLicense: 'CC0-1.0',
    documentNamespace: `https://${image.reference.name}/sbom/${image.digest.toString()}`,
    creationInfo: canonical(creationInfo(document['creationInfo'], created)),
    packages: sortedBy(rooted.packages, ({ SPDXID }) => SPDXID),
    relationships: sortedSet(rooted.relationships)
  }
  const lists = UNORDERED.filter((key) => Array.isArray(fields[key]))
  return withOrderedFields({
    ...fields,
    ...Object.fromEntries(lists.map((key) => [key, sortedSet(fields[key] as unknown[])]))
  })
}

function creationInfo(original: unknown, created: string): object {
  const known = { creators: [], ...(typeof original === 'object' ? original : {}) } as { creators: unknown }
  const creators = Array.isArray(known.creators) ? known.creators.filter((name) => typeof name === 'string') : []
  const others = creators.filter((name) => !name.startsWith(TOOL))
  return { ...known, created, creators: [...others, TOOL + VERSION].sort(compareText) }
}

function sortedSet<T>(items: readonly T[]): T[] {
  const byText = new Map(items.map((item) => [JSON.stringify(item), item]))
  return sortedBy([...byText], ([text]) => text).map(([, item]) => item)
}
