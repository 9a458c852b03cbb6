import type { GitHub } from './github.ts'
import type { OpenPullRequest } from './overlay.ts'
import type { Plan } from './plan.ts'
import type { PromotionRequest } from './request.ts'

/** What was done about the pull request. */
export interface PlacedPullRequest {
  readonly operation: 'created' | 'updated' | 'adopted'
  readonly number: number
  readonly url: string
  /** What whoever waits for it must know. */
  readonly warnings: readonly string[]
}

// The author that a pull request gets where a workflow's own GITHUB_TOKEN opens it.
const WORKFLOW_TOKEN = 'github-actions[bot]'

/**
 * Opens the pull request from our branch, or takes up the one that is open. The body is written anew where it differs, but
 * only on a pull request that this token opened: what a person wrote stays.
 */
export async function placePullRequest(
  github: GitHub,
  plan: Plan,
  { repository }: Pick<PromotionRequest, 'repository'>,
  open: Pick<OpenPullRequest, 'number' | 'url' | 'body' | 'ours'> | undefined,
  body: string
): Promise<PlacedPullRequest> {
  if (open === undefined) return openPullRequest(github, plan, repository, body)
  return takeUpPullRequest(github, { repository }, open, body)
}

/** Takes up a pull request that is open, with its body written anew where this token wrote it. */
export async function takeUpPullRequest(
  github: GitHub,
  { repository }: Pick<PromotionRequest, 'repository'>,
  open: Pick<OpenPullRequest, 'number' | 'url' | 'body' | 'ours'>,
  body: string
): Promise<PlacedPullRequest> {
  const { number, url } = open
  if (!open.ours || sameText(open.body, body)) return { operation: 'adopted', number, url, warnings: [] }
  const { owner, name: repo } = repository
  await github.write(`updating pull request #${number}`, ({ pulls }, request) =>
    pulls.update({ owner, repo, pull_number: number, body, request })
  )
  return { operation: 'updated', number, url, warnings: [] }
}

async function openPullRequest(
  github: GitHub,
  { branch, base, headline }: Plan,
  { owner, name: repo }: PromotionRequest['repository'],
  body: string
): Promise<PlacedPullRequest> {
  const text = { title: headline, head: branch, base: base.name, body, maintainer_can_modify: false }
  const {
    number,
    html_url: url,
    user
  } = await github.write(`opening the pull request from ${branch}`, ({ pulls }, request) =>
    pulls.create({ owner, repo, ...text, request })
  )
  return { operation: 'created', number, url, warnings: startedBy(user.login, number) }
}

/** What to tell whoever waits for checks on a pull request that this login opened. */
export function startedBy(login: string, number: number): string[] {
  if (login !== WORKFLOW_TOKEN) return []
  return [
    `Pull request #${number} was opened with GITHUB_TOKEN, so GitHub starts no checks on it: required ones stay pending until somebody pushes or reopens it. A token of a GitHub App has them start.`
  ]
}

// A body that was edited in the browser comes back with CRLF.
function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trim() === other.replaceAll('\r\n', '\n').trim()
}
