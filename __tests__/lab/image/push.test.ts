import { describe, expect, it } from '@jest/globals'
import { buildImage } from '../../../lab/image/build.ts'
import { pushImage } from '../../../lab/image/push.ts'
import { registryOf } from '../registry/client.ts'
import { type JsonManifest, recipe } from './recipe.ts'

describe('pushing', () => {
  it.each([
    { referrers: 'api', auth: 'none' },
    { referrers: 'api', auth: 'token' },
    { referrers: 'fallback', auth: 'basic' },
    { referrers: 'fallback', auth: 'token' }
  ] as const)('puts the whole image into a registry with $referrers and $auth', async (options) => {
    const registry = await registryOf(options)
    const image = buildImage(recipe())
    expect(await pushImage(registry, 'acme/checkout', image)).toEqual(image.digest)
    for (const { digest, bytes } of image.manifests)
      expect(registry.manifest('acme/checkout', digest)?.bytes).toEqual(bytes)
    expect(registry.tags('acme/checkout')).toEqual([])
  })

  it('sends no blob twice', async () => {
    const registry = await registryOf()
    const image = buildImage(recipe())
    await pushImage(registry, 'acme/checkout', image)
    const before = registry.service.journal.length
    await pushImage(registry, 'acme/checkout', image)
    const again = registry.service.journal.slice(before)
    expect(again.map(({ method }) => method)).toEqual([
      ...image.blobs.map(() => 'HEAD'),
      ...image.manifests.map(() => 'PUT')
    ])
  })

  it('makes attestations referrers of what they describe', async () => {
    const registry = await registryOf()
    const image = buildImage(recipe())
    await pushImage(registry, 'acme/checkout', image)
    for (const { manifest, attestation } of image.platforms) {
      const response = await fetch(`${registry.url}/v2/acme/checkout/referrers/${manifest.digest.toString()}`)
      const { manifests } = (await response.json()) as JsonManifest
      expect(manifests?.map(({ digest }) => digest)).toEqual([attestation?.digest.toString()])
    }
  })

  it('tells what a registry refuses', async () => {
    const registry = await registryOf({ auth: 'token' })
    const image = buildImage(recipe())
    await pushImage(registry, 'acme/checkout', image)
    await expect(pushImage({ url: registry.url }, 'acme/checkout', image)).rejects.toThrow('asks for credentials')
    const guess = { url: registry.url, credential: { userName: 'lab', password: 'guess' } }
    await expect(pushImage(guess, 'acme/checkout', image)).rejects.toThrow('answered 401')
    await expect(pushImage(registry, 'Acme', image)).rejects.toThrow('NAME_INVALID')
  })
})
