import { setTimeout as sleep } from 'node:timers/promises'
import type { SignerIdentity } from '../attestation/claims.ts'
import type { Descriptor } from '../image/subject.ts'
import { attachmentPoints, type Placement } from '../publication/placement.ts'
import { type Delivery, joinPlans, planWrites, type WritePlan } from '../publication/plan.ts'
import { publish, type UploadPool } from '../publication/publish.ts'
import type { Trust } from '../sigstore/trust.ts'
import { UnavailableError } from '../support/errors.ts'
import { type Inventory, type InventoryScope, readInventory } from '../verification/inventory.ts'
import { RegistryReader } from '../verification/reader.ts'
import { assess, type Assessment } from './assess.ts'
import type { PreparedImage } from './prepare.ts'
import type { Run } from './run.ts'

const MAX_ROUNDS = 8
const MAX_NAMED = 4
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 8000
const SETTLING_MS = 120_000

/** What settling needs to know besides the image: what must stand there, what was signed, and whom to believe. */
export interface Settlement {
  readonly placements: readonly Placement[]
  readonly deliveries: readonly Delivery[]
  readonly trust: Trust
  readonly identity: SignerIdentity
}

/**
 * Publishes and reads back until everything stands in the registry, verified from its own answers.
 * Writers that share a tag overwrite each other silently; whoever finds its part missing merges and writes again.
 */
export async function settle(
  image: PreparedImage,
  settlement: Settlement,
  uploads: UploadPool,
  run: Run
): Promise<Assessment> {
  const started = performance.now()
  let inventories = image.inventories
  let deliveries = settlement.deliveries
  for (let round = 0; ; round++) {
    const plan = planImage(image, deliveries, inventories)
    await publish(image.registry, plan, uploads)
    inventories = await readBack(image, plan, inventories)
    const assessment = assess(settlement.placements, inventories, settlement.trust, settlement.identity)
    if (assessment.open.length === 0) return assessment
    deliveries = settlement.deliveries.filter(({ placement }) => assessment.open.includes(placement))
    await waitForTurn(image, assessment.open, round, started, run)
  }
}

function planImage(
  image: PreparedImage,
  deliveries: readonly Delivery[],
  inventories: readonly Inventory[]
): WritePlan {
  const points = attachmentPoints(image.subject)
  return joinPlans(
    points.map((point, index) => planWrites(point, deliveriesAt(point, deliveries), inventories[index] as Inventory))
  )
}

function deliveriesAt(point: Descriptor, deliveries: readonly Delivery[]): Delivery[] {
  return deliveries.filter(({ placement }) => placement.subject.digest.equals(point.digest))
}

async function readBack(image: PreparedImage, plan: WritePlan, before: readonly Inventory[]): Promise<Inventory[]> {
  const reader = new RegistryReader(image.registry, plan.reading)
  return Promise.all(before.map((inventory) => readInventory(reader, inventory.digest, scopeOf(inventory))))
}

function scopeOf({ scope, referrersApi }: Inventory): InventoryScope {
  return { ...scope, referrersApi }
}

async function waitForTurn(
  { requested }: PreparedImage,
  open: readonly Placement[],
  round: number,
  started: number,
  run: Run
): Promise<void> {
  const wait = Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** round)
  const spent = performance.now() - started + wait
  if (round + 1 >= MAX_ROUNDS || spent > SETTLING_MS || wait > run.deadline.remainingMs())
    throw notSettled(requested.reference.name, open)
  run.log.info(
    `${requested.reference.name}: ${open.length} of our entries are not listed yet (another writer, or a registry that answers late); merging again in ${(wait / 1000).toFixed(1)} s`
  )
  await sleep(wait)
}

function notSettled(name: string, open: readonly Placement[]): UnavailableError {
  const named = open
    .slice(0, MAX_NAMED)
    .map(({ form, planned, subject }) => `${planned.kind} (${form}) on ${subject.digest.toString()}`)
  const more = open.length > named.length ? `, and ${open.length - named.length} more` : ''
  return new UnavailableError('E_NOT_SETTLED', {
    message: `the registry took our writes and does not show them: ${name}`,
    reason: `not listed, though written and merged anew: ${named.join(', ')}${more}`,
    remedy:
      'run this job again: what stands is kept, and only what is missing is written; give one digest to one job at a time'
  })
}
