import { ImageReference } from '../../../src/image/reference.ts'
import { Digest } from '../../../src/image/digest.ts'
import { attestationTag, mergeCosignManifest, signatureTag } from '../../../src/oci/cosign-tags.ts'
import {
  EMPTY_CONFIG,
  EMPTY_CONFIG_BYTES,
  OCI_INDEX,
  OCI_MANIFEST,
  SIMPLE_SIGNING
} from '../../../src/oci/media-types.ts'
import { fallbackTag, mergeIndex } from '../../../src/oci/referrers.ts'
import { Registry } from '../../../src/oci/registry.ts'
import type { Log } from '../../../src/support/log.ts'
import { Deadline } from '../../../src/support/retry.ts'
import { ACCOUNT } from '../../world/account.ts'
import type { RealRegistry } from '../../world/registries.ts'
import type { SubjectImage } from '../../world/subjects.ts'

const TIMEOUT_MS = 600_000
const SILENT: Log = {
  info: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
  group: (_, stage) => stage(),
  mask: () => undefined
}

/** The tags that writers of one image share. */
export function sharedTags(digest: Digest): string[] {
  return [fallbackTag(digest), signatureTag(digest), attestationTag(digest)]
}

/** Somebody who looks at one repository past all writers' doors. */
export class Observer {
  private readonly registry: Registry

  constructor({ host }: RealRegistry, repository: string) {
    this.registry = new Registry({
      reference: ImageReference.parse(`${host}/${repository}`),
      credential: () => Promise.resolve({ kind: 'basic', username: ACCOUNT.userName, password: ACCOUNT.password }),
      deadline: new Deadline(TIMEOUT_MS),
      log: SILENT
    })
  }

  /** What stands under a tag, undefined where nothing does. */
  async read(tag: string): Promise<Buffer | undefined> {
    return (await this.registry.fetchManifest(tag))?.bytes
  }

  /** Overwrites a tag, as a writer does who read it before others wrote there; a state that was nothing can't be written. */
  async overwrite(tag: string, earlier: Buffer): Promise<void> {
    const { mediaType } = JSON.parse(earlier.toString()) as { mediaType: string }
    await this.registry.pushManifest(tag, earlier, mediaType)
  }

  /** Leaves a referrer and a layer in `.sig` that somebody unknown wrote long ago. */
  async plantFormerState({ image }: SubjectImage): Promise<void> {
    const { digest } = image
    const [subject] = image.manifests.filter((manifest) => manifest.digest.equals(digest))
    if (!subject) throw new Error('the image has no manifest')
    const payload = Buffer.from('{"former":true}')
    await Promise.all([this.registry.pushBlob(EMPTY_CONFIG_BYTES), this.registry.pushBlob(payload)])
    const layer = { mediaType: SIMPLE_SIGNING, digest: Digest.of(payload), size: payload.length }
    await this.plantReferrer({ mediaType: subject.mediaType, digest, size: subject.bytes.length }, layer)
    const annotations = { 'dev.cosignproject.cosign/signature': 'Zm9ybWVy' }
    const signatures = mergeCosignManifest(undefined, [{ ...layer, annotations }], signatureTag(digest))
    if (!signatures) throw new Error('nothing to write')
    await this.registry.pushBlob(signatures.config)
    await this.registry.pushManifest(signatureTag(digest), signatures.manifest, OCI_MANIFEST)
  }

  private async plantReferrer(subject: Content, layer: Content): Promise<void> {
    const config = { mediaType: EMPTY_CONFIG, digest: Digest.of(EMPTY_CONFIG_BYTES), size: EMPTY_CONFIG_BYTES.length }
    const artifactType = 'application/vnd.example.former'
    const manifest = Buffer.from(
      JSON.stringify({ schemaVersion: 2, mediaType: OCI_MANIFEST, artifactType, config, layers: [layer], subject })
    )
    const entry = { mediaType: OCI_MANIFEST, digest: Digest.of(manifest), size: manifest.length, artifactType }
    await this.registry.pushManifest(entry.digest, manifest, OCI_MANIFEST)
    const tag = fallbackTag(subject.digest)
    const index = mergeIndex(undefined, [entry], tag)
    if (index) await this.registry.pushManifest(tag, index, OCI_INDEX)
  }
}

interface Content {
  readonly mediaType: string
  readonly digest: Digest
  readonly size: number
}
