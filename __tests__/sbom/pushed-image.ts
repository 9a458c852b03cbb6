import { attestationEntry, attestationManifest, type Predicate } from '../../lab/image/attestations.ts'
import { blobOf, type BuiltManifest, manifestOf, OCI_MANIFEST } from '../../lab/image/content.ts'
import { type LabRegistry, startRegistry } from '../../lab/registry/registry.ts'
import type { Platform } from '../../src/image/platform.ts'
import { ImageReference } from '../../src/image/reference.ts'
import type { Subject } from '../../src/image/subject.ts'
import { Registry } from '../../src/oci/registry.ts'
import { fetchSubject } from '../../src/oci/subject.ts'
import { Deadline } from '../../src/support/retry.ts'
import { SilentLog } from '../silent-log.ts'

const REPOSITORY = 'acme/checkout'
const INDEX = 'application/vnd.oci.image.index.v1+json'

export const AMD64: Platform = { os: 'linux', architecture: 'amd64' }
export const ARM64: Platform = { os: 'linux', architecture: 'arm64', variant: 'v8' }

/** One platform of an image, and what BuildKit would have attached to it. */
export interface PlatformRecipe {
  readonly platform: Platform
  readonly predicates: readonly Predicate[]
  /** Makes the statements speak of another image than the one they stand beside. */
  readonly aboutAnother?: boolean
  /** What the manifest says of the size of each statement, instead of the truth. */
  readonly claimedSize?: number
}

/** An SPDX predicate as BuildKit attaches it. */
export function spdxPredicate(document: object): Predicate {
  return { predicateType: 'https://spdx.dev/Document', predicate: document }
}

/** A registry of the lab that images are put into, and a client for the repository that they are in. */
export class ImageHome {
  readonly lab: LabRegistry
  readonly log = new SilentLog()
  readonly registry: Registry

  private constructor(lab: LabRegistry) {
    this.lab = lab
    const reference = ImageReference.parse(`${lab.host}/${REPOSITORY}`)
    const credential = () => Promise.resolve(undefined)
    this.registry = new Registry({ reference, credential, deadline: new Deadline(60_000), log: this.log })
  }

  static async open(): Promise<ImageHome> {
    return new ImageHome(await startRegistry({ referrers: 'api' }))
  }

  /** Puts an image of one platform there. */
  async image(created = '2026-01-02T03:04:05.678Z'): Promise<Subject> {
    return fetchSubject(this.registry, this.put(this.manifest(AMD64, created)).digest)
  }

  /** Puts an index of these platforms there. */
  async index(...parts: readonly PlatformRecipe[]): Promise<Subject> {
    const manifests = parts.map(({ platform }) => this.put(this.manifest(platform, '2026-01-02T03:04:05Z')))
    const runnable = manifests.map((manifest, at) => ({ ...descriptorOf(manifest), platform: parts[at]?.platform }))
    const attestations = parts.flatMap((part, at) => {
      const manifest = manifests[at]
      return manifest && part.predicates.length > 0 ? [this.attest(manifest, part)] : []
    })
    const index = this.put(manifestOf(INDEX, { manifests: [...runnable, ...attestations] }))
    return fetchSubject(this.registry, index.digest)
  }

  stop(): Promise<void> {
    return this.lab.stop()
  }

  private attest(manifest: BuiltManifest, recipe: PlatformRecipe): object {
    const { platform, predicates, aboutAnother = false, claimedSize } = recipe
    const target = aboutAnother ? this.manifest({ ...platform, os: 'another' }, '2020-01-01T00:00:00Z') : manifest
    const attestation = attestationManifest(`${this.lab.host}/${REPOSITORY}`, target, platform, predicates)
    for (const { bytes } of attestation.blobs) this.lab.putBlob(REPOSITORY, bytes)
    if (claimedSize === undefined) return attestationEntry(this.put(attestation.manifest), manifest.digest)
    const fields = JSON.parse(attestation.manifest.bytes.toString()) as { layers: object[] }
    const layers = fields.layers.map((layer) => ({ ...layer, size: claimedSize }))
    return attestationEntry(this.put(manifestOf(OCI_MANIFEST, { ...fields, layers })), manifest.digest)
  }

  private manifest(platform: Platform, created: string): BuiltManifest {
    const config = blobOf(
      'application/vnd.oci.image.config.v1+json',
      Buffer.from(JSON.stringify({ ...platform, created, config: {}, rootfs: { type: 'layers', diff_ids: [] } }))
    )
    this.lab.putBlob(REPOSITORY, config.bytes)
    return manifestOf(OCI_MANIFEST, { config: config.descriptor, layers: [] })
  }

  private put(manifest: BuiltManifest): BuiltManifest {
    this.lab.putManifest(REPOSITORY, manifest.digest, manifest.bytes, manifest.mediaType)
    return manifest
  }
}

function descriptorOf({ mediaType, digest, size }: BuiltManifest): object {
  return { mediaType, digest, size }
}
