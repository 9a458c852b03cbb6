import type { Digest } from '../image/digest.ts'
import { PREDICATE, type Statement, STATEMENT_TYPE } from './statement.ts'

/** What a verifier says of one image for one environment (slsa.dev/spec/v1.1/verification_summary); it only ever says that it passed. */
export interface VerificationSummary {
  readonly image: string
  readonly digest: Digest
  readonly environment: string
  /** The workflow that verified, as an address without its ref. */
  readonly verifier: string
  readonly version: string
  readonly time: Date
  /** The rules at the commit that they were read at. */
  readonly policy: { readonly uri: string; readonly digest: Digest }
  readonly inputs: readonly InputAttestation[]
  /** The level of SLSA's build track that was established; undefined where provenance was not looked at. */
  readonly buildLevel: 0 | 1 | 2 | 3 | undefined
}

/** An attestation that a verdict rests on: where it stands, and the digest of what stands there. */
export interface InputAttestation {
  readonly uri: string
  readonly digest: Digest
}

/** What somebody's verification summary says, as far as anybody here asks. */
export interface SummaryClaim {
  readonly passed: boolean
  readonly resourceUri: string
}

/** The statement of a verification summary. */
export function summaryStatement(summary: VerificationSummary): Statement {
  const { image, digest, environment, verifier, version, time, policy, inputs, buildLevel } = summary
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: image, digest: { sha256: digest.hex } }],
    predicateType: PREDICATE.summary,
    predicate: {
      verifier: { id: verifier, version: { custody: version } },
      timeVerified: time.toISOString(),
      resourceUri: environmentUri(image, environment),
      policy: { uri: policy.uri, digest: { sha256: policy.digest.hex } },
      inputAttestations: inputs.map((input) => ({ uri: input.uri, digest: { sha256: input.digest.hex } })),
      verificationResult: 'PASSED',
      verifiedLevels: [buildLevel === undefined ? 'SLSA_BUILD_LEVEL_UNEVALUATED' : `SLSA_BUILD_LEVEL_${buildLevel}`],
      slsaVersion: '1.1'
    }
  }
}

/** The resource that a summary speaks of: an image in an environment, whatever the digest, so that a policy can compare it exactly. */
export function environmentUri(image: string, environment: string): string {
  return `oci://${image}?environment=${encodeURIComponent(environment)}`
}

/** What a summary that anybody may have written claims; undefined where the statement is none. */
export function summaryClaim({ predicateType, predicate }: Statement): SummaryClaim | undefined {
  if (predicateType !== PREDICATE.summary) return undefined
  const { verificationResult, resourceUri } = predicate as { verificationResult?: unknown; resourceUri?: unknown }
  return {
    passed: verificationResult === 'PASSED',
    resourceUri: typeof resourceUri === 'string' ? resourceUri : ''
  }
}
