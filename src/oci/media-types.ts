/** Image manifest (OCI image-spec, media-types.md). */
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'

/** Image index (OCI image-spec, media-types.md). */
export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'

/** Docker's image manifest, version 2 schema 2. */
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'

/** Docker's manifest list, version 2 schema 2. */
export const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json'

/** Image configuration (OCI image-spec, media-types.md). */
export const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json'

/** Docker's image configuration. */
export const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json'

/** The descriptor's type for content that means nothing (OCI image-spec, manifest.md §Guidance for an Empty Descriptor). */
export const EMPTY_CONFIG = 'application/vnd.oci.empty.v1+json'

/** The content of EMPTY_CONFIG. */
export const EMPTY_CONFIG_BYTES = Buffer.from('{}')

/** A Sigstore bundle of version 0.3, as layer and as artifact type (cosign, BUNDLE_SPEC.md). */
export const SIGSTORE_BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** The payload of a layer in cosign's `.sig` tag (cosign, SIGNATURE_SPEC.md). */
export const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json'

/** The DSSE envelope of a layer in cosign's `.att` tag. */
export const DSSE_ENVELOPE = 'application/vnd.dsse.envelope.v1+json'

/** Whether a media type names a list of manifests. */
export function isIndexType(mediaType: string): boolean {
  return mediaType === OCI_INDEX || mediaType === DOCKER_LIST
}

/** Whether a media type names the manifest of one image. */
export function isManifestType(mediaType: string): boolean {
  return mediaType === OCI_MANIFEST || mediaType === DOCKER_MANIFEST
}

/** The most bytes of a manifest that are read or written (distribution-spec, "Pushing Manifests": registries take at least 4 MB). */
export const MAX_MANIFEST = 4 * 1024 * 1024
