import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { buildImage } from '../../../lab/image/build.ts'
import { writeTar } from '../../../lab/image/tar.ts'
import { Digest } from '../../../src/image/digest.ts'
import { AMD64, ARM64, FILES, contentOf, manifestsOf, recipe, topOf } from './recipe.ts'

const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-image-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('an image', () => {
  it.each([
    ['of two platforms with attestations', {}],
    ['of one platform', { platforms: [ARM64], sbom: false, provenance: false }],
    ['with Docker media types', { mediaTypes: 'docker', sbom: false, provenance: false }]
  ] as const)('%s is described truly from top to bottom', (_, changes) => {
    const image = buildImage(recipe(changes))
    const content = contentOf(image)
    const named = manifestsOf(image).flatMap((manifest) => [
      ...(manifest.config ? [manifest.config] : []),
      ...(manifest.layers ?? []),
      ...(manifest.manifests ?? []),
      ...(manifest.subject ? [manifest.subject] : [])
    ])
    for (const { digest, size } of named) {
      const bytes = content.get(digest) ?? Buffer.alloc(0)
      expect({ digest: Digest.of(bytes).toString(), size: bytes.length }).toEqual({ digest, size })
    }
    expect(new Set([...named.map(({ digest }) => digest), image.digest.toString()])).toEqual(new Set(content.keys()))
  })

  it('lists the hashes of its uncompressed layers in order', () => {
    const image = buildImage(recipe())
    const content = contentOf(image)
    const runnable = manifestsOf(image).filter(({ layers, artifactType }) => layers && artifactType === undefined)
    expect(runnable).toHaveLength(2)
    for (const { config, layers = [] } of runnable) {
      const { rootfs, history } = JSON.parse(content.get(config?.digest ?? '')?.toString() ?? '') as {
        rootfs: { type: string; diff_ids: string[] }
        history: unknown[]
      }
      const hashes = layers.map(({ digest }) => Digest.of(gunzipSync(content.get(digest) ?? '')).toString())
      expect(rootfs).toEqual({ type: 'layers', diff_ids: hashes })
      expect(history).toHaveLength(layers.length)
    }
  })

  it('unpacks to the files it was built from', () => {
    const archive = join(folder, 'layer.tar')
    writeFileSync(archive, writeTar(FILES))
    execFileSync('tar', ['-xf', archive, '-C', folder])
    for (const [path, bytes] of FILES) expect(readFileSync(join(folder, path))).toEqual(bytes)
    expect(statSync(join(folder, 'app/bin/start')).mode & 0o777).toBe(0o755)
    expect(statSync(join(folder, 'app/index.js')).mode & 0o777).toBe(0o644)
    expect(statSync(join(folder, 'app/index.js')).mtimeMs).toBe(0)
  })

  it('refuses a path that its layers have no room for', () => {
    const path = (length: number) => new Map([[`app/${'x'.repeat(length)}`, Buffer.alloc(0)]])
    expect(writeTar(path(96)).length).toBeGreaterThan(0)
    expect(() => writeTar(path(101))).toThrow('too long')
  })

  it('is the same from the same files in any order, another from other files', () => {
    const { digest } = buildImage(recipe())
    const reordered = buildImage(recipe({ files: new Map([...FILES].reverse()) }))
    expect(reordered.digest).toEqual(digest)
    expect(buildImage(recipe({ files: new Map([...FILES, ['extra', Buffer.alloc(1)]]) })).digest).not.toEqual(digest)
  })

  it('has an index as soon as there is more than one manifest', () => {
    const bare = { sbom: false, provenance: false }
    expect(buildImage(recipe({ platforms: [ARM64], ...bare })).kind).toBe('image')
    expect(buildImage(recipe({ platforms: [ARM64] })).kind).toBe('index')
    const two = buildImage(recipe(bare))
    expect(topOf(two)).toMatchObject({ mediaType: OCI_INDEX, manifests: [{ platform: AMD64 }, { platform: ARM64 }] })
    const { mediaType, manifests = [] } = topOf(buildImage(recipe({ mediaTypes: 'docker', ...bare })))
    expect(mediaType).toBe('application/vnd.docker.distribution.manifest.list.v2+json')
    expect(manifests[0]?.mediaType).toBe('application/vnd.docker.distribution.manifest.v2+json')
  })

  it('has no attestations with Docker media types', () => {
    expect(buildImage(recipe({ mediaTypes: 'docker', sbom: false, provenance: false })).kind).toBe('index')
    expect(() => buildImage(recipe({ mediaTypes: 'docker' }))).toThrow('no attestations')
  })
})
