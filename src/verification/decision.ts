import { PREDICATE } from '../attestation/statement.ts'
import { type CustodyError, EvidenceError, MissingError } from '../support/errors.ts'
import type { Attachment, Findings, Refused } from './attachment.ts'
import { mayMean, meetsRequirement, refersToSpdx, type Requirement } from './claim.ts'

/** Whether everything required was found and verified; `error` says the first thing that is not. */
export interface Decision {
  readonly accepted: boolean
  readonly met: readonly { readonly requirement: Requirement; readonly by: Attachment }[]
  readonly error?: CustodyError
}

/** Judges what was found against what is required: nothing attached is missing, something that does not verify is invalid. */
export function decide(name: string, findings: Findings, requirements: readonly Requirement[]): Decision {
  const judged = requirements.map((requirement) => ({
    requirement,
    by: findings.attachments.find((attachment) => meets(attachment, requirement))
  }))
  const met = judged.flatMap(({ requirement, by }) => (by ? [{ requirement, by }] : []))
  const unmet = judged.filter(({ by }) => by === undefined).map(({ requirement }) => requirement)
  if (unmet.length === 0) return { accepted: true, met }
  const suspects = findings.refused.filter(({ item }) => unmet.some((requirement) => mayMean(item, requirement)))
  return { accepted: false, met, error: suspects.length > 0 ? invalid(name, unmet, suspects) : missing(name, unmet) }
}

function meets(attachment: Attachment, requirement: Requirement): boolean {
  if (attachment.form === 'signature-layer') return meetsRequirement(PREDICATE.signature, requirement)
  const { verified } = attachment
  if (!meetsRequirement(verified.predicateType, requirement)) return false
  const isReference = requirement === 'sbom' && verified.predicateType === PREDICATE.reference
  return !isReference || refersToSpdx(verified.statement.predicate)
}

function invalid(name: string, unmet: readonly Requirement[], refused: readonly Refused[]): EvidenceError {
  const reasons = [...new Set(refused.map(({ code, reason }) => `${code}: ${reason}`))]
  return new EvidenceError('E_INVALID', {
    message: `no valid ${unmet.join(' and no valid ')} on ${name}`,
    reason: `${refused.length} attached, none accepted: ${reasons.slice(0, 5).join('; ')}`,
    remedy: 'do not deploy it; find out who attached these, and check the identity that you expect'
  })
}

function missing(name: string, unmet: readonly Requirement[]): MissingError {
  return new MissingError('E_MISSING', {
    message: `no ${unmet.join(' and no ')} on ${name}`,
    reason: 'the registry answered, and nothing of that kind is attached to this digest',
    remedy:
      'sign this digest first; when it was signed, check that it is the same digest and that no retention job deleted the tags sha256-*'
  })
}
