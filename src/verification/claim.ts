import { PREDICATE } from '../attestation/statement.ts'
import type { InventoryItem } from './inventory.ts'

/** What must be attached and verify before an image counts as held in custody. */
export type Requirement = 'signature' | 'provenance' | 'sbom' | 'scan'

/** The predicate type of a vulnerability scan (cosign, specs/COSIGN_VULN_ATTESTATION_SPEC.md). */
export const SCAN_PREDICATE = 'https://cosign.sigstore.dev/attestation/vuln/v1'

/** The requirement that a statement with this predicate type can meet. */
export function requirementOf(predicateType: string): Requirement | undefined {
  if (predicateType === PREDICATE.signature) return 'signature'
  if (predicateType === PREDICATE.provenance) return 'provenance'
  if (predicateType === SCAN_PREDICATE) return 'scan'
  const isSbom = predicateType === PREDICATE.reference || predicateType === PREDICATE.spdx
  return isSbom || predicateType.startsWith(`${PREDICATE.spdx}/`) ? 'sbom' : undefined
}

/** Whether something unverified may have been meant to meet a requirement: what can't be told counts as meant. */
export function mayMean(item: InventoryItem, requirement: Requirement): boolean {
  const predicateType = claimedType(item)
  return predicateType === undefined || requirementOf(predicateType) === requirement
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
