import type { BuiltImage, ImageRecipe } from '../../../lab/image/build.ts'

export const AMD64 = { os: 'linux', architecture: 'amd64' }
export const ARM64 = { os: 'linux', architecture: 'arm64' }

export const FILES = new Map([
  ['README.md', Buffer.from('read me')],
  ['app/bin/start', Buffer.from('#!/bin/sh\nexec node /app/index.js\n')],
  ['app/index.js', Buffer.from("console.log('hello')\n")],
  ['app/empty', Buffer.alloc(0)],
  [`app/${'d'.repeat(90)}/${'f'.repeat(95)}.js`, Buffer.alloc(1024, 'x')]
])

export const PACKAGES = [
  { name: '@acme/core', version: '1.2.3', license: '(MIT OR Apache-2.0)' },
  { name: 'plain', version: '0.1.0-rc.1+build' },
  { name: 'closed', version: '2.0.0', license: 'SEE LICENSE IN TERMS.md' }
]

/** A recipe for two platforms with both attestations, but for `changes`. */
export function recipe(changes: Partial<ImageRecipe> = {}): ImageRecipe {
  const platforms = [AMD64, ARM64]
  return {
    name: 'localhost:5000/acme/checkout:1.4.2',
    files: FILES,
    packages: PACKAGES,
    platforms,
    sbom: true,
    provenance: true,
    ...changes
  }
}

export interface JsonDescriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly data?: string
  readonly annotations?: Record<string, string>
  readonly platform?: Record<string, string>
}

export interface JsonManifest {
  readonly mediaType: string
  readonly artifactType?: string
  readonly config?: JsonDescriptor
  readonly layers?: JsonDescriptor[]
  readonly manifests?: JsonDescriptor[]
  readonly subject?: JsonDescriptor
}

export interface JsonStatement {
  readonly _type: string
  readonly predicateType: string
  readonly subject: { name: string; digest: { sha256: string } }[]
  readonly predicate: JsonSpdx
}

export interface JsonSpdx {
  readonly spdxVersion: string
  readonly documentNamespace: string
  readonly packages: {
    SPDXID: string
    name: string
    versionInfo?: string
    licenseDeclared: string
    externalRefs?: { referenceLocator: string }[]
  }[]
  readonly files: { SPDXID: string; fileName: string; checksums: { algorithm: string; checksumValue: string }[] }[]
  readonly relationships: { spdxElementId: string; relatedSpdxElement: string; relationshipType: string }[]
}

/** Every blob and manifest by its digest. */
export function contentOf(image: BuiltImage): Map<string, Buffer> {
  const blobs = image.blobs.map(({ descriptor, bytes }) => [descriptor.digest.toString(), bytes] as const)
  const manifests = image.manifests.map(({ digest, bytes }) => [digest.toString(), bytes] as const)
  return new Map([...blobs, ...manifests])
}

/** The manifests as a reader parses them. */
export function manifestsOf(image: BuiltImage): JsonManifest[] {
  return image.manifests.map(({ bytes }) => JSON.parse(bytes.toString()) as JsonManifest)
}

/** The manifest of the image's own digest. */
export function topOf(image: BuiltImage): JsonManifest {
  return JSON.parse(contentOf(image).get(image.digest.toString())?.toString() ?? '') as JsonManifest
}

/** The attestation manifests with the statements in their layers. */
export function statementsOf(image: BuiltImage): { manifest: JsonManifest; statements: JsonStatement[] }[] {
  const content = contentOf(image)
  const read = (layer: JsonDescriptor) => JSON.parse(content.get(layer.digest)?.toString() ?? '') as JsonStatement
  return manifestsOf(image)
    .filter(({ artifactType }) => artifactType !== undefined)
    .map((manifest) => ({ manifest, statements: (manifest.layers ?? []).map(read) }))
}
