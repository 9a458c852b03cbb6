import type { TransparencyLogEntry } from '@sigstore/bundle'
import type { Witness } from '@sigstore/sign'
import { RequestError, UnavailableError } from '../support/errors.ts'
import type { HttpResponse } from '../support/http.ts'
import { conflictingEntry, ENTRIES_V1, entryFromV1, proposeEntry } from './rekor-v1.ts'
import { createEntryRequest, ENTRIES_V2, entryFromV2 } from './rekor-v2.ts'
import {
  jsonOf,
  PassingAnswer,
  refusePassing,
  type ServiceContext,
  type ServiceKind,
  SigstoreService,
  under
} from './service.ts'
import type { CertificateSigner } from './signer.ts'
import type { LogService } from './signing-config.ts'

/** Something has to be signed anew: the certificate would end first, or the log holds an entry that it does not give out. */
export class SignAgain extends Error {
  readonly because: 'certificate' | 'conflict'

  constructor(because: SignAgain['because']) {
    super(because)
    this.because = because
  }
}

const LOOKUP_MS = 30_000
const LARGE_BODY = 1_048_576
const LARGE_FAULTS = 2
const STATE = 'entries may stand in the transparency log; nothing was published or proposed'

const TRANSPARENCY_LOG: Omit<ServiceKind, 'attemptMs'> = {
  name: 'the transparency log',
  maxBytes: 10 * 1_048_576,
  outageCode: 'E_LOG_OUTAGE',
  answerCode: 'E_LOG_ANSWER',
  state: STATE
}

// Version 2 answers only when a checkpoint covers the entry: its clients must allow 20 s or more (rekor-tiles CLIENTS.md).
const ATTEMPT_MS = { 1: [20_000, 20_000], 2: [30_000, 30_000] } as const

/** The transparency log of a session, whatever certificate is in use; asked until the deadline, for logs have been out for an hour. */
export class TransparencyLog {
  private readonly api: LogService['api']
  private readonly context: ServiceContext
  private readonly service: SigstoreService

  constructor(log: LogService, context: ServiceContext) {
    this.api = log.api
    this.context = context
    this.service = new SigstoreService({ ...TRANSPARENCY_LOG, attemptMs: ATTEMPT_MS[log.api] }, log.url, context)
  }

  /** A witness for what `signer` signs, until `signal`; it throws SignAgain rather than wait longer than the certificate lives. */
  witness(signer: CertificateSigner, signal: AbortSignal): Witness {
    return {
      testify: async (content, certificate) => {
        const body = this.api === 1 ? proposeEntry(content, certificate) : createEntryRequest(content, certificate)
        const answer = await this.post(body, signer, signal)
        return { tlogEntries: ['entry' in answer ? answer.entry : await this.lookUp(answer.conflict, signer, signal)] }
      }
    }
  }

  private async post(body: Buffer, signer: CertificateSigner, signal: AbortSignal): Promise<Posted> {
    const certificateMs = signer.remainingMs()
    const certificateEndsFirst = certificateMs < this.context.deadline.remainingMs()
    try {
      return await this.service.ask(
        {
          method: 'POST',
          url: under(this.service.url, this.api === 1 ? ENTRIES_V1 : ENTRIES_V2),
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body
        },
        this.readerOf(body.length),
        certificateMs,
        signal
      )
    } catch (error) {
      if (certificateEndsFirst && isOutage(error)) throw new SignAgain('certificate')
      throw error
    }
  }

  // The answer to an earlier attempt may have been lost after it took effect: then the log refuses a second, equal entry.
  private async lookUp(
    uuid: string | undefined,
    signer: CertificateSigner,
    signal: AbortSignal
  ): Promise<TransparencyLogEntry> {
    if (uuid === undefined) throw new SignAgain('conflict')
    const url = under(this.service.url, `${ENTRIES_V1}/${uuid}`)
    try {
      return await this.service.ask(
        { method: 'GET', url, headers: { accept: 'application/json' } },
        (response) => {
          if (response.status === 404) throw new PassingAnswer(response, 'has an entry, but answered 404 for it')
          return this.entryOf(response)
        },
        Math.min(LOOKUP_MS, signer.remainingMs()),
        signal
      )
    } catch (error) {
      throw isOutage(error) ? new SignAgain('conflict') : error
    }
  }

  private readerOf(size: number): (response: HttpResponse) => Posted {
    let faults = 0
    return (response) => {
      if (response.status >= 500 && size > LARGE_BODY && ++faults === LARGE_FAULTS)
        throw this.tooLarge(response.status, size)
      if (response.status === 413 || (response.status === 400 && TOO_LARGE.test(response.body.toString('utf8'))))
        throw this.tooLarge(response.status, size)
      if (response.status === 405) throw this.frozen()
      if (response.status === 409) return { conflict: this.api === 1 ? conflictingEntry(response) : undefined }
      return { entry: this.entryOf(response) }
    }
  }

  private entryOf(response: HttpResponse): TransparencyLogEntry {
    refusePassing(response)
    if (response.status !== 200 && response.status !== 201)
      throw this.service.nonsense(`it answered ${response.status}: ${this.service.said(response)}`)
    const answer = jsonOf(response)
    try {
      return this.api === 1 ? entryFromV1(answer) : entryFromV2(answer)
    } catch (error) {
      throw this.service.nonsense(error instanceof TypeError ? error.message : 'its entry can not be read', error)
    }
  }

  private tooLarge(status: number, size: number): RequestError {
    const mebibytes = (size / LARGE_BODY).toFixed(1)
    return new RequestError('E_LOG_TOO_LARGE', {
      message: `an entry of ${mebibytes} MiB is probably too large for ${this.service.title}`.slice(0, 160),
      reason: `it answered ${status} to ${size} bytes; a version 1 log is sent the whole document, and most end near 3 MB`,
      remedy: 'attest a smaller SBOM, or set transparency-log: v2 with formats: bundle, where the log gets only a hash',
      state: STATE
    })
  }

  private frozen(): UnavailableError {
    return new UnavailableError('E_LOG_FROZEN', {
      message: `${this.service.title} is frozen: it takes no new entries`.slice(0, 160),
      reason: 'another log has taken its place, and the signing config that was read does not know that yet',
      remedy:
        're-run this job only, so that the signing config is read anew; with a signing-config file, name the new log in it',
      state: STATE
    })
  }
}

const TOO_LARGE = /too large|too big|exceeds/i

type Posted = { readonly entry: TransparencyLogEntry } | { readonly conflict: string | undefined }

function isOutage(error: unknown): boolean {
  return error instanceof UnavailableError && error.code === TRANSPARENCY_LOG.outageCode
}
