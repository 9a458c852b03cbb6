import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { writes } from '../../lab/github/limits.ts'
import type { Fault, LabRequest } from '../../lab/service.ts'
import type { StepResult } from '../../lab/runner.ts'
import { answer, BUSY, registryError, RESET_AFTER, RESET_BEFORE } from './answers.ts'
import { attachedTo } from './attached.ts'
import { createDeployment, GITOPS, KUSTOMIZATION, kustomization } from './deployment.ts'
import { expectSuccess } from './failure.ts'
import type { Pushed, World } from './world.ts'
import { WorldPool } from './world-pool.ts'

/** A service that misbehaves for a while: once, on requests that post something, unless told otherwise. */
interface Case {
  readonly what?: string
  readonly at: 'oidc' | 'fulcio' | 'rekor' | 'rekorV2' | 'tsa' | 'registry' | 'github'
  readonly effect: Fault['effect']
  readonly times?: number
  readonly matches?: Fault['matches']
  /** How long the log keeps new entries from readers, in milliseconds. */
  readonly lagMs?: number
}

// For an index of two platforms with both formats, without an SBOM: two statements and three payloads.
const ENTRIES = 5

let pool: WorldPool

beforeAll(async () => {
  pool = await WorldPool.start(3, { referrers: 'fallback', auth: 'token' })
})

afterAll(() => pool.stop())

function arrange({ lab }: World, { at, effect, times = 1, matches = isPost, lagMs = 0 }: Case): void {
  lab.services[at]?.faults.push({ matches, times, effect })
  lab.sigstore.rekor.lagMs = lagMs
}

const isPost = ({ method }: LabRequest) => method === 'POST'
const isGet = ({ method }: LabRequest) => method === 'GET'
const always = () => true
const asked = (method: string, path: RegExp) => (request: LabRequest) =>
  request.method === method && path.test(request.url.pathname)

const RATE_LIMIT = answer(429, {}, { 'retry-after': '1' })
const SECONDARY_LIMIT = answer(403, { message: 'You have exceeded a secondary rate limit' }, { 'retry-after': '1' })
const PENDING = answer(403, { message: "Can't issue ID_TOKEN for job in 'Pending' state" })
const UNSEEN = registryError(404, 'MANIFEST_BLOB_UNKNOWN', 'blob unknown')
const FORGOTTEN = registryError(404, 'BLOB_UPLOAD_UNKNOWN', 'upload unknown')
const HTML = answer(502, '<p>Unicorn!</p>')

const BLOB = asked('PUT', /\/blobs\/uploads\//)
const TAG = asked('PUT', /\/manifests\/sha256-/)
const MANIFEST = asked('PUT', /\/manifests\/sha256:/)
const SESSION = asked('POST', /\/blobs\/uploads\/$/)
const BRANCH = asked('POST', /\/git\/refs$/)
const PULL = asked('POST', /\/pulls$/)
const COMMIT = (request: LabRequest) => request.url.pathname === '/graphql' && writes(request)

const sigstore: Case[] = [
  { what: 'a log whose answer is lost once', at: 'rekor', effect: RESET_AFTER },
  { what: 'a log whose every first answer is lost', at: 'rekor', effect: RESET_AFTER, times: ENTRIES },
  { what: 'a log that does not show yet what it has', at: 'rekor', effect: RESET_AFTER, lagMs: 1500 },
  { what: 'a log that is busy three times', at: 'rekor', effect: BUSY, times: 3 },
  { what: 'a log that cuts connections', at: 'rekor', effect: RESET_BEFORE, times: 3 },
  { what: 'a log behind a proxy that speaks HTML once', at: 'rekor', effect: answer(200, '<p>') },
  { what: 'a certificate authority whose answer is lost', at: 'fulcio', effect: RESET_AFTER },
  { what: 'a certificate authority that is busy', at: 'fulcio', effect: BUSY, times: 3 },
  { what: 'a timestamp authority whose answer is lost', at: 'tsa', effect: RESET_AFTER },
  { what: 'a timestamp authority that is busy', at: 'tsa', effect: BUSY, times: 3 },
  { what: 'a token service that is not ready', at: 'oidc', effect: PENDING, times: 2, matches: isGet },
  { what: 'a token service that answers nothing once', at: 'oidc', effect: answer(200), matches: isGet },
  { what: 'a token service that cuts connections', at: 'oidc', effect: RESET_BEFORE, times: 2, matches: isGet }
]

const registry: Case[] = [
  { what: 'that loses the answer to an upload', at: 'registry', effect: RESET_AFTER, matches: BLOB },
  { what: 'that loses an upload', at: 'registry', effect: RESET_BEFORE, times: 2, matches: BLOB },
  { what: 'that loses the answer to a session', at: 'registry', effect: RESET_AFTER, times: 2, matches: SESSION },
  { what: 'that loses the answer to a manifest', at: 'registry', effect: RESET_AFTER, times: 2, matches: MANIFEST },
  { what: 'that loses the answer to a tag', at: 'registry', effect: RESET_AFTER, times: 2, matches: TAG },
  { what: 'that loses reads', at: 'registry', effect: RESET_BEFORE, times: 3, matches: isGet },
  { what: 'that answers 500 to reads', at: 'registry', effect: answer(500, 'oops'), times: 2, matches: isGet },
  { what: 'that answers 502 to manifests', at: 'registry', effect: HTML, times: 2, matches: MANIFEST },
  { what: 'that asks to wait', at: 'registry', effect: RATE_LIMIT, matches: BLOB },
  { what: 'that does not see blobs yet', at: 'registry', effect: UNSEEN, matches: MANIFEST },
  { what: 'that forgets an upload', at: 'registry', effect: FORGOTTEN, matches: BLOB }
]

const github: Case[] = [
  { what: 'that loses the answer to a branch', at: 'github', effect: RESET_AFTER, matches: BRANCH },
  { what: 'that loses the answer to a commit', at: 'github', effect: RESET_AFTER, matches: COMMIT },
  { what: 'that loses the answer to a pull request', at: 'github', effect: RESET_AFTER, matches: PULL },
  { what: 'that answers 502', at: 'github', effect: HTML, times: 2, matches: always },
  { what: 'that limits writes', at: 'github', effect: SECONDARY_LIMIT, matches: BRANCH },
  { what: 'that cuts connections', at: 'github', effect: RESET_BEFORE, times: 2, matches: always }
]

async function expectWhole(world: World, image: Pushed, result: StepResult, formats = 'bundle,legacy'): Promise<void> {
  expectSuccess(result)
  for (const point of image.points) {
    const { bundles, signatures, attestations } = await attachedTo(world.lab, image, point)
    expect({ bundles: bundles.length, signatures, attestations: attestations.length }).toEqual({
      bundles: 2,
      signatures: formats === 'bundle' ? 0 : 1,
      attestations: formats === 'bundle' ? 0 : 1
    })
  }
}

describe('the step goes well and leaves nothing twice with', () => {
  it.concurrent.each(sigstore)('$what', (one) =>
    pool.use(async (world) => {
      const image = await world.push()
      const before = world.entries()
      arrange(world, one)
      await expectWhole(world, image, await world.sign(image))
      expect(world.entries() - before).toBe(ENTRIES)
    })
  )

  // It does not say which entry it has, so the statement is signed anew.
  it.concurrent('a log of version 2 whose answer is lost once, but for one entry', () =>
    pool.use(async (world) => {
      const image = await world.push()
      const before = world.entries()
      arrange(world, { at: 'rekorV2', effect: RESET_AFTER })
      const signingConfig = world.lab.sigstore.paths.signingConfigV2
      const inputs = { 'transparency-log': 'v2', formats: 'bundle', 'signing-config': signingConfig }
      await expectWhole(world, image, await world.sign(image, inputs), 'bundle')
      expect(world.entries() - before).toBe(3)
    })
  )
})

describe('the step goes well and leaves nothing twice with a registry', () => {
  it.concurrent.each(registry)('$what', (one) =>
    pool.use(async (world) => {
      const image = await world.push()
      const before = world.entries()
      arrange(world, one)
      await expectWhole(world, image, await world.sign(image))
      expect(world.entries() - before).toBe(ENTRIES)
    })
  )

  it.concurrent('whose reads are late', () =>
    pool.use(async (world) => {
      const image = await world.push()
      world.lab.registry.readLagMs = 800
      const result = await world.sign(image)
      world.lab.registry.readLagMs = 0
      await expectWhole(world, image, result)
    })
  )

  it.concurrent('that takes back its tokens', () =>
    pool.use(async (world) => {
      const image = await world.push()
      const expire = (line: string) => {
        if (line === '::group::Bundles' || line === '::group::Publication and read-back') world.lab.registry.expireTokens()
      }
      await expectWhole(world, image, await world.sign(image, {}, { onLine: expire }))
    })
  )
})

describe('the step opens one pull request with one commit on a GitHub', () => {
  it.concurrent.each(github.map((one, index) => ({ ...one, name: `deploy-${index}` })))('$what', ({ name, ...one }) =>
    pool.use(async (world) => {
      const image = await world.push()
      const repository = await createDeployment(world, name, image)
      arrange(world, one)
      const result = await world.sign(image, { ...GITOPS, 'gitops-repository': `acme/${name}` })
      await expectWhole(world, image, result)
      expect(repository.pulls).toHaveLength(1)
      const head = repository.pulls[0]?.head ?? ''
      expect((await repository.git.git(['rev-list', '--count', `main..${head}`])).toString().trim()).toBe('1')
      expect((await repository.git.git(['show', `${head}:${KUSTOMIZATION}`])).toString()).toBe(
        kustomization(image).replace(`sha256:${'0'.repeat(64)}`, image.digest)
      )
      expect(result.outputs).toMatchObject({ 'pull-request-number': '1', verified: 'true' })
    })
  )
})

describe('a log that is slow', () => {
  it('is waited for, with a line that says so', async () => {
    await pool.use(async (world) => {
      const image = await world.push()
      arrange(world, { at: 'rekor', effect: { kind: 'delay', milliseconds: 12_000 } })
      const result = await world.sign(image)
      await expectWhole(world, image, result)
      expect(result.stdout).toMatch(/^the transparency log http:\S+ has not answered for 1[01] s; waiting for up to /m)
    })
  })

  it('and busy is told at each wait', async () => {
    await pool.use(async (world) => {
      const image = await world.push()
      arrange(world, { at: 'rekor', effect: answer(503, 'overloaded', { 'retry-after': '1' }) })
      const result = await world.sign(image)
      await expectWhole(world, image, result)
      expect(result.stdout).toMatch(/^the transparency log http:\S+ answered 503; trying again in 1 s/m)
    })
  })
})
