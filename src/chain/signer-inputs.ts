import { GITHUB_ISSUER } from '../attestation/claims.ts'
import type { ImageReference } from '../image/reference.ts'
import type { ExpectedSigner } from '../sigstore/expected-signer.ts'
import { parseIdentityPattern } from '../sigstore/identity-pattern.ts'
import { RequestError } from '../support/errors.ts'
import type { Requirement } from '../verification/claim.ts'
import type { ReadInput } from './request.ts'

const GITHUB = 'https://github.com'
const KINDS: readonly Requirement[] = ['signature', 'provenance', 'sbom', 'scan', 'vsa']
const PREDICATE_TYPE = /^[a-z][a-z0-9+.-]*:\/\/[!-~]+$|^[a-z0-9.-]+\.[a-z]+\/[!-~]+$/i
const WORKFLOW = /^(?:(https?:\/\/[^/\s]+)\/)?([\w.-]+\/[\w.-]+\/\.github\/workflows\/[^/@\s]+\.ya?ml)$/
const SOURCE = /^https?:\/\/[^/\s]+\/[\w.-]+\/[\w.-]+$/

/** Who must have signed; throws RequestError where nobody in particular is named. */
export function parseSigner(read: ReadInput): ExpectedSigner {
  const [workflow, source, ref] = [read('signer-workflow'), read('source-repository'), read('source-ref')]
  const subjectAlternativeName = parseName(read('certificate-identity'), read('certificate-identity-regexp'))
  if (subjectAlternativeName === undefined && workflow === '') throw identityMissing()
  return {
    issuer: read('certificate-oidc-issuer') || GITHUB_ISSUER,
    ...(subjectAlternativeName !== undefined && { subjectAlternativeName }),
    ...(workflow !== '' && { signerWorkflow: parseWorkflow(workflow) }),
    ...(source !== '' && { sourceRepository: parseSource(source) }),
    ...(ref !== '' && { sourceRef: ref })
  }
}

function parseName(exact: string, pattern: string): string | RegExp | undefined {
  if (exact !== '' && pattern !== '') throw identityTwice()
  if (pattern !== '') return parseIdentityPattern(pattern)
  return exact === '' ? undefined : exact
}

/** What must be there, and for which environment; throws RequestError. A summary of one environment says nothing of another. */
export function parseRequired(
  read: ReadInput,
  reference: ImageReference | undefined
): { readonly requirements: readonly Requirement[]; readonly environment: string | undefined } {
  const requirements = parseRequirements(read('require'))
  const environment = read('environment') || undefined
  if (requirements.includes('vsa') === (environment !== undefined) && (reference || environment === undefined))
    return { requirements, environment }
  throw new RequestError('E_ARGUMENT', {
    message: 'require: vsa, environment and the name of the image belong together',
    reason: 'a verification summary is of one image for one environment, and says nothing of another',
    remedy: 'give NAME@sha256:… and both, for example require: vsa and environment: prod'
  })
}

// Throws RequestError on a word that is neither a kind nor a predicate type.
function parseRequirements(text: string): Requirement[] {
  return (text || 'signature,provenance').split(',').map((part) => {
    const word = part.trim()
    if (KINDS.includes(word as Requirement) || PREDICATE_TYPE.test(word)) return word as Requirement
    throw new RequestError('E_ARGUMENT', {
      message: `require: ${JSON.stringify(word.slice(0, 40))} is not one of ${KINDS.join(', ')} or a predicate type`,
      reason: 'what is not known can not be required',
      remedy: 'write for example signature,provenance,https://cyclonedx.org/bom'
    })
  })
}

function parseWorkflow(text: string): string {
  const [, server = GITHUB, path] = WORKFLOW.exec(text) ?? []
  if (path !== undefined) return `${server}/${path}`
  throw new RequestError('E_ARGUMENT', {
    message: `signer-workflow ${JSON.stringify(text.slice(0, 80))} is no workflow file`,
    reason: 'it is compared with the certificate, which names owner, repository and path of the workflow',
    remedy: 'write acme/shared/.github/workflows/release.yml, without a ref'
  })
}

function parseSource(text: string): string {
  if (SOURCE.test(text)) return text
  throw new RequestError('E_ARGUMENT', {
    message: `source-repository ${JSON.stringify(text.slice(0, 80))} is no repository's address`,
    reason: 'it is compared with the certificate character by character',
    remedy: 'write it like https://github.com/acme/checkout'
  })
}

function identityMissing(): RequestError {
  return new RequestError('E_IDENTITY_MISSING', {
    message: 'certificate-identity is missing',
    reason: 'a signature by anybody proves nothing',
    remedy:
      'pass the workflow that must have signed, as the job summary prints it (or signer-workflow, for any of its refs)'
  })
}

function identityTwice(): RequestError {
  return new RequestError('E_ARGUMENT', {
    message: 'certificate-identity and certificate-identity-regexp are both given',
    reason: 'one name is compared, exactly or by an expression',
    remedy: 'keep one of the two'
  })
}
