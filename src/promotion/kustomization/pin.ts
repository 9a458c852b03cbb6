import type { Digest } from '../../image/digest.ts'

/** What one `images` entry shall hold from now on. */
export interface Pin {
  /** The entry's `name`, letter by letter. */
  readonly name: string
  readonly digest: Digest
  /** The release's tag, where it is known: an entry that already carries it keeps it. */
  readonly tag?: string
  /** Whether an entry that carries another tag, or none, gets the release's; else only its own one stays. */
  readonly writesTag?: boolean
  /** The name that the entry shall render the image under; left out, it keeps what it has. */
  readonly newName?: string
  /** Whether an entry is written where none has this name; else that is refused. */
  readonly create?: boolean
}
