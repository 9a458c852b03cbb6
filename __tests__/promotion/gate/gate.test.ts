import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { byHand as open, faultsIn, gate as judge, grantGate } from './gated.ts'
import { IMAGE, LadderWorld, overlay, policy } from '../ladder/ladder-world.ts'

let world: LadderWorld

beforeAll(async () => {
  world = await LadderWorld.start()
  world.source.runs.set('11483927441', 'robin')
  grantGate(world)
})

afterAll(() => world.stop())

beforeEach(() => world.fresh())

const gate = (number: number) => judge(world, number)
const byHand = (files: Record<string, string | null>) => open(world, files)

describe('the gate', () => {
  it('passes a bump of ours, with a token that writes nothing', async () => {
    await world.bump(world.image(1))
    expect(await gate(1)).toMatchObject({ passed: true, entries: [{ app: 'checkout', environment: 'dev' }] })
  })

  it('passes a change without any digest of the policy', async () => {
    const { number } = await byHand({ 'README.md': 'words' })
    expect(await gate(number)).toEqual({ passed: true, faults: [], entries: [] })
  })

  it.each(['invalid', 'missing', 'unverifiable'] as const)(
    'refuses a digest that is %s, whoever wrote it',
    async (verdict) => {
      const { number } = await byHand({ 'overlays/dev/kustomization.yaml': overlay(world.image(1)) })
      expect(await gate(number)).toMatchObject({ passed: true })
      world.verdicts.set(world.image(1).hex, verdict)
      const refused = await gate(number)
      expect(refused.passed).toBe(false)
      expect(faultsIn(refused)).toContain(verdict)
    }
  )

  it('refuses an entry that loses its digest, and an overlay that goes', async () => {
    const unpinned = overlay(world.image(1)).replace(/ {4}digest:.*\n/, '')
    const one = await byHand({ 'overlays/dev/kustomization.yaml': unpinned })
    expect(faultsIn(await gate(one.number))).toContain('pins no digest')
    const other = await byHand({ 'overlays/dev/kustomization.yaml': null })
    expect(faultsIn(await gate(other.number))).toContain('pins no digest')
  })

  it('refuses what the environment before does not hold', async () => {
    const { number } = await byHand({ 'overlays/staging/kustomization.yaml': overlay(world.image(1)) })
    expect(faultsIn(await gate(number))).toContain('dev holds')
    await world.hold('dev', world.image(1))
    expect(await gate(number)).toMatchObject({ passed: true })
    await world.hold('dev', world.image(2))
    expect(faultsIn(await gate(number))).toContain('not this digest')
  })

  it('refuses an older commit', async () => {
    await world.hold('dev', world.image(3))
    const { number } = await byHand({ 'overlays/dev/kustomization.yaml': overlay(world.image(1)) })
    expect(faultsIn(await gate(number))).toContain('later commit')
  })

  it('refuses more than digests in a pull request of ours', async () => {
    const { branch = '' } = await world.bump(world.image(1))
    expect(await gate(1)).toMatchObject({ passed: true })
    const changed = overlay(world.image(1)).replace('../../base', '../../evil')
    await world.repository.push(branch, { 'overlays/dev/kustomization.yaml': changed, 'extra.yaml': 'x' }, 'More')
    const refused = await gate(1)
    expect(faultsIn(refused)).toContain('more than the entry')
    expect(refused.faults.join()).toContain('extra.yaml')
  })

  it('reads the policy from the base branch, not from the pull request', async () => {
    const loose = policy().replace(
      'acme/checkout/.github/workflows/release.yml',
      'evil/checkout/.github/workflows/x.yml'
    )
    await world.fresh(policy({ dev: ', approvals: 1' }))
    const { number } = await byHand({
      'custody.yaml': loose,
      'overlays/dev/kustomization.yaml': overlay(world.image(1))
    })
    expect(faultsIn(await gate(number))).toContain('approvals')
  })

  it('reads no kustomization that leaves a doubt', async () => {
    const twice = overlay(world.image(1)) + overlay(world.image(2)).slice(overlay(world.image(2)).indexOf('  - name'))
    const { number } = await byHand({ 'overlays/dev/kustomization.yaml': twice })
    expect(faultsIn(await gate(number))).toContain('kustomization')
  })
})

describe('a digest elsewhere than in the entry', () => {
  const rule = (digest: string) => `images:\n  - name: ${IMAGE}\n    digest: ${digest}\n`
  const pod = (digest: string) => `kind: Pod\nspec:\n  containers:\n    - image: ${IMAGE}:v1@${digest}\n`

  it.each([
    ['in the rules of another kustomization', 'base/kustomization.yaml', rule],
    [
      'in the tag of such a rule',
      'base/kustomization.yml',
      (digest: string) => rule(digest).replace('digest: ', 'newTag: v1@')
    ],
    [
      'under a name that a pattern leaves open',
      'components/pin/kustomization.yaml',
      (digest: string) => rule(digest).replace(IMAGE, 'ghcr.io/acme/.*')
    ],
    ['in a manifest', 'base/pod.yaml', pod],
    [
      'in a patch',
      'overlays/prod/patch.json',
      (digest: string) => `[{"op":"replace","path":"/x","value":"${IMAGE}@${digest}"}]`
    ]
  ])('is verified too, %s', async (_, path, text) => {
    const { number } = await byHand({ [path]: text(world.image(2).toString()) })
    expect(await gate(number)).toMatchObject({ passed: true })
    for (const verdict of ['invalid', 'missing', 'unverifiable'] as const) {
      world.verdicts.set(world.image(2).hex, verdict)
      expect(faultsIn(await gate(number))).toContain(`${path}: ${IMAGE}@${world.image(2).toString()} is ${verdict}`)
    }
  })

  it('is no matter of the change that found it there', async () => {
    world.verdicts.set(world.image(2).hex, 'missing')
    await world.fresh(policy(), { 'base/pod.yaml': pod(world.image(2).toString()) })
    world.verdicts.set(world.image(2).hex, 'missing')
    const { number } = await byHand({ 'base/pod.yaml': `# again\n${pod(world.image(2).toString())}` })
    expect(await gate(number)).toMatchObject({ passed: true })
  })

  it('is refused in the settings of Argo CD, which beat every kustomization', async () => {
    const other = 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {source: {path: overlays/prod}}\n'
    const { number } = await byHand({ 'argocd/prod.yaml': other })
    expect(await gate(number)).toMatchObject({ passed: true })
    const beaten = other.replace('overlays/prod}', `overlays/prod, kustomize: {images: ['${IMAGE}:v2']}}`)
    const refused = await byHand({ 'argocd/prod.yaml': beaten })
    expect(faultsIn(await gate(refused.number))).toContain('Argo CD in argocd/prod.yaml would decide what prod runs')
  })
})

describe('approvals', () => {
  beforeEach(async () => {
    await world.fresh(policy({ dev: ', approvals: 1' }))
    await world.bump(world.image(1))
  })

  it('count on the present head alone', async () => {
    expect(faultsIn(await gate(1))).toContain('0 of 1')
    await world.repository.review(world.pull(1), 'kim')
    expect(await gate(1)).toMatchObject({ passed: true })
    await world.repository.push(
      world.pull(1).head,
      { 'overlays/dev/kustomization.yaml': overlay(world.image(2)) },
      'Later'
    )
    expect(faultsIn(await gate(1))).toContain('0 of 1')
  })

  it('of who released the image, of bots and of people without write access do not count', async () => {
    await world.repository.review(world.pull(1), 'robin')
    expect(faultsIn(await gate(1))).toContain('robin released or wrote it')
    await world.repository.review(world.pull(1), 'approver[bot]')
    await world.repository.review(world.pull(1), 'stranger')
    expect(faultsIn(await gate(1))).toContain('0 of 1')
    await world.repository.review(world.pull(1), 'kim')
    expect(await gate(1)).toMatchObject({ passed: true })
    await world.repository.review(world.pull(1), 'kim', 'CHANGES_REQUESTED')
    expect(faultsIn(await gate(1))).toContain('0 of 1')
  })

  it('fail where it is not known who released the image, and say what is missing', async () => {
    await world.repository.review(world.pull(1), 'kim')
    expect(await gate(1)).toMatchObject({ passed: true })
    world.source.runs.delete('11483927441')
    expect(faultsIn(await gate(1))).toContain('actions: read')
    world.source.runs.set('11483927441', 'robin')
  })
})

describe('time', () => {
  it('soak, freeze and health hold at the gate as well', async () => {
    const rules = ", soak: 1h, freeze: [{cron: '* * * * *', duration: 5m}], health: {context: ok, by: 'flux[bot]'}"
    await world.fresh(policy({ staging: rules }))
    await world.hold('dev', world.image(1))
    const { number } = await byHand({ 'overlays/staging/kustomization.yaml': overlay(world.image(1)) })
    const faults = faultsIn(await gate(number))
    expect(faults).toContain('soak')
    expect(faults).toContain('freeze')
    expect(faults).toContain('health')
  })
})

describe('a rollback', () => {
  it('of ours passes without the way that promotions go, but not without a signature', async () => {
    await world.fresh(policy({ staging: ', soak: 1h' }))
    await world.hold('dev', world.image(2))
    await world.hold('staging', world.image(2))
    await world.rollback('staging')
    expect(await gate(1)).toMatchObject({ passed: true, entries: [{ environment: 'staging' }] })
    world.verdicts.set(world.image(0).hex, 'invalid')
    expect(faultsIn(await gate(1))).toContain('invalid')
  })

  it('to a digest that was never there is none', async () => {
    await world.hold('staging', world.image(2))
    const { number } = await byHand({
      'overlays/staging/kustomization.yaml': overlay(world.image(1)),
      '.custody/holds/staging/checkout': 'x'
    })
    expect(faultsIn(await gate(number))).toContain('never held')
  })
})
