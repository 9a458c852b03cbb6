import type { ExpectedSigner } from '../sigstore/expected-signer.ts'
import type { TrustSource } from '../sigstore/trust.ts'
import { asCustodyError, type CustodyError, RequestError } from '../support/errors.ts'
import { Turns } from '../tools/turns.ts'
import type { Findings } from '../verification/attachment.ts'
import type { Requirement } from '../verification/claim.ts'
import { parseDuration } from './parse-request.ts'
import { parsePinnedName, type PinnedImage } from './pinned-image.ts'
import { readPolicyFile, requireApp, trustSourceOf } from './policy-file.ts'
import { FaultCollector, type ReadInput } from './request.ts'
import type { Run } from './run.ts'
import { parseRequired, parseSigner } from './signer-inputs.ts'
import { parseTrust } from './trust-inputs.ts'
import { loadTrustFor, type Verification, verifyApp, verifyImage } from './verify.ts'
import { linesIn } from './lines.ts'

/** Images to verify, each by its digest, and the one rule for all of them. */
export interface VerificationList {
  readonly images: readonly PinnedImage[]
  readonly rule: SignerRule | PolicyRule
  readonly githubToken: string | undefined
  readonly timeoutMs: number
}

/** What became of one image: verified where there is no error. */
export interface ListedVerification {
  /** `NAME@sha256:…`. */
  readonly name: string
  readonly findings: Findings | undefined
  readonly error: CustodyError | undefined
}

interface SignerRule {
  readonly identity: ExpectedSigner
  readonly requirements: readonly Requirement[]
  readonly environment: string | undefined
  readonly trust: TrustSource
}

interface PolicyRule {
  readonly policy: string
}

type Verify = (image: PinnedImage) => Promise<Verification>

const AT_ONCE = 8
const MAX_IMAGES = 1024
const SIGNER_INPUTS = [
  ...['certificate-identity', 'certificate-identity-regexp', 'certificate-oidc-issuer', 'signer-workflow'],
  ...[
    'source-repository',
    'source-ref',
    'require',
    'environment',
    'trusted-root',
    'signing-config',
    'tuf-mirror',
    'tuf-root'
  ]
]

/** The list and its rule out of the inputs; throws RequestError, also where there is nothing to verify. */
export function parseVerificationList(read: ReadInput): VerificationList {
  const faults = new FaultCollector()
  const images = faults.collect(() => parseList(read('images')))
  const rule = faults.collect(() =>
    read('policy') === '' ? parseSignerRule(read, images?.[0]) : parsePolicyRule(read)
  )
  const timeoutMs = faults.collect(() => parseDuration(read('timeout') || '15m'))
  faults.throwAny()
  return {
    images: images ?? [],
    rule: rule as VerificationList['rule'],
    githubToken: read('github-token') || undefined,
    timeoutMs: timeoutMs ?? 0
  }
}

/** Verifies each image of a list; one that is refused, or can't be read, does not keep the others from being told. Throws RequestError for a policy that can't be read. */
export async function verifyList(list: VerificationList, run: Run): Promise<ListedVerification[]> {
  const verify = await verifierOf(list, run)
  const turns = new Turns(AT_ONCE)
  return Promise.all(list.images.map((image) => turns.take(() => verifyListed(image, verify))))
}

async function verifyListed(image: PinnedImage, verify: Verify): Promise<ListedVerification> {
  const name = image.reference.at(image.digest)
  try {
    const { decision, findings } = await verify(image)
    return { name, findings, error: decision.error }
  } catch (error) {
    return { name, findings: undefined, error: asCustodyError(error) }
  }
}

async function verifierOf({ rule, githubToken }: VerificationList, run: Run): Promise<Verify> {
  if (!('policy' in rule)) {
    const trusted = loadTrustFor(rule, run)
    return (image) => verifyImage({ ...image, ...rule, githubToken }, run, trusted)
  }
  const file = await readPolicyFile(rule.policy)
  const trust = trustSourceOf(file.policy, file.folder)
  const trusted = loadTrustFor({ trust }, run)
  // Nobody waits for it where no image is in the policy.
  trusted.catch(() => undefined)
  return ({ reference, digest }) =>
    verifyApp({ app: requireApp(file, reference), digest, trust, githubToken }, run, trusted)
}

function parseList(text: string): PinnedImage[] {
  const names = [...new Set(linesIn(text))]
  if (names.length === 0) throw nothing()
  if (names.length > MAX_IMAGES)
    throw new RequestError('E_IMAGE_COUNT', {
      message: `${names.length} images are listed; one step takes ${MAX_IMAGES}`,
      reason: 'the results of more would not fit into the outputs of a step',
      remedy: 'split the list over several steps'
    })
  return names.map(parsePinnedName)
}

function parseSignerRule(read: ReadInput, first: PinnedImage | undefined): SignerRule {
  return {
    identity: parseSigner(read),
    ...parseRequired(read, first?.reference),
    trust: parseTrust(read, 'verify')
  }
}

function parsePolicyRule(read: ReadInput): PolicyRule {
  const stray = SIGNER_INPUTS.find((name) => read(name) !== '')
  if (stray === undefined) return { policy: read('policy') }
  throw new RequestError('E_ARGUMENT', {
    message: `${stray} is given beside policy`,
    reason: 'the policy says who must have signed and whom to trust; nothing tells which of the two is meant',
    remedy: `leave ${stray} or policy out`
  })
}

function nothing(): RequestError {
  return new RequestError('E_VERIFY_NOTHING', {
    message: 'there is nothing to verify: images is empty',
    reason:
      'an output of an earlier job is empty when that job was skipped or names it otherwise; nothing verified is no success',
    remedy: 'list each image as NAME@sha256:…, one a line',
    state: 'nothing was verified'
  })
}
