import { PREDICATE, type Statement } from '../attestation/statement.ts'
import type { Evidence, SbomEvidence } from '../evidence/evidence.ts'
import { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'
import type { Subject } from '../image/subject.ts'
import { fetchSubject } from '../oci/subject.ts'
import type { App } from '../policy/policy.ts'
import type { ExpectedSigner } from '../sigstore/expected-signer.ts'
import { loadTrust, type Trust, type TrustSource } from '../sigstore/trust.ts'
import { appFindings, decideApp } from '../verification/app-decision.ts'
import { type Attachment, examine, type Findings } from '../verification/attachment.ts'
import { readBundleFiles } from '../verification/bundle-files.ts'
import { meetsRequirement, type Requirement } from '../verification/claim.ts'
import { decide, type Decision } from '../verification/decision.ts'
import { type Inventory, readInventory } from '../verification/inventory.ts'
import { RegistryReader } from '../verification/reader.ts'
import { withNewestScan } from '../verification/newest-scan.ts'
import { heldToEnvironment, type PassedSummary, passedSummaries } from '../verification/summaries.ts'
import { openRegistry } from './prepare.ts'
import { evidenceOf } from './evidence.ts'
import type { Run } from './run.ts'

/** What to verify, against whom, and what must be there. */
export interface VerificationRequest {
  readonly reference: ImageReference
  readonly digest: Digest
  readonly identity: ExpectedSigner
  readonly requirements: readonly Requirement[]
  readonly trust: TrustSource
  readonly githubToken: string | undefined
  /** The environment that verification summaries have to be for. */
  readonly environment: string | undefined
}

/** The same from files, without any registry. */
export interface BundleVerificationRequest extends Pick<
  VerificationRequest,
  'digest' | 'identity' | 'requirements' | 'trust' | 'environment'
> {
  /** The image, where its name is known. */
  readonly reference: ImageReference | undefined
  readonly bundles: readonly string[]
}

/** What to verify by an app of a policy. */
export interface AppVerificationRequest {
  readonly app: App
  readonly digest: Digest
  readonly trust: TrustSource
  readonly githubToken: string | undefined
}

/** A decision with everything that it was made from; evidence only where it accepts. */
export interface Verification {
  readonly decision: Decision
  readonly findings: Findings
  readonly evidence: Evidence | undefined
}

/** The verification by an app's rules, with the verification summaries on the digest, whoever signed them. */
export interface AppVerification extends Verification {
  readonly summaries: readonly PassedSummary[]
}

/**
 * Verifies one digest from the registry's answers alone; `trusted` is the trust root of `request.trust` where it was loaded for another
 * image already. Throws UnavailableError where the registry or the trust root can't be had.
 */
export async function verifyImage(
  request: VerificationRequest,
  run: Run,
  trusted = loadTrustFor(request, run)
): Promise<Verification> {
  const registry = openRegistry(request, request.githubToken, run, 'pull')
  const [trust, subject, inventory] = await Promise.all([
    trusted,
    fetchSubject(registry, request.digest),
    readInventory(new RegistryReader(registry), request.digest, { bundles: true, legacy: true, tolerant: true })
  ])
  const found = withNewestScan(examine(inventory, trust, request.identity))
  const findings = heldTo(request.environment, request.reference, found)
  const decision = decide(request.reference.at(request.digest), findings, request.requirements)
  return {
    decision,
    findings,
    evidence: decision.accepted ? foundEvidence(subject, inventory, findings, trust) : undefined
  }
}

/** Verifies what bundle files say of a digest; with trust from files too, nothing is asked of any network. Throws RequestError for a file that can't be read. */
export async function verifyBundles(
  { digest, bundles, identity, requirements, trust: source, reference, environment }: BundleVerificationRequest,
  run: Run
): Promise<Omit<Verification, 'evidence'>> {
  const [trust, items] = await Promise.all([loadTrustFor({ trust: source }, run), readBundleFiles(bundles)])
  const findings = heldTo(environment, reference, withNewestScan(examine({ digest, items }, trust, identity)))
  return { decision: decide(digest.toString(), findings, requirements), findings }
}

/** Verifies one digest as an app of a policy wants it: who must have signed, what must be there, how old a scan may be; `trusted` as above. */
export async function verifyApp(
  request: AppVerificationRequest,
  run: Run,
  trusted = loadTrustFor(request, run)
): Promise<AppVerification> {
  const { app, digest, githubToken } = request
  const registry = openRegistry({ reference: app.image }, githubToken, run, 'pull')
  const [trust, subject, inventory] = await Promise.all([
    trusted,
    fetchSubject(registry, digest),
    readInventory(new RegistryReader(registry), digest, { bundles: true, legacy: true, tolerant: true })
  ])
  const now = new Date()
  const found = examine(inventory, trust)
  const findings = appFindings(app, found, now)
  const decision = decideApp(app, app.image.at(digest), findings, now)
  return {
    decision,
    findings,
    summaries: passedSummaries(found),
    evidence: decision.accepted ? foundEvidence(subject, inventory, findings, trust) : undefined
  }
}

function heldTo(environment: string | undefined, reference: ImageReference | undefined, findings: Findings): Findings {
  return environment === undefined || !reference ? findings : heldToEnvironment(findings, reference.name, environment)
}

/** The trust root that a request names; throws UnavailableError where it can't be had. */
export function loadTrustFor({ trust }: { readonly trust: TrustSource }, run: Run): Promise<Trust> {
  return loadTrust(trust, { temp: run.folder, log: run.log, deadline: run.deadline })
}

function foundEvidence(subject: Subject, { referrersApi }: Inventory, findings: Findings, trust: Trust): Evidence {
  const attachments = tellable(findings.attachments)
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

// Evidence tells of signature, provenance, SBOM and scan; what else hangs on the image is told only where there is nothing but that.
function tellable(attachments: readonly Attachment[]): readonly Attachment[] {
  const told = attachments.filter((attachment) => {
    const predicateType =
      attachment.form === 'signature-layer' ? PREDICATE.signature : attachment.verified.predicateType
    return (['signature', 'provenance', 'sbom', 'scan'] as const).some((kind) => meetsRequirement(predicateType, kind))
  })
  return told.length > 0 ? told : attachments
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
