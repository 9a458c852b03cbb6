import type { Digest } from '../../src/image/digest.ts'
import { type Platform, platformName } from '../../src/image/platform.ts'
import { type BuiltBlob, blobOf, type BuiltManifest, manifestOf, OCI_MANIFEST } from './content.ts'

const BUILDKIT_BUILD_TYPE = 'https://github.com/moby/buildkit/blob/master/docs/attestations/slsa-definitions.md'
const EMPTY_JSON = blobOf('application/vnd.oci.empty.v1+json', Buffer.from('{}'))

/** A property of one platform's image, before it is bound to the image's digest. */
export interface Predicate {
  readonly predicateType: string
  readonly predicate: object
}

/**
 * The manifest that BuildKit puts beside `target` in the index, by itself from 0.32 on and with `oci-artifact=true` before: an OCI artifact
 * with in-toto statements as layers (moby/buildkit, docs/attestations/attestation-storage.md).
 */
export function attestationManifest(
  imageName: string,
  target: BuiltManifest,
  platform: Platform,
  predicates: readonly Predicate[]
): { manifest: BuiltManifest; blobs: BuiltBlob[] } {
  const subject = [{ name: dockerPurl(imageName, platform), digest: { sha256: target.digest.hex } }]
  const layers = predicates.map(({ predicateType, predicate }) => ({
    predicateType,
    blob: blobOf(
      'application/vnd.in-toto+json',
      Buffer.from(JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', predicateType, subject, predicate }))
    )
  }))
  const manifest = manifestOf(OCI_MANIFEST, {
    artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
    config: { ...EMPTY_JSON.descriptor, data: EMPTY_JSON.bytes.toString('base64') },
    layers: layers.map(({ predicateType, blob }) => ({
      ...blob.descriptor,
      annotations: { 'in-toto.io/predicate-type': predicateType }
    })),
    subject: { mediaType: target.mediaType, digest: target.digest, size: target.size }
  })
  return { manifest, blobs: [EMPTY_JSON, ...layers.map(({ blob }) => blob)] }
}

/** The index entry of an attestation manifest: nothing that runs, and a pointer to what it speaks of. */
export function attestationEntry({ mediaType, digest, size }: BuiltManifest, describes: Digest): object {
  return {
    mediaType,
    digest,
    size,
    annotations: {
      'vnd.docker.reference.digest': describes.toString(),
      'vnd.docker.reference.type': 'attestation-manifest'
    },
    platform: { architecture: 'unknown', os: 'unknown' }
  }
}

/** SLSA provenance v1 as BuildKit 0.31 writes it with `mode=min` for a build from a local context, an SBOM made by `generator` included. */
export function buildkitProvenance(
  platform: Platform,
  invocation: string,
  time: string,
  generator: Digest | undefined
): object {
  return {
    buildDefinition: {
      buildType: BUILDKIT_BUILD_TYPE,
      ...(generator && {
        resolvedDependencies: [
          { uri: 'pkg:docker/docker/buildkit-syft-scanner@stable-1', digest: { sha256: generator.hex } }
        ]
      }),
      externalParameters: {
        configSource: { path: 'Dockerfile' },
        request: {
          frontend: 'dockerfile.v0',
          locals: [{ name: 'context' }, { name: 'dockerfile' }],
          compatibilityVersion: 30
        }
      },
      internalParameters: { builderPlatform: platformName(platform), dockerfileVersion: '1.25.0' }
    },
    runDetails: {
      builder: { id: '' },
      metadata: {
        invocationId: invocation,
        startedOn: time,
        finishedOn: time,
        buildkit_metadata: {},
        buildkit_completeness: { request: true, resolvedDependencies: false }
      }
    }
  }
}

// BuildKit names `name[:tag]` for one platform by a package URL (purl-spec, types/docker).
function dockerPurl(imageName: string, platform: Platform): string {
  const [, name = imageName, tag = 'latest'] = /^(.*?)(?::([^:/]+))?$/.exec(imageName) ?? []
  const path = name.split('/').map((part) => encodeURIComponent(part))
  return `pkg:docker/${path.join('/')}@${tag}?platform=${encodeURIComponent(platformName(platform))}`
}
