import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { GitHubClient } from './github-client.ts'

let client: GitHubClient

beforeAll(async () => {
  client = await GitHubClient.start()
})

afterAll(() => client.stop())

beforeEach(() => client.freshRepository())

const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) {
    commit { oid changedFilesIfAvailable signature { isValid } parents(first: 2) { nodes { oid } } }
  }
}`

function commitInput(branch: string, expectedHeadOid: string, content = 'images: []\n') {
  return {
    input: {
      branch: { repositoryNameWithOwner: client.repository.fullName, branchName: branch },
      expectedHeadOid,
      message: { headline: 'Change it', body: 'Because' },
      fileChanges: {
        additions: [{ path: 'apps/kustomization.yaml', contents: Buffer.from(content).toString('base64') }]
      }
    }
  }
}

describe('GraphQL', () => {
  it("refuses a document that GitHub's schema does not know", async () => {
    const known = 'query($o: String!, $n: String!) { repository(owner: $o, name: $n) { nameWithOwner } }'
    const variables = { o: 'acme', n: client.repository.name }
    expect(await client.graphql(known, variables)).toEqual({
      data: { repository: { nameWithOwner: client.repository.fullName } }
    })
    const unknown = await client.graphql(known.replace('nameWithOwner', 'fullName'), variables)
    expect(unknown.errors?.[0]?.message).toContain('Cannot query field "fullName" on type "Repository"')
    const untyped = await client.graphql(known, { o: 'acme', n: 7 })
    expect(untyped.errors?.[0]?.message).toContain('String cannot represent a non string value')
  })

  it("answers a folder's entries with their modes, read at a commit", async () => {
    await client.repository.push(
      'main',
      {
        'apps/link': { mode: '120000', content: 'kustomization.yaml' },
        'apps/run.sh': { mode: '100755', content: '' },
        'apps/module': { mode: '160000', commit: await client.headOf('main') }
      },
      'Modes'
    )
    const query = `query($o: String!, $n: String!, $e: String!) { repository(owner: $o, name: $n) {
      object(expression: $e) { __typename ... on Tree { entries { name mode type } } } } }`
    const { data } = await client.graphql(query, {
      o: 'acme',
      n: client.repository.name,
      e: `${await client.headOf('main')}:apps`
    })
    expect(data?.['repository']).toMatchObject({
      object: {
        __typename: 'Tree',
        entries: [
          { name: 'kustomization.yaml', mode: 0o100644, type: 'blob' },
          { name: 'link', mode: 0o120000, type: 'blob' },
          { name: 'module', mode: 0o160000, type: 'commit' },
          { name: 'run.sh', mode: 0o100755, type: 'blob' }
        ]
      }
    })
  })

  it('commits on the expected head alone, signed, as a plain file', async () => {
    const head = await client.branchOff('feature')
    const { data } = await client.graphql(COMMIT, commitInput('feature', head))
    expect(data?.['createCommitOnBranch']).toMatchObject({
      commit: {
        oid: await client.headOf('feature'),
        changedFilesIfAvailable: 1,
        signature: { isValid: true },
        parents: { nodes: [{ oid: head }] }
      }
    })
    expect((await client.repository.git.git(['log', '-1', '--format=%B', 'feature'])).toString()).toBe(
      'Change it\n\nBecause\n'
    )
    const stale = await client.graphql(COMMIT, commitInput('feature', head))
    expect(stale.errors).toMatchObject([
      { type: 'STALE_DATA', message: `Expected branch to point to "${head}" but it did not.  Pull and try again.` }
    ])
  })

  it('denies a commit to a token that may only read', async () => {
    client.github.grant('ghs_reader', { permissions: { contents: 'read', pull_requests: 'read' } })
    const input = commitInput('main', await client.headOf('main'))
    expect((await client.graphql(COMMIT, input, 'ghs_reader')).errors).toMatchObject([
      { type: 'FORBIDDEN', message: 'Resource not accessible by integration' }
    ])
    expect((await client.graphql(COMMIT, input)).errors).toBeUndefined()
  })

  it('lets another writer in just before a commit', async () => {
    const head = await client.branchOff('feature')
    client.repository.beforeNextCommit = () => client.repository.push('feature', { 'README.md': 'Theirs\n' }, 'Theirs')
    expect((await client.graphql(COMMIT, commitInput('feature', head))).errors).toMatchObject([{ type: 'STALE_DATA' }])
    expect(
      (await client.graphql(COMMIT, commitInput('feature', await client.headOf('feature')))).errors
    ).toBeUndefined()
  })

  it('resets the mode of what it commits', async () => {
    const executable = { mode: '100755', content: 'images: []\n' } as const
    await client.repository.push('main', { 'apps/kustomization.yaml': executable }, 'Executable')
    await client.graphql(COMMIT, commitInput('main', await client.headOf('main'), 'images: [1]\n'))
    expect(await client.repository.git.listTree('main:apps')).toMatchObject([{ mode: '100644' }])
  })

  it('moves several refs at once or none', async () => {
    const first = await client.branchOff('one')
    await client.branchOff('two')
    const second = await client.repository.push('main', { 'README.md': 'Other\n' }, 'Next')
    const update = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }'
    const { data } = await client.graphql(
      'query($o: String!, $n: String!) { repository(owner: $o, name: $n) { id } }',
      {
        o: 'acme',
        n: client.repository.name
      }
    )
    const { id } = data?.['repository'] as { id: string }
    const forward = { name: 'refs/heads/one', beforeOid: first, afterOid: second }
    const wrong = { name: 'refs/heads/two', beforeOid: second, afterOid: second }
    const refused = await client.graphql(update, { input: { repositoryId: id, refUpdates: [forward, wrong] } })
    expect(refused.errors).toMatchObject([{ type: 'UNPROCESSABLE' }])
    expect(await client.headOf('one')).toBe(first)
    const gone = { name: 'refs/heads/two', beforeOid: first, afterOid: '0'.repeat(40) }
    expect(
      (await client.graphql(update, { input: { repositoryId: id, refUpdates: [forward, gone] } })).errors
    ).toBeUndefined()
    expect(await client.headOf('one')).toBe(second)
    expect(await client.repository.headOf('two')).toBeUndefined()
  })
})
