import type { AttachmentFormat, Engine } from '../policy/admission.ts'
import { asCustodyError, RequestError } from '../support/errors.ts'
import type { Attachment } from '../verification/attachment.ts'
import type { Decision } from '../verification/decision.ts'
import {
  type Attached,
  bySigner,
  carriesChain,
  isBuiltFrom,
  type RequirementName,
  scanEnd,
  speakingOf
} from './attached.ts'
import { signerName } from './identity.ts'
import { type AdmissionPlan, type AdmittedApp, scanAge, versionOf } from './plan.ts'
import { refuseImpossible } from './refusals.ts'

/** What an engine with our policy would say of one digest, and the first reason where it would not let it in. */
export interface Diagnosis {
  readonly engine: Engine
  readonly version: string
  readonly verdict: 'admits' | 'refuses' | 'no policy'
  readonly reason: string
  readonly remedy: string
}

/** One digest of an app, as it is seen by every engine. */
export interface Patient {
  readonly plan: AdmissionPlan
  readonly app: AdmittedApp
  readonly attached: Attached
  /** What our own verifier says, which is what `custody admit` answers. */
  readonly decision: Decision
  readonly now: Date
}

interface Complaint {
  readonly reason: string
  readonly remedy: string
}

const SIGN_AGAIN = 'run the release workflow for this digest again; what is there and valid is kept'

/** The verdict of one engine; engines that look at no image are left out by `LOOKS_AT_IMAGES`. */
export function diagnose(engine: Engine, patient: Patient): Diagnosis {
  const head = { engine, version: versionOf(patient.plan, engine) }
  try {
    refuseImpossible(engine, patient.plan)
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    return { ...head, verdict: 'no policy', reason: error.reason ?? '', remedy: error.remedy }
  }
  const complaint = EXAMINERS[engine](patient)
  if (!complaint)
    return { ...head, verdict: 'admits', reason: WORDS[engine] ?? 'everything that it looks at is there', remedy: '' }
  return { ...head, verdict: 'refuses', ...complaint }
}

/** The engines that look at an image before it runs. */
export const LOOKS_AT_IMAGES: readonly Engine[] = [
  'kyverno',
  'kyverno-clusterpolicy',
  'policy-controller',
  'ratify',
  'image-policy-webhook',
  'validating-admission-policy',
  'gatekeeper'
]

// What is worth knowing of an engine that admits.
const WORDS: Partial<Record<Engine, string>> = {
  ratify: 'a signature is there; Ratify 1.4 does not look whether it is about this digest',
  'validating-admission-policy': 'the digest is pinned and the repository listed; it looks at no signature',
  gatekeeper: 'the digest is pinned and the repository listed; it looks at no signature'
}

const pass = (): undefined => undefined

const EXAMINERS: Readonly<Record<Engine, (patient: Patient) => Complaint | undefined>> = {
  kyverno: (patient) => attestations(patient, preferred(patient, 'bundle'), 'all'),
  'kyverno-clusterpolicy': (patient) => {
    const format = preferred(patient, 'legacy')
    return (format === 'bundle' ? unreadableBundle(patient) : undefined) ?? attestations(patient, format, 'all')
  },
  'policy-controller': (patient) => attestations(patient, preferred(patient, 'bundle'), 'any'),
  ratify: legacySignature,
  'image-policy-webhook': ownDecision,
  // The digest is given, and the app's own repository is always listed.
  'validating-admission-policy': pass,
  gatekeeper: pass,
  flux: pass,
  'argo-cd': pass
}

function preferred({ plan: { formats } }: Patient, format: AttachmentFormat): AttachmentFormat {
  return formats.includes(format) ? format : (formats[0] ?? format)
}

/** Whether every requirement is met in one format; several provenances or scans must all comply for some engines, one is enough for others. */
function attestations(patient: Patient, format: AttachmentFormat, comply: 'all' | 'any'): Complaint | undefined {
  const { app, attached } = patient
  const own = bySigner(attached, app, format)
  for (const { kind } of app.requirements) {
    const found = speakingOf(own, app, kind)
    if (found.length === 0) return missing(patient, format, kind)
    const fault = contentFault(patient, kind, found, comply)
    if (fault) return fault
  }
  return undefined
}

function contentFault(
  { app, now }: Patient,
  kind: RequirementName,
  found: readonly Attachment[],
  comply: 'all' | 'any'
): Complaint | undefined {
  const complies = (attachment: Attachment): boolean => {
    if (kind === 'provenance') return isBuiltFrom(attachment, app)
    if (kind !== 'scan') return true
    const age = now.getTime() - (scanEnd(attachment)?.getTime() ?? NaN)
    return age <= (scanAge(app) ?? 0)
  }
  if (comply === 'all' ? found.every(complies) : found.some(complies)) return undefined
  if (kind === 'scan')
    return { reason: 'the attested scan is too old', remedy: 'scan the digest again and attest the result' }
  const several = found.length > 1 ? `one of ${found.length} provenances` : 'the provenance'
  return {
    reason: `${several} by the right signer is not for ${app.sourceRepository}`,
    remedy: 'find out who calls the signing workflow from another repository, and remove what they attached'
  }
}

function missing({ app, attached }: Patient, format: AttachmentFormat, kind: RequirementName): Complaint {
  const others = bySigner(attached, app, format === 'bundle' ? 'legacy' : 'bundle')
  const inOther = speakingOf(others, app, kind).length > 0
  const foreign = attached.findings.attachments.length - others.length - bySigner(attached, app, format).length
  if (inOther)
    return {
      reason: `the ${kind} is there, but not as ${format}, which this engine reads`,
      remedy: `let the release workflow write formats: bundle,legacy, or write formats: [${format === 'bundle' ? 'legacy' : 'bundle'}] under admission`
    }
  if (foreign > 0)
    return {
      reason: `no ${kind} by ${signerName(app)}; ${foreign} attached by others`,
      remedy: 'compare the signers above with signer: in custody.yaml'
    }
  const broken = attached.findings.refused.length
  const rest = broken === 0 ? 'nothing of that kind is attached' : `${broken} attached do not verify`
  return { reason: `no ${kind}: ${rest}`, remedy: SIGN_AGAIN }
}

// One bundle that it can't read makes the whole list unusable there.
function unreadableBundle({ attached }: Patient): Complaint | undefined {
  const broken = attached.findings.refused.find(
    ({ item }) => item.kind !== 'signature-layer' && item.kind !== 'attestation-layer'
  )
  if (!broken) return undefined
  return {
    reason: `${broken.item.location} is no valid bundle, and this engine refuses an image for one of them: ${broken.reason}`,
    remedy: 'delete that referrer'
  }
}

function legacySignature(patient: Patient): Complaint | undefined {
  const signatures = speakingOf(bySigner(patient.attached, patient.app, 'legacy'), patient.app, 'signature')
  if (signatures.length === 0) return missing(patient, 'legacy', 'signature')
  if (signatures.some(carriesChain)) return undefined
  return {
    reason: 'the signature carries no chain of certificates, which Ratify does not look up',
    remedy: 'sign with this action: cosign 3 leaves the chain out'
  }
}

function ownDecision({ decision }: Patient): Complaint | undefined {
  if (decision.accepted) return undefined
  const { code, message, reason, remedy } = asCustodyError(decision.error)
  return { reason: `${code}: ${reason ?? message}`, remedy }
}
