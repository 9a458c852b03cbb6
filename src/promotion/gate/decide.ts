import { unmetConditions } from '../ladder/conditions.ts'
import type { Change, EntryChange, Known, OtherDigest, Review } from './facts.ts'

/** What the gate says of one entry. */
export interface EntryVerdict {
  readonly app: string
  readonly environment: string
  readonly digest: string | null
  readonly faults: readonly string[]
}

/** What the gate says of a change: it passes where nothing is wrong and nothing is unknown. */
export interface GateVerdict {
  readonly passed: boolean
  /** Faults of the change as a whole. */
  readonly faults: readonly string[]
  readonly entries: readonly EntryVerdict[]
}

/** Judges a change from facts alone: whoever wrote it, every digest in it has to be allowed where it goes. */
export function decideGate(change: Change): GateVerdict {
  const faults = [...change.faults, ...strayFaults(change), ...change.others.flatMap(otherFaults)]
  const entries = change.entries.map((entry) => ({
    app: entry.app.name,
    environment: entry.environment.name,
    digest: entry.after ?? null,
    faults: entryFaults(change, entry)
  }))
  return { passed: faults.length === 0 && entries.every((entry) => entry.faults.length === 0), faults, entries }
}

// Where a person asks for a change, other files are that person's business and their reviewers'.
function strayFaults({ ours, otherFiles }: Change): string[] {
  if (!ours) return []
  return otherFiles.map(
    (path) => `a promotion changes nothing but overlays of custody.yaml, and this one changes ${path.slice(0, 120)}`
  )
}

function otherFaults({ place, app, digest, verdict }: OtherDigest): string[] {
  if (verdict.kind === 'verified') return []
  return [`${place.slice(0, 120)}: ${app.image.name}@${digest} is ${verdict.kind}: ${verdict.reason}`]
}

function entryFaults(change: Change, entry: EntryChange): string[] {
  if (entry.after === undefined) return ['the entry pins no digest any more']
  return [
    ...(change.ours && !entry.onlyEntry ? ['more than the entry of this image is changed in the file'] : []),
    ...verdictFaults(entry),
    ...(entry.rollback.marked ? rollbackFaults(entry) : wayFaults(entry)),
    ...approvalFaults(change, entry)
  ]
}

function verdictFaults({ verdict }: EntryChange): string[] {
  return verdict.kind === 'verified' ? [] : [`the digest is ${verdict.kind}: ${verdict.reason}`]
}

function rollbackFaults({ environment, rollback: { heldBefore } }: EntryChange): string[] {
  if ('unknown' in heldBefore)
    return [`it is not known whether ${environment.name} held the digest before: ${heldBefore.unknown}`]
  return heldBefore.known ? [] : [`${environment.name} never held this digest; that is no rollback`]
}

function wayFaults({ environment, held, upstream, after, relation, entry }: EntryChange): string[] {
  return [
    ...(held ? [`a rollback holds ${environment.name}; release it first`] : []),
    ...upstreamFaults(environment.from, upstream, after),
    ...(relation === 'behind' ? [`${environment.name} holds an image of a later commit`] : []),
    ...unmetConditions(environment, entry)
  ]
}

function upstreamFaults(
  from: string | undefined,
  upstream: Known<string> | undefined,
  after: string | undefined
): string[] {
  if (from === undefined || upstream === undefined) return []
  if ('unknown' in upstream) return [`it is not known what ${from} holds: ${upstream.unknown}`]
  return upstream.known === after ? [] : [`${from} holds ${upstream.known.slice(0, 19)} and not this digest`]
}

function approvalFaults(change: Change, { environment, releaseActors }: EntryChange): string[] {
  const { approvals } = environment
  if (approvals === 0) return []
  if ('unknown' in releaseActors) return [`approvals: it is not known who released the image: ${releaseActors.unknown}`]
  if (!change.commitAuthors)
    return ['approvals: it is not known who wrote the commits, of which there are too many for GitHub to tell at once']
  const own = new Set(
    [change.author, ...change.commitAuthors, ...releaseActors.known].map((login) => login.toLowerCase())
  )
  const counted = approversOf(change).filter(({ login }) => !own.has(login.toLowerCase()))
  if (counted.length >= approvals) return []
  const excluded = approversOf(change).filter((review) => !counted.includes(review))
  const why = excluded.length === 0 ? '' : `; ${excluded.map(({ login }) => login).join(', ')} released or wrote it`
  return [`approvals: ${counted.length} of ${approvals} on the present head${why}`]
}

/** People with write access whose last word is an approval of the present head. */
function approversOf({ reviews, head }: Change): Review[] {
  return reviews.filter(
    ({ isPerson, mayWrite, approves, commit }) => isPerson && mayWrite && approves && commit === head
  )
}
