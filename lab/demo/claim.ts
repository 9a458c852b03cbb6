/** Something that the demo was about to say and that is not so. */
export class BrokenClaim extends Error {
  /** What was seen in its place, such as the end of a program's output. */
  readonly seen: string

  constructor(claim: string, seen: string) {
    super(claim)
    this.name = 'BrokenClaim'
    this.seen = seen
  }
}

/** Lets a claim be printed only when it holds; throws BrokenClaim with what was seen instead. */
export function check(claim: string, holds: boolean, seen = ''): asserts holds {
  if (!holds) throw new BrokenClaim(claim, seen)
}

/** A value that must be there; throws BrokenClaim. */
export function present<T>(claim: string, value: T | undefined, seen = ''): T {
  check(claim, value !== undefined, seen)
  return value
}
