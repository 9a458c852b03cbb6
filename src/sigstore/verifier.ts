import { X509Certificate } from 'node:crypto'
import {
  type Bundle,
  bundleFromJSON,
  type Envelope,
  envelopeFromJSON,
  toDSSEBundle,
  toMessageSignatureBundle,
  ValidationError
} from '@sigstore/bundle'
import { parseStatement, type Statement, STATEMENT_PAYLOAD_TYPE, subjectDigests } from '../attestation/statement.ts'
import { Digest } from '../image/digest.ts'
import { EvidenceError, messageOf } from '../support/errors.ts'
import { checkSigner, type ExpectedSigner } from './expected-signer.ts'
import { refuseExtent } from './extent.ts'
import { parseForeignJson, refuseAmbiguousStatement } from './json.ts'
import { entryFromAnnotation, stampFromAnnotation } from './legacy.ts'
import { keyNamesNobody, type Proof, prove, unproven } from './proof.ts'
import { envelopeHashOf } from './rekor-v1.ts'
import type { Trust } from './trust.ts'

/** What a signature must be about, and who must have made it; without an identity anybody may. */
export interface Expected {
  readonly digest: Digest
  readonly identity?: ExpectedSigner
}

/** What a signature over a statement proves, whatever is expected of it. */
export interface ProvenStatement extends Proof {
  readonly predicateType: string
  /** The sha256 digests that the statement speaks of. */
  readonly subjects: readonly Digest[]
  /** Of the statement's exact bytes. */
  readonly payload: Digest
}

/** A statement about the expected digest, signed by the expected identity, as the trusted root proves. */
export interface VerifiedStatement extends ProvenStatement {
  /** Parsed when it is first asked for: most are recognised by their payload's digest. */
  readonly statement: Statement
}

/** A signature over the expected digest alone. */
export type VerifiedPayload = Proof

/** The annotations of a layer of a cosign tag. */
export type LayerAnnotations = Readonly<Record<string, string>>

const MAX_BUNDLE = 96 * 1_048_576
// Of version 0.3 in both spellings; what a later version asks for can't be known.
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.bundle(?:\+json;version=0\.[123]|\.v0\.[123]\+json)$/
const MAX_PAYLOAD = 1_048_576
const SIGNATURE_TYPE = 'cosign container image signature'

/** Verifies a Sigstore bundle from its bytes alone, and that its statement speaks of the expected digest; throws EvidenceError. */
export function verifyBundle(bytes: Buffer, expected: Expected, trust: Trust): VerifiedStatement {
  const proven = trust.proven.of(bytes) ?? openBundle(bytes, trust).proven
  return checked(proven, expected, () => statementIn(readBundle(bytes)))
}

/** The bundle in these bytes, verified but for whom and what it must speak of; throws EvidenceError. */
export function openBundle(bytes: Buffer, trust: Trust): { bundle: Bundle; proven: ProvenStatement } {
  const bundle = readBundle(bytes)
  const proven = proveStatement(bundle, trust)
  trust.proven.keep(bytes, proven)
  return { bundle, proven }
}

/** The bundle in these bytes, unverified; throws EvidenceError where there is none. */
export function readBundle(bytes: Buffer): Bundle {
  return readable('the bundle', () => {
    const json = parseForeignJson(bytes, MAX_BUNDLE)
    if (typeof json !== 'object' || json === null) throw new TypeError('it is not a JSON object')
    const bundle = bundleFromJSON(json)
    if (!MEDIA_TYPE.test(bundle.mediaType))
      throw new TypeError(`the rules of its mediaType are not known: ${bundle.mediaType}`)
    refuseExtent(bundle)
    return bundle
  })
}

/** Verifies a layer of a `.sig` tag (cosign SIGNATURE_SPEC) from its bytes and annotations alone; throws EvidenceError. */
export function verifySignatureLayer(
  payload: Buffer,
  annotations: LayerAnnotations,
  expected: Expected,
  trust: Trust
): VerifiedPayload {
  const bundle = readable('the signature layer', () => {
    const signature = Buffer.from(annotation(annotations, 'dev.cosignproject.cosign/signature'), 'base64')
    const digest = Buffer.from(Digest.of(payload).hex, 'hex')
    return witnessed(toMessageSignatureBundle({ digest, signature, certificate: leafOf(annotations) }), annotations)
  })
  const proof = prove(bundle, trust, payload)
  checkSimpleSigning(payload, expected.digest)
  checkSigner(proof.signer, expected.identity)
  return proof
}

/** Verifies a layer of an `.att` tag (cosign ATTESTATION_SPEC) from its bytes and annotations alone; throws EvidenceError. */
export function verifyAttestationLayer(
  envelope: Buffer,
  annotations: LayerAnnotations,
  expected: Expected,
  trust: Trust
): VerifiedStatement {
  const bundle = readable('the attestation layer', () =>
    witnessed(bundleOf(envelopeFromJSON(parseForeignJson(envelope, MAX_BUNDLE)), leafOf(annotations)), annotations)
  )
  checkEnvelopeHash(bundle, envelope)
  return checked(proveStatement(bundle, trust), expected, () => statementIn(bundle))
}

// cosign compares this hash with the bytes of the layer: an envelope that was written anew would not verify there. How an entry of
// the older kind, intoto, belongs to the envelope is for the verifier to say.
function checkEnvelopeHash({ verificationMaterial: { tlogEntries } }: Bundle, envelope: Buffer): void {
  for (const { canonicalizedBody } of tlogEntries.filter(({ kindVersion }) => kindVersion?.kind !== 'intoto')) {
    const logged = readable('the log entry', () => envelopeHashOf(canonicalizedBody))
    if (logged?.equals(Digest.of(envelope))) continue
    throw unproven(
      'E_VERIFY_LOG',
      'the log entry does not belong to the envelope',
      `it is for an envelope with ${logged?.toString() ?? 'no hash'}, and the layer has ${Digest.of(envelope).toString()}`
    )
  }
}

function proveStatement(bundle: Bundle, trust: Trust): ProvenStatement {
  const proof = prove(bundle, trust)
  const statement = statementIn(bundle)
  const { predicateType } = statement
  return { ...proof, predicateType, subjects: subjectDigests(statement), payload: payloadDigest(bundle) }
}

function checked(proven: ProvenStatement, expected: Expected, read: () => Statement): VerifiedStatement {
  checkSubject(proven.subjects, expected.digest)
  checkSigner(proven.signer, expected.identity)
  let statement: Statement | undefined
  return {
    ...proven,
    get statement() {
      return (statement ??= read())
    }
  }
}

function payloadDigest({ content }: Bundle): Digest {
  return Digest.of(content.$case === 'dsseEnvelope' ? content.dsseEnvelope.payload : Buffer.alloc(0))
}

/** The in-toto statement in a bundle's envelope; throws EvidenceError when the bundle holds something else. */
export function statementIn({ content }: Bundle): Statement {
  if (content.$case !== 'dsseEnvelope')
    throw unproven(
      'E_VERIFY_FORMAT',
      'the bundle holds a plain signature, not a DSSE envelope',
      'verifiers of images read envelopes only'
    )
  const { payload, payloadType, signatures } = content.dsseEnvelope
  if (payloadType !== STATEMENT_PAYLOAD_TYPE)
    throw unproven('E_VERIFY_FORMAT', 'the envelope holds no in-toto statement', `its type is ${payloadType}`)
  if (signatures.length !== 1)
    throw unproven(
      'E_VERIFY_FORMAT',
      'the envelope does not carry exactly one signature',
      `it carries ${signatures.length}`
    )
  readable('the statement', () => {
    refuseAmbiguousStatement(payload)
  })
  return parseStatement(payload)
}

function checkSubject(subjects: readonly Digest[], digest: Digest): void {
  if (subjects.some((subject) => subject.equals(digest))) return
  throw unproven(
    'E_VERIFY_SUBJECT',
    `the statement is not about ${digest.toString()}`,
    `it is about ${subjects.slice(0, 8).map(String).join(', ') || 'nothing with a sha256 digest'}`
  )
}

function checkSimpleSigning(payload: Buffer, digest: Digest): void {
  const { critical } = readable('the signed payload', () => parseForeignJson(payload, MAX_PAYLOAD) as SimpleSigning)
  if (critical?.type !== SIGNATURE_TYPE)
    throw unproven('E_VERIFY_FORMAT', 'the payload is no cosign signature', `its type is ${String(critical?.type)}`)
  const signed = Digest.tryParse(critical.image?.['docker-manifest-digest'])
  if (!signed?.equals(digest))
    throw unproven(
      'E_VERIFY_SUBJECT',
      `the signature is not about ${digest.toString()}`,
      `it is about ${signed?.toString() ?? 'nothing with a sha256 digest'}`
    )
}

interface SimpleSigning {
  readonly critical?: { readonly type?: unknown; readonly image?: { readonly 'docker-manifest-digest'?: unknown } }
}

// Without a log entry only a timestamp is left; beside one it adds nothing, and on attestations it covers the whole envelope.
function witnessed(bundle: Bundle, annotations: LayerAnnotations): Bundle {
  const entry = annotations['dev.sigstore.cosign/bundle']
  const stamp = annotations['dev.sigstore.cosign/rfc3161timestamp']
  const seen =
    !entry && stamp
      ? { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: stampFromAnnotation(stamp) }] } }
      : { tlogEntries: [entryFromAnnotation(annotation(annotations, 'dev.sigstore.cosign/bundle'))] }
  return { ...bundle, verificationMaterial: { ...bundle.verificationMaterial, ...seen } }
}

function bundleOf({ payload, payloadType, signatures }: Envelope, certificate: Buffer): Bundle {
  const [signature, ...others] = signatures
  if (!signature || others.length > 0) throw new TypeError(`the envelope carries ${signatures.length} signatures`)
  return toDSSEBundle({ artifact: payload, artifactType: payloadType, signature: signature.sig, certificate })
}

function leafOf(annotations: LayerAnnotations): Buffer {
  const certificate = annotations['dev.sigstore.cosign/certificate']
  if (!certificate) throw keyNamesNobody()
  return new X509Certificate(certificate).raw
}

function annotation(annotations: LayerAnnotations, name: string): string {
  const value = annotations[name]
  if (value === undefined || value === '') throw new TypeError(`the annotation ${name} is missing`)
  return value
}

function readable<T>(what: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof EvidenceError) throw error
    const fields = error instanceof ValidationError ? `: ${error.fields.join(', ')}` : ''
    throw unproven('E_VERIFY_FORMAT', `${what} can't be read`, `${messageOf(error)}${fields}`.slice(0, 300), error)
  }
}
