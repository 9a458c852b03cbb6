import { simpleSigningPayload } from '../attestation/simple-signing.ts'
import { serialiseStatement } from '../attestation/statement.ts'
import type { ImageReference } from '../image/reference.ts'
import type { Placement, PlannedStatement } from '../publication/placement.ts'
import type { Delivery, Material } from '../publication/plan.ts'
import type { SignedStatement, SigningSession } from '../sigstore/session.ts'
import { restoreStatement } from '../sigstore/restore.ts'
import { RequestError } from '../support/errors.ts'
import type { UploadPool } from '../publication/publish.ts'
import type { Assessment } from './assess.ts'
import type { SignedBundle } from './bundle-folder.ts'

/** What was signed for one image, and where it goes. */
export interface SignedWork {
  readonly deliveries: readonly Delivery[]
  readonly statements: readonly SignedBundle[]
}

/** Signed work with the upload sessions that were opened for it. */
export interface SignedImage extends SignedWork {
  readonly uploads: UploadPool
}

/** Is told each statement as soon as it is signed and verified, while others still are with the log, and where it goes. */
export type Finished = (statement: SignedBundle, placements: readonly Placement[]) => Promise<void>

/** Signs what is not in the registry yet, everything at once; a statement that stands there in one form is not signed again for another. */
export async function signOpen(
  reference: ImageReference,
  assessment: Assessment,
  session: SigningSession,
  finished: Finished
): Promise<SignedWork> {
  const payloads = assessment.open.filter(({ form }) => form === 'signature-layer')
  const statements = Map.groupBy(
    assessment.open.filter(({ form }) => form !== 'signature-layer'),
    ({ planned }) => planned
  )
  // The documents come last in a plan, are the largest, and take the log longest.
  const begun = [...statements]
    .toReversed()
    .map(([planned, placements]) => signStatement(planned, placements, assessment, session, finished))
  const works = await Promise.all([
    ...payloads.map((placement) => signPayload(reference, placement, session)),
    ...begun.toReversed()
  ])
  return { deliveries: works.flatMap((work) => work.deliveries), statements: works.flatMap((work) => work.statements) }
}

async function signPayload(
  reference: ImageReference,
  placement: Placement,
  session: SigningSession
): Promise<SignedWork> {
  const { payload, signature, legacy } = await session.signPayload(
    simpleSigningPayload(reference, placement.subject.digest)
  )
  return {
    deliveries: [{ placement, material: { form: 'signature-layer', payload, signature, legacy } }],
    statements: []
  }
}

async function signStatement(
  planned: PlannedStatement,
  placements: readonly Placement[],
  assessment: Assessment,
  session: SigningSession,
  finished: Finished
): Promise<SignedWork> {
  const signed =
    standing(planned, assessment, session) ?? (await session.signStatement(serialiseStatement(planned.statement)))
  const statement = { planned, bundle: signed.bundle }
  await finished(statement, placements)
  return {
    deliveries: placements.map((placement) => ({ placement, material: materialFor(placement, signed) })),
    statements: [statement]
  }
}

/** The same statement as it already stands somewhere, when it can serve the other places too. */
function standing(
  planned: PlannedStatement,
  assessment: Assessment,
  session: SigningSession
): SignedStatement | undefined {
  const bundle = assessment.filled.find(
    ({ placement, attachment }) => placement.planned === planned && attachment.form === 'bundle'
  )?.attachment
  return bundle?.form === 'bundle' ? restoreStatement(bundle.item.bundle, session) : undefined
}

function materialFor({ form, planned }: Placement, { bundle, envelope, legacy, time }: SignedStatement): Material {
  if (form === 'bundle') return { form, bundle, time }
  if (form === 'attestation-layer' && legacy) return { form, envelope, legacy, time }
  throw new RequestError('E_FORMAT_LOG', {
    message: `a ${planned.kind} without a signed entry timestamp can't be written as a cosign tag`,
    reason: 'the log that was used is not a Rekor v1',
    remedy: 'write formats: bundle, or transparency-log: v1'
  })
}
