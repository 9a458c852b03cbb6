import { nodeId } from './answers.ts'
import type { View } from './graphql-nodes.ts'
import type { LabRepository } from './repository.ts'
import { issueUrl } from './rest-issues.ts'

/** The value behind `Repository.issues`, the newest change first, in pages. */
export function issueConnection(
  { base, grant }: View,
  repository: LabRepository,
  { first = 30, after }: { readonly first?: number; readonly after?: string | null }
) {
  const sorted = repository.issues.toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))
  const start = Number(after ?? 0)
  const end = start + first
  return {
    nodes: sorted.slice(start, end).map((issue) => ({
      __typename: 'Issue',
      id: nodeId('Issue', issue.number),
      ...{ number: issue.number, title: issue.title, body: issue.body, state: issue.state.toUpperCase() },
      url: issueUrl(base, repository.fullName, issue),
      viewerDidAuthor: issue.author === grant.login
    })),
    pageInfo: { hasNextPage: end < sorted.length, endCursor: end < sorted.length ? String(end) : null }
  }
}
