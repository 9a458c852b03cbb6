import type { LabPullRequest, LabRepository } from './repository.ts'

/** What a pull request is opened with. */
export interface PullText {
  readonly head: string
  readonly base: string
  readonly title: string
  readonly body: string
}

/** Why GitHub opens none: its sentence, and how REST says it. */
export interface OpeningRefused {
  readonly refused: string
  readonly error: { readonly field?: string; readonly code: string; readonly message?: string }
}

/** Opens a pull request as REST and GraphQL do, or tells why not. */
export async function openPull(
  repository: LabRepository,
  login: string,
  { head, base, title, body }: PullText
): Promise<LabPullRequest | OpeningRefused> {
  if (title === '') return { refused: "Title can't be blank", error: { field: 'title', code: 'missing_field' } }
  const baseOid = await repository.headOf(base)
  const headOid = await repository.replicatedHeadOf(head)
  if (baseOid === undefined) return { refused: 'Base ref must be a branch', error: { field: 'base', code: 'invalid' } }
  if (headOid === undefined) return { refused: 'Head ref must be a branch', error: { field: 'head', code: 'invalid' } }
  const commits = await repository.git.commitsBetween(baseOid, headOid)
  // Nothing is awaited between this look and the opening: two requests at once never open two.
  if (repository.pulls.some((pull) => pull.state === 'open' && pull.head === head && pull.base === base))
    return custom(`A pull request already exists for ${repository.owner}:${head}.`)
  // What was merged since the commits were read is in the base by now.
  const isIn = repository.pulls.some(
    (pull) => pull.state === 'merged' && pull.headOid === headOid && pull.base === base
  )
  if (commits.length === 0 || isIn) return custom(`No commits between ${base} and ${head}`)
  return repository.openPull(login, head, headOid, base, { title, body })
}

function custom(message: string): OpeningRefused {
  return { refused: message, error: { code: 'custom', message } }
}
