import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { PublicKeyDetails } from '@sigstore/protobuf-specs'
import type { InclusionProof } from './merkle-tree.ts'
import { spkiOf } from './x509.ts'

/** What verifiers must know of a log's key. */
export interface PublicLogKey {
  readonly id: Buffer
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Buffer
  readonly keyDetails: PublicKeyDetails
}

/** The key of a transparency log and the identifier that verifiers find it by. */
export interface LogKey extends PublicLogKey {
  sign(data: Buffer): Buffer
}

// @sigstore/verify wants the name within the log's base URL, sigstore-go the host without its port.
export const LOG_NAME = '127.0.0.1'

const ED25519_SIGNATURE_TYPE = 1
const ED25519_KEY_BYTES = 32

/** A new ECDSA P-256 log key, named by the hash of its public key (RFC 6962 §3.2). */
export function ecdsaLogKey(): LogKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicKey = spkiOf(privateKey)
  return {
    id: createHash('sha256').update(publicKey).digest(),
    publicKey,
    keyDetails: PublicKeyDetails.PKIX_ECDSA_P256_SHA_256,
    sign: (data) => sign('sha256', data, privateKey)
  }
}

/** A new Ed25519 log key, named by its untruncated key ID. */
export function ed25519LogKey(): LogKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  const publicKey = spkiOf(privateKey)
  return {
    id: ed25519KeyId(publicKey),
    publicKey,
    keyDetails: PublicKeyDetails.PKIX_ED25519,
    sign: (data) => sign(null, data, privateKey)
  }
}

/** The untruncated key ID of an Ed25519 key that signs checkpoints as LOG_NAME (C2SP signed-note, "Signature types"). */
export function ed25519KeyId(publicKey: Buffer): Buffer {
  return createHash('sha256')
    .update(`${LOG_NAME}\n`)
    .update(Buffer.from([ED25519_SIGNATURE_TYPE]))
    .update(publicKey.subarray(-ED25519_KEY_BYTES))
    .digest()
}

/** The signed checkpoint that a proof ends in (C2SP tlog-checkpoint, signed-note). */
export function signCheckpoint(origin: string, proof: InclusionProof, key: LogKey): string {
  const note = `${origin}\n${proof.treeSize}\n${proof.rootHash.toString('base64')}\n`
  const signature = Buffer.concat([key.id.subarray(0, 4), key.sign(Buffer.from(note))])
  return `${note}\n— ${LOG_NAME} ${signature.toString('base64')}\n`
}
