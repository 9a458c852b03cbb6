import type { components, operations } from '@octokit/openapi-types'
import type { GitCommit, GitTreeEntry } from './git-objects.ts'
import type { LabPullRequest, LabRepository } from './repository.ts'

/** The JSON that GitHub's published OpenAPI description promises for an operation's status. */
export type Answer<
  Operation extends keyof operations,
  Status extends keyof operations[Operation]['responses']
> = operations[Operation]['responses'][Status] extends { content: { 'application/json': infer Body } } ? Body : never

type Schemas = components['schemas']

/** Where the lab's GitHub answers; every address inside an answer begins with it. */
export type BaseUrl = string

/** An opaque node id, as GraphQL and REST share it. */
export function nodeId(kind: string, key: string | number): string {
  return Buffer.from(`${kind}:${key}`).toString('base64url')
}

export function userAnswer(base: BaseUrl, login: string): Schemas['simple-user'] {
  const url = `${base}/users/${encodeURIComponent(login)}`
  return {
    login,
    id: login.length,
    node_id: nodeId('User', login),
    avatar_url: `${base}/avatars/${encodeURIComponent(login)}`,
    gravatar_id: '',
    url,
    html_url: `${base}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false
  }
}

/** A repository as it stands alone and inside pull requests. */
export function repositoryAnswer(
  base: BaseUrl,
  repository: LabRepository
): Schemas['full-repository'] & Schemas['repository'] {
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.fullName),
    name: repository.name,
    full_name: repository.fullName,
    owner: userAnswer(base, repository.owner),
    private: repository.visibility === 'private',
    visibility: repository.visibility,
    description: null,
    fork: false,
    default_branch: repository.defaultBranch,
    archived: repository.archived,
    disabled: false,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: repository.createdAt,
    license: null,
    homepage: null,
    language: null,
    mirror_url: null,
    ...repositoryLinks(base, repository.fullName),
    ...repositoryCounts(repository)
  }
}

function repositoryCounts(repository: LabRepository) {
  const open = repository.pulls.filter(({ state }) => state === 'open').length
  return {
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    subscribers_count: 0,
    network_count: 0,
    size: 1,
    open_issues: open,
    open_issues_count: open,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false
  }
}

function repositoryLinks(base: BaseUrl, fullName: string) {
  const url = `${base}/repos/${fullName}`
  return {
    url,
    html_url: `${base}/${fullName}`,
    git_url: `git://${new URL(base).host}/${fullName}.git`,
    ssh_url: `git@${new URL(base).host}:${fullName}.git`,
    clone_url: `${base}/${fullName}.git`,
    svn_url: `${base}/${fullName}`,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    hooks_url: `${url}/hooks`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`
  }
}

export function refAnswer(base: BaseUrl, repository: LabRepository, branch: string, oid: string): Schemas['git-ref'] {
  const url = `${base}/repos/${repository.fullName}/git`
  return {
    ref: `refs/heads/${branch}`,
    node_id: nodeId('Ref', `${repository.fullName}:${branch}`),
    url: `${url}/refs/heads/${branch}`,
    object: { type: 'commit', sha: oid, url: `${url}/commits/${oid}` }
  }
}

export function treeAnswer(
  base: BaseUrl,
  repository: LabRepository,
  oid: string,
  entries: readonly GitTreeEntry[]
): Schemas['git-tree'] {
  const url = `${base}/repos/${repository.fullName}/git`
  return {
    sha: oid,
    url: `${url}/trees/${oid}`,
    truncated: false,
    tree: entries.map((entry) => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.oid,
      ...(entry.size !== null && { size: entry.size }),
      ...(entry.type !== 'commit' && { url: `${url}/${entry.type}s/${entry.oid}` })
    }))
  }
}

export function commitAnswer(base: BaseUrl, repository: LabRepository, commit: GitCommit): Schemas['commit'] {
  const url = `${base}/repos/${repository.fullName}`
  const signed = repository.signed.has(commit.oid)
  return {
    url: `${url}/commits/${commit.oid}`,
    sha: commit.oid,
    node_id: nodeId('Commit', commit.oid),
    html_url: `${base}/${repository.fullName}/commit/${commit.oid}`,
    comments_url: `${url}/commits/${commit.oid}/comments`,
    commit: {
      url: `${url}/git/commits/${commit.oid}`,
      author: commit.author,
      committer: commit.author,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      verification: {
        verified: signed,
        reason: signed ? 'valid' : 'unsigned',
        payload: signed ? `tree ${commit.tree}\n` : null,
        signature: signed ? '-----BEGIN PGP SIGNATURE-----' : null,
        verified_at: signed ? commit.author.date : null
      }
    },
    author: null,
    committer: null,
    parents: commit.parents.map((oid) => ({ sha: oid, url: `${url}/commits/${oid}` }))
  }
}

/** A pull request in a list. */
export function listedPullAnswer(
  base: BaseUrl,
  repository: LabRepository,
  pull: LabPullRequest,
  baseOid: string
): Schemas['pull-request-simple'] & Pick<Schemas['pull-request'], 'state' | 'user' | 'labels' | 'head' | 'base'> {
  const sideOf = (branch: string, sha: string) => ({
    label: `${repository.owner}:${branch}`,
    ref: branch,
    sha,
    user: userAnswer(base, repository.owner),
    repo: repositoryAnswer(base, repository)
  })
  return {
    id: repository.id * 1_000_000 + pull.number,
    node_id: nodeId('PullRequest', `${repository.fullName}#${pull.number}`),
    number: pull.number,
    state: pull.state === 'open' ? 'open' : 'closed',
    locked: false,
    title: pull.title,
    user: userAnswer(base, pull.author),
    body: pull.body,
    labels: [],
    milestone: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommit,
    assignee: null,
    head: sideOf(pull.head, pull.headOid),
    base: sideOf(pull.base, baseOid),
    author_association: 'CONTRIBUTOR',
    auto_merge: null,
    draft: false,
    ...pullLinks(base, repository.fullName, pull)
  }
}

function pullLinks(base: BaseUrl, fullName: string, { number, headOid }: LabPullRequest) {
  const api = `${base}/repos/${fullName}`
  const self = `${api}/pulls/${number}`
  const html = `${base}/${fullName}/pull/${number}`
  const links = {
    url: self,
    html_url: html,
    issue_url: `${api}/issues/${number}`,
    commits_url: `${self}/commits`,
    review_comments_url: `${self}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${api}/issues/${number}/comments`,
    statuses_url: `${api}/statuses/${headOid}`
  }
  return {
    ...links,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    _links: {
      self: { href: self },
      html: { href: html },
      issue: { href: links.issue_url },
      comments: { href: links.comments_url },
      review_comments: { href: links.review_comments_url },
      review_comment: { href: links.review_comment_url },
      commits: { href: links.commits_url },
      statuses: { href: links.statuses_url }
    }
  }
}
