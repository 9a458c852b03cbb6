import { readdir, readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Grant } from '../../lab/github/access.ts'
import type { LabRepository } from '../../lab/github/repository.ts'
import type { Step, StepResult } from '../../lab/runner.ts'
import { type Fault, json, type LabRequest } from '../../lab/service.ts'
import { answer, RESET_AFTER } from './answers.ts'
import { annotationsIn, expectFailure, expectSuccess } from './failure.ts'
import { type Pushed, World } from './world.ts'

const PROVENANCE = 'https://slsa.dev/provenance/v1'
const SPDX = 'https://spdx.dev/Document'

let world: World
let source: LabRepository
let publicGood: string

beforeAll(async () => {
  world = await World.start()
  source = await world.lab.github.createRepository('acme', 'checkout', {
    files: { 'README.md': 'checkout\n' },
    visibility: 'public'
  })
  publicGood = await world.file('public-good.json', await publicGoodConfig())
})

afterEach(() => {
  world.reset()
  source.attestations.length = 0
})

afterAll(() => world.stop())

/** The lab's signing config, with an authority of the public Sigstore that signs no more: whoever uses it counts as public. */
async function publicGoodConfig(): Promise<string> {
  const config = JSON.parse(await readFile(world.trust()['signing-config'], 'utf8')) as { caUrls: object[] }
  const ended = {
    url: 'https://fulcio.sigstore.dev',
    majorApiVersion: 1,
    validFor: { start: '2020-01-01T00:00:00Z', end: '2021-01-01T00:00:00Z' },
    operator: 'sigstore.dev'
  }
  return JSON.stringify({ ...config, caUrls: [...config.caUrls, ended] })
}

function jobToken(permissions: Grant['permissions']): string {
  const token = `ghs_jobTokenWith${Object.keys(permissions).join('') || 'nothing'}000000000000`
  world.lab.github.grant(token, { login: 'github-actions[bot]', permissions })
  return token
}

/** Signs with a job's token that may write attestations, on what counts as the public Sigstore, unless told otherwise. */
function sign(image: Pushed, inputs: Step['inputs'] = {}, options: Omit<Step, 'inputs'> = {}): Promise<StepResult> {
  const token = jobToken({ attestations: 'write' })
  return world.sign(image, { sbom: 'auto', 'signing-config': publicGood, 'github-token': token, ...inputs }, options)
}

function stored(digest: string): string[] {
  return source.attestations
    .filter(({ digests }) => digests.includes(digest))
    .map(({ predicateType }) => predicateType)
    .sort()
}

function asked(): string[] {
  return world.lab.github.service.journal.map(({ method, path }) => `${method} ${path}`)
}

describe('the attestation store of GitHub, by default', () => {
  it('gets provenance and SBOMs under every digest, as they stand in the registry', async () => {
    const image = await world.push()
    const result = await sign(image)
    expectSuccess(result)
    for (const digest of image.points) expect(stored(digest)).toEqual([PROVENANCE, SPDX])
    expect(source.attestations).toHaveLength(4)
    expect(result.stdout).toContain('4 of 4 attestations added')
    const kept = await readFile(`${result.outputs['bundles'] ?? ''}/${await provenanceFile(result)}`, 'utf8')
    expect(source.attestations.map(({ bundle }) => bundle)).toContainEqual(JSON.parse(kept))
  })

  it('holds nothing twice after a second run', async () => {
    const image = await world.push()
    expectSuccess(await sign(image))
    const again = await sign(image)
    expectSuccess(again)
    expect(again.stdout).toContain('0 of 4 attestations added')
    expect(source.attestations).toHaveLength(4)
  })

  it('holds nothing twice where its list has several pages, and sends its token nowhere else', async () => {
    const image = await world.pushSingle()
    expectSuccess(await sign(image, { sbom: 'none' }))
    const { service } = world.lab.github
    const isList = ({ method, url }: LabRequest) => method === 'GET' && url.pathname.includes('/attestations/sha256:')
    const page = (link: string): Fault => ({
      matches: (request) => isList(request) && !request.url.searchParams.has('after'),
      times: Infinity,
      effect: { kind: 'answer', response: { ...json(200, { attestations: [] }), headers: { link } } }
    })
    service.faults.push(page('<?after=abc>; rel="next"'))
    expect((await sign(image, { sbom: 'none' })).stdout).toContain('0 of 1 attestations added')
    service.faults.length = 0
    service.journal.length = 0
    service.faults.push(page('<http://localhost:9/?after=abc>; rel="next"'))
    expect((await sign(image, { sbom: 'none' })).stdout).toContain('1 of 1 attestations added')
  })

  it('holds nothing twice after an answer was lost', async () => {
    const image = await world.pushSingle()
    world.lab.github.service.faults.push({
      matches: ({ method }) => method === 'POST',
      times: 1,
      effect: RESET_AFTER
    })
    expectSuccess(await sign(image, { sbom: 'none' }))
    expect(stored(image.digest)).toEqual([PROVENANCE])
  })

  it('is left out with a notice where the job may not write there', async () => {
    const image = await world.pushSingle()
    const result = await sign(image, { sbom: 'none', 'github-token': jobToken({ contents: 'read' }) })
    expectSuccess(result)
    expect(result.outputs['verified']).toBe('true')
    expect(source.attestations).toEqual([])
    const notices = annotationsIn(result.stdout, 'notice').map(({ lines }) => lines.join(' '))
    expect(notices).toContainEqual(expect.stringContaining('attestations: write'))
  })

  it.each([
    { where: 'on a private Sigstore', inputs: (): Step['inputs'] => world.trust(), env: {} },
    { where: 'without a token of the job', inputs: () => ({ 'github-token': '' }), env: {} },
    { where: 'outside of GitHub Actions', inputs: () => ({}), env: { GITHUB_ACTIONS: undefined } }
  ])('is not asked $where', async ({ inputs, env }) => {
    const image = await world.pushSingle()
    expectSuccess(await sign(image, { sbom: 'none' }))
    expect(asked()).toHaveLength(2)
    world.reset()
    expectSuccess(await sign(image, { sbom: 'none', ...inputs() }, { env }))
    expect(asked()).toEqual([])
  })

  it('is not asked from a private repository', async () => {
    const image = await world.pushSingle()
    world.lab.oidc.claims = { repository_visibility: 'private' }
    expectSuccess(await sign(image, { sbom: 'none', 'public-log': 'allow' }))
    expect(asked()).toEqual([])
  })
})

describe('github-attestation-store: require', () => {
  const REQUIRED = { sbom: 'none', 'github-attestation-store': 'require' }

  it('writes whatever Sigstore was used, and then puts the tags', async () => {
    const image = await world.pushSingle()
    expectSuccess(await sign(image, { ...REQUIRED, ...world.trust(), tags: 'v1.4.2' }))
    expect(stored(image.digest)).toEqual([PROVENANCE])
    expect(world.lab.registry.service.journal.some(({ path }) => path.endsWith('/manifests/v1.4.2'))).toBe(true)
  })

  it.each([
    { what: 'without the permission', refusal: undefined, code: 'E_ATTESTATIONS_PERMISSION', says: 'attestations=write' },
    {
      what: 'that GitHub does not take',
      refusal: answer(422, { message: 'Invalid bundle' }),
      code: 'E_ATTESTATIONS_STORE',
      says: 'Invalid bundle'
    },
    {
      what: 'that is too large',
      refusal: answer(413, { message: 'Payload too large' }),
      code: 'E_ATTESTATIONS_STORE',
      says: 'Payload too large'
    }
  ])('$what is $code, and no tag is put', async ({ refusal, code, says }) => {
    const image = await world.pushSingle()
    if (refusal)
      world.lab.github.service.faults.push({ matches: ({ method }) => method === 'POST', times: 1, effect: refusal })
    const token = refusal ? {} : { 'github-token': jobToken({ contents: 'write' }) }
    const told = expectFailure(await sign(image, { ...REQUIRED, tags: 'v1.4.2', ...token }), code)
    expect(told.cause).toContain(says)
    expect(told.remedy).toContain('github-attestation-store: never')
    expect(told.remedy.includes('16 MiB')).toBe(refusal !== undefined)
    expect(told.state).toContain('signed, attached and verified in the registry')
    expect(source.attestations).toEqual([])
    expect(world.lab.registry.service.journal.some(({ path }) => path.endsWith('/manifests/v1.4.2'))).toBe(false)
  })

  it.each([
    { what: 'a token', inputs: { 'github-token': '' } },
    { what: 'bundles', inputs: { formats: 'legacy' } }
  ])('without $what is E_ATTESTATIONS_INPUT', async ({ inputs }) => {
    const image = await world.pushSingle()
    world.reset()
    expectFailure(await sign(image, { ...REQUIRED, ...inputs }), 'E_ATTESTATIONS_INPUT')
    expect(world.mutations()['registry']).toBe(0)
  })
})

describe('github-attestation-store: never', () => {
  it('asks GitHub nothing', async () => {
    const image = await world.pushSingle()
    expectSuccess(await sign(image, { sbom: 'none', 'github-attestation-store': 'never' }))
    expect(asked()).toEqual([])
  })
})

async function provenanceFile({ outputs }: StepResult): Promise<string> {
  return (await readdir(outputs['bundles'] ?? '')).find((name) => name.includes('provenance')) ?? ''
}
