import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { readPull } from '../../../src/promotion/gate/gather-query.ts'
import { HOLDS } from '../../../src/promotion/ladder/state-query.ts'
import { IMAGE, LadderWorld, overlay, policy } from '../ladder/ladder-world.ts'
import { byHand, faultsIn, gate, grantGate } from './gated.ts'

const DEV = 'overlays/dev/kustomization.yaml'
const HELM = 'helmCharts: [{name: chart, repo: "https://charts.example.test"}]\n'

let world: LadderWorld

beforeAll(async () => {
  world = await LadderWorld.start()
  grantGate(world)
})

afterAll(() => world.stop())

// Nothing is rendered in these environments, before or after: what is refused, is refused by what the files say.
beforeEach(() => world.fresh(policy(), { 'base/kustomization.yaml': HELM }))

async function faultsOf(files: Parameters<typeof byHand>[1]): Promise<string> {
  return faultsIn(await gate(world, (await byHand(world, files)).number))
}

const good = () => overlay(world.image(1))
const evil = () => overlay(world.image(2))

beforeEach(() => {
  world.verdicts.set(world.image(2).hex, 'missing')
})

describe('a person who wants an unverified digest past the gate', () => {
  it('may write a verified one', async () => {
    expect(await faultsOf({ [DEV]: good() })).toBe('')
    expect(await faultsOf({ [DEV]: evil() })).toContain('missing')
  })

  it('renames the kustomization', async () => {
    const name = 'overlays/dev/kustomization.yml'
    expect(await faultsOf({ [DEV]: null, [name]: good() })).toBe('')
    expect(await faultsOf({ [DEV]: null, [name]: evil() })).toContain('missing')
  })

  it('moves it out of its environment, or the whole folder', async () => {
    expect(await faultsOf({ [DEV]: null, 'elsewhere/kustomization.yaml': overlay(world.image(0)) })).toContain(
      'pins no digest'
    )
    expect(await faultsOf({ [DEV]: { mode: '120000', content: '../../evil.yaml' }, 'evil.yaml': evil() })).toContain(
      'is no plain file (mode 120000)'
    )
    const linked = { [DEV]: null, 'overlays/dev': { mode: '120000', content: '../evil' } as const }
    expect(await faultsOf({ ...linked, 'evil/kustomization.yaml': good() })).toContain('pins no digest')
  })

  it('turns it into a link without a changed byte', async () => {
    const content = await world.text('main', DEV)
    expect(await faultsOf({ [DEV]: content, README: 'x' })).toBe('')
    expect(await faultsOf({ [DEV]: { mode: '120000', content } })).toContain('no plain file')
  })

  it('sets a second one beside it', async () => {
    expect(await faultsOf({ [DEV]: good(), 'overlays/dev/notes.yml': '# none' })).toBe('')
    for (const name of ['kustomization.yml', 'Kustomization'])
      expect(await faultsOf({ [DEV]: good(), [`overlays/dev/${name}`]: evil() })).toContain('stand beside each other')
  })

  it('replaces it by a submodule, a pointer to large storage, or what is no text', async () => {
    const main = (await world.repository.headOf('main')) ?? ''
    expect(await faultsOf({ [DEV]: null, 'overlays/dev': { mode: '160000', commit: main } })).toContain(
      'pins no digest'
    )
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${world.image(2).hex}\nsize 120\n`
    expect(await faultsOf({ [DEV]: pointer })).not.toBe('')
    expect(await faultsOf({ [DEV]: Buffer.concat([Buffer.from(good()), Buffer.from([0xff, 0xfe])]) })).not.toBe('')
  })

  it('spells the digest in other ways', async () => {
    const { hex } = world.image(2)
    const entry = (field: string) => good().replace(/ {4}digest:.*\n/, `    ${field}\n`)
    expect(await faultsOf({ [DEV]: entry(`newTag: v1@sha256:${world.image(1).hex}`) })).toBe('')
    expect(await faultsOf({ [DEV]: entry(`newTag: v1@sha256:${hex}`) })).toContain('missing')
    expect(await faultsOf({ [DEV]: entry(`digest: sha256:${hex.toUpperCase()}`) })).not.toBe('')
    expect(await faultsOf({ [DEV]: entry(`digest: "sha256\\x3a${hex}"`) })).not.toBe('')
    expect(await faultsOf({ [DEV]: entry(`newTag: v1@sha256:${hex}\n    digest: sha256:${hex}`) })).not.toBe('')
  })

  it.each([
    ['a manifest whose name says nothing', 'base/deployment.txt', (pin: string) => `image: ${IMAGE}:v1@${pin}\n`],
    ['escapes of YAML', 'base/x.yaml', (pin: string) => `image: "${IMAGE}\\x40${pin}"\n`],
    ['escapes of JSON', 'more/x.json', (pin: string) => `{"image":"${IMAGE}\\u0040${pin}"}`],
    [
      'a new name that holds it',
      'other/kustomization.yaml',
      (pin: string) => `images: [{name: x, newName: "${IMAGE}@${pin}"}]\n`
    ],
    [
      'a new overlay directory',
      'overlays/prod-eu/kustomization.yaml',
      (pin: string) => `resources: [../prod]\nimages: [{name: ${IMAGE}, digest: "${pin}"}]\n`
    ],
    [
      'a component',
      'components/a/kustomization.yaml',
      (pin: string) => `kind: Component\nimages: [{name: ${IMAGE}, newTag: "v1@${pin}"}]\n`
    ],
    ['a path with a line break, quotes and dots', 'base/a\n"b\'..c.yaml', (pin: string) => `image: ${IMAGE}@${pin}\n`]
  ])('hides it in %s', async (_, path, text) => {
    expect(await faultsOf({ [path]: text(world.image(1).toString()) })).toBe('')
    expect(await faultsOf({ [path]: text(world.image(2).toString()) })).toContain('is missing')
  })

  it('keeps a file out of the archive that the gate reads, or has the archive say something else', async () => {
    const app = (rule: string) =>
      `kind: Application\napiVersion: argoproj.io/v1alpha1\nspec: {source: {path: overlays/prod${rule}}}\n`
    const hidden = { '.gitattributes': '.gitattributes export-ignore\nargo.yaml export-ignore\n' }
    expect(await faultsOf({ ...hidden, 'argo.yaml': app('') })).toBe('')
    const beats = app(`, kustomize: {images: ['${IMAGE}:v2']}`)
    expect(await faultsOf({ ...hidden, 'argo.yaml': beats })).toContain('would decide what prod runs')
    const rewritten = `image: ${IMAGE}@sha256:$Format:$${world.image(1).hex}\n`
    expect(await faultsOf({ 'x.yaml': rewritten })).toBe('')
    expect(await faultsOf({ '.gitattributes': 'x.yaml export-subst\n', 'x.yaml': rewritten })).toBe('')
  })

  it('takes the policy away, breaks it, or makes it a link', async () => {
    expect(await faultsOf({ 'custody.yaml': `${policy()}# more\n` })).toBe('')
    expect(await faultsOf({ 'custody.yaml': null })).toContain('takes custody.yaml away')
    expect(await faultsOf({ 'custody.yaml': policy().replace('version: 1', 'version: 9') })).toContain(
      "custody.yaml can't be read any more"
    )
    const content = 'policy/custody.yaml'
    expect(await faultsOf({ 'custody.yaml': { mode: '120000', content }, [content]: policy() })).toContain(
      'no plain file'
    )
  })

  it('changes more files than GitHub tells of', async () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`a/${index}`, 'x']))
    expect(await faultsOf({ ...many(298), [DEV]: good() })).toBe('')
    expect(await faultsOf({ ...many(300), [DEV]: evil() })).toContain('300 files or more')
  })

  it('pushes another head while the gate reads', async () => {
    const pull = await byHand(world, { [DEV]: good() })
    const { github } = await world.open()
    expect(await readPull(github, world.site, pull.number, pull.headOid)).toMatchObject({ head: pull.headOid })
    const judged = pull.headOid
    await world.repository.push(pull.head, { [DEV]: evil() }, 'Later')
    await expect(readPull(github, world.site, pull.number, judged)).rejects.toMatchObject({ kind: 'moved' })
  })
})

describe('a branch of ours that somebody else writes to', () => {
  it('may hold no second kustomization, no link and no mark of another environment', async () => {
    const { branch = '' } = await world.bump(world.image(1))
    expect(await gate(world, 1)).toMatchObject({ passed: true })
    await world.repository.push(branch, { 'overlays/dev/kustomization.yml': evil() }, 'More')
    expect(faultsIn(await gate(world, 1))).toContain('stand beside each other')
    await world.repository.push(branch, { 'overlays/dev/kustomization.yml': null, [`${HOLDS}/x/y`]: 'x' }, 'More')
    expect(faultsIn(await gate(world, 1))).toContain(`changes ${HOLDS}/x/y`)
    await world.repository.push(branch, { [`${HOLDS}/x/y`]: null }, 'As before')
    expect(await gate(world, 1)).toMatchObject({ passed: true })
  })
})

describe('approvals', () => {
  it('count for nothing where GitHub does not tell every author of the change', async () => {
    await world.fresh(policy({ dev: ', approvals: 1' }))
    world.source.runs.set('11483927441', 'robin')
    const pull = await byHand(world, { [DEV]: good() }, 'alex')
    await world.repository.review(pull, 'kim')
    expect(await gate(world, pull.number)).toMatchObject({ passed: true })
    for (let count = 0; count < 100; count++) await world.repository.push(pull.head, { n: String(count) }, 'More')
    await world.repository.review(pull, 'kim')
    expect(faultsIn(await gate(world, pull.number))).toContain('not known who wrote the commits')
  })
})
