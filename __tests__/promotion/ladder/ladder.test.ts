import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { refusalOf } from '../gitops.ts'
import { LadderWorld, overlay, policy } from './ladder-world.ts'

let world: LadderWorld

beforeAll(async () => {
  world = await LadderWorld.start()
})

afterAll(() => world.stop())

beforeEach(() => world.fresh())

describe('a bump', () => {
  it("says where the workflow's own token opens what will start no checks", async () => {
    const permissions = { contents: 'write', pull_requests: 'write', checks: 'read', statuses: 'read' } as const
    world.github.grant('ghs_app', { login: 'promoter[bot]', permissions })
    expect((await world.bump(world.image(1), { token: 'ghs_app' })).warnings).toEqual([])
    await world.fresh()
    world.github.grant('ghs_workflow', { login: 'github-actions[bot]', permissions })
    const { warnings } = await world.bump(world.image(1), { token: 'ghs_workflow' })
    expect(warnings).toEqual([
      expect.stringContaining('was opened with GITHUB_TOKEN, so GitHub starts no checks on it')
    ])
  })

  it('opens one pull request for the first environment, in six requests', async () => {
    const outcome = await world.bump(world.image(2))
    expect(outcome).toMatchObject({
      environment: 'dev',
      operation: 'created',
      number: 1,
      verified: true,
      merge: 'manual'
    })
    expect(await world.text(outcome.branch ?? '', 'overlays/dev/kustomization.yaml')).toBe(overlay(world.image(2)))
    expect(world.requests()).toEqual([
      'query Policy',
      'query State',
      expect.stringMatching(/^GET \/repos\/acme\/checkout\/compare\//),
      expect.stringMatching(/^POST .*\/git\/refs$/),
      'mutation Commit',
      'mutation Open'
    ])
  })

  it('tells in the body what lies between the two images, and hostile text does nothing', async () => {
    await world.bump(world.image(3))
    const { body } = world.pull(1)
    expect(body).toContain('3 commits')
    expect(body).toContain('1 changed, 0 added, 0 removed')
    expect(body).toContain('@everyone')
    // Inside of a code span nothing is a mention or markup.
    expect(body.replace(/`[^`\n]+`/g, '')).not.toMatch(/@everyone|<b>/)
    expect(body).toContain('"type": "custody/ladder"')
    expect(body.length).toBeLessThan(60_000)
  })

  it('is run again without a second pull request, commit or write', async () => {
    await world.bump(world.image(2))
    world.github.service.journal.length = 0
    expect(await world.bump(world.image(2))).toMatchObject({ operation: 'adopted', number: 1 })
    expect(world.requests().filter((request) => request.startsWith('POST') || request.startsWith('mutation'))).toEqual(
      []
    )
    expect(world.repository.pulls).toHaveLength(1)
  })

  it('has nothing to do where the digest is deployed', async () => {
    expect(await world.bump(world.image(0))).toMatchObject({ operation: 'already-current' })
    expect(world.repository.pulls).toEqual([])
  })

  it.each([
    ['invalid', 4],
    ['missing', 5],
    ['unverifiable', 6]
  ] as const)(
    'of an image whose signature is %s opens nothing, with an exit code of its own',
    async (verdict, exitCode) => {
      expect(await world.bump(world.image(1))).toMatchObject({ operation: 'created' })
      world.verdicts.set(world.image(2).hex, verdict)
      const outcome = await world.bump(world.image(2))
      expect(outcome).toMatchObject({ operation: 'refused', error: { exitCode } })
      expect(world.repository.pulls).toHaveLength(1)
    }
  )

  it('works for a deployed image that nobody signed, and then leaves the merge to a person', async () => {
    await world.fresh(policy({ dev: ', merge: auto' }))
    world.verdicts.set(world.image(0).hex, 'missing')
    const outcome = await world.bump(world.image(2))
    expect(outcome).toMatchObject({ operation: 'created', merge: 'manual' })
    expect(outcome.warnings.join()).toContain('is not known')
  })

  it('is refused without custody.yaml, with a broken one, and for an image that it does not name', async () => {
    await world.fresh(policy().replace('ghcr.io/acme/checkout', 'ghcr.io/acme/other'))
    expect(await refusalOf(world.bump(world.image(1)))).toMatchObject({ code: 'E_PROMOTION_UNKNOWN', exitCode: 2 })
    await world.fresh(`${policy()}extra: 1\n`)
    expect(await refusalOf(world.bump(world.image(1)))).toMatchObject({ code: 'E_POLICY_KEY', exitCode: 3 })
    await world.repository.push('main', { 'custody.yaml': null }, 'Remove')
    expect(await refusalOf(world.bump(world.image(1)))).toMatchObject({ code: 'E_POLICY_ABSENT', exitCode: 3 })
  })
})

describe('order', () => {
  it('is by ancestry: an older commit is refused, a newer one goes', async () => {
    await world.hold('dev', world.image(3))
    expect(await world.bump(world.image(1))).toMatchObject({
      operation: 'refused',
      error: { code: 'E_PROMOTION_BEHIND' }
    })
    expect(await world.bump(world.image(4))).toMatchObject({ operation: 'created' })
  })

  it('refuses a commit of another branch unless that is allowed', async () => {
    await world.hold('dev', world.image(3))
    const beside = world.image((await world.source.headOf('feature')) ?? '')
    expect(await world.bump(beside)).toMatchObject({ operation: 'refused', error: { code: 'E_PROMOTION_DIVERGED' } })
    expect(await world.bump(beside, { allowDiverged: true })).toMatchObject({ operation: 'created', merge: 'manual' })
  })

  it('closes an older pull request of ours with a comment, and its branch', async () => {
    const older = await world.bump(world.image(1))
    const newer = await world.bump(world.image(2))
    expect(world.pull(1)).toMatchObject({ state: 'closed', comments: [{ body: expect.stringContaining('#2') }] })
    expect(await world.repository.headOf(older.branch ?? '')).toBeUndefined()
    expect(newer).toMatchObject({ operation: 'created', number: 2 })
  })

  it('does not open an older one beside a newer one, whichever run ends last', async () => {
    await world.bump(world.image(3))
    expect(await world.bump(world.image(1))).toMatchObject({ operation: 'superseded', number: 1 })
    expect(world.openPulls()).toHaveLength(1)
  })

  it('leaves an approved one to the people who approved it', async () => {
    await world.bump(world.image(1))
    await world.repository.review(world.pull(1), 'kim')
    const head = world.pull(1).headOid
    await world.bump(world.image(2))
    expect(world.pull(1)).toMatchObject({ state: 'open', headOid: head })
  })

  it('closes what is older than the environment holds by now, but nothing that is approved', async () => {
    await world.bump(world.image(1))
    await world.hold('dev', world.image(2))
    await world.repository.review(world.pull(1), 'kim')
    expect(await world.bump(world.image(2))).toMatchObject({ operation: 'already-current' })
    expect(world.pull(1)).toMatchObject({ state: 'open' })
    await world.repository.review(world.pull(1), 'kim', 'DISMISSED')
    world.pull(1).reviews = []
    expect(await world.bump(world.image(2))).toMatchObject({ operation: 'already-current' })
    expect(world.pull(1)).toMatchObject({
      state: 'closed',
      comments: [{ body: expect.stringContaining('or a later') }]
    })
  })

  it('believes no marker in a pull request of somebody else', async () => {
    await world.bump(world.image(3))
    const { head, headOid, body } = world.pull(1)
    world.repository.close(world.pull(1), 'custody[bot]')
    world.repository.openPull('mallory', head, headOid, 'main', { title: 'x', body })
    expect(await world.bump(world.image(1))).toMatchObject({ operation: 'created', number: 3 })
    expect(world.pull(2)).toMatchObject({ state: 'open', comments: [] })
  })
})

describe('what people did', () => {
  it('a pull request that somebody closed is not opened again for the same digest, unless asked for', async () => {
    await world.bump(world.image(1))
    world.repository.close(world.pull(1), 'robin')
    expect(await world.bump(world.image(1))).toMatchObject({ operation: 'declined', number: 1 })
    expect(await world.bump(world.image(2))).toMatchObject({ operation: 'created' })
    expect(await world.bump(world.image(1), { forceReopen: true })).toMatchObject({ operation: 'superseded' })
    world.repository.close(world.pull(2), 'robin')
    expect(await world.bump(world.image(1), { forceReopen: true })).toMatchObject({ operation: 'created' })
  })

  it('commits on our branch are never touched', async () => {
    const { branch = '' } = await world.bump(world.image(1))
    const head = await world.repository.push(branch, { 'notes.md': 'mine' }, 'By hand')
    expect(await world.bump(world.image(1))).toMatchObject({
      operation: 'refused',
      error: { code: 'E_GITOPS_BRANCH_FOREIGN' }
    })
    expect(await world.repository.headOf(branch)).toBe(head)
  })
})

describe('a promotion', () => {
  it('takes the digest from the environment before, never from its caller', async () => {
    await world.hold('dev', world.image(2))
    const outcome = await world.promote('staging')
    expect(outcome).toMatchObject({ operation: 'created', apps: [{ after: world.image(2).toString() }] })
    expect(await world.text(outcome.branch ?? '', 'overlays/staging/kustomization.yaml')).toBe(overlay(world.image(2)))
    const commit = await world.repository.git.readCommit(outcome.commit ?? '')
    expect(commit.message).toContain('Promoted-From: dev')
  })

  it('names environments that there are', async () => {
    expect(await refusalOf(world.promote('test'))).toMatchObject({ code: 'E_PROMOTION_UNKNOWN' })
    expect(await refusalOf(world.promote('dev'))).toMatchObject({ code: 'E_PROMOTION_UPSTREAM' })
  })

  it('waits for the soak by GitHub’s clock, and begins anew when the digest was away', async () => {
    await world.fresh(policy({ staging: ', soak: 2h' }))
    await world.hold('dev', world.image(1))
    expect(await world.promote('staging')).toMatchObject({
      operation: 'waiting',
      apps: [{ reasons: [expect.stringContaining('soak')] }]
    })
    world.github.advance(3_600_000)
    await world.hold('dev', world.image(2))
    await world.hold('dev', world.image(1))
    world.github.advance(3_600_000 + 60_000)
    expect(await world.promote('staging')).toMatchObject({ operation: 'waiting' })
    world.github.advance(3_600_000)
    expect(await world.promote('staging')).toMatchObject({ operation: 'created' })
  })

  it('waits for health, told by the account that the policy names', async () => {
    await world.fresh(policy({ staging: ", health: {context: 'kustomization/dev/*', by: 'flux[bot]'}" }))
    const merged = await world.hold('dev', world.image(1))
    const status = { kind: 'status', context: 'kustomization/dev/abc', state: 'success' } as const
    expect(await world.promote('staging')).toMatchObject({ operation: 'waiting' })
    await world.repository.check(merged, { ...status, by: 'mallory' })
    expect(await world.promote('staging')).toMatchObject({ operation: 'waiting' })
    await world.repository.check(merged, { ...status, state: 'failure', by: 'flux[bot]' })
    expect(await world.promote('staging')).toMatchObject({
      operation: 'waiting',
      apps: [{ reasons: [expect.stringContaining('failure')] }]
    })
    await world.repository.check(merged, { ...status, by: 'flux[bot]' })
    expect(await world.promote('staging')).toMatchObject({ operation: 'created' })
  })
})

describe('a rollback', () => {
  it('goes to a digest that was held before, marked so that nothing goes over it until it is released', async () => {
    await world.hold('dev', world.image(1))
    await world.hold('dev', world.image(2))
    const back = await world.rollback('dev')
    expect(back).toMatchObject({ operation: 'created', apps: [{ after: world.image(1).toString() }] })
    expect(await world.text(back.branch ?? '', '.custody/holds/dev/checkout')).toContain(world.image(1).toString())
    await world.repository.git.git(['update-ref', 'refs/heads/main', await mergeOf(back.commit ?? '')])
    expect(await world.bump(world.image(3))).toMatchObject({ operation: 'held' })
    const release = await world.release('dev')
    expect(release).toMatchObject({ operation: 'created' })
    await world.repository.git.git(['update-ref', 'refs/heads/main', await mergeOf(release.commit ?? '')])
    expect(await world.bump(world.image(3))).toMatchObject({ operation: 'created' })
    expect(await refusalOf(world.release('dev'))).toMatchObject({ code: 'E_PROMOTION_NOT_HELD' })
  })

  it('goes to no digest that was never there, and to none that does not verify', async () => {
    await world.hold('dev', world.image(2))
    expect(await refusalOf(world.rollback('dev', world.image(1)))).toMatchObject({ code: 'E_PROMOTION_NEVER_HELD' })
    world.verdicts.set(world.image(0).hex, 'invalid')
    expect(await world.rollback('dev', world.image(0))).toMatchObject({
      operation: 'refused',
      error: { code: 'E_INVALID' }
    })
  })

  async function mergeOf(commit: string): Promise<string> {
    return Promise.resolve(commit)
  }
})
