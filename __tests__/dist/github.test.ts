import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Grant } from '../../lab/github/access.ts'
import type { LabRepository } from '../../lab/github/repository.ts'
import { writes } from '../../lab/github/limits.ts'
import type { Step, StepResult } from '../../lab/runner.ts'
import { createDeployment, GITOPS, KUSTOMIZATION, kustomization } from './deployment.ts'
import { expectFailure, expectSuccess } from './failure.ts'
import { type Pushed, World } from './world.ts'

const SIGNED = 'signed, attached and verified in the registry; '

let world: World
let repositories = 0

beforeAll(async () => {
  world = await World.start()
})

afterEach(() => {
  world.reset()
})

afterAll(() => world.stop())

/** A deployment of an image of its own. */
async function deployment(): Promise<{ image: Pushed; repository: LabRepository }> {
  const image = await world.push()
  return { image, repository: await createDeployment(world, `deploy-${(repositories += 1)}`, image) }
}

function promote(
  image: Pushed,
  { name }: LabRepository,
  inputs: Readonly<Record<string, string>> = {},
  options: Omit<Step, 'inputs'> = {}
): Promise<StepResult> {
  return world.sign(image, { ...GITOPS, 'gitops-repository': `acme/${name}`, ...inputs }, options)
}

async function ourBranch({ git }: LabRepository): Promise<string> {
  return (await git.git(['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads/custody/'])).toString().trim()
}

async function fileOn({ git }: LabRepository, branch: string): Promise<string> {
  return (await git.git(['show', `${branch}:${KUSTOMIZATION}`])).toString()
}

function grant(permissions: Grant['permissions']): { 'gitops-token': string } {
  const token = `ghs_tokenOf${Object.entries(permissions).flat().join('').replaceAll('_', '')}00000`
  world.lab.github.grant(token, { permissions })
  return { 'gitops-token': token }
}

describe('the pull request', () => {
  it('changes the digest and nothing else, in one commit that GitHub signed, and tells the evidence', async () => {
    const { image, repository } = await deployment()
    const result = await promote(image, repository)
    expectSuccess(result)
    const [pull] = repository.pulls
    expect(repository.pulls).toHaveLength(1)
    expect(result.outputs).toMatchObject({
      operation: 'created',
      'pull-request-number': '1',
      'pull-request-url': `${world.lab.github.service.url}/acme/${repository.name}/pull/1`
    })
    const head = pull?.head ?? ''
    expect(await fileOn(repository, head)).toBe(
      kustomization(image).replace(`sha256:${'0'.repeat(64)}`, image.digest)
    )
    expect((await repository.git.git(['rev-list', '--count', `main..${head}`])).toString().trim()).toBe('1')
    expect(repository.signed.has((await repository.headOf(head)) ?? '')).toBe(true)
    for (const told of [image.digest, 'release.yml@refs/heads/main', '0f4d5d2a1f5d', ...image.points])
      expect(pull?.body).toContain(told)
    expect(result.summary).toContain(result.outputs['pull-request-url'])
  })

  it('is taken up by a second run, which writes nothing', async () => {
    const { image, repository } = await deployment()
    expectSuccess(await promote(image, repository))
    world.reset()
    const again = await promote(image, repository)
    expectSuccess(again)
    expect(again.outputs).toMatchObject({ operation: 'adopted', 'pull-request-number': '1' })
    expect(world.lab.github.service.journal.filter((entry) => writes({ ...entry, url: new URL(entry.path, 'http://x') }))).toEqual([])
    expect(repository.pulls).toHaveLength(1)
  })

  it('of a person with the same change is taken up as it is', async () => {
    const { image, repository } = await deployment()
    expectSuccess(await promote(image, repository))
    const [pull] = repository.pulls
    if (pull) repository.close(pull)
    const head = pull?.head ?? ''
    repository.openPull('robin', head, (await repository.headOf(head)) ?? '', 'main', { title: 'Mine', body: 'my words' })
    const again = await promote(image, repository)
    expectSuccess(again)
    expect(again.outputs).toMatchObject({ operation: 'adopted', 'pull-request-number': '2' })
    expect(repository.pulls[1]).toMatchObject({ title: 'Mine', body: 'my words', state: 'open' })
  })

  it('is not opened where the digest is deployed already', async () => {
    const image = await world.push()
    const current = kustomization(image).replace(`sha256:${'0'.repeat(64)}`, image.digest)
    const repository = await createDeployment(world, 'current', image, { [KUSTOMIZATION]: current })
    const result = await promote(image, repository)
    expectSuccess(result)
    expect(result.outputs).toMatchObject({ operation: 'already-current', 'pull-request-number': '', verified: 'true' })
    expect(repository.pulls).toEqual([])
    expect(await repository.headOf('main')).toBe((await repository.git.git(['rev-parse', 'HEAD'])).toString().trim())
  })

  it('pins several images in one commit', async () => {
    const [one, other] = [await world.push(), await world.push()]
    const both = `${kustomization(one)}  - name: second\n    newName: ${other.name}\n    digest: sha256:${'1'.repeat(64)}\n`
    const repository = await createDeployment(world, 'both', one, { [KUSTOMIZATION]: both })
    const result = await world.step({
      ...GITOPS,
      image: `${one.reference}\n${other.reference}`,
      sbom: 'none',
      'gitops-repository': 'acme/both',
      'gitops-image': `${one.name}\nsecond`
    })
    expectSuccess(result)
    const head = repository.pulls[0]?.head ?? ''
    const text = await fileOn(repository, head)
    expect(text).toContain(one.digest)
    expect(text).toContain(other.digest)
    expect((await repository.git.git(['rev-list', '--count', `main..${head}`])).toString().trim()).toBe('1')
  })
})

describe('another writer', () => {
  it.each([
    { when: 'while the image is signed', line: '::group::Bundles' },
    { when: 'just before our commit', line: undefined }
  ])('who changes the same file $when loses nothing', async ({ line }) => {
    const { image, repository } = await deployment()
    const theirs = kustomization(image).replace('# moved by promotion', '# moved by promotion, read by Robin')
    const push = () => repository.push('main', { [KUSTOMIZATION]: theirs }, 'Robin was here')
    if (line === undefined) repository.beforeNextCommit = push
    const result = await promote(image, repository, {}, { onLine: (told) => told === line && void push() })
    expectSuccess(result)
    const merged = await repository.git.git(['merge-tree', '--write-tree', 'main', repository.pulls[0]?.head ?? ''])
    const file = (await repository.git.git(['show', `${merged.toString().trim()}:${KUSTOMIZATION}`])).toString()
    expect(file).toBe(theirs.replace(`sha256:${'0'.repeat(64)}`, image.digest))
  })

  it('who commits to our branch just before us is not written over', async () => {
    const { image, repository } = await deployment()
    const theirs: string[] = []
    repository.beforeNextCommit = async () => {
      theirs.push(await repository.push(await ourBranch(repository), { 'README.md': 'by hand\n' }, 'Robin was here'))
    }
    const told = expectFailure(await promote(image, repository), 'E_GITOPS_BRANCH_FOREIGN')
    expect(told.state).toContain(SIGNED)
    expect(await repository.headOf(await ourBranch(repository))).toBe(theirs[0])
    expect(repository.pulls).toEqual([])
  })

  it('who worked on our branch after us is not written over', async () => {
    const { image, repository } = await deployment()
    expectSuccess(await promote(image, repository))
    const head = repository.pulls[0]?.head ?? ''
    const theirs = await repository.push(head, { 'README.md': 'by hand\n' }, 'Robin was here')
    const told = expectFailure(await promote(image, repository), 'E_GITOPS_BRANCH_FOREIGN')
    expect(told.state).toContain(SIGNED)
    expect(await repository.headOf(head)).toBe(theirs)
  })
})

describe('a GitHub that does not let the token write', () => {
  it.each([
    { what: 'contents', permissions: { contents: 'read', pull_requests: 'write' }, needs: 'contents: write' },
    { what: 'pull requests', permissions: { contents: 'write', pull_requests: 'read' }, needs: 'pull_requests: write' }
  ] as const)('$what is E_GITOPS_PERMISSION, after everything was signed', async ({ permissions, needs }) => {
    const { image, repository } = await deployment()
    const result = await promote(image, repository, grant(permissions))
    const told = expectFailure(result, 'E_GITOPS_PERMISSION')
    expect(`${told.cause} ${told.remedy}`).toContain(needs)
    expect(told.state).toContain(SIGNED)
    expect(result.outputs).toMatchObject({ verified: 'true', subject: image.reference })
    expect(repository.pulls).toEqual([])
  })

  it('for a rule is E_GITOPS_RULES', async () => {
    const { image, repository } = await deployment()
    repository.rules.push({ type: 'creation', branches: /^custody\// })
    const told = expectFailure(await promote(image, repository), 'E_GITOPS_RULES')
    expect(told.cause).toContain('creations being restricted')
    expect(told.state).toContain(SIGNED)
  })

  it('for a base that never stands still is E_GITOPS_MOVING', async () => {
    const { image, repository } = await deployment()
    let count = 0
    const move = async () => {
      const main = await repository.push('main', { 'README.md': `${(count += 1)}\n` }, 'Again')
      const branch = await ourBranch(repository)
      await repository.moveBranch(branch, await repository.headOf(branch), main)
      repository.beforeNextCommit = move
    }
    repository.beforeNextCommit = move
    const told = expectFailure(await promote(image, repository), 'E_GITOPS_MOVING')
    expect(told.message).toContain('every one of 5 tries')
    expect(repository.pulls).toEqual([])
  })
})
