import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { buildImage, type ImageRecipe } from '../../../lab/image/build.ts'
import { AMD64, FILES, recipe, statementsOf, topOf } from './recipe.ts'

describe('attestations', () => {
  it('stand in the index behind what runs, and point at it', () => {
    const image = buildImage(recipe())
    const { manifests = [] } = topOf(image)
    const [amd64, arm64, ...attestations] = manifests
    expect(attestations.map(({ platform, annotations }) => ({ platform, annotations }))).toEqual(
      [amd64, arm64].map((described) => ({
        platform: { architecture: 'unknown', os: 'unknown' },
        annotations: {
          'vnd.docker.reference.type': 'attestation-manifest',
          'vnd.docker.reference.digest': described?.digest
        }
      }))
    )
    expect(attestations.map(({ digest }) => digest)).toEqual(
      image.platforms.map(({ attestation }) => attestation?.digest.toString())
    )
  })

  it('are OCI artifacts whose statements speak of their subject', () => {
    const found = statementsOf(buildImage(recipe()))
    expect(found).toHaveLength(2)
    for (const { manifest, statements } of found) {
      expect(manifest.artifactType).toBe('application/vnd.docker.attestation.manifest.v1+json')
      expect(manifest.config).toMatchObject({ mediaType: 'application/vnd.oci.empty.v1+json', size: 2, data: 'e30=' })
      const types = ['https://spdx.dev/Document', 'https://slsa.dev/provenance/v1']
      expect(manifest.layers?.map(({ annotations }) => annotations?.['in-toto.io/predicate-type'])).toEqual(types)
      expect(statements.map(({ predicateType }) => predicateType)).toEqual(types)
      for (const { _type: type, subject } of statements) {
        expect(type).toBe('https://in-toto.io/Statement/v1')
        expect(subject.map(({ digest }) => `sha256:${digest.sha256}`)).toEqual([manifest.subject?.digest])
      }
    }
    expect(found.map(({ statements }) => statements[0]?.subject[0]?.name)).toEqual([
      'pkg:docker/localhost%3A5000/acme/checkout@1.4.2?platform=linux%2Famd64',
      'pkg:docker/localhost%3A5000/acme/checkout@1.4.2?platform=linux%2Farm64'
    ])
  })

  it('hold only what was asked for', () => {
    const types = (changes: Partial<ImageRecipe>) =>
      statementsOf(buildImage(recipe(changes))).map(({ statements }) => statements.map((each) => each.predicateType))
    expect(types({ provenance: false })).toEqual([['https://spdx.dev/Document'], ['https://spdx.dev/Document']])
    expect(types({ sbom: false, platforms: [AMD64] })).toEqual([['https://slsa.dev/provenance/v1']])
    expect(types({ sbom: false, provenance: false })).toEqual([])
  })
})

describe('the SBOM', () => {
  const documents = statementsOf(buildImage(recipe({ provenance: false }))).map(
    ({ statements }) => statements[0]?.predicate
  )
  const [document] = documents
  if (!document) throw new Error('no SBOM was built')

  it('tells every package with its version, purl and licence', () => {
    expect(document.spdxVersion).toBe('SPDX-2.3')
    expect(
      document.packages.map(({ name, versionInfo, licenseDeclared, externalRefs }) => [
        name,
        versionInfo,
        licenseDeclared,
        externalRefs?.[0]?.referenceLocator
      ])
    ).toEqual([
      ['@acme/core', '1.2.3', '(MIT OR Apache-2.0)', 'pkg:npm/%40acme/core@1.2.3'],
      ['plain', '0.1.0-rc.1+build', 'NOASSERTION', 'pkg:npm/plain@0.1.0-rc.1%2Bbuild'],
      ['closed', '2.0.0', 'NOASSERTION', 'pkg:npm/closed@2.0.0'],
      ['sbom', undefined, 'NOASSERTION', undefined]
    ])
  })

  it('tells every file with its hash', () => {
    const told = document.files.map(({ fileName, checksums }) => [
      fileName,
      checksums.find(({ algorithm }) => algorithm === 'SHA256')?.checksumValue
    ])
    const expected = [...FILES].map(([path, bytes]) => [`/${path}`, createHash('sha256').update(bytes).digest('hex')])
    expect(new Map(told as [string, string][])).toEqual(new Map(expected as [string, string][]))
  })

  it('relates elements that exist, each named once', () => {
    const names = [...document.packages, ...document.files].map(({ SPDXID }) => SPDXID)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^SPDXRef-[A-Za-z0-9.-]+$/.test(name))).toEqual([])
    const root = document.relationships.find(({ relationshipType }) => relationshipType === 'DESCRIBES')
    expect(root?.spdxElementId).toBe('SPDXRef-DOCUMENT')
    expect(document.relationships.map(({ relatedSpdxElement }) => relatedSpdxElement).sort()).toEqual(names.sort())
  })

  it('is told apart from that of another platform', () => {
    expect(new Set(documents.map((each) => each?.documentNamespace)).size).toBe(2)
  })
})
