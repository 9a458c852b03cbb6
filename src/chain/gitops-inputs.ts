import { parseOverlayPath } from '../policy/overlay-path.ts'
import type { LadderSite } from '../promotion/ladder/policy-query.ts'
import { RequestError } from '../support/errors.ts'
import type { ReadInput, SigningRequest } from './request.ts'

const REPOSITORY = /^([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/([\w.-]{1,100})$/
const BRANCH = /^(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)))(?![/.-])[^\u0000- ~^:?*[\\\u007f]{1,244}(?<![/.])$/

/** Where to open the pull request, or undefined when the step only signs; throws RequestError. */
export function parseGitops(read: ReadInput): SigningRequest['gitops'] {
  const [repository, path, base, token] = [
    read('gitops-repository'),
    read('gitops-path'),
    read('gitops-base'),
    read('gitops-token')
  ]
  if (repository === '') {
    refuseStray({ 'gitops-path': path, 'gitops-base': base, 'gitops-image': read('gitops-image') })
    return undefined
  }
  const site = parseSite(read)
  if (path === '')
    throw gitopsError(
      'E_GITOPS_PATH',
      'gitops-path is empty',
      'a repository holds many kustomizations, and only the one of that folder is changed',
      'write the folder of the overlay, for example apps/checkout/overlays/dev'
    )
  const forced = read('force-reopen') === 'true' && { forceReopen: true }
  return { ...site, path: parseOverlayPath(path), token, ...forced }
}

/** The GitOps repository and its base branch, where there is a token for it; throws RequestError. */
export function parseSite(read: ReadInput): LadderSite {
  const site = parseRepository(read)
  if (read('gitops-token') === '') throw missingToken(read('gitops-repository'))
  return site
}

/** The GitOps repository and its base branch; throws RequestError. */
export function parseRepository(read: ReadInput): LadderSite {
  const [repository, base] = [read('gitops-repository'), read('gitops-base')]
  const match = REPOSITORY.exec(repository)
  if (!match)
    throw gitopsError(
      'E_GITOPS_REPOSITORY',
      `gitops-repository ${JSON.stringify(repository.slice(0, 80))} is not owner/name`,
      'GitHub names a repository by its owner and its name, without a host',
      'write it like acme/deploy'
    )
  if (base !== '' && !BRANCH.test(base))
    throw gitopsError(
      'E_GITOPS_BASE',
      `gitops-base ${JSON.stringify(base.slice(0, 80))} is not a branch name`,
      'git allows no such name for a branch (git check-ref-format)',
      'write a branch of the GitOps repository, for example main'
    )
  return { repository: { owner: match[1] ?? '', name: match[2] ?? '' }, ...(base !== '' && { base }) }
}

function refuseStray(inputs: Record<string, string>): void {
  const stray = Object.entries(inputs).find(([, value]) => value !== '')
  if (!stray) return
  throw gitopsError(
    'E_GITOPS_REPOSITORY',
    `${stray[0]} is given without gitops-repository`,
    'without a repository no pull request is opened, and the input would be ignored in silence',
    'add gitops-repository: owner/name, or leave the gitops inputs out to sign only'
  )
}

function missingToken(repository: string): RequestError {
  return new RequestError('E_GITOPS_TOKEN', {
    message: `gitops-token is empty; ${repository} can't be written to`,
    reason: 'the token of the job itself reaches no other repository; a secret is empty on pull requests from forks',
    remedy:
      'make a token with actions/create-github-app-token (contents: write, pull_requests: write on that repository) and pass it as gitops-token'
  })
}

function gitopsError(code: string, message: string, reason: string, remedy: string): RequestError {
  return new RequestError(code, { message, reason, remedy })
}
