import type { Digest } from '../image/digest.ts'
import type { Platform } from '../image/platform.ts'
import type { ImageReference } from '../image/reference.ts'
import { isImage } from './describes.ts'
import { contains, describedElement, describes, rootsOf, type SpdxDocument, type SpdxPackage } from './spdx.ts'

/** The manifest that a document is attested to. */
export interface DescribedImage {
  readonly reference: ImageReference
  readonly digest: Digest
  /** Undefined for an index or a single-platform image. */
  readonly platform: Platform | undefined
}

// purl-spec, types/oci-definition.json.
function imagePurl({ reference, digest, platform }: DescribedImage): string {
  const name = reference.repository.slice(reference.repository.lastIndexOf('/') + 1)
  const architecture = platform ? `arch=${encodeURIComponent(platform.architecture)}&` : ''
  return `pkg:oci/${name}@sha256%3A${digest.hex}?${architecture}repository_url=${encodeURIComponent(reference.name)}`
}

function imagePackage(image: DescribedImage): SpdxPackage {
  const { reference, digest } = image
  return {
    SPDXID: imageId(digest),
    checksums: [{ algorithm: 'SHA256', checksumValue: digest.hex }],
    copyrightText: 'NOASSERTION',
    downloadLocation: 'NOASSERTION',
    externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceLocator: imagePurl(image), referenceType: 'purl' }],
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'NOASSERTION',
    name: reference.name,
    primaryPackagePurpose: 'CONTAINER',
    supplier: 'NOASSERTION',
    versionInfo: digest.toString()
  }
}

/** The SPDXID of the package that `imagePackage` gives. */
export function imageId(digest: Digest): string {
  return `SPDXRef-Image-${digest.hex}`
}

/**
 * The document with a root package whose package URL carries the image's digest: its own where it has one, else ours,
 * which then contains what was described before. No package is changed or lost.
 */
export function withImageRoot(document: SpdxDocument, image: DescribedImage): SpdxDocument {
  const roots = rootsOf(document)
  const others = document.relationships.filter((relationship) => describedElement(relationship) === undefined)
  if (roots.some((root) => isImage(root, image.digest))) {
    return { ...document, relationships: [...roots.map(({ SPDXID }) => describes(SPDXID)), ...others] }
  }
  const ours = imagePackage(image)
  return {
    ...document,
    packages: [...document.packages, ours],
    relationships: [describes(ours.SPDXID), ...roots.map((root) => contains(ours.SPDXID, root.SPDXID)), ...others]
  }
}
