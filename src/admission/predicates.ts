import { PREDICATE } from '../attestation/statement.ts'
import { SCAN_PREDICATE } from '../verification/claim.ts'
import type { AdmittedApp } from './plan.ts'

/** One attestation that an engine must find, by the type that engines compare exactly. */
export interface RequiredPredicate {
  readonly name: 'signature' | 'provenance' | 'sbom' | 'scan'
  readonly type: string
}

const TYPES: Readonly<Record<RequiredPredicate['name'], string>> = {
  signature: PREDICATE.signature,
  provenance: PREDICATE.provenance,
  sbom: PREDICATE.spdx,
  scan: SCAN_PREDICATE
}

/** What must be attested of an app's digest, in the order in which it is asked for. */
export function requiredPredicates({ requirements }: AdmittedApp): RequiredPredicate[] {
  return requirements.map(({ kind }) => ({ name: kind, type: TYPES[kind] }))
}
