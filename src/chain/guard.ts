import { RequestError } from '../support/errors.ts'
import type { SigningRequest } from './request.ts'

/** The parts of a GitHub event that decide whether its code can be trusted (docs.github.com, "Webhook events and payloads"). */
export interface WorkflowEvent {
  readonly name: string
  readonly payload: EventPayload
}

interface EventPayload {
  readonly repository?: {
    readonly id?: number
    readonly full_name?: string
    readonly visibility?: string
    readonly private?: boolean
  }
  readonly pull_request?: {
    readonly head?: { readonly repo?: { readonly id?: number; readonly fork?: boolean } | null }
  }
  readonly workflow_run?: {
    readonly event?: string
    readonly conclusion?: string | null
    readonly head_repository?: { readonly id?: number } | null
  }
}

/** Events that can run on code which an outsider wrote. */
export const UNTRUSTED_EVENTS = ['pull_request_target', 'workflow_run', 'issue_comment']
const RUNTIME_MAJOR = 24

/** What the guard says when nothing is wrong: go on, or end quietly because the user asked for that on forks. */
export type Passage = 'sign' | 'skip'

/** Refuses events whose code an outsider may have written, and forks; throws RequestError (threat model T2, T3). */
export function guardEvent(
  event: WorkflowEvent,
  request: Pick<SigningRequest, 'allowedUntrustedEvent' | 'onFork'>,
  actor: string,
  canAskForToken: boolean
): Passage {
  if (isFork(event)) {
    if (request.onFork === 'skip') return 'skip'
    throw forkError()
  }
  if (UNTRUSTED_EVENTS.includes(event.name)) guardUntrusted(event, request.allowedUntrustedEvent)
  if (!canAskForToken && actor === 'dependabot[bot]') throw dependabotError()
  return 'sign'
}

/** Refuses a private or internal source repository with a public log unless the request allows it; names what would be public. */
export function guardVisibility(
  visibility: string,
  publicGood: boolean,
  allowed: boolean,
  names: { repository: string; workflow: string; ref: string; sha: string }
): void {
  if (!publicGood || allowed || !['private', 'internal'].includes(visibility)) return
  throw new RequestError('E_PUBLIC_LOG', {
    message: `${names.repository} is ${visibility}, and the transparency log is public for ever`,
    reason: `the log and the certificate would show: repository ${names.repository}, workflow ${names.workflow}, ref ${names.ref}, commit ${names.sha}`,
    remedy:
      'set public-log: allow when these names may be public, or pass trusted-root and signing-config of a private Sigstore'
  })
}

/** `private`, `internal`, `public`, or `unknown` where the event does not say. */
export function visibilityOf(event: WorkflowEvent): string {
  const { visibility, private: isPrivate } = event.payload.repository ?? {}
  return visibility ?? (isPrivate === undefined ? 'unknown' : isPrivate ? 'private' : 'public')
}

/** Checks the machine: Node's version, TLS verification, proxy variables; throws RequestError. */
export function guardMachine(env: NodeJS.ProcessEnv, nodeVersion: string): void {
  if (Number(nodeVersion.split('.')[0]) < RUNTIME_MAJOR) {
    throw machineError(
      'E_NODE_VERSION',
      `Node ${nodeVersion} runs this step; it needs Node ${RUNTIME_MAJOR}`,
      'older versions lack what is used here, and get no security updates',
      'update the runner to 2.327 or newer, or run the command line with Node 24'
    )
  }
  if (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    throw machineError(
      'E_TLS_DISABLED',
      'NODE_TLS_REJECT_UNAUTHORIZED=0 switches off the check of every server',
      'whoever sits on the network could read the tokens and answer in the name of every service',
      'remove it; give a private authority by NODE_EXTRA_CA_CERTS'
    )
  }
  guardProxies(env)
}

function guardProxies(env: NodeJS.ProcessEnv): void {
  for (const name of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']) {
    const value = env[name]
    if (value && !/^https?:$/.test(URL.parse(value)?.protocol ?? '')) {
      throw machineError(
        'E_PROXY',
        `${name} is not an http or https address`,
        'every request would go through this proxy, and none can be made',
        'write it like http://proxy.example:3128 (its value is not shown: it may hold a password)'
      )
    }
  }
}

function isFork({ payload }: WorkflowEvent): boolean {
  const head = payload.pull_request?.head
  if (!head) return false
  if (!head.repo) return true
  const base = payload.repository?.id
  // A repository that is a fork itself has pull requests of its own branches too: the ids decide where both are known.
  if (base !== undefined && head.repo.id !== undefined) return head.repo.id !== base
  return head.repo.fork === true
}

function guardUntrusted(event: WorkflowEvent, allowed: string | undefined): void {
  if (event.name === 'workflow_run') guardUpstream(event)
  if (allowed === event.name) return
  throw new RequestError('E_UNTRUSTED_EVENT', {
    message: `${event.name} can run on code that an outsider wrote, with this repository's identity`,
    reason: 'a signature made here would vouch for bytes that nobody with write access has approved',
    remedy: `sign on push, release or workflow_dispatch; if you checked that no outside code is built, set allow-untrusted-event: ${event.name}`
  })
}

function guardUpstream({ payload }: WorkflowEvent): void {
  const run = payload.workflow_run
  const foreign = run?.head_repository?.id === undefined || run.head_repository.id !== payload.repository?.id
  if (foreign || run.event?.startsWith('pull_request')) {
    throw new RequestError('E_UPSTREAM_RUN', {
      message: 'the run that triggered this one built a pull request or another repository',
      reason: 'a signature made here would vouch for code that nobody with write access has approved',
      remedy: 'react to runs of push only: check github.event.workflow_run.event and head_repository before this job'
    })
  }
  if (run.conclusion !== 'success') {
    throw new RequestError('E_UPSTREAM_RUN', {
      message: `the run that triggered this one ended as ${run.conclusion ?? 'unknown'}`,
      reason: 'workflow_run comes after failed and cancelled runs too, whose images may be half built',
      remedy: 'sign only what a successful run built'
    })
  }
}

function forkError(): RequestError {
  return new RequestError('E_FORK_NO_ID_TOKEN', {
    message: 'this run comes from a fork, which gets no identity token',
    reason:
      'GitHub gives pull requests from forks neither an id-token nor secrets, whatever the permissions block says',
    remedy: "run this step on push (if: github.event_name == 'push'), or set on-fork: skip to end quietly"
  })
}

function dependabotError(): RequestError {
  return new RequestError('E_DEPENDABOT_NO_ID_TOKEN', {
    message: 'Dependabot started this run, which gets no identity token',
    reason: 'GitHub treats runs of Dependabot like those of a fork',
    remedy: "skip the step for Dependabot (if: github.actor != 'dependabot[bot]') and sign after the merge"
  })
}

function machineError(code: string, message: string, reason: string, remedy: string): RequestError {
  return new RequestError(code, { message, reason, remedy })
}
