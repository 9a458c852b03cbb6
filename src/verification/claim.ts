import { PREDICATE } from '../attestation/statement.ts'
import type { InventoryItem } from './inventory.ts'

/** What must be attached and verify before an image counts as held in custody: a kind, or exactly one predicate type. */
export type Requirement = RequirementKind | PredicateType

type RequirementKind = 'signature' | 'provenance' | 'sbom' | 'scan' | 'vsa'
type PredicateType = `${string}/${string}`

const PROVENANCE = new Set<string>([PREDICATE.provenance, 'https://slsa.dev/provenance/v0.2'])

/** The predicate type of a vulnerability scan (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md). */
export const SCAN_PREDICATE = 'https://cosign.sigstore.dev/attestation/vuln/v1'

/** Whether a statement with this predicate type meets a requirement. */
export function meetsRequirement(predicateType: string, requirement: Requirement): boolean {
  switch (requirement) {
    case 'signature':
      return predicateType === PREDICATE.signature
    case 'provenance':
      return PROVENANCE.has(predicateType)
    case 'scan':
      return predicateType === SCAN_PREDICATE
    case 'vsa':
      return predicateType === PREDICATE.summary
    case 'sbom':
      return (
        predicateType === PREDICATE.reference ||
        predicateType === PREDICATE.spdx ||
        predicateType.startsWith(`${PREDICATE.spdx}/`)
      )
    default:
      return predicateType === requirement
  }
}

/** Whether something unverified may have been meant to meet a requirement: what can't be told counts as meant. */
export function mayMean(item: InventoryItem, requirement: Requirement): boolean {
  const predicateType = claimedType(item)
  return predicateType === undefined || meetsRequirement(predicateType, requirement)
}

function claimedType(item: InventoryItem): string | undefined {
  if (item.kind === 'signature-layer') return PREDICATE.signature
  if (item.kind === 'attestation-layer') return item.layer.annotations['predicateType']
  return item.kind === 'bundle' ? claimedInBundle(item.bundle) : undefined
}

function claimedInBundle(bundle: Buffer): string | undefined {
  try {
    const { dsseEnvelope } = JSON.parse(bundle.toString('utf8')) as { dsseEnvelope?: { payload?: string } }
    const statement = JSON.parse(Buffer.from(dsseEnvelope?.payload ?? '', 'base64').toString('utf8')) as {
      predicateType?: unknown
    }
    return typeof statement.predicateType === 'string' ? statement.predicateType : undefined
  } catch {
    return undefined
  }
}
