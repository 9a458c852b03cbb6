import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type LabRegistry, startRegistry } from '../../lab/registry/registry.ts'
import { Digest } from '../../src/image/digest.ts'
import { ImageReference } from '../../src/image/reference.ts'
import type { Descriptor } from '../../src/image/subject.ts'
import { OCI_INDEX, OCI_MANIFEST } from '../../src/oci/media-types.ts'
import { Registry } from '../../src/oci/registry.ts'
import { placementsOf, type PlannedStatement } from '../../src/publication/placement.ts'
import type { Holding } from '../../src/publication/holding.ts'
import { type Delivery, type Material, planWrites } from '../../src/publication/plan.ts'
import { publish, UploadPool } from '../../src/publication/publish.ts'
import { Deadline } from '../../src/support/retry.ts'
import { SilentLog } from '../silent-log.ts'

const EMPTY: Holding = {
  referrersApi: false,
  fallbackIndex: undefined,
  signatureManifest: undefined,
  attestationManifest: undefined
}
const LEGACY = { certificate: 'PEM', chain: 'PEMPEM', rekorBundle: '{}' }

let registry: LabRegistry
beforeAll(async () => {
  registry = await startRegistry({ referrers: 'fallback', auth: 'none' })
})
afterAll(() => registry.stop())

let repositories = 0

function pushedImage(): { client: Registry; repository: string; subject: Descriptor } {
  const repository = `acme/app-${String((repositories += 1))}`
  const config = registry.putBlob(repository, Buffer.from('{}'))
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: config, size: 2 },
      layers: []
    })
  )
  const digest = registry.putManifest(repository, Digest.of(bytes), bytes, OCI_MANIFEST)
  const reference = ImageReference.parse(`${registry.host}/${repository}`)
  const client = new Registry({
    reference,
    credential: () => Promise.resolve(undefined),
    deadline: new Deadline(30_000),
    log: new SilentLog()
  })
  return { client, repository, subject: { mediaType: OCI_MANIFEST, digest, size: bytes.length } }
}

function planned(subject: Descriptor, kind: PlannedStatement['kind'], predicateType: string): PlannedStatement {
  return {
    kind,
    statement: {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ digest: { sha256: subject.digest.hex } }],
      predicateType,
      predicate: {}
    },
    attachTo: [subject]
  }
}

function deliveriesFor(subject: Descriptor, salt = ''): Delivery[] {
  const statements = [
    planned(subject, 'signature', 'https://sigstore.dev/cosign/sign/v1'),
    planned(subject, 'provenance', 'https://slsa.dev/provenance/v1')
  ]
  return placementsOf(statements, ['bundle', 'legacy']).map((placement) => ({
    placement,
    material: materialOf(placement.form, `${placement.planned.kind}${salt}`)
  }))
}

function materialOf(form: Material['form'], text: string): Material {
  const bytes = Buffer.from(JSON.stringify({ form, text }))
  if (form === 'bundle') return { form, bundle: bytes, time: new Date(0) }
  return form === 'signature-layer'
    ? { form, payload: bytes, signature: Buffer.from(text).toString('base64'), legacy: LEGACY }
    : { form, envelope: bytes, legacy: LEGACY, time: new Date(0) }
}

const manifestWrites = (repository: string): string[] =>
  registry.service.journal
    .filter(({ method, path }) => method === 'PUT' && path.startsWith(`/v2/${repository}/manifests/`))
    .map(({ path }) => path.split('/').pop() ?? '')

const listed = (
  repository: string,
  tag: string,
  member: string
): { digest: string; annotations?: Record<string, string> }[] =>
  (JSON.parse(registry.manifest(repository, tag)?.bytes.toString() ?? '{}') as Record<string, { digest: string }[]>)[
    member
  ] ?? []

describe('publication', () => {
  it('places every statement in each form, the signature as a payload of its own', () => {
    const { subject } = pushedImage()
    expect(deliveriesFor(subject).map(({ placement }) => `${placement.planned.kind} ${placement.form}`)).toEqual([
      'signature bundle',
      'signature signature-layer',
      'provenance bundle',
      'provenance attestation-layer'
    ])
  })

  it('writes last what makes the image count as signed', async () => {
    const { client, repository, subject } = pushedImage()
    await publish(client, planWrites(subject, deliveriesFor(subject), EMPTY), new UploadPool(client, 2))
    const writes = manifestWrites(repository)
    expect(writes).toHaveLength(5)
    expect(new Set(writes.slice(-2))).toEqual(
      new Set([`sha256-${subject.digest.hex}`, `sha256-${subject.digest.hex}.sig`])
    )
    expect(writes.slice(0, 3)).toContain(`sha256-${subject.digest.hex}.att`)
  })

  it('seals with the signature itself where the registry lists referrers', () => {
    const { subject } = pushedImage()
    const { referrers, tags } = planWrites(subject, deliveriesFor(subject), { ...EMPTY, referrersApi: true })
    expect(referrers.map(({ seals }) => seals)).toEqual([true, false])
    expect(tags.map(({ tag }) => tag.replace(subject.digest.hex, 'D'))).toEqual(['sha256-D.sig', 'sha256-D.att'])
  })

  it('keeps what others wrote to the shared tags after the plan was made', async () => {
    const { client, repository, subject } = pushedImage()
    const plan = planWrites(subject, deliveriesFor(subject), EMPTY)
    const foreignPlan = planWrites(subject, deliveriesFor(subject, ' of another'), EMPTY)
    await publish(client, foreignPlan, new UploadPool(client, 0))
    const foreign = ['', '.sig', '.att'].map((suffix) =>
      listed(repository, `sha256-${subject.digest.hex}${suffix}`, suffix === '' ? 'manifests' : 'layers')
    )
    await publish(client, plan, new UploadPool(client, 0))
    const after = ['', '.sig', '.att'].map((suffix) =>
      listed(repository, `sha256-${subject.digest.hex}${suffix}`, suffix === '' ? 'manifests' : 'layers')
    )
    for (const [index, entries] of foreign.entries()) {
      expect(after[index]).toHaveLength(entries.length * 2)
      expect(after[index]).toEqual(expect.arrayContaining(entries))
    }
  })

  it('reads a shared tag once more where the manifests before it took long', async () => {
    const { client, repository, subject } = pushedImage()
    const plan = planWrites(subject, deliveriesFor(subject), EMPTY)
    const tag = `sha256-${subject.digest.hex}`
    const foreign = { ...subject, digest: subject.digest.toString() }
    const index = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [foreign] }
    const slow = plan.referrers[0]?.digest.toString() ?? ''
    registry.service.faults.push({
      matches: ({ method, url }) => {
        const isSlow = method === 'PUT' && url.pathname.endsWith(slow)
        if (isSlow)
          setTimeout(() => registry.putManifest(repository, tag, Buffer.from(JSON.stringify(index)), OCI_INDEX), 150)
        return isSlow
      },
      effect: { kind: 'delay', milliseconds: 600 }
    })
    const { metOthers } = await publish(client, plan, new UploadPool(client, 0))
    registry.service.faults.length = 0
    expect(metOthers).toBe(true)
    const entries = listed(repository, tag, 'manifests').map(({ digest }) => digest)
    expect(entries).toEqual(expect.arrayContaining([foreign.digest, slow]))
  })

  it('changes nothing when it is all there', async () => {
    const { client, repository, subject } = pushedImage()
    const plan = planWrites(subject, deliveriesFor(subject), EMPTY)
    await publish(client, plan, new UploadPool(client, 0))
    const before = registry.manifest(repository, `sha256-${subject.digest.hex}`)?.bytes
    await publish(client, plan, new UploadPool(client, 0))
    expect(registry.manifest(repository, `sha256-${subject.digest.hex}`)?.bytes.equals(before ?? Buffer.alloc(0))).toBe(
      true
    )
    expect(manifestWrites(repository).filter((target) => target === `sha256-${subject.digest.hex}`)).toHaveLength(1)
  })

  it('attaches a document beside the statement that refers to it', async () => {
    const { client, repository, subject } = pushedImage()
    const bytes = Buffer.from('{"spdxVersion":"SPDX-2.3"}')
    const document = { bytes, digest: Digest.of(bytes), mediaType: 'application/spdx+json' }
    const statement = { ...planned(subject, 'sbom', 'https://in-toto.io/attestation/reference/v0.1'), document }
    const deliveries = placementsOf([statement], ['bundle']).map((placement) => ({
      placement,
      material: materialOf('bundle', 'reference')
    }))
    await publish(client, planWrites(subject, deliveries, EMPTY), new UploadPool(client, 1))
    const entries = listed(repository, `sha256-${subject.digest.hex}`, 'manifests') as unknown as {
      artifactType: string
      digest: string
    }[]
    const attached = entries.find(({ artifactType }) => artifactType === 'application/spdx+json')
    const manifest = registry.manifest(repository, attached?.digest ?? '')?.bytes.toString() ?? '{}'
    expect(JSON.parse(manifest)).toMatchObject({
      subject: { digest: subject.digest.toString() },
      layers: [{ digest: document.digest.toString() }]
    })
    expect(registry.manifest(repository, `sha256-${subject.digest.hex}`)?.mediaType).toBe(OCI_INDEX)
  })
})
