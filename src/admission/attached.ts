import { matches } from '../policy/match.ts'
import type { Attachment, Findings } from '../verification/attachment.ts'
import type { Inventory } from '../verification/inventory.ts'
import type { AttachmentFormat } from '../policy/admission.ts'
import { isScan, scanEnd as endOf } from '../verification/newest-scan.ts'
import { type AdmittedApp, type AdmittedSigner, runsOf } from './plan.ts'
import { requiredPredicates } from './predicates.ts'

/** What the registry holds of one digest, verified, whoever signed it. */
export interface Attached {
  readonly inventory: Inventory
  readonly findings: Findings
}

export type RequirementName = 'signature' | 'provenance' | 'sbom' | 'scan'

/** Attachments of one format that the app's signer made, and the scans of who may sign those; engines compare subject and issuer, not the source repository. */
export function bySigner({ findings }: Attached, app: AdmittedApp, format: AttachmentFormat): readonly Attachment[] {
  return findings.attachments.filter(
    (attachment) =>
      (attachment.form === 'bundle') === (format === 'bundle') && (isBy(app, attachment) || isRescan(attachment, app))
  )
}

function isBy({ issuer, subject }: AdmittedSigner, { verified: { signer } }: Attachment): boolean {
  return signer.issuer === issuer && matches(subject, signer.subjectAlternativeName)
}

// A scan by the signer of scans, called from the repository that it names.
function isRescan(attachment: Attachment, { scanSigner }: AdmittedApp): boolean {
  if (!scanSigner || !isScan(attachment) || !isBy(scanSigner, attachment)) return false
  const { invocation } = attachment.verified.statement.predicate as { invocation?: { uri?: unknown } }
  return typeof invocation?.uri === 'string' && invocation.uri.startsWith(runsOf(scanSigner))
}

/** Those among attachments that speak of one requirement. */
export function speakingOf(
  attachments: readonly Attachment[],
  app: AdmittedApp,
  name: RequirementName
): readonly Attachment[] {
  const type = requiredPredicates(app).find((predicate) => predicate.name === name)?.type
  return attachments.filter((attachment) =>
    attachment.form === 'signature-layer' ? name === 'signature' : attachment.verified.predicateType === type
  )
}

/** Whether a provenance names the repository, and the ref where one is asked for, that the app is built from. */
export function isBuiltFrom(attachment: Attachment, { sourceRepository, sourceRef }: AdmittedApp): boolean {
  if (attachment.form === 'signature-layer') return false
  const { buildDefinition } = attachment.verified.statement.predicate as {
    buildDefinition?: { externalParameters?: { workflow?: { repository?: unknown; ref?: unknown } } }
  }
  const workflow = buildDefinition?.externalParameters?.workflow
  if (workflow?.repository !== sourceRepository) return false
  return sourceRef === undefined || (typeof workflow.ref === 'string' && matches(sourceRef, workflow.ref))
}

/** When an attested scan ended; undefined where it does not say so. */
export function scanEnd(attachment: Attachment): Date | undefined {
  if (attachment.form === 'signature-layer') return undefined
  return endOf(attachment.verified.statement.predicate)
}

/** Whether a legacy layer carries the certificates between its own and the root, which some verifiers do not look up. */
export function carriesChain(attachment: Attachment): boolean {
  if (attachment.item.kind === 'bundle') return true
  return (attachment.item.layer.annotations['dev.sigstore.cosign/chain'] ?? '') !== ''
}
