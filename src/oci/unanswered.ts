import { CustodyError, EvidenceError, RequestError, UnavailableError } from '../support/errors.ts'
import { TransportError } from '../support/http.ts'
import { type Attempt, failureOf } from './refusals.ts'

const TLS_FAULT = /CERT|ISSUER|^UNABLE_TO_VERIFY|^HOSTNAME_MISMATCH|^ERR_SSL|^EPROTO$/

/** The error for an attempt that got no usable answer. */
export function unansweredError(attempt: Attempt, error: unknown): unknown {
  if (!(error instanceof TransportError)) return error
  if (error.cause instanceof CustodyError) return error.cause
  const { registry } = attempt.reference
  const failure = { ...failureOf(attempt, undefined, { codes: [], text: error.message }), cause: error }
  if (error.kind === 'too-large') return oversizedAnswer(attempt, error.message)
  if (error.kind === 'encoded') {
    return new EvidenceError('E_REGISTRY_ANSWER_ENCODING', {
      ...failure,
      remedy: `find out what ${registry}, or a proxy before it, does to its answers: they must arrive as they were stored`
    })
  }
  if (isTlsFault(error)) {
    return new RequestError('E_REGISTRY_TLS', {
      ...failure,
      remedy: `give ${registry} a certificate for its name that is valid now; for an own CA set NODE_EXTRA_CA_CERTS on the runner`
    })
  }
  return new UnavailableError('E_REGISTRY_UNAVAILABLE', {
    ...failure,
    remedy: `check the host name and the network, look at the status page of ${registry}, then run the same job again`
  })
}

/** The error for an answer with more bytes than anything honest has. */
export function oversizedAnswer(attempt: Attempt, reason: string): EvidenceError {
  return new EvidenceError('E_REGISTRY_ANSWER_SIZE', {
    ...failureOf(attempt, undefined, { codes: [], text: reason }),
    remedy: `find out what ${attempt.reference.registry} holds there, and who put it there`
  })
}

/** Whether a failed connection will fail again in the same way: a bad certificate, an unknown name, or a refusal of ours. */
export function failsForGood(error: TransportError): boolean {
  return error.cause instanceof CustodyError || isTlsFault(error) || codeOf(error) === 'ENOTFOUND'
}

function isTlsFault(error: TransportError): boolean {
  return error.kind === 'network' && TLS_FAULT.test(codeOf(error))
}

function codeOf(error: TransportError): string {
  return (error.cause as NodeJS.ErrnoException | undefined)?.code ?? ''
}
