import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { mergeGroupEvent } from '../../lab/github/merge-queue.ts'
import type { LabPullRequest } from '../../lab/github/repository.ts'
import { GitHubClient } from './github-client.ts'

const READER = 'ghs_reader'
const GREEN = { kind: 'check', context: 'custody', state: 'success', by: 'github-actions[bot]' } as const

let client: GitHubClient

beforeAll(async () => {
  client = await GitHubClient.start()
})

afterAll(() => client.stop())

beforeEach(() => client.freshRepository())

async function openPull(branch = 'feature', file = 'README.md'): Promise<LabPullRequest> {
  await client.branchOff(branch)
  await client.repository.push(branch, { [file]: `${branch}\n` }, 'Mine')
  await client.rest('POST', '/pulls', { title: 'Mine', head: branch, base: 'main' })
  const pull = client.repository.pulls.at(-1)
  if (!pull) throw new Error('no pull request')
  return pull
}

async function state(pull: LabPullRequest, token?: string) {
  const query = `query($o: String!, $n: String!, $p: Int!) { repository(owner: $o, name: $n) { pullRequest(number: $p) {
    id mergeStateStatus isMergeQueueEnabled isInMergeQueue reviews(last: 1, states: [APPROVED]) { nodes { state } } } } }`
  const answer = await client.graphql(query, { o: 'acme', n: client.repository.name, p: pull.number }, token)
  const repository = answer.data?.['repository'] as { pullRequest: Record<string, unknown> & { id: string } } | null
  return { ...(repository?.pullRequest ?? { id: '' }), errors: answer.errors }
}

async function mutate(name: string, pull: LabPullRequest) {
  const { id } = await state(pull)
  const document = `mutation($id: ID!) { ${name}(input: { pullRequestId: $id }) { clientMutationId } }`
  return (await client.graphql(document, { id })).errors?.[0]?.message
}

describe('protection of the base', () => {
  it('blocks until the required check is green and the approval is there', async () => {
    client.repository.protection = { checks: ['custody'], approvals: 1, dismissesStale: true }
    const pull = await openPull()
    expect(await state(pull)).toMatchObject({ mergeStateStatus: 'BLOCKED' })
    await client.repository.check(pull.headOid, GREEN)
    expect(await mutate('mergePullRequest', pull)).toContain('Base branch requires')
    await client.repository.review(pull, 'kim')
    expect(await state(pull)).toMatchObject({ mergeStateStatus: 'CLEAN', reviews: { nodes: [{ state: 'APPROVED' }] } })
    // A push takes the approval back, and the check was of another commit.
    await client.repository.push('feature', { b: '1' }, 'More')
    expect(await state(pull)).toMatchObject({ mergeStateStatus: 'BLOCKED', reviews: { nodes: [] } })
    expect(pull.reviews).toMatchObject([{ state: 'DISMISSED' }])
  })

  it('tells a head that is behind, one that conflicts, and one whose other checks are red', async () => {
    client.repository.protection = { checks: [], approvals: 0, upToDate: true }
    const pull = await openPull()
    await client.repository.check(pull.headOid, { ...GREEN, context: 'lint', state: 'failure' })
    expect(await state(pull)).toMatchObject({ mergeStateStatus: 'UNSTABLE' })
    await client.repository.push('main', { other: '1' }, 'Theirs')
    expect(await state(pull)).toMatchObject({ mergeStateStatus: 'BEHIND' })
    await client.repository.push('main', { 'README.md': 'theirs' }, 'Theirs')
    expect(await state(pull)).toMatchObject({ mergeStateStatus: 'DIRTY' })
  })

  it('takes signed commits alone where a ruleset says so', async () => {
    const pull = await openPull()
    client.repository.rules.push({ type: 'required_signatures', branches: /^main$/ })
    expect(await state(pull)).toMatchObject({ mergeStateStatus: 'BLOCKED' })
    client.repository.signed.add(pull.headOid)
    expect(await state(pull)).toMatchObject({ mergeStateStatus: 'CLEAN' })
    expect(await mutate('mergePullRequest', pull)).toBeUndefined()
    expect(pull.state).toBe('merged')
  })
})

describe('the merge queue', () => {
  beforeEach(() => {
    client.repository.protection = { checks: ['custody'], approvals: 0, queue: true }
  })

  it('merges by the commit on which the checks have run, in order', async () => {
    const [one, other] = [await openPull('one', 'a'), await openPull('two', 'b')]
    expect(await mutate('enqueuePullRequest', one)).toContain('blocked')
    for (const { headOid } of [one, other]) await client.repository.check(headOid, GREEN)
    expect(await mutate('mergePullRequest', one)).toContain('merge queue')
    expect([await mutate('enqueuePullRequest', one), await mutate('enqueuePullRequest', other)]).toEqual([
      undefined,
      undefined
    ])
    expect(await state(one)).toMatchObject({ isMergeQueueEnabled: true, isInMergeQueue: true })
    const [first, second] = client.repository.groups
    if (!first || !second) throw new Error('two groups were expected')
    const main = await client.headOf('main')
    expect((await mergeGroupEvent(client.repository, first)).merge_group).toMatchObject({
      head_ref: `refs/heads/gh-readonly-queue/main/pr-1-${main}`,
      ...{ head_sha: first.head, base_sha: main, base_ref: 'refs/heads/main' }
    })
    expect(await client.repository.git.readCommit(second.head)).toMatchObject({ parents: [first.head, other.headOid] })
    await client.repository.check(second.head, GREEN)
    expect(one.state).toBe('open')
    await client.repository.check(first.head, GREEN)
    expect(await client.headOf('main')).toBe(second.head)
    expect([one.state, other.state]).toEqual(['merged', 'merged'])
    expect(await client.repository.git.listBranches('gh-readonly-queue/')).toEqual([])
  })

  it('puts out whose check is red', async () => {
    const pull = await openPull()
    await client.repository.check(pull.headOid, GREEN)
    await mutate('enqueuePullRequest', pull)
    const [group] = client.repository.groups
    await client.repository.check(group?.head ?? '', { ...GREEN, state: 'failure' })
    expect(await state(pull)).toMatchObject({ isInMergeQueue: false })
    expect(pull.state).toBe('open')
  })
})

describe('a replica that is late', () => {
  it('does not know a new pull request by its number or its id', async () => {
    const pull = await openPull()
    const { id } = await state(pull)
    client.repository.unknownPulls = 2
    expect((await state(pull)).errors).toMatchObject([
      { type: 'NOT_FOUND', message: expect.stringContaining('number of 1') }
    ])
    const close = 'mutation($id: ID!) { closePullRequest(input: { pullRequestId: $id }) { clientMutationId } }'
    expect((await client.graphql(close, { id })).errors?.[0]?.message).toContain('Could not resolve to a node')
    expect((await client.graphql(close, { id })).errors).toBeUndefined()
  })
})

describe('permissions', () => {
  it('are asked for statuses, checks and pull requests, each by its own name', async () => {
    const pull = await openPull()
    const query = `query($o: String!, $n: String!) { repository(owner: $o, name: $n) { object(expression: "main") {
      ... on Commit { status { contexts { state } } checkSuites(first: 1) { nodes { id } } } } } }`
    const variables = { o: 'acme', n: client.repository.name }
    const permissions = { contents: 'read', statuses: 'read', checks: 'read', pull_requests: 'read' } as const
    for (const lacking of ['statuses', 'checks', 'pull_requests'] as const) {
      client.github.grant(READER, { permissions })
      expect((await client.graphql(query, variables, READER)).errors).toBeUndefined()
      expect((await state(pull, READER)).errors).toBeUndefined()
      client.github.grant(READER, { permissions: { ...permissions, [lacking]: undefined } })
      const { errors } =
        lacking === 'pull_requests' ? await state(pull, READER) : await client.graphql(query, variables, READER)
      expect(errors).toMatchObject([{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }])
    }
  })
})

describe('a GitHub Enterprise Server', () => {
  it('answers below its own addresses, with its version, and lacks what it lacks', async () => {
    const { github } = client
    const query = `query($o: String!, $n: String!) { repository(owner: $o, name: $n) { pullRequests(first: 1) { nodes { isInMergeQueue } } } }`
    const variables = { o: 'acme', n: client.repository.name }
    github.enterprise = { version: '3.15.4', lacks: [] }
    try {
      expect((await client.graphql(query, variables)).errors).toBeUndefined()
      expect((await client.rest('GET', '/activity')).headers.get('x-github-enterprise-version')).toBe('3.15.4')
      github.enterprise = { version: '3.11.0', lacks: ['PullRequest.isInMergeQueue', '/activity'] }
      expect((await client.graphql(query, variables)).errors?.[0]?.message).toBe(
        "Field 'isInMergeQueue' doesn't exist on type 'PullRequest'"
      )
      expect((await client.rest('GET', '/activity')).status).toBe(404)
      const meta = await fetch(`${github.apiUrl}/meta`)
      expect(await meta.json()).toMatchObject({ installed_version: '3.11.0' })
      expect((await fetch(`${github.service.url}/repos/${client.repository.fullName}`)).status).toBe(404)
    } finally {
      github.enterprise = undefined
    }
  })
})
