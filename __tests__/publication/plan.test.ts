import { describe, expect, it } from '@jest/globals'
import { type Statement, STATEMENT_TYPE } from '../../src/attestation/statement.ts'
import { Digest } from '../../src/image/digest.ts'
import { EMPTY_CONFIG_BYTES, OCI_MANIFEST } from '../../src/oci/media-types.ts'
import { fallbackTag, parseIndex } from '../../src/oci/referrers.ts'
import { documentReferrer, type Placement, type PlannedStatement } from '../../src/publication/placement.ts'
import type { Holding } from '../../src/publication/holding.ts'
import { type Delivery, joinPlans, planWrites, type WritePlan } from '../../src/publication/plan.ts'

const SUBJECT = { mediaType: OCI_MANIFEST, digest: Digest.of(Buffer.from('image')), size: 5 }
const EMPTY: Holding = {
  referrersApi: false,
  fallbackIndex: undefined,
  signatureManifest: undefined,
  attestationManifest: undefined
}
const STATEMENT: Statement = { _type: STATEMENT_TYPE, subject: [], predicateType: 'any', predicate: {} }
const LEGACY = { certificate: 'PEM', chain: 'PEM', rekorBundle: '{}' }
const DOCUMENT = {
  digest: Digest.of(Buffer.from('sbom')),
  bytes: Buffer.from('sbom'),
  mediaType: 'application/spdx+json'
}

function placement(form: Placement['form'], planned: Partial<PlannedStatement> = {}): Placement {
  return {
    subject: SUBJECT,
    form,
    planned: { kind: 'provenance', statement: STATEMENT, attachTo: [SUBJECT], ...planned }
  }
}

function bundle(content: string, planned: Partial<PlannedStatement> = {}): Delivery {
  const material = { form: 'bundle', bundle: Buffer.from(content), time: new Date(0) } as const
  return { placement: placement('bundle', planned), material }
}

const attestation: Delivery = {
  placement: placement('attestation-layer'),
  material: { form: 'attestation-layer', envelope: Buffer.from('envelope'), legacy: LEGACY, time: new Date(0) }
}
const signature: Delivery = {
  placement: placement('signature-layer', { kind: 'signature' }),
  material: { form: 'signature-layer', payload: Buffer.from('payload'), signature: 'c2ln', legacy: LEGACY }
}

function textsOf({ blobs }: WritePlan): string[] {
  return blobs.map(({ bytes }) => bytes.toString())
}

function readTextsOf(plan: WritePlan): string[] {
  const read = new Set(plan.reading.blobs.map(({ digest }) => digest.hex))
  return plan.blobs.filter(({ digest }) => read.has(digest.hex)).map(({ bytes }) => bytes.toString())
}

function listedBy(plan: WritePlan): string[] {
  const [index] = plan.tags.filter(({ tag }) => tag === fallbackTag(SUBJECT.digest))
  return parseIndex(index?.merge(undefined)?.manifest ?? Buffer.alloc(0), index?.tag ?? '').map(({ digest }) =>
    digest.toString()
  )
}

describe('a plan of bundles', () => {
  it('writes the empty config and the bundles, and reads only these', () => {
    const plan = planWrites(SUBJECT, [bundle('one'), bundle('two')], EMPTY)
    expect(textsOf(plan)).toEqual([EMPTY_CONFIG_BYTES.toString(), 'one', 'two'])
    expect(readTextsOf(plan)).toEqual(['one', 'two'])
    expect(plan.reading.manifests).toEqual(plan.referrers.map(({ digest }) => digest))
    expect(listedBy(plan)).toEqual(plan.referrers.map(({ digest }) => digest.toString()))
  })

  it('lists a document that a statement refers to, and does not read it', () => {
    const plan = planWrites(SUBJECT, [bundle('reference', { document: DOCUMENT })], EMPTY)
    const { digest } = documentReferrer(DOCUMENT, SUBJECT).descriptor
    expect(textsOf(plan)).toContain('sbom')
    expect(listedBy(plan)).toContain(digest.toString())
    expect(readTextsOf(plan)).toEqual(['reference'])
    expect(plan.reading.manifests.map(String)).not.toContain(digest.toString())
  })

  it('needs no index where the registry lists referrers itself; then the signature comes last', () => {
    const deliveries = [bundle('signature', { kind: 'signature' }), bundle('provenance')]
    const plan = planWrites(SUBJECT, deliveries, { ...EMPTY, referrersApi: true })
    expect(plan.tags).toEqual([])
    expect(plan.referrers.map(({ seals }) => seals)).toEqual([true, false])
  })
})

describe('a plan of layers', () => {
  it('writes a config for each tag, and reads only the layers', () => {
    const plan = planWrites(SUBJECT, [signature, attestation], EMPTY)
    expect(plan.blobs).toHaveLength(4)
    expect(readTextsOf(plan)).toEqual(['payload', 'envelope'])
    expect(plan.tags.map(({ seals }) => seals)).toEqual([true, false])
  })
})

describe('joined plans', () => {
  it('write each content once, and read everything', () => {
    const plans = [[bundle('one')], [bundle('one'), attestation]].map((given) => planWrites(SUBJECT, given, EMPTY))
    const joined = joinPlans(plans)
    expect(textsOf(joined).filter((text) => text === 'one')).toHaveLength(1)
    expect(textsOf(joined).filter((text) => text === EMPTY_CONFIG_BYTES.toString())).toHaveLength(1)
    expect(readTextsOf(joined)).toEqual(['one', 'envelope'])
  })
})
