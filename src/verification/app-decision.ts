import type { App } from '../policy/policy.ts'
import type { Attachment, Findings, Refused } from './attachment.ts'
import { decide, type Decision } from './decision.ts'
import { ageOf, isScan, type ScanAttachment, scanEnd, withNewestScan } from './newest-scan.ts'
import { type Fault, maySignScans, signerFault } from './policy-signer.ts'

/** Judges what anybody attached to a digest against an app of the policy: who must have signed, what must be there, how old a scan may be. */
export function decideApp(app: App, name: string, findings: Findings, now: Date): Decision {
  return decide(
    name,
    appFindings(app, findings, now),
    app.requirements.map(({ kind }) => kind)
  )
}

/** The same findings, with everything refused that nobody signed who may, and every scan but the newest; that one, too, where it is of too long ago. */
export function appFindings(app: App, findings: Findings, now: Date): Findings {
  const signed = withoutFaulty(findings, (attachment) => signerFaultOf(app, attachment))
  return withoutFaulty(withNewestScan(signed), (attachment) =>
    isScan(attachment) ? scanFault(app, attachment, now) : undefined
  )
}

function withoutFaulty(
  { attachments, refused }: Findings,
  faultOf: (attachment: Attachment) => Fault | undefined
): Findings {
  const held = attachments.map((attachment) => heldTo(attachment, faultOf(attachment)))
  return {
    attachments: held.filter(isAccepted),
    refused: [...refused, ...held.flatMap((finding) => (isAccepted(finding) ? [] : [finding]))]
  }
}

function isAccepted(finding: Attachment | Refused): finding is Attachment {
  return 'verified' in finding
}

function heldTo(attachment: Attachment, fault: Fault | undefined): Attachment | Refused {
  const { item, digest } = attachment
  return fault ? { item, digest, ...fault } : attachment
}

function signerFaultOf(app: App, attachment: Attachment): Fault | undefined {
  const { signer } = attachment.verified
  return isScan(attachment) && maySignScans(app, signer) ? undefined : signerFault(app.signer, signer)
}

function scanFault({ requirements }: App, scan: ScanAttachment, now: Date): Fault | undefined {
  const required = requirements.find((requirement) => requirement.kind === 'scan')
  if (!required) return undefined
  const isDated = scanEnd(scan.verified.statement.predicate) !== undefined
  const { time } = ageOf(scan)
  if (isDated && now.getTime() - time.getTime() <= required.maxAgeMs) return undefined
  const when = isDated ? `at ${time.toISOString()}` : 'at no readable time'
  return {
    code: 'E_VERIFY_SCAN_AGE',
    reason: `the scan ended ${when}; it may be ${required.maxAgeMs / 3_600_000} hours old`
  }
}
