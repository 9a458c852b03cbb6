/** The `$schema` of every evidence file: the `$id` of schema/evidence.schema.json. */
export const EVIDENCE_SCHEMA = 'urn:custody:evidence:v1'

/** What was proved about the images of one run, read back from the registry. The JSON form is schema/evidence.schema.json. */
export interface Evidence {
  readonly $schema: string
  readonly version: 1
  readonly tool: { readonly name: 'custody'; readonly version: string }
  /** RFC 3339, UTC. */
  readonly verifiedAt: string
  readonly signer: SignerEvidence
  readonly transparency: TransparencyEvidence
  readonly images: readonly ImageEvidence[]
  /** What a reviewer must know that is not a failure: steps of the SBOM ladder, things left out, things assumed. */
  readonly notes: readonly string[]
}

export interface SignerEvidence {
  /** The certificate's subject alternative name, exactly. */
  readonly identity: string
  readonly issuer: string
  readonly sourceRepository: string
  readonly sourceRef: string
  readonly sourceCommit: string
  readonly event: string
  readonly run: string
  readonly runner: string
  /** The SLSA Build level that signing a handed digest can honestly claim, and why not more. */
  readonly slsaBuildLevel: 0 | 1 | 2 | 3
  readonly slsaReason: string
}

export interface TransparencyEvidence {
  readonly instance: 'public-good' | 'private'
  readonly log: 'v1' | 'v2' | 'none'
  readonly url: string | null
}

export interface ImageEvidence {
  readonly name: string
  readonly digest: string
  readonly mediaType: string
  readonly kind: 'image' | 'index'
  readonly platforms: readonly { readonly name: string; readonly digest: string }[]
  readonly referrers: 'api' | 'fallback'
  readonly attachments: readonly AttachmentEvidence[]
  readonly sboms: readonly SbomEvidence[]
  readonly checks: readonly CheckEvidence[]
}

/** One signed thing found in the registry and verified. */
export interface AttachmentEvidence {
  readonly kind: 'signature' | 'provenance' | 'sbom' | 'scan'
  readonly predicateType: string
  readonly format: 'bundle' | 'legacy'
  /** The digest it is attached to. */
  readonly subject: string
  /** The platform of that digest, null for an index or a single-platform image. */
  readonly platform: string | null
  /** The digest of the referrer manifest, or the cosign tag that holds the layer. */
  readonly location: string
  readonly logIndex: string | null
  /** RFC 3339: when the log or the timestamp authority saw it. */
  readonly time: string
  readonly outcome: 'written' | 'kept'
}

export interface SbomEvidence {
  readonly subject: string
  readonly platform: string | null
  readonly source: 'file' | 'buildkit' | 'syft' | 'merged' | 'attested'
  readonly format: string
  readonly packages: number
  /** Of the attested document, in bytes. */
  readonly bytes: number
  readonly sha256: string
  /** What was left out to fit the log, in the order of the ladder; empty when the document is whole. */
  readonly reductions: readonly string[]
}

export interface CheckEvidence {
  readonly name: string
  readonly verdict: 'pass'
  readonly detail: string
}
