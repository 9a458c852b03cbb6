import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Grant } from '../../lab/github/access.ts'
import type { LabFile } from '../../lab/github/bare-repository.ts'
import { json } from '../../lab/service.ts'
import { openOverlay } from '../../src/promotion/promote.ts'
import type { PromotionRequest } from '../../src/promotion/request.ts'
import type { CustodyError } from '../../src/support/errors.ts'
import { FILE, GitOps, kustomization, NEW, OLD, OTHER, refusalOf, TOKEN } from './gitops.ts'

const FOLDER = 'apps/checkout/overlays/dev'
const CONTENT = kustomization(OLD, OTHER)

let gitops: GitOps

beforeAll(async () => {
  gitops = await GitOps.start()
})

afterAll(() => gitops.stop())

beforeEach(() => gitops.fresh())

async function open(request: Partial<PromotionRequest> = {}, token = TOKEN) {
  return openOverlay(gitops.request(request), gitops.access({ token }))
}

async function acceptOpen(): Promise<void> {
  expect((await open()).edit.outcome).toBe('changed')
}

/** A refusal is one short line with a cause, a remedy and a state, and holds no secret. */
function expectWellTold(refused: CustodyError, token = TOKEN): void {
  const { message, reason = '', remedy, state } = refused
  expect(message.length).toBeLessThanOrEqual(160)
  for (const text of [message, reason, remedy, state]) {
    expect(text).not.toMatch(/[\n\r]/)
    expect(text).not.toContain(token)
  }
  expect(remedy).not.toBe('')
  expect(gitops.log.lines.join('\n')).not.toContain(token)
}

describe('openOverlay', () => {
  it('reads the bytes and their commit, and tries the edit, in two requests', async () => {
    const overlay = await open()
    expect(gitops.requests()).toHaveLength(2)
    expect(overlay).toMatchObject({
      repository: gitops.repository.fullName,
      base: { name: 'main', oid: await gitops.headOf('main') },
      file: { path: FILE, oid: await gitops.repository.git.resolve(`main:${FILE}`) },
      edit: { outcome: 'changed', changes: [{ name: 'ghcr.io/acme/checkout' }] }
    })
    expect(overlay.file.bytes.toString()).toBe(CONTENT)
  })

  it.each(['kustomization.yaml', 'kustomization.yml', 'Kustomization'])('finds %s', async (name) => {
    await gitops.fresh({ [`${FOLDER}/${name}`]: CONTENT, [`${FOLDER}/kustomization.yaml.bak`]: CONTENT })
    expect((await open()).file.path).toBe(`${FOLDER}/${name}`)
  })

  it('reads the default branch, whatever its name, or the one that is named', async () => {
    await gitops.repository.push('release/v1', { [FILE]: kustomization(NEW, OTHER) }, 'Release')
    expect((await open()).base.name).toBe('main')
    expect(await open({ base: 'release/v1' })).toMatchObject({
      base: { name: 'release/v1', oid: await gitops.headOf('release/v1') },
      edit: { outcome: 'already-current' }
    })
  })

  it('spells the repository as GitHub does', async () => {
    const { name } = gitops.repository
    const overlay = await open({ repository: { owner: 'ACME', name: name.toUpperCase() } })
    expect(overlay.repository).toBe(gitops.repository.fullName)
  })
})

describe('a request that does not fit the repository', () => {
  it.each<[string, string, Partial<PromotionRequest>]>([
    ['E_GITOPS_PATH', 'a path outside', { path: '../other' }],
    ['E_GITOPS_BASE_MISSING', 'a base that is not there', { base: 'nowhere' }],
    ['E_GITOPS_PATH_MISSING', 'a folder that is not there', { path: 'apps/checkout/overlays/Dev' }],
    ['E_GITOPS_PATH_NOT_FOLDER', 'the file itself', { path: FILE }],
    ['E_GITOPS_KUSTOMIZATION_MISSING', 'a folder without one', { path: 'apps/checkout' }]
  ])('is refused as %s: %s', async (code, _, request) => {
    await acceptOpen()
    const refused = await refusalOf(open(request))
    expect(refused).toMatchObject({ code, state: 'nothing was signed, published or proposed' })
    expectWellTold(refused)
    expect(gitops.writing()).toEqual([])
  })

  it('asks GitHub nothing for a path that leaves the repository', async () => {
    await refusalOf(open({ path: 'apps/../../x' }))
    expect(gitops.requests()).toEqual([])
  })

  it('is refused where the image is not in the file, before anything is written', async () => {
    await acceptOpen()
    const refused = await refusalOf(open({ pins: [{ name: 'ghcr.io/acme/checkuot', digest: NEW }] }))
    expect(refused.code).toMatch(/^E_KUSTOMIZATION_/)
    expect(refused.state).toBe('nothing was signed, published or proposed')
  })
})

describe('a folder that can not be edited in place', () => {
  const elsewhere = { 'real/kustomization.yaml': CONTENT }
  const files: [string, string, Record<string, LabFile>][] = [
    ['E_GITOPS_KUSTOMIZATION_AMBIGUOUS', 'two files', { [`${FOLDER}/kustomization.yml`]: CONTENT, [FILE]: CONTENT }],
    ['E_GITOPS_FILE_MODE', 'an executable file', { [FILE]: { mode: '100755', content: CONTENT } }],
    ['E_GITOPS_FILE_KIND', 'a link', { [FILE]: { mode: '120000', content: '../../../../real' }, ...elsewhere }],
    ['E_GITOPS_FILE_KIND', 'a submodule', { [FILE]: { mode: '160000', commit: 'a'.repeat(40) } }],
    ['E_GITOPS_FILE_KIND', 'a folder of that name', { [`${FILE}/x`]: CONTENT }],
    ['E_GITOPS_FILE_SIZE', 'a file beyond 1 MiB', { [FILE]: `${CONTENT}${'#'.repeat(1024 * 1024)}` }],
    ['E_GITOPS_PATH_NOT_FOLDER', 'a linked folder', { [FOLDER]: { mode: '120000', content: 'real' }, ...elsewhere }],
    ['E_GITOPS_PATH_MISSING', 'a folder behind a link', { 'apps/checkout': { mode: '120000', content: '../x' } }],
    ['E_GITOPS_PATH_MISSING', 'a submodule as folder', { [FOLDER]: { mode: '160000', commit: 'a'.repeat(40) } }]
  ]

  it.each(files)('is refused as %s: %s', async (code, _, held) => {
    await acceptOpen()
    await gitops.fresh(held)
    const refused = await refusalOf(open())
    expect(refused).toMatchObject({ code })
    expectWellTold(refused)
    expect(gitops.requests()).toHaveLength(1)
  })
})

describe('a token', () => {
  const app = { kind: 'app', login: 'custody[bot]' } as const
  const contents = { contents: 'write', pull_requests: 'write' } as const
  const cases: [string, string, Partial<Grant> | undefined, RegExp][] = [
    ['E_GITOPS_TOKEN_REFUSED', 'that GitHub does not know', undefined, /Bad credentials/],
    [
      'E_GITOPS_REPOSITORY_HIDDEN',
      'of an App that is not installed',
      { repositories: ['acme/x'] },
      /Could not resolve/
    ],
    [
      'E_GITOPS_PERMISSION',
      'that may not read',
      { ...app, permissions: {} },
      /needs contents: read; grant .*contents: write/
    ],
    [
      'E_GITOPS_PERMISSION',
      'without pull requests',
      { ...app, permissions: { contents: 'write' } },
      /pull_requests: write/
    ],
    [
      'E_GITOPS_PERMISSION',
      'of a reader',
      { kind: 'user', login: 'robin', permissions: { contents: 'read', pull_requests: 'read' } },
      /role READ/
    ]
  ]

  it.each(cases)('is refused as %s before anything is written: one %s', async (code, _, grant, reason) => {
    const token = `ghs_${code}${String(grant?.permissions?.contents)}${String(grant?.kind)}`
    gitops.github.grant(token, { permissions: contents })
    expect((await open({}, token)).edit.outcome).toBe('changed')
    const poor = `${token}Poor`
    if (grant) gitops.github.grant(poor, grant)
    const refused = await refusalOf(open({}, poor))
    expect(refused).toMatchObject({ code, exitCode: 7 })
    expect(`${refused.reason}; ${refused.remedy}`).toMatch(reason)
    expectWellTold(refused, poor)
  })

  it.each([
    ['contents', { contents: 'read', pull_requests: 'write' }, /needs contents: write/],
    ['pull requests', { contents: 'write', pull_requests: 'read' }, /needs pull_requests: write/]
  ] as const)('of an App that may only read %s is told the missing permission', async (_, permissions, reason) => {
    const token = `ghs_reader${permissions.contents}`
    gitops.github.grant(token, { permissions })
    const refused = await refusalOf(gitops.bump({ access: { token } }))
    expect(refused).toMatchObject({ code: 'E_GITOPS_PERMISSION', exitCode: 7 })
    expect(refused.reason).toMatch(reason)
    expectWellTold(refused, token)
    const wrote = permissions.contents === 'write' ? 'may hold the branch custody/' : 'nothing was written to'
    expect(refused.state).toContain(wrote)
    gitops.github.grant(token)
    expect(await gitops.bump({ access: { token } })).toMatchObject({ operation: 'created' })
  })

  it('from which GitHub hides what it may not write to is told so', async () => {
    const notFound = json(404, { message: 'Not Found' })
    const { faults } = gitops.github.service
    expect(await gitops.bump()).toMatchObject({ operation: 'created' })
    await gitops.fresh()
    faults.push({
      matches: ({ url }) => url.pathname.endsWith('/refs'),
      effect: { kind: 'answer', response: notFound }
    })
    expect(await refusalOf(gitops.bump())).toMatchObject({
      code: 'E_GITOPS_PERMISSION',
      state: `nothing was written to ${gitops.repository.fullName}`
    })
  })

  it('that GitHub repeats in an error is taken out of it', async () => {
    gitops.github.service.faults.push({
      matches: () => true,
      effect: {
        kind: 'answer',
        response: json(400, { message: `token ${TOKEN} is odd` })
      }
    })
    const refused = await refusalOf(open())
    expect(refused).toMatchObject({ code: 'E_GITHUB_ANSWER', reason: 'token *** is odd' })
    expectWellTold(refused)
  })
})

describe('a repository that does not let us write', () => {
  it('is refused where it is archived', async () => {
    await acceptOpen()
    gitops.repository.archived = true
    const refused = await refusalOf(open())
    expect(refused).toMatchObject({ code: 'E_GITOPS_ARCHIVED', exitCode: 3 })
    expectWellTold(refused)
  })

  it.each([
    ['creation', 'Cannot create ref due to creations being restricted.'],
    ['update', 'Cannot update this protected ref.'],
    ['required_signatures', 'Commits must have verified signatures.']
  ] as const)('tells the sentence of a rule about %s, and tries once', async (type, text) => {
    gitops.repository.rules.push({ type, branches: /^custody\// })
    gitops.repository.signsCommits = false
    const refused = await refusalOf(gitops.bump())
    expect(refused).toMatchObject({ code: 'E_GITOPS_RULES', exitCode: 3 })
    expect(refused.reason).toContain(text)
    expectWellTold(refused)
    expect(gitops.repository.pulls).toEqual([])
    expect(gitops.writing().length).toBeLessThanOrEqual(2)
    gitops.repository.rules.length = 0
    expect(await gitops.bump()).toMatchObject({ operation: 'created' })
  })
})
