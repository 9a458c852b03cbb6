import { describe, expect, it } from '@jest/globals'
import { parseSpdx } from '../../src/sbom/parse-spdx.ts'
import { type CustodyError, RequestError } from '../../src/support/errors.ts'
import { errorOf } from '../oci/thrown.ts'
import { recordedSyft, smallDocument, textOf } from './fixtures.ts'

const parse = (text: Buffer | string) => parseSpdx(Buffer.from(text), 'the SBOM a.json')

function refuse(text: Buffer | string, code: string): CustodyError {
  const error = errorOf(() => parse(text))
  expect(error).toBeInstanceOf(RequestError)
  expect(error.code).toBe(code)
  expect(error.message).toMatch(/^the SBOM a\.json [ -~]{1,140}$/)
  expect(error.remedy).not.toBe('')
  return error
}

describe('a document that is read', () => {
  it('keeps its packages, relationships and other fields', () => {
    const { document, files, size, notes } = parse(recordedSyft())
    expect(document.packages.map(({ name }) => name)).toContain('left-pad')
    expect(document.packages).toHaveLength(10)
    expect(document['name']).toBe('registry.example/acme/checkout')
    expect(document['hasExtractedLicensingInfos']).toEqual([
      { licenseId: 'LicenseRef-Expat', extractedText: 'NOASSERTION', name: 'Expat' }
    ])
    expect([files, size, notes]).toEqual([8, recordedSyft().length, []])
  })

  it('loses its file inventory, and everything that would point at it', () => {
    const { document } = parse(recordedSyft())
    const text = JSON.stringify(document)
    expect(recordedSyft().toString()).toContain('SPDXRef-File-')
    expect(text).not.toContain('SPDXRef-File-')
    expect(text).not.toContain('packageVerificationCode')
    expect(document.packages.every(({ filesAnalyzed }) => filesAnalyzed === false)).toBe(true)
  })

  it('may be of SPDX 2.2, and is spelt as 2.3', () => {
    const references = ['PACKAGE_MANAGER', 'SECURITY'].map((referenceCategory) => ({
      referenceCategory,
      referenceType: 'purl',
      referenceLocator: 'pkg:npm/a_b@1'
    }))
    const packages = [{ SPDXID: 'SPDXRef-a', name: 'a', externalRefs: references }]
    const { document } = parse(textOf(smallDocument({ spdxVersion: 'SPDX-2.2', packages })))
    expect(document.packages[0]?.externalRefs).toEqual([
      { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: 'pkg:npm/a_b@1' },
      { referenceCategory: 'SECURITY', referenceType: 'purl', referenceLocator: 'pkg:npm/a_b@1' }
    ])
  })

  it('may lack lists, or have null for them', () => {
    const { document } = parse(textOf({ ...smallDocument(), packages: undefined, relationships: null, files: null }))
    expect([document.packages, document.relationships]).toEqual([[], []])
  })

  it('tells what it describes in one way, whichever it used', () => {
    const { document } = parse(textOf(smallDocument({ documentDescribes: ['SPDXRef-left-pad'] })))
    expect(document).not.toHaveProperty('documentDescribes')
    expect(document.relationships).toEqual([
      { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-left-pad' }
    ])
  })

  it('may begin with a byte order mark, which is told', () => {
    const text = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), textOf(smallDocument())])
    expect(parse(text).notes).toEqual(['the SBOM a.json begins with a byte order mark, which was left out'])
  })

  it('may be spread over lines, and hold brackets, quotes and commas in its texts', () => {
    const comment = 'a "quoted", [bracketed] {braced} text with a backslash \\'
    const { document } = parse(JSON.stringify(smallDocument({ comment }), null, '\t').replaceAll('\n', '\r\n'))
    expect(document['comment']).toBe(comment)
  })

  it('keeps a key __proto__ a key', () => {
    const { document } = parse(
      textOf(smallDocument()).toString().replace('"name":', '"__proto__":{"polluted":1},"name":')
    )
    expect(Object.hasOwn(document, '__proto__')).toBe(true)
    expect((document as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('may nest 64 levels deep', () => {
    expect(parse(nested(63)).document['deep']).toBeDefined()
  })
})

describe('a document that is refused', () => {
  it.each([
    ['nothing at all', '', 'E_SBOM_EMPTY'],
    ['text that is not JSON', 'hello', 'E_SBOM_JSON'],
    ['JSON that breaks off', textOf(smallDocument()).subarray(0, -20), 'E_SBOM_JSON'],
    ['JSON that goes on', `${textOf(smallDocument()).toString()}{}`, 'E_SBOM_JSON'],
    ['a bracket closed by a brace', '{"spdxVersion":[}]', 'E_SBOM_JSON'],
    ['a list', '[]', 'E_SBOM_FORMAT'],
    ['a comma too many', textOf(smallDocument()).toString().replace('"name"', ',"name"'), 'E_SBOM_JSON'],
    ['a comma too few', textOf(smallDocument()).toString().replace('","name"', '" "name"'), 'E_SBOM_JSON'],
    ['a package that is not JSON', textOf(smallDocument()).toString().replace('"left-pad"', 'left-pad'), 'E_SBOM_JSON'],
    ['JSON of another kind', '{"hello":"world"}', 'E_SBOM_FORMAT'],
    ['CycloneDX', '{"bomFormat":"CycloneDX","specVersion":"1.6"}', 'E_SBOM_FORMAT'],
    ['SPDX 2.1', textOf(smallDocument({ spdxVersion: 'SPDX-2.1' })), 'E_SBOM_VERSION'],
    ['SPDX 3', '{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[]}', 'E_SBOM_VERSION'],
    ['no SPDXID', textOf(smallDocument({ SPDXID: undefined })), 'E_SBOM_FIELD'],
    ['another SPDXID', textOf(smallDocument({ SPDXID: 'SPDXRef-other' })), 'E_SBOM_FIELD'],
    ['no namespace', textOf(smallDocument({ documentNamespace: undefined })), 'E_SBOM_FIELD'],
    ['packages that are no list', textOf(smallDocument({ packages: {} })), 'E_SBOM_FIELD'],
    ['a package without a name', textOf(smallDocument({ packages: [{ SPDXID: 'SPDXRef-a' }] })), 'E_SBOM_FIELD'],
    ['a package that is null', textOf(smallDocument({ packages: [null] })), 'E_SBOM_FIELD'],
    ['half a relationship', textOf(smallDocument({ relationships: [{ spdxElementId: 'a' }] })), 'E_SBOM_FIELD'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${JSON.stringify(smallDocument())}`, 'utf16le'), 'E_SBOM_ENCODING'],
    ['UTF-16 without one', Buffer.from(JSON.stringify(smallDocument()), 'utf16le'), 'E_SBOM_ENCODING'],
    [
      'bytes that are not UTF-8',
      Buffer.from(JSON.stringify(smallDocument({ name: 'é' })), 'latin1'),
      'E_SBOM_ENCODING'
    ],
    [
      'a repeated key',
      textOf(smallDocument()).toString().replace('"name"', '"SPDXID":"x","name"'),
      'E_SBOM_DUPLICATE_KEY'
    ],
    [
      'a repeated key in disguise',
      textOf(smallDocument()).toString().replace('"name"', '"\\u006eame":"x","name"'),
      'E_SBOM_DUPLICATE_KEY'
    ],
    ['65 levels', nested(64), 'E_SBOM_DEPTH'],
    ['a million levels', '['.repeat(1_000_000), 'E_SBOM_DEPTH']
  ])('holds %s', (_, text, code) => {
    expect(parse(textOf(smallDocument())).document.packages).toHaveLength(1)
    refuse(text, code)
  })

  it('is told as what it is', () => {
    expect(refuse('{"bomFormat":"CycloneDX"}', 'E_SBOM_FORMAT').message).toBe('the SBOM a.json is CycloneDX')
    expect(refuse('SPDXVersion: SPDX-2.3\n', 'E_SBOM_JSON').reason).toContain('tag-value')
    expect(refuse('{"spdxVersion":"SPDX-3.0"}', 'E_SBOM_VERSION').message).toContain('"SPDX-3.0"')
  })

  it('is told where it goes wrong', () => {
    const text = JSON.stringify(
      smallDocument({ packages: [{ SPDXID: 'SPDXRef-a', name: 'a', x: { a: 1, b: 2 } }] }),
      null,
      1
    )
    expect(refuse(text.replace('"b"', '"a"'), 'E_SBOM_DUPLICATE_KEY').reason).toMatch(/line 1\d, byte \d+/)
    const noLocator = { SPDXID: 'SPDXRef-a', name: 'a', externalRefs: [{ referenceType: 'purl' }] }
    expect(refuse(textOf(smallDocument({ packages: [noLocator] })), 'E_SBOM_FIELD').reason).toBe(
      'packages[0].externalRefs[0]: it has no referenceLocator'
    )
  })

  it('never has its text quoted into a log', () => {
    const error = refuse('{"spdxVersion":"SPDX-2.3","x":\n::warning::hello}', 'E_SBOM_JSON')
    expect([error.message, error.reason, error.remedy].join()).not.toContain('::warning')
  })

  it.each(['"', '\\', '{"a":', '[1,', '"a",', ' ', '\n'])('repeats %j a million times', (piece) => {
    expect(errorOf(() => parse(`{${piece.repeat(1_000_000)}`)).code).toMatch(/^E_SBOM_(?:JSON|DEPTH|DUPLICATE_KEY)$/)
  })
})

function nested(levels: number): Buffer {
  const document = smallDocument({ deep: '@' })
  return Buffer.from(JSON.stringify(document).replace('"@"', '['.repeat(levels) + ']'.repeat(levels)))
}
