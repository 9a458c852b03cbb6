import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { DescribedImage } from '../../src/sbom/image-root.ts'
import { normalise } from '../../src/sbom/normalise.ts'
import { parseSpdx } from '../../src/sbom/parse-spdx.ts'
import { rootsOf, serialise, type SpdxDocument } from '../../src/sbom/spdx.ts'
import { VERSION } from '../../src/version.ts'
import { arbitraryDocument, shuffled } from './arbitrary.ts'
import { digestOf, recordedSyft, reference, rootedDocument, smallDocument, textOf } from './fixtures.ts'

const CREATED = '2026-03-04T05:06:07Z'
const described: DescribedImage = {
  reference,
  digest: digestOf('a'),
  platform: { os: 'linux', architecture: 'arm64', variant: 'v8' }
}

const parsed = (document: unknown) => parseSpdx(textOf(document), 'the SBOM a.json').document
const normal = (document: SpdxDocument) => normalise(document, described, CREATED)
const IMAGE_ID = `SPDXRef-Image-${'a'.repeat(64)}`
const PURL = `pkg:oci/checkout@sha256%3A${'a'.repeat(64)}?arch=arm64&repository_url=registry.example%2Facme%2Fcheckout`

function holds(property: (document: SpdxDocument) => void): void {
  fc.assert(fc.property(arbitraryDocument, property), { numRuns: 40 })
}

describe('the normal form', () => {
  it('has nothing in it that differs from run to run', () => {
    const document = normal(parsed(smallDocument({ name: undefined })))
    expect(document).toMatchObject({
      spdxVersion: 'SPDX-2.3',
      dataLicense: 'CC0-1.0',
      name: 'registry.example/acme/checkout',
      documentNamespace: `https://registry.example/acme/checkout/sbom/sha256:${'a'.repeat(64)}`,
      creationInfo: { created: CREATED, creators: ['Tool: custody-' + VERSION, 'Tool: some-scanner-1.2'] }
    })
  })

  it('names this version of Custody once, whatever named it before', () => {
    const info = { created: CREATED, creators: ['Tool: custody-0.0.1', 'Person: Somebody'], licenseListVersion: '3.28' }
    expect(normal(parsed(smallDocument({ creationInfo: info })))['creationInfo']).toEqual({
      created: CREATED,
      creators: ['Person: Somebody', `Tool: custody-${VERSION}`],
      licenseListVersion: '3.28'
    })
  })

  it('gets by without a creationInfo', () => {
    const creators = [`Tool: custody-${VERSION}`]
    expect(normal(parsed(smallDocument({ creationInfo: null })))['creationInfo']).toEqual({
      created: CREATED,
      creators
    })
  })

  it('keeps the root that names the image by a package URL', () => {
    const document = normalise(
      parseSpdx(recordedSyft(), 'Syft').document,
      { ...described, digest: digestOf('e') },
      CREATED
    )
    expect(document.packages).toHaveLength(10)
    expect(rootsOf(document)).toMatchObject([{ SPDXID: 'SPDXRef-DocumentRoot-Image-registry.example-acme-checkout' }])
  })

  it('gets a root where there is none, and the root contains what was described before', () => {
    const document = normal(parsed(rootedDocument({})))
    expect(document.packages.map(({ SPDXID }) => SPDXID)).toEqual([IMAGE_ID, 'SPDXRef-left-pad', 'SPDXRef-root'])
    expect(rootsOf(document)).toMatchObject([
      {
        name: 'registry.example/acme/checkout',
        versionInfo: `sha256:${'a'.repeat(64)}`,
        primaryPackagePurpose: 'CONTAINER',
        externalRefs: [{ referenceType: 'purl', referenceLocator: PURL }]
      }
    ])
    expect(document.relationships).toContainEqual({
      spdxElementId: IMAGE_ID,
      relationshipType: 'CONTAINS',
      relatedSpdxElement: 'SPDXRef-root'
    })
  })

  it('says each thing once', () => {
    const twice = { spdxElementId: 'SPDXRef-left-pad', relationshipType: 'DEPENDS_ON', relatedSpdxElement: 'NONE' }
    const { relationships } = normal(parsed(smallDocument({ relationships: [twice, twice] })))
    expect(relationships.filter(({ relationshipType }) => relationshipType === 'DEPENDS_ON')).toEqual([twice])
  })

  it('does not depend on the order in which a tool wrote things', () => {
    holds((document) => {
      expect(serialise(normal(shuffled(document)))).toEqual(serialise(normal(document)))
    })
  })

  it('is its own normal form', () => {
    holds((document) => {
      expect(serialise(normal(normal(document)))).toEqual(serialise(normal(document)))
    })
  })

  it('is read again as what it is', () => {
    holds((document) => {
      const once = normal(document)
      const again = parseSpdx(serialise(once), 'itself')
      expect(again.document).toEqual(once)
      expect(serialise(normal(again.document))).toEqual(serialise(once))
    })
  })

  it('is as large as it is said to be, byte for byte what JSON.stringify writes', () => {
    holds((document) => {
      expect(serialise(normal(document)).toString()).toBe(JSON.stringify(normal(document)))
    })
  })

  it('has every package that was there', () => {
    holds((document) => {
      const left = new Set(normal(document).packages)
      for (const entry of document.packages) expect(left).toContain(entry)
    })
  })
})
