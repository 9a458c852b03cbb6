import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GITOPS_TOKEN } from '../../lab/lab.ts'
import { kustomization, KUSTOMIZATION, OVERLAY } from './deployment.ts'
import { type Pushed, World } from './world.ts'

let world: World
let signed: Pushed
let unsigned: Pushed
let policyFile: string

beforeAll(async () => {
  world = await World.start({ referrers: 'fallback' })
  signed = await world.push()
  unsigned = await world.push()
  await world.custody(['sign', signed.reference, ...world.trustOptions()])
  const folder = join(world.lab.folder, 'gitops')
  await mkdir(folder)
  policyFile = join(folder, 'custody.yaml')
  await writeFile(join(folder, 'trusted_root.json'), await trustedRoot())
})

afterAll(() => world.stop())

function trustedRoot(): Promise<string> {
  return readFile(world.lab.sigstore.paths.trustedRoot, 'utf8')
}

function policy({ name }: Pushed, source = 'acme/checkout'): string {
  return `version: 1
trust: {trusted-root: trusted_root.json}
apps:
  checkout:
    image: ${name}
    signer: {workflow: acme/checkout/.github/workflows/release.yml, ref: [refs/heads/main, refs/tags/v*], source: ${source}}
    environments:
      dev: {path: ${OVERLAY}}
`
}

describe('custody verify --policy', () => {
  it.each([
    ['accepts what the app’s workflow signed', 0, () => policy(signed), () => signed],
    ['refuses it for another source repository', 4, () => policy(signed, 'acme/other'), () => signed],
    ['misses a signature where there is none', 5, () => policy(unsigned), () => unsigned],
    ['wants the image to be in the policy', 2, () => policy(unsigned), () => signed]
  ] as const)('%s', async (_, exitCode, text, image) => {
    await writeFile(policyFile, text())
    expect(await world.custody(['verify', image().reference, '--policy', policyFile])).toMatchObject({ exitCode })
  })

  it('tells a registry that is down from a refusal', async () => {
    await writeFile(policyFile, policy(signed))
    world.breakRegistry(signed, 'GET', /^/, { kind: 'answer', response: { status: 503 } })
    const args = ['verify', signed.reference, '--policy', policyFile, '--timeout', '5s']
    expect(await world.custody(args)).toMatchObject({ exitCode: 6 })
    world.lab.registry.service.faults.length = 0
  })

  it('takes no second word on who must have signed', async () => {
    const args = ['verify', signed.reference, '--policy', policyFile, '--certificate-identity', 'x']
    expect(await world.custody(args)).toMatchObject({ exitCode: 2 })
  })
})

describe('custody bump', () => {
  it('goes from the registry’s signatures to the pull request by the repository’s own policy, and the gate and the report agree', async () => {
    const files = { [KUSTOMIZATION]: kustomization(signed), 'custody.yaml': policy(signed), 'trusted_root.json': await trustedRoot() }
    const repository = await world.lab.github.createRepository('acme', 'ladder', { files })
    const where = ['--gitops-repository', 'acme/ladder']
    const env = { GITOPS_TOKEN }
    const bumped = await world.custody(['bump', signed.reference, ...where, '--json'], env)
    expect(bumped.stderr).not.toMatch(/^error/m)
    expect(JSON.parse(bumped.stdout)).toMatchObject({ environments: [{ environment: 'dev', operation: 'created', number: 1 }] })
    const [pull] = repository.pulls
    expect(pull?.body).toContain(signed.digest)
    const gate = await world.custody(['gate', ...where, '--pull-request', '1', '--json'], env)
    expect(JSON.parse(gate.stdout)).toMatchObject({ passed: true, entries: [{ digest: signed.digest, faults: [] }] })
    const report = await world.custody(['report', ...where, '--json'], env)
    expect(JSON.parse(report.stdout)).toMatchObject({
      environments: [{ app: 'checkout', environment: 'dev', signature: 'missing', pulls: [{ number: 1 }] }]
    })
  })
})
