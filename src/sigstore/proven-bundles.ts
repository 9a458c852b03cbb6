import { Digest } from '../image/digest.ts'
import type { ProvenStatement } from './verifier.ts'

const MAX_REMEMBERED = 4096

/**
 * What bundles have proved, by the SHA-256 of their exact bytes. Neither clock nor caller decides whether a bundle verifies,
 * only its bytes and the trusted root; so bytes that come back from a registry, and hash to the same, prove the same again.
 * Whom and what they must speak of is compared each time.
 */
export class ProvenBundles {
  private readonly proven = new Map<string, ProvenStatement>()

  of(bytes: Buffer): ProvenStatement | undefined {
    return this.proven.get(Digest.of(bytes).hex)
  }

  keep(bytes: Buffer, proven: ProvenStatement): void {
    if (this.proven.size >= MAX_REMEMBERED) this.proven.clear()
    this.proven.set(Digest.of(bytes).hex, proven)
  }
}
