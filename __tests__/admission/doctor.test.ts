import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Pushed, World } from '../dist/world.ts'
import { SIGNER } from './plans.ts'

let world: World
let signed: Pushed
let unsigned: Pushed

beforeAll(async () => {
  world = await World.start({ referrers: 'fallback' })
  ;[signed, unsigned] = [await world.pushSingle(), await world.pushSingle()]
  await world.sign(signed, { sbom: await world.spdxFile(signed) })
  await world.file('root.json', world.lab.sigstore.tuf.root)
})
afterAll(() => world.stop())

async function doctor(image: Pushed, admission: object, reference = image.reference): ReturnType<World['custody']> {
  const policy = {
    version: 1,
    trust: { tuf: { mirror: world.lab.sigstore.tuf.url, root: 'root.json' } },
    apps: { checkout: { image: image.name, signer: SIGNER, environments: { dev: { path: 'dev' } } } },
    admission: { namespaces: ['checkout'], ...admission }
  }
  return world.custody(['doctor', reference, '--policy', await world.file('custody.yaml', JSON.stringify(policy))])
}

describe('custody doctor', () => {
  it('tells that every engine admits what the action signed, and what is attached', async () => {
    const engines = {
      kyverno: '1.19.0',
      'policy-controller': '0.15.1',
      'image-policy-webhook': '1.36.0',
      gatekeeper: '3.23.0'
    }
    const { exitCode, stdout, stderr } = await doctor(signed, { engines })
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout.match(/^ {2}admits /gm)).toHaveLength(4)
    expect(stdout).toContain('accepted https://slsa.dev/provenance/v1 (bundle)')
    expect(stdout).toContain('signer   https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main')
    expect(stdout).toContain('the registry has no referrers API')
  })

  it('tells which engine would refuse, why, and what to do', async () => {
    expect((await doctor(signed, {})).stdout).toMatch(/^ {2}admits +kyverno /m)
    const { exitCode, stdout, stderr } = await doctor(unsigned, {})
    expect(exitCode).toBe(3)
    expect(stdout).toContain('nothing is attached')
    expect(stdout).toMatch(
      /^ {2}refuses +kyverno +1\.19\.0 +no signature: nothing of that kind is attached\n +→ run the release workflow/m
    )
    expect(stdout).toMatch(/^ {2}admits +gatekeeper .*it looks at no signature$/m)
    expect(stderr).toContain('error E_DOCTOR')
  })

  it('tells which format an engine would have to be given', async () => {
    const image = await world.pushSingle()
    await world.sign(image, { formats: 'bundle', sbom: await world.spdxFile(image) })
    const { stdout } = await doctor(image, { formats: ['legacy'] })
    expect(stdout).toMatch(
      /^ {2}refuses +kyverno .*the signature is there, but not as legacy, which this engine reads/m
    )
    expect((await doctor(image, { formats: ['bundle'] })).stdout).toMatch(/^ {2}admits +kyverno /m)
  })

  it('tells where no policy can be written, with the same reason as custody policy', async () => {
    const { stdout } = await doctor(signed, { engines: { kyverno: '1.18.0' } })
    expect(stdout).toMatch(/^ {2}no policy +kyverno +1\.18\.0 +before 1\.19 Kyverno ignores/m)
  })

  it('takes a registry that is down for an outage, not for a missing signature', async () => {
    world.breakRegistry(signed, 'GET', /./, { kind: 'reset-before' })
    const { exitCode, stdout } = await world.custody([
      'doctor',
      signed.reference,
      '--timeout',
      '3s',
      '--policy',
      'custody.yaml'
    ])
    world.reset()
    expect([exitCode, stdout]).toEqual([6, ''])
  })

  it('knows nothing of an image that is no app, and takes no tag', async () => {
    expect((await doctor(signed, {})).exitCode).toBe(3)
    const other = await doctor(signed, {}, unsigned.reference)
    expect([other.exitCode, other.stderr]).toEqual([2, expect.stringContaining('E_APP_UNKNOWN')])
    expect((await doctor(signed, {}, `${signed.name}:1.0.0`)).stderr).toContain('E_IMAGE_TAG')
  })
})
