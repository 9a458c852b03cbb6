import type { Digest } from '../../image/digest.ts'

/** What one `images` entry shall hold from now on. */
export interface Pin {
  /** The entry's `name`, letter by letter. */
  readonly name: string
  readonly digest: Digest
  /** The release's tag, where it is known: an entry that already carries it keeps it. */
  readonly tag?: string
}
