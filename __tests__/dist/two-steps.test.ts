import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { attachedTo } from './attached.ts'
import { expectSuccess } from './failure.ts'
import { type Pushed, WORKFLOW, World } from './world.ts'

const NIGHTLY = 'https://github.com/acme/checkout/.github/workflows/nightly.yml@refs/heads/main'
const ROUNDS = 10

let world: World

beforeAll(async () => {
  world = await World.start({ referrers: 'fallback', auth: 'none' })
})

afterAll(() => world.stop())

/** The environment of a step of another workflow: what a token claims follows the address that it was asked for at. */
function ofNightly(): Record<string, string> {
  const { oidc } = world.lab
  const claims = { job_workflow_ref: 'acme/checkout/.github/workflows/nightly.yml@refs/heads/main' }
  oidc.service.faults.push({
    matches: ({ url }) => {
      oidc.claims = url.searchParams.has('nightly') ? claims : {}
      return false
    },
    effect: { kind: 'hang' }
  })
  return { ACTIONS_ID_TOKEN_REQUEST_URL: `${oidc.requestUrl}&nightly=1` }
}

/** What each signer has on one digest, every piece of it verified. */
async function bySigner(image: Pushed, digest: string): Promise<Record<string, number>> {
  const { bundles } = await attachedTo(world.lab, image, digest)
  const signers = bundles.map(({ signer }) => signer)
  return Object.fromEntries([...new Set(signers)].map((one) => [one, signers.filter((other) => other === one).length]))
}

async function signTwice(image: Pushed, env: Record<string, string> = {}): Promise<Pushed> {
  for (const result of await Promise.all([world.sign(image), world.sign(image, {}, { env })])) expectSuccess(result)
  return image
}

// Only now is everything that was written to a tag shown to its readers.
function showAll(): void {
  world.lab.registry.readLagMs = 0
}

beforeEach(() => {
  world.reset()
  world.lab.registry.readLagMs = 200
})

describe('two steps at once on one digest, where tags are overwritten and read late', () => {
  it('of one signer leave a whole set', async () => {
    const images = await Promise.all([1, 2, 3].map(async () => signTwice(await world.push())))
    showAll()
    for (const image of images) {
      for (const point of image.points) {
        const { bundles, signatures, attestations } = await attachedTo(world.lab, image, point)
        expect(new Set(bundles.map(({ predicateType }) => predicateType)).size).toBe(2)
        expect(signatures).toBeGreaterThanOrEqual(1)
        expect(attestations.length).toBeGreaterThanOrEqual(1)
      }
    }
  })

  it('of two signers leave two whole sets', async () => {
    const env = ofNightly()
    const rounds = Array.from({ length: ROUNDS }, async () => signTwice(await world.pushSingle(), env))
    const images = await Promise.all(rounds)
    showAll()
    for (const image of images) {
      for (const point of image.points) {
        expect(await bySigner(image, point)).toEqual({ [WORKFLOW]: 2, [NIGHTLY]: 2 })
        expect(await attachedTo(world.lab, image, point)).toMatchObject({ signatures: 2, attestations: { length: 2 } })
      }
    }
  })
})
