import { describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import type { Attachment } from '../../src/verification/attachment.ts'
import { decide } from '../../src/verification/decision.ts'

const digest = Digest.of(Buffer.from('image'))
const signer = {
  subjectAlternativeName: 'w',
  issuer: 'i',
  sourceRepository: undefined,
  sourceRef: undefined,
  sourceDigest: undefined,
  buildConfig: undefined,
  runInvocation: undefined,
  trigger: undefined,
  runner: undefined,
  visibility: undefined
}
const proof = { signer, time: new Date(0), logIndex: '1', logUrl: undefined }

function bundle(predicateType: string, predicate: object = {}): Attachment {
  const statement = { _type: 'https://in-toto.io/Statement/v1' as const, subject: [], predicateType, predicate }
  return {
    form: 'bundle',
    digest,
    item: { kind: 'bundle', location: 'x', bundle: Buffer.alloc(0) },
    verified: { ...proof, statement, predicateType, subjects: [digest], payload: digest }
  }
}

const signature = bundle('https://sigstore.dev/cosign/sign/v1')
const provenance = bundle('https://slsa.dev/provenance/v1')
const refused = {
  item: { kind: 'unreadable' as const, location: 'y', reason: 'r' },
  digest,
  code: 'E_VERIFY_IDENTITY',
  reason: 'somebody else'
}

describe('a decision', () => {
  it('accepts when everything required was verified, whatever else hangs there', () => {
    const decision = decide('app', { attachments: [signature, provenance], refused: [refused] }, [
      'signature',
      'provenance'
    ])
    expect(decision).toMatchObject({ accepted: true })
    expect(decision.error).toBeUndefined()
  })

  it('says missing when nothing is attached', () => {
    expect(decide('app', { attachments: [signature], refused: [] }, ['signature', 'sbom']).error).toMatchObject({
      code: 'E_MISSING',
      exitCode: 5
    })
  })

  it('says invalid when what is attached does not verify, with the reason', () => {
    expect(decide('app', { attachments: [], refused: [refused] }, ['signature']).error).toMatchObject({
      code: 'E_INVALID',
      exitCode: 4,
      reason: expect.stringContaining('somebody else')
    })
  })

  it('does not blame a forged signature for an SBOM that nobody attached', () => {
    const forged = {
      ...refused,
      item: {
        kind: 'signature-layer' as const,
        location: 'sha256-x.sig',
        content: Buffer.alloc(0),
        layer: { mediaType: 'x', digest, size: 0, annotations: {} }
      }
    }
    expect(decide('app', { attachments: [], refused: [forged] }, ['signature']).error).toMatchObject({
      code: 'E_INVALID'
    })
    expect(decide('app', { attachments: [signature], refused: [forged] }, ['sbom']).error).toMatchObject({
      code: 'E_MISSING'
    })
  })

  const REFERENCE = 'https://in-toto.io/attestation/reference/v0.1'
  const references = (mediaType: string) => ({ references: [{ downloadLocation: 'x', digest: {}, mediaType }] })

  it.each([
    ['https://spdx.dev/Document', {}],
    ['https://spdx.dev/Document/v2.3', {}],
    ['https://spdx.dev/Document/v3', {}],
    [REFERENCE, references('application/spdx+json')]
  ])('takes %s for an SBOM', (predicateType, predicate) => {
    expect(decide('app', { attachments: [bundle(predicateType, predicate)], refused: [] }, ['sbom']).accepted).toBe(
      true
    )
  })

  it.each([
    ['https://spdx.dev/Document/', {}],
    ['https://spdx.dev/Document/v2.3/evil', {}],
    ['https://spdx.dev/Documents', {}],
    ['https://spdx.dev.evil.example/Document', {}],
    ['https://SPDX.dev/Document', {}],
    ['https://slsa.dev/provenance/v1', {}],
    [REFERENCE, references('application/sarif+json')],
    [REFERENCE, { references: [null, 'application/spdx+json'] }],
    [REFERENCE, {}]
  ])('takes %s %j for none', (predicateType, predicate) => {
    const { error } = decide('app', { attachments: [bundle(predicateType, predicate)], refused: [] }, ['sbom'])
    expect(error?.code).toBe('E_MISSING')
  })
})
