import type { GraphQLError } from 'graphql'
import { deniedText, type Grant, permits, reaches } from './access.ts'
import { nodeId } from './answers.ts'
import type { LabFile } from './bare-repository.ts'
import { typedError } from './graphql-error.ts'
import { commitNode, refNode, type View } from './graphql-nodes.ts'
import type { LabRepository } from './repository.ts'
import { type LabRule, violationOf } from './rules.ts'

/** What mutations need beside the view: the repositories there are. */
export interface MutationWorld extends View {
  readonly find: (fullName: string) => LabRepository | undefined
}

interface CommitInput {
  readonly branch: { readonly branchName?: string; readonly repositoryNameWithOwner?: string }
  readonly expectedHeadOid: string
  readonly message: { readonly headline: string; readonly body?: string }
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[]
    readonly deletions?: readonly { readonly path: string }[]
  }
}

interface RefUpdate {
  readonly name: string
  readonly beforeOid?: string
  readonly afterOid: string
  readonly force: boolean
}

const ABSENT = '0'.repeat(40)

/** GraphQL's `createCommitOnBranch`: one commit on an expected head, every file in it a plain one. */
export async function createCommitOnBranch(world: MutationWorld, { input }: { input: CommitInput }) {
  const repository = writable(world, world.find(input.branch.repositoryNameWithOwner ?? ''))
  const branch = input.branch.branchName ?? ''
  await interrupt(repository)
  const head = await expectHead(repository, branch, input.expectedHeadOid)
  refuseByRules(
    repository,
    branch,
    'update',
    'pull_request',
    ...(repository.signsCommits ? [] : (['required_signatures'] as const))
  )
  refuseWorkflows(world.grant, input)
  const message = [input.message.headline, input.message.body].filter(Boolean).join('\n\n')
  const { login: name } = world.grant
  const stamp = { name, email: `${name}@users.noreply.github.com`, time: repository.now() }
  const oid = await repository.git.writeCommit(head, filesOf(input), message, stamp)
  if (!(await repository.moveBranch(branch, head, oid, { actor: world.grant.login })))
    throw staleData(input.expectedHeadOid)
  if (repository.signsCommits) repository.signed.add(oid)
  return {
    commit: () => commitNode(world, repository, oid),
    ref: () => refNode(world, repository, branch)
  }
}

async function interrupt(repository: LabRepository): Promise<void> {
  const hook = repository.beforeNextCommit
  repository.beforeNextCommit = undefined
  await hook?.()
}

function refuseByRules(repository: LabRepository, branch: string, ...breaks: LabRule['type'][]): void {
  const violation = violationOf(repository.rules, branch, ...breaks)
  if (violation !== undefined) throw typedError('UNPROCESSABLE', violation)
}

async function expectHead(repository: LabRepository, branch: string, expected: string): Promise<string> {
  const head = await repository.replicatedHeadOf(branch)
  if (head === undefined) throw typedError('NOT_FOUND', `No such branch: ${branch}`)
  if (head !== expected) throw staleData(expected)
  return head
}

// GitHub's own words: contents alone is not enough below .github/workflows.
function refuseWorkflows(grant: Grant, input: CommitInput): void {
  const path = Object.keys(filesOf(input)).find((name) => name.startsWith('.github/workflows/'))
  if (path === undefined || permits(grant, 'workflows', 'write')) return
  const kind = grant.kind === 'app' ? 'a GitHub App' : 'a Personal Access Token'
  const lacks = grant.kind === 'app' ? '`workflows` permission' : '`workflow` scope'
  throw typedError('FORBIDDEN', `refusing to allow ${kind} to create or update workflow \`${path}\` without ${lacks}`)
}

function staleData(expected: string): GraphQLError {
  return typedError('STALE_DATA', `Expected branch to point to "${expected}" but it did not.  Pull and try again.`)
}

function filesOf({ fileChanges }: CommitInput): Record<string, LabFile | null> {
  const additions = (fileChanges?.additions ?? []).map(({ path, contents }) => [path, Buffer.from(contents, 'base64')])
  const deletions = (fileChanges?.deletions ?? []).map(({ path }) => [path, null])
  return Object.fromEntries([...additions, ...deletions]) as Record<string, LabFile | null>
}

/** GraphQL's `updateRefs`: all refs move, each from where it is expected to be, or none does. */
export async function updateRefs(
  world: MutationWorld & { readonly findById: (id: string) => LabRepository | undefined },
  { input }: { input: { readonly repositoryId: string; readonly refUpdates: readonly RefUpdate[] } }
) {
  const repository = writable(world, world.findById(input.repositoryId))
  const commands = await Promise.all(input.refUpdates.map((update) => refCommand(repository, update)))
  const moved = await repository.moveBranches(commands)
  if (!moved) throw typedError('UNPROCESSABLE', 'Reference update failed')
  return {}
}

async function refCommand(repository: LabRepository, { name, beforeOid, afterOid, force }: RefUpdate) {
  const branch = name.replace(/^refs\/heads\//, '')
  const head = await repository.headOf(branch)
  if (beforeOid !== undefined && beforeOid !== (head ?? ABSENT))
    throw typedError('UNPROCESSABLE', `Reference update failed: ${name} is not at ${beforeOid}`)
  refuseByRules(repository, branch, kindOf(head, afterOid))
  const forward = head === undefined || afterOid === ABSENT || (await repository.git.isAncestor(head, afterOid))
  if (!forward && !force) throw typedError('UNPROCESSABLE', 'Update is not a fast forward')
  return { branch, before: head, after: afterOid === ABSENT ? undefined : afterOid }
}

function kindOf(head: string | undefined, after: string): LabRule['type'] {
  if (after === ABSENT) return 'deletion'
  return head === undefined ? 'creation' : 'update'
}

/** The repository where the token may write its contents; otherwise GitHub's refusal. */
function writable(world: MutationWorld, repository: LabRepository | undefined): LabRepository {
  const { grant } = world
  if (repository === undefined || (repository.visibility === 'private' && !reaches(grant, repository.fullName)))
    throw typedError('NOT_FOUND', 'Could not resolve to a Repository')
  if (!reaches(grant, repository.fullName) || !permits(grant, 'contents', 'write'))
    throw typedError('FORBIDDEN', deniedText(grant))
  if (repository.archived) throw typedError('FORBIDDEN', 'Repository was archived so is read-only.')
  return repository
}

/** The id under which GraphQL knows a repository. */
export function repositoryId(repository: LabRepository): string {
  return nodeId('Repository', repository.fullName)
}
