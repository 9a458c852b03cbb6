import { afterEach, describe, expect, it } from '@jest/globals'
import { Digest } from '../../src/image/digest.ts'
import { ImageReference } from '../../src/image/reference.ts'
import { mergeCosignManifest, parseCosignManifest, signatureTag } from '../../src/oci/cosign-tags.ts'
import {
  EMPTY_CONFIG_BYTES,
  OCI_INDEX,
  OCI_MANIFEST,
  SIGSTORE_BUNDLE,
  SIMPLE_SIGNING
} from '../../src/oci/media-types.ts'
import { bundleManifest, fallbackTag, mergeIndex, parseIndex } from '../../src/oci/referrers.ts'
import { Registry } from '../../src/oci/registry.ts'
import { Deadline } from '../../src/support/retry.ts'
import { type LabRegistry, type RegistryOptions, startRegistry } from '../../lab/registry/registry.ts'
import { RecordingLog } from './recording-log.ts'
import { rejectionOf } from './thrown.ts'

let lab: LabRegistry | undefined
afterEach(async () => {
  await lab?.stop()
})

const KINDS: RegistryOptions[] = (['api', 'fallback'] as const).flatMap((referrers) =>
  (['none', 'basic', 'token'] as const).map((auth) => ({ referrers, auth }))
)

async function open(options: RegistryOptions): Promise<Registry> {
  lab = await startRegistry(options)
  const { userName, password } = lab.credential
  return new Registry({
    reference: ImageReference.parse(`${lab.host}/acme/app`),
    credential: () => Promise.resolve({ kind: 'basic', username: userName, password }),
    deadline: new Deadline(20_000),
    log: new RecordingLog()
  })
}

async function pushImage(registry: Registry): Promise<{ mediaType: string; digest: Digest; size: number }> {
  const config = await registry.pushBlob(EMPTY_CONFIG_BYTES)
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: config, size: 2 },
    layers: []
  }
  const bytes = Buffer.from(JSON.stringify(manifest))
  await registry.pushManifest(Digest.of(bytes), bytes, OCI_MANIFEST)
  return { mediaType: OCI_MANIFEST, digest: Digest.of(bytes), size: bytes.length }
}

async function attachBundle(registry: Registry, subject: { mediaType: string; digest: Digest; size: number }) {
  const bytes = Buffer.from(`{"mediaType":"${SIGSTORE_BUNDLE}"}`)
  const upload = await registry.openUpload()
  const bundle = { mediaType: SIGSTORE_BUNDLE, digest: await upload.finish(bytes), size: bytes.length }
  const made = bundleManifest({
    bundle,
    subject,
    predicateType: 'https://slsa.dev/provenance/v1',
    created: new Date(0)
  })
  const { acceptedSubject } = await registry.pushManifest(made.descriptor.digest, made.bytes, OCI_MANIFEST)
  return { acceptedSubject, descriptor: made.descriptor }
}

describe("the client against the lab's registry", () => {
  it.each(KINDS)('attaches a bundle and finds it again: $referrers, $auth', async (options) => {
    const registry = await open(options)
    const subject = await pushImage(registry)
    const { acceptedSubject, descriptor } = await attachBundle(registry, subject)
    const hasApi = options.referrers === 'api'
    expect(acceptedSubject).toBe(hasApi)
    await expect(registry.listReferrers(subject.digest)).resolves.toEqual(hasApi ? [descriptor] : undefined)
    const tag = fallbackTag(subject.digest)
    await registry.pushManifest(tag, mergeIndex(undefined, [descriptor], tag) ?? Buffer.of(), OCI_INDEX)
    expect(parseIndex((await registry.fetchManifest(tag))?.bytes ?? Buffer.of(), tag)).toEqual([descriptor])
  })

  it.each(KINDS)("adds to cosign's tag: $referrers, $auth", async (options) => {
    const registry = await open(options)
    const subject = await pushImage(registry)
    const tag = signatureTag(subject.digest)
    for (const signature of ['one', 'two']) {
      const payload = Buffer.from('payload')
      const layer = {
        mediaType: SIMPLE_SIGNING,
        digest: await registry.pushBlob(payload),
        size: payload.length,
        annotations: { 'dev.cosignproject.cosign/signature': signature }
      }
      const merged = mergeCosignManifest((await registry.fetchManifest(tag))?.bytes, [layer], tag)
      await registry.pushBlob(merged?.config ?? Buffer.of())
      await registry.pushManifest(tag, merged?.manifest ?? Buffer.of(), OCI_MANIFEST)
    }
    const layers = parseCosignManifest((await registry.fetchManifest(tag))?.bytes ?? Buffer.of(), tag)
    expect(layers.map(({ annotations }) => annotations['dev.cosignproject.cosign/signature'])).toEqual(['one', 'two'])
  })

  it('renews a token that ran out', async () => {
    const registry = await open({ referrers: 'api', auth: 'token' })
    const subject = await pushImage(registry)
    lab?.expireTokens()
    await expect(registry.fetchManifest(subject.digest)).resolves.toBeDefined()
  })

  it('knows a tag that may not be changed', async () => {
    const registry = await open({ referrers: 'fallback', immutableTags: /^sha256-/ })
    const subject = await pushImage(registry)
    const { descriptor } = await attachBundle(registry, subject)
    const tag = fallbackTag(subject.digest)
    const first = mergeIndex(undefined, [descriptor], tag) ?? Buffer.of()
    await registry.pushManifest(tag, first, OCI_INDEX)
    const second = mergeIndex(first, [{ ...descriptor, annotations: { other: 'value' } }], tag) ?? Buffer.of()
    expect((await rejectionOf(registry.pushManifest(tag, second, OCI_INDEX))).code).toBe('E_REGISTRY_IMMUTABLE_TAG')
  })
})
