import { ImageReference } from '../image/reference.ts'
import { PermissionError, RequestError } from '../support/errors.ts'
import { guardEvent, guardVisibility, type Passage, visibilityOf } from './guard.ts'
import { openRegistry } from './prepare.ts'
import { FaultCollector, type ReadInput } from './request.ts'
import type { Run } from './run.ts'

/** What a release will need, looked at before anything is built or pushed. */
export interface PreflightRequest {
  readonly image: ImageReference
  readonly githubToken: string | undefined
  readonly gitopsRepository: string | undefined
  readonly hasGitopsCredential: boolean
  readonly publicLogAllowed: boolean
  readonly isPrivateSigstore: boolean
  readonly onFork: 'fail' | 'skip'
}

// The block that the job which calls the workflow must have; a job-level block replaces that of the workflow, so it is told whole.
const PERMISSIONS = 'permissions: { contents: read, packages: write, id-token: write, security-events: write }'

/** The request out of its inputs; throws RequestError. */
export function parsePreflight(read: ReadInput): PreflightRequest {
  const faults = new FaultCollector()
  const image = faults.collect(() => ImageReference.parse(read('image')))
  const onFork = read('on-fork') === 'skip' ? 'skip' : 'fail'
  faults.throwAny()
  return {
    image: image as ImageReference,
    githubToken: read('github-token') || undefined,
    gitopsRepository: read('gitops-repository') || undefined,
    hasGitopsCredential: read('gitops-credential') === 'given',
    publicLogAllowed: read('public-log') === 'allow',
    isPrivateSigstore: read('private-sigstore') === 'true',
    onFork
  }
}

/** Looks whether the release can be signed, pushed and proposed; throws what is missing, with the exact block to add. */
export async function preflight(request: PreflightRequest, hasIdentity: boolean, run: Run): Promise<Passage> {
  const { event, env, log } = run
  const guarded = { allowedUntrustedEvent: undefined, onFork: request.onFork }
  if (guardEvent(event, guarded, env['GITHUB_ACTOR'] ?? '', hasIdentity) === 'skip') return 'skip'
  if (!hasIdentity) throw missingIdentity()
  const names = {
    repository: env['GITHUB_REPOSITORY'] ?? '',
    workflow: env['GITHUB_WORKFLOW_REF'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    sha: env['GITHUB_SHA'] ?? ''
  }
  guardVisibility(visibilityOf(event), !request.isPrivateSigstore, request.publicLogAllowed, names)
  if (request.gitopsRepository !== undefined && !request.hasGitopsCredential)
    throw missingToken(request.gitopsRepository)
  await requirePush(request, run)
  log.info(`this run may sign, and may push to ${request.image.name}`)
  return 'sign'
}

/** An upload that is opened and given back: what a push needs, without leaving anything. */
async function requirePush({ image, githubToken }: PreflightRequest, run: Run): Promise<void> {
  try {
    const upload = await openRegistry({ reference: image }, githubToken, run).openUpload()
    await upload.cancel()
  } catch (error) {
    if (error instanceof PermissionError) throw missingPush(image, error)
    throw error
  }
}

function missingIdentity(): PermissionError {
  return new PermissionError('E_PREFLIGHT_IDENTITY', {
    message: 'this run may not ask for an identity token, so nothing that it builds could be signed',
    reason: 'the job that calls the workflow does not grant id-token: write',
    remedy: `give the calling job this block, whole: ${PERMISSIONS}`,
    state: 'nothing was built or pushed'
  })
}

function missingPush({ name, registry }: ImageReference, cause: PermissionError): PermissionError {
  const login =
    registry === 'ghcr.io'
      ? `give the calling job this block, whole: ${PERMISSIONS}; where it has it already, give this repository the role Write in the package's settings (Manage Actions access)`
      : `pass registry-username and the secret registry-password of a login that may push to ${registry}`
  return new PermissionError('E_PREFLIGHT_PUSH', {
    message: `this run may not push to ${name}`,
    reason: `${cause.message}; ${cause.reason ?? ''}`,
    remedy: login,
    state: 'nothing was built or pushed',
    cause
  })
}

function missingToken(repository: string): RequestError {
  return new RequestError('E_PREFLIGHT_GITOPS', {
    message: `no token is given that may write to ${repository}, which is to get the pull request`,
    reason:
      'neither the secret gitops-app-private-key with gitops-app-client-id, nor gitops-token is set, or the environment keeps it from this run',
    remedy:
      'pass the secrets to the workflow by name, and make a GitHub App with contents: write and pull-requests: write on that repository',
    state: 'nothing was built or pushed'
  })
}
