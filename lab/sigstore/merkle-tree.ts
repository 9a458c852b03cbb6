import { createHash } from 'node:crypto'

/** What proves that a leaf is in a tree of this size and root (RFC 6962 §2.1.1). */
export interface InclusionProof {
  readonly index: number
  readonly treeSize: number
  readonly rootHash: Buffer
  readonly hashes: readonly Buffer[]
}

/**
 * An append-only Merkle tree; every complete subtree's hash is kept, so that a proof costs O(log n) (RFC 6962
 * §2.1).
 */
export class MerkleTree {
  // levels[k][i] is the hash of leaves i·2^k up to (i+1)·2^k.
  private readonly levels: Buffer[][] = []

  get size(): number {
    return this.levels[0]?.length ?? 0
  }

  /** Adds a leaf and gives its index. */
  append(leaf: Buffer): number {
    let hash = leafHash(leaf)
    for (let height = 0; ; height++) {
      const level = (this.levels[height] ??= [])
      const left = level.length % 2 === 1 ? level.at(-1) : undefined
      level.push(hash)
      if (left === undefined) return this.size - 1
      hash = nodeHash(left, hash)
    }
  }

  /** The root over all leaves so far; of the empty tree the hash of nothing. */
  root(): Buffer {
    return this.size === 0 ? createHash('sha256').digest() : this.hashOf(0, this.size)
  }

  /** Proves the leaf at an index against the root of now. */
  proof(index: number): InclusionProof {
    return { index, treeSize: this.size, rootHash: this.root(), hashes: this.path(index, 0, this.size) }
  }

  private path(index: number, start: number, end: number): Buffer[] {
    if (end - start === 1) return []
    const middle = start + splitOf(end - start)
    return index < middle
      ? [...this.path(index, start, middle), this.hashOf(middle, end)]
      : [...this.path(index, middle, end), this.hashOf(start, middle)]
  }

  private hashOf(start: number, end: number): Buffer {
    const size = end - start
    const complete = this.levels[Math.log2(size)]?.[start / size]
    if (complete !== undefined) return complete
    const middle = start + splitOf(size)
    return nodeHash(this.hashOf(start, middle), this.hashOf(middle, end))
  }
}

/** The hash of a leaf (RFC 6962 §2.1). */
export function leafHash(leaf: Buffer): Buffer {
  return createHash('sha256')
    .update(Buffer.from([0]))
    .update(leaf)
    .digest()
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256')
    .update(Buffer.from([1]))
    .update(left)
    .update(right)
    .digest()
}

/** The largest power of two below n. */
function splitOf(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1))
}
