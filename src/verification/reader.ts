import type { Digest } from '../image/digest.ts'
import type { ReferrerDescriptor } from '../oci/referrers.ts'
import type { Registry } from '../oci/registry.ts'

/** Digests that will probably be asked for; naming them only makes reading faster, it never makes anything true. */
export interface Expected {
  readonly manifests: readonly Digest[]
  readonly blobs: readonly { readonly digest: Digest; readonly size: number }[]
}

/** Reads one repository, each content once: whatever is returned came from the registry and was hashed on arrival. */
export class RegistryReader {
  private readonly registry: Registry
  private readonly manifests = new Map<string, Promise<Buffer | undefined>>()
  private readonly blobs = new Map<string, Promise<Buffer>>()

  constructor(registry: Registry) {
    this.registry = registry
  }

  /** Reads ahead of its time; what does not come is asked for anew when its time is there. */
  expect({ manifests, blobs }: Expected): void {
    for (const digest of manifests) forgetMissing(this.manifests, digest.toString(), this.manifest(digest))
    for (const { digest, size } of blobs) forgetMissing(this.blobs, blobKey(digest, size), this.blob(digest, size))
  }

  listReferrers(digest: Digest): Promise<readonly ReferrerDescriptor[] | undefined> {
    return this.registry.listReferrers(digest)
  }

  /** What a tag points to now; a tag is never remembered. */
  async tag(tag: string): Promise<Buffer | undefined> {
    return (await this.registry.fetchManifest(tag))?.bytes
  }

  manifest(digest: Digest): Promise<Buffer | undefined> {
    return remembered(this.manifests, digest.toString(), async () => (await this.registry.fetchManifest(digest))?.bytes)
  }

  /** Content that is listed twice with two sizes is asked for twice: the wrong one must not stand for the right one. */
  blob(digest: Digest, maxBytes: number): Promise<Buffer> {
    return remembered(this.blobs, blobKey(digest, maxBytes), () => this.registry.fetchBlob(digest, maxBytes))
  }
}

function blobKey(digest: Digest, maxBytes: number): string {
  return `${digest.toString()} ${maxBytes}`
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, fetch: () => Promise<T>): Promise<T> {
  const found = known.get(key)
  if (found) return found
  const fetched = fetch()
  known.set(key, fetched)
  return fetched
}

function forgetMissing<T>(known: Map<string, Promise<T>>, key: string, fetched: Promise<T>): void {
  const forget = () => known.delete(key)
  fetched.then((content) => content ?? forget(), forget)
}
