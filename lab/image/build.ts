import { gzipSync } from 'node:zlib'
import { Digest } from '../../src/image/digest.ts'
import { type Platform, platformName } from '../../src/image/platform.ts'
import { attestationEntry, attestationManifest, buildkitProvenance, type Predicate } from './attestations.ts'
import { type BuiltBlob, blobOf, type BuiltManifest, manifestOf, OCI_MANIFEST } from './content.ts'
import type { ImagePackage } from './inventory.ts'
import { spdxDocument } from './spdx.ts'
import { writeTar } from './tar.ts'

const EPOCH = '1970-01-01T00:00:00Z'

const MEDIA_TYPES = {
  oci: {
    manifest: OCI_MANIFEST,
    index: 'application/vnd.oci.image.index.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar+gzip'
  },
  docker: {
    manifest: 'application/vnd.docker.distribution.manifest.v2+json',
    index: 'application/vnd.docker.distribution.manifest.list.v2+json',
    config: 'application/vnd.docker.container.image.v1+json',
    layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip'
  }
} as const

/** What an image is made of. */
export interface ImageRecipe {
  /** `host/repository[:tag]`, which BuildKit's statements name as their subject. */
  readonly name: string
  /** Path inside the image, without a leading slash, to content. */
  readonly files: ReadonlyMap<string, Buffer>
  /** What the SBOM tells of the files. */
  readonly packages: readonly ImagePackage[]
  readonly platforms: readonly Platform[]
  readonly sbom: boolean
  readonly provenance: boolean
  /** The commit that its manifests name in their annotations. */
  readonly revision?: string
  /** OCI unless told. */
  readonly mediaTypes?: keyof typeof MEDIA_TYPES
}

/** An image's manifest for one platform, and its attestation manifest where one was built. */
export interface BuiltPlatform {
  readonly platform: Platform
  readonly manifest: BuiltManifest
  readonly attestation: BuiltManifest | undefined
}

/** Everything that a registry must hold of an image. */
export interface BuiltImage {
  /** Of the index, or of the manifest where the image has one platform and no attestations. */
  readonly digest: Digest
  readonly kind: 'image' | 'index'
  readonly blobs: readonly BuiltBlob[]
  /** What is named stands before what names it; the last is the image. */
  readonly manifests: readonly BuiltManifest[]
  readonly platforms: readonly BuiltPlatform[]
}

interface Layer {
  readonly blob: BuiltBlob
  readonly diffId: Digest
  readonly files: ReadonlyMap<string, Buffer>
  readonly directory: string
}

/** Builds an image from files, as BuildKit exports it: an index as soon as there are platforms or attestations to list. */
export function buildImage(recipe: ImageRecipe): BuiltImage {
  const { platforms, sbom, provenance, mediaTypes = 'oci' } = recipe
  if (mediaTypes === 'docker' && (sbom || provenance))
    throw new Error('BuildKit exports no attestations with Docker media types')
  const types = MEDIA_TYPES[mediaTypes]
  const layers = layersOf(recipe.files, types.layer)
  const parts = platforms.map((platform) => buildPlatform(recipe, platform, layers))
  const manifests = parts.flatMap(({ manifest, attestation }) => (attestation ? [manifest, attestation] : [manifest]))
  const kind = manifests.length > 1 ? 'index' : 'image'
  if (kind === 'index')
    manifests.push(manifestOf(types.index, { manifests: indexEntries(parts), ...annotationsOf(recipe) }))
  const top = manifests.at(-1)
  if (!top) throw new Error('an image needs a platform')
  const blobs = [...layers.map(({ blob }) => blob), ...parts.flatMap((part) => part.blobs)]
  const unique = new Map(blobs.map((blob) => [blob.descriptor.digest.hex, blob]))
  return { digest: top.digest, kind, blobs: [...unique.values()], manifests, platforms: parts }
}

// One layer for each top-level directory, as one COPY instruction for each would make.
function layersOf(files: ReadonlyMap<string, Buffer>, mediaType: string): Layer[] {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1))
  const directories = new Set(sorted.map(([path]) => topDirectory(path)))
  return [...directories].map((directory) => {
    const content = new Map(sorted.filter(([path]) => topDirectory(path) === directory))
    const tar = writeTar(content)
    return { directory, files: content, diffId: Digest.of(tar), blob: blobOf(mediaType, gzipSync(tar)) }
  })
}

function topDirectory(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')))
}

function buildPlatform(
  recipe: ImageRecipe,
  platform: Platform,
  layers: readonly Layer[]
): BuiltPlatform & { blobs: BuiltBlob[] } {
  const types = MEDIA_TYPES[recipe.mediaTypes ?? 'oci']
  const config = blobOf(types.config, Buffer.from(JSON.stringify(configOf(platform, layers))))
  const manifest = manifestOf(types.manifest, {
    config: config.descriptor,
    layers: layers.map(({ blob }) => blob.descriptor),
    ...annotationsOf(recipe)
  })
  const predicates = predicatesOf(recipe, platform, layers, manifest.digest)
  if (predicates.length === 0) return { platform, manifest, attestation: undefined, blobs: [config] }
  const attestation = attestationManifest(recipe.name, manifest, platform, predicates)
  return { platform, manifest, attestation: attestation.manifest, blobs: [config, ...attestation.blobs] }
}

function annotationsOf({ revision }: ImageRecipe): { annotations?: Record<string, string> } {
  return revision === undefined ? {} : { annotations: { 'org.opencontainers.image.revision': revision } }
}

function configOf(platform: Platform, layers: readonly Layer[]): object {
  return {
    ...platform,
    created: EPOCH,
    config: { Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'], WorkingDir: '/' },
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    history: layers.map(({ directory }) => ({
      created: EPOCH,
      created_by: `COPY ${directory || '.'} /${directory} # buildkit`,
      comment: 'buildkit.dockerfile.v0'
    }))
  }
}

function predicatesOf(
  { name, sbom, provenance, packages }: ImageRecipe,
  platform: Platform,
  layers: readonly Layer[],
  image: Digest
): Predicate[] {
  const contents = layers.map(({ blob, files }) => ({ digest: blob.descriptor.digest, files }))
  const namespace = `https://lab.invalid/spdx/${platformName(platform)}/${image.hex}`
  const document = {
    predicateType: 'https://spdx.dev/Document',
    predicate: spdxDocument(namespace, EPOCH, contents, packages)
  }
  const origin = {
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: buildkitProvenance(
      platform,
      Digest.of(Buffer.from(name)).hex.slice(0, 25),
      EPOCH,
      sbom ? Digest.of(Buffer.from('a generator')) : undefined
    )
  }
  return [...(sbom ? [document] : []), ...(provenance ? [origin] : [])]
}

// BuildKit lists what runs first, and then what speaks of it.
function indexEntries(parts: readonly BuiltPlatform[]): object[] {
  const runnable = parts.map(({ manifest: { mediaType, digest, size }, platform }) => ({
    mediaType,
    digest,
    size,
    platform
  }))
  const attestations = parts.flatMap(({ attestation, manifest }) =>
    attestation ? [attestationEntry(attestation, manifest.digest)] : []
  )
  return [...runnable, ...attestations]
}
