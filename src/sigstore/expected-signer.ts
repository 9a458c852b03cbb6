import { EvidenceError } from '../support/errors.ts'
import type { CertificateIdentity } from './certificate.ts'

/** Who must have signed. What is left out is not looked at; of the first two at least one has to be there. */
export interface ExpectedSigner {
  /** The URI in the subject alternative name: compared character by character, or matched as a whole by an anchored expression. */
  readonly subjectAlternativeName?: Wanted
  /** The workflow that signed, without its ref: https://github.com/acme/shared/.github/workflows/release.yml. */
  readonly signerWorkflow?: string
  readonly issuer: string
  /** Fulcio's 1.3.6.1.4.1.57264.1.12, for example https://github.com/acme/checkout. */
  readonly sourceRepository?: string
  /** Fulcio's 1.3.6.1.4.1.57264.1.14, for example refs/tags/v1.2.3. */
  readonly sourceRef?: Wanted
}

/** A text as it must be, or an expression that is anchored at both ends. */
type Wanted = string | RegExp

const REMEDY = 'find out who attached it; it counts for nothing here, whatever else is right about it'
// Behind the workflow's path: the ref, or the commit, that it was called at. Without this a file named release.yml@x.yml would pass.
const AT_A_REF = /^@(?:refs\/.+|[0-9a-f]{40})$/

/** Whether a certificate names whom it must. */
export function isSigner(signer: CertificateIdentity, expected: ExpectedSigner): boolean {
  try {
    checkSigner(signer, expected)
    return true
  } catch (error) {
    if (error instanceof EvidenceError) return false
    throw error
  }
}

/** Compares who signed with who must have; throws EvidenceError naming the first difference. */
export function checkSigner(signer: CertificateIdentity, expected: ExpectedSigner | undefined): void {
  if (!expected) return
  checkName(signer.subjectAlternativeName, expected)
  const rest = [
    ['issuer', signer.issuer, expected.issuer],
    ['source repository', signer.sourceRepository, expected.sourceRepository],
    ['source ref', signer.sourceRef, expected.sourceRef]
  ] as const
  for (const [what, found = '', wanted] of rest)
    if (wanted !== undefined && !isWanted(found, wanted)) throw foreign(what, found, wanted)
}

function checkName(found: string, { subjectAlternativeName: name, signerWorkflow: workflow }: ExpectedSigner): void {
  if (name === undefined && workflow === undefined) throw new TypeError('an expected signer has a name or a workflow')
  if (name !== undefined && !isWanted(found, name)) throw foreign('identity', found, name)
  if (workflow !== undefined && !isAtWorkflow(found, workflow)) throw foreign('signer workflow', found, workflow)
}

function isWanted(found: string, wanted: Wanted): boolean {
  return typeof wanted === 'string' ? found === wanted : found !== '' && wanted.test(found)
}

function isAtWorkflow(found: string, workflow: string): boolean {
  return found.startsWith(workflow) && AT_A_REF.test(found.slice(workflow.length))
}

function foreign(what: string, found: string, wanted: Wanted): EvidenceError {
  return new EvidenceError('E_VERIFY_IDENTITY', {
    message: 'somebody else than expected signed',
    reason: `${what} ${found || 'missing'}; expected ${String(wanted)}`,
    remedy: REMEDY,
    state: 'nothing was changed'
  })
}
