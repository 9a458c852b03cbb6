/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** Where a node begins, its anchor and tag aside, and where it ends, in UTF-16 code units; and what stands in front of it. */
interface Marked {
  readonly start: number
  readonly end: number
  readonly anchor?: string
  readonly tag?: string
}

export interface Scalar extends Marked {
  readonly kind: 'scalar'
  readonly style: ScalarStyle
  /** The indentation of a literal or folded scalar's content. */
  readonly indent?: number
}

export interface Alias extends Marked {
  readonly kind: 'alias'
  readonly target: Node
}

/** A key and its value as they stand in the text; the value is null where nothing is written. */
export interface Pair {
  readonly key: Scalar
  /** The offset of the colon, or the end of the key where there is none. */
  readonly colon: number
  readonly value: Node | null
}

export interface Mapping extends Marked {
  readonly kind: 'mapping'
  /** `pair` is the one pair without braces of its own that may stand in a flow list. */
  readonly style: 'block' | 'flow' | 'pair'
  readonly pairs: readonly Pair[]
}

export interface Sequence extends Marked {
  readonly kind: 'sequence'
  readonly style: 'block' | 'flow'
  readonly items: readonly (Node | null)[]
  /** Where each item's dash stands in block style, or where the item would begin in flow style. */
  readonly marks: readonly number[]
}

export type Node = Scalar | Alias | Mapping | Sequence

/** The node itself, or what an alias stands for. */
export function resolved(node: Node | null): Scalar | Mapping | Sequence | null {
  let found = node
  while (found?.kind === 'alias') found = found.target
  return found
}
