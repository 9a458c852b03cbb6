import type { GitHub } from '../github.ts'
import { GitHubFault } from '../github-fault.ts'

/** Where an image was built from: `https://github.com/acme/checkout` and the commit there. */
export interface SourceCommit {
  readonly repository: string
  readonly commit: string
}

/** How the commit of a new image stands to that of the deployed one; never told by time. */
export type Relation = 'ahead' | 'same' | 'behind' | 'diverged' | 'unknown'

/** The way from one source commit to another. */
export interface Ancestry {
  readonly relation: Relation
  /** How many commits the new one is ahead, and those of them that a body shows, the newest first. */
  readonly ahead: number
  readonly commits: readonly { readonly oid: string; readonly subject: string }[]
  /** How many commits the new one lacks. */
  readonly behind: number
}

const UNKNOWN: Ancestry = { relation: 'unknown', ahead: 0, commits: [], behind: 0 }
const SHOWN = 20
const COMMIT = /^[0-9a-f]{40}$/
const RELATIONS = { ahead: 'ahead', identical: 'same', behind: 'behind', diverged: 'diverged' } as const

/**
 * Asks the source repository how two commits stand to each other (REST, "Compare two commits"). What it doesn't tell, because the
 * token doesn't see it, a commit is gone or the repositories differ, is unknown; throws GitHubFault where GitHub is away.
 */
export async function compareSources(
  github: GitHub,
  from: SourceCommit | undefined,
  to: SourceCommit
): Promise<Ancestry> {
  const [, owner, repo] = /^https?:\/\/[^/]+\/([^/]+)\/([^/]+)$/.exec(to.repository) ?? []
  if (from?.repository !== to.repository || !owner || !repo) return UNKNOWN
  if (from.commit === to.commit) return { ...UNKNOWN, relation: 'same' }
  if (!COMMIT.test(from.commit) || !COMMIT.test(to.commit)) return UNKNOWN
  return askAncestry(github, { owner, repo, basehead: `${from.commit}...${to.commit}` })
}

async function askAncestry(
  github: GitHub,
  range: { readonly owner: string; readonly repo: string; readonly basehead: string }
): Promise<Ancestry> {
  try {
    const compared = await github.read('comparing the source commits', ({ repos }, request) =>
      repos.compareCommitsWithBasehead({ ...range, request })
    )
    return {
      relation: RELATIONS[compared.status],
      ahead: compared.ahead_by,
      behind: compared.behind_by,
      commits: compared.commits
        .slice(-SHOWN)
        .reverse()
        .map(({ sha, commit }) => ({ oid: sha, subject: commit.message.split('\n', 1)[0] ?? '' }))
    }
  } catch (error) {
    // What a token may not see is answered like what is not there; both are no reason to stop here.
    const unseen = error instanceof GitHubFault && ['moved', 'denied', 'rejected', 'hidden'].includes(error.kind)
    if (unseen) return UNKNOWN
    throw error
  }
}
