import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LabFile } from '../../lab/github/bare-repository.ts'
import { createDeployment, GITOPS, KUSTOMIZATION, kustomization, OVERLAY } from './deployment.ts'
import { expectFailure, expectSuccess, NOTHING_DONE } from './failure.ts'
import { type Pushed, World } from './world.ts'

/** A GitOps repository that can't be edited as asked for, or a token that may not. */
interface Case {
  readonly what: string
  readonly code: string
  /** In place of the kustomization that is accepted. */
  readonly files?: (image: Pushed) => Readonly<Record<string, LabFile>>
  readonly inputs?: Readonly<Record<string, string>>
  readonly says?: (image: Pushed) => string
}

const STRANGER = 'ghs_strangersTokenOfAnotherRepository00000'
/** Eight lists, each nine times the one before it. */
const LAUGHS = ['a: &a [x]', ...Array.from('bcdefgh').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at] ?? ''}`).join(', ')}]`)].join('\n')
const BLIND = 'ghs_blindTokenThatMayNotReadContents000000'

let world: World
/** Never signed: whatever is logged would be seen. */
let image: Pushed
let signedBefore: number

// The accepted twin of every case below; afterwards nothing may be signed.
beforeAll(async () => {
  world = await World.start()
  const twin = await world.push()
  image = await world.push()
  world.lab.github.grant(STRANGER, { repositories: ['acme/other'] })
  world.lab.github.grant(BLIND, { permissions: { pull_requests: 'write' } })
  await createDeployment(world, 'accepted', twin)
  expectSuccess(await promoteTo('accepted', twin))
  signedBefore = world.entries()
})

afterAll(() => world.stop())

function promoteTo(
  repository: string,
  of: Pushed,
  inputs: Readonly<Record<string, string>> = {}
): ReturnType<World['step']> {
  return world.sign(of, { ...GITOPS, 'gitops-repository': `acme/${repository}`, ...inputs })
}

const file = (content: LabFile) => () => ({ [KUSTOMIZATION]: content })
const written = (write: (text: string, name: string) => string) => (pushed: Pushed) => ({
  [KUSTOMIZATION]: write(kustomization(pushed), pushed.name)
})

const cases: Case[] = [
  {
    what: 'a repository that is not there',
    code: 'E_GITOPS_REPOSITORY_HIDDEN',
    inputs: { 'gitops-repository': 'acme/nowhere' }
  },
  {
    what: 'a token that was not given the repository',
    code: 'E_GITOPS_REPOSITORY_HIDDEN',
    inputs: { 'gitops-token': STRANGER }
  },
  { what: 'a token that may not read contents', code: 'E_GITOPS_PERMISSION', inputs: { 'gitops-token': BLIND } },
  {
    what: 'a token that GitHub does not know',
    code: 'E_GITOPS_TOKEN_REFUSED',
    inputs: { 'gitops-token': 'ghs_expiredTokenOfAnHourAgo000000000000000' }
  },
  { what: 'a base branch that is not there', code: 'E_GITOPS_BASE_MISSING', inputs: { 'gitops-base': 'release' } },
  { what: 'a folder that is not there', code: 'E_GITOPS_PATH_MISSING', inputs: { 'gitops-path': 'apps/checkout/prod' } },
  { what: 'a file for a folder', code: 'E_GITOPS_PATH_NOT_FOLDER', inputs: { 'gitops-path': KUSTOMIZATION } },
  {
    what: 'a folder without a kustomization',
    code: 'E_GITOPS_KUSTOMIZATION_MISSING',
    files: () => ({ [`${OVERLAY}/deployment.yaml`]: 'kind: Deployment\n' })
  },
  {
    what: 'two kustomizations',
    code: 'E_GITOPS_KUSTOMIZATION_AMBIGUOUS',
    files: (pushed) => ({ [KUSTOMIZATION]: kustomization(pushed), [`${OVERLAY}/Kustomization`]: 'images: []\n' })
  },
  {
    what: 'a kustomization that is a symbolic link',
    code: 'E_GITOPS_FILE_KIND',
    files: (pushed) => ({
      [KUSTOMIZATION]: { mode: '120000', content: '../../../../shared.yaml' },
      'shared.yaml': kustomization(pushed)
    })
  },
  {
    what: 'a kustomization that is executable',
    code: 'E_GITOPS_FILE_MODE',
    files: (pushed) => ({ [KUSTOMIZATION]: { mode: '100755', content: kustomization(pushed) } })
  },
  {
    what: 'a kustomization of more than 1 MiB',
    code: 'E_GITOPS_FILE_SIZE',
    files: written((text) => text + `# ${'x'.repeat(1024 * 1024)}\n`)
  },
  { what: 'YAML that is none', code: 'E_KUSTOMIZATION_SYNTAX', files: file('images: [\n') },
  { what: 'two documents', code: 'E_KUSTOMIZATION_DOCUMENTS', files: written((text) => `${text}---\n${text}`) },
  {
    what: 'a bomb of aliases',
    code: 'E_KUSTOMIZATION_ALIASES',
    files: written((text) => `${text}${LAUGHS}`)
  },
  {
    what: 'YAML of a great depth',
    code: 'E_KUSTOMIZATION_DEPTH',
    files: written((text) => `${text}x: ${'['.repeat(100)}${']'.repeat(100)}\n`)
  },
  { what: 'a key that is there twice', code: 'E_KUSTOMIZATION_DUPLICATE_KEY', files: written((text) => `${text}images: []\n`) },
  { what: 'bytes that are no UTF-8', code: 'E_KUSTOMIZATION_ENCODING', files: file(Buffer.from([0x61, 0x3a, 0xff, 0x0a])) },
  { what: 'no images at all', code: 'E_KUSTOMIZATION_NO_IMAGES', files: file('resources: [../../base]\n') },
  {
    what: 'an image that is not listed, one letter away',
    code: 'E_KUSTOMIZATION_NOT_FOUND',
    files: written((text, name) => text.replace(name, name.replace('app', 'apq'))),
    says: ({ name }) => name.replace('app', 'apq')
  },
  {
    what: 'an image that is listed twice',
    code: 'E_KUSTOMIZATION_DUPLICATE_NAME',
    files: written((text, name) => `${text}  - name: ${name}\n    newTag: "1.0"\n`)
  }
]

describe('a GitOps repository that refuses the edit', () => {
  it.concurrent.each(cases.map((one, index) => ({ ...one, repository: `refused-${index}` })))(
    '$what is $code, and nothing is signed',
    async ({ code, files, inputs, repository, says }) => {
      await createDeployment(world, repository, image, files?.(image))
      const told = expectFailure(await promoteTo(repository, image, inputs), code)
      expect(told.state).toBe(NOTHING_DONE)
      expect(Object.values(told).join('\n')).toContain(says?.(image) ?? '')
      expect(world.entries()).toBe(signedBefore)
    }
  )
})
