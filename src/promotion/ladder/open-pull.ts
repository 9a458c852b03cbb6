import type { GitHub } from '../github.ts'
import { GitHubFault } from '../github-fault.ts'
import type { Plan } from '../plan.ts'
import { type PlacedPullRequest, startedBy } from '../pull-request.ts'
import { loginOf } from './health.ts'
import type { Ladder } from './policy-query.ts'
import { type OwnPull, ownPulls, PULL, type PullsAnswer } from './state-query.ts'

/** A pull request that was just opened, and all of ours that are open beside it. */
export interface OpenedPull {
  readonly placed: PlacedPullRequest
  readonly own: OwnPull
  readonly pulls: readonly OwnPull[]
}

interface OpenAnswer {
  readonly createPullRequest: {
    readonly pullRequest:
      | (NonNullable<NonNullable<PullsAnswer['nodes']>[number]> & {
          readonly opener: { readonly __typename: string; readonly login: string } | null
          readonly repository: { readonly pullRequests: PullsAnswer }
        })
      | null
  } | null
}

const OPEN = `mutation Open($input: CreatePullRequestInput!, $base: String!) {
  createPullRequest(input: $input) {
    pullRequest {
      ...Pull
      opener: author { __typename login }
      repository {
        pullRequests(baseRefName: $base, states: OPEN, first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...Pull } }
      }
    }
  }
}
${PULL}`

/** Opens the pull request from our branch and looks, in the same answer, which of ours are open by then: of two writers at least the later sees the other. */
export async function openPull(github: GitHub, { id }: Ladder, plan: Plan, body: string): Promise<OpenedPull> {
  const { branch, base, headline: title } = plan
  const doing = `opening the pull request from ${branch}`
  const input = {
    ...{ repositoryId: id, baseRefName: base.name, headRefName: branch },
    ...{ title, body, maintainerCanModify: false }
  }
  const { createPullRequest } = await github.mutate<OpenAnswer>(doing, OPEN, { input, base: base.name })
  const opened = createPullRequest?.pullRequest
  const [own] = ownPulls([{ nodes: [opened ?? null] }])
  if (!opened || !own) throw new GitHubFault('unreachable', doing, 'the answer names no pull request')
  const { number, url } = own
  const warnings = opened.opener ? startedBy(loginOf(opened.opener), number) : []
  return {
    placed: { operation: 'created', number, url, warnings },
    own,
    pulls: ownPulls([opened.repository.pullRequests])
  }
}
