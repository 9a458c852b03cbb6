import { identityOf, type WorkflowClaims } from '../attestation/claims.ts'
import { parseImageName } from '../image/reference.ts'
import { appOf, type App, type Policy } from '../policy/policy.ts'
import { GitHub } from '../promotion/github.ts'
import { type LadderSite, readLadder } from '../promotion/ladder/policy-query.ts'
import { runRounds } from '../promotion/rounds.ts'
import type { ScanRecord } from '../scan/record.ts'
import type { Rescanned, ScanAttested } from '../scan/rescan-text.ts'
import type { TrustSource } from '../sigstore/trust.ts'
import { afterwards, asCustodyError, type CustodyError, UnavailableError } from '../support/errors.ts'
import { maySignScans } from '../verification/policy-signer.ts'
import { planImage, requireLogins, settlePlanned, signPlanned } from './attach.ts'
import { attestScan } from './attested-scan.ts'
import { BundleFolder } from './bundle-folder.ts'
import { trustOf } from './ladder.ts'
import { parsePinnedName } from './pinned-image.ts'
import { prepareImage } from './prepare.ts'
import { signingLines } from './progress.ts'
import type { Run } from './run.ts'
import { documentBudget, identify, layGround, openSigning, type Signing, type TokenSource } from './signing.ts'
import { planScan } from './statements.ts'
import { noIdentity } from './tokens.ts'

/** By whose policy new scans are attested, and with which rights. */
export interface AttestRequest {
  readonly site: LadderSite
  readonly gitopsToken: string
  readonly githubToken: string | undefined
  readonly publicLogAllowed: boolean
  /** The services to sign with, where custody.yaml trusts a Sigstore by its trusted root alone. */
  readonly signingConfig: string | undefined
  readonly tokens: TokenSource | undefined
}

/** What became of the scan of each image, and that some could not be attested. */
export interface AttestOutcome {
  readonly scans: readonly ScanAttested[]
  readonly error: CustodyError | undefined
}

/** A scan that passed, of an image that the policy knows. */
interface Candidate {
  readonly image: string
  readonly record: ScanRecord
  readonly app: App
}

const FORMATS = ['bundle', 'legacy'] as const
const SIGNED = 'the scan is in the log; it may be attached in part'

/**
 * Attests the scans that passed, of images whose app in custody.yaml lets this workflow sign scans, and takes away those that they
 * succeed. What did not pass keeps the scan that it has, which ends with its age. One that fails does not stop the others.
 */
export async function attestRescan(
  images: readonly Rescanned[],
  request: AttestRequest,
  run: Run
): Promise<AttestOutcome> {
  const { policy, source } = await readPolicy(request, run)
  const candidates = images.flatMap((rescanned) => candidateOf(rescanned, policy) ?? [])
  if (candidates.length === 0) return { scans: [], error: undefined }
  if (!request.tokens) throw noIdentity()
  const signing = await openSession(source, request, request.tokens, run)
  const bundles = await BundleFolder.create(run.folder)
  const scans: ScanAttested[] = []
  for (const candidate of candidates) scans.push(await attestOne(candidate, request, signing, bundles, run))
  const failed = scans.filter(({ outcome }) => outcome === 'failed')
  return { scans, error: failed.length === 0 ? undefined : incomplete(failed, scans.length) }
}

async function readPolicy({ site, gitopsToken }: AttestRequest, run: Run) {
  const { apiUrl, graphqlUrl, log, deadline } = run
  const access = { token: gitopsToken, apiUrl, graphqlUrl, log, deadline }
  const github = await GitHub.connect(access)
  const scene = { repository: `${site.repository.owner}/${site.repository.name}` }
  return runRounds(
    async () => {
      const ladder = await readLadder(github, site, scene)
      return { policy: ladder.policy, source: await trustOf(github, ladder, run) }
    },
    scene,
    access
  )
}

function candidateOf({ image, record }: Rescanned, policy: Policy): Candidate | undefined {
  const app = record?.verdict === 'passed' ? appOf(policy, parseImageName(image).reference) : undefined
  return record && app && { image, record, app }
}

async function openSession(
  source: TrustSource,
  { signingConfig, publicLogAllowed }: AttestRequest,
  tokens: TokenSource,
  run: Run
): Promise<Signing> {
  const trust = source.kind === 'files' && signingConfig ? { ...source, signingConfig } : source
  const ground = { trust, log: 'auto' as const, formats: FORMATS, publicLogAllowed }
  const signing = await openSigning(ground, tokens, identify(ground, tokens, layGround(ground, run)), run)
  for (const line of signingLines(signing)) run.log.info(line)
  return signing
}

async function attestOne(
  { image, record, app }: Candidate,
  request: AttestRequest,
  signing: Signing,
  bundles: BundleFolder,
  run: Run
): Promise<ScanAttested> {
  const { claims } = signing.identity
  if (!maySignScans(app, { ...identityOf(claims), sourceRef: claims.ref })) {
    tellNotNamed(app, claims, run)
    return { image, outcome: 'not named', reason: `custody.yaml lets this workflow sign no scans of ${app.name}` }
  }
  try {
    const prepared = await prepareImage(parsePinnedName(image), { ...request, formats: FORMATS }, run)
    const { predicate, notes } = attestScan(record, prepared.subject, claims, documentBudget(signing.services))
    for (const note of notes) run.log.notice(`${image}: ${note}`)
    const statements = [planScan(prepared.subject, predicate)]
    const planned = [planImage(prepared, statements, signing, (signer) => maySignScans(app, signer))]
    requireLogins(planned)
    const work = async () => settlePlanned(planned, await signPlanned(planned, signing, bundles, run), signing, run)
    await afterwards(SIGNED, work())
    return { image, outcome: 'attested', reason: '' }
  } catch (error) {
    const { code, message, reason } = asCustodyError(error)
    run.log.warning(`the scan of ${image} is not attested: ${message}`)
    return { image, outcome: 'failed', reason: `${code}: ${message}${reason ? ` (${reason})` : ''}` }
  }
}

// Where a scan is required, the one that is there grows old, and then the image is refused: that is worth more than a line.
function tellNotNamed(app: App, { jobWorkflowRef, repository }: WorkflowClaims, { log }: Run): void {
  const [workflow = '', ref = ''] = jobWorkflowRef.split('@')
  const line = `custody.yaml names ${workflow}@${ref} called by ${repository} as no signer of scans of ${app.name}; add under it: scan: signer: {workflow: ${workflow}, ref: ${ref}, source: ${repository}}`
  if (app.requirements.some(({ kind }) => kind === 'scan')) log.warning(line)
  else log.info(line)
}

function incomplete(failed: readonly ScanAttested[], all: number): CustodyError {
  return new UnavailableError('E_RESCAN_UNATTESTED', {
    message: `${failed.length} of ${all} scans are not attested`,
    reason: failed
      .slice(0, 5)
      .map(({ image, reason }) => `${image}: ${reason}`)
      .join('; '),
    remedy: 'act on each cause and run this job again: what is attested is kept, and only what is missing is signed',
    state: 'the others are attested; no scan was taken away without a newer one in its place'
  })
}
