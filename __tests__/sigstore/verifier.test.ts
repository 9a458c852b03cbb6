import { generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Bundle, bundleToJSON } from '@sigstore/bundle'
import { dsse } from '@sigstore/core'
import {
  DSSEBundleBuilder,
  FulcioSigner,
  MessageSignatureBundleBuilder,
  RekorWitness,
  TSAWitness
} from '@sigstore/sign'
import fc from 'fast-check'
import { Digest } from '../../src/image/digest.ts'
import type { SignedStatement, SigningSession } from '../../src/sigstore/session.ts'
import type { Trust } from '../../src/sigstore/trust.ts'
import { verifyBundle } from '../../src/sigstore/verifier.ts'
import { EvidenceError } from '../../src/support/errors.ts'
import {
  identityFrom,
  IMAGE,
  ISSUER,
  openSession,
  OTHER_IMAGE,
  refusalOf,
  SAN,
  startWorld,
  statementAbout,
  trustIn,
  type World
} from './world.ts'

const IDENTITY = { subjectAlternativeName: SAN, issuer: ISSUER, sourceRepository: 'https://github.com/acme/checkout' }

let world: World
let session: SigningSession
let signed: SignedStatement

beforeAll(async () => {
  world = await startWorld()
  session = await openSession(world)
  signed = await session.signStatement(statementAbout(IMAGE))
})

afterAll(async () => {
  await world.stop()
})

function verify(bundle: Buffer, expected: object = {}, trust: Trust = world.trust) {
  return verifyBundle(bundle, { digest: IMAGE, ...expected }, trust)
}

interface BundleJson {
  verificationMaterial: {
    certificate?: { rawBytes: string }
    publicKey?: { hint: string }
    tlogEntries: object[]
    timestampVerificationData: { rfc3161Timestamps: { signedTimestamp: string }[] }
  }
  dsseEnvelope: { payload: string; payloadType: string; signatures: { sig: string }[] }
}

function changed(change: (bundle: BundleJson) => unknown, bytes = signed.bundle): Buffer {
  const bundle = JSON.parse(bytes.toString()) as BundleJson
  change(bundle)
  return Buffer.from(JSON.stringify(bundle))
}

describe('verifyBundle', () => {
  it('tells who signed what, and where it is logged', () => {
    expect(verify(signed.bundle, { identity: IDENTITY })).toEqual({
      statement: JSON.parse(statementAbout(IMAGE).toString()) as object,
      predicateType: 'https://sigstore.dev/cosign/sign/v1',
      subjects: [IMAGE],
      payload: Digest.of(statementAbout(IMAGE)),
      time: signed.time,
      logIndex: String(world.sigstore.rekor.entries().at(-1)?.logIndex),
      logUrl: world.sigstore.rekor.url,
      signer: {
        subjectAlternativeName: SAN,
        issuer: ISSUER,
        sourceRepository: 'https://github.com/acme/checkout',
        sourceRef: 'refs/heads/main',
        sourceDigest: '0f4d5d2a1f5d4b8c9a7e6f3b2c1d0e9f8a7b6c5d',
        buildConfig: SAN,
        runInvocation: 'https://github.com/acme/checkout/actions/runs/9128341207/attempts/1',
        trigger: 'push',
        runner: 'github-hosted',
        visibility: 'public'
      }
    })
  })

  it('needs no more than a trusted root', async () => {
    const trust = await trustIn(world.folder, world.sigstore.paths.trustedRoot)
    expect(verify(signed.bundle, {}, trust).signer.subjectAlternativeName).toBe(SAN)
  })

  it('accepts a statement about another image for that image, and refuses it for this one', async () => {
    const other = await session.signStatement(statementAbout(OTHER_IMAGE))
    expect(verify(other.bundle, { digest: OTHER_IMAGE }).signer.subjectAlternativeName).toBe(SAN)
    const error = await refusalOf(() => verify(other.bundle))
    expect(error.code).toBe('E_VERIFY_SUBJECT')
    expect(error.message).toContain(IMAGE.toString())
    expect(error.reason).toContain(OTHER_IMAGE.toString())
  })

  it('accepts each of several subjects, and no digest of another algorithm', async () => {
    const both = await session.signStatement(statementAbout(OTHER_IMAGE, IMAGE))
    expect(verify(both.bundle).statement.subject).toHaveLength(2)
    const statement = JSON.parse(statementAbout(IMAGE).toString()) as { subject: { digest: object }[] }
    statement.subject = [{ digest: { sha512: IMAGE.hex, sha1: IMAGE.hex } }]
    const sha512 = await session.signStatement(Buffer.from(JSON.stringify(statement)))
    expect((await refusalOf(() => verify(sha512.bundle))).code).toBe('E_VERIFY_SUBJECT')
  })

  it.each([
    ['another workflow', { subjectAlternativeName: SAN.replace('release', 'other') }],
    ['the beginning of the name', { subjectAlternativeName: SAN.slice(0, -4) }],
    ['a pattern', { subjectAlternativeName: '.*' }],
    ['another issuer', { issuer: `${ISSUER}/acme` }],
    ['another repository', { sourceRepository: 'https://github.com/acme/other' }]
  ])('compares identities exactly: %s', async (_, difference) => {
    expect(verify(signed.bundle, { identity: IDENTITY }).signer.issuer).toBe(ISSUER)
    const error = await refusalOf(() => verify(signed.bundle, { identity: { ...IDENTITY, ...difference } }))
    expect(error.code).toBe('E_VERIFY_IDENTITY')
  })

  const payload = Buffer.from('{"_type":"x"}').toString('base64')

  it.each([
    ['another payload', ({ dsseEnvelope }: BundleJson) => (dsseEnvelope.payload = payload), 'E_VERIFY_LOG'],
    ['another payload type', ({ dsseEnvelope }: BundleJson) => (dsseEnvelope.payloadType = 'x'), 'E_VERIFY_SIGNATURE'],
    ['no signature', ({ dsseEnvelope }: BundleJson) => dsseEnvelope.signatures.pop(), 'E_VERIFY_FORMAT'],
    [
      'two signatures',
      ({ dsseEnvelope }: BundleJson) => dsseEnvelope.signatures.push(...dsseEnvelope.signatures),
      'E_VERIFY_FORMAT'
    ],
    ['no log entry', ({ verificationMaterial }: BundleJson) => (verificationMaterial.tlogEntries = []), 'E_VERIFY_LOG'],
    [
      'the same log entry twice',
      ({ verificationMaterial }: BundleJson) =>
        verificationMaterial.tlogEntries.push(...verificationMaterial.tlogEntries),
      'E_VERIFY_TIMESTAMP'
    ],
    [
      'a damaged timestamp',
      ({ verificationMaterial }: BundleJson) =>
        verificationMaterial.timestampVerificationData.rfc3161Timestamps.push({ signedTimestamp: 'AAAA' }),
      'E_VERIFY_FORMAT'
    ],
    [
      'a key in place of the certificate',
      ({ verificationMaterial }: BundleJson) => {
        delete verificationMaterial.certificate
        verificationMaterial.publicKey = { hint: 'key' }
      },
      'E_VERIFY_CERTIFICATE'
    ],
    [
      'a damaged certificate',
      ({ verificationMaterial }: BundleJson) => (verificationMaterial.certificate = { rawBytes: 'MAA=' }),
      'E_VERIFY_FORMAT'
    ]
  ])('refuses %s', async (_, change, code) => {
    expect(verify(changed(() => undefined)).signer.subjectAlternativeName).toBe(SAN)
    expect((await refusalOf(() => verify(changed(change)))).code).toBe(code)
  })

  it('refuses the certificate of somebody else over the same statement', async () => {
    const other = await openSession(world)
    const own = await other.signStatement(statementAbout(IMAGE))
    expect(verify(own.bundle).signer.subjectAlternativeName).toBe(SAN)
    const { certificate } = (JSON.parse(own.bundle.toString()) as BundleJson).verificationMaterial
    const swapped = changed(({ verificationMaterial }) => Object.assign(verificationMaterial, { certificate }))
    expect((await refusalOf(() => verify(swapped))).code).toMatch(/^E_VERIFY_/)
  })

  it('refuses what another Sigstore vouches for', async () => {
    const foreign = await startWorld()
    expect(verify(signed.bundle).signer.subjectAlternativeName).toBe(SAN)
    const error = await refusalOf(() => verify(signed.bundle, {}, foreign.trust))
    expect(error.code).toMatch(/^E_VERIFY_(?:CERTIFICATE|TIMESTAMP)$/)
    await foreign.stop()
  })

  it.each([
    ['no JSON', Buffer.from('not json')],
    ['nothing', Buffer.alloc(0)],
    ['another JSON', Buffer.from('{"mediaType":"application/json"}')],
    ['a bundle of no version', Buffer.from('{"mediaType":"application/vnd.dev.sigstore.bundle+json"}')],
    ['JSON nested too deep', Buffer.from('['.repeat(100_000) + ']'.repeat(100_000))]
  ])('refuses %s', async (_, bytes) => {
    expect(verify(signed.bundle).signer.subjectAlternativeName).toBe(SAN)
    expect((await refusalOf(() => verify(bytes))).code).toBe('E_VERIFY_FORMAT')
  })

  /** What a bundle proves, or that it proves nothing; anything but an error of evidence is passed on. */
  function verdictOn(bundle: Buffer): string {
    try {
      const { signer, statement } = verify(bundle)
      return JSON.stringify({ signer, statement })
    } catch (error) {
      if (error instanceof EvidenceError) return 'nothing'
      throw error
    }
  }

  it('takes from a damaged bundle what the whole one proves, or nothing', () => {
    const text = signed.bundle.toString()
    const whole = verdictOn(signed.bundle)
    expect(whole).toContain(SAN)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), fc.nat(3), (at, insert, cut) => {
        const damaged = Buffer.from(text.slice(0, at) + insert + text.slice(at + cut))
        expect([whole, 'nothing']).toContain(verdictOn(damaged))
      }),
      { numRuns: 300 }
    )
  })
})

describe('bundles that others made', () => {
  async function made(build: (parts: ConstructorParameters<typeof DSSEBundleBuilder>[0]) => Promise<Bundle>) {
    const { fulcio, rekor, tsa } = world.sigstore
    const { token } = await identityFrom(world.oidc)
    const signer = new FulcioSigner({
      fulcioBaseURL: fulcio.url,
      identityProvider: { getToken: () => Promise.resolve(token) }
    })
    const witnesses = [new RekorWitness({ rekorBaseURL: rekor.url }), new TSAWitness({ tsaBaseURL: tsa.url })]
    return Buffer.from(JSON.stringify(bundleToJSON(await build({ signer, witnesses }))))
  }

  const type = 'application/vnd.in-toto+json'

  it.each([[true], [false]])('are accepted (certificate chain: %s)', async (certificateChain) => {
    const bundle = await made((parts) =>
      new DSSEBundleBuilder({ ...parts, certificateChain }).create({ data: statementAbout(IMAGE), type })
    )
    expect(verify(bundle, { identity: IDENTITY }).predicateType).toBe('https://sigstore.dev/cosign/sign/v1')
  })

  it.each([
    ['another payload type', statementAbout(IMAGE), 'text/plain', 'E_VERIFY_FORMAT'],
    ['a payload that is no statement', Buffer.from('{}'), type, 'E_STATEMENT'],
    [
      'a payload that nests too deep',
      Buffer.from(`{"_type":${'['.repeat(80)}${']'.repeat(80)}}`),
      type,
      'E_VERIFY_FORMAT'
    ]
  ])('are refused for %s', async (_, data, payloadType, code) => {
    const good = await made((parts) => new DSSEBundleBuilder(parts).create({ data: statementAbout(IMAGE), type }))
    expect(verify(good).signer.subjectAlternativeName).toBe(SAN)
    const bad = await made((parts) => new DSSEBundleBuilder(parts).create({ data, type: payloadType }))
    expect((await refusalOf(() => verify(bad))).code).toBe(code)
  })

  it('are refused when they hold a plain signature', async () => {
    const plain = await made((parts) =>
      new MessageSignatureBundleBuilder(parts).create({ data: statementAbout(IMAGE) })
    )
    expect((await refusalOf(() => verify(plain))).code).toMatch(/^E_VERIFY_(?:FORMAT|SIGNATURE)$/)
  })

  it('are refused when another key signed the envelope under the same certificate', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const forged = changed(({ dsseEnvelope }) => {
      const data = statementAbout(IMAGE, Digest.of(Buffer.from('forged')))
      const sig = sign('sha256', dsse.preAuthEncoding(type, data), privateKey).toString('base64')
      Object.assign(dsseEnvelope, { payload: data.toString('base64'), signatures: [{ sig }] })
    })
    expect(verify(signed.bundle).signer.subjectAlternativeName).toBe(SAN)
    expect((await refusalOf(() => verify(forged))).code).toMatch(/^E_VERIFY_(?:LOG|TIMESTAMP)$/)
  })
})
