/** A manifest exactly as it was pushed. */
export interface StoredManifest {
  readonly digest: string
  readonly mediaType: string
  readonly bytes: Buffer
}

/** A blob upload that has begun; `state` is the query parameter without which its location is worth nothing. */
export interface UploadSession {
  readonly id: string
  readonly state: string
  received: Buffer
}

interface TagWrite {
  /** Undefined: the tag was deleted. */
  readonly digest: string | undefined
  readonly at: number
}

/** What the registry holds under one `<name>`. */
export class Repository {
  readonly name: string
  readonly blobs = new Map<string, Buffer>()
  readonly manifests = new Map<string, StoredManifest>()
  readonly uploads = new Map<string, UploadSession>()
  /** Other bytes that are served under a digest: storage that rotted, or somebody who tampered with it. */
  readonly corrupted = new Map<string, Buffer>()
  private readonly tagWrites = new Map<string, TagWrite[]>()

  constructor(name: string) {
    this.name = name
  }

  tag(tag: string, digest: string | undefined): void {
    const writes = this.tagWrites.get(tag) ?? []
    this.tagWrites.set(tag, [...writes, { digest, at: performance.now() }])
  }

  /** The digest that a reader sees who is told only of writes older than `lagMs`. */
  resolve(tag: string, lagMs = 0): string | undefined {
    const seen = performance.now() - lagMs
    return this.tagWrites.get(tag)?.findLast(({ at }) => at <= seen)?.digest
  }

  /** The tags that such a reader sees, in ASCII order (distribution-spec, "Listing Tags"). */
  tags(lagMs = 0): string[] {
    return [...this.tagWrites.keys()].filter((tag) => this.resolve(tag, lagMs) !== undefined).sort()
  }

  deleteManifest(digest: string): boolean {
    for (const tag of this.tags()) if (this.resolve(tag) === digest) this.tag(tag, undefined)
    return this.manifests.delete(digest)
  }
}

/** Every repository of one registry. */
export class Catalog {
  private readonly repositories = new Map<string, Repository>()

  find(name: string): Repository | undefined {
    return this.repositories.get(name)
  }

  /** The repository, which comes into being by the first write to it. */
  open(name: string): Repository {
    const repository = this.repositories.get(name) ?? new Repository(name)
    this.repositories.set(name, repository)
    return repository
  }
}
