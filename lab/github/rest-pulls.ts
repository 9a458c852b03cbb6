import { type Answer, listedPullAnswer, userAnswer } from './answers.ts'
import { openPull } from './opening.ts'
import type { LabPullRequest } from './repository.ts'
import { RestError } from './rest-error.ts'
import type { RestCall } from './rest.ts'

export async function listPulls(call: RestCall): Promise<Answer<'pulls/list', 200>> {
  const { query, repository } = call
  const state = query.get('state') ?? 'open'
  const wanted = repository.pulls.filter(
    (pull) =>
      (state === 'all' || (pull.state === 'open') === (state === 'open')) &&
      (query.get('base') ?? pull.base) === pull.base &&
      (query.get('head') ?? `${repository.owner}:${pull.head}`) === `${repository.owner}:${pull.head}`
  )
  return Promise.all(wanted.reverse().map((pull) => listed(call, pull)))
}

export async function getPull(call: RestCall): Promise<Answer<'pulls/get', 200>> {
  return whole(call, pullOf(call))
}

export async function createPull(call: RestCall): Promise<Answer<'pulls/create', 201>> {
  const { repository, grant, body } = call
  const title = textOf(body['title'])
  const head = textOf(body['head']).replace(/^[^:]*:/, '')
  const base = textOf(body['base'])
  const pull = await openPull(repository, grant.login, { head, base, title, body: textOf(body['body']) })
  if ('refused' in pull) throw RestError.invalid('PullRequest', pull.error)
  return whole(call, pull)
}

export async function updatePull(call: RestCall): Promise<Answer<'pulls/update', 200>> {
  const pull = pullOf(call)
  const { title, body, state } = call.body
  if (typeof title === 'string') pull.title = title
  if (typeof body === 'string') pull.body = body
  if (state === 'closed' && pull.state === 'open') call.repository.close(pull, call.grant.login)
  pull.updatedAt = new Date().toISOString()
  return whole(call, pull)
}

function pullOf({ repository, parameters }: RestCall): LabPullRequest {
  const pull = repository.pulls.find(({ number }) => String(number) === parameters['number'])
  if (pull === undefined) throw RestError.notFound()
  return pull
}

async function listed({ base, repository }: RestCall, pull: LabPullRequest) {
  const baseOid = (await repository.headOf(pull.base)) ?? pull.headOid
  return listedPullAnswer(base, repository, pull, baseOid)
}

async function whole(call: RestCall, pull: LabPullRequest): Promise<Answer<'pulls/get', 200>> {
  const { git } = call.repository
  const simple = await listed(call, pull)
  const commits = await git.commitsBetween(simple.base.sha, pull.headOid)
  const mergeBase = (await git.mergeBase(simple.base.sha, pull.headOid)) ?? simple.base.sha
  const changes = await git.changesBetween(mergeBase, pull.headOid)
  return {
    ...simple,
    requested_teams: [],
    user: userAnswer(call.base, pull.author),
    merged: pull.state === 'merged',
    mergeable: null,
    mergeable_state: 'unknown',
    merged_by: null,
    comments: 0,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commits.length,
    additions: changes.reduce((sum, { additions }) => sum + additions, 0),
    deletions: changes.reduce((sum, { deletions }) => sum + deletions, 0),
    changed_files: changes.length
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
