import type { Digest } from '../image/digest.ts'
import { type Platform, platformName } from '../image/platform.ts'
import { imageId } from './image-root.ts'
import { LicenceTexts } from './licence-texts.ts'
import { DOCUMENT_ID, rootsOf, type SpdxDocument, type SpdxPackage, type SpdxRelationship } from './spdx.ts'

/** The document of one platform, in its normal form. */
export interface PlatformDocument {
  readonly document: SpdxDocument
  readonly platform: Platform
  readonly digest: Digest
}

/**
 * One document of an index out of those of its platforms: every element once for each platform and under its name, and each platform's
 * root a variant of the index (SPDX 2.3 §11.1, VARIANT_OF). The result is not in normal form yet.
 */
export function mergeDocuments(parts: readonly PlatformDocument[], index: Digest): SpdxDocument {
  const texts = new LicenceTexts()
  const renamed = parts.map((part) => renameElements(part.document, prefixOf(part, parts), texts))
  const variants = renamed.flatMap(rootsOf).map((root) => variantOf(root.SPDXID, imageId(index)))
  const lists = {
    annotations: renamed.flatMap((document) => listIn(document, 'annotations')),
    externalDocumentRefs: renamed.flatMap((document) => listIn(document, 'externalDocumentRefs')),
    hasExtractedLicensingInfos: texts.all()
  }
  const comment = parts.flatMap(commentOf).join('\n')
  return {
    spdxVersion: 'SPDX-2.3',
    SPDXID: DOCUMENT_ID,
    documentNamespace: `urn:sha256:${index.hex}`,
    creationInfo: { creators: [...new Set(parts.flatMap(creatorsOf))] },
    packages: renamed.flatMap(({ packages }) => packages),
    relationships: [...renamed.flatMap(({ relationships }) => relationships), ...variants],
    ...(comment !== '' && { comment }),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
  }
}

/** `linux-arm64-v8`; Windows images of several versions share a platform and are told apart by their digests. */
function prefixOf({ platform, digest }: PlatformDocument, all: readonly PlatformDocument[]): string {
  const name = platformName(platform)
  const isOnly = all.filter((other) => platformName(other.platform) === name).length === 1
  return (isOnly ? name : `${name}-${digest.hex.slice(0, 12)}`).replaceAll(/[^A-Za-z0-9.]+/g, '-')
}

function renameElements(document: SpdxDocument, prefix: string, texts: LicenceTexts): SpdxDocument {
  const renameLicences = texts.add(document['hasExtractedLicensingInfos'], prefix)
  const rename = (id: string) => prefixed(id, prefix)
  return {
    ...document,
    packages: document.packages.map((entry) => renamePackage(entry, rename, renameLicences)),
    relationships: document.relationships.map((relationship) => ({
      ...relationship,
      spdxElementId: rename(relationship.spdxElementId),
      relatedSpdxElement: rename(relationship.relatedSpdxElement)
    })),
    externalDocumentRefs: listIn(document, 'externalDocumentRefs').map((reference) => renameExternal(reference, rename))
  }
}

type Rename = (text: string) => string

function renamePackage(entry: SpdxPackage, rename: Rename, renameLicences: Rename): SpdxPackage {
  const licences = ['licenseConcluded', 'licenseDeclared'].flatMap((field) => {
    const expression = entry[field]
    return typeof expression === 'string' ? [[field, renameLicences(expression)]] : []
  })
  return { ...entry, ...Object.fromEntries(licences), SPDXID: rename(entry.SPDXID) } as SpdxPackage
}

function renameExternal(reference: unknown, rename: Rename): unknown {
  const { externalDocumentId: id } = reference as { externalDocumentId?: unknown }
  return typeof id === 'string' ? { ...(reference as object), externalDocumentId: rename(id) } : reference
}

/** The document itself, NONE and NOASSERTION keep their names. */
function prefixed(id: string, prefix: string): string {
  return id === DOCUMENT_ID ? id : id.replace(/^(SPDXRef|DocumentRef)-/, `$1-${prefix}-`)
}

function variantOf(variant: string, whole: string): SpdxRelationship {
  return { relatedSpdxElement: whole, relationshipType: 'VARIANT_OF', spdxElementId: variant }
}

function listIn(document: SpdxDocument, field: string): unknown[] {
  const list = document[field]
  return Array.isArray(list) ? list : []
}

function creatorsOf({ document }: PlatformDocument): unknown[] {
  const { creationInfo } = document as { creationInfo?: { creators?: unknown } }
  return Array.isArray(creationInfo?.creators) ? creationInfo.creators : []
}

function commentOf({ document, platform }: PlatformDocument): string[] {
  const { comment } = document
  return typeof comment === 'string' && comment !== '' ? [`${platformName(platform)}: ${comment}`] : []
}
