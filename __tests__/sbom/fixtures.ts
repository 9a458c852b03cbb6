import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Digest } from '../../src/image/digest.ts'
import { ImageReference } from '../../src/image/reference.ts'
import type { PlatformManifest, Subject } from '../../src/image/subject.ts'

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'

export const reference = ImageReference.parse('registry.example/acme/checkout')

/** A digest that is easy to tell from others: `a` stands for sha256:aaaa…. */
export function digestOf(letter: string): Digest {
  return Digest.parse(`sha256:${letter.repeat(64)}`)
}

/** `linux/amd64` is sha256:bbbb…, `linux/arm64/v8` is sha256:cccc…, the index itself sha256:aaaa…. */
export const index: Subject = {
  reference,
  manifest: { mediaType: 'application/vnd.oci.image.index.v1+json', digest: digestOf('a'), size: 100 },
  kind: 'index',
  platforms: [platform('b', 'amd64'), platform('c', 'arm64', 'v8')],
  attestations: []
}

/** An image of one platform, sha256:aaaa…. */
export const image: Subject = {
  reference,
  manifest: { mediaType: OCI_MANIFEST, digest: digestOf('a'), size: 100 },
  kind: 'image',
  platforms: [],
  attestations: []
}

function platform(letter: string, architecture: string, variant?: string): PlatformManifest {
  return {
    mediaType: OCI_MANIFEST,
    digest: digestOf(letter),
    size: 100,
    platform: { os: 'linux', architecture, ...(variant !== undefined && { variant }) }
  }
}

/** A small valid SPDX 2.3 document as a value that tests change before they write it. */
export function smallDocument(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'checkout',
    documentNamespace: 'https://sboms.example/checkout-1',
    creationInfo: { created: '2026-01-02T03:04:05Z', creators: ['Tool: some-scanner-1.2'] },
    packages: [{ SPDXID: 'SPDXRef-left-pad', name: 'left-pad', versionInfo: '1.3.0', downloadLocation: 'NOASSERTION' }],
    relationships: [],
    ...fields
  }
}

/** The small document with one described package of these fields. */
export function rootedDocument(root: Record<string, unknown>): Record<string, unknown> {
  const described = { SPDXID: 'SPDXRef-root', name: 'checkout', downloadLocation: 'NOASSERTION', ...root }
  const small = smallDocument()
  return {
    ...small,
    packages: [...(small['packages'] as object[]), described],
    relationships: [
      { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-root' }
    ]
  }
}

/** The document as text. */
export function textOf(document: unknown): Buffer {
  return Buffer.from(JSON.stringify(document))
}

/** What Syft wrote of a small Debian image, recorded; it names the image sha256:eeee…. */
export function recordedSyft(): Buffer {
  return readFileSync(new URL('recorded/syft-linux-amd64.spdx.json', import.meta.url))
}

/** A new folder for one test. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'custody-sbom-'))
}
