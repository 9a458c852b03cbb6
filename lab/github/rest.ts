import { json, type LabRequest, type LabResponse } from '../service.ts'
import { deniedText, type Grant, type Level, type Permission, permits, reaches } from './access.ts'
import { type Answer, type BaseUrl, repositoryAnswer } from './answers.ts'
import { createAttestation, listAttestations } from './rest-attestations.ts'
import type { LabRepository } from './repository.ts'
import { RestError } from './rest-error.ts'
import {
  compare,
  createRef,
  deleteRef,
  getBlob,
  getContent,
  getRef,
  getTarball,
  getTree,
  updateRef
} from './rest-git.ts'
import { getRun, listActivity } from './rest-history.ts'
import {
  getBranch,
  getBranchProtection,
  getBranchRules,
  getWorkflowPermissions,
  listOwnersErrors
} from './rest-settings.ts'
import { createIssue, updateIssue } from './rest-issues.ts'
import { createPull, getPull, listPulls, updatePull } from './rest-pulls.ts'

/** One REST request, seen and allowed, with everything its answer is made from. */
export interface RestCall {
  readonly base: BaseUrl
  readonly grant: Grant
  readonly repository: LabRepository
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
}

interface Route {
  readonly method: string
  /** The path below `/repos/{owner}/{repo}`. */
  readonly path: RegExp
  readonly needs?: readonly [Permission, Level]
  readonly status: number
  readonly answer: (call: RestCall) => Promise<unknown>
}

const READ = ['contents', 'read'] as const
const WRITE = ['contents', 'write'] as const
const ADMINISTER = ['administration', 'read'] as const

const routes: readonly Route[] = [
  { method: 'GET', path: /^$/, status: 200, answer: getRepository },
  { method: 'GET', path: /^\/git\/ref\/(?<ref>.+)$/, needs: READ, status: 200, answer: getRef },
  { method: 'GET', path: /^\/git\/blobs\/(?<sha>[0-9a-f]{40})$/, needs: READ, status: 200, answer: getBlob },
  { method: 'GET', path: /^\/git\/trees\/(?<sha>.+)$/, needs: READ, status: 200, answer: getTree },
  { method: 'GET', path: /^\/contents\/(?<path>.*)$/, needs: READ, status: 200, answer: getContent },
  { method: 'GET', path: /^\/compare\/(?<basehead>.+)$/, needs: READ, status: 200, answer: compare },
  { method: 'GET', path: /^\/tarball\/(?<ref>[0-9a-f]{40})$/, needs: READ, status: 200, answer: getTarball },
  { method: 'POST', path: /^\/git\/refs$/, needs: WRITE, status: 201, answer: createRef },
  { method: 'PATCH', path: /^\/git\/refs\/(?<ref>.+)$/, needs: WRITE, status: 200, answer: updateRef },
  { method: 'DELETE', path: /^\/git\/refs\/(?<ref>.+)$/, needs: WRITE, status: 204, answer: deleteRef },
  { method: 'GET', path: /^\/rules\/branches\/(?<branch>[^/]+)$/, status: 200, answer: getBranchRules },
  { method: 'GET', path: /^\/branches\/(?<branch>[^/]+)$/, needs: READ, status: 200, answer: getBranch },
  {
    method: 'GET',
    path: /^\/branches\/(?<branch>[^/]+)\/protection$/,
    needs: ADMINISTER,
    status: 200,
    answer: getBranchProtection
  },
  {
    method: 'GET',
    path: /^\/actions\/permissions\/workflow$/,
    needs: ADMINISTER,
    status: 200,
    answer: getWorkflowPermissions
  },
  { method: 'GET', path: /^\/codeowners\/errors$/, needs: READ, status: 200, answer: listOwnersErrors },
  { method: 'GET', path: /^\/activity$/, needs: READ, status: 200, answer: listActivity },
  { method: 'GET', path: /^\/actions\/runs\/(?<id>\d+)$/, needs: ['actions', 'read'], status: 200, answer: getRun },
  { method: 'GET', path: /^\/pulls$/, needs: ['pull_requests', 'read'], status: 200, answer: listPulls },
  { method: 'GET', path: /^\/pulls\/(?<number>\d+)$/, needs: ['pull_requests', 'read'], status: 200, answer: getPull },
  { method: 'POST', path: /^\/pulls$/, needs: ['pull_requests', 'write'], status: 201, answer: createPull },
  {
    method: 'PATCH',
    path: /^\/pulls\/(?<number>\d+)$/,
    needs: ['pull_requests', 'write'],
    status: 200,
    answer: updatePull
  },
  { method: 'POST', path: /^\/issues$/, needs: ['issues', 'write'], status: 201, answer: createIssue },
  { method: 'PATCH', path: /^\/issues\/(?<number>\d+)$/, needs: ['issues', 'write'], status: 200, answer: updateIssue },
  {
    method: 'GET',
    path: /^\/attestations\/(?<digest>sha256:[0-9a-f]{64})$/,
    needs: ['attestations', 'read'],
    status: 200,
    answer: listAttestations
  },
  { method: 'POST', path: /^\/attestations$/, needs: ['attestations', 'write'], status: 201, answer: createAttestation }
]

/** Answers one request to GitHub's REST API for a token's grant. */
export async function answerRest(
  request: LabRequest,
  world: { base: BaseUrl; grant: Grant; repositories: ReadonlyMap<string, LabRepository> }
): Promise<LabResponse> {
  try {
    const [, fullName = '', rest = ''] = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(request.url.pathname) ?? []
    const repository = visible(world.grant, world.repositories.get(fullName.toLowerCase()))
    const route = routes.find(({ method, path }) => method === request.method && path.test(rest))
    if (route === undefined) throw RestError.notFound()
    checkPermission(world.grant, repository, route)
    const parameters = decoded(route.path.exec(rest)?.groups ?? {})
    const call = { ...world, repository, parameters, query: request.url.searchParams, body: bodyOf(request) }
    const answer = await route.answer(call)
    return respond(route.status, answer)
  } catch (error) {
    if (error instanceof RestError) return error.response
    throw error
  }
}

function respond(status: number, answer: unknown): LabResponse {
  if (Buffer.isBuffer(answer)) return { status, headers: { 'content-type': 'application/x-gzip' }, body: answer }
  return status === 204 ? { status } : json(status, answer)
}

function visible(grant: Grant, repository: LabRepository | undefined): LabRepository {
  if (repository === undefined || (repository.visibility === 'private' && !reaches(grant, repository.fullName)))
    throw RestError.notFound()
  return repository
}

function checkPermission(grant: Grant, repository: LabRepository, { needs, method }: Route): void {
  if (needs === undefined || (needs !== ADMINISTER && needs[1] === 'read' && repository.visibility === 'public')) return
  const [permission, level] = needs
  if (!reaches(grant, repository.fullName) || !permits(grant, permission, level))
    throw RestError.denied(deniedText(grant), `${permission}=${level}`)
  if (method !== 'GET' && repository.archived) throw RestError.archived()
}

async function getRepository({ base, repository }: RestCall): Promise<Answer<'repos/get', 200>> {
  return Promise.resolve(repositoryAnswer(base, repository))
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
}

function bodyOf(request: LabRequest): Readonly<Record<string, unknown>> {
  return request.body.length === 0 ? {} : (JSON.parse(request.body.toString()) as Record<string, unknown>)
}
