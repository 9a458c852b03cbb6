import { X509Certificate } from 'node:crypto'
import { json as jcs } from '@sigstore/core'
import { HashAlgorithm, PublicKeyDetails } from '@sigstore/protobuf-specs'
import { CreateEntryRequest, Entry } from '@sigstore/protobuf-specs/rekor/v2'
import { json, type LabRequest, type LabResponse, LabService } from '../service.ts'
import { InvalidRequest, orInvalid, parseJson } from './invalid-request.ts'
import { ed25519LogKey, LOG_NAME, signCheckpoint } from './log-key.ts'
import { checkDigestSignature } from './rekor-entry.ts'
import { TransparencyLog } from './transparency-log.ts'

/** What a log says that has been closed for a newer one; for a fault that answers. */
export const FROZEN: LabResponse = {
  status: 405,
  body: 'This log has been frozen, please switch to the latest log.\n'
}

const ENTRIES_PATH = '/api/v2/log/entries'
const GRPC_INVALID_ARGUMENT = 3
const GRPC_NOT_FOUND = 5
const GRPC_ALREADY_EXISTS = 6

/**
 * Rekor v2's one write endpoint: takes hashedrekord 0.0.2 only, gives a proof and no promise (rekor-tiles
 * internal/server/service.go).
 */
export class RekorV2 extends LabService {
  readonly key = ed25519LogKey()
  private readonly log = new TransparencyLog()

  constructor() {
    super('rekor-v2', (request) => this.respond(request))
  }

  /** Everything logged so far, oldest first. */
  entries(): { logIndex: number; body: Buffer }[] {
    return this.log.bodies.map((body, logIndex) => ({ logIndex, body }))
  }

  private respond(request: LabRequest): LabResponse {
    if (request.method !== 'POST' || request.url.pathname !== ENTRIES_PATH)
      return grpcError(404, GRPC_NOT_FOUND, 'Not Found')
    try {
      return this.create(canonicalBody(parseJson(request.body)))
    } catch (error) {
      if (!(error instanceof InvalidRequest)) throw error
      return grpcError(400, GRPC_INVALID_ARGUMENT, error.message)
    }
  }

  private create(body: Buffer): LabResponse {
    const { index, isNew } = this.log.add(body)
    if (isNew) return json(201, this.withProof(index, body))
    const message = `an equivalent entry already exists in the transparency log with index ${index}`
    return grpcError(409, GRPC_ALREADY_EXISTS, message, { 'x-log-index': String(index) })
  }

  /** Written out by hand, because the real server names unset fields too and ts-proto would not. */
  private withProof(index: number, body: Buffer): object {
    const proof = this.log.proof(index)
    return {
      logIndex: String(index),
      logId: { keyId: this.key.id.toString('base64') },
      kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
      integratedTime: '0',
      inclusionPromise: null,
      inclusionProof: {
        logIndex: String(proof.index),
        rootHash: proof.rootHash.toString('base64'),
        treeSize: String(proof.treeSize),
        hashes: proof.hashes.map((hash) => hash.toString('base64')),
        checkpoint: { envelope: signCheckpoint(LOG_NAME, proof, this.key) }
      },
      canonicalizedBody: body.toString('base64')
    }
  }
}

function canonicalBody(request: unknown): Buffer {
  const { spec } = orInvalid('invalid request', () => CreateEntryRequest.fromJSON(request))
  if (spec?.$case !== 'hashedRekordRequestV002') throw new InvalidRequest('invalid type, must be hashedrekord')
  const { digest, signature } = spec.hashedRekordRequestV002
  const { keyDetails, verifier } = signature?.verifier ?? {}
  if (keyDetails !== PublicKeyDetails.PKIX_ECDSA_P256_SHA_256 || verifier?.$case !== 'x509Certificate')
    throw new InvalidRequest('invalid hashedrekord request')
  const { publicKey } = orInvalid(
    'invalid hashedrekord request',
    () => new X509Certificate(verifier.x509Certificate.rawBytes)
  )
  checkDigestSignature(digest, publicKey, signature?.content ?? Buffer.alloc(0))
  const entry = Entry.toJSON({
    kind: 'hashedrekord',
    apiVersion: '0.0.2',
    spec: {
      spec: {
        $case: 'hashedRekordV002',
        hashedRekordV002: { data: { algorithm: HashAlgorithm.SHA2_256, digest }, signature }
      }
    }
  })
  return Buffer.from(jcs.canonicalize(entry))
}

function grpcError(status: number, code: number, message: string, headers: Record<string, string> = {}): LabResponse {
  return json(status, { code, message, details: [] }, headers)
}
