import { matches, shownMatch, sourceRefOf, sourceRepositoryOf, subjectOf } from '../policy/match.ts'
import { type App, scanSigners, type WorkflowSigner } from '../policy/policy.ts'
import type { CertificateIdentity } from '../sigstore/certificate.ts'
import type { Refused } from './attachment.ts'

/** What a policy compares of a signer. */
export type NamedSigner = Pick<CertificateIdentity, 'issuer' | 'subjectAlternativeName'> &
  Partial<Pick<CertificateIdentity, 'sourceRepository' | 'sourceRef'>>

/** Why something does not count. */
export type Fault = Pick<Refused, 'code' | 'reason'>

/** How a certificate names somebody else than a signer of the policy; undefined where it names that one. */
export function signerFault(signer: WorkflowSigner, found: NamedSigner): Fault | undefined {
  const sourceRef = sourceRefOf(signer)
  const subject = subjectOf(signer)
  if (found.issuer !== signer.issuer) return identityFault('issuer', found.issuer, signer.issuer)
  if (!matches(subject, found.subjectAlternativeName))
    return identityFault('identity', found.subjectAlternativeName, shownMatch(subject))
  if (found.sourceRepository !== sourceRepositoryOf(signer))
    return identityFault('source repository', found.sourceRepository, sourceRepositoryOf(signer))
  if (sourceRef && !matches(sourceRef, found.sourceRef ?? ''))
    return identityFault('source ref', found.sourceRef, shownMatch(sourceRef))
  return undefined
}

/** Whether the policy lets whoever a certificate names sign scans of the app. */
export function maySignScans(app: App, found: NamedSigner): boolean {
  return scanSigners(app).some((signer) => signerFault(signer, found) === undefined)
}

function identityFault(what: string, found: string | undefined, expected: string): Fault {
  return { code: 'E_VERIFY_IDENTITY', reason: `${what} ${found || 'missing'}; expected ${expected}` }
}
