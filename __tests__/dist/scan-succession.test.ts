import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Step } from '../../lab/runner.ts'
import { attachedTo } from './attached.ts'
import { annotationsIn, expectSuccess } from './failure.ts'
import { isScanType, scanFile } from './scan-record.ts'
import { type Pushed, World } from './world.ts'

const HOUR = 3_600_000
const NIGHTLY = 'acme/checkout/.github/workflows/nightly.yml@refs/heads/main'
const ago = (hours: number) => new Date(Date.now() - hours * HOUR)

/** The vulnerabilities that the attested scans of each digest name, in both forms: a list for each scan that stands. */
async function scansOn({ lab }: World, image: Pushed): Promise<{ bundles: string[]; layers: number }[]> {
  return Promise.all(
    image.points.map(async (point) => {
      const { bundles, attestations } = await attachedTo(lab, image, point)
      const scans = bundles.filter(({ predicateType }) => isScanType(predicateType))
      const told = scans.map(({ predicate }) => /CVE-\w+/.exec(JSON.stringify(predicate))?.[0] ?? '')
      return { bundles: told.sort(), layers: attestations.filter(isScanType).length }
    })
  )
}

/** What hangs on each digest besides scans. */
async function restOn({ lab }: World, image: Pushed): Promise<unknown[]> {
  return Promise.all(
    image.points.map(async (point) => {
      const { bundles, attestations, signatures } = await attachedTo(lab, image, point)
      const types = bundles.flatMap(({ predicateType, location }) => (isScanType(predicateType) ? [] : location))
      return { types, signatures, attestations: attestations.filter((type) => !isScanType(type)) }
    })
  )
}

describe.each(['api', 'fallback'] as const)('a newer scan, on a registry with %s', (referrers) => {
  let world: World

  beforeAll(async () => {
    world = await World.start({ referrers })
  })

  afterEach(() => {
    world.reset()
  })

  afterAll(() => world.stop())

  async function signScan(image: Pushed, id: string, hours: number, options: Omit<Step, 'inputs'> = {}, inputs = {}) {
    return world.sign(image, { scan: await scanFile(world, image, [id], ago(hours)), ...inputs }, options)
  }

  // Deletion is refused as registries do that allow none; the tag is written once for the new scan, and then out of reach.
  function refuseRemoval({ repository }: Pushed): void {
    const [asked, path] = referrers === 'api' ? ['DELETE', /^sha256:/] : ['PUT', /^sha256-\w+$/]
    const written = new Set<string>()
    world.lab.registry.service.faults.push({
      matches: ({ method, url: { pathname } }) => {
        const target = pathname.split(`/${repository}/manifests/`)[1] ?? ''
        if (method !== asked || !path.test(target)) return false
        return referrers === 'api' || written.has(target) || !written.add(target)
      },
      times: Infinity,
      effect: { kind: 'answer', response: { status: 405 } }
    })
  }

  const each = (image: Pushed, bundles: string[], layers: number) => image.points.map(() => ({ bundles, layers }))

  it('takes the place of the former one by the same signer, and of nothing else', async () => {
    const image = await world.push()
    expectSuccess(await signScan(image, 'CVE-former', 48))
    expect(await scansOn(world, image)).toEqual(each(image, ['CVE-former'], 1))
    const rest = await restOn(world, image)
    const second = await signScan(image, 'CVE-newer', 1)
    expectSuccess(second)
    expect(second.stdout).toContain(`taking the former away from ${2 * image.points.length} places`)
    expect(await scansOn(world, image)).toEqual(each(image, ['CVE-newer'], 1))
    expect(await restOn(world, image)).toEqual(rest)
  })

  it('leaves the scans of others where they are', async () => {
    const image = await world.push()
    world.lab.oidc.claims = { workflow_ref: NIGHTLY, job_workflow_ref: NIGHTLY }
    expectSuccess(await signScan(image, 'CVE-foreign', 48))
    world.lab.oidc.claims = {}
    expectSuccess(await signScan(image, 'CVE-former', 24))
    expectSuccess(await signScan(image, 'CVE-newer', 1))
    expect(await scansOn(world, image)).toEqual(each(image, ['CVE-foreign', 'CVE-newer'], 2))
  })

  it('does not give way to an older one that is signed later', async () => {
    const image = await world.push()
    expectSuccess(await signScan(image, 'CVE-newer', 1))
    expectSuccess(await signScan(image, 'CVE-former', 48))
    expect(await scansOn(world, image)).toEqual(each(image, ['CVE-newer'], 1))
  })

  it('is all that is left where two runs sign at the same time', async () => {
    const image = await world.push()
    expectSuccess(await signScan(image, 'CVE-former', 48))
    const steps = await Promise.all([signScan(image, 'CVE-one', 2), signScan(image, 'CVE-two', 1)])
    for (const step of steps) expectSuccess(step)
    const standing = await scansOn(world, image)
    expect(standing).toEqual(each(image, ['CVE-two'], 1))
  })

  it('stands beside the former one where the run is stopped in between, and the next run cleans up', async () => {
    const image = await world.push()
    const former = await scanFile(world, image, ['CVE-former'], ago(48))
    const newer = await scanFile(world, image, ['CVE-newer'], ago(1))
    expectSuccess(await world.sign(image, { scan: former, formats: 'bundle' }))
    refuseRemoval(image)
    const stopped = await world.sign(image, { scan: newer, formats: 'bundle' })
    expect(stopped.exitCode).toBe(referrers === 'api' ? 0 : 1)
    expect(await scansOn(world, image)).toEqual(each(image, ['CVE-former', 'CVE-newer'], 0))
    const told = annotationsIn(stopped.stdout, 'warning').filter(({ lines }) =>
      lines[0]?.includes('verification takes the newest one')
    )
    expect(told).toHaveLength(referrers === 'api' ? image.points.length : 0)
    world.reset()
    const entries = world.entries()
    expectSuccess(await world.sign(image, { scan: newer, formats: 'bundle' }))
    expect(await scansOn(world, image)).toEqual(each(image, ['CVE-newer'], 0))
    expect(world.entries()).toBe(entries)
  })
})
