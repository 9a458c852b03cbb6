import { environmentUri, summaryClaim } from '../attestation/verification-summary.ts'
export { environmentUri }
import type { Attachment, Findings, Refused } from './attachment.ts'

/** The same findings, with every verification summary refused that is not one of success for this image in this environment. */
export function heldToEnvironment({ attachments, refused }: Findings, image: string, environment: string): Findings {
  const expected = environmentUri(image, environment)
  const held = attachments.map((attachment) => heldToResource(attachment, expected))
  return {
    attachments: held.flatMap((finding) => ('verified' in finding ? [finding] : [])),
    refused: [...refused, ...held.flatMap((finding) => ('verified' in finding ? [] : [finding]))]
  }
}

function heldToResource(attachment: Attachment, expected: string): Attachment | Refused {
  const claim = attachment.form === 'signature-layer' ? undefined : summaryClaim(attachment.verified.statement)
  if (!claim || (claim.passed && claim.resourceUri === expected)) return attachment
  const { item, digest } = attachment
  const reason = claim.passed
    ? `the summary is for ${claim.resourceUri.slice(0, 200)}; expected ${expected}`
    : 'the summary does not say PASSED'
  return { item, digest, code: 'E_VERIFY_SUMMARY', reason }
}

/** A verification summary of success: for which resource, since when, and by which workflow run. */
export interface PassedSummary {
  readonly resourceUri: string
  readonly time: Date
  readonly signer: string
  /** Where the workflow that signed it comes from, and at which ref it ran. */
  readonly sourceRepository: string
  readonly sourceRef: string
}

/** The verification summaries of success among what verified, whoever signed them. */
export function passedSummaries({ attachments }: Findings): PassedSummary[] {
  return attachments.flatMap((attachment) => {
    if (attachment.form === 'signature-layer') return []
    const claim = summaryClaim(attachment.verified.statement)
    if (!claim?.passed) return []
    const { signer, time } = attachment.verified
    const { subjectAlternativeName, sourceRepository = '', sourceRef = '' } = signer
    return [{ resourceUri: claim.resourceUri, time, signer: subjectAlternativeName, sourceRepository, sourceRef }]
  })
}
