import type { components } from '@octokit/openapi-types'
import { json, type LabRequest, type LabResponse } from '../service.ts'

/** How GitHub refuses whoever asks too much (docs.github.com, "Rate limits for the REST API"). */
export type LimitKind = 'secondary' | 'content-creation' | 'too-quickly' | 'primary'

const TEXTS: Readonly<Record<LimitKind, string>> = {
  secondary:
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.',
  'content-creation':
    'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.',
  'too-quickly': 'Validation Failed: was submitted too quickly',
  primary: 'API rate limit exceeded for installation ID 4711.'
}

/** GitHub's refusal of one request; `seconds` is when it may be made again, where GitHub says so. */
export function limitAnswer(kind: LimitKind, seconds: number | undefined, status: 403 | 429 = 403): LabResponse {
  const body: components['schemas']['basic-error'] = {
    message: TEXTS[kind],
    documentation_url:
      'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits'
  }
  if (kind === 'too-quickly') return json(422, body)
  if (kind === 'primary') return json(status, body, spent(seconds ?? 3_600))
  return json(status, body, seconds === undefined ? {} : { 'retry-after': String(seconds) })
}

function spent(seconds: number): Record<string, string> {
  const reset = Math.ceil(Date.now() / 1000) + seconds
  return { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) }
}

/** Whether a request changes anything; GraphQL's queries are posted too. */
export function writes(request: LabRequest): boolean {
  if (!request.url.pathname.endsWith('/graphql')) return request.method !== 'GET'
  return request.body.toString().includes('"mutation')
}
