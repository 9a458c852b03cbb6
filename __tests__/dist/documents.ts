/** An SPDX document as Syft writes one of an image: the described package has the image's digest for a version. */
export function spdxAbout(name: string, digest: string, changes: object = {}): Record<string, unknown> {
  const image = 'SPDXRef-DocumentRoot-Image'
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name,
    documentNamespace: `https://lab.invalid/spdx/${digest.slice(-12)}`,
    creationInfo: { creators: ['Tool: by-hand'], created: '2026-01-02T03:04:05Z' },
    packages: [
      {
        name,
        SPDXID: image,
        versionInfo: digest,
        downloadLocation: 'NOASSERTION',
        filesAnalyzed: false,
        primaryPackagePurpose: 'CONTAINER',
        checksums: [{ algorithm: 'SHA256', checksumValue: digest.slice('sha256:'.length) }]
      },
      {
        name: 'left-pad',
        SPDXID: 'SPDXRef-Package-left-pad',
        versionInfo: '1.3.0',
        downloadLocation: 'NOASSERTION',
        filesAnalyzed: false,
        licenseDeclared: 'MIT'
      }
    ],
    relationships: [
      { spdxElementId: 'SPDXRef-DOCUMENT', relatedSpdxElement: image, relationshipType: 'DESCRIBES' },
      { spdxElementId: image, relatedSpdxElement: 'SPDXRef-Package-left-pad', relationshipType: 'CONTAINS' }
    ],
    ...changes
  }
}
