import type { WorkflowClaims } from '../attestation/claims.ts'
import { type InputAttestation, summaryStatement } from '../attestation/verification-summary.ts'
import { Digest } from '../image/digest.ts'
import type { ImageReference } from '../image/reference.ts'
import type { EntryChange } from '../promotion/gate/facts.ts'
import type { Assessed } from '../promotion/ladder/consider.ts'
import { isGateRef } from '../promotion/ladder/gate-summary.ts'
import type { Ladder } from '../promotion/ladder/policy-query.ts'
import type { PlannedStatement } from '../publication/placement.ts'
import type { CustodyError } from '../support/errors.ts'
import { afterwards, asCustodyError, RequestError } from '../support/errors.ts'
import type { Attachment } from '../verification/attachment.ts'
import { maySignScans } from '../verification/policy-signer.ts'
import { planImage, type PlannedImage, requireLogins, type SettledImage, settlePlanned, signPlanned } from './attach.ts'
import { BundleFolder } from './bundle-folder.ts'
import type { GateResult } from './gate.ts'
import { oneOf } from './parse-request.ts'
import { type PreparedImage, prepareImage } from './prepare.ts'
import { signingLines } from './progress.ts'
import { existing } from './trust-inputs.ts'
import type { ReadInput } from './request.ts'
import type { Run } from './run.ts'
import { identify, layGround, openSigning, type Signing, type TokenSource } from './signing.ts'
import { noIdentity } from './tokens.ts'

/** Whether what the gate let through is attested, and by what means. */
export interface SummaryRequest {
  /** `auto` attests where it can and says so where it can't. */
  readonly mode: 'auto' | 'require' | 'never'
  readonly publicLogAllowed: boolean
  /** The services to sign with, where custody.yaml trusts a Sigstore by its trusted root alone. */
  readonly signingConfig: string | undefined
  readonly tokens: TokenSource | undefined
  readonly githubToken: string | undefined
}

/** What became of the summaries: where each stands, or why there is none. */
export type SummaryOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'not-signed'; readonly reason: string }
  | { readonly kind: 'attached'; readonly summaries: readonly AttachedSummary[] }

/** A verification summary as it stands in the registry. */
export interface AttachedSummary {
  readonly app: string
  readonly environment: string
  readonly digest: string
  /** Of the referrer's manifest. */
  readonly location: string
  readonly logIndex: string | null
  /** Whether it stood there before. */
  readonly kept: boolean
}

/** What the inputs say of summaries; throws RequestError. */
export function parseSummary(read: ReadInput, tokens: TokenSource | undefined): SummaryRequest {
  return {
    mode: oneOf('verification-summary', read('verification-summary'), ['auto', 'require', 'never']),
    ...parseSigningInputs(read),
    tokens,
    githubToken: read('github-token') || undefined
  }
}

/** What the inputs say of the services to sign with, whose trust is that of a policy; throws RequestError. */
export function parseSigningInputs(read: ReadInput): Pick<SummaryRequest, 'publicLogAllowed' | 'signingConfig'> {
  const signingConfig = read('signing-config')
  return {
    publicLogAllowed: oneOf('public-log', read('public-log'), ['auto', 'allow']) === 'allow',
    signingConfig: signingConfig === '' ? undefined : existing('signing-config', signingConfig)
  }
}

const SIGNED = 'the gate passed; verification summaries may stand in the log and be attached in part'

/**
 * Signs a verification summary for every digest that the gate let through and attaches it to the digest; what stands there and says
 * the same is kept. Where that is not required, what stands in the way is told and fails nothing.
 */
export async function attestPassage(result: GateResult, request: SummaryRequest, run: Run): Promise<SummaryOutcome> {
  const entries = result.verdict.passed
    ? result.change.entries.filter(({ verdict }) => verdict.kind === 'verified')
    : []
  if (request.mode === 'never' || entries.length === 0) return { kind: 'none' }
  try {
    const attest = async () => attachSummaries(result, entries, request, run)
    return { kind: 'attached', summaries: await run.log.group('Verification summary', attest) }
  } catch (error) {
    if (request.mode === 'require') throw error
    return { kind: 'not-signed', reason: wordsOf(asCustodyError(error)) }
  }
}

function wordsOf({ message, reason }: CustodyError): string {
  return reason === undefined ? message : `${message} (${reason})`
}

async function attachSummaries(
  { ladder, trust }: GateResult,
  entries: readonly EntryChange[],
  request: SummaryRequest,
  run: Run
): Promise<readonly AttachedSummary[]> {
  const { tokens, githubToken, publicLogAllowed } = request
  if (!tokens) throw noIdentity()
  refuseOtherRefs(ladder, run)
  const formats = ['bundle', 'legacy'] as const
  const source = await trust()
  const signed =
    source.kind === 'files' && request.signingConfig ? { ...source, signingConfig: request.signingConfig } : source
  const ground = { trust: signed, log: 'auto' as const, formats, publicLogAllowed }
  const byImage = Map.groupBy(entries, ({ app, after }) => app.image.at(Digest.parse(after ?? '')))
  const [signing, prepared] = await Promise.all([
    openSigning(ground, tokens, identify(ground, tokens, layGround(ground, run)), run),
    Promise.all([...byImage.values()].map(([entry]) => prepareImage(imageOf(entry), { githubToken, formats }, run)))
  ])
  for (const line of signingLines(signing)) run.log.info(line)
  const planned = [...byImage.values()].map((own, index) => planSummaries(own, prepared[index], ladder, signing, run))
  const settled = await attach(planned, signing, run)
  return settled.flatMap((image, index) => attachedSummaries([...byImage.values()][index] ?? [], image))
}

async function attach(planned: readonly PlannedImage[], signing: Signing, run: Run): Promise<readonly SettledImage[]> {
  requireLogins(planned)
  const bundles = await BundleFolder.create(run.folder)
  const work = async () => settlePlanned(planned, await signPlanned(planned, signing, bundles, run), signing, run)
  return afterwards(SIGNED, work())
}

// Whoever can push a branch decides what a workflow does in it: only what ran from the base branch, or from a merge queue for it,
// may be believed, and nobody is to believe anything else by mistake.
function refuseOtherRefs({ base }: Ladder, { env }: Run): void {
  const ref = env['GITHUB_REF'] ?? ''
  if (isGateRef(ref, base.name)) return
  throw new RequestError('E_SUMMARY_REF', {
    message: `this run's workflow is that of ${ref.slice(0, 120) || 'no ref'}`,
    reason: `whoever wrote the pull request could have changed it; a summary counts from ${base.name} or its merge queue`,
    remedy: 'run the gate on merge_group, or again on workflow_run from the base branch (docs/promotion.md shows it)'
  })
}

function imageOf(entry: EntryChange | undefined): { readonly reference: ImageReference; readonly digest: Digest } {
  if (!entry) throw new Error('a group without entries')
  return { reference: entry.app.image, digest: Digest.parse(entry.after ?? '') }
}

function planSummaries(
  entries: readonly EntryChange[],
  image: PreparedImage | undefined,
  ladder: Ladder,
  signing: Signing,
  run: Run
): PlannedImage {
  if (!image) throw new Error('an image that was not prepared')
  const statements = entries.map((entry) => planSummary(entry, image, ladder, signing.identity.claims, run))
  return planImage(image, statements, signing, (signer) => entries.some(({ app }) => maySignScans(app, signer)))
}

function planSummary(
  { app, environment, verdict }: EntryChange,
  { subject }: PreparedImage,
  { base, fullName, policyDigest }: Ladder,
  { jobWorkflowRef }: WorkflowClaims,
  { serverUrl, version }: Run
): PlannedStatement {
  if (verdict.kind !== 'verified') throw new Error('a summary of what was not verified')
  const statement = summaryStatement({
    image: app.image.name,
    digest: subject.manifest.digest,
    environment: environment.name,
    verifier: `${serverUrl}/${jobWorkflowRef.split('@')[0] ?? ''}`,
    version,
    time: new Date(),
    policy: { uri: `${serverUrl}/${fullName}/blob/${base.oid}/custody.yaml`, digest: policyDigest },
    inputs: inputsOf(verdict.assessed, app.image),
    buildLevel: levelOf(verdict.assessed)
  })
  return { kind: 'vsa', statement, attachTo: [subject.manifest], environment: environment.name }
}

// The level that the evidence claims, and only where provenance was required and verified.
function levelOf({ decision, evidence }: Assessed): 0 | 1 | 2 | 3 | undefined {
  const looked = decision.met.some(({ requirement }) => requirement === 'provenance')
  return looked ? evidence.signer.slsaBuildLevel : undefined
}

function inputsOf({ decision }: Assessed, image: ImageReference): InputAttestation[] {
  const inputs = decision.met.map(({ by }) => inputOf(by, image))
  return [...new Map(inputs.map((input) => [input.digest.hex, input])).values()]
}

function inputOf({ item }: Attachment, image: ImageReference): InputAttestation {
  const digest = item.kind === 'bundle' ? Digest.parse(item.location) : item.layer.digest
  return { uri: `oci://${image.at(digest)}`, digest }
}

function attachedSummaries(entries: readonly EntryChange[], { before, after }: SettledImage): AttachedSummary[] {
  return entries.flatMap(({ app, environment, after: digest = '' }) => {
    const filled = after.filled.find(
      ({ placement: { planned, form } }) => form === 'bundle' && planned.environment === environment.name
    )
    if (!filled) return []
    const { placement, attachment } = filled
    const kept = before.filled.some((standing) => standing.placement === placement)
    const { item, verified } = attachment
    const logIndex = verified.logIndex ?? null
    return [{ app: app.name, environment: environment.name, digest, location: item.location, logIndex, kept }]
  })
}
