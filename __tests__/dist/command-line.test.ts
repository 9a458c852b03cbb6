import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { runCustody } from '../../lab/runner.ts'
import { GITOPS_TOKEN } from '../../lab/lab.ts'
import { RESET_BEFORE } from './answers.ts'
import { createDeployment, OVERLAY } from './deployment.ts'
import { type JsonManifest, PlainReader, sha256, tagOf } from './plain-reader.ts'
import { type Pushed, WORKFLOW, World } from './world.ts'

const OTHER_WORKFLOW = WORKFLOW.replace('release', 'nightly')
const INDEX = 'application/vnd.oci.image.index.v1+json'
const WITHOUT_RUNNER = { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }

let world: World
let signed: Pushed
let unsigned: Pushed

beforeAll(async () => {
  world = await World.start({ referrers: 'fallback' })
  signed = await world.push()
  unsigned = await world.push()
  await world.custody(['sign', signed.reference, ...world.trustOptions()])
})

afterAll(() => world.stop())

type Ended = Awaited<ReturnType<typeof runCustody>>

function verify({ reference }: Pushed, identity = WORKFLOW, ...more: string[]): Promise<Ended> {
  return world.custody(['verify', reference, '--certificate-identity', identity, ...world.trustOptions(), ...more])
}

function expectError({ exitCode, stderr }: Ended, status: number, code: string): void {
  expect(stderr).toMatch(new RegExp(`^error ${code}: .{10,160}$`, 'm'))
  expect(stderr).toMatch(/^ {2}Cause: .+\n {2}Remedy: .+\n {2}State: .+$/m)
  expect({ exitCode, code }).toEqual({ exitCode: status, code })
  expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
}

describe('custody sign', () => {
  it('signs with a token of another CI, tells progress apart from the result, and does nothing a second time', async () => {
    const image = await world.push()
    const env = { ...WITHOUT_RUNNER, SIGSTORE_ID_TOKEN: world.lab.oidc.issue('sigstore') }
    const args = ['sign', image.reference, '--sbom', 'auto', ...world.trustOptions()]
    const first = await world.custody(args, env)
    expect({ exitCode: first.exitCode, stderr: first.stderr }).toEqual({ exitCode: 0, stderr: expect.stringContaining('Bundles') })
    expect(first.stdout).toMatch(new RegExp(`^verified ${image.reference}$`, 'm'))
    world.reset()
    const again = await world.custody([...args, '--json', '--quiet'], env)
    expect(again).toMatchObject({ exitCode: 0, stderr: '' })
    expect(world.mutations()).toMatchObject({ registry: 0, rekor: 0, tsa: 0, oidc: 0 })
    const result = JSON.parse(again.stdout) as { evidence: { images: { digest: string }[] }; bundles: string }
    expect(result.evidence.images.map(({ digest }) => digest)).toEqual([image.digest])
    expect(again.stdout + again.stderr).not.toContain(env.SIGSTORE_ID_TOKEN)
  })

  it('takes several images', async () => {
    const images = [await world.push(), await world.pushSingle()]
    const references = images.map(({ reference }) => reference)
    const ended = await world.custody(['sign', ...references, '--sbom', 'none', ...world.trustOptions()])
    expect(ended.exitCode).toBe(0)
    for (const reference of references) expect(ended.stdout).toContain(`verified ${reference}`)
  })

  it('refuses a request before anything leaves the machine', async () => {
    world.reset()
    const ended = await world.custody(['sign', `${signed.name}:1.0`, '--timeout', 'soon', '--json', ...world.trustOptions()])
    expectError(ended, 2, 'E_IMAGE_TAG')
    const { errors } = JSON.parse(ended.stdout) as { errors: { code: string; remedy: string }[] }
    expect(errors.map(({ code }) => code)).toEqual(['E_IMAGE_TAG', 'E_TIMEOUT_INPUT'])
    expect(Object.values(world.requests()).every((requests) => requests === 0)).toBe(true)
  })

  it('refuses a job without an identity', async () => {
    expectError(await world.custody(['sign', signed.reference, ...world.trustOptions()], WITHOUT_RUNNER), 2, 'E_NO_ID_TOKEN')
  })
})

describe('custody verify', () => {
  it('accepts what the expected workflow signed', async () => {
    const ended = await verify(signed)
    expect(ended.exitCode).toBe(0)
    expect(ended.stdout).toMatch(new RegExp(`^verified ${signed.reference}\n$`, 'm'))
    const json = JSON.parse((await verify(signed, WORKFLOW, '--json', '--require', 'signature,provenance,sbom')).stdout) as {
      verified: boolean
      accepted: object[]
      refused: object[]
    }
    expect(json).toMatchObject({ verified: true, refused: [], subject: signed.reference })
    expect(json.accepted.length).toBe(6)
    expect((await verify(signed, WORKFLOW, '--source-repository', 'https://github.com/acme/checkout')).exitCode).toBe(0)
  })

  it('refuses another workflow, issuer or source repository with 4', async () => {
    const repository = ['--source-repository', 'https://github.com/acme/other']
    const issuer = ['--certificate-oidc-issuer', 'https://issuer.example']
    for (const ended of [await verify(signed, OTHER_WORKFLOW), await verify(signed, WORKFLOW, ...repository), await verify(signed, WORKFLOW, ...issuer)]) {
      expectError(ended, 4, 'E_INVALID')
      expect(ended.stdout).toContain(`REFUSED ${signed.reference}`)
      expect(ended.stderr).toContain('E_VERIFY_IDENTITY')
    }
  })

  it('refuses the bundles of another image with 4, which name another digest', async () => {
    expect((await verify(signed)).exitCode).toBe(0)
    const victim = await world.push()
    await attachBundlesOf(signed, victim)
    const ended = await verify(victim, WORKFLOW, '--json')
    expectError(ended, 4, 'E_INVALID')
    const { verified, accepted, refused } = JSON.parse(ended.stdout) as { verified: boolean; accepted: object[]; refused: { code: string }[] }
    expect({ verified, accepted }).toEqual({ verified: false, accepted: [] })
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['E_VERIFY_SUBJECT']))
  })

  it('tells an unsigned image with 5', async () => {
    const ended = await verify(unsigned)
    expectError(ended, 5, 'E_MISSING')
    expect(JSON.parse((await verify(unsigned, WORKFLOW, '--json')).stdout)).toMatchObject({ verified: false })
  })

  it('tells a registry that is down with 6, never as unsigned', async () => {
    world.breakRegistry(signed, 'GET', /./, RESET_BEFORE)
    expectError(await verify(signed, WORKFLOW, '--timeout', '2s'), 6, 'E_REGISTRY_UNAVAILABLE')
    world.reset()
    expect((await verify(signed)).exitCode).toBe(0)
  })

  it('tells a request that is wrong with 2', async () => {
    const trust = world.trustOptions()
    const identity = ['--certificate-identity', WORKFLOW]
    const cases: [string, string[]][] = [
      ['E_IDENTITY_MISSING', ['verify', signed.reference, ...trust]],
      ['E_DIGEST_MISSING', ['verify', signed.name, ...identity, ...trust]],
      ['E_IMAGE_TAG', ['verify', `${signed.name}:latest`, ...identity, ...trust]],
      ['E_ARGUMENT', ['verify', ...identity, ...trust]],
      ['E_ARGUMENT', ['verify', signed.reference, '--unknown', ...identity, ...trust]],
      ['E_ARGUMENT', ['verify', signed.reference, '--require', 'luck', ...identity, ...trust]],
      ['E_ARGUMENT', ['bless', signed.reference]]
    ]
    const ended = await Promise.all(cases.map(([, args]) => world.custody(args)))
    for (const [index, [code]] of cases.entries()) expectError(ended[index] as Ended, 2, code)
  })

  it('tells a login that is refused with 7', async () => {
    const auth = Buffer.from('lab:wrong').toString('base64')
    await world.file('config.json', JSON.stringify({ auths: { [world.lab.registry.host]: { auth } } }))
    const args = ['verify', signed.reference, '--certificate-identity', WORKFLOW, ...world.trustOptions()]
    expectError(await world.custody(args, { DOCKER_CONFIG: world.lab.folder }), 7, 'E_REGISTRY_LOGIN_REFUSED')
  })
})

describe('custody promote', () => {
  const promote = ({ reference, name }: Pushed, repository: string, env: NodeJS.ProcessEnv = { GITOPS_TOKEN }) =>
    world.custody(
      [
        ...['promote', reference, '--certificate-identity', WORKFLOW, '--json', ...world.trustOptions()],
        ...['--gitops-repository', `acme/${repository}`, '--gitops-path', OVERLAY, '--gitops-image', name]
      ],
      env
    )

  it('verifies, then opens the pull request; an unsigned image opens none', async () => {
    const repository = await createDeployment(world, 'signed', signed)
    const ended = await promote(signed, 'signed')
    expect(ended.exitCode).toBe(0)
    expect(JSON.parse(ended.stdout)).toMatchObject({ verified: true, promotion: { operation: 'created', number: 1 } })
    expect(repository.pulls[0]?.body).toContain(signed.digest)
    const empty = await createDeployment(world, 'unsigned', unsigned)
    expectError(await promote(unsigned, 'unsigned'), 5, 'E_MISSING')
    expect(empty.pulls).toEqual([])
  })

  it('tells what the GitOps repository does not allow with 3, and a token that is missing with 2', async () => {
    await createDeployment(world, 'other', { name: 'ghcr.io/acme/other' })
    expectError(await promote(signed, 'other'), 3, 'E_KUSTOMIZATION_NOT_FOUND')
    expectError(await promote(signed, 'other', {}), 2, 'E_GITOPS_TOKEN')
  })
})

describe('custody', () => {
  it('prints its help without arguments, and a page for each verb', async () => {
    const pages = [[], ['--help'], ['help'], ['sign', '--help'], ['verify', '--help'], ['promote', '--help']]
    const ended = await Promise.all(pages.map((args) => world.custody(args)))
    for (const [index, args] of pages.entries()) {
      expect(ended[index]).toMatchObject({ exitCode: 0, stderr: '' })
      expect(ended[index]?.stdout).toContain(`custody ${args.length === 2 ? args[0] : 'sign'} IMAGE@sha256:…`)
      expect(ended[index]?.stdout).toContain('Exit codes')
    }
  })

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    expect(await world.custody(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' })
  })

  it.each([['--gitops-token'], ['--github-token'], ['--id-token']])(
    'takes no secret as an argument (%s), and does not repeat one',
    async (option) => {
      const secret = 'ghs_aSecretThatSomebodyPutThere0000000000'
      for (const given of [[option, secret], [`${option}=${secret}`]]) {
        const ended = await world.custody(['sign', signed.reference, ...given])
        expectError(ended, 2, 'E_ARGUMENT')
        expect(ended.stdout + ended.stderr).not.toContain(secret)
      }
    }
  )
})

/** Lists the bundles of one image as referrers of another, each in a manifest that names it. */
async function attachBundlesOf(source: Pushed, victim: Pushed): Promise<void> {
  const { registry } = world.lab
  const reader = new PlainReader(registry, source.repository)
  const entries = await Promise.all(
    (await reader.referrers(source.digest)).map(async (entry) => {
      const manifest = (await reader.manifest(entry.digest)) as JsonManifest
      for (const descriptor of [manifest.config, ...(manifest.layers ?? [])])
        if (descriptor) registry.putBlob(victim.repository, await reader.blob(descriptor))
      const subject = { ...manifest.subject, digest: victim.digest, size: victim.image.manifests.at(-1)?.size }
      const bytes = Buffer.from(JSON.stringify({ ...manifest, subject }))
      registry.putManifest(victim.repository, sha256(bytes), bytes, manifest.mediaType)
      return { ...entry, digest: sha256(bytes), size: bytes.length }
    })
  )
  const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: entries }))
  registry.putManifest(victim.repository, tagOf(victim.digest), index, INDEX)
}
