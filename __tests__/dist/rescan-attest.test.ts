import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { GITOPS_TOKEN } from '../../lab/lab.ts'
import type { Step, StepResult } from '../../lab/runner.ts'
import type { ScanRecord } from '../../src/scan/record.ts'
import { attachedTo } from './attached.ts'
import { annotationsIn, expectSuccess } from './failure.ts'
import { isScanType, scanFile, scanRecord } from './scan-record.ts'
import { type Pushed, World } from './world.ts'

const RESCAN = 'acme/ci/.github/workflows/rescan.yml@refs/tags/v1'
const SIGNER = '{workflow: acme/ci/.github/workflows/rescan.yml, ref: refs/tags/v1, source: acme/deploy}'
const HOUR = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR)

let made = 0

describe.each(['api', 'fallback'] as const)('the rescan action, attesting on a registry with %s', (referrers) => {
  let world: World

  beforeAll(async () => {
    world = await World.start({ referrers })
  })

  afterEach(() => {
    world.reset()
  })

  afterAll(() => world.stop())

  /** Images that were released with a scan, in a repository whose policy says who may sign the next one. */
  async function fleet(images: readonly Pushed[], scan?: string): Promise<string> {
    const files = {
      'custody.yaml': policyOf(images, 'trusted_root.json', scan),
      'trusted_root.json': await readFile(world.lab.sigstore.paths.trustedRoot, 'utf8')
    }
    return (await world.lab.github.createRepository('acme', `fleet-${String((made += 1))}`, { files })).fullName
  }

  function policyOf(images: readonly Pushed[], root: string, scan = `{max-age: 7d, signer: ${SIGNER}}`): string {
    const apps = images.map(
      ({ name }, index) => `  app-${index}:
    image: ${name}
    signer: {workflow: acme/checkout/.github/workflows/release.yml, ref: refs/heads/main, source: acme/checkout}
    require: [signature, provenance]
    scan: ${scan}
    environments: {dev: {path: dev-${index}}}
`
    )
    return `version: 1\ntrust: {trusted-root: ${root}}\napps:\n${apps.join('')}`
  }

  async function release(): Promise<Pushed> {
    const image = await world.push()
    expectSuccess(await world.sign(image, { scan: await scanFile(world, image, ['CVE-former'], ago(100)) }))
    return image
  }

  /** The job that attests, as a workflow of acme/deploy that calls the one of acme/ci. */
  async function attest(
    repository: string,
    results: readonly { image: Pushed; record: ScanRecord }[],
    { claims = {}, env = {} }: { claims?: Record<string, string>; env?: Step['env'] } = {}
  ): Promise<StepResult> {
    const list = results.map(({ image, record }) => ({ image: image.reference, where: ['app in dev'], record }))
    world.lab.oidc.claims = {
      ...{ repository: 'acme/deploy', workflow_ref: 'acme/deploy/.github/workflows/weekly.yml@refs/heads/main' },
      ...{ job_workflow_ref: RESCAN, run_id: '88', event_name: 'schedule', ...claims }
    }
    const inputs = {
      ...{ mode: 'attest', 'gitops-repository': repository, 'gitops-token': GITOPS_TOKEN, timeout: '5m' },
      results: await world.file(`results-${String((made += 1))}.json`, JSON.stringify(list)),
      ...{ 'signing-config': world.lab.sigstore.paths.signingConfig, 'public-log': 'auto', 'github-token': '' }
    }
    const result = await world.step(inputs, { entry: 'rescan', env: { GITHUB_REPOSITORY: 'acme/deploy', ...env } })
    world.lab.oidc.claims = {}
    return result
  }

  const fresh = (image: Pushed, id = 'CVE-newer') => ({ image, record: scanRecord(image, [id], ago(0)) })
  const blocked = (image: Pushed) => ({ image, record: scanRecord(image, ['CVE-bad'], ago(0), 'blocking') })
  const attested = ({ outputs }: StepResult) => JSON.parse(outputs['attested'] ?? 'null') as unknown

  /** Every scan on each digest as vulnerability and signing workflow; what else hangs there. */
  async function standing(image: Pushed) {
    const points = await Promise.all(image.points.map((point) => attachedTo(world.lab, image, point)))
    const scans = points.map(({ bundles, attestations }) => ({
      bundles: bundles
        .filter(({ predicateType }) => isScanType(predicateType))
        .map(({ predicate, signer }) => `${/CVE-\w+/.exec(JSON.stringify(predicate))?.[0] ?? ''} ${signer.split('/').at(-1) === 'main' ? 'release' : 'rescan'}`)
        .sort(),
      layers: attestations.filter(isScanType).length
    }))
    const rest = points.map(({ bundles, signatures, attestations }) => [
      bundles.filter(({ predicateType }) => !isScanType(predicateType)).map(({ location }) => location),
      signatures,
      attestations.filter((type) => !isScanType(type))
    ])
    return { scans, rest }
  }

  const everywhere = ({ points }: Pushed, bundles: string[], layers = bundles.length) =>
    points.map(() => ({ bundles, layers }))

  it('puts the new scan in the place of the release’s, touches nothing else, and does nothing twice', async () => {
    const image = await release()
    const repository = await fleet([image])
    const before = await standing(image)
    expect(before.scans).toEqual(everywhere(image, ['CVE-former release']))
    const result = fresh(image)
    const step = await attest(repository, [result])
    expectSuccess(step)
    expect(attested(step)).toEqual([image.reference])
    expect(step.summary).toContain('## Scans: 1 of 1 that passed attested')
    const after = await standing(image)
    expect(after).toEqual({ scans: everywhere(image, ['CVE-newer rescan']), rest: before.rest })
    const entries = world.entries()
    expectSuccess(await attest(repository, [result]))
    expect([world.entries(), await standing(image)]).toEqual([entries, after])
    expectSuccess(await attest(repository, [fresh(image, 'CVE-newest')]))
    expect((await standing(image)).scans).toEqual(everywhere(image, ['CVE-newest rescan']))
  })

  it('is what verification by the policy asks for', async () => {
    const image = await release()
    const scan = `{max-age: 1d, signer: ${SIGNER}}`
    const root = relative(world.lab.folder, world.lab.sigstore.paths.trustedRoot)
    const policy = await world.file(`custody-${String((made += 1))}.yaml`, policyOf([image], root, scan))
    const verify = () => world.custody(['verify', image.reference, '--policy', policy])
    const before = await verify()
    expect([before.exitCode, before.stderr]).toEqual([4, expect.stringContaining('E_VERIFY_SCAN_AGE')])
    expectSuccess(await attest(await fleet([image], scan), [fresh(image)]))
    expect(await verify()).toMatchObject({ exitCode: 0 })
  })

  it('signs nothing that custody.yaml does not let it, and says what to add', async () => {
    const image = await release()
    const before = await standing(image)
    const unnamed = await attest(await fleet([image], '{max-age: 7d}'), [fresh(image)])
    expectSuccess(unnamed)
    expect(annotationsIn(unnamed.stdout, 'warning').map(({ lines }) => lines[0])).toEqual([
      expect.stringContaining(`scan: signer: ${SIGNER}`)
    ])
    const other = await attest(await fleet([image]), [fresh(image)], { claims: { repository: 'mallory/deploy' } })
    expectSuccess(other)
    expect([attested(unnamed), attested(other)]).toEqual([[], []])
    expect(await standing(image)).toEqual(before)
  })

  it('leaves alone what did not pass, and asks for no identity where nothing did', async () => {
    const image = await release()
    const before = await standing(image)
    world.reset()
    const step = await attest(await fleet([image]), [blocked(image)])
    expectSuccess(step)
    expect(world.mutations()).toMatchObject({ fulcio: 0, rekor: 0, registry: 0 })
    expect(await standing(image)).toEqual(before)
  })

  it('goes on where one scan is of something else, and fails in the end', async () => {
    const [image, other] = [await release(), await release()]
    const mixed = { image: other, record: scanRecord(image, ['CVE-newer'], ago(0)) }
    const step = await attest(await fleet([other, image]), [mixed, fresh(image)])
    expect([step.exitCode, step.outputs['error-code']]).toEqual([1, 'E_RESCAN_UNATTESTED'])
    expect(step.summary).toContain('E_SCAN_SUBJECT')
    expect((await standing(image)).scans).toEqual(everywhere(image, ['CVE-newer rescan']))
    expect((await standing(other)).scans).toEqual(everywhere(other, ['CVE-former release']))
  })

  it('leaves the scan of another caller of the same workflow', async () => {
    const image = await release()
    const source = (owner: string) => `{max-age: 7d, signer: ${SIGNER.replace('acme/deploy', `${owner}/deploy`)}}`
    const claims = { repository: 'mallory/deploy' }
    expectSuccess(await attest(await fleet([image], source('mallory')), [fresh(image, 'CVE-foreign')], { claims }))
    expectSuccess(await attest(await fleet([image], source('acme')), [fresh(image)]))
    expect((await standing(image)).scans).toEqual(everywhere(image, ['CVE-foreign rescan', 'CVE-newer rescan']))
  })

  it('says what is missing in a job without an identity', async () => {
    const image = await release()
    const step = await attest(await fleet([image]), [fresh(image)], {
      env: { ACTIONS_ID_TOKEN_REQUEST_URL: undefined, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }
    })
    expect(step.outputs['error-code']).toBe('E_NO_ID_TOKEN')
  })
})
