import { createHash } from 'node:crypto'
import type { Digest } from '../../src/image/digest.ts'
import type { ImagePackage } from './inventory.ts'

const ROOT = 'SPDXRef-DocumentRoot-Directory-sbom'
const LICENSE_EXPRESSION = /^\(?[\w.+-]+(?: (?:AND|OR|WITH) [\w.+-]+)*\)?$/
const NOASSERTION = 'NOASSERTION'

/** What a layer put into an image. */
interface LayerContent {
  readonly digest: Digest
  readonly files: ReadonlyMap<string, Buffer>
}

/**
 * An SPDX 2.3 document of these layers and packages, shaped as BuildKit's scanner shapes it: the root is a directory,
 * every file names its layer; `namespace` must be unique to the image.
 */
export function spdxDocument(
  namespace: string,
  created: string,
  layers: readonly LayerContent[],
  packages: readonly ImagePackage[]
): object {
  const files = layers.flatMap((layer) =>
    [...layer.files].map(([path, content]) => fileOf(path, content, layer.digest))
  )
  const entries = packages.map(packageOf)
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'sbom',
    documentNamespace: namespace,
    creationInfo: { creators: ['Organization: Custody', 'Tool: custody-lab'], created },
    packages: [...entries, ROOT_PACKAGE],
    files,
    relationships: [
      { spdxElementId: 'SPDXRef-DOCUMENT', relatedSpdxElement: ROOT, relationshipType: 'DESCRIBES' },
      ...[...entries, ...files].map(({ SPDXID }) => ({
        spdxElementId: ROOT,
        relatedSpdxElement: SPDXID,
        relationshipType: 'CONTAINS'
      }))
    ]
  }
}

// purl-spec, types/npm: the scope's @ is escaped, the slash behind it is not.
function npmPurl({ name, version }: ImagePackage): string {
  return `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`
}

const ROOT_PACKAGE = {
  name: 'sbom',
  SPDXID: ROOT,
  supplier: NOASSERTION,
  downloadLocation: NOASSERTION,
  filesAnalyzed: false,
  licenseConcluded: NOASSERTION,
  licenseDeclared: NOASSERTION,
  copyrightText: NOASSERTION,
  primaryPackagePurpose: 'FILE'
}

function packageOf(entry: ImagePackage) {
  const purl = npmPurl(entry)
  return {
    name: entry.name,
    SPDXID: `SPDXRef-Package-npm-${entry.name.replace(/[^A-Za-z0-9.-]+/g, '-')}-${shortHash(purl)}`,
    versionInfo: entry.version,
    supplier: NOASSERTION,
    downloadLocation: NOASSERTION,
    filesAnalyzed: false,
    licenseConcluded: NOASSERTION,
    licenseDeclared: declaredLicense(entry.license),
    copyrightText: NOASSERTION,
    externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }]
  }
}

function fileOf(path: string, content: Buffer, layer: Digest) {
  return {
    fileName: `/${path}`,
    SPDXID: `SPDXRef-File-${shortHash(path)}`,
    checksums: ['SHA1', 'SHA256'].map((algorithm) => ({
      algorithm,
      checksumValue: createHash(algorithm).update(content).digest('hex')
    })),
    licenseConcluded: NOASSERTION,
    licenseInfoInFiles: [NOASSERTION],
    copyrightText: NOASSERTION,
    comment: `layerID: ${layer.toString()}`
  }
}

// npm's own words for "no licence" and "see that file" are no SPDX expressions.
function declaredLicense(license: string | undefined): string {
  return license !== undefined && license !== 'UNLICENSED' && LICENSE_EXPRESSION.test(license) ? license : NOASSERTION
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
