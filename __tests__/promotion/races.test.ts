import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { json } from '../../lab/service.ts'
import { branchOf } from '../../src/promotion/request.ts'
import { FILE, GitOps, kustomization, NEW, OLD, OTHER, refusalOf } from './gitops.ts'

let gitops: GitOps
let branch: string

beforeAll(async () => {
  gitops = await GitOps.start()
})

afterAll(() => gitops.stop())

beforeEach(async () => {
  await gitops.fresh()
  branch = branchOf(gitops.request())
})

describe('a base that moves', () => {
  it('is read and edited again when another writer pushes while the image is signed', async () => {
    const meanwhile = () => gitops.repository.push('main', { [FILE]: kustomization(OLD, NEW) }, 'Theirs')
    const promotion = await gitops.bump({ meanwhile })
    expect(promotion.operation).toBe('created')
    expect(await gitops.read(branch)).toBe(kustomization(NEW, NEW))
    const { parents } = await gitops.repository.git.readCommit(promotion.commit ?? '')
    expect(parents).toEqual([await gitops.headOf('main')])
    expect(promotion.diff.match(/^[-+] /gm)).toHaveLength(2)
  })

  it('costs no second reading of the file when something else was pushed', async () => {
    const meanwhile = () => gitops.repository.push('main', { 'README.md': 'Theirs\n' }, 'Theirs')
    const { commit = '' } = await gitops.bump({ meanwhile })
    expect(gitops.requests().filter((request) => request.includes('/git/blobs/'))).toHaveLength(1)
    expect((await gitops.repository.git.readCommit(commit)).parents).toEqual([await gitops.headOf('main')])
  })

  it('loses nothing when the push comes just before our commit', async () => {
    gitops.repository.beforeNextCommit = () =>
      gitops.repository.push('main', { [FILE]: kustomization(OLD, NEW) }, 'Theirs')
    expect(await gitops.bump()).toMatchObject({ operation: 'created' })
    expect(await gitops.merged(branch)).toBe(kustomization(NEW, NEW))
  })

  it('that has the digest already ends the promotion', async () => {
    const meanwhile = () => gitops.repository.push('main', { [FILE]: kustomization(NEW, OTHER) }, 'Theirs')
    expect(await gitops.bump({ meanwhile })).toMatchObject({ operation: 'already-current' })
    expect(gitops.writing()).toEqual([])
  })

  it('that took the image out ends in a refusal that says what is true now', async () => {
    const meanwhile = () => gitops.repository.push('main', { [FILE]: 'images: []\n' }, 'Theirs')
    const refused = await refusalOf(gitops.bump({ meanwhile }))
    expect(refused.code).toMatch(/^E_KUSTOMIZATION_/)
    expect(refused.state).toBe(`nothing was written to ${gitops.repository.fullName}`)
  })
})

describe('our branch moves under us', () => {
  it('is taken up when another run of ours was faster', async () => {
    gitops.repository.beforeNextCommit = () =>
      gitops.repository.push(branch, { [FILE]: kustomization(NEW, OTHER) }, 'Twin')
    const promotion = await gitops.bump()
    expect(promotion).toMatchObject({ operation: 'created', commit: await gitops.headOf(branch), verified: false })
    expect(await gitops.commitsOn(branch)).toHaveLength(1)
    expect(gitops.repository.pulls).toHaveLength(1)
  })

  it('is left alone when a person has committed to it', async () => {
    gitops.repository.beforeNextCommit = () => gitops.repository.push(branch, { [FILE]: 'images: []\n' }, 'Theirs')
    const refused = await refusalOf(gitops.bump())
    expect(refused).toMatchObject({ code: 'E_GITOPS_BRANCH_FOREIGN', exitCode: 3 })
    expect(refused.message).toContain(branch)
    expect(await gitops.read(branch)).toBe('images: []\n')
    expect(gitops.repository.pulls).toEqual([])
  })

  it('is followed when it was moved to the new base', async () => {
    gitops.repository.beforeNextCommit = async () => {
      const head = await gitops.repository.push('main', { [FILE]: kustomization(OLD, NEW) }, 'Theirs')
      await gitops.repository.moveBranch(branch, await gitops.headOf(branch), head)
    }
    expect(await gitops.bump()).toMatchObject({ operation: 'created' })
    expect(await gitops.read(branch)).toBe(kustomization(NEW, NEW))
    expect(await gitops.commitsOn(branch)).toHaveLength(1)
  })

  it('is tried again when only a replica is behind', async () => {
    gitops.repository.beforeNextCommit = () => Promise.resolve((gitops.repository.laggingReads = 3))
    expect(await gitops.bump()).toMatchObject({ operation: 'created' })
    expect(await gitops.commitsOn(branch)).toHaveLength(1)
  })

  it('is seen late after it was made', async () => {
    const meanwhile = () => Promise.resolve((gitops.repository.laggingReads = 2))
    expect(await gitops.bump({ meanwhile })).toMatchObject({ operation: 'created' })
    expect(gitops.repository.pulls).toHaveLength(1)
  })

  it('is read again where a replica does not know the file yet', async () => {
    gitops.github.service.faults.push({
      matches: ({ url }) => url.pathname.includes('/git/blobs/'),
      times: 1,
      effect: { kind: 'answer', response: json(404, { message: 'Not Found' }) }
    })
    expect(await gitops.bump()).toMatchObject({ operation: 'created' })
  })

  it('is given up after five tries', async () => {
    const stale = {
      type: 'STALE_DATA',
      message: 'Expected branch to point to "x" but it did not.  Pull and try again.'
    }
    gitops.github.service.faults.push({
      matches: ({ body }) => body.includes('createCommitOnBranch'),
      effect: { kind: 'answer', response: json(200, { data: null, errors: [stale] }) }
    })
    const refused = await refusalOf(gitops.bump())
    expect(refused).toMatchObject({ code: 'E_GITOPS_MOVING', exitCode: 6 })
    expect(refused.state).toContain(branch)
    const commits = gitops.github.service.journal.filter(({ body }) => body.includes('createCommitOnBranch'))
    expect(commits).toHaveLength(5)
    gitops.github.service.faults.length = 0
    expect(await gitops.bump()).toMatchObject({ operation: 'created' })
  })
})

describe('several runs at once', () => {
  it('for one digest end in one commit and one pull request', async () => {
    const promotions = await Promise.all([gitops.bump(), gitops.bump(), gitops.bump()])
    expect(new Set(promotions.map(({ number, commit }) => `${String(number)} ${String(commit)}`)).size).toBe(1)
    expect(promotions.map(({ operation }) => operation).filter((operation) => operation === 'created')).toHaveLength(1)
    expect(await gitops.commitsOn(branch)).toHaveLength(1)
    expect(gitops.repository.pulls).toMatchObject([{ state: 'open', head: branch }])
  })

  it('for two images of one file end in two pull requests that merge', async () => {
    const billing = { pins: [{ name: 'ghcr.io/acme/billing', digest: NEW }] }
    const [one, other] = await Promise.all([gitops.bump(), gitops.bump({ request: billing })])
    expect(one.number).not.toBe(other.number)
    await gitops.repository.push('main', { [FILE]: await gitops.merged(other.branch ?? '') }, 'Merge')
    expect(await gitops.merged(one.branch ?? '')).toBe(kustomization(NEW, NEW))
  })
})

describe('a branch that stands already', () => {
  it('is used where it is empty', async () => {
    await gitops.repository.moveBranch(branch, undefined, await gitops.headOf('main'))
    expect(await gitops.bump()).toMatchObject({ operation: 'created' })
    expect(await gitops.commitsOn(branch)).toHaveLength(1)
  })

  it('is moved forward where it is empty and the base went on', async () => {
    await gitops.repository.moveBranch(branch, undefined, await gitops.headOf('main'))
    const main = await gitops.repository.push('main', { [FILE]: kustomization(OLD, NEW) }, 'Theirs')
    const { commit = '' } = await gitops.bump()
    expect((await gitops.repository.git.readCommit(commit)).parents).toEqual([main])
    expect(await gitops.read(branch)).toBe(kustomization(NEW, NEW))
  })

  it('is adopted with its commit on an older base', async () => {
    const first = await gitops.bump()
    await gitops.repository.push('main', { 'README.md': 'Theirs\n' }, 'Theirs')
    expect(await gitops.bump()).toEqual({ ...first, operation: 'adopted' })
  })

  it('is adopted with a warning when the base has changed the same file since', async () => {
    const first = await gitops.bump()
    await gitops.repository.push('main', { [FILE]: kustomization(OLD, NEW) }, 'Theirs')
    const second = await gitops.bump()
    expect(second).toMatchObject({ operation: 'adopted', number: first.number, commit: first.commit })
    expect(second.warnings).toEqual([expect.stringContaining('has changed this file since')])
    expect(await gitops.merged(branch)).toBe(kustomization(NEW, NEW))
  })

  it('is adopted after GitHub merged the base into it', async () => {
    await gitops.bump()
    const main = await gitops.repository.push('main', { [FILE]: kustomization(OLD, NEW) }, 'Theirs')
    const { git } = gitops.repository
    const head = await gitops.headOf(branch)
    const tree = (await git.git(['merge-tree', '--write-tree', branch, 'main'])).toString().trim()
    const stamp = { name: 'GitHub', email: 'noreply@github.com', time: new Date() }
    const merge = git.commitTree(tree, [head, main], 'Merge', stamp)
    await gitops.repository.moveBranch(branch, head, merge)
    expect(await gitops.bump()).toMatchObject({ operation: 'adopted', commit: merge })
  })

  it.each([
    ['another file', { 'README.md': 'Theirs\n' }],
    ['another edit of the file', { [FILE]: kustomization(OTHER, OTHER) }],
    ['a removal of the file', { [FILE]: null }],
    ['more than our edit', { [FILE]: kustomization(NEW, OTHER), 'README.md': 'Theirs\n' }],
    ['a file that is no kustomization', { [FILE]: '- a list\n' }]
  ])('is left alone where others have put %s into it', async (_, files) => {
    const head = await gitops.repository.push(branch, files, 'Theirs')
    const refused = await refusalOf(gitops.bump())
    expect(refused).toMatchObject({ code: 'E_GITOPS_BRANCH_FOREIGN' })
    expect(refused.state).toBe(`nothing was written to ${gitops.repository.fullName}`)
    expect(await gitops.headOf(branch)).toBe(head)
    expect(gitops.writing()).toEqual([])
    await gitops.repository.moveBranch(branch, head, undefined)
    expect(await gitops.bump()).toMatchObject({ operation: 'created' })
  })
})
