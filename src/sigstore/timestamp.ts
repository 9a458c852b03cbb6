import { createHash } from 'node:crypto'
import { RFC3161Timestamp } from '@sigstore/core'
import type { SignatureBundle, Witness } from '@sigstore/sign'
import type { HttpResponse } from '../support/http.ts'
import { refusePassing, type ServiceContext, type ServiceKind, SigstoreService } from './service.ts'
import type { CertificateSigner } from './signer.ts'

const BUDGET_MS = 120_000
const GRANTED = new Set([0n, 1n])

const TIMESTAMP_AUTHORITY: ServiceKind = {
  name: 'the timestamp authority',
  attemptMs: [10_000, 10_000],
  maxBytes: 65_536,
  outageCode: 'E_TIMESTAMP_OUTAGE',
  answerCode: 'E_TIMESTAMP_ANSWER',
  state: 'entries may stand in the transparency log; nothing was published or proposed'
}

/** A timestamp authority of a session; its address is complete, as signing configs give it. */
export class TimestampAuthority {
  private readonly service: SigstoreService

  constructor(url: URL, context: ServiceContext) {
    this.service = new SigstoreService(TIMESTAMP_AUTHORITY, url, context)
  }

  /** A witness that has what `signer` signs stamped (RFC 3161 over HTTP, §3.4), until `signal`. */
  witness(signer: CertificateSigner, signal: AbortSignal): Witness {
    return {
      testify: async (content) => ({
        rfc3161Timestamps: [{ signedTimestamp: await this.stamp(signatureOf(content), signer, signal) }]
      })
    }
  }

  private stamp(signature: Buffer, signer: CertificateSigner, signal: AbortSignal): Promise<Buffer> {
    return this.service.ask(
      {
        method: 'POST',
        url: this.service.url,
        headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
        body: timestampQuery(signature)
      },
      (response) => this.replyOf(response),
      Math.min(BUDGET_MS, signer.remainingMs()),
      signal
    )
  }

  private replyOf(response: HttpResponse): Buffer {
    refusePassing(response)
    if (response.status !== 200 && response.status !== 201)
      throw this.service.nonsense(`it answered ${response.status}: ${this.service.said(response)}`)
    if (!isGranted(response.body)) throw this.service.nonsense('its answer is no granted timestamp')
    return response.body
  }
}

// DER up to the hash: version 1, SHA-256. certReq stays out, for verifiers take the authority's certificates from the trusted root.
const QUERY_HEAD = Buffer.from('30360201013031300d060960864801650304020105000420', 'hex')

/** The TimeStampReq for a signature (RFC 3161 §2.4.1); without a nonce, for the signature is itself fresh. */
export function timestampQuery(signature: Buffer): Buffer {
  return Buffer.concat([QUERY_HEAD, createHash('sha256').update(signature).digest()])
}

function isGranted(reply: Buffer): boolean {
  try {
    const timestamp = RFC3161Timestamp.parse(Buffer.from(reply))
    return GRANTED.has(timestamp.status) && !Number.isNaN(timestamp.signingTime.getTime())
  } catch {
    return false
  }
}

function signatureOf(content: SignatureBundle): Buffer {
  if (content.$case === 'messageSignature') return content.messageSignature.signature
  return content.dsseEnvelope.signatures[0]?.sig ?? Buffer.alloc(0)
}
