import type { CertificateIdentity } from '../sigstore/certificate.ts'
import { matches, sourceRefOf, sourceRepositoryOf, subjectOf } from '../policy/match.ts'
import type { App, WorkflowSigner } from '../policy/policy.ts'
import type { Attachment, Findings, Refused } from './attachment.ts'
import { SCAN_PREDICATE } from './claim.ts'
import { decide, type Decision } from './decision.ts'

/** Judges what anybody attached to a digest against an app of the policy: who must have signed, what must be there, how old a scan may be. */
export function decideApp(app: App, name: string, findings: Findings, now: Date): Decision {
  return decide(
    name,
    appFindings(app, findings, now),
    app.requirements.map(({ kind }) => kind)
  )
}

/** The same findings, with everything refused that the app's signer did not sign, or that is a scan of too long ago. */
export function appFindings(app: App, findings: Findings, now: Date): Findings {
  const held = findings.attachments.map((attachment) => heldTo(app, attachment, now))
  return {
    attachments: held.filter(isAccepted),
    refused: [...findings.refused, ...held.flatMap((finding) => (isAccepted(finding) ? [] : [finding]))]
  }
}

function isAccepted(finding: Attachment | Refused): finding is Attachment {
  return 'verified' in finding
}

function heldTo(app: App, attachment: Attachment, now: Date): Attachment | Refused {
  const fault = signerFault(app.signer, attachment.verified.signer) ?? scanFault(app, attachment, now)
  if (!fault) return attachment
  const { item, digest } = attachment
  return { item, digest, ...fault }
}

type Fault = Pick<Refused, 'code' | 'reason'>

function signerFault(signer: WorkflowSigner, found: CertificateIdentity): Fault | undefined {
  const sourceRef = sourceRefOf(signer)
  const subject = subjectOf(signer)
  if (found.issuer !== signer.issuer) return identityFault('issuer', found.issuer, signer.issuer)
  if (!matches(subject, found.subjectAlternativeName))
    return identityFault(
      'identity',
      found.subjectAlternativeName,
      subject.kind === 'exact' ? subject.text : subject.expression
    )
  if (found.sourceRepository !== sourceRepositoryOf(signer))
    return identityFault('source repository', found.sourceRepository, sourceRepositoryOf(signer))
  if (sourceRef && !matches(sourceRef, found.sourceRef ?? ''))
    return identityFault(
      'source ref',
      found.sourceRef,
      sourceRef.kind === 'exact' ? sourceRef.text : sourceRef.expression
    )
  return undefined
}

function identityFault(what: string, found: string | undefined, expected: string): Fault {
  return { code: 'E_VERIFY_IDENTITY', reason: `${what} ${found || 'missing'}; expected ${expected}` }
}

// The day of the scan is what the scanner says; the day of the signature is what the log or the timestamp authority says.
function scanFault({ requirements }: App, attachment: Attachment, now: Date): Fault | undefined {
  if (attachment.form === 'signature-layer' || attachment.verified.predicateType !== SCAN_PREDICATE) return undefined
  const scan = requirements.find((requirement) => requirement.kind === 'scan')
  if (!scan) return undefined
  const finished = scanTime(attachment.verified.statement.predicate)
  const age = now.getTime() - (finished?.getTime() ?? NaN)
  if (age <= scan.maxAgeMs && age > -scan.maxAgeMs) return undefined
  const when = finished ? `at ${finished.toISOString()}` : 'at no readable time'
  return {
    code: 'E_VERIFY_SCAN_AGE',
    reason: `the scan ended ${when}; it may be ${scan.maxAgeMs / 3_600_000} hours old`
  }
}

function scanTime(predicate: object): Date | undefined {
  const { metadata } = predicate as { metadata?: { scanFinishedOn?: unknown } }
  const time = new Date(typeof metadata?.scanFinishedOn === 'string' ? metadata.scanFinishedOn : NaN)
  return Number.isNaN(time.getTime()) ? undefined : time
}
