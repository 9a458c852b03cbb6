import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Bundle, bundleFromJSON } from '@sigstore/bundle'
import { dsse, pem } from '@sigstore/core'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { FulcioSigner, type Signature } from '@sigstore/sign'
import { type Signer, toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import type { LabOidc } from '../../lab/oidc.ts'
import type { LabSigstore } from '../../lab/sigstore/sigstore.ts'

export const PAYLOAD_TYPE = 'application/vnd.in-toto+json'

/** @sigstore/sign's own signer, with a token of the lab asked for over HTTP. */
export function fulcioSigner(oidc: LabOidc, sigstore: LabSigstore): FulcioSigner {
  return new FulcioSigner({
    fulcioBaseURL: sigstore.fulcio.url,
    identityProvider: { getToken: () => askToken(oidc) }
  })
}

export async function askToken(oidc: LabOidc): Promise<string> {
  const response = await fetch(`${oidc.requestUrl}&audience=sigstore`, {
    headers: { authorization: `Bearer ${oidc.requestToken}` }
  })
  return ((await response.json()) as { value: string }).value
}

/** @sigstore/verify's verdict with nothing but the trusted root file. */
export async function verifyBundle(bundle: Bundle, trustedRootPath: string, artifact?: Buffer): Promise<Signer> {
  const trustedRoot = TrustedRoot.fromJSON(JSON.parse(await readFile(trustedRootPath, 'utf8')))
  return new Verifier(toTrustMaterial(trustedRoot)).verify(toSignedEntity(bundle, artifact))
}

export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body)
  })
}

/** Signs a DSSE envelope's pre-authentication encoding. */
export async function signEnvelope(signer: FulcioSigner, payload: Buffer): Promise<SignedEnvelope> {
  const encoded = dsse.preAuthEncoding(PAYLOAD_TYPE, payload)
  const signed = await signer.sign(encoded)
  const json = JSON.stringify({
    payload: payload.toString('base64'),
    payloadType: PAYLOAD_TYPE,
    signatures: [{ sig: signed.signature.toString('base64') }]
  })
  return {
    json,
    digest: createHash('sha256').update(encoded).digest(),
    signature: signed.signature,
    certificate: certificateOf(signed)
  }
}

export interface SignedEnvelope {
  readonly json: string
  /** Of what was signed. */
  readonly digest: Buffer
  readonly signature: Buffer
  /** PEM. */
  readonly certificate: string
}

export function certificateOf({ key }: Signature): string {
  if (key.$case !== 'x509Certificate') throw new Error('no certificate')
  return key.certificate
}

/** What Rekor v1 is proposed for an envelope. */
export function dsseEntry(envelope: SignedEnvelope): object {
  const verifiers = [Buffer.from(envelope.certificate).toString('base64')]
  return { kind: 'dsse', apiVersion: '0.0.1', spec: { proposedContent: { envelope: envelope.json, verifiers } } }
}

/** What Rekor v1 is proposed for a signature over a digest. */
export function hashedrekordEntry(signed: Omit<SignedEnvelope, 'json'>): object {
  return {
    kind: 'hashedrekord',
    apiVersion: '0.0.1',
    spec: {
      data: { hash: { algorithm: 'sha256', value: signed.digest.toString('hex') } },
      signature: {
        content: signed.signature.toString('base64'),
        publicKey: { content: Buffer.from(signed.certificate).toString('base64') }
      }
    }
  }
}

/** What Rekor v2 is asked to log. */
export function hashedrekordRequestV2(signed: Omit<SignedEnvelope, 'json'>): object {
  return {
    hashedRekordRequestV002: {
      digest: signed.digest.toString('base64'),
      signature: {
        content: signed.signature.toString('base64'),
        verifier: {
          keyDetails: 'PKIX_ECDSA_P256_SHA_256',
          x509Certificate: { rawBytes: pem.toDER(signed.certificate).toString('base64') }
        }
      }
    }
  }
}

/** A bundle v0.3 put together by hand from what the services answered. */
export function bundleOf(envelope: SignedEnvelope, tlogEntry: unknown, timestamp: Buffer): Bundle {
  return bundleFromJSON({
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      certificate: { rawBytes: pem.toDER(envelope.certificate).toString('base64') },
      tlogEntries: [tlogEntry],
      timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: timestamp.toString('base64') }] }
    },
    dsseEnvelope: JSON.parse(envelope.json) as unknown
  })
}

/** One entry as Rekor v1 answers it. */
export interface RekorAnswer {
  readonly body: string
  readonly integratedTime: number
  readonly logID: string
  readonly logIndex: number
  readonly verification: {
    readonly signedEntryTimestamp: string
    readonly inclusionProof: {
      readonly checkpoint: string
      readonly hashes: readonly string[]
      readonly logIndex: number
      readonly rootHash: string
      readonly treeSize: number
    }
  }
}

/** Rekor v1's answer in the words of a bundle. */
export function tlogEntryOf({ body, integratedTime, logID, logIndex, verification }: RekorAnswer): object {
  const { inclusionProof: proof, signedEntryTimestamp } = verification
  const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')
  return {
    logIndex: String(logIndex),
    logId: { keyId: base64(logID) },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(proof.logIndex),
      rootHash: base64(proof.rootHash),
      treeSize: String(proof.treeSize),
      hashes: proof.hashes.map(base64),
      checkpoint: { envelope: proof.checkpoint }
    },
    canonicalizedBody: body
  }
}

/** A timestamp over a signature, asked for in JSON. */
export async function timestampOf(sigstore: LabSigstore, signature: Buffer): Promise<Buffer<ArrayBuffer>> {
  const artifactHash = createHash('sha256').update(signature).digest('base64')
  const response = await post(`${sigstore.tsa.url}/api/v1/timestamp`, { artifactHash, hashAlgorithm: 'sha256' })
  return Buffer.from(await response.arrayBuffer())
}
