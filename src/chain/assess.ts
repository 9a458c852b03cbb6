import type { SignerIdentity } from '../attestation/claims.ts'
import { saysTheSame, serialiseStatement } from '../attestation/statement.ts'
import { Digest } from '../image/digest.ts'
import { documentReferrer, type Placement } from '../publication/placement.ts'
import type { Trust } from '../sigstore/trust.ts'
import { type Attachment, examine, type Refused } from '../verification/attachment.ts'
import type { Inventory } from '../verification/inventory.ts'

/** A placement with what stands there, verified. */
export interface FilledPlacement {
  readonly placement: Placement
  readonly attachment: Attachment
}

/** What of a plan the registry already holds, judged from the registry's bytes alone. */
export interface Assessment {
  readonly filled: readonly FilledPlacement[]
  readonly open: readonly Placement[]
  readonly attachments: readonly Attachment[]
  readonly refused: readonly Refused[]
}

/** Holds a plan against what was read: a placement is filled when a verified attachment there says the same. */
export function assess(
  placements: readonly Placement[],
  inventories: readonly Inventory[],
  trust: Trust,
  identity: SignerIdentity
): Assessment {
  const findings = inventories.map((inventory) => examine(inventory, trust, identity))
  const attachments = findings.flatMap((finding) => finding.attachments)
  const filled: FilledPlacement[] = []
  const open: Placement[] = []
  const listed = new Set(inventories.flatMap((inventory) => [...inventory.listed]))
  for (const placement of placements) {
    const attachment = attachments.find((candidate) => fills(candidate, placement))
    if (attachment && hasDocument(placement, listed)) filled.push({ placement, attachment })
    else open.push(placement)
  }
  return { filled, open, attachments, refused: findings.flatMap(({ refused }) => refused) }
}

function hasDocument({ planned, subject, form }: Placement, listed: ReadonlySet<string>): boolean {
  if (!planned.document || form !== 'bundle') return true
  return listed.has(documentReferrer(planned.document, subject).descriptor.digest.toString())
}

function fills(attachment: Attachment, { planned, subject, form }: Placement): boolean {
  if (attachment.form !== form || !attachment.digest.equals(subject.digest)) return false
  // A simple-signing payload says one thing only, and its digest was checked when it was verified.
  if (attachment.form === 'signature-layer') return true
  const { verified } = attachment
  if (verified.predicateType !== planned.statement.predicateType) return false
  // Equal bytes say the same; most often they are the ones of this run.
  if (verified.payload.equals(Digest.of(serialiseStatement(planned.statement)))) return true
  return saysTheSame(verified.statement, planned.statement)
}
