import type { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'
import type { PromotionRequest } from '../promotion/promote.ts'
import type { SbomRequest } from '../sbom/sbom.ts'
import type { TrustSource } from '../sigstore/trust.ts'
import { RequestError } from '../support/errors.ts'

/** Gives the text of one input or flag, empty where it was not given. */
export type ReadInput = (name: string) => string

/** How signatures and attestations are attached: Sigstore bundles as referrers, and cosign's `.sig` and `.att` tags. */
export type Format = 'bundle' | 'legacy'

/** One image as it was asked for. */
export interface RequestedImage {
  readonly reference: ImageReference
  readonly digest: Digest
  /** The `images[].name` of its entry in the kustomization. */
  readonly gitopsName: string
}

/** Everything one run was asked to do, parsed once and never changed. */
export interface SigningRequest {
  readonly images: readonly RequestedImage[]
  readonly sbom: SbomRequest
  /** The path of the scan record to attest. */
  readonly scan: string | undefined
  /** Whether the image must say that it was built from the commit of this run. */
  readonly ofThisCommit: boolean
  /** The tags that name the image once it is signed and read back. */
  readonly tags: readonly string[]
  readonly formats: readonly Format[]
  readonly log: 'auto' | 'v1' | 'v2'
  readonly publicLogAllowed: boolean
  readonly trust: TrustSource
  readonly gitops: (Omit<PromotionRequest, 'pins'> & { readonly token: string }) | undefined
  readonly githubToken: string | undefined
  /** Whether provenance and SBOMs go to GitHub's attestation store too; `auto` writes where it can. */
  readonly attestationStore: 'auto' | 'never' | 'require'
  readonly timeoutMs: number
  readonly allowedUntrustedEvent: string | undefined
  readonly onFork: 'fail' | 'skip'
}

/** Whether the request leads to the public Sigstore, whose log anybody can read. */
export function isPublicGood({ trust }: Pick<SigningRequest, 'trust'>): boolean {
  return trust.kind === 'tuf' && trust.publicGood
}

/** Several faults of one request, each told on its own. */
export class RequestFaults extends RequestError {
  private readonly found: readonly RequestError[]

  constructor(faults: readonly RequestError[]) {
    super('E_REQUEST', {
      message: `${faults.length} things are wrong with the request: ${faults.map(({ code }) => code).join(', ')}`,
      remedy: 'correct each of them; the list stands above'
    })
    this.found = faults
  }

  override get faults(): readonly RequestError[] {
    return this.found
  }
}

/** Runs parsers one after the other and keeps every fault, so that a user mends them all at once. */
export class FaultCollector {
  private readonly faults: RequestError[] = []

  /** The parser's value, or undefined where it found a fault. */
  collect<T>(parse: () => T): T | undefined {
    try {
      return parse()
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      this.faults.push(error)
      return undefined
    }
  }

  /** Throws what was found: one fault as itself, several together. */
  throwAny(): void {
    const [first, ...others] = this.faults
    if (first) throw others.length === 0 ? first : new RequestFaults(this.faults)
  }
}
