import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { promote, openOverlay, type Promotion } from '../../src/promotion/promote.ts'
import { FILE, GitOps, kustomization, NEW, OLD, OTHER, refusalOf, SOURCE, TOKEN } from './gitops.ts'

let gitops: GitOps

beforeAll(async () => {
  gitops = await GitOps.start()
})

afterAll(() => gitops.stop())

beforeEach(() => gitops.fresh())

function branchIn({ branch }: Promotion): string {
  if (branch === undefined) throw new Error('no branch')
  return branch
}

/** Whatever happened on the way: one open pull request, one commit that holds the planned bytes. */
async function expectOneProposal(branch: string, content = kustomization(NEW, OTHER)): Promise<void> {
  expect(gitops.repository.pulls).toMatchObject([{ state: 'open', head: branch, base: 'main' }])
  expect(await gitops.commitsOn(branch)).toHaveLength(1)
  expect(await gitops.read(branch)).toBe(content)
  expect(await gitops.branches()).toEqual([branch, 'main'])
}

describe('the first run', () => {
  it('opens one pull request with one signed commit on the pinned base', async () => {
    const base = await gitops.headOf('main')
    const promotion = await gitops.bump()
    const branch = branchIn(promotion)
    const head = await gitops.headOf(branch)
    expect(promotion).toMatchObject({
      operation: 'created',
      number: 1,
      url: `${gitops.github.apiUrl}/${gitops.repository.fullName}/pull/1`,
      commit: head,
      verified: true,
      warnings: [],
      changes: [
        { name: 'ghcr.io/acme/checkout', before: { digest: OLD.toString() }, after: { digest: NEW.toString() } }
      ]
    })
    await expectOneProposal(branch)
    expect(await gitops.repository.git.readCommit(head)).toMatchObject({ parents: [base] })
    expect(await gitops.repository.git.changesBetween(base, head)).toMatchObject([{ path: FILE, status: 'M' }])
    expect(await gitops.read('main')).toBe(kustomization(OLD, OTHER))
  })

  it('names branch, title and commit by the digest, and says where it comes from', async () => {
    const promotion = await gitops.bump()
    const short = NEW.hex.slice(0, 12)
    expect(promotion.branch).toMatch(new RegExp(`^custody/apps-checkout-overlays-dev/${short}-[0-9a-f]{8}$`))
    expect(gitops.repository.pulls).toMatchObject([{ title: `Deploy checkout sha256:${short}`, body: 'The evidence' }])
    const { message } = await gitops.repository.git.readCommit(promotion.commit ?? '')
    expect(message).toBe(
      [
        `Deploy checkout sha256:${short}`,
        '',
        `Image-Digest: ghcr.io/acme/checkout@${NEW.toString()}`,
        `Source-Commit: ${SOURCE.commit}`,
        `Provenance-Run: ${SOURCE.run}`
      ].join('\n')
    )
    const trailers = await gitops.repository.git.git(['log', '-1', '--format=%(trailers:only)', promotion.commit ?? ''])
    expect(trailers.toString().trim().split('\n')).toHaveLength(3)
  })

  it('shows the change as git would', async () => {
    const promotion = await gitops.bump()
    const shown = await gitops.repository.git.git(['diff', '--no-ext-diff', 'main', branchIn(promotion)])
    const hunks = (text: string) => text.slice(text.indexOf('--- a/')).replace(/^@@.*$/gm, '@@')
    expect(hunks(promotion.diff)).toBe(hunks(shown.toString()))
  })

  it('makes at most six requests, and never sends the token but as authorization', async () => {
    await gitops.bump()
    expect(gitops.requests()).toHaveLength(6)
    expect(gitops.writing()).toHaveLength(3)
    for (const { headers, body, path } of gitops.github.service.journal) {
      expect(headers.authorization).toBe(`token ${TOKEN}`)
      expect(body.toString() + path).not.toContain(TOKEN)
    }
  })

  it('pins several images by one commit and one pull request', async () => {
    const pins = [
      { name: 'ghcr.io/acme/checkout', digest: NEW },
      { name: 'ghcr.io/acme/billing', digest: NEW }
    ]
    const promotion = await gitops.bump({ request: { pins } })
    await expectOneProposal(branchIn(promotion), kustomization(NEW, NEW))
    expect(gitops.repository.pulls).toMatchObject([
      { title: `Deploy checkout ${NEW.toString().slice(0, 19)} and 1 more` }
    ])
    expect(promotion.changes).toHaveLength(2)
  })

  it('proposes against another base branch where one is named', async () => {
    await gitops.repository.push('release', { 'README.md': 'Release\n' }, 'Release')
    const promotion = await gitops.bump({ request: { base: 'release' } })
    expect(gitops.repository.pulls).toMatchObject([{ base: 'release', head: promotion.branch }])
    const [parent] = (await gitops.repository.git.readCommit(promotion.commit ?? '')).parents
    expect(parent).toBe(await gitops.headOf('release'))
  })

  it('edits a kustomization in the root', async () => {
    await gitops.fresh({ Kustomization: kustomization(OLD, OTHER) })
    const { branch } = await gitops.bump({ request: { path: './' } })
    expect(branch).toMatch(/^custody\/root\//)
    expect(await gitops.read(branch ?? '', 'Kustomization')).toBe(kustomization(NEW, OTHER))
  })
})

describe('a second run', () => {
  it('takes up the pull request and writes nothing', async () => {
    const first = await gitops.bump()
    gitops.github.service.journal.length = 0
    const second = await gitops.bump()
    expect(second).toEqual({ ...first, operation: 'adopted' })
    expect(gitops.writing()).toEqual([])
    await expectOneProposal(branchIn(first))
  })

  it('writes the body anew where the evidence has changed', async () => {
    await gitops.bump()
    expect(await gitops.bump({ proposal: { body: () => 'Fresh evidence' } })).toMatchObject({ operation: 'updated' })
    expect(gitops.repository.pulls).toMatchObject([{ body: 'Fresh evidence' }])
  })

  it('takes CRLF from the browser for the same body', async () => {
    await gitops.bump({ proposal: { body: () => 'one\ntwo\n' } })
    const [pull] = gitops.repository.pulls
    if (pull) pull.body = 'one\r\ntwo'
    expect(await gitops.bump({ proposal: { body: () => 'one\ntwo\n' } })).toMatchObject({ operation: 'adopted' })
  })

  it('leaves the words of a person who opened the pull request from our branch', async () => {
    const { branch } = await gitops.bump()
    for (const pull of gitops.repository.pulls) gitops.repository.close(pull)
    const head = await gitops.headOf(branch ?? '')
    gitops.repository.openPull('robin', branch ?? '', head, 'main', { title: 'Mine', body: 'My words' })
    expect(await gitops.bump()).toMatchObject({ operation: 'adopted', number: 2 })
    expect(gitops.repository.pulls).toMatchObject([{ state: 'closed' }, { state: 'open', body: 'My words' }])
  })

  it('opens no pull request again that a person closed, unless that is asked for', async () => {
    await gitops.bump()
    for (const pull of gitops.repository.pulls) gitops.repository.close(pull)
    gitops.github.service.journal.length = 0
    const declined = await gitops.bump()
    expect(declined).toMatchObject({ operation: 'declined', number: 1, diff: '' })
    expect(declined.warnings.join()).toContain('#1')
    expect(gitops.writing()).toEqual([])
    const digest = OTHER
    expect(await gitops.bump({ request: { pins: [{ name: 'ghcr.io/acme/checkout', digest }] } })).toMatchObject({
      operation: 'created'
    })
    expect(await gitops.bump({ request: { forceReopen: true } })).toMatchObject({ operation: 'created', number: 3 })
    expect(await gitops.bump()).toMatchObject({ operation: 'adopted', number: 3 })
  })

  it('opens one again that its own author closed', async () => {
    await gitops.bump()
    for (const pull of gitops.repository.pulls) gitops.repository.close(pull, pull.author)
    expect(await gitops.bump()).toMatchObject({ operation: 'created', number: 2 })
  })

  it('makes branch and pull request anew after the branch was deleted, where that is asked for', async () => {
    const { branch } = await gitops.bump()
    await gitops.repository.moveBranch(branch ?? '', await gitops.headOf(branch ?? ''), undefined)
    expect(await gitops.bump()).toMatchObject({ operation: 'declined' })
    expect(await gitops.bump({ request: { forceReopen: true } })).toMatchObject({
      operation: 'created',
      number: 2,
      branch
    })
    expect(gitops.repository.pulls).toMatchObject([{ state: 'closed' }, { state: 'open' }])
  })

  it('opens nothing once the digest is merged', async () => {
    const { branch } = await gitops.bump()
    await gitops.repository.push('main', { [FILE]: await gitops.read(branch ?? '') }, 'Merged')
    gitops.github.service.journal.length = 0
    expect(await gitops.bump()).toMatchObject({ operation: 'already-current', diff: '', changes: [{}] })
    expect(gitops.writing()).toEqual([])
  })
})

describe('an overlay that is current already', () => {
  it('is a success that opens nothing', async () => {
    await gitops.fresh({ [FILE]: kustomization(NEW, OTHER) })
    const promotion = await gitops.bump()
    expect(promotion).toMatchObject({ operation: 'already-current', diff: '' })
    expect(promotion.number).toBeUndefined()
    expect(gitops.writing()).toEqual([])
    expect(await gitops.branches()).toEqual(['main'])
  })
})

describe('the commit is looked at', () => {
  it('warns where GitHub does not sign, as GitHub Enterprise Server may not', async () => {
    gitops.repository.signsCommits = false
    const body = (_: unknown, warnings: readonly string[]) => warnings.join('\n')
    const promotion = await gitops.bump({ proposal: { body } })
    expect(promotion).toMatchObject({ operation: 'created', verified: false })
    expect(promotion.warnings).toEqual([expect.stringContaining('GitHub Enterprise Server')])
    expect(gitops.repository.pulls).toMatchObject([{ body: promotion.warnings[0] }])
  })

  it.each([
    ['other bytes', (text: string) => text.replace(/("file0":\{"oid":")[0-9a-f]{40}/, `$1${'0'.repeat(40)}`)],
    ['another parent', (text: string) => text.replace(/("nodes":\[\{"oid":")[0-9a-f]{40}/, `$1${'0'.repeat(40)}`)],
    ['another file', (text: string) => text.replace('"changedFilesIfAvailable":1', '"changedFilesIfAvailable":2')]
  ])('stops before the pull request when GitHub committed %s', async (_, change) => {
    const overlay = await openOverlay(gitops.request(), gitops.access())
    gitops.github.service.faults.push({
      matches: ({ body }) => body.includes('createCommitOnBranch'),
      effect: { kind: 'alter', alter: (answer) => ({ ...answer, body: change(String(answer.body)) }) }
    })
    const refused = await refusalOf(promote(overlay, { source: SOURCE, body: () => 'x' }, gitops.access()))
    expect(refused).toMatchObject({ code: 'E_GITOPS_COMMIT_MISMATCH', exitCode: 4 })
    expect(refused.state).toContain('may hold the branch custody/')
    expect(gitops.repository.pulls).toEqual([])
    await gitops.fresh()
    expect(await gitops.bump()).toMatchObject({ operation: 'created' })
  })
})
