import type { ImageReference } from '../image/reference.ts'
import {
  type CustodyError,
  type Failure,
  MissingError,
  PermissionError,
  RequestError,
  UnavailableError
} from '../support/errors.ts'
import type { Digest } from '../image/digest.ts'
import type { HttpResponse } from '../support/http.ts'
import { retryAfterMs, statusPasses } from '../support/retry.ts'
import { type ErrorBody, parseErrorBody } from './error-body.ts'

/** What was tried, for the words of an error. */
export interface Attempt {
  readonly reference: ImageReference
  /** As in "push manifest sha256:…". */
  readonly what: string
  readonly writes: boolean
  /** Whether a credential was found for the registry. */
  readonly loggedIn: boolean
}

const SILENT = 'the registry gives no reason'

const UNSUPPORTED = new Set([405, 406, 415])
const UNSUPPORTED_CODES = new Set(['MANIFEST_INVALID', 'UNSUPPORTED'])
const IMMUTABLE_STATUS = new Set([400, 403, 405, 409, 412])
const IMMUTABLE_TEXT = /immutab|TAG_INVALID|cannot be overwritten/i
// What GHCR says to a token of GitHub's that may not write to this one package.
const PACKAGE_TEXT = /installation not allowed to|permission_denied: (?:create|write)_package/i

/** The error for an attempt that the registry answered, and refused. */
export function refusalOf(attempt: Attempt, response: HttpResponse): CustodyError {
  const body = parseErrorBody(response)
  const failure = failureOf(attempt, response.status, body)
  if (statusPasses(response.status)) return busyError(attempt, response, failure)
  return (
    loginRefusal(attempt, response.status, body, failure) ??
    requestRefusal(attempt, response.status, failure) ??
    new RequestError('E_REGISTRY_REFUSED', {
      reason: SILENT,
      ...failure,
      remedy: `act on the registry's own words; where it gives none, ask whoever runs ${attempt.reference.registry}, with the time of this run`
    })
  )
}

/** The error for an answer of a token service that holds no token. */
export function tokenRefusal(attempt: Attempt, response: HttpResponse): CustodyError {
  const body = parseErrorBody(response)
  // An OAuth2 service answers 400 to an identity token that it does not know (any more).
  const status = response.status === 400 ? 401 : response.status
  return (
    loginRefusal(attempt, status, body, failureOf(attempt, response.status, body)) ??
    malformedAnswer(attempt, joined(`the token service answered HTTP ${response.status}`, body.text || undefined))
  )
}

function loginRefusal(
  { reference, loggedIn }: Attempt,
  status: number,
  body: ErrorBody,
  failure: Omit<Failure, 'remedy'>
): CustodyError | undefined {
  if (status !== 401 && status !== 403) return undefined
  if (PACKAGE_TEXT.test(body.text)) return packageRefusal(reference, failure)
  if (!loggedIn) {
    return new PermissionError('E_REGISTRY_LOGIN_MISSING', {
      ...failure,
      reason: joined(
        'no login went with the request: none was found (the log names where), or the registry asked for none',
        failure.reason
      ),
      remedy: `log in before this step: docker/login-action with registry: ${reference.registry}`
    })
  }
  if (status === 401) {
    return new PermissionError('E_REGISTRY_LOGIN_REFUSED', {
      ...failure,
      reason: joined('the login was found and the registry does not accept it, or not for this', failure.reason),
      remedy: `renew the password or token that docker/login-action is given for ${reference.registry}, and give it push rights`
    })
  }
  return new PermissionError('E_REGISTRY_DENIED', {
    ...failure,
    reason: joined('the registry knows the login and does not let it do this', failure.reason),
    remedy: `give the login for ${reference.registry} the right to read and write ${reference.repository}`
  })
}

function packageRefusal(reference: ImageReference, failure: Omit<Failure, 'remedy'>): PermissionError {
  return new PermissionError('E_REGISTRY_PACKAGE_DENIED', {
    ...failure,
    remedy:
      `in this order: 1. give the job \`permissions: packages: write\`; 2. in the settings of the package ${reference.repository}, under ` +
      'Manage Actions access, add this repository with the role Write; 3. let the organisation allow its members to create packages'
  })
}

function requestRefusal(
  { reference, writes }: Attempt,
  status: number,
  failure: Omit<Failure, 'remedy'>
): CustodyError | undefined {
  if (status === 404) {
    return new RequestError('E_REGISTRY_REPOSITORY', {
      ...failure,
      reason: joined('the repository does not exist, or the login may not see it', failure.reason),
      remedy: `check the spelling of ${reference.name}, and that the login may read and write it`
    })
  }
  if (status === 413) {
    return new RequestError('E_REGISTRY_TOO_LARGE', {
      ...failure,
      reason: joined('it is larger than the registry takes, or the quota is used up', failure.reason),
      remedy: `raise the size limit or quota of ${reference.registry}, or attach less: a smaller SBOM, or sbom: none`
    })
  }
  return writes && UNSUPPORTED.has(status) ? unsupported(failure) : undefined
}

function unsupported(failure: Omit<Failure, 'remedy'>): RequestError {
  return new RequestError('E_REGISTRY_UNSUPPORTED', {
    ...failure,
    reason: joined('the registry is too old for what is attached, or the repository is locked', failure.reason),
    remedy: 'set formats: legacy, which needs nothing but tags, or move to a registry that takes OCI 1.1 artifacts'
  })
}

/** The error for a manifest that the registry does not take: a tag it keeps as it is, a type it does not know, or any other refusal. */
export function manifestRefusal(attempt: Attempt, response: HttpResponse, target: Digest | string): CustodyError {
  const body = parseErrorBody(response)
  const failure = failureOf(attempt, response.status, body)
  const isTag = typeof target === 'string'
  if (isTag && IMMUTABLE_STATUS.has(response.status) && IMMUTABLE_TEXT.test([...body.codes, body.text].join(' '))) {
    return immutableTag(attempt, target, failure)
  }
  if (response.status === 400 && body.codes.some((code) => UNSUPPORTED_CODES.has(code))) return unsupported(failure)
  return refusalOf(attempt, response)
}

function immutableTag({ reference }: Attempt, tag: string, failure: Omit<Failure, 'remedy'>): PermissionError {
  return new PermissionError('E_REGISTRY_IMMUTABLE_TAG', {
    ...failure,
    reason: joined(`the tag ${tag} exists and the registry lets no tag be changed`, failure.reason),
    remedy:
      `exclude the tags sha256-* from immutability in ${reference.repository}; ` +
      'on ECR: IMMUTABLE_WITH_EXCLUSION with the filter sha256-*'
  })
}

/** The error for a registry that lets anybody read, asked for a login, and was shown none. */
export function loginMissing({ registry, repository }: ImageReference): PermissionError {
  return new PermissionError('E_REGISTRY_LOGIN_MISSING', {
    message: `no login for ${registry}: nothing can be attached in ${repository}`,
    reason:
      'the registry asked for a login and none was found (the log names where was looked); without one it only lets read',
    remedy: `log in before this step: docker/login-action with registry: ${registry}`
  })
}

/** The error for content that something in the registry names and that is not there. */
export function blobMissing({ registry, repository }: ImageReference, digest: Digest): MissingError {
  return new MissingError('E_REGISTRY_BLOB_MISSING', {
    message: `blob ${digest.toString()} is not in ${repository} on ${registry}`,
    reason: 'a manifest names it; it was deleted, or it was never pushed whole',
    remedy: 'push the image again, or what is attached to it'
  })
}

function busyError(attempt: Attempt, response: HttpResponse, failure: Omit<Failure, 'remedy'>): UnavailableError {
  const { registry } = attempt.reference
  if (response.status !== 429) {
    return new UnavailableError('E_REGISTRY_UNAVAILABLE', {
      reason: SILENT,
      ...failure,
      remedy: `look at the status page of ${registry}, then run the same job again`
    })
  }
  const wait = retryAfterMs(response)
  return new UnavailableError('E_REGISTRY_RATE_LIMIT', {
    ...failure,
    reason: joined(
      wait === undefined
        ? 'too many requests'
        : `too many requests; the registry asks to wait ${Math.ceil(wait / 1000)} s`,
      failure.reason
    ),
    remedy: `wait, then run the same job again; a login with a higher limit on ${registry} helps`
  })
}

/** The error for an answer that breaks the distribution specification. */
export function malformedAnswer(attempt: Attempt, reason: string): UnavailableError {
  return new UnavailableError('E_REGISTRY_ANSWER', {
    ...failureOf(attempt, undefined, { codes: [], text: reason }),
    remedy: `run the same job again; if it stays, tell whoever runs ${attempt.reference.registry}`
  })
}

/** The words of a failure but its remedy; `status` is undefined where there was no answer. */
export function failureOf(attempt: Attempt, status: number | undefined, body: ErrorBody): Omit<Failure, 'remedy'> {
  const { registry, repository } = attempt.reference
  const outcome = status === undefined ? 'no usable answer' : `HTTP ${status}`
  return {
    message: `${outcome} from ${registry}: can't ${attempt.what} in ${repository}`,
    ...(body.text !== '' && { reason: body.text })
  }
}

function joined(ours: string, theirs: string | undefined): string {
  return theirs === undefined ? ours : `${ours}; it says: ${theirs}`
}
