import { Digest } from '../image/digest.ts'
import { OCI_MANIFEST } from '../oci/media-types.ts'
import type { Registry, Upload } from '../oci/registry.ts'
import { CustodyError } from '../support/errors.ts'
import type { BlobWrite, TagWrite, WritePlan } from './plan.ts'

// What somebody else writes between a tag's reading and its writing is lost: a wave that took longer than a reading takes is no reason for that.
const STALE_AFTER_READINGS = 2

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

  /** Begins to upload content that nothing names yet; whoever pushes it later waits for that, and hears of what went wrong. */
  begin(bytes: Buffer): void {
    this.push({ digest: Digest.of(bytes), bytes }).catch(() => undefined)
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
  /** The longest time in milliseconds between asking for a tag and writing it, in which another writer would have been overwritten unseen. */
  readonly exposedMs: number
  /** The shortest time in milliseconds that the writing of tags was under way, there and back. */
  readonly tripMs: number
  /** The referrers that the registry did not delete, each with its reason. */
  readonly undeleted: ReadonlyMap<string, CustodyError>
}

/**
 * Writes a plan in three waves: blobs, then manifests, then what makes the image count as signed; what is to be deleted goes after them.
 * Each tag is read again one wave before it is written, and once more where that wave was slow, so that what others added meanwhile is kept.
 * `sealing` is told when the last wave is under way: all contents stand by then.
 */
export async function publish(
  registry: Registry,
  plan: WritePlan,
  uploads: UploadPool,
  sealing: () => void = () => undefined
): Promise<Published> {
  const write = new PlanWriter(registry, plan)
  const [attestationTags] = await Promise.all([write.reread(false), ...plan.blobs.map((blob) => uploads.push(blob))])
  const [sealingTags, attested] = await Promise.all([
    write.reread(true),
    write.tags(attestationTags),
    write.referrers(false)
  ])
  const seals = Promise.all([write.tags(sealingTags), write.referrers(true)])
  sealing()
  const [sealed] = await seals
  const undeleted = await write.deletions()
  const written = [...attested, ...sealed].map(({ tag, manifest }) => [tag, manifest] as const)
  const { metOthers, exposedMs, tripMs } = write
  return { tags: new Map(written), metOthers, exposedMs, tripMs, undeleted }
}

interface MergedTag {
  readonly tag: string
  readonly mediaType: string
  readonly manifest: Buffer
}

/** Tags as they are to be written, by what was read, when that was asked for, and how long the answer took. */
interface Rereading {
  readonly seals: boolean
  readonly askedAt: number
  readonly tookMs: number
  readonly tags: readonly MergedTag[]
}

class PlanWriter {
  metOthers = false
  exposedMs = 0
  tripMs = Infinity
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

  /** Writes the tags, and gives what was written. */
  async tags(reading: Rereading): Promise<readonly MergedTag[]> {
    if (reading.tags.length === 0) return []
    const isStale = performance.now() - reading.askedAt > STALE_AFTER_READINGS * reading.tookMs
    const { tags, askedAt } = isStale ? await this.reread(reading.seals) : reading
    const sentAt = performance.now()
    this.exposedMs = Math.max(this.exposedMs, sentAt - askedAt)
    await Promise.all(tags.map(({ tag, manifest, mediaType }) => this.registry.pushManifest(tag, manifest, mediaType)))
    this.tripMs = Math.min(this.tripMs, performance.now() - sentAt)
    return tags
  }

  /** Deletes what is to go, as far as the registry lets: it is only in the way of tidiness where it does not. */
  async deletions(): Promise<ReadonlyMap<string, CustodyError>> {
    const undeleted = new Map<string, CustodyError>()
    const remove = async (digest: Digest) => {
      try {
        await this.registry.deleteManifest(digest)
      } catch (error) {
        if (!(error instanceof CustodyError)) throw error
        undeleted.set(digest.toString(), error)
      }
    }
    await Promise.all(this.plan.deletions.map(remove))
    return undeleted
  }

  async reread(seals: boolean): Promise<Rereading> {
    const askedAt = performance.now()
    const writes = this.plan.tags.filter((write) => write.seals === seals)
    const merged = await Promise.all(writes.map((write) => this.refresh(write)))
    const tookMs = performance.now() - askedAt
    return { seals, askedAt, tookMs, tags: merged.filter((tag) => tag !== undefined) }
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
