import type { TransparencyLogEntry } from '@sigstore/bundle'
import { crypto, dsse, pem } from '@sigstore/core'
import { PublicKeyDetails, TransparencyLogEntry as WireEntry } from '@sigstore/protobuf-specs'
import { CreateEntryRequest } from '@sigstore/protobuf-specs/rekor/v2'
import type { SignatureBundle } from '@sigstore/sign'

/** Where entries are posted, relative to the log's address (rekor-tiles, rekor_service.proto). */
export const ENTRIES_V2 = 'api/v2/log/entries'

/** The request for a hashedrekord 0.0.2, the one type that Rekor v2 takes: hash and signature of what was signed, an envelope's pre-authentication encoding included. */
export function createEntryRequest(content: SignatureBundle, certificate: string): Buffer {
  const { digest, signature } = signedDigest(content)
  const request = CreateEntryRequest.toJSON({
    spec: {
      $case: 'hashedRekordRequestV002',
      hashedRekordRequestV002: {
        digest,
        signature: {
          content: signature,
          verifier: {
            keyDetails: PublicKeyDetails.PKIX_ECDSA_P256_SHA_256,
            verifier: { $case: 'x509Certificate', x509Certificate: { rawBytes: pem.toDER(certificate) } }
          }
        }
      }
    }
  })
  return Buffer.from(JSON.stringify(request))
}

/** The entry in an answer of the log; throws TypeError naming what is missing. */
export function entryFromV2(answer: Record<string, unknown>): TransparencyLogEntry {
  const { logId, kindVersion, inclusionProof, ...entry } = WireEntry.fromJSON(answer)
  if (!logId || logId.keyId.length === 0) throw new TypeError('logId is missing')
  if (!kindVersion) throw new TypeError('kindVersion is missing')
  if (!inclusionProof?.checkpoint) throw new TypeError('inclusionProof has no checkpoint')
  if (entry.canonicalizedBody.length === 0) throw new TypeError('canonicalizedBody is missing')
  return { ...entry, logId, kindVersion, inclusionProof }
}

function signedDigest(content: SignatureBundle): { digest: Buffer; signature: Buffer } {
  if (content.$case === 'messageSignature') {
    const { messageDigest, signature } = content.messageSignature
    return { digest: messageDigest.digest, signature }
  }
  const { payloadType, payload, signatures } = content.dsseEnvelope
  return {
    digest: crypto.digest('sha256', dsse.preAuthEncoding(payloadType, payload)),
    signature: signatures[0]?.sig ?? Buffer.alloc(0)
  }
}
