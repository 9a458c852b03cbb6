import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Fault, LabRequest, LabResponse, LabService } from '../../lab/service.ts'
import { FROZEN } from '../../lab/sigstore/rekor-v2.ts'
import { answer, RESET_BEFORE } from './answers.ts'
import { spdxAbout } from './documents.ts'
import { expectFailure, expectSuccess, NOTHING_DONE } from './failure.ts'
import type { Pushed, World } from './world.ts'
import { WorldPool } from './world-pool.ts'

/** Something wrong with who we are, whom to trust, or a service of Sigstore; gives the inputs for it. */
interface Case {
  readonly what: string
  readonly code: string
  readonly arrange: (world: World, image: Pushed) => Inputs | Promise<Inputs>
  readonly says?: string
}

type Inputs = Readonly<Record<string, string>> | undefined

const SHORT = { timeout: '2s' }
const LOGGED = 'entries may stand in the transparency log; nothing was published or proposed'
// Signature, provenance, SBOM, and a payload for each of three digests.
const STATEMENTS = 6
const UNTOLD = 'not-a-token-but-a-secret'

let pool: WorldPool

beforeAll(async () => {
  pool = await WorldPool.start(3, { auth: 'none' })
  await pool.use(async (world) => {
    expectSuccess(await world.sign(await world.push()))
  })
})

afterAll(() => pool.stop())

function always(service: LabService, effect: Fault['effect'], inputs?: Inputs): Inputs {
  service.faults.push({ matches: (request: LabRequest) => request.url.pathname !== '/', effect })
  return inputs
}

function claim({ lab }: World, claims: Record<string, unknown>): Inputs {
  lab.oidc.claims = claims
  return undefined
}

const now = () => Math.floor(Date.now() / 1000)
const token = (value: unknown) => answer(200, { count: 1, value })
const HTML = answer(200, '<html>a proxy speaks</html>')

const identity: Case[] = [
  {
    what: 'a token service that answers nothing',
    code: 'E_TOKEN_EMPTY',
    arrange: ({ lab }) => always(lab.oidc.service, answer(200), SHORT)
  },
  { what: 'HTML for a token', code: 'E_TOKEN_ANSWER', arrange: ({ lab }) => always(lab.oidc.service, HTML) },
  { what: 'JSON without a token', code: 'E_TOKEN_ANSWER', arrange: ({ lab }) => always(lab.oidc.service, token(7)) },
  { what: 'a token that is none', code: 'E_TOKEN_FORMAT', arrange: ({ lab }) => always(lab.oidc.service, token(UNTOLD)) },
  {
    what: 'a job without the permission',
    code: 'E_TOKEN_REFUSED',
    arrange: ({ lab }) => always(lab.oidc.service, answer(403, { message: 'Forbidden' })),
    says: 'id-token: write'
  },
  {
    what: 'a token service that is down',
    code: 'E_TOKEN_OUTAGE',
    arrange: ({ lab }) => always(lab.oidc.service, answer(502), SHORT)
  },
  { what: 'a token for another audience', code: 'E_TOKEN_AUDIENCE', arrange: (world) => claim(world, { aud: 'aws' }) },
  { what: 'a token that ended', code: 'E_TOKEN_EXPIRED', arrange: (world) => claim(world, { exp: now() - 90 }) },
  { what: 'a token of tomorrow', code: 'E_TOKEN_NOT_YET', arrange: (world) => claim(world, { nbf: now() + 86_400 }) },
  { what: 'a token without claims', code: 'E_TOKEN_CLAIMS', arrange: (world) => claim(world, { job_workflow_ref: undefined }) }
]

const trust: Case[] = [
  {
    what: 'a trusted root that is no JSON',
    code: 'E_TRUSTED_ROOT',
    arrange: async (world) => ({ 'trusted-root': await world.file('root.txt', 'root') })
  },
  {
    what: 'a trusted root of another version',
    code: 'E_TRUSTED_ROOT',
    arrange: async (world) => ({ 'trusted-root': await world.file('root.json', '{"mediaType":"x"}') })
  },
  {
    what: 'a signing config of another version',
    code: 'E_SIGNING_CONFIG',
    arrange: async (world) => ({ 'signing-config': await world.file('config.json', '{"mediaType":"x"}') })
  },
  { what: 'a folder for a trusted root', code: 'E_TRUST_FILE', arrange: ({ lab }) => ({ 'trusted-root': lab.folder }) },
  { what: 'a log that the config does not name', code: 'E_LOG_VERSION', arrange: () => ({ 'transparency-log': 'v2' }) },
  {
    what: 'a mirror that another root signed',
    code: 'E_TRUST_TUF',
    arrange: (world) => pool.use(async (other) => byMirror(world, await ownCopy(world, other)))
  },
  {
    what: 'a mirror whose timestamp was altered',
    code: 'E_TRUST_TUF',
    arrange: (world) => {
      const alter = (response: LabResponse) => ({ ...response, body: String(response.body).replace('"version":1', '"version":2') })
      always(world.lab.sigstore.tuf, { kind: 'alter', alter })
      return byMirror(world)
    }
  },
  {
    what: 'a mirror that is down',
    code: 'E_TRUST_OUTAGE',
    arrange: (world) => ({ ...always(world.lab.sigstore.tuf, RESET_BEFORE), ...byMirror(world), ...SHORT })
  }
]

const certificates: Case[] = [
  {
    what: 'a certificate authority that refuses the token',
    code: 'E_CERTIFICATE_REFUSED',
    arrange: (world) => claim(world, { iss: 'https://issuer.example' })
  },
  {
    what: 'a certificate authority that is down',
    code: 'E_CERTIFICATE_OUTAGE',
    arrange: ({ lab }) => always(lab.sigstore.fulcio, answer(503), SHORT)
  },
  { what: 'HTML for a certificate', code: 'E_CERTIFICATE_ANSWER', arrange: ({ lab }) => always(lab.sigstore.fulcio, HTML) },
  {
    what: 'a certificate for the key of an earlier run',
    code: 'E_CERTIFICATE_CONTENT',
    arrange: async (world) => {
      const seen: LabResponse[] = []
      always(world.lab.sigstore.fulcio, { kind: 'alter', alter: (response) => (seen.push(response), response) })
      expectSuccess(await world.sign(await world.push()))
      world.reset()
      return always(world.lab.sigstore.fulcio, { kind: 'answer', response: seen[0] ?? { status: 500 } })
    }
  }
]

const witnesses: Case[] = [
  {
    what: 'a log that is down',
    code: 'E_LOG_OUTAGE',
    arrange: ({ lab }) => always(lab.sigstore.rekor, RESET_BEFORE, { timeout: '3s' })
  },
  { what: 'HTML for an entry', code: 'E_LOG_ANSWER', arrange: ({ lab }) => always(lab.sigstore.rekor, HTML) },
  {
    what: 'a log that was frozen',
    code: 'E_LOG_FROZEN',
    arrange: ({ lab }) =>
      always(lab.sigstore.rekorV2, { kind: 'answer', response: FROZEN }, {
        'transparency-log': 'v2',
        'signing-config': lab.sigstore.paths.signingConfigV2
      })
  },
  {
    what: 'a document that the log does not take',
    code: 'E_LOG_TOO_LARGE',
    arrange: async (world, image) => {
      world.lab.sigstore.rekor.maxRequestBytes = 1024 * 1024
      const comment = 'x'.repeat(1024 * 1024)
      return { sbom: await world.file('large.json', JSON.stringify(spdxAbout(image.name, image.digest, { comment }))) }
    }
  },
  {
    what: 'a timestamp authority that is down',
    code: 'E_TIMESTAMP_OUTAGE',
    arrange: ({ lab }) => always(lab.sigstore.tsa, answer(500), { timeout: '3s' })
  },
  { what: 'HTML for a timestamp', code: 'E_TIMESTAMP_ANSWER', arrange: ({ lab }) => always(lab.sigstore.tsa, HTML) }
]

function byMirror({ lab }: World, root = lab.sigstore.paths.tufRoot): Inputs {
  return { 'trusted-root': '', 'signing-config': '', 'tuf-mirror': lab.sigstore.tuf.url, 'tuf-root': root }
}

async function ownCopy(world: World, other: World): Promise<string> {
  const path = join(world.lab.folder, 'another-root.json')
  await copyFile(other.lab.sigstore.paths.tufRoot, path)
  return path
}

async function refuse(world: World, { code, arrange, says }: Case, state: string): Promise<void> {
  const image = await world.push()
  const inputs = (await arrange(world, image)) ?? {}
  const before = world.entries()
  const result = await world.sign(image, inputs)
  const told = expectFailure(result, code)
  expect(told.state).toBe(state)
  expect(Object.values(told).join('\n')).toContain(says ?? '')
  expect(result.stdout.replaceAll(/^::add-mask::.*$/gm, '') + result.summary).not.toContain(UNTOLD)
  expect(world.entries() - before).toBeLessThanOrEqual(state === LOGGED ? STATEMENTS : 0)
  expect(world.lab.registry.tags(image.repository)).toEqual([])
}

describe.each([
  { about: 'the identity', cases: identity },
  { about: 'the trust root', cases: trust },
  { about: 'the certificate', cases: certificates }
])('a fault of $about', ({ cases }) => {
  it.concurrent.each(cases)('$what is $code; nothing is signed', (one) =>
    pool.use((world) => refuse(world, one, NOTHING_DONE))
  )
})

describe('a fault of what vouches for a signature', () => {
  it.concurrent.each(witnesses)('$what is $code; nothing is attached', (one) =>
    pool.use((world) => refuse(world, one, LOGGED))
  )
})

describe('a step that failed', () => {
  // The registry would be asked again for two minutes; the time limit of this test is the proof.
  it('ends at once, whatever else it has begun', async () => {
    await pool.use(async (world) => {
      const image = await world.push()
      always(world.lab.registry.service, { kind: 'hang' })
      always(world.lab.oidc.service, answer(403, {}))
      expectFailure(await world.sign(image), 'E_TOKEN_REFUSED')
    })
  })
})
