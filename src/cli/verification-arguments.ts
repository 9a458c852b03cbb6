import { parseTrust } from '../chain/parse-request.ts'
import type { BundleVerificationRequest, VerificationRequest } from '../chain/verify.ts'
import { Digest } from '../image/digest.ts'
import { type ImageReference, parseImageName } from '../image/reference.ts'
import type { ExpectedSigner } from '../sigstore/expected-signer.ts'
import { parseIdentityPattern } from '../sigstore/identity-pattern.ts'
import { RequestError } from '../support/errors.ts'
import type { Requirement } from '../verification/claim.ts'
import type { CommandLine } from './arguments.ts'

const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com'
const GITHUB = 'https://github.com'
const KINDS: readonly Requirement[] = ['signature', 'provenance', 'sbom', 'vsa']
const PREDICATE_TYPE = /^[a-z][a-z0-9+.-]*:\/\/[!-~]+$|^[a-z0-9.-]+\.[a-z]+\/[!-~]+$/i
const WORKFLOW = /^(?:(https?:\/\/[^/\s]+)\/)?([\w.-]+\/[\w.-]+\/\.github\/workflows\/[^/@\s]+\.ya?ml)$/
const SOURCE = /^https?:\/\/[^/\s]+\/[\w.-]+\/[\w.-]+$/

/** An image that is pinned by its digest. */
export interface PinnedImage {
  readonly reference: ImageReference
  readonly digest: Digest
}

/** What `verify` and `promote` are to verify; throws RequestError. */
export function parseVerification(line: CommandLine, env: NodeJS.ProcessEnv): VerificationRequest {
  const pinned = parsePinned(line)
  return {
    ...pinned,
    identity: parseSigner(line),
    ...parseRequired(line, pinned.reference),
    trust: parseTrust(line.option, 'verify'),
    githubToken: env['GITHUB_TOKEN']
  }
}

/** The one image of a command line, with its digest; throws RequestError. */
export function parsePinned(line: CommandLine): PinnedImage {
  const { reference, digest } = parseImageName(onlyImage(line))
  if (digest) return { reference, digest }
  throw new RequestError('E_DIGEST_MISSING', {
    message: `no digest is given for ${reference.name}`,
    reason: 'a tag can move between this check and the deployment',
    remedy: 'write NAME@sha256:…'
  })
}

// Files need no name: the digest alone says what they are about.
function parseDigest(line: CommandLine): Digest {
  const name = onlyImage(line)
  return name.includes('@') ? parsePinned(line).digest : Digest.parse(name)
}

/** What the files of --bundle are to prove; throws RequestError. */
export function parseBundleVerification(line: CommandLine): BundleVerificationRequest {
  const trust = parseTrust(line.option, 'verify')
  const digest = parseDigest(line)
  const reference = onlyImage(line).includes('@') ? parsePinned(line).reference : undefined
  return {
    ...{ digest, reference, bundles: line.list('bundle'), identity: parseSigner(line), trust },
    ...parseRequired(line, reference)
  }
}

/** Throws RequestError where --offline is given and something would have to be fetched all the same. */
export function checkOffline(line: CommandLine): void {
  if (!line.isOn('offline')) return
  const missing = [
    ...(line.list('bundle').length === 0 ? ['--bundle'] : []),
    ...(line.option('trusted-root') === '' ? ['--trusted-root'] : [])
  ]
  if (missing.length === 0) return
  throw new RequestError('E_OFFLINE', {
    message: `--offline needs ${missing.join(' and ')}`,
    reason: 'attachments stand in a registry and the trust root in a TUF repository, unless files hold them',
    remedy:
      'fetch both beforehand: cosign download attestation or gh attestation download, and gh attestation trusted-root'
  })
}

/** Who must have signed; throws RequestError where nobody in particular is named. */
function parseSigner(line: CommandLine): ExpectedSigner {
  const given = (name: string) => line.option(name) || undefined
  const [workflow, source, ref] = [given('signer-workflow'), given('source-repository'), given('source-ref')]
  const subjectAlternativeName = parseName(given('certificate-identity'), given('certificate-identity-regexp'))
  if (subjectAlternativeName === undefined && workflow === undefined) throw identityMissing()
  return {
    issuer: given('certificate-oidc-issuer') ?? GITHUB_ISSUER,
    ...(subjectAlternativeName !== undefined && { subjectAlternativeName }),
    ...(workflow !== undefined && { signerWorkflow: parseWorkflow(workflow) }),
    ...(source !== undefined && { sourceRepository: parseSource(source) }),
    ...(ref !== undefined && { sourceRef: ref })
  }
}

function parseName(exact: string | undefined, pattern: string | undefined): string | RegExp | undefined {
  if (exact !== undefined && pattern !== undefined) throw identityTwice()
  return pattern === undefined ? exact : parseIdentityPattern(pattern)
}

/** What must be there, and for which environment; a summary of one environment says nothing of another. */
function parseRequired(line: CommandLine, reference: ImageReference | undefined) {
  const requirements = parseRequirements(line.option('require'))
  const environment = line.option('environment') || undefined
  if (requirements.includes('vsa') === (environment !== undefined) && (reference || environment === undefined))
    return { requirements, environment }
  throw new RequestError('E_ARGUMENT', {
    message: '--require vsa, --environment and the name of the image belong together',
    reason: 'a verification summary is of one image for one environment, and says nothing of another',
    remedy: 'write for example custody verify NAME@sha256:… --require vsa --environment prod'
  })
}

/** What must be there; throws RequestError on a word that is neither a kind nor a predicate type. */
function parseRequirements(text: string): Requirement[] {
  return (text || 'signature,provenance').split(',').map((part) => {
    const word = part.trim()
    if (KINDS.includes(word as Requirement) || PREDICATE_TYPE.test(word)) return word as Requirement
    throw new RequestError('E_ARGUMENT', {
      message: `--require: ${JSON.stringify(word.slice(0, 40))} is not one of ${KINDS.join(', ')} or a predicate type`,
      reason: 'what is not known can not be required',
      remedy: 'write for example --require signature,provenance,https://cyclonedx.org/bom'
    })
  })
}

function onlyImage(line: CommandLine): string {
  const [name, ...more] = line.images
  if (name !== undefined && more.length === 0) return name
  throw new RequestError('E_ARGUMENT', {
    message: `custody ${line.verb} takes one image`,
    reason: `${line.images.length} are given`,
    remedy: `write custody ${line.verb} NAME@sha256:…`
  })
}

function parseWorkflow(text: string): string {
  const [, server = GITHUB, path] = WORKFLOW.exec(text) ?? []
  if (path !== undefined) return `${server}/${path}`
  throw new RequestError('E_ARGUMENT', {
    message: `--signer-workflow ${JSON.stringify(text.slice(0, 80))} is no workflow file`,
    reason: 'it is compared with the certificate, which names owner, repository and path of the workflow',
    remedy: 'write acme/shared/.github/workflows/release.yml, without a ref'
  })
}

function parseSource(text: string): string {
  if (SOURCE.test(text)) return text
  throw new RequestError('E_ARGUMENT', {
    message: `--source-repository ${JSON.stringify(text.slice(0, 80))} is no repository's address`,
    reason: 'it is compared with the certificate character by character',
    remedy: 'write it like https://github.com/acme/checkout'
  })
}

function identityMissing(): RequestError {
  return new RequestError('E_IDENTITY_MISSING', {
    message: '--certificate-identity is missing',
    reason: 'a signature by anybody proves nothing',
    remedy:
      'pass the workflow that must have signed, as the job summary prints it (or --signer-workflow, for any of its refs)'
  })
}

function identityTwice(): RequestError {
  return new RequestError('E_ARGUMENT', {
    message: '--certificate-identity and --certificate-identity-regexp are both given',
    reason: 'one name is compared, exactly or by an expression',
    remedy: 'keep one of the two'
  })
}
