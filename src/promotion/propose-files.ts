import { createHash } from 'node:crypto'
import { placeCommit } from './branch.ts'
import { GitHub, type GitHubAccess } from './github.ts'
import { GitHubFault } from './github-fault.ts'
import type { OpenPullRequest } from './overlay.ts'
import { baseIn, checkRight } from './overlay-checks.ts'
import { type Plan, plannedFile, type PlannedFile } from './plan.ts'
import { type PlacedPullRequest, placePullRequest } from './pull-request.ts'
import { refusal, type Scene } from './refusals.ts'
import { runRounds } from './rounds.ts'
import type { HeadAnswer, PullRequestAnswer } from './survey-query.ts'

/** Whole files to bring into a repository by one commit and one pull request. */
export interface FilesProposal {
  readonly repository: { readonly owner: string; readonly name: string }
  /** The default branch unless named. */
  readonly base?: string
  readonly files: readonly { readonly path: string; readonly bytes: Buffer }[]
  /** Whether files that are there with other content may be replaced. */
  readonly force: boolean
  readonly headline: string
  readonly body: string
}

/** How a proposal ended. */
export type FilesProposed =
  | { readonly operation: 'already-current' }
  | (PlacedPullRequest & { readonly branch: string; readonly commit: string; readonly warnings: readonly string[] })

interface FilesAnswer {
  readonly repository:
    | (Readonly<Record<`file${number}`, { readonly oid?: string } | null>> & {
        readonly nameWithOwner: string
        readonly isArchived: boolean
        readonly viewerPermission: string | null
        readonly defaultBranch?: HeadAnswer | null
        readonly base?: HeadAnswer | null
        readonly branch: HeadAnswer | null
        readonly pullRequests: { readonly nodes: readonly (PullRequestAnswer | null)[] | null }
      })
    | null
}

const READING = 'reading the files'

/**
 * Opens the pull request that brings the files into the repository; the same files again end in the same branch, commit and pull request.
 * Throws RefusalError (E_INIT_EXISTS) where one is there with other content, and what GitHub refuses.
 */
export async function proposeFiles(proposal: FilesProposal, access: GitHubAccess): Promise<FilesProposed> {
  const github = await GitHub.connect(access)
  const name = `${proposal.repository.owner}/${proposal.repository.name}`
  const scene = {
    repository: name,
    get state() {
      return github.wrote
        ? `${name} may hold the branch ${branchOf(proposal)}; the next run takes up what is there`
        : `nothing was written to ${name}`
    }
  }
  return runRounds(() => propose(github, proposal, scene), scene, access)
}

async function propose(github: GitHub, proposal: FilesProposal, scene: Scene): Promise<FilesProposed> {
  const { repository, base: named, headline } = proposal
  const answer = await survey(github, proposal)
  checkRight(answer, scene)
  const base = baseIn(answer, named === undefined ? {} : { base: named }, scene)
  const files = changedFiles(proposal, answer, scene)
  if (files.length === 0) return { operation: 'already-current' }
  const plan: Plan = { branch: branchOf(proposal), base, files, changes: [], headline, trailers: '' }
  const site = { repository, fullName: answer.nameWithOwner, isFormerEdit: () => false }
  const commit = await placeCommit(github, plan, site, answer.branch?.target?.oid, scene)
  const placed = await placePullRequest(github, plan, { repository }, openPull(answer, base.name), proposal.body)
  return { ...placed, branch: plan.branch, commit: commit.oid, warnings: [...commit.warnings, ...placed.warnings] }
}

type Answer = NonNullable<FilesAnswer['repository']>

async function survey(github: GitHub, proposal: FilesProposal): Promise<Answer> {
  const { repository, base, files } = proposal
  const ref = base === undefined ? 'HEAD' : `refs/heads/${base}`
  const branch = branchOf(proposal)
  const paths = Object.fromEntries(files.map(({ path }, index) => [`path${index}`, `${ref}:${path}`]))
  const { repository: answer } = await github.query<FilesAnswer>(READING, document(files.length), {
    ...{ ...repository, base: ref, named: base !== undefined, branch, branchRef: `refs/heads/${branch}` },
    ...paths
  })
  if (answer === null) throw new GitHubFault('hidden', READING, 'GitHub named no such repository')
  return answer
}

function document(files: number): string {
  const numbers = Array.from({ length: files }, (_, index) => index)
  return `query Files($owner: String!, $name: String!, $base: String!, $named: Boolean!, $branch: String!, $branchRef: String!${numbers.map((index) => `, $path${index}: String!`).join('')}) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    isArchived
    viewerPermission
    defaultBranch: defaultBranchRef @skip(if: $named) { ...Head }
    base: ref(qualifiedName: $base) @include(if: $named) { ...Head }
    branch: ref(qualifiedName: $branchRef) { ...Head }
    pullRequests(headRefName: $branch, states: OPEN, first: 10) {
      nodes { number url body baseRefName isCrossRepository viewerDidAuthor }
    }
    ${numbers.map((index) => `file${index}: object(expression: $path${index}) { ... on Blob { oid } }`).join('\n    ')}
  }
}
fragment Head on Ref { name target { oid } }`
}

function changedFiles({ files, force }: FilesProposal, answer: Answer, scene: Scene): PlannedFile[] {
  const planned = files.map(({ path, bytes }, index) => ({
    file: plannedFile(path, bytes),
    present: answer[`file${index}`]
  }))
  const changed = planned.filter(({ file, present }) => present?.oid !== file.oid)
  const others = changed.filter(({ present }) => present).map(({ file }) => file.path)
  if (others.length > 0 && !force)
    throw refusal('E_INIT_EXISTS', scene, `${others.join(', ')} of ${scene.repository} has other content`, {
      reason: 'what somebody wrote there would be replaced; the difference is shown above',
      remedy: 'add --force to replace it, or keep it and write only the rest by hand'
    })
  return changed.map(({ file }) => file)
}

function openPull({ pullRequests }: Answer, base: string): OpenPullRequest | undefined {
  const open = pullRequests.nodes?.find((node) => node !== null && !node.isCrossRepository && node.baseRefName === base)
  return open ? { number: open.number, url: open.url, body: open.body, ours: open.viewerDidAuthor } : undefined
}

// Named by the content, so that the same files are one pull request however often they are proposed.
function branchOf({ files }: Pick<FilesProposal, 'files'>): string {
  const hash = createHash('sha256')
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  return `custody-init/${hash.digest('hex').slice(0, 12)}`
}
