import { type BaseUrl, nodeId } from './answers.ts'
import type { GitTreeEntry } from './git-objects.ts'
import { deniedText, type Grant, type Permission, permits } from './access.ts'
import { typedError } from './graphql-error.ts'
import { checkSuiteNodes, statusNode } from './graphql-checks.ts'
import { isUnknownYet, pullRequestNode, stateOf } from './graphql-pulls.ts'
import { issueConnection } from './graphql-issues.ts'
import type { LabRepository } from './repository.ts'

/** What the values behind GraphQL's types are made from; fields are resolved only when a document asks for them. */
export interface View {
  readonly base: BaseUrl
  readonly grant: Grant
}

const PLAIN_FILE = 0o100644

interface PullRequestFilter {
  readonly headRefName?: string
  readonly baseRefName?: string
  readonly states?: readonly string[]
  readonly first?: number
  readonly orderBy?: { readonly direction: 'ASC' | 'DESC' }
}

interface RefFilter {
  readonly refPrefix: string
  readonly first?: number
}

/** The value behind `Repository`. */
export function repositoryNode(view: View, repository: LabRepository) {
  return {
    __typename: 'Repository',
    id: nodeId('Repository', repository.fullName),
    name: repository.name,
    nameWithOwner: repository.fullName,
    url: `${view.base}/${repository.fullName}`,
    isArchived: repository.archived,
    autoMergeAllowed: repository.allowsAutoMerge,
    mergeCommitAllowed: true,
    squashMergeAllowed: true,
    viewerDefaultMergeMethod: 'MERGE',
    isPrivate: repository.visibility === 'private',
    visibility: repository.visibility.toUpperCase(),
    viewerPermission: viewerPermission(view.grant),
    defaultBranchRef: () => refNode(view, repository, repository.defaultBranch),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      refNode(view, repository, qualifiedName.replace(/^refs\/heads\//, '')),
    refs: (filter: RefFilter) => refConnection(view, repository, filter),
    pullRequest: ({ number }: { number: number }) => {
      requirePermission(view, repository, 'pull_requests')
      const pull = isUnknownYet(repository) ? undefined : repository.pulls.find((one) => one.number === number)
      if (pull) return pullRequestNode(view, repository, pull)
      throw typedError('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
    },
    object: (args: { expression?: string; oid?: string }) => objectNode(view, repository, args.oid ?? args.expression),
    issues: (page: { first?: number; after?: string | null }) => issueConnection(view, repository, page),
    pullRequests: (filter: PullRequestFilter) => pullRequestConnection(view, repository, filter)
  }
}

// GitHub tells an App null here; a person's token has the person's role, whatever the token itself may do.
function viewerPermission(grant: Grant): string | null {
  if (grant.kind === 'app') return null
  return grant.permissions.contents === 'write' ? 'WRITE' : 'READ'
}

/** The value behind `Ref`, as a replica tells it. */
export async function refNode(view: View, repository: LabRepository, branch: string) {
  const oid = await repository.replicatedHeadOf(branch)
  if (oid === undefined) return null
  return {
    __typename: 'Ref',
    id: nodeId('Ref', `${repository.fullName}:${branch}`),
    name: branch,
    prefix: 'refs/heads/',
    target: () => commitNode(view, repository, oid),
    repository: () => repositoryNode(view, repository)
  }
}

async function refConnection(view: View, repository: LabRepository, { refPrefix, first }: RefFilter) {
  const branches = await repository.git.listBranches(refPrefix.replace(/^refs\/heads\//, ''))
  return connection(
    branches.map((name) => () => refNode(view, repository, name)),
    first
  )
}

async function objectNode(view: View, repository: LabRepository, expression: string | undefined) {
  const oid = await repository.git.resolve(expression ?? '')
  if (oid === undefined) return null
  const type = await repository.git.typeOf(oid).catch(() => 'submodule')
  if (type === 'commit') return commitNode(view, repository, oid)
  if (type === 'tree') return treeNode(repository, oid)
  return type === 'blob' ? blobNode(repository, oid) : null
}

/** The value behind `Commit`. */
export async function commitNode(view: View, repository: LabRepository, oid: string) {
  const commit = await repository.git.readCommit(oid)
  const [headline = ''] = commit.message.split('\n')
  return {
    __typename: 'Commit',
    id: nodeId('Commit', oid),
    oid,
    url: `${view.base}/${repository.fullName}/commit/${oid}`,
    message: commit.message,
    messageHeadline: headline,
    messageBody: commit.message.slice(headline.length).trim(),
    committedDate: commit.author.date,
    parents: ({ first }: { first?: number }) =>
      connection(
        commit.parents.map((parent) => () => commitNode(view, repository, parent)),
        first
      ),
    changedFilesIfAvailable: async () => (await repository.git.changesBetween(commit.parents[0] ?? oid, oid)).length,
    file: ({ path }: { path: string }) => fileNode(repository, oid, path),
    status: () => {
      requirePermission(view, repository, 'statuses')
      return statusNode(repository, oid)
    },
    checkSuites: ({ first }: { first?: number }) => {
      requirePermission(view, repository, 'checks')
      return connection(checkSuiteNodes(repository, oid), first)
    },
    authors: ({ first }: { first?: number }) => connection([() => gitActorNode(commit.author.name)], first),
    committer: () => gitActorNode(commit.author.name),
    signature: repository.signed.has(oid) ? signature(commit.author.date) : null,
    tree: () => treeNode(repository, commit.tree)
  }
}

// GitHub finds an account by the author's address; here the name stands for it.
function gitActorNode(name: string) {
  const login = name === 'Robin Writer' ? 'robin' : name
  return { __typename: 'GitActor', name, user: login.endsWith('[bot]') ? null : { __typename: 'User', login } }
}

function signature(date: string) {
  return {
    __typename: 'GpgSignature',
    email: 'noreply@github.com',
    isValid: true,
    payload: '',
    signature: '-----BEGIN PGP SIGNATURE-----',
    state: 'VALID',
    verifiedAt: date,
    wasSignedByGitHub: true
  }
}

async function fileNode(repository: LabRepository, commit: string, path: string) {
  const slash = path.lastIndexOf('/')
  const folder = await repository.git.resolve(`${commit}:${path.slice(0, Math.max(slash, 0))}`)
  if (folder === undefined) return null
  const entry = (await repository.git.listTree(folder)).find((candidate) => candidate.path === path.slice(slash + 1))
  return entry === undefined ? null : { ...entryNode(repository, entry), path }
}

function treeNode(repository: LabRepository, oid: string) {
  return {
    __typename: 'Tree',
    id: nodeId('Tree', oid),
    oid,
    entries: async () => (await repository.git.listTree(oid)).map((entry) => entryNode(repository, entry))
  }
}

// GraphQL tells the mode as the decimal value of git's octal number.
function entryNode(repository: LabRepository, entry: GitTreeEntry) {
  return {
    __typename: 'TreeEntry',
    name: entry.path,
    path: entry.path,
    mode: entry.mode === '' ? PLAIN_FILE : Number.parseInt(entry.mode, 8),
    oid: entry.oid,
    type: entry.type,
    size: entry.size ?? 0,
    object: () => {
      if (entry.type === 'tree') return treeNode(repository, entry.oid)
      return entry.type === 'blob' ? blobNode(repository, entry.oid) : null
    }
  }
}

async function blobNode(repository: LabRepository, oid: string) {
  const bytes = await repository.git.readBlob(oid)
  const isBinary = bytes.includes(0)
  return {
    __typename: 'Blob',
    id: nodeId('Blob', oid),
    oid,
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > 512_000,
    text: isBinary ? null : bytes.toString('utf8', 0, 512_000)
  }
}

function pullRequestConnection(view: View, repository: LabRepository, filter: PullRequestFilter) {
  requirePermission(view, repository, 'pull_requests')
  const wanted = repository.pulls.filter(
    (pull) =>
      (filter.headRefName ?? pull.head) === pull.head &&
      (filter.baseRefName ?? pull.base) === pull.base &&
      (filter.states ?? [stateOf(pull)]).includes(stateOf(pull))
  )
  if (filter.orderBy?.direction === 'DESC') wanted.reverse()
  return connection(
    wanted.map((pull) => () => pullRequestNode(view, repository, pull)),
    filter.first
  )
}

// What is public anybody may read.
function requirePermission({ grant }: View, { visibility }: LabRepository, permission: Permission): void {
  if (visibility === 'private' && !permits(grant, permission, 'read')) throw typedError('FORBIDDEN', deniedText(grant))
}

/** A connection of lazily made nodes. */
export function connection<T>(makers: readonly (() => T)[], first: number | undefined) {
  const shown = makers.slice(0, first ?? makers.length)
  return {
    totalCount: makers.length,
    nodes: () => shown.map((make) => make()),
    pageInfo: { hasNextPage: shown.length < makers.length, hasPreviousPage: false }
  }
}
