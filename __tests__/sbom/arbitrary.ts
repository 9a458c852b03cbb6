import fc from 'fast-check'
import { parseSpdx } from '../../src/sbom/parse-spdx.ts'
import type { SpdxDocument } from '../../src/sbom/spdx.ts'
import { smallDocument, textOf } from './fixtures.ts'

const word = fc.string({ unit: 'grapheme', maxLength: 12 })
const identifier = fc.stringMatching(/^SPDXRef-[a-z.-]{1,6}$/).filter((id) => id !== 'SPDXRef-DOCUMENT')
const licence = fc.constantFrom('NOASSERTION', 'MIT', 'LicenseRef-own', 'MIT AND LicenseRef-own', 'NONE')

const reference = fc.record({
  referenceCategory: fc.constantFrom('SECURITY', 'PACKAGE-MANAGER', 'OTHER'),
  referenceType: fc.constantFrom('purl', 'cpe23Type', 'cpe22Type', 'other'),
  referenceLocator: fc.constantFrom('pkg:npm/a@1', 'cpe:2.3:a:a:a:1:*:*:*:*:*:*:*', 'https://a.example/?b#c')
})

const entry = fc.record(
  {
    name: word.map((text) => `p${text}`),
    versionInfo: word,
    sourceInfo: word,
    licenseDeclared: licence,
    licenseComments: word,
    copyrightText: word,
    attributionTexts: fc.array(word, { maxLength: 2 }),
    externalRefs: fc.array(reference, { maxLength: 4 }),
    filesAnalyzed: fc.boolean(),
    hasFiles: fc.array(identifier, { maxLength: 2 }),
    unknown: fc.jsonValue({ maxDepth: 2 })
  },
  { requiredKeys: ['name'] }
)

const document = fc
  .record({
    packages: fc.uniqueArray(fc.tuple(identifier, entry), { selector: ([id]) => id, maxLength: 8 }),
    files: fc.uniqueArray(identifier, { maxLength: 3 }),
    links: fc.array(fc.tuple(identifier, fc.constantFrom('CONTAINS', 'DEPENDS_ON', 'DESCRIBES'), identifier)),
    described: fc.array(identifier, { maxLength: 2 }),
    text: word
  })
  .map(({ packages, files, links, described, text }) =>
    smallDocument({
      packages: packages.map(([SPDXID, fields]) => ({ ...fields, SPDXID })),
      files: files.map((name) => ({ SPDXID: name.replace('SPDXRef', 'SPDXRef-File'), fileName: name })),
      relationships: [
        ...links.map(([spdxElementId, relationshipType, relatedSpdxElement]) => ({
          spdxElementId,
          relationshipType,
          relatedSpdxElement
        })),
        ...described.map((id) => ({
          spdxElementId: 'SPDXRef-DOCUMENT',
          relationshipType: 'DESCRIBES',
          relatedSpdxElement: id
        }))
      ],
      hasExtractedLicensingInfos: [{ licenseId: 'LicenseRef-own', extractedText: text.repeat(20) }]
    })
  )

/** Documents as scanners might write them, in any order, with more or less in them. */
export const arbitraryDocument: fc.Arbitrary<SpdxDocument> = document.map(
  (value) => parseSpdx(textOf(value), 'an arbitrary document').document
)

/** The document as another tool might write it again: every object's keys and every list without an order in another order. */
export function shuffled(document: SpdxDocument): SpdxDocument {
  const turned = JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value
  ) as SpdxDocument
  const lists = { packages: turned.packages.toReversed(), relationships: turned.relationships.toReversed() }
  return parseSpdx(textOf({ ...turned, ...lists }), 'a shuffled document').document
}
