import { guardEvent, guardVisibility, type Passage, visibilityOf } from './guard.ts'
import { isPublicGood, type SigningRequest } from './request.ts'
import type { Run } from './run.ts'
import { noIdentity } from './tokens.ts'

/** Whether this run may sign, looked at before anything leaves the machine; throws RequestError, or says to end quietly. */
export function passageOf(request: SigningRequest, hasIdentity: boolean, { event, env }: Run): Passage {
  if (guardEvent(event, request, env['GITHUB_ACTOR'] ?? '', hasIdentity) === 'skip') return 'skip'
  if (!hasIdentity) throw noIdentity()
  const names = {
    repository: env['GITHUB_REPOSITORY'] ?? '',
    workflow: env['GITHUB_WORKFLOW_REF'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    sha: env['GITHUB_SHA'] ?? ''
  }
  guardVisibility(visibilityOf(event), isPublicGood(request), request.publicLogAllowed, names)
  return 'sign'
}
