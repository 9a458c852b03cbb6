import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type Answered, GitHubClient, KUSTOMIZATION } from './github-client.ts'

let client: GitHubClient

beforeAll(async () => {
  client = await GitHubClient.start()
})

afterAll(() => client.stop())

beforeEach(() => client.freshRepository())

describe('reading over REST', () => {
  it('answers a blob with the bytes that git holds', async () => {
    const { body } = await client.rest('GET', '/contents/apps/kustomization.yaml')
    const blob = await client.rest('GET', `/git/blobs/${String(body['sha'])}`)
    expect(Buffer.from(String(blob.body['content']), 'base64').toString()).toBe(KUSTOMIZATION)
    expect(await client.repository.git.resolve('main:apps/kustomization.yaml')).toBe(blob.body['sha'])
  })

  it('answers the repository, a branch and a tree', async () => {
    const head = await client.headOf('main')
    expect((await client.rest('GET', '')).body).toMatchObject({
      full_name: client.repository.fullName,
      default_branch: 'main'
    })
    expect((await client.rest('GET', '/git/ref/heads/main')).body).toMatchObject({ object: { sha: head } })
    expect((await client.rest('GET', '/git/ref/heads/none')).status).toBe(404)
    const { body } = await client.rest('GET', `/git/trees/${head}?recursive=1`)
    expect(body['tree']).toMatchObject([
      { path: 'README.md', mode: '100644', size: 12 },
      { path: 'apps', mode: '040000', type: 'tree' },
      { path: 'apps/kustomization.yaml', type: 'blob' }
    ])
  })

  it('compares two commits by their merge base', async () => {
    const first = await client.branchOff('feature')
    const feature = await client.repository.push('feature', { 'apps/kustomization.yaml': 'one\ntwo\n' }, 'Mine')
    const main = await client.repository.push('main', { 'README.md': 'Other\n' }, 'Theirs')
    const { body } = await client.rest('GET', `/compare/${main}...${feature}`)
    expect(body).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1, merge_base_commit: { sha: first } })
    expect(body['files']).toMatchObject([{ filename: 'apps/kustomization.yaml', status: 'modified', additions: 2 }])
    expect((await client.rest('GET', `/compare/${first}...${first}`)).body).toMatchObject({
      status: 'identical',
      files: []
    })
  })
})

describe('branches over REST', () => {
  it('makes a branch once', async () => {
    const head = await client.branchOff('feature')
    expect(await client.headOf('feature')).toBe(head)
    const again = await client.rest('POST', '/git/refs', { ref: 'refs/heads/feature', sha: head })
    expect(again).toMatchObject({ status: 422, body: { message: 'Reference already exists' } })
  })

  it('moves a branch forward, and backward only by force', async () => {
    const first = await client.branchOff('feature')
    const second = await client.repository.push('main', { 'README.md': 'Other\n' }, 'Theirs')
    expect((await client.rest('PATCH', '/git/refs/heads/feature', { sha: second })).status).toBe(200)
    const backward = await client.rest('PATCH', '/git/refs/heads/feature', { sha: first })
    expect(backward).toMatchObject({ status: 422, body: { message: 'Update is not a fast forward' } })
    expect((await client.rest('PATCH', '/git/refs/heads/feature', { sha: first, force: true })).status).toBe(200)
    expect(await client.headOf('feature')).toBe(first)
  })

  it('closes the pull request of a branch that is deleted', async () => {
    await client.branchOff('feature')
    await client.repository.push('feature', { 'README.md': 'Other\n' }, 'Mine')
    await client.rest('POST', '/pulls', { title: 'Mine', head: 'feature', base: 'main' })
    expect((await client.rest('DELETE', '/git/refs/heads/feature')).status).toBe(204)
    expect(client.repository.pulls).toMatchObject([{ state: 'closed' }])
    expect((await client.rest('DELETE', '/git/refs/heads/feature')).status).toBe(422)
  })
})

describe('pull requests over REST', () => {
  async function openPull(): Promise<Answered> {
    return client.rest('POST', '/pulls', { title: 'Mine', head: 'feature', base: 'main', body: 'Text' })
  }

  it('needs a commit, a head and a base', async () => {
    expect((await openPull()).body['errors']).toMatchObject([{ field: 'head', code: 'invalid' }])
    await client.branchOff('feature')
    expect((await openPull()).body['errors']).toMatchObject([{ message: 'No commits between main and feature' }])
    await client.repository.push('feature', { 'README.md': 'Other\n' }, 'Mine')
    expect(await openPull()).toMatchObject({ status: 201, body: { number: 1, changed_files: 1, commits: 1 } })
  })

  it('opens one for a head and a base, lists and changes it', async () => {
    await client.branchOff('feature')
    const head = await client.repository.push('feature', { 'README.md': 'Other\n' }, 'Mine')
    await openPull()
    const duplicate = await openPull()
    expect(duplicate.status).toBe(422)
    expect(duplicate.body['errors']).toMatchObject([{ message: 'A pull request already exists for acme:feature.' }])
    const { body } = await client.rest('GET', '/pulls?head=acme:feature&base=main')
    expect(body).toMatchObject([{ number: 1, head: { sha: head, label: 'acme:feature' }, user: { type: 'Bot' } }])
    expect((await client.rest('GET', '/pulls?head=acme:other')).body).toEqual([])
    expect((await client.rest('PATCH', '/pulls/1', { state: 'closed', body: 'New' })).body).toMatchObject({
      body: 'New'
    })
    expect((await client.rest('GET', '/pulls')).body).toEqual([])
    expect((await client.rest('GET', '/pulls?state=closed')).body).toHaveLength(1)
  })
})

describe('what a token may do', () => {
  it('refuses a token that it does not know', async () => {
    expect(await client.rest('GET', '', undefined, 'ghs_none')).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' }
    })
  })

  it('hides a private repository from a token that was not given it', async () => {
    client.github.grant('ghs_elsewhere', { repositories: ['acme/other'] })
    expect((await client.rest('GET', '', undefined, 'ghs_elsewhere')).status).toBe(404)
    const query = 'query($o: String!, $n: String!) { repository(owner: $o, name: $n) { id } }'
    const hidden = await client.graphql(query, { o: 'acme', n: client.repository.name }, 'ghs_elsewhere')
    expect(hidden.errors).toMatchObject([
      { type: 'NOT_FOUND', message: `Could not resolve to a Repository with the name '${client.repository.fullName}'.` }
    ])
  })

  it('names the permission that a write needs', async () => {
    client.github.grant('ghs_reader', { permissions: { contents: 'read', pull_requests: 'read' } })
    const sha = await client.headOf('main')
    const denied = await client.rest('POST', '/git/refs', { ref: 'refs/heads/x', sha }, 'ghs_reader')
    expect(denied).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } })
    expect(denied.headers.get('x-accepted-github-permissions')).toBe('contents=write')
    expect((await client.rest('GET', '/git/ref/heads/main', undefined, 'ghs_reader')).status).toBe(200)
  })

  it('writes nothing to an archived repository', async () => {
    client.repository.archived = true
    const denied = await client.rest('POST', '/git/refs', { ref: 'refs/heads/x', sha: await client.headOf('main') })
    expect(denied).toMatchObject({ status: 403, body: { message: 'Repository was archived so is read-only.' } })
  })
})

describe('the moods of GitHub', () => {
  it('breaks a rule with its sentence', async () => {
    const text = 'Cannot create ref due to creations being restricted.'
    client.repository.rules.push({ type: 'creation', branches: /^custody\// })
    const sha = await client.headOf('main')
    expect((await client.rest('POST', '/git/refs', { ref: 'refs/heads/free', sha })).status).toBe(201)
    const ruled = await client.rest('POST', '/git/refs', { ref: 'refs/heads/custody/x', sha })
    expect(ruled.body['message']).toBe(`Repository rule violations found\n\n${text}\n\n`)
  })

  it('limits writes for a while and leaves reads alone', async () => {
    const sha = await client.headOf('main')
    client.github.limitWrites(1, 30)
    expect((await client.rest('GET', '/git/ref/heads/main')).status).toBe(200)
    const limited = await client.rest('POST', '/git/refs', { ref: 'refs/heads/x', sha })
    expect(limited.status).toBe(403)
    expect(limited.headers.get('retry-after')).toBe('30')
    expect((await client.rest('POST', '/git/refs', { ref: 'refs/heads/x', sha })).status).toBe(201)
  })

  it('answers from a replica that is behind', async () => {
    client.repository.laggingReads = 1
    await client.branchOff('feature')
    expect((await client.rest('GET', '/git/ref/heads/feature')).status).toBe(404)
    expect((await client.rest('GET', '/git/ref/heads/feature')).status).toBe(200)
  })
})
