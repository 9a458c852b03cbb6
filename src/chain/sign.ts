import { setImmediate } from 'node:timers/promises'
import type { Evidence } from '../evidence/evidence.ts'
import { gatherSboms } from '../sbom/gather.ts'
import type { Sbom } from '../sbom/sbom.ts'
import { afterwards } from '../support/errors.ts'
import { planImage, type PlannedImage, requireLogins, type SettledImage, settlePlanned, signPlanned } from './attach.ts'
import { type AttestedScan, attestScan, readScanRecord } from './attested-scan.ts'
import { requireStored, storeBeside } from './attestation-store.ts'
import { BundleFolder } from './bundle-folder.ts'
import { evidenceOf, type ProvenImage, sbomEvidence } from './evidence.ts'
import { type PreparedImage, prepareImage, scanEnvironment } from './prepare.ts'
import { signingLines, subjectLine } from './progress.ts'
import { putTags } from './release-tags.ts'
import type { SigningRequest } from './request.ts'
import { requireRevision, revisionNote } from './revision.ts'
import type { Run } from './run.ts'
import { keepSboms } from './sbom-folder.ts'
import {
  documentBudget,
  type Ground,
  type Identified,
  identify,
  layGround,
  openSigning,
  type Signing,
  type TokenSource,
  transparencyOf
} from './signing.ts'
import { planStatements } from './statements.ts'

/** What a run left behind: the evidence, and the files that belong to it. */
export interface SigningResult {
  readonly evidence: Evidence
  readonly bundles: string
  /** The path of each SBOM by the digest that it describes. */
  readonly sbomPaths: Readonly<Record<string, string>>
  /** What is still on its way to GitHub's attestation store; never rejects. */
  readonly storing: Promise<void>
}

const LOGGED = 'entries may stand in the transparency log; nothing was published or proposed'
const attachedState = (bundles: string) =>
  `signed and logged; parts may be attached, nothing was proposed; the bundles are kept in ${bundles}`

/**
 * Signs, attests, publishes and reads back every image of the request; `permit` may still refuse before anything is signed.
 * What does not depend on each other runs at the same time; the groups of the log only order what is told.
 */
export async function signImages(
  request: SigningRequest,
  tokens: TokenSource,
  permit: () => Promise<void>,
  run: Run
): Promise<SigningResult> {
  const permitted = permit()
  const { preparing, describing, planning, opening } = startTogether(request, tokens, permitted, run)
  const images = await run.log.group('Subject', () => told(preparing, (found) => found.map(subjectLine), run))
  const bundles = await BundleFolder.create(run.folder)
  const signing = await run.log.group('Identity and trust', () => told(opening, signingLines, run))
  const sboms = await run.log.group('Statements', () => describing)
  const { planned, scanNotes } = await planning
  const sbomNotes = sboms.flat().flatMap((sbom) => sbom.notes)
  const notes = [...judgeRevisions(request, images, signing, run), ...scanNotes, ...sbomNotes]
  requireLogins(planned)
  await permitted
  const signed = await run.log.group('Bundles', () => afterwards(LOGGED, signPlanned(planned, signing, bundles, run)))
  const settled = await run.log.group('Publication and read-back', () =>
    afterwards(attachedState(bundles.path), settlePlanned(planned, signed, signing, run))
  )
  const [sbomPaths] = await Promise.all([keepSboms(sboms.flat(), run.folder), bundles.keepStanding(settled)])
  const evidence = evidenceOf(proven(settled, sboms), transparencyOf(signing), notes, releaseWorkflow(run))
  await requireStored(request, settled, signing, run)
  for (const image of images) await putTags(request.tags, image, run.log)
  return { evidence, bundles: bundles.path, sbomPaths, storing: storeBeside(request, settled, signing, run) }
}

interface Started {
  readonly preparing: Promise<PreparedImage[]>
  readonly describing: Promise<Sbom[][]>
  readonly planning: Promise<Plan>
  readonly opening: Promise<Signing>
}

/** What there is to sign and to place, held against what stands already. */
interface Plan {
  readonly planned: readonly PlannedImage[]
  readonly scanNotes: readonly string[]
}

function startTogether(request: SigningRequest, tokens: TokenSource, permitted: Promise<void>, run: Run): Started {
  const laying = layGround(request, run)
  const identifying = identify(request, tokens, laying)
  const opening = openSigning(request, tokens, identifying, run)
  const preparing = Promise.all(request.images.map((image) => prepareImage(image, request, run)))
  const describing = Promise.all([preparing, laying]).then(async ([images, ground]) => {
    // The certificate is asked for first: an SBOM is read while its answer is on the way.
    await setImmediate()
    return Promise.all(images.map((image) => describeImage(image, request, ground, run)))
  })
  const planning = Promise.all([preparing, describing, identifying]).then((known) => plan(request, ...known))
  const everything = Promise.all([opening, preparing, planning, permitted])
  return {
    preparing: unlessFails(preparing, everything),
    describing: unlessFails(describing, everything),
    planning: unlessFails(planning, everything),
    opening: unlessFails(opening, everything)
  }
}

// What fails first is told at once, though its turn comes later; nobody waits for a slow registry to hear of a wrong input.
function unlessFails<T>(work: Promise<T>, everything: Promise<unknown>): Promise<T> {
  const sooner = Promise.race([work, everything.then(() => work)])
  sooner.catch(() => undefined)
  return sooner
}

async function told<T>(result: Promise<T>, lines: (result: T) => readonly string[], run: Run): Promise<T> {
  for (const line of lines(await result)) run.log.info(line)
  return result
}

function judgeRevisions(
  { ofThisCommit }: SigningRequest,
  images: readonly PreparedImage[],
  { identity }: Signing,
  run: Run
): string[] {
  if (ofThisCommit) for (const { subject } of images) requireRevision(subject, identity.claims)
  const notes = images.flatMap(({ subject }) => revisionNote(subject, identity.claims) ?? [])
  for (const note of notes) run.log.warning(note)
  return notes
}

async function describeImage(
  { subject, registry }: PreparedImage,
  { sbom, githubToken }: SigningRequest,
  { services }: Ground,
  run: Run
): Promise<Sbom[]> {
  const budgetBytes = documentBudget(services)
  const { folder: temp, log, deadline } = run
  const env = await scanEnvironment(subject.reference, githubToken, run)
  return gatherSboms(sbom, { subject, registry, budgetBytes, temp, env, log, deadline })
}

async function plan(
  request: SigningRequest,
  images: readonly PreparedImage[],
  sboms: readonly Sbom[][],
  identified: Identified
): Promise<Plan> {
  const scan = await attestedScan(request, images, identified)
  const planned = images.map((image, index) => {
    const statements = planStatements(image.subject, identified.identity.claims, sboms[index] ?? [], scan?.predicate)
    return planImage(image, statements, identified)
  })
  return { planned, scanNotes: scan?.notes ?? [] }
}

async function attestedScan(
  { scan }: SigningRequest,
  [image]: readonly PreparedImage[],
  { identity, services }: Identified
): Promise<AttestedScan | undefined> {
  if (scan === undefined || !image) return undefined
  return attestScan(await readScanRecord(scan), image.subject, identity.claims, documentBudget(services))
}

// The runner names the repository of the action that runs, which is that of the workflow where this one is release.yml.
function releaseWorkflow({ env, serverUrl }: Run): string | undefined {
  const repository = env['GITHUB_ACTION_REPOSITORY']
  return repository ? `${serverUrl}/${repository}/.github/workflows/release.yml@` : undefined
}

function proven(settled: readonly SettledImage[], sboms: readonly (readonly Sbom[])[]): ProvenImage[] {
  return settled.map((image, index) => provenImage(image, sboms[index] ?? []))
}

function provenImage({ image, before, after }: SettledImage, sboms: readonly Sbom[]): ProvenImage {
  const stood = new Set(before.filled.map(({ placement }) => placement))
  const written = new Set(
    after.filled.filter(({ placement }) => !stood.has(placement)).map(({ attachment }) => attachment)
  )
  return {
    subject: image.subject,
    referrersApi: image.inventories[0]?.referrersApi === true,
    attachments: [...new Set(after.filled.map(({ attachment }) => attachment))],
    isNew: (attachment) => written.has(attachment),
    sboms: sboms.map(sbomEvidence)
  }
}
