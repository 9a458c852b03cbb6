import { createHash, X509Certificate } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { bundleFromJSON, bundleToJSON } from '@sigstore/bundle'
import { restoreStatement } from '../../src/sigstore/restore.ts'
import type { SignedStatement } from '../../src/sigstore/session.ts'
import { verifyAttestationLayer, verifyBundle, verifySignatureLayer } from '../../src/sigstore/verifier.ts'
import {
  IMAGE,
  independently,
  openSession,
  payloadAbout,
  refusal,
  SAN,
  startWorld,
  statementAbout,
  trustIn,
  type World
} from './world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld()
})

afterEach(() => {
  world.reset()
})

afterAll(async () => {
  await world.stop()
})

interface BundleJson {
  mediaType: string
  verificationMaterial: {
    certificate: { rawBytes: string }
    tlogEntries?: { kindVersion: object; inclusionPromise?: object; inclusionProof: object }[]
    timestampVerificationData: { rfc3161Timestamps: object[] }
  }
  dsseEnvelope: { payloadType: string; payload: string; signatures: { sig: string; keyid: string }[] }
}

function bundleIn({ bundle }: SignedStatement): BundleJson {
  return JSON.parse(bundle.toString('utf8')) as BundleJson
}

describe('a statement', () => {
  it('becomes a bundle v0.3 with a version 1 entry and a timestamp', async () => {
    const session = await openSession(world)
    const signed = await session.signStatement(statementAbout(IMAGE))
    const { mediaType, verificationMaterial: material, dsseEnvelope } = bundleIn(signed)
    expect(mediaType).toBe('application/vnd.dev.sigstore.bundle.v0.3+json')
    expect(new X509Certificate(Buffer.from(material.certificate.rawBytes, 'base64')).toString()).toBe(
      session.certificate
    )
    expect(material.tlogEntries).toEqual([
      expect.objectContaining({
        kindVersion: { kind: 'dsse', version: '0.0.1' },
        inclusionPromise: expect.anything(),
        inclusionProof: expect.anything()
      })
    ])
    expect(material.timestampVerificationData.rfc3161Timestamps).toHaveLength(1)
    expect(dsseEnvelope.payloadType).toBe('application/vnd.in-toto+json')
    expect(Buffer.from(dsseEnvelope.payload, 'base64')).toEqual(statementAbout(IMAGE))
    expect(dsseEnvelope.signatures).toHaveLength(1)
    expect(await independently(world, signed.bundle)).toBe(SAN)
  })

  it('has the envelope that the log was sent, byte for byte', async () => {
    const { envelope, legacy } = await (await openSession(world)).signStatement(statementAbout(IMAGE))
    const [posted] = world.sigstore.rekor.journal
    const { spec } = JSON.parse(String(posted?.body)) as { spec: { proposedContent: { envelope: string } } }
    expect(spec.proposedContent.envelope).toBe(envelope.toString('utf8'))
    const entry = JSON.parse(String(world.sigstore.rekor.entries().at(-1)?.body)) as {
      spec: { envelopeHash: { value: string } }
    }
    expect(entry.spec.envelopeHash.value).toBe(createHash('sha256').update(envelope).digest('hex'))
    expect(legacy).toBeDefined()
  })

  it('brings what a cosign tag needs: chain without leaf, numbers as numbers, log id as hex', async () => {
    const session = await openSession(world)
    const { legacy } = await session.signStatement(statementAbout(IMAGE))
    const chain = legacy?.chain
      .match(/-----BEGIN[^]+?-----END CERTIFICATE-----\n/g)
      ?.map((pem) => new X509Certificate(pem))
    expect(chain?.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('fulcio-intermediate'),
      expect.stringContaining('fulcio-root')
    ])
    expect(new X509Certificate(legacy?.certificate ?? '').checkIssued(chain?.[0] as X509Certificate)).toBe(true)
    expect(JSON.parse(legacy?.rekorBundle ?? '')).toEqual({
      SignedEntryTimestamp: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/),
      Payload: {
        body: expect.any(String),
        integratedTime: expect.any(Number),
        logIndex: world.sigstore.rekor.entries().at(-1)?.logIndex,
        logID: world.sigstore.rekor.key.id.toString('hex')
      }
    })
  })

  it('goes to a version 2 log as a hash, with a timestamp for its time', async () => {
    const signed = await (await openSession(world, { version: 'v2' })).signStatement(statementAbout(IMAGE))
    expect(bundleIn(signed).verificationMaterial.tlogEntries).toEqual([
      expect.objectContaining({ kindVersion: { kind: 'hashedrekord', version: '0.0.2' } })
    ])
    expect(signed.legacy).toBeUndefined()
    expect(await independently(world, signed.bundle)).toBe(SAN)
    expect(world.sigstore.rekor.journal).toHaveLength(0)
  })

  it('needs no log where the instance has none', async () => {
    const trust = await trustIn(world.folder, world.sigstore.paths.trustedRoot, world.sigstore.paths.signingConfigNoLog)
    const signed = await (await openSession(world, { trust })).signStatement(statementAbout(IMAGE))
    expect(bundleIn(signed).verificationMaterial.tlogEntries).toBeUndefined()
    expect(await independently(world, signed.bundle, { tlogThreshold: 0 })).toBe(SAN)
    expect(verifyBundle(signed.bundle, { digest: IMAGE }, trust).logIndex).toBeUndefined()
  })

  it('shares one certificate with a hundred others, all asked for at once', async () => {
    const session = await openSession(world)
    const signed = await Promise.all(Array.from({ length: 100 }, () => session.signStatement(statementAbout(IMAGE))))
    expect(new Set(signed.map((one) => bundleIn(one).verificationMaterial.certificate.rawBytes)).size).toBe(1)
    expect(new Set(signed.map(({ bundle }) => bundle.toString())).size).toBe(100)
    expect(world.sigstore.fulcio.journal).toHaveLength(1)
    expect(await independently(world, signed[99]?.bundle ?? Buffer.alloc(0))).toBe(SAN)
  })
})

describe('a payload', () => {
  it('is signed for the .sig tag, without a timestamp authority', async () => {
    const signed = await (await openSession(world)).signPayload(payloadAbout(IMAGE))
    expect(signed.payload).toEqual(payloadAbout(IMAGE))
    const annotations = {
      'dev.cosignproject.cosign/signature': signed.signature,
      'dev.sigstore.cosign/certificate': signed.legacy.certificate,
      'dev.sigstore.cosign/bundle': signed.legacy.rekorBundle
    }
    const verified = verifySignatureLayer(signed.payload, annotations, { digest: IMAGE }, world.trust)
    expect(verified.signer.subjectAlternativeName).toBe(SAN)
    expect(world.sigstore.tsa.journal).toHaveLength(0)
  })

  it('can not be signed for a log without signed timestamps', async () => {
    expect((await (await openSession(world)).signPayload(payloadAbout(IMAGE))).signature).not.toBe('')
    const session = await openSession(world, { version: 'v2' })
    expect((await refusal(session.signPayload(payloadAbout(IMAGE)))).code).toBe('E_LEGACY_LOG')
  })
})

describe('the bytes of a bundle', () => {
  it('are ASCII, for a checkpoint has a dash that is not, and hold the envelope as the log got it', async () => {
    const signed = await (await openSession(world)).signStatement(statementAbout(IMAGE))
    expect(signed.bundle.every((byte) => byte < 0x80)).toBe(true)
    const { verificationMaterial, dsseEnvelope } = JSON.parse(signed.bundle.toString()) as {
      verificationMaterial: { tlogEntries: { inclusionProof: { checkpoint: { envelope: string } } }[] }
      dsseEnvelope: object
    }
    expect(verificationMaterial.tlogEntries[0]?.inclusionProof.checkpoint.envelope).toContain('\u2014 ')
    expect(signed.envelope.toString()).toBe(JSON.stringify(dsseEnvelope))
    expect(bundleToJSON(bundleFromJSON(JSON.parse(signed.bundle.toString())))).toEqual(
      JSON.parse(signed.bundle.toString())
    )
  })
})

describe('restoreStatement', () => {
  it('makes an .att layer of a bundle that stands in a registry', async () => {
    const signed = await (await openSession(world)).signStatement(statementAbout(IMAGE))
    const restored = restoreStatement(signed.bundle, world)
    expect(restored).toEqual(signed)
    const annotations = {
      'dev.sigstore.cosign/certificate': restored?.legacy?.certificate ?? '',
      'dev.sigstore.cosign/bundle': restored?.legacy?.rekorBundle ?? ''
    }
    expect(
      verifyAttestationLayer(restored?.envelope ?? Buffer.alloc(0), annotations, { digest: IMAGE }, world.trust)
        .logIndex
    ).toBeDefined()
  })

  it('makes none of a bundle from a version 2 log', async () => {
    const signed = await (await openSession(world, { version: 'v2' })).signStatement(statementAbout(IMAGE))
    expect(restoreStatement(signed.bundle, world)).toBeUndefined()
  })
})
