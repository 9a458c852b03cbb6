import { OCI_MANIFEST } from '../oci/media-types.ts'
import type { Registry, Upload } from '../oci/registry.ts'
import type { BlobWrite, TagWrite, WritePlan } from './plan.ts'

/** Upload sessions opened ahead of the content, so that a blob costs one round trip once it is known. */
export class UploadPool {
  private readonly registry: Registry
  private readonly sessions: Promise<Upload | undefined>[]
  private readonly pushed = new Map<string, Promise<unknown>>()

  constructor(registry: Registry, sessions: number) {
    this.registry = registry
    this.sessions = Array.from({ length: sessions }, () => registry.openUpload().catch(() => undefined))
  }

  /** Looks ahead of its time whether content is there already, as what every attachment has in common mostly is; it takes no session from the content that is waited for. */
  expect({ digest, bytes }: BlobWrite): void {
    const looking = this.registry.hasBlob(digest).catch(() => false)
    const upload = looking.then(async (there) => {
      if (!there) await this.registry.pushBlob(bytes)
    })
    upload.catch(() => undefined)
    this.pushed.set(digest.hex, upload)
  }

  /** Uploads one blob over an open session, or over a new one when none is left or it could not be opened; what was uploaded stays so. */
  async push({ digest, bytes }: BlobWrite): Promise<void> {
    const upload = this.pushed.get(digest.hex) ?? this.upload(bytes)
    this.pushed.set(digest.hex, upload)
    await upload
  }

  /** Gives back the sessions that turned out not to be needed. */
  async close(): Promise<void> {
    await Promise.all(this.sessions.splice(0).map(async (session) => (await session)?.cancel()))
  }

  private async upload(bytes: Buffer): Promise<void> {
    const session = await this.sessions.shift()
    await (session ? session.finish(bytes) : this.registry.pushBlob(bytes))
  }
}

/** What happened to the shared tags of a plan. */
export interface Published {
  /** The bytes of each tag that was written. */
  readonly tags: ReadonlyMap<string, Buffer>
  /** Whether a tag held something else than the plan knew: somebody else writes there too. */
  readonly metOthers: boolean
}

/**
 * Writes a plan in three waves: blobs, then manifests, then what makes the image count as signed.
 * Each tag is read again one wave before it is written, so that what others added meanwhile is kept.
 */
export async function publish(registry: Registry, plan: WritePlan, uploads: UploadPool): Promise<Published> {
  const write = new PlanWriter(registry, plan)
  const [attestationTags] = await Promise.all([write.refreshed(false), ...plan.blobs.map((blob) => uploads.push(blob))])
  const [sealingTags] = await Promise.all([write.refreshed(true), write.referrers(false), write.tags(attestationTags)])
  await Promise.all([write.referrers(true), write.tags(sealingTags)])
  const written = [...attestationTags, ...sealingTags].map(({ tag, manifest }) => [tag, manifest] as const)
  return { tags: new Map(written), metOthers: write.metOthers }
}

interface MergedTag {
  readonly tag: string
  readonly mediaType: string
  readonly manifest: Buffer
}

class PlanWriter {
  metOthers = false
  private readonly registry: Registry
  private readonly plan: WritePlan

  constructor(registry: Registry, plan: WritePlan) {
    this.registry = registry
    this.plan = plan
  }

  async referrers(seals: boolean): Promise<void> {
    const writes = this.plan.referrers.filter((write) => write.seals === seals)
    await Promise.all(writes.map(({ digest, bytes }) => this.registry.pushManifest(digest, bytes, OCI_MANIFEST)))
  }

  async tags(merged: readonly MergedTag[]): Promise<void> {
    await Promise.all(
      merged.map(({ tag, manifest, mediaType }) => this.registry.pushManifest(tag, manifest, mediaType))
    )
  }

  async refreshed(seals: boolean): Promise<MergedTag[]> {
    const merged = await Promise.all(
      this.plan.tags.filter((write) => write.seals === seals).map((write) => this.refresh(write))
    )
    return merged.filter((tag) => tag !== undefined)
  }

  private async refresh({ tag, mediaType, held, merge }: TagWrite): Promise<MergedTag | undefined> {
    const now = (await this.registry.fetchManifest(tag))?.bytes
    const changed = now === undefined ? held !== undefined : held?.equals(now) !== true
    this.metOthers ||= changed
    const merged = merge(now)
    if (!merged) return undefined
    if (changed && merged.config) await this.registry.pushBlob(merged.config)
    return { tag, mediaType, manifest: merged.manifest }
  }
}
