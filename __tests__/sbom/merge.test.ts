import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Digest } from '../../src/image/digest.ts'
import type { Platform } from '../../src/image/platform.ts'
import { mergeDocuments, type PlatformDocument } from '../../src/sbom/merge.ts'
import { normalise } from '../../src/sbom/normalise.ts'
import { parseSpdx } from '../../src/sbom/parse-spdx.ts'
import { rootsOf, serialise, type SpdxDocument } from '../../src/sbom/spdx.ts'
import { arbitraryDocument } from './arbitrary.ts'
import { digestOf, recordedSyft, reference, smallDocument, textOf } from './fixtures.ts'

const CREATED = '2026-03-04T05:06:07Z'
const AMD64: Platform = { os: 'linux', architecture: 'amd64' }
const ARM64: Platform = { os: 'linux', architecture: 'arm64', variant: 'v8' }

const parsed = (document: unknown) => parseSpdx(textOf(document), 'the SBOM a.json').document

function part(document: SpdxDocument, platform: Platform, digest: Digest): PlatformDocument {
  return { document: normalise(document, { reference, digest, platform }, CREATED), platform, digest }
}

function merge(...parts: PlatformDocument[]): SpdxDocument {
  const index = { reference, digest: digestOf('a'), platform: undefined }
  return normalise(mergeDocuments(parts, index.digest), index, CREATED)
}

const both = (amd64: SpdxDocument, arm64: SpdxDocument = amd64) =>
  merge(part(amd64, AMD64, digestOf('b')), part(arm64, ARM64, digestOf('c')))

describe('the document of an index', () => {
  it('describes the index, whose variants and contents are the platforms', () => {
    const document = both(parsed(smallDocument()))
    expect(rootsOf(document).map(({ versionInfo }) => versionInfo)).toEqual([digestOf('a').toString()])
    const [indexId, amd64, arm64] = [
      `SPDXRef-Image-${'a'.repeat(64)}`,
      `SPDXRef-linux-amd64-Image-${'b'.repeat(64)}`,
      `SPDXRef-linux-arm64-v8-Image-${'c'.repeat(64)}`
    ] as const
    for (const platform of [amd64, arm64]) {
      expect(document.relationships).toContainEqual(relationship(platform, 'VARIANT_OF', indexId))
      expect(document.relationships).toContainEqual(relationship(indexId, 'CONTAINS', platform))
    }
  })

  it('has every package of every platform under a name of its own', () => {
    const document = both(parseSpdx(recordedSyft(), 'Syft').document)
    const pads = document.packages.filter(({ name }) => name === 'left-pad').map(({ SPDXID }) => SPDXID)
    expect(pads).toEqual([
      expect.stringMatching(/^SPDXRef-linux-amd64-Package-npm-left-pad-/),
      expect.stringMatching(/^SPDXRef-linux-arm64-v8-Package-npm-left-pad-/)
    ])
  })

  it('tells platforms of one name apart', () => {
    const windows = { os: 'windows', architecture: 'amd64' }
    const document = parsed(smallDocument())
    const ids = merge(part(document, windows, digestOf('b')), part(document, windows, digestOf('c'))).packages.map(
      ({ SPDXID }) => SPDXID
    )
    expect(ids).toContain('SPDXRef-windows-amd64-bbbbbbbbbbbb-left-pad')
    expect(ids).toContain('SPDXRef-windows-amd64-cccccccccccc-left-pad')
  })

  it('names every scanner, and what was left out of which platform', () => {
    const [one, other] = ['one', 'other'].map((tool) =>
      parsed(smallDocument({ comment: `by ${tool}`, creationInfo: { creators: [`Tool: ${tool}`] } }))
    )
    const document = both(one as SpdxDocument, other)
    expect(document['creationInfo']).toMatchObject({
      creators: expect.arrayContaining(['Tool: one', 'Tool: other']) as unknown
    })
    expect(document['comment']).toBe('linux/amd64: by one\nlinux/arm64/v8: by other')
  })

  it('has a licence text once where all agree on it, and twice under two names where they do not', () => {
    const declared = 'LicenseRef-own AND MIT OR DocumentRef-x:LicenseRef-own'
    const [one, other] = ['a text', 'another text'].map((extractedText) =>
      parsed(
        smallDocument({
          packages: [{ SPDXID: 'SPDXRef-a', name: 'a', licenseDeclared: declared }],
          hasExtractedLicensingInfos: [{ licenseId: 'LicenseRef-own', extractedText }]
        })
      )
    )
    expect(both(one as SpdxDocument)['hasExtractedLicensingInfos']).toHaveLength(1)
    const document = both(one as SpdxDocument, other)
    expect(document['hasExtractedLicensingInfos']).toEqual([
      { licenseId: 'LicenseRef-own', extractedText: 'a text' },
      { licenseId: 'LicenseRef-linux-arm64-v8-own', extractedText: 'another text' }
    ])
    const licences = document.packages.filter(({ name }) => name === 'a').map(({ licenseDeclared }) => licenseDeclared)
    expect(licences).toEqual([declared, declared.replace('LicenseRef-own', 'LicenseRef-linux-arm64-v8-own')])
  })

  it('keeps what points into other documents', () => {
    const document = both(
      parsed(
        smallDocument({
          externalDocumentRefs: [
            { externalDocumentId: 'DocumentRef-base', spdxDocument: 'https://sboms.example/base' }
          ],
          relationships: [relationship('SPDXRef-left-pad', 'COPY_OF', 'DocumentRef-base:SPDXRef-x')]
        })
      )
    )
    expect(document.relationships).toContainEqual(
      relationship('SPDXRef-linux-amd64-left-pad', 'COPY_OF', 'DocumentRef-linux-amd64-base:SPDXRef-x')
    )
    expect(document['externalDocumentRefs']).toHaveLength(2)
  })

  it('is valid whatever it is made of: names are unique, and what is related was there before', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (amd64, arm64) => {
        const document = both(amd64, arm64)
        const ids = document.packages.map(({ SPDXID }) => SPDXID)
        expect(new Set(ids).size).toBe(amd64.packages.length + arm64.packages.length + 3)
        expect(danglingIn(document).length).toBe(danglingIn(amd64).length + danglingIn(arm64).length)
        expect(parseSpdx(serialise(document), 'itself').document).toEqual(document)
      }),
      { numRuns: 40 }
    )
  })
})

function relationship(spdxElementId: string, relationshipType: string, relatedSpdxElement: string): object {
  return { spdxElementId, relationshipType, relatedSpdxElement }
}

function danglingIn({ packages, relationships }: SpdxDocument): string[] {
  const known = new Set(['SPDXRef-DOCUMENT', ...packages.map(({ SPDXID }) => SPDXID)])
  const links = relationships
    .filter(({ relationshipType }) => relationshipType !== 'DESCRIBES')
    .map((one) => JSON.stringify(one))
  return [...new Set(links)].filter((text) => {
    const { spdxElementId, relatedSpdxElement } = JSON.parse(text) as SpdxDocument['relationships'][number]
    return !known.has(spdxElementId) || !known.has(relatedSpdxElement)
  })
}
