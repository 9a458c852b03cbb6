import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fit } from '../../src/sbom/fit.ts'
import { normalise } from '../../src/sbom/normalise.ts'
import { parseSpdx } from '../../src/sbom/parse-spdx.ts'
import { sizeOf, type SpdxDocument } from '../../src/sbom/spdx.ts'
import { arbitraryDocument } from './arbitrary.ts'
import { digestOf, recordedSyft, reference } from './fixtures.ts'

const image = { reference, digest: digestOf('e'), platform: undefined }
const document = withTexts(normalise(parseSpdx(recordedSyft(), 'Syft').document, image, '2026-03-04T05:06:07Z'))
const whole = sizeOf(document)

function withTexts(plain: SpdxDocument): SpdxDocument {
  return {
    ...plain,
    hasExtractedLicensingInfos: [{ licenseId: 'LicenseRef-own', extractedText: 'All rights reserved. '.repeat(100) }],
    packages: plain.packages.map((entry) => ({ ...entry, copyrightText: 'Copyright 2026 somebody. '.repeat(10) }))
  }
}

describe('the size ladder', () => {
  it('leaves a document alone that fits', () => {
    const fitted = fit(document, whole)
    expect(fitted).toMatchObject({ form: 'document', reductions: [] })
    expect(fitted.document).toEqual(document)
    expect(fitted.bytes).toHaveLength(whole)
  })

  it('leaves out source info and CPE names first, and says so in the document', () => {
    const fitted = fit(document, whole - 1)
    expect(fitted.reductions).toEqual([
      { what: 'source info and CPE names', before: whole, after: fitted.bytes.length }
    ])
    expect(fitted.bytes.length).toBeLessThan(whole)
    const text = fitted.bytes.toString()
    expect(document.packages.some(({ sourceInfo }) => sourceInfo !== undefined)).toBe(true)
    expect(text).not.toMatch(/sourceInfo|cpe23Type/)
    expect(text).toContain('pkg:npm/left-pad@1.3.0')
    expect(text).toContain('All rights reserved')
    expect(fitted.document['comment']).toContain('Left out: source info and CPE names.')
  })

  it('leaves out licence and copyright texts next, but no licence', () => {
    const first = fit(document, whole - 1).bytes.length
    const fitted = fit(document, first - 1)
    expect(fitted.reductions.map(({ what }) => what)).toEqual([
      'source info and CPE names',
      'licence and copyright texts'
    ])
    expect(fitted.reductions.map(({ before }) => before)).toEqual([whole, first])
    const text = fitted.bytes.toString()
    expect(text).not.toMatch(/All rights reserved|Copyright 2026/)
    expect(text).toContain('LicenseRef-own')
    expect(text).toContain('WTFPL')
  })

  it('gives a document that nothing makes small enough back whole, to be referred to', () => {
    const smallest = fit(document, 0)
    expect(smallest).toMatchObject({ form: 'reference', document, reductions: [] })
    expect(smallest.bytes).toHaveLength(whole)
  })

  it('never loses a package, a version, a package URL, a licence or a relationship', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.double({ min: 0, max: 1.1, noNaN: true }), (before, share) => {
        const budget = Math.round(sizeOf(before) * share)
        const { document: after, bytes, form } = fit(before, budget)
        expect(after.packages.map(essence)).toEqual(before.packages.map(essence))
        expect(after.relationships).toEqual(before.relationships)
        expect(form === 'document').toBe(bytes.length <= budget)
      })
    )
  })
})

function essence({ SPDXID, name, versionInfo, licenseDeclared, externalRefs = [] }: SpdxDocument['packages'][number]) {
  const locators = externalRefs.filter(({ referenceType }) => !referenceType.startsWith('cpe2'))
  return { SPDXID, name, versionInfo, licenseDeclared, locators }
}
