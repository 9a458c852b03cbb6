import { createPublicKey, verify, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Bundle, bundleFromJSON } from '@sigstore/bundle'
import { json as jcs } from '@sigstore/core'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import type { Lab } from '../../lab/lab.ts'
import { type JsonDescriptor, sha256 } from './plain-reader.ts'

/** What a bundle turned out to prove. */
export interface Judgement {
  readonly signer: string
  readonly predicateType: string
  readonly predicate: object
  readonly logIndexes: readonly string[]
  readonly timestamps: number
}

interface JsonStatement {
  readonly predicateType: string
  readonly predicate: object
  readonly subject: readonly { readonly digest: { readonly sha256: string } }[]
}

interface JsonEnvelope {
  readonly payload: string
  readonly payloadType: string
  readonly signatures: readonly { readonly sig: string }[]
}

/**
 * What @sigstore/verify says of a bundle, from its bytes and the trusted root file alone; throws where it refuses it, or where
 * none of the subjects is `digest`, which that package does not look at.
 */
export async function judgeBundle({ sigstore }: Lab, bytes: Buffer, digest: string): Promise<Judgement> {
  const root = await readFile(sigstore.paths.trustedRoot, 'utf8')
  const { bundle, signer } = accepted(bytes, root)
  const { tlogEntries, timestampVerificationData } = bundle.verificationMaterial
  if (bundle.content.$case !== 'dsseEnvelope') throw new Error('the bundle holds no envelope')
  const statement = statementAbout(digest, bundle.content.dsseEnvelope.payload)
  return {
    signer,
    predicateType: statement.predicateType,
    predicate: statement.predicate,
    logIndexes: tlogEntries.map(({ logIndex }) => logIndex),
    timestamps: timestampVerificationData?.rfc3161Timestamps.length ?? 0
  }
}

interface Accepted {
  readonly bundle: Bundle
  readonly signer: string
}

const verdicts = new Map<string, Accepted>()

// One bundle hangs on the index and on each platform: that package takes 30 ms to come to the same verdict again.
function accepted(bytes: Buffer, root: string): Accepted {
  const key = sha256(Buffer.concat([Buffer.from(root), bytes]))
  const known = verdicts.get(key)
  if (known) return known
  const bundle = bundleFromJSON(JSON.parse(bytes.toString()))
  const thresholds = { tlogThreshold: bundle.verificationMaterial.tlogEntries.length > 0 ? 1 : 0 }
  const material = toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(root)))
  const { identity } = new Verifier(material, thresholds).verify(toSignedEntity(bundle))
  const verdict = { bundle, signer: identity?.subjectAlternativeName ?? '' }
  verdicts.set(key, verdict)
  return verdict
}

/** What a layer of cosign's `.sig` tag proves, checked as cosign 2 does; throws where anything is not as it must be. */
export function judgeSignature(lab: Lab, layer: JsonDescriptor, payload: Buffer, digest: string): void {
  const { critical } = JSON.parse(payload.toString()) as { critical: { image: Record<string, string> } }
  require(critical.image['docker-manifest-digest'] === digest, 'the payload names another digest')
  const signature = Buffer.from(annotation(layer, 'dev.cosignproject.cosign/signature'), 'base64')
  require(verify('sha256', payload, certificateOf(layer), signature), 'the signature is not over the payload')
  const { spec } = loggedEntry(lab, layer)
  require(`sha256:${spec.data?.hash.value ?? ''}` === sha256(payload), 'the log entry is of another payload')
}

/** What a layer of cosign's `.att` tag proves; gives its predicate type. */
export function judgeAttestation(lab: Lab, layer: JsonDescriptor, envelope: Buffer, digest: string): string {
  const { payload, payloadType, signatures } = JSON.parse(envelope.toString()) as JsonEnvelope
  const statement = Buffer.from(payload, 'base64')
  const encoded = Buffer.concat([Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${statement.length} `), statement])
  const signature = Buffer.from(signatures[0]?.sig ?? '', 'base64')
  require(verify('sha256', encoded, certificateOf(layer), signature), 'the signature is not over the statement')
  const { spec } = loggedEntry(lab, layer)
  require(`sha256:${spec.envelopeHash?.value ?? ''}` === sha256(envelope), 'the log entry is of other bytes')
  const { predicateType } = statementAbout(digest, statement)
  require(annotation(layer, 'predicateType') === predicateType, 'the annotation names another predicate type')
  return predicateType
}

function statementAbout(digest: string, payload: Buffer): JsonStatement {
  const statement = JSON.parse(payload.toString()) as JsonStatement
  const digests = statement.subject.map((subject) => `sha256:${subject.digest.sha256}`)
  require(digests.includes(digest), `the statement is about ${digests.join(', ')}`)
  return statement
}

interface LoggedEntry {
  readonly spec: {
    readonly data?: { readonly hash: { readonly value: string } }
    readonly envelopeHash?: { readonly value: string }
  }
}

// Rekor's promise is a signature over the canonical JSON of these four fields (rekor, pkg/api/entries.go).
function loggedEntry({ sigstore }: Lab, layer: JsonDescriptor): LoggedEntry {
  const { SignedEntryTimestamp: promise, Payload: payload } = JSON.parse(annotation(layer, 'dev.sigstore.cosign/bundle')) as {
    SignedEntryTimestamp: string
    Payload: { body: string; integratedTime: number; logIndex: number; logID: string }
  }
  const key = createPublicKey({ key: sigstore.rekor.key.publicKey, format: 'der', type: 'spki' })
  const promised = Buffer.from(jcs.canonicalize(payload))
  require(verify('sha256', promised, key, Buffer.from(promise, 'base64')), 'the log did not promise this entry')
  return JSON.parse(Buffer.from(payload.body, 'base64').toString()) as LoggedEntry
}

function certificateOf(layer: JsonDescriptor): X509Certificate['publicKey'] {
  require(/^-----BEGIN CERTIFICATE-----/.test(annotation(layer, 'dev.sigstore.cosign/chain')), 'the chain is missing')
  return new X509Certificate(annotation(layer, 'dev.sigstore.cosign/certificate')).publicKey
}

function annotation({ annotations }: JsonDescriptor, name: string): string {
  return annotations?.[name] ?? ''
}

function require(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise)
}
