import { setImmediate } from 'node:timers/promises'
import { identityOf } from '../attestation/claims.ts'
import { type Placement, placementsOf, type PlannedStatement } from '../publication/placement.ts'
import { assess, type Assessment } from './assess.ts'
import type { BundleFolder } from './bundle-folder.ts'
import type { PreparedImage } from './prepare.ts'
import { settledLine, signedLine } from './progress.ts'
import type { Run } from './run.ts'
import { type MaySignScans, ScanSuccession } from './scan-succession.ts'
import { settle } from './settle.ts'
import { signOpen, type SignedImage } from './sign-open.ts'
import type { Identified, Signing } from './signing.ts'
import { isSigner } from '../sigstore/expected-signer.ts'
import { openUploads } from './uploads.ts'

/** An image whose statements are known, and how much of them the registry already holds. */
export interface PlannedImage {
  readonly image: PreparedImage
  readonly placements: readonly Placement[]
  readonly before: Assessment
  readonly succession: ScanSuccession
}

/** An image at the end: what stood in its registry before this run, and what stands there now. */
export interface SettledImage extends Pick<PlannedImage, 'image' | 'before'> {
  readonly after: Assessment
}

/** Holds the statements against what the registry has of them already; a newer scan takes the place of those by whoever may sign them. */
export function planImage(
  image: PreparedImage,
  statements: readonly PlannedStatement[],
  { identity, trust, formats }: Identified,
  maySignScans?: MaySignScans
): PlannedImage {
  const placements = placementsOf(statements, formats)
  const own = identityOf(identity.claims)
  const replaces = statements.some(({ kind }) => kind === 'scan')
  const succession = new ScanSuccession(trust, maySignScans ?? ((signer) => isSigner(signer, own)), replaces)
  succession.look(image.inventories)
  return { image, placements, before: assess(placements, image.inventories, trust, own), succession }
}

/** Throws where something is to be written without a login: what the log has once taken stays there, so it gets nothing that could not be attached. */
export function requireLogins(planned: readonly PlannedImage[]): void {
  for (const { image, before } of planned) if (before.open.length > 0) image.registry.requireLogin()
}

/** Signs what is open, each bundle kept in the folder from the moment it is signed. */
export async function signPlanned(
  planned: readonly PlannedImage[],
  signing: Signing,
  bundles: BundleFolder,
  run: Run
): Promise<SignedImage[]> {
  return Promise.all(
    planned.map(async ({ image, before }) => {
      // The log is asked first: there is time enough for the sessions while it works.
      const opening = setImmediate().then(() => openUploads(image, before.open))
      const signed = await signOpen(image.subject.reference, before, signing.session, async (statement, placements) => {
        const uploads = await opening
        if (placements.some(({ form }) => form === 'bundle')) uploads.begin(statement.bundle)
        await bundles.keep(image.subject, [statement])
      })
      run.log.info(signedLine(image, before, signed))
      return { ...signed, uploads: await opening }
    })
  )
}

/** Publishes what was signed and reads everything back. */
export async function settlePlanned(
  planned: readonly PlannedImage[],
  signed: readonly SignedImage[],
  signing: Signing,
  run: Run
): Promise<SettledImage[]> {
  const identity = identityOf(signing.identity.claims)
  return Promise.all(
    planned.map(async ({ image, placements, before, succession }, index): Promise<SettledImage> => {
      const { deliveries = [], uploads } = signed[index] ?? {}
      const settlement = { placements, deliveries, trust: signing.trust, identity, succession }
      const isDone = before.open.length === 0 && succession.remaining === 0
      const after =
        isDone || !uploads ? before : await settle(image, settlement, uploads, run).finally(() => uploads.close())
      run.log.info(settledLine(image, before, after))
      return { image, before, after }
    })
  )
}
