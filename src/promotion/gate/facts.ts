import type { App, Environment } from '../../policy/policy.ts'
import type { EntryFacts } from '../ladder/conditions.ts'
import type { Assessed } from '../ladder/consider.ts'
import type { Relation } from '../ladder/order.ts'

/** A fact, or why it is not known; what is not known never counts as good. */
export type Known<T> = { readonly known: T } | { readonly unknown: string }

/** What a registry proved of a digest. */
export type Verdict =
  | { readonly kind: 'verified'; readonly assessed: Assessed }
  | { readonly kind: 'invalid' | 'missing' | 'unverifiable'; readonly reason: string }

/** One app's entry in one overlay that a pull request changes, with everything that is known of it. */
export interface EntryChange {
  readonly app: App
  readonly environment: Environment
  /** What the entry pins at the base and at the head; undefined where it pins no digest. */
  readonly before: string | undefined
  readonly after: string | undefined
  /** Only fields of this image's entry differ between the two files. */
  readonly onlyEntry: boolean
  readonly verdict: Verdict
  /** What the upstream environment pins at the base; undefined without one. */
  readonly upstream: Known<string> | undefined
  readonly relation: Relation
  readonly entry: EntryFacts
  /** Whether a rollback holds the entry at the base. */
  readonly held: boolean
  /** The pull request says by its own mark file that it is a rollback; and whether the environment held the digest before. */
  readonly rollback: { readonly marked: boolean; readonly heldBefore: Known<boolean> }
  /** Who started the run that released the image. */
  readonly releaseActors: Known<readonly string[]>
}

/** A digest of an app's image that a change brings, elsewhere than in the app's entry. */
export interface OtherDigest {
  /** The file that spells it, or the environment that renders it. */
  readonly place: string
  readonly app: App
  readonly digest: string
  readonly verdict: Verdict
}

/** What somebody said last of a pull request. */
export interface Review {
  readonly login: string
  readonly isPerson: boolean
  readonly mayWrite: boolean
  readonly approves: boolean
  /** The head that it was said of. */
  readonly commit: string
}

/** A pull request, or the group of a merge queue that it is in. */
export interface Change {
  readonly number: number
  /** The head of the pull request itself, also inside of a queue. */
  readonly head: string
  /** Whether it is one of ours, by branch and mark: then nothing else may be in it. */
  readonly ours: boolean
  readonly author: string
  /** Who wrote or committed one of its commits; undefined where there are too many to be told. */
  readonly commitAuthors: readonly string[] | undefined
  readonly reviews: readonly Review[]
  /** Changed files that are neither overlays of the policy nor marks of rollbacks. */
  readonly otherFiles: readonly string[]
  readonly entries: readonly EntryChange[]
  readonly others: readonly OtherDigest[]
  /** Why the change can't be judged at all: a file that can't be read, too many files. */
  readonly faults: readonly string[]
}
