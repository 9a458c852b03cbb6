import { X509Certificate } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { formsOf } from '../../src/support/log.ts'
import {
  alterJson,
  busy,
  expectAccepted,
  fault,
  IMAGE,
  KeptLog,
  openSession,
  refusal,
  startWorld,
  statementAbout,
  trustIn,
  type World
} from './world.ts'

let world: World
let foreign: World
let otherKey: string
let otherAuthority: string

beforeAll(async () => {
  world = await startWorld()
  foreign = await startWorld()
  otherKey = (await openSession(world)).certificate
  otherAuthority = (await openSession(foreign)).certificate
})

afterEach(() => {
  world.reset()
})

afterAll(async () => {
  await Promise.all([world.stop(), foreign.stop()])
})

it('a certificate of one Sigstore is refused under the trusted root of another', async () => {
  await expectAccepted(world)
  const { paths, rekor } = world.sigstore
  const entries = rekor.entries().length
  const mixed = await trustIn(world.folder, foreign.sigstore.paths.trustedRoot, paths.signingConfigV2)
  const error = await refusal(openSession(world, { trust: mixed }))
  expect(error.code).toBe('E_CERTIFICATE_CHAIN')
  expect(error.message).toContain(new URL(world.sigstore.fulcio.url).host)
  expect(rekor.entries()).toHaveLength(entries)
})

interface FulcioAnswer {
  signedCertificateEmbeddedSct: { chain: { certificates: string[] } }
}

type Change = (answer: FulcioAnswer) => unknown

function chainOf(...certificates: string[]): FulcioAnswer {
  return { signedCertificateEmbeddedSct: { chain: { certificates } } }
}

function leaf(change: (leaf: X509Certificate) => string): Change {
  return ({ signedCertificateEmbeddedSct: { chain } }) => {
    const [first = '', ...others] = chain.certificates
    return chainOf(change(new X509Certificate(first)), ...others)
  }
}

function der(change: (bytes: Buffer) => Buffer): Change {
  return leaf(({ raw }) => {
    const bytes = change(Buffer.from(raw)).toString('base64')
    return `-----BEGIN CERTIFICATE-----\n${bytes}\n-----END CERTIFICATE-----\n`
  })
}

function overwritten(from: string | Buffer, to: string | Buffer): (bytes: Buffer) => Buffer {
  return (bytes) => {
    const at = bytes.indexOf(from)
    expect(at).toBeGreaterThan(0)
    Buffer.from(to).copy(bytes, at)
    return bytes
  }
}

const SCT_LIST = Buffer.from('060a2b06010401d679020402', 'hex')
const SOMETHING_ELSE = Buffer.from('060a2b06010401d679020405', 'hex')

const mutants: readonly [string, Change][] = [
  ['for another key', leaf(() => otherKey)],
  ['from another authority', leaf(() => otherAuthority)],
  ['with another name', der(overwritten('release.yml', 'relEase.yml'))],
  ['for another branch', der(overwritten('refs/heads/main', 'refs/heads/evil'))],
  ['with another issuer of the identity', der(overwritten('githubusercontent', 'githubusercOntent'))],
  [
    'with another signature',
    der((bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1) === 0 ? 1 : 0])]))
  ],
  ['without the timestamp of a log', der(overwritten(SCT_LIST, SOMETHING_ELSE))],
  ['that is cut short', der((bytes) => bytes.subarray(0, -9))],
  ['that is none', leaf(() => 'certificate')],
  ['with its timestamp apart', (answer) => ({ signedCertificateDetachedSct: answer.signedCertificateEmbeddedSct })],
  ['in an empty chain', () => chainOf()],
  ['in no chain', () => ({})],
  ['that is the intermediate', ({ signedCertificateEmbeddedSct: { chain } }) => chainOf(...chain.certificates.slice(1))]
]

describe('no certificate is taken', () => {
  it.each(mutants)('%s', async (_, change) => {
    await expectAccepted(world)
    world.sigstore.rekor.journal.length = 0
    fault(
      world.sigstore.fulcio,
      alterJson((answer) => change(answer as unknown as FulcioAnswer))
    )
    const error = await refusal(openSession(world).then((session) => session.signStatement(statementAbout(IMAGE))))
    expect(error.code).toMatch(/^E_CERTIFICATE_(?:CONTENT|CHAIN|ANSWER)$/)
    expect(world.sigstore.rekor.journal).toHaveLength(0)
  })
})

describe('a certificate authority', () => {
  it.each([
    ['is out for a while', busy(503)],
    ['fails to reach its log', busy(500, 'Error entering certificate in CTL')],
    ['is cut off', { kind: 'reset-after' } as const]
  ])('is asked again when it %s', async (_, effect) => {
    fault(world.sigstore.fulcio, effect, 2)
    await expectAccepted(world)
    expect(world.sigstore.fulcio.journal).toHaveLength(3)
  })

  it('is named when it stays out', async () => {
    await expectAccepted(world)
    fault(world.sigstore.fulcio, busy(503), Infinity)
    const error = await refusal(openSession(world, { deadlineMs: 400 }))
    expect(error.code).toBe('E_CERTIFICATE_OUTAGE')
    expect(error.message).toContain(world.sigstore.fulcio.url)
    expect(error.state).toBe('nothing was signed, published or proposed')
  })

  it.each([[404], [302]])('is no certificate authority when it answers %d', async (status) => {
    await expectAccepted(world)
    fault(world.sigstore.fulcio, { kind: 'answer', response: { status } })
    expect((await refusal(openSession(world))).code).toBe('E_CERTIFICATE_ANSWER')
  })

  it('that accepts no such token has the claim named that may be off', async () => {
    await expectAccepted(world)
    world.oidc.claims = { iss: 'https://token.actions.githubusercontent.com/acme-corp' }
    const error = await refusal(openSession(world))
    expect(error.code).toBe('E_CERTIFICATE_REFUSED')
    expect(error.reason).toContain(
      'iss https://token.actions.githubusercontent.com/acme-corp or sub repo:acme/checkout'
    )
    expect(error.reason).toContain('There was an error processing the identity token')
  })

  it('whose clock says that the token has expired has that named', async () => {
    await expectAccepted(world)
    const date = new Date(Date.now() + 3_600_000).toUTCString()
    fault(world.sigstore.fulcio, { kind: 'answer', response: { status: 400, headers: { date }, body: '{}' } })
    const error = await refusal(openSession(world))
    expect(error.code).toBe('E_CERTIFICATE_REFUSED')
    expect(error.reason).toContain('in the identity token exp is ')
  })

  it.each([[200], [201], [302], [400], [401], [403], [404], [409], [413], [429], [500], [503]])(
    'that answers %d and repeats the token does not bring it into an error or a line',
    async (status) => {
      const log = new KeptLog()
      const tokens: string[] = []
      const alter = () => {
        const sent = String(world.sigstore.fulcio.journal.at(-1)?.body)
        const { credentials } = JSON.parse(sent) as { credentials: { oidcIdentityToken: string } }
        tokens.push(credentials.oidcIdentityToken)
        return { status, body: JSON.stringify({ message: `bad ${credentials.oidcIdentityToken}`, sent }) }
      }
      fault(world.sigstore.fulcio, { kind: 'alter', alter }, Infinity)
      const error = await refusal(openSession(world, { log, deadlineMs: 1_000 }))
      const told = [inspect(error, { depth: 9 }), error.stack, error.reason, error.remedy, ...log.lines].join('\n')
      expect(tokens).not.toHaveLength(0)
      expect(tokens.flatMap(formsOf).filter((form) => told.includes(form))).toEqual([])
    }
  )
})
