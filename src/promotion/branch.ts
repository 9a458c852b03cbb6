import type { RefusalError } from '../support/errors.ts'
import { inspectBranch, type PlacedCommit, signatureWarnings } from './branch-inspection.ts'
import type { GitHub } from './github.ts'
import type { Overlay } from './overlay.ts'
import type { Plan } from './plan.ts'
import { mismatch, refusal, type Scene } from './refusals.ts'
import type { PromotionRequest } from './request.ts'

interface CommitAnswer {
  readonly createCommitOnBranch: { readonly commit: CommitMade | null } | null
}

interface CommitMade {
  readonly oid: string
  readonly changedFilesIfAvailable: number | null
  readonly parents: { readonly nodes: readonly ({ readonly oid: string } | null)[] | null }
  readonly file: { readonly oid: string } | null
  readonly signature: { readonly isValid: boolean } | null
}

const COMMIT = `mutation Commit($input: CreateCommitOnBranchInput!, $path: String!) {
  createCommitOnBranch(input: $input) {
    commit {
      oid
      changedFilesIfAvailable
      parents(first: 2) { nodes { oid } }
      file(path: $path) { oid }
      signature { isValid }
    }
  }
}`

/**
 * Brings our branch to the planned content: makes it, commits to it, or takes up what an earlier run left. Throws a
 * RefusalError (E_GITOPS_BRANCH_FOREIGN) where others have changed it, and never writes over that.
 */
export async function placeCommit(
  github: GitHub,
  plan: Plan,
  overlay: Overlay,
  head: string | undefined,
  scene: Scene
): Promise<PlacedCommit> {
  const { request, base } = overlay
  if (head === undefined) await createBranch(github, plan, request)
  else if (head !== base.oid) {
    const found = await inspectBranch(github, plan, overlay, head)
    if (found === 'foreign') throw foreign(plan, head, scene)
    if (found !== 'empty') return found
    await fastForward(github, plan, request)
  }
  return commit(github, plan, overlay, scene)
}

async function createBranch(github: GitHub, plan: Plan, { repository }: PromotionRequest): Promise<void> {
  const { owner, name: repo } = repository
  const ref = `refs/heads/${plan.branch}`
  await github.write(`creating the branch ${plan.branch}`, ({ git }, request) =>
    git.createRef({ owner, repo, ref, sha: plan.base.oid, request })
  )
}

// Without force: GitHub refuses when somebody has committed to the branch in between.
async function fastForward(github: GitHub, plan: Plan, { repository }: PromotionRequest): Promise<void> {
  const { owner, name: repo } = repository
  const ref = `heads/${plan.branch}`
  await github.write(`moving the empty branch ${plan.branch} forward`, ({ git }, request) =>
    git.updateRef({ owner, repo, ref, sha: plan.base.oid, force: false, request })
  )
}

async function commit(github: GitHub, plan: Plan, overlay: Overlay, scene: Scene): Promise<PlacedCommit> {
  const { path, bytes } = plan.file
  const input = {
    branch: { repositoryNameWithOwner: overlay.repository, branchName: plan.branch },
    expectedHeadOid: plan.base.oid,
    message: { headline: plan.headline, body: plan.trailers },
    fileChanges: { additions: [{ path, contents: bytes.toString('base64') }] }
  }
  const answer = await github.mutate<CommitAnswer>(`committing to ${plan.branch}`, COMMIT, { path, input })
  const made = answer.createCommitOnBranch?.commit
  if (!made || !isAsPlanned(made, plan)) throw notAsPlanned(plan, made?.oid, scene)
  const verified = made.signature?.isValid === true
  return { oid: made.oid, verified, warnings: signatureWarnings(verified) }
}

// One parent, one changed file, and in it the planned bytes: then nothing else can have changed.
function isAsPlanned({ parents, file, changedFilesIfAvailable }: CommitMade, { base, file: planned }: Plan): boolean {
  const [parent, ...others] = parents.nodes ?? []
  return (
    parent?.oid === base.oid && others.length === 0 && file?.oid === planned.oid && (changedFilesIfAvailable ?? 1) === 1
  )
}

function foreign({ branch }: Plan, head: string, scene: Scene): RefusalError {
  return refusal(
    'E_GITOPS_BRANCH_FOREIGN',
    scene,
    `the branch ${branch} of ${scene.repository} holds other changes than ours`,
    {
      reason: `its head ${head.slice(0, 12)} is not the commit that this promotion makes; somebody has worked on it`,
      remedy: 'merge or close its pull request, delete the branch, and run the job again'
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
