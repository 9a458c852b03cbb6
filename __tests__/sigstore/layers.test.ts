import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { entryFromAnnotation } from '../../src/sigstore/legacy.ts'
import type { SignedPayload, SignedStatement } from '../../src/sigstore/session.ts'
import { type LayerAnnotations, verifyAttestationLayer, verifySignatureLayer } from '../../src/sigstore/verifier.ts'
import {
  IMAGE,
  ISSUER,
  openSession,
  OTHER_IMAGE,
  payloadAbout,
  refusalOf,
  SAN,
  startWorld,
  statementAbout,
  type World
} from './world.ts'

const IDENTITY = { subjectAlternativeName: SAN, issuer: ISSUER }
const [SIGNATURE, CERTIFICATE, ENTRY] = [
  'dev.cosignproject.cosign/signature',
  'dev.sigstore.cosign/certificate',
  'dev.sigstore.cosign/bundle'
]

let world: World
let payload: SignedPayload
let other: SignedPayload
let statement: SignedStatement

beforeAll(async () => {
  world = await startWorld()
  const session = await openSession(world)
  payload = await session.signPayload(payloadAbout(IMAGE))
  other = await session.signPayload(payloadAbout(OTHER_IMAGE))
  statement = await session.signStatement(statementAbout(IMAGE))
})

afterAll(async () => {
  await world.stop()
})

function annotationsOf({ legacy }: SignedPayload | SignedStatement, signature = ''): Record<string, string> {
  return { [SIGNATURE]: signature, [CERTIFICATE]: legacy?.certificate ?? '', [ENTRY]: legacy?.rekorBundle ?? '' }
}

interface EntryJson {
  SignedEntryTimestamp: string
  Payload: { body: string; integratedTime: number; logIndex: number; logID: string }
}

function changedEntry(annotations: LayerAnnotations, change: (entry: EntryJson) => unknown): LayerAnnotations {
  const entry = JSON.parse(annotations[ENTRY] ?? '') as EntryJson
  change(entry)
  return { ...annotations, [ENTRY]: JSON.stringify(entry) }
}

describe('a .sig layer', () => {
  function verify(signed: SignedPayload, changes: LayerAnnotations = {}, expected = {}, bytes = signed.payload) {
    const annotations = { ...annotationsOf(signed, signed.signature), ...changes }
    return verifySignatureLayer(bytes, annotations, { digest: IMAGE, identity: IDENTITY, ...expected }, world.trust)
  }

  it('tells who signed, and where it is logged', () => {
    const { signer, logIndex, logUrl, time } = verify(payload)
    expect(signer.sourceRepository).toBe('https://github.com/acme/checkout')
    expect(logIndex).toBe(entryFromAnnotation(payload.legacy.rekorBundle).logIndex)
    expect(logUrl).toBe(world.sigstore.rekor.url)
    expect(time).toEqual(payload.time)
  })

  it('about another image is accepted for that one, and refused for this one', async () => {
    expect(verify(other, {}, { digest: OTHER_IMAGE }).signer.issuer).toBe(ISSUER)
    expect((await refusalOf(() => verify(other))).code).toBe('E_VERIFY_SUBJECT')
  })

  it('from somebody else is refused', async () => {
    expect(verify(payload).signer.subjectAlternativeName).toBe(SAN)
    const identity = { ...IDENTITY, subjectAlternativeName: `${SAN}s` }
    expect((await refusalOf(() => verify(payload, {}, { identity }))).code).toBe('E_VERIFY_IDENTITY')
  })

  it('of another kind of payload is refused', async () => {
    const session = await openSession(world)
    const atomic = await session.signPayload(payloadAbout(IMAGE, 'atomic container signature'))
    expect(verify(payload).signer.subjectAlternativeName).toBe(SAN)
    expect((await refusalOf(() => verify(atomic))).code).toBe('E_VERIFY_FORMAT')
    const none = await session.signPayload(Buffer.from('no JSON'))
    expect((await refusalOf(() => verify(none))).code).toBe('E_VERIFY_FORMAT')
  })

  it('with another payload, signature, certificate or entry is refused', async () => {
    expect(verify(payload).signer.subjectAlternativeName).toBe(SAN)
    const foreign = await openSession(world)
    const spaced = Buffer.from(`${payload.payload.toString()} `)
    const attempts = [
      () => verify(payload, {}, {}, spaced),
      () => verify(payload, { [SIGNATURE]: other.signature }),
      () => verify(payload, { [CERTIFICATE]: foreign.certificate }),
      () => verify(payload, { [ENTRY]: other.legacy.rekorBundle })
    ]
    for (const attempt of attempts)
      expect((await refusalOf(attempt)).code).toMatch(/^E_VERIFY_(?:LOG|SIGNATURE|CERTIFICATE)$/)
  })

  it.each([
    [SIGNATURE, 'E_VERIFY_FORMAT'],
    [CERTIFICATE, 'E_VERIFY_CERTIFICATE'],
    [ENTRY, 'E_VERIFY_FORMAT']
  ])('without or with a damaged %s is refused', async (name, code) => {
    expect(verify(payload).signer.subjectAlternativeName).toBe(SAN)
    expect((await refusalOf(() => verify(payload, { [name]: '' }))).code).toBe(code)
    expect((await refusalOf(() => verify(payload, { [name]: '{"x":1}' }))).code).toMatch(/^E_VERIFY_/)
  })

  it.each([
    ['time', (entry: EntryJson) => (entry.Payload.integratedTime += 1)],
    ['index', (entry: EntryJson) => (entry.Payload.logIndex += 1)],
    ['log', (entry: EntryJson) => (entry.Payload.logID = '00'.repeat(32))],
    ['kind', (entry: EntryJson) => (entry.Payload.body = Buffer.from('{"kind":"dsse"}').toString('base64'))],
    ['time that is none', (entry: EntryJson) => Object.assign(entry.Payload, { integratedTime: 'now' })],
    ['form', (entry: EntryJson) => Object.assign(entry, { Payload: undefined })]
  ])('with an entry of another %s is refused', async (_, change) => {
    expect(verify(payload).signer.subjectAlternativeName).toBe(SAN)
    const annotations = changedEntry(annotationsOf(payload, payload.signature), change)
    expect((await refusalOf(() => verify(payload, annotations))).code).toMatch(/^E_VERIFY_(?:LOG|FORMAT|CERTIFICATE)$/)
  })
})

describe('an .att layer', () => {
  function verify(changes: LayerAnnotations = {}, expected = {}, envelope = statement.envelope) {
    const annotations = { ...annotationsOf(statement), ...changes }
    return verifyAttestationLayer(
      envelope,
      annotations,
      { digest: IMAGE, identity: IDENTITY, ...expected },
      world.trust
    )
  }

  it('tells the same as the bundle that shares its entry', () => {
    const { predicateType, signer, time } = verify()
    expect(predicateType).toBe('https://sigstore.dev/cosign/sign/v1')
    expect(signer.subjectAlternativeName).toBe(SAN)
    expect(time).toEqual(statement.time)
  })

  it('about another image is refused', async () => {
    expect(verify().signer.issuer).toBe(ISSUER)
    expect((await refusalOf(() => verify({}, { digest: OTHER_IMAGE }))).code).toBe('E_VERIFY_SUBJECT')
  })

  it('whose bytes are not those that the log was sent is refused, though its signature is right', async () => {
    expect(verify().signer.issuer).toBe(ISSUER)
    const spaced = Buffer.from(JSON.stringify(JSON.parse(statement.envelope.toString()), undefined, 1))
    const error = await refusalOf(() => verify({}, {}, spaced))
    expect(error.code).toBe('E_VERIFY_LOG')
    expect(error.message).toBe('the log entry does not belong to the envelope')
  })

  it('with two signatures, or none, is refused', async () => {
    expect(verify().signer.issuer).toBe(ISSUER)
    const envelope = JSON.parse(statement.envelope.toString()) as { signatures: object[] }
    for (const signatures of [[], [...envelope.signatures, ...envelope.signatures]]) {
      const bytes = Buffer.from(JSON.stringify({ ...envelope, signatures }))
      expect((await refusalOf(() => verify({}, {}, bytes))).code).toBe('E_VERIFY_FORMAT')
    }
  })

  it('with the entry of a payload is refused', async () => {
    expect(verify().signer.issuer).toBe(ISSUER)
    const error = await refusalOf(() => verify({ [ENTRY]: payload.legacy.rekorBundle }))
    expect(error.code).toBe('E_VERIFY_LOG')
    expect(error.reason).toContain('an envelope with no hash')
  })
})
