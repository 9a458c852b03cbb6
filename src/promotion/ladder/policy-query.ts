import { Digest } from '../../image/digest.ts'
import { parsePolicy } from '../../policy/parse.ts'
import type { Policy } from '../../policy/policy.ts'
import { blobOid } from '../git-blob.ts'
import type { GitHub } from '../github.ts'
import { GitHubFault } from '../github-fault.ts'
import { refusal, requestFault, type Scene } from '../refusals.ts'

/** The GitOps repository whose `custody.yaml` counts; without `base` its default branch. */
export interface LadderSite {
  readonly repository: { readonly owner: string; readonly name: string }
  readonly base?: string
}

/** A policy and the commit of the base branch that it was read at; everything else is read at the same commit. */
export interface Ladder {
  readonly site: LadderSite
  /** `owner/name` as GitHub spells it. */
  readonly fullName: string
  /** The node id of the repository. */
  readonly id: string
  readonly base: { readonly name: string; readonly oid: string }
  readonly policy: Policy
  readonly policyOid: string
  readonly policyDigest: Digest
  readonly autoMergeAllowed: boolean
}

interface PolicyAnswer {
  readonly repository: {
    readonly id: string
    readonly nameWithOwner: string
    readonly isArchived: boolean
    readonly autoMergeAllowed: boolean
    readonly head: { readonly name: string; readonly target: CommitAnswer | null } | null
    readonly named?: { readonly name: string; readonly target: CommitAnswer | null } | null
  } | null
}

interface CommitAnswer {
  readonly oid: string
  readonly file: { readonly object: { readonly oid: string; readonly text: string | null } | null } | null
}

const FILE = 'custody.yaml'
const READING = 'reading custody.yaml'

const QUERY = `query Policy($owner: String!, $name: String!, $base: String!, $named: Boolean!) {
  repository(owner: $owner, name: $name) {
    id
    nameWithOwner
    isArchived
    autoMergeAllowed
    head: defaultBranchRef @skip(if: $named) { ...Head }
    named: ref(qualifiedName: $base) @include(if: $named) { ...Head }
  }
}
fragment Head on Ref {
  name
  target { oid ... on Commit { file(path: "${FILE}") { object { ... on Blob { oid text } } } } }
}`

/**
 * Reads the policy from the base branch, its commit and its bytes in one answer; throws RefusalError where there is none or
 * it has a fault.
 */
export async function readLadder(github: GitHub, site: LadderSite, scene: Scene): Promise<Ladder> {
  const { repository, base } = site
  const variables = { ...repository, base: `refs/heads/${base ?? ''}`, named: base !== undefined }
  const { repository: answer } = await github.query<PolicyAnswer>(READING, QUERY, variables)
  if (answer === null) throw new GitHubFault('hidden', READING, 'GitHub named no such repository')
  if (answer.isArchived) throw archived(scene)
  const head = headIn(answer, base, scene)
  const { oid: policyOid, text } = head.policy
  const bytes = Buffer.from(text ?? '')
  return {
    ...{ site, fullName: answer.nameWithOwner, id: answer.id, base: head.base },
    policy: parsePolicy(blobOid(bytes) === policyOid ? bytes : Buffer.from([0xff])),
    ...{ policyOid, policyDigest: Digest.of(bytes), autoMergeAllowed: answer.autoMergeAllowed }
  }
}

function headIn(answer: NonNullable<PolicyAnswer['repository']>, base: string | undefined, scene: Scene) {
  const head = base === undefined ? answer.head : answer.named
  if (!head?.target) throw noBase(base, scene)
  const policy = head.target.file?.object
  if (!policy) throw noPolicy(head.name, scene)
  return { base: { name: head.name, oid: head.target.oid }, policy }
}

function archived(scene: Scene) {
  return refusal('E_GITOPS_ARCHIVED', scene, `${scene.repository} is archived`, {
    reason: 'GitHub lets nothing be written to an archived repository',
    remedy: 'unarchive the repository, or name the one that took its place'
  })
}

function noBase(base: string | undefined, scene: Scene) {
  const wanted = base === undefined ? 'default branch' : `branch ${base}`
  return requestFault('E_GITOPS_BASE_MISSING', scene, `${scene.repository} has no ${wanted}`, {
    reason: 'the policy is read from the branch that pull requests go to',
    remedy: 'push that branch, or name another one in gitops-base'
  })
}

function noPolicy(branch: string, scene: Scene) {
  return refusal('E_POLICY_ABSENT', scene, `there is no ${FILE} on ${branch} of ${scene.repository}`, {
    reason: 'without it nobody has said who may sign what, and how environments follow each other',
    remedy: `add ${FILE} to the root of the repository; docs/custody-yaml.md shows a whole file`
  })
}
