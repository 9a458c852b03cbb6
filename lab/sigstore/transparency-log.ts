import { leafHash, type InclusionProof, MerkleTree } from './merkle-tree.ts'

/** A log that takes each entry once, in order. */
export class TransparencyLog {
  readonly bodies: Buffer[] = []
  private readonly tree = new MerkleTree()
  private readonly indexes = new Map<string, number>()

  /** Adds a body at the end; one that is in the log already keeps its place. */
  add(body: Buffer): { index: number; isNew: boolean } {
    const hash = leafHash(body).toString('hex')
    const known = this.indexes.get(hash)
    if (known !== undefined) return { index: known, isNew: false }
    const index = this.tree.append(body)
    this.bodies.push(body)
    this.indexes.set(hash, index)
    return { index, isNew: true }
  }

  /** The index of the body with this leaf hash in hex. */
  find(hash: string): number | undefined {
    return this.indexes.get(hash)
  }

  proof(index: number): InclusionProof {
    return this.tree.proof(index)
  }
}
