import type { SignerIdentity } from '../attestation/claims.ts'
import { PREDICATE, type Statement } from '../attestation/statement.ts'
import type { Evidence, SbomEvidence } from '../evidence/evidence.ts'
import { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'
import type { Subject } from '../image/subject.ts'
import { fetchSubject } from '../oci/subject.ts'
import { loadTrust, type Trust, type TrustSource } from '../sigstore/trust.ts'
import { examine, type Findings } from '../verification/attachment.ts'
import type { Requirement } from '../verification/claim.ts'
import { decide, type Decision } from '../verification/decision.ts'
import { type Inventory, readInventory } from '../verification/inventory.ts'
import { RegistryReader } from '../verification/reader.ts'
import { openRegistry } from './prepare.ts'
import { evidenceOf } from './evidence.ts'
import type { Run } from './run.ts'

/** What to verify, against whom, and what must be there. */
export interface VerificationRequest {
  readonly reference: ImageReference
  readonly digest: Digest
  readonly identity: SignerIdentity
  readonly requirements: readonly Requirement[]
  readonly trust: TrustSource
  readonly githubToken: string | undefined
}

/** A decision with everything that it was made from; evidence only where it accepts. */
export interface Verification {
  readonly decision: Decision
  readonly findings: Findings
  readonly evidence: Evidence | undefined
}

/** Verifies one digest from the registry's answers alone; throws UnavailableError where the registry or the trust root can't be had. */
export async function verifyImage(request: VerificationRequest, run: Run): Promise<Verification> {
  const registry = openRegistry(request, request.githubToken, run)
  const [trust, subject, inventory] = await Promise.all([
    loadTrust(request.trust, { temp: run.folder, log: run.log, deadline: run.deadline }),
    fetchSubject(registry, request.digest),
    readInventory(new RegistryReader(registry), request.digest, { bundles: true, legacy: true, tolerant: true })
  ])
  const findings = examine(inventory, trust, request.identity)
  const decision = decide(request.reference.at(request.digest), findings, request.requirements)
  return {
    decision,
    findings,
    evidence: decision.accepted ? foundEvidence(subject, inventory, findings, trust) : undefined
  }
}

function foundEvidence(
  subject: Subject,
  { referrersApi }: Inventory,
  { attachments }: Findings,
  trust: Trust
): Evidence {
  const url = attachments.find(({ verified }) => verified.logUrl !== undefined)?.verified.logUrl ?? null
  const sboms = attachments.flatMap((attachment) =>
    attachment.form === 'bundle' ? attestedSbom(attachment.digest, attachment.verified.statement) : []
  )
  return evidenceOf(
    [{ subject, referrersApi, attachments, isNew: () => false, sboms }],
    { instance: trust.publicGood ? 'public-good' : 'private', log: url === null ? 'none' : 'v1', url },
    []
  )
}

function attestedSbom(digest: Digest, { predicateType, predicate }: Statement): SbomEvidence[] {
  if (predicateType !== PREDICATE.spdx || !('packages' in predicate) || !Array.isArray(predicate.packages)) return []
  const bytes = Buffer.from(JSON.stringify(predicate))
  const format =
    'spdxVersion' in predicate && typeof predicate.spdxVersion === 'string' ? predicate.spdxVersion : 'SPDX'
  return [
    {
      subject: digest.toString(),
      platform: null,
      source: 'attested',
      format,
      packages: predicate.packages.length,
      bytes: bytes.length,
      sha256: Digest.of(bytes).hex,
      reductions: []
    }
  ]
}
