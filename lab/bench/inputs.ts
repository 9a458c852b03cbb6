import { Digest } from '../../src/image/digest.ts'
import { type BuiltImage, buildImage } from '../image/build.ts'
import type { ImagePackage } from '../image/inventory.ts'
import { spdxDocument } from '../image/spdx.ts'

const CREATED = '2026-01-01T00:00:00Z'
const AMD64 = { os: 'linux', architecture: 'amd64' }
/** How many packages make a document of the size that syft writes of a small service's image: about 200 KB. */
const PACKAGES_OF_A_SERVICE = 360

/** An image that no other run has seen, for one platform; `sbom` makes it an index with BuildKit's SBOM beside it. */
export function freshImage(seed: string, sbom: boolean): BuiltImage {
  return buildImage({
    name: 'registry.invalid/acme/checkout',
    files: new Map([['app/index.js', Buffer.from(`console.log(${JSON.stringify(seed)})\n`)]]),
    packages: packagesOf(PACKAGES_OF_A_SERVICE),
    platforms: [AMD64],
    sbom,
    provenance: false
  })
}

/** An SPDX document of about 200 KB. */
export function serviceSbom(): Buffer {
  return spdxOf(packagesOf(PACKAGES_OF_A_SERVICE))
}

/** An SPDX document that has exactly `bytes` bytes, but for less than the size of one package. */
export function sbomOfSize(bytes: number): Buffer {
  const [one, two] = [spdxOf(packagesOf(1000)).length, spdxOf(packagesOf(2000)).length]
  const perPackage = (two - one) / 1000
  // Later packages have longer numbers in their names; a hundredth leaves room for these.
  return spdxOf(packagesOf(Math.floor((bytes / perPackage) * 0.99)))
}

/** A kustomization with so many entries, and the name of the one in its middle, the only one that is pinned by digest. */
export function kustomizationOf(entries: number): { readonly bytes: Buffer; readonly middle: string } {
  const nameOf = (index: number) => `registry.example/acme/service-${index}`
  const middle = Math.floor(entries / 2)
  // With a digest each the file would be larger than what is read of one.
  const versionOf = (index: number) =>
    index === middle ? `digest: ${Digest.of(Buffer.from('old')).toString()}` : `newTag: 1.${index}.0`
  const lines = Array.from({ length: entries }, (_, index) => [`  - name: ${nameOf(index)}`, `    ${versionOf(index)}`])
  const head = ['apiVersion: kustomize.config.k8s.io/v1beta1', 'kind: Kustomization', 'images:']
  return { bytes: Buffer.from([...head, ...lines.flat(), ''].join('\n')), middle: nameOf(middle) }
}

function packagesOf(count: number): ImagePackage[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `@acme/package-${index}`,
    version: `${index % 10}.${index % 100}.${index % 7}`,
    license: 'MIT'
  }))
}

function spdxOf(packages: readonly ImagePackage[]): Buffer {
  return Buffer.from(JSON.stringify(spdxDocument('https://bench.invalid/spdx', CREATED, [], packages)))
}
