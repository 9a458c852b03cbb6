import type { Removal } from '../publication/holding.ts'
import type { Placement } from '../publication/placement.ts'
import type { Delivery } from '../publication/plan.ts'
import { Digest } from '../image/digest.ts'
import { serialiseStatement } from '../attestation/statement.ts'
import type { CertificateIdentity } from '../sigstore/certificate.ts'
import type { Trust } from '../sigstore/trust.ts'
import { examine } from '../verification/attachment.ts'
import { SCAN_PREDICATE } from '../verification/claim.ts'
import type { Inventory, InventoryItem } from '../verification/inventory.ts'
import { ageOf, isNewer, isScan, newestScan, scanAge, type ScanAttachment } from '../verification/newest-scan.ts'
import type { Assessment, FilledPlacement } from './assess.ts'

/** Whether whoever a certificate names may sign scans of the image, and so have theirs replaced by a newer one. */
export type MaySignScans = (signer: CertificateIdentity) => boolean

/**
 * The scans of one image that were ever seen in a run, each verified as by somebody who may sign them. In each place the newest counts,
 * and takes the place of all others there; a scan by anybody else is none of its business.
 */
export class ScanSuccession {
  private readonly trust: Trust
  private readonly maySign: MaySignScans
  private readonly replaces: boolean
  private readonly seen = new Map<string, ScanAttachment>()
  private standing: readonly ScanAttachment[] = []
  private readonly left = new Set<string>()

  /** `replaces` says whether the run brings a scan: one that brings none removes none either. */
  constructor(trust: Trust, maySign: MaySignScans, replaces: boolean) {
    this.trust = trust
    this.maySign = maySign
    this.replaces = replaces
  }

  /** Takes in what stands in the registry now. */
  look(inventories: readonly Inventory[]): void {
    this.standing = inventories.flatMap((inventory) => this.scansIn(inventory))
    for (const scan of this.standing) this.seen.set(keyOf(scan), scan)
  }

  /** Is done with these referrers: the registry deleted them, or lets nobody. */
  leave(referrers: readonly Digest[]): void {
    for (const digest of referrers) this.left.add(digest.toString())
  }

  /** What is to go from a manifest: what stands there and a newer scan in the same place took over from. */
  removalAt(digest: Digest): Removal {
    return removalOf(this.removable().filter((scan) => scan.digest.equals(digest)))
  }

  /** What nobody is to put back where it is gone: the same, and all that ever stood there. */
  forgottenAt(digest: Digest): Removal {
    const here = [...this.seen.values()].filter((scan) => scan.digest.equals(digest))
    return removalOf(here.filter((scan) => this.isSuperseded(scan)))
  }

  /** How many scans stand that a newer one took over from and that can be removed. */
  get remaining(): number {
    return this.removable().length
  }

  /** The assessment with each scan of ours that a newer one has taken over from: another run was faster, and nothing is left to write. */
  accept(assessment: Assessment, deliveries: readonly Delivery[]): Assessment {
    const overtaken = deliveries.flatMap((delivery) => this.successorOf(delivery) ?? [])
    const succeeded = overtaken.filter(({ placement }) => assessment.open.includes(placement))
    const done = new Set(succeeded.map(({ placement }) => placement))
    return {
      ...assessment,
      filled: [...assessment.filled, ...succeeded],
      open: assessment.open.filter((placement) => !done.has(placement))
    }
  }

  /** What stands in the place of a scan of ours and is newer. */
  successorOf({ placement, material }: Delivery): FilledPlacement | undefined {
    if (placement.planned.kind !== 'scan' || material.form === 'signature-layer') return undefined
    const { statement } = placement.planned
    const own = scanAge(statement.predicate, material.time, Digest.of(serialiseStatement(statement)))
    const newest = this.newestAt(placement.form, placement.subject.digest)
    return newest && isNewer(newest.age, own) ? { placement, attachment: newest.scan } : undefined
  }

  private removable(): readonly ScanAttachment[] {
    if (!this.replaces) return []
    return this.standing.filter((scan) => this.isSuperseded(scan) && !this.left.has(scan.item.location))
  }

  private isSuperseded(scan: ScanAttachment): boolean {
    const newest = this.newestAt(scan.form, scan.digest)
    return newest !== undefined && isNewer(newest.age, ageOf(scan))
  }

  private newestAt(form: Placement['form'], digest: Digest): ReturnType<typeof newestScan> {
    return newestScan(this.standing.filter((scan) => scan.form === form && scan.digest.equals(digest)))
  }

  private scansIn({ digest, items }: Inventory): ScanAttachment[] {
    const { attachments } = examine({ digest, items: items.filter(mayBeScan) }, this.trust)
    return attachments.filter(isScan).filter(({ verified }) => this.maySign(verified.signer))
  }
}

function removalOf(scans: readonly ScanAttachment[]): Removal {
  return {
    referrers: new Set(scans.flatMap(({ form, item }) => (form === 'bundle' ? item.location : []))),
    layers: new Set(scans.flatMap(({ form, item }) => (form === 'bundle' ? [] : item.layer.digest.toString())))
  }
}

// A bundle says what it is only inside, where it was looked at already.
function mayBeScan(item: InventoryItem): boolean {
  if (item.kind === 'attestation-layer') return item.layer.annotations['predicateType'] === SCAN_PREDICATE
  return item.kind === 'bundle'
}

function keyOf({ form, digest, item }: ScanAttachment): string {
  return `${form} ${digest.toString()} ${form === 'bundle' ? item.location : item.layer.digest.toString()}`
}
