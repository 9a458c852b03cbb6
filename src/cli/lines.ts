import type { Evidence } from '../evidence/evidence.ts'
import type { Promotion } from '../promotion/promote.ts'
import type { CustodyError } from '../support/errors.ts'
import type { Attachment, Findings, Refused } from '../verification/attachment.ts'

/** What was proved, for a person at a terminal. */
export function evidenceLines({ images, signer }: Evidence): string[] {
  return images.flatMap(({ name, digest, attachments, sboms }) => [
    `verified ${name}@${digest}`,
    ...attachments.map(
      ({ kind, format, outcome, logIndex, platform }) =>
        `  ${kind.padEnd(10)} ${format.padEnd(6)} ${outcome.padEnd(7)} ${platform ?? 'image'}${logIndex === null ? '' : `, log entry ${logIndex}`}`
    ),
    ...sboms.map(({ packages, platform, source }) => `  ${packages} packages (${platform ?? 'image'}, from ${source})`),
    `  signer     ${signer.identity}`
  ])
}

/** What happened in the GitOps repository. */
export function promotionLines(promotion: Promotion | undefined): string[] {
  if (!promotion) return []
  return [
    promotion.url === undefined
      ? 'promotion nothing to do: the digest is deployed already'
      : `promotion ${promotion.operation} ${promotion.url}`
  ]
}

/** What was found on a digest, accepted first. */
export function findingsLines({ attachments, refused }: Findings): string[] {
  return [
    ...attachments.map(attachmentLine),
    ...refused.map(({ item, code, reason }) => `  refused  ${item.location}: ${code}: ${reason}`)
  ]
}

/** The same for machines. */
export function findingsJson({ attachments, refused }: Findings): { accepted: object[]; refused: object[] } {
  return { accepted: attachments.map(attachmentJson), refused: refused.map(refusedJson) }
}

/** An error for machines: its code and its words. */
export function errorJson({ code, message, reason, remedy, state }: CustodyError): object {
  return { code, message, reason, remedy, state }
}

function attachmentLine(attachment: Attachment): string {
  const { verified, item } = attachment
  return `  accepted ${predicateOf(attachment)} (${attachment.form}) at ${item.location}, ${verified.time.toISOString()}${verified.logIndex === undefined ? '' : `, log entry ${verified.logIndex}`}`
}

function attachmentJson(attachment: Attachment): object {
  const { form, item, verified } = attachment
  return {
    form,
    predicateType: predicateOf(attachment),
    location: item.location,
    time: verified.time.toISOString(),
    logIndex: verified.logIndex ?? null,
    signer: verified.signer
  }
}

function refusedJson({ item, code, reason }: Refused): object {
  return { location: item.location, code, reason }
}

function predicateOf(attachment: Attachment): string {
  return attachment.form === 'signature-layer' ? 'simple signing' : attachment.verified.predicateType
}
