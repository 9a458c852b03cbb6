import {
  type CustodyError,
  EvidenceError,
  type Failure,
  PermissionError,
  RefusalError,
  RequestError,
  UnavailableError
} from '../support/errors.ts'
import type { FaultKind, GitHubFault } from './github-fault.ts'

/** Whose repository an error is about, and what is true of it now; without `state` nothing was done anywhere yet. */
export interface Scene {
  /** `owner/name`. */
  readonly repository: string
  readonly state?: string
  /** Whether nothing is to be written there. */
  readonly readsOnly?: boolean
}

/** The most rounds of reading, editing and writing before other writers win. */
export const MAX_ROUNDS = 5

// What a run asks for at all, so that a grant that was changed once is enough.
function neededIn({ readsOnly = false }: Scene): string {
  const level = readsOnly ? 'read' : 'write'
  return `contents: ${level} and pull_requests: ${level}`
}

const explanations: Readonly<Record<FaultKind, (fault: GitHubFault, scene: Scene) => CustodyError>> = {
  unreachable: (fault, scene) =>
    new UnavailableError(
      'E_GITHUB_UNAVAILABLE',
      failure(scene, `GitHub gave no usable answer while ${fault.doing} of ${scene.repository}`, {
        reason: fault.text,
        remedy: 'wait until GitHub answers again (githubstatus.com) and run the same job; it takes up what is there'
      })
    ),
  limited: (fault, scene) =>
    new UnavailableError(
      'E_GITHUB_RATE_LIMIT',
      failure(
        scene,
        `GitHub's rate limit asks to wait ${waitText(fault.waitMs)} before ${fault.doing} of ${scene.repository}`,
        {
          reason: fault.text,
          remedy:
            'run the job again after that time, or give the step a longer timeout; a GitHub App has a limit of its own'
        }
      )
    ),
  moved: (fault, scene) =>
    new UnavailableError(
      'E_GITOPS_MOVING',
      failure(scene, `${scene.repository} changed under us on every one of ${MAX_ROUNDS} tries`, {
        reason: `last while ${fault.doing}: ${fault.text}`,
        remedy: 'run the job again; where many jobs write there at once, give them one concurrency group'
      })
    ),
  ruled: (fault, scene) =>
    new RefusalError(
      'E_GITOPS_RULES',
      failure(scene, `a rule of ${scene.repository} forbids ${fault.doing}`, {
        reason: fault.text,
        remedy:
          "allow the token's App to bypass the rule for branches custody/**, or leave these branches out of the ruleset"
      })
    ),
  unauthenticated: (fault, scene) =>
    new PermissionError(
      'E_GITOPS_TOKEN_REFUSED',
      failure(scene, `GitHub does not accept the token for ${scene.repository}`, {
        reason: `${fault.text}; the token is mistyped, expired (App tokens live an hour) or revoked`,
        remedy: 'make the token in the same job, right before this step, with actions/create-github-app-token'
      })
    ),
  denied: (fault, scene) =>
    new PermissionError(
      'E_GITOPS_PERMISSION',
      failure(scene, `the token may not do this in ${scene.repository}: ${fault.doing}`, {
        reason: `${fault.text}${fault.permissions === undefined ? '' : `; it needs ${fault.permissions.replaceAll('=', ': ')}`}`,
        remedy: /GitHub Actions is not permitted/.test(fault.text)
          ? 'use the token of a GitHub App, or switch on "Allow GitHub Actions to create and approve pull requests" in the settings of the repository and its organization (Actions, General)'
          : `grant the App ${neededIn(scene)}${besides(fault)}, accept the change where it is installed, check that it is installed on ${scene.repository}, and run again`
      })
    ),
  hidden: (fault, scene) =>
    new PermissionError(
      'E_GITOPS_REPOSITORY_HIDDEN',
      failure(scene, `the token does not see ${scene.repository}, or there is no such repository`, {
        reason: `${fault.text}; GitHub answers "not found" to a token that has no access`,
        remedy: `check the name, install the App on ${scene.repository} and name it in the token's repositories, with ${neededIn(scene)}`
      })
    ),
  rejected: (fault, scene) =>
    new RefusalError(
      'E_GITHUB_ANSWER',
      failure(scene, `GitHub refused ${fault.doing} of ${scene.repository}`, {
        reason: fault.text,
        remedy:
          "act on GitHub's words; what an old GitHub Enterprise Server does not know (createCommitOnBranch, updateRefs), a later release does: update it"
      })
    )
}

function besides({ text, doing, permissions }: GitHubFault): string {
  if (/`workflows?`/.test(text)) return ', and workflows: write'
  if (/\bissue\b/.test(doing)) return ', and issues: write'
  const more = permissions?.split(/[;,] */).filter((named) => !/^(?:contents|pull_requests)=/.test(named)) ?? []
  return more.length === 0 ? '' : `, and ${more.join(', ').replaceAll('=', ': ')}`
}

/** GitHub's fault as the error that a person reads. */
export function explain(fault: GitHubFault, scene: Scene): CustodyError {
  return explanations[fault.kind](fault, scene)
}

/** A fault of the request that only GitHub could show: a base branch or a folder that is not there. */
export function requestFault(code: string, scene: Scene, message: string, words: Words): RequestError {
  return new RequestError(code, failure(scene, message, words))
}

/** Something in the GitOps repository that its maintainers must settle before a pull request can be opened. */
export function refusal(code: string, scene: Scene, message: string, words: Words): RefusalError {
  return new RefusalError(code, failure(scene, message, words))
}

/** GitHub holds something else than what was sent to it. */
export function mismatch(code: string, scene: Scene, message: string, words: Words): EvidenceError {
  return new EvidenceError(code, failure(scene, message, words))
}

/** A right that is known to be missing before anything was tried. */
export function missingRight(scene: Scene, message: string, words: Words): PermissionError {
  return new PermissionError('E_GITOPS_PERMISSION', failure(scene, message, words))
}

/** The same refusal, or a request's fault that was found in the repository's own policy, told with what is true of the whole run and not of the file alone. */
export function inScene({ code, message, reason, remedy }: RefusalError | RequestError, scene: Scene): RefusalError {
  return refusal(code, scene, message, { remedy, ...(reason !== undefined && { reason }) })
}

interface Words {
  readonly reason?: string
  readonly remedy: string
}

function failure({ state }: Scene, message: string, words: Words): Failure {
  return { message, ...words, ...(state !== undefined && { state }) }
}

function waitText(milliseconds = 0): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds > 120 ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`
}
