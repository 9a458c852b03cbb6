import { setTimeout as sleep } from 'node:timers/promises'
import type { SignerIdentity } from '../attestation/claims.ts'
import type { Descriptor } from '../image/subject.ts'
import { type Holding, uniteHoldings, withoutRemoved, withWritten } from '../publication/holding.ts'
import { attachmentPoints, type Placement } from '../publication/placement.ts'
import { type Delivery, joinPlans, planWrites, type Reading, type WritePlan } from '../publication/plan.ts'
import { publish, type Published, type UploadPool } from '../publication/publish.ts'
import type { Trust } from '../sigstore/trust.ts'
import { UnavailableError } from '../support/errors.ts'
import { type Inventory, type InventoryScope, readInventory } from '../verification/inventory.ts'
import { RegistryReader } from '../verification/reader.ts'
import { assess, type Assessment } from './assess.ts'
import type { PreparedImage } from './prepare.ts'
import type { Run } from './run.ts'
import type { ScanSuccession } from './scan-succession.ts'

const MAX_NAMED = 4
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 8000
const LONGEST_LOOK_MS = 30_000
const SETTLING_MS = 120_000
// Another writer who read a tag before we wrote it takes about as long as we did until he writes it: no look comes before that.
const LEAST_EXPOSED_MS = 60
const SLOWER = 1.25
// Between our writing of a tag and our reading of it; another writer may then be as late.
const LATE_MS = 500

/** What settling needs to know besides the image: what must stand there, what was signed, and whom to believe. */
export interface Settlement {
  readonly placements: readonly Placement[]
  readonly deliveries: readonly Delivery[]
  readonly trust: Trust
  readonly identity: SignerIdentity
  readonly succession: ScanSuccession
}

/**
 * Publishes and reads back until everything stands in the registry, verified from its own answers.
 * Writers that share a tag overwrite each other silently; whoever finds something missing, be it another's, merges and writes again.
 * Once there was any sign of that, or of late answers, the tags must stand unchanged through a wait before they are believed.
 * A scan is taken away, and never missed, once a newer one in its place was read back.
 */
export async function settle(
  image: PreparedImage,
  settlement: Settlement,
  uploads: UploadPool,
  run: Run
): Promise<Assessment> {
  const { placements, trust, identity, succession } = settlement
  const pace = new Pace(image.requested.reference.name, run)
  let known: readonly Holding[] = image.inventories
  let standing: readonly Inventory[] = []
  for (;;) {
    const plan = planImage(image, settlement, known, standing)
    image.registry.expectRequests(plan.reading.manifests.length + plan.reading.blobs.length + known.length)
    const reader = new RegistryReader(image.registry)
    tellRemoval(image, succession, run)
    const published = await publish(image.registry, plan, uploads, () => {
      // Where a tag is written, there is a pause for this afterwards.
      if (plan.tags.length === 0) reader.expect(withoutSeals(plan))
    })
    reader.expect(plan.reading)
    succession.leave(plan.deletions)
    tellLeft(published, run)
    if (published.tags.size > 0) pace.wrote()
    standing = await readBack(image, reader, published)
    succession.look(standing)
    const assessment = succession.accept(assess(placements, standing, trust, identity), settlement.deliveries)
    const united = uniteAll(standing, known, published, succession)
    known = united.map(({ holding }) => holding)
    const [open, complete] = [assessment.open.length, united.every((union) => union.complete)]
    const found = { open, whole: open === 0 && complete, superseded: succession.remaining }
    if (pace.isSettled(found, published)) return assessment
    if (!(await pace.goesOn(found))) return accepted(assessment, image)
  }
}

// What is ours stands, or the run fails; that others come in between until the end is not in our hands.
function accepted(assessment: Assessment, { requested }: PreparedImage): Assessment {
  if (assessment.open.length > 0) throw notSettled(requested.reference.name, assessment.open)
  return assessment
}

function tellRemoval({ requested }: PreparedImage, { remaining }: ScanSuccession, { log }: Run): void {
  const places = `${remaining} ${remaining === 1 ? 'place' : 'places'}`
  if (remaining > 0) log.info(`${requested.reference.name}: a newer scan stands; taking the former away from ${places}`)
}

function tellLeft({ undeleted }: Published, { log }: Run): void {
  for (const [digest, { reason, message }] of undeleted)
    log.warning(
      `the superseded scan ${digest} stays: ${message}${reason ? ` (${reason})` : ''}; verification takes the newest one`
    )
}

function planImage(
  image: PreparedImage,
  { deliveries, succession }: Settlement,
  known: readonly Holding[],
  standing: readonly Inventory[]
): WritePlan {
  const points = attachmentPoints(image.subject)
  const due = deliveries.filter((delivery) => succession.successorOf(delivery) === undefined)
  const plan = joinPlans(
    points.map((point, index) =>
      planWrites(point, deliveriesAt(point, due), known[index] as Holding, succession.removalAt(point.digest))
    )
  )
  const listed = new Set(standing.flatMap((inventory) => [...inventory.listed]))
  return { ...plan, referrers: plan.referrers.filter(({ digest }) => !listed.has(digest.toString())) }
}

function deliveriesAt(point: Descriptor, deliveries: readonly Delivery[]): Delivery[] {
  return deliveries.filter(({ placement }) => placement.subject.digest.equals(point.digest))
}

// What is addressed by its digest can be read back as soon as it is written, while that is written which makes the image count as signed.
function withoutSeals({ referrers, reading }: WritePlan): Reading {
  const seals = new Set(referrers.filter((write) => write.seals).map(({ digest }) => digest.toString()))
  return { ...reading, manifests: reading.manifests.filter((digest) => !seals.has(digest.toString())) }
}

async function readBack(
  { inventories }: PreparedImage,
  reader: RegistryReader,
  { exposedMs, tripMs }: Published
): Promise<Inventory[]> {
  // The answer to the writing and the question of the look were, and will be, under way for as long as a trip takes.
  const pause = Math.max(LEAST_EXPOSED_MS, SLOWER * exposedMs) - tripMs
  if (pause > 0) await sleep(pause)
  return Promise.all(inventories.map((inventory) => readInventory(reader, inventory.digest, scopeOf(inventory))))
}

function scopeOf({ scope, referrersApi }: Inventory): InventoryScope {
  return { ...scope, referrersApi }
}

/** What was read, with everything that was ever seen or written there and is not to be forgotten. */
function uniteAll(
  read: readonly Inventory[],
  known: readonly Holding[],
  published: Published,
  succession: ScanSuccession
): ReturnType<typeof uniteHoldings>[] {
  return read.map((inventory, index) => {
    const { digest } = inventory
    const before = withWritten(known[index] as Holding, digest, published.tags)
    return uniteHoldings(inventory, withoutRemoved(before, succession.forgottenAt(digest), digest), digest)
  })
}

/** What a round of writing and reading back came to. */
interface Found {
  /** How many of our entries are not listed. */
  readonly open: number
  /** Whether those of all others are listed, too, that were ever seen. */
  readonly whole: boolean
  /** How many scans are still to be taken away. */
  readonly superseded: number
}

/** When to write and when to look again, and for how long at all. */
class Pace {
  private readonly started = performance.now()
  private readonly name: string
  private readonly run: Run
  private wroteAt = this.started
  private rounds = 0
  private wasWhole = false
  private undisturbed = true

  constructor(name: string, run: Run) {
    this.name = name
    this.run = run
  }

  wrote(): void {
    this.wroteAt = performance.now()
  }

  /** Whether everything stands, and nobody else was there; or, after a sign of somebody, stood unchanged through a wait. */
  isSettled({ whole, superseded }: Found, published: Published): boolean {
    this.undisturbed &&= whole && this.metNobody(published)
    const calm = this.undisturbed || (this.wasWhole && published.tags.size === 0)
    this.wasWhole = whole
    return whole && calm && superseded === 0
  }

  /** Waits for the next round, where it is not to begin at once; false when there is no time left for one. */
  async goesOn({ open, whole, superseded }: Found): Promise<boolean> {
    const round = this.rounds++
    if (this.undisturbed && superseded > 0) return true
    return whole ? this.lookAgain() : this.writeAgain(round, open)
  }

  // Nor could anybody have been unseen because the registry took long to show what was written to a tag.
  private metNobody({ metOthers }: Published): boolean {
    const isLate = this.wroteAt > this.started && performance.now() - this.wroteAt > LATE_MS
    return !metOthers && !isLate
  }

  private writeAgain(round: number, open: number): Promise<boolean> {
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** round)
    const missing = open > 0 ? `${open} of our entries are not listed yet` : 'entries that were listed are gone'
    return this.pause(
      (longest * (1 + Math.random())) / 2,
      `${missing} (another writer, or a registry that answers late); merging again`
    )
  }

  // Until another writer, who was as late as the registry showed our own writes, would have been seen.
  private lookAgain(): Promise<boolean> {
    const shownAfter = performance.now() - this.wroteAt
    const wait = Math.min(LONGEST_LOOK_MS, Math.max(FIRST_WAIT_MS, 2 * shownAfter))
    return this.pause(wait, 'everything is listed; looking whether it stays')
  }

  private async pause(wait: number, why: string): Promise<boolean> {
    const spent = performance.now() - this.started + wait
    if (spent > SETTLING_MS || wait > this.run.deadline.remainingMs()) return false
    this.run.log.info(`${this.name}: ${why} in ${(wait / 1000).toFixed(1)} s`)
    await sleep(wait)
    return true
  }
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
