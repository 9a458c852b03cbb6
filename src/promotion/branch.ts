import type { RefusalError } from '../support/errors.ts'
import { type FormerEdit, inspectBranch, type PlacedCommit, signatureWarnings } from './branch-inspection.ts'
import type { GitHub } from './github.ts'
import type { Plan } from './plan.ts'
import { mismatch, refusal, type Scene } from './refusals.ts'
import type { PromotionRequest } from './request.ts'

/** Where a plan is written: the repository as the request and as GitHub spells it, and how an earlier run's edit is known again. */
export interface Site {
  readonly repository: PromotionRequest['repository']
  /** `owner/name`. */
  readonly fullName: string
  readonly isFormerEdit: FormerEdit
}

interface CommitAnswer {
  readonly createCommitOnBranch: { readonly commit: CommitMade | null } | null
}

interface CommitMade {
  readonly oid: string
  readonly changedFilesIfAvailable: number | null
  readonly parents: { readonly nodes: readonly ({ readonly oid: string } | null)[] | null }
  readonly signature: { readonly isValid: boolean } | null
  /** The files under `file0`, `file1` and so on, in the order of the plan. */
  readonly [file: `file${number}`]: { readonly oid: string } | null
}

function commitDocument(files: number): string {
  const numbers = Array.from({ length: files }, (_, index) => index)
  return `mutation Commit($input: CreateCommitOnBranchInput!, ${numbers.map((index) => `$path${index}: String!`).join(', ')}) {
  createCommitOnBranch(input: $input) {
    commit {
      oid
      changedFilesIfAvailable
      parents(first: 2) { nodes { oid } }
      ${numbers.map((index) => `file${index}: file(path: $path${index}) { oid }`).join('\n      ')}
      signature { isValid }
    }
  }
}`
}

/**
 * Brings our branch to the planned content: makes it, commits to it, or takes up what an earlier run left. Throws a
 * RefusalError (E_GITOPS_BRANCH_FOREIGN) where others have changed it, and never writes over that.
 */
export async function placeCommit(
  github: GitHub,
  plan: Plan,
  site: Site,
  head: string | undefined,
  scene: Scene
): Promise<PlacedCommit> {
  if (head === undefined) await createBranch(github, plan, site)
  else if (head !== plan.base.oid) {
    const found = await inspectBranch(github, plan, site, head)
    if (found === 'foreign') throw foreign(plan, head, scene)
    if (found !== 'empty') return found
    await fastForward(github, plan, site)
  }
  return commit(github, plan, site, scene)
}

async function createBranch(github: GitHub, plan: Plan, { repository }: Site): Promise<void> {
  const { owner, name: repo } = repository
  const ref = `refs/heads/${plan.branch}`
  await github.write(`creating the branch ${plan.branch}`, ({ git }, request) =>
    git.createRef({ owner, repo, ref, sha: plan.base.oid, request })
  )
}

// Without force: GitHub refuses when somebody has committed to the branch in between.
async function fastForward(github: GitHub, plan: Plan, { repository }: Site): Promise<void> {
  const { owner, name: repo } = repository
  const ref = `heads/${plan.branch}`
  await github.write(`moving the empty branch ${plan.branch} forward`, ({ git }, request) =>
    git.updateRef({ owner, repo, ref, sha: plan.base.oid, force: false, request })
  )
}

async function commit(github: GitHub, plan: Plan, { fullName }: Site, scene: Scene): Promise<PlacedCommit> {
  const additions = plan.files.flatMap(({ path, bytes }) =>
    bytes === null ? [] : [{ path, contents: bytes.toString('base64') }]
  )
  const deletions = plan.files.flatMap(({ path, bytes }) => (bytes === null ? [{ path }] : []))
  const input = {
    branch: { repositoryNameWithOwner: fullName, branchName: plan.branch },
    expectedHeadOid: plan.base.oid,
    message: { headline: plan.headline, body: plan.trailers },
    fileChanges: { additions, ...(deletions.length > 0 && { deletions }) }
  }
  const paths = Object.fromEntries(plan.files.map(({ path }, index) => [`path${index}`, path]))
  const document = commitDocument(plan.files.length)
  const answer = await github.mutate<CommitAnswer>(`committing to ${plan.branch}`, document, { ...paths, input })
  const made = answer.createCommitOnBranch?.commit
  if (!made || !isAsPlanned(made, plan)) throw notAsPlanned(plan, made?.oid, scene)
  const verified = made.signature?.isValid === true
  return { oid: made.oid, verified, warnings: signatureWarnings(verified) }
}

// One parent, as many changed files as planned, and in them the planned bytes: then nothing else can have changed.
function isAsPlanned(made: CommitMade, { base, files }: Plan): boolean {
  const [parent, ...others] = made.parents.nodes ?? []
  return (
    parent?.oid === base.oid &&
    others.length === 0 &&
    files.every(({ oid }, index) => made[`file${index}`]?.oid === oid) &&
    (made.changedFilesIfAvailable ?? files.length) === files.length
  )
}

function foreign({ branch }: Plan, head: string, scene: Scene): RefusalError {
  return refusal(
    'E_GITOPS_BRANCH_FOREIGN',
    scene,
    `the branch ${branch} of ${scene.repository} holds other changes than ours`,
    {
      reason: `its head ${head.slice(0, 12)} is not the commit that this promotion makes; somebody has worked on it`,
      remedy: 'merge its pull request, or close it, delete the branch, and run the job again with force-reopen'
    }
  )
}

function notAsPlanned({ branch }: Plan, oid: string | undefined, scene: Scene) {
  return mismatch(
    'E_GITOPS_COMMIT_MISMATCH',
    scene,
    `the commit on ${branch} of ${scene.repository} is not the one that was sent`,
    {
      reason: `GitHub answered ${oid ?? 'no commit'}; its parent, its files or its bytes differ from the plan`,
      remedy: 'look at the branch before anybody merges it, delete it, and run the job again'
    }
  )
}
