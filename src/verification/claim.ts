import { PREDICATE } from '../attestation/statement.ts'
import type { InventoryItem } from './inventory.ts'

/** What must be attached and verify before an image counts as held in custody: a kind, or exactly one predicate type. */
export type Requirement = RequirementKind | PredicateType

type RequirementKind = 'signature' | 'provenance' | 'sbom' | 'scan' | 'vsa'
type PredicateType = `${string}/${string}`

const PROVENANCE = new Set<string>([PREDICATE.provenance, 'https://slsa.dev/provenance/v0.2'])

/** The predicate type of a vulnerability scan (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md). */
export const SCAN_PREDICATE = 'https://cosign.sigstore.dev/attestation/vuln/v1'

// As actions/attest spells the version of a document: https://spdx.dev/Document/v2.3.
const SPDX = /^https:\/\/spdx\.dev\/Document(?:\/v\d+(?:\.\d+)*)?$/

/** Whether a statement with this predicate type may meet a requirement; of a reference, its content decides. */
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
      return predicateType === PREDICATE.reference || SPDX.test(predicateType)
    default:
      return predicateType === requirement
  }
}

/** Whether a reference names an SPDX document: anything else may be referred to as well (in-toto attestation spec, predicates/reference.md). */
export function refersToSpdx(predicate: object): boolean {
  const { references } = predicate as { references?: unknown }
  const isSpdx = (reference: unknown) => {
    const { mediaType } = (reference ?? {}) as { mediaType?: unknown }
    return typeof mediaType === 'string' && mediaType.startsWith('application/spdx+json')
  }
  return Array.isArray(references) && references.some(isSpdx)
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
