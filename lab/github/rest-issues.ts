import { nodeId, userAnswer } from './answers.ts'
import type { LabIssue } from './repository.ts'
import { RestError } from './rest-error.ts'
import type { RestCall } from './rest.ts'

// Numbers are shared with pull requests on GitHub; here they begin far above them.
const FIRST_NUMBER = 1001

/** Opens an issue in the name of the token's user. */
export function createIssue(call: RestCall): Promise<object> {
  const { repository, grant, body } = call
  const title = textOf(body['title'])
  if (title === '') throw RestError.invalid('Issue', { field: 'title', code: 'missing_field' })
  const issue: LabIssue = {
    ...{ number: FIRST_NUMBER + repository.issues.length, author: grant.login, title, body: textOf(body['body']) },
    ...{ state: 'open', updatedAt: repository.now().toISOString() }
  }
  repository.issues.push(issue)
  return Promise.resolve(issueAnswer(call, issue))
}

/** Changes what a request names of an issue. */
export function updateIssue(call: RestCall): Promise<object> {
  const { repository, parameters, body } = call
  const issue = repository.issues.find(({ number }) => String(number) === parameters['number'])
  if (!issue) throw RestError.notFound()
  const state = body['state']
  if (typeof body['title'] === 'string') issue.title = body['title']
  if (typeof body['body'] === 'string') issue.body = body['body']
  if (state === 'open' || state === 'closed') issue.state = state
  issue.updatedAt = repository.now().toISOString()
  return Promise.resolve(issueAnswer(call, issue))
}

/** The address of an issue's page. */
export function issueUrl(base: string, fullName: string, { number }: LabIssue): string {
  return `${base}/${fullName}/issues/${number}`
}

function issueAnswer({ base, repository }: RestCall, issue: LabIssue): object {
  const { number, title, body, state, author, updatedAt } = issue
  return {
    ...{ id: number, node_id: nodeId('Issue', String(number)), number, title, body, state },
    ...{ html_url: issueUrl(base, repository.fullName, issue), user: userAnswer(base, author), updated_at: updatedAt }
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
