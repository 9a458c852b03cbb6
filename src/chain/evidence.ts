import { PREDICATE } from '../attestation/statement.ts'
import {
  type AttachmentEvidence,
  type CheckEvidence,
  type Evidence,
  EVIDENCE_SCHEMA,
  type ImageEvidence,
  type SbomEvidence,
  type SignerEvidence,
  type TransparencyEvidence
} from '../evidence/evidence.ts'
import type { Digest } from '../image/digest.ts'
import { platformName } from '../image/platform.ts'
import type { Subject } from '../image/subject.ts'
import { attestationTag, signatureTag } from '../oci/cosign-tags.ts'
import type { Sbom } from '../sbom/sbom.ts'
import type { CertificateIdentity } from '../sigstore/certificate.ts'
import { VERSION } from '../version.ts'
import type { Attachment } from '../verification/attachment.ts'
import { meetsRequirement } from '../verification/claim.ts'

const KINDS = ['signature', 'provenance', 'sbom', 'scan'] as const

/** One image with what was read from its registry and verified. */
export interface ProvenImage {
  readonly subject: Subject
  readonly referrersApi: boolean
  readonly attachments: readonly Attachment[]
  /** Whether this run wrote an attachment, or found it there. */
  readonly isNew: (attachment: Attachment) => boolean
  readonly sboms: readonly SbomEvidence[]
}

/**
 * The evidence of a run, made only from what the registry gave and what was verified; `releaseWorkflow` is what the identity of the workflow
 * begins with that builds and signs in jobs of its own.
 */
export function evidenceOf(
  images: readonly ProvenImage[],
  transparency: TransparencyEvidence,
  notes: readonly string[],
  releaseWorkflow?: string
): Evidence {
  const signer = signerOf(images.flatMap(({ attachments }) => attachments))
  if (!signer) throw new Error('evidence needs at least one verified attachment')
  return {
    $schema: EVIDENCE_SCHEMA,
    version: 1,
    tool: { name: 'custody', version: VERSION },
    verifiedAt: new Date().toISOString(),
    signer: signerEvidence(signer, releaseWorkflow),
    transparency,
    images: images.map(imageEvidence),
    notes: [...new Set(notes)]
  }
}

/** What the evidence says of an SBOM that this run attested. */
export function sbomEvidence(sbom: Sbom): SbomEvidence {
  return {
    subject: sbom.describes.toString(),
    platform: sbom.platform ? platformName(sbom.platform) : null,
    source: sbom.source,
    format: sbom.format,
    packages: sbom.packages,
    bytes: sbom.bytes.length,
    sha256: sbom.sha256,
    reductions: sbom.reductions
  }
}

// A kept signature may stem from an earlier commit; the provenance says the same as this run's, commit included.
function signerOf(attachments: readonly Attachment[]): CertificateIdentity | undefined {
  const provenance = attachments.find(
    ({ form, verified }) =>
      form !== 'signature-layer' && 'predicateType' in verified && verified.predicateType === PREDICATE.provenance
  )
  return (provenance ?? attachments[0])?.verified.signer
}

// An extension that a certificate lacks is told as an empty text (fulcio, docs/oid-info.md).
function signerEvidence(signer: CertificateIdentity, releaseWorkflow: string | undefined): SignerEvidence {
  return {
    identity: signer.subjectAlternativeName,
    issuer: signer.issuer,
    sourceRepository: signer.sourceRepository ?? '',
    sourceRef: signer.sourceRef ?? '',
    sourceCommit: signer.sourceDigest ?? '',
    event: signer.trigger ?? '',
    run: signer.runInvocation ?? '',
    runner: signer.runner ?? '',
    ...slsaLevel(signer, releaseWorkflow)
  }
}

// SLSA v1.1, "Build: track": level 2 needs a hosted platform, level 3 a build that the caller's own steps can't reach.
function slsaLevel(
  signer: CertificateIdentity,
  releaseWorkflow: string | undefined
): Pick<SignerEvidence, 'slsaBuildLevel' | 'slsaReason'> {
  const { runner = 'of an unknown kind' } = signer
  if (runner === 'github-hosted') {
    if (isCalledAs(signer, releaseWorkflow)) {
      return {
        slsaBuildLevel: 3,
        slsaReason: 'build and signature are jobs of one reusable workflow, which no step of its caller can reach'
      }
    }
    return {
      slsaBuildLevel: 2,
      slsaReason:
        'steps of the same workflow handed the digest to the signer; level 3 needs a build that they cannot reach'
    }
  }
  return {
    slsaBuildLevel: 1,
    slsaReason: `the runner is ${runner}: who controls that machine could have changed the build`
  }
}

// A workflow that nobody called is its caller's own, whatever its name: then its steps and the signer's are one and the same person's.
function isCalledAs(
  { subjectAlternativeName, buildConfig }: CertificateIdentity,
  workflow: string | undefined
): boolean {
  return (
    workflow !== undefined &&
    subjectAlternativeName.startsWith(workflow) &&
    buildConfig !== undefined &&
    buildConfig !== subjectAlternativeName
  )
}

function imageEvidence({ subject, referrersApi, attachments, isNew, sboms }: ProvenImage): ImageEvidence {
  return {
    name: subject.reference.name,
    digest: subject.manifest.digest.toString(),
    mediaType: subject.manifest.mediaType,
    kind: subject.kind,
    platforms: subject.platforms.map(({ platform, digest }) => ({
      name: platformName(platform),
      digest: digest.toString()
    })),
    referrers: referrersApi ? 'api' : 'fallback',
    attachments: attachments.map((attachment) => attachmentEvidence(attachment, subject, isNew(attachment))),
    sboms,
    checks: checksOf(subject, attachments)
  }
}

function attachmentEvidence(attachment: Attachment, subject: Subject, isNew: boolean): AttachmentEvidence {
  const { form, digest, item, verified } = attachment
  const predicateType = form === 'signature-layer' ? PREDICATE.signature : attachment.verified.predicateType
  return {
    kind: kindOf(predicateType),
    predicateType,
    format: form === 'bundle' ? 'bundle' : 'legacy',
    subject: digest.toString(),
    platform: platformOf(subject, digest),
    location: item.location,
    logIndex: verified.logIndex ?? null,
    time: verified.time.toISOString(),
    outcome: isNew ? 'written' : 'kept'
  }
}

function kindOf(predicateType: string): AttachmentEvidence['kind'] {
  return KINDS.find((kind) => meetsRequirement(predicateType, kind)) ?? 'sbom'
}

function platformOf(subject: Subject, digest: Digest): string | null {
  const found = subject.platforms.find((manifest) => manifest.digest.equals(digest))
  return found ? platformName(found.platform) : null
}

function checksOf(subject: Subject, attachments: readonly Attachment[]): CheckEvidence[] {
  const { digest } = subject.manifest
  const bundles = attachments.filter(({ form }) => form === 'bundle').length
  const layers = attachments.length - bundles
  const tags = `${signatureTag(digest)} and ${attestationTag(digest)}`
  const others = attachments.every((attachment) => attachment.digest.equals(digest))
    ? ''
    : ' and the same tags of its platforms'
  const check = (name: string, detail: string): CheckEvidence => ({ name, verdict: 'pass', detail })
  return [
    check('Manifest', `the registry serves bytes that hash to ${digest.toString()}`),
    check('Signer', 'every certificate names exactly this workflow, issuer and source repository'),
    ...(bundles > 0
      ? [check('Bundles', `${bundles} read back; signature, certificate, log entry and subject verified`)]
      : []),
    ...(layers > 0 ? [check('Cosign tags', `${layers} layers read back from ${tags}${others}, and verified`)] : [])
  ]
}
