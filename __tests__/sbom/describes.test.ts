import { describe, expect, it } from '@jest/globals'
import { describedManifest, foreignDigest, namedDigests } from '../../src/sbom/describes.ts'
import { parseSpdx } from '../../src/sbom/parse-spdx.ts'
import type { SpdxDocument } from '../../src/sbom/spdx.ts'
import { RequestError } from '../../src/support/errors.ts'
import { errorOf } from '../oci/thrown.ts'
import { digestOf, image, index, recordedSyft, rootedDocument, smallDocument, textOf } from './fixtures.ts'

const HEX = 'a'.repeat(64)

const parsed = (document: unknown): SpdxDocument => parseSpdx(textOf(document), 'the SBOM a.json').document
const purl = (locator: string, type = 'purl') => ({
  externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: type, referenceLocator: locator }]
})
const checksum = (letter: string) => ({ checksums: [{ algorithm: 'SHA256', checksumValue: letter.repeat(64) }] })

describe('the digest that a document names', () => {
  it.each([
    ['a package URL', purl(`pkg:oci/checkout@sha256:${HEX}?arch=amd64`)],
    ['a package URL with an escaped colon', purl(`pkg:oci/checkout@sha256%3A${HEX}`)],
    ["Docker's package URL", purl(`pkg:docker/acme/checkout@1.0?digest=sha256%3a${HEX}&platform=linux%2Famd64`)],
    ['another external reference', purl(`registry.example/acme/checkout@sha256:${HEX}`, 'oci-image')],
    ['a checksum', checksum('a')],
    ['a checksum in capitals', checksum('A')],
    ['the checksum of a container', { ...checksum('a'), primaryPackagePurpose: 'CONTAINER' }],
    ['a version', { versionInfo: `sha256:${HEX}` }],
    ['a name', { name: `registry.example/acme/checkout@sha256:${HEX}` }]
  ])('stands in %s', (_, root) => {
    expect(namedDigests(parsed(rootedDocument(root))).map(({ digest }) => digest)).toEqual([digestOf('a')])
  })

  it.each([
    ['the checksum of a file', { ...checksum('a'), primaryPackagePurpose: 'FILE' }],
    ['the checksum of another kind', { checksums: [{ algorithm: 'SHA512', checksumValue: HEX }] }],
    ['the package URL of a file', purl(`pkg:generic/checkout@sha256:${HEX}`)],
    ['a blob of git', purl(`gitoid:blob:sha256:${HEX}`, 'gitoid')],
    ['a longer text', { name: `checkout@sha256:${HEX}0` }],
    ['a tag', purl('pkg:oci/checkout@1.0')]
  ])('is not %s', (_, root) => {
    expect(namedDigests(parsed(rootedDocument(root)))).toEqual([])
  })

  it('is not that of a package which is not described', () => {
    const packages = [{ SPDXID: 'SPDXRef-base', name: 'base', ...checksum('a') }]
    expect(namedDigests(parsed(smallDocument({ packages })))).toEqual([])
  })

  it('is read out of what Syft writes', () => {
    const { document } = parseSpdx(recordedSyft(), 'Syft')
    expect(foreignDigest(document, [digestOf('e')])).toBeUndefined()
    expect(foreignDigest(document, [digestOf('b')])?.digest).toEqual(digestOf('e'))
  })
})

describe('a document for an image', () => {
  const manifestOf = (root: Record<string, unknown>, subject = index) =>
    describedManifest(parsed(rootedDocument(root)), subject, 'the SBOM a.json')

  it('is of the image that it names', () => {
    expect(manifestOf(checksum('a'), image)).toEqual({ digest: digestOf('a'), platform: undefined, named: true })
    expect(manifestOf(checksum('a'))).toEqual({ digest: digestOf('a'), platform: undefined, named: true })
  })

  it('is of the platform that it names', () => {
    expect(manifestOf(checksum('c'))).toMatchObject({
      digest: digestOf('c'),
      platform: { platform: { variant: 'v8' } }
    })
  })

  it('is of the platform when it names the index too, as Syft does that was asked for the index', () => {
    const root = { versionInfo: `sha256:${'a'.repeat(64)}`, ...checksum('b') }
    expect(manifestOf(root)).toMatchObject({ digest: digestOf('b'), named: true })
  })

  it('is of the index when it names several platforms', () => {
    const root = { ...checksum('b'), ...purl(`pkg:oci/checkout@sha256:${'c'.repeat(64)}`) }
    expect(manifestOf(root)).toMatchObject({ digest: digestOf('a'), platform: undefined, named: true })
  })

  it('is taken to be of the index when it names nothing', () => {
    expect(manifestOf({})).toEqual({ digest: digestOf('a'), platform: undefined, named: false })
  })

  it('is refused when it names another image, and both are told', () => {
    expect(manifestOf(checksum('a')).digest).toEqual(digestOf('a'))
    const error = errorOf(() => manifestOf(checksum('d')))
    expect(error).toBeInstanceOf(RequestError)
    expect(error.code).toBe('E_SBOM_SUBJECT')
    expect(error.message).toBe('the SBOM a.json describes sha256:dddddddddddd…, not sha256:aaaaaaaaaaaa…')
    for (const letter of ['a', 'b', 'c', 'd']) expect(error.reason).toContain(digestOf(letter).toString())
    expect(error.remedy).toContain(`syft scan registry:registry.example/acme/checkout@sha256:${HEX}`)
  })

  it('is refused when it names another image beside ours', () => {
    const root = { ...checksum('a'), ...purl(`pkg:oci/checkout@sha256:${'d'.repeat(64)}`) }
    expect(errorOf(() => manifestOf(root)).code).toBe('E_SBOM_SUBJECT')
    expect(errorOf(() => manifestOf(root, image)).code).toBe('E_SBOM_SUBJECT')
  })
})
