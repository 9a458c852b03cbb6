import { RequestError } from '../support/errors.ts'

/** The issuer of the identity tokens of GitHub Actions on github.com (docs.github.com, "OpenID Connect reference"). */
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com'

/** What the identity token of a GitHub Actions job says of itself (docs.github.com, "OpenID Connect reference"). */
export interface WorkflowClaims {
  readonly issuer: string
  readonly subject: string
  readonly audience: string
  /** Seconds since the epoch. */
  readonly expires: number
  readonly notBefore: number | undefined
  readonly repository: string
  readonly repositoryId: string
  readonly repositoryOwner: string
  readonly repositoryOwnerId: string
  readonly repositoryVisibility: string
  readonly ref: string
  readonly sha: string
  readonly eventName: string
  readonly workflow: string
  readonly workflowRef: string
  readonly workflowSha: string
  readonly jobWorkflowRef: string
  readonly jobWorkflowSha: string
  readonly runId: string
  readonly runAttempt: string
  readonly runnerEnvironment: string
  readonly environment: string | undefined
  /** `https://github.com`, or the base of a GitHub Enterprise Server, from the environment of the run. */
  readonly serverUrl: string
}

/** The identity that a certificate for these claims must carry: Fulcio's subject alternative name and issuer. */
export interface SignerIdentity {
  /** The URI in the subject alternative name, compared exactly. */
  readonly subjectAlternativeName: string
  readonly issuer: string
  /** Fulcio's 1.3.6.1.4.1.57264.1.12, for example https://github.com/acme/checkout; undefined leaves it unchecked. */
  readonly sourceRepository?: string
}

/** The claims in a JWT's payload, its signature unchecked (Fulcio checks it); throws RequestError, never with the token. */
export function parseClaims(token: string, serverUrl: string): WorkflowClaims {
  const payload = payloadOf(token)
  const text = (name: string): string => {
    const value = payload[name]
    if (typeof value !== 'string' && typeof value !== 'number') throw notWorkflowToken(name, payload['iss'])
    return String(value)
  }
  const optional = (name: string): string | undefined => (payload[name] === undefined ? undefined : text(name))
  return {
    issuer: text('iss'),
    subject: text('sub'),
    audience: String(payload['aud']),
    expires: Number(text('exp')),
    notBefore: payload['nbf'] === undefined ? undefined : Number(text('nbf')),
    repository: text('repository'),
    repositoryId: text('repository_id'),
    repositoryOwner: text('repository_owner'),
    repositoryOwnerId: text('repository_owner_id'),
    repositoryVisibility: optional('repository_visibility') ?? 'unknown',
    ref: text('ref'),
    sha: text('sha'),
    eventName: text('event_name'),
    workflow: optional('workflow') ?? '',
    workflowRef: text('workflow_ref'),
    workflowSha: text('workflow_sha'),
    jobWorkflowRef: text('job_workflow_ref'),
    jobWorkflowSha: optional('job_workflow_sha') ?? '',
    runId: text('run_id'),
    runAttempt: text('run_attempt'),
    runnerEnvironment: text('runner_environment'),
    environment: optional('environment'),
    serverUrl
  }
}

/** Who the certificate for this job will name (fulcio docs/oid-info.md: SAN from job_workflow_ref). */
export function identityOf(claims: WorkflowClaims): SignerIdentity {
  return {
    subjectAlternativeName: `${claims.serverUrl}/${claims.jobWorkflowRef}`,
    issuer: claims.issuer,
    sourceRepository: `${claims.serverUrl}/${claims.repository}`
  }
}

/** Where a person reads the run that these claims come from. */
export function runUrl(claims: WorkflowClaims): string {
  return `${claims.serverUrl}/${claims.repository}/actions/runs/${claims.runId}/attempts/${claims.runAttempt}`
}

/** Where a person reads the run whichever attempt it is of: the same text in a second attempt. */
export function runUrlOfAnyAttempt({ serverUrl, repository, runId }: WorkflowClaims): string {
  return `${serverUrl}/${repository}/actions/runs/${runId}`
}

function payloadOf(token: string): Record<string, unknown> {
  const [, body, ...rest] = token.split('.')
  try {
    const payload: unknown = JSON.parse(Buffer.from(body ?? '', 'base64url').toString('utf8'))
    if (rest.length === 1 && typeof payload === 'object' && payload !== null) return payload as Record<string, unknown>
  } catch {
    // Told below: a JSON error would quote the token.
  }
  throw new RequestError('E_TOKEN_FORMAT', {
    message: 'the identity token is not a JSON web token',
    reason: 'it does not consist of three base64url parts around a JSON payload; the token itself is not shown',
    remedy:
      'look whether a proxy answers in place of the token service; on another CI pass its token in SIGSTORE_ID_TOKEN'
  })
}

function notWorkflowToken(claim: string, issuer: unknown): RequestError {
  return new RequestError('E_TOKEN_CLAIMS', {
    message: `the identity token of ${JSON.stringify(issuer ?? 'an unnamed issuer')} has no claim ${claim}`,
    reason: 'provenance is made from the claims of a GitHub Actions job, and this token is not one',
    remedy: 'run in a GitHub Actions job with permissions: id-token: write'
  })
}
