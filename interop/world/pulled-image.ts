import { blobOf, type BuiltBlob, type BuiltManifest } from '../../lab/image/content.ts'
import type { BuiltImage, BuiltPlatform } from '../../lab/image/build.ts'
import type { RegistrySession } from '../../lab/image/push.ts'
import { Digest } from '../../src/image/digest.ts'
import type { Platform } from '../../src/image/platform.ts'

interface Entry {
  readonly mediaType: string
  readonly digest: string
  readonly platform?: Platform
  readonly annotations?: Readonly<Record<string, string>>
}

interface Manifest {
  readonly mediaType: string
  readonly config?: Entry
  readonly layers?: readonly Entry[]
  readonly manifests?: readonly Entry[]
}

interface Pulled {
  readonly entry: Entry
  readonly manifest: BuiltManifest
  readonly blobs: readonly BuiltBlob[]
}

/** Reads an image back as a builder pushed it, byte for byte. */
export async function pulledImage(session: RegistrySession, reference: string): Promise<BuiltImage> {
  const top = await readManifest(session, reference)
  const { manifests } = contentOf(top)
  if (!manifests) {
    const blobs = await blobsOf(session, top)
    const platform = platformIn(blobs[0])
    const platforms = [{ platform, manifest: top, attestation: undefined }]
    return { digest: top.digest, kind: 'image', blobs, manifests: [top], platforms }
  }
  const parts = await Promise.all(manifests.map((entry) => readPart(session, entry)))
  return {
    digest: top.digest,
    kind: 'index',
    blobs: parts.flatMap(({ blobs }) => blobs),
    manifests: [...parts.map(({ manifest }) => manifest), top],
    platforms: platformsIn(parts)
  }
}

function platformsIn(parts: readonly Pulled[]): BuiltPlatform[] {
  return parts.flatMap(({ entry: { platform }, manifest }) => {
    if (!platform || platform.os === 'unknown') return []
    const attestation = parts.find(
      ({ entry }) => entry.annotations?.['vnd.docker.reference.digest'] === manifest.digest.toString()
    )
    return [{ platform, manifest, attestation: attestation?.manifest }]
  })
}

async function readPart(session: RegistrySession, entry: Entry): Promise<Pulled> {
  const manifest = await readManifest(session, entry.digest)
  return { entry, manifest, blobs: await blobsOf(session, manifest) }
}

async function readManifest(session: RegistrySession, reference: string): Promise<BuiltManifest> {
  const bytes = await readBytes(session, `/manifests/${reference}`)
  const { mediaType } = JSON.parse(bytes.toString()) as Manifest
  return { mediaType, digest: Digest.of(bytes), size: bytes.length, bytes }
}

async function blobsOf(session: RegistrySession, manifest: BuiltManifest): Promise<BuiltBlob[]> {
  const { config, layers = [] } = contentOf(manifest)
  const entries = config ? [config, ...layers] : layers
  return Promise.all(
    entries.map(async ({ mediaType, digest }) => blobOf(mediaType, await readBytes(session, `/blobs/${digest}`)))
  )
}

function contentOf({ bytes }: BuiltManifest): Manifest {
  return JSON.parse(bytes.toString()) as Manifest
}

function platformIn(config: BuiltBlob | undefined): Platform {
  const { os, architecture } = JSON.parse(config?.bytes.toString() ?? '{}') as Platform
  return { os, architecture }
}

async function readBytes(session: RegistrySession, path: string): Promise<Buffer> {
  const bytes = await session.read(path)
  if (!bytes) throw new Error(`the registry does not hold ${path}`)
  return bytes
}
