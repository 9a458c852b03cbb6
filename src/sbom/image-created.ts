import type { Digest } from '../image/digest.ts'
import { parseDescriptor } from '../oci/descriptor.ts'
import type { Registry } from '../oci/registry.ts'
import { EPOCH, timeOf } from './created.ts'

const MAX_CONFIG = 4 * 1024 * 1024

/**
 * When an image was created as its own configuration says (OCI image-spec, config.md): a date that two scans of one digest share.
 * 1970 where it says nothing.
 */
export async function imageCreated(registry: Registry, digest: Digest): Promise<string> {
  const manifest = await registry.fetchManifest(digest)
  const config = parseDescriptor(fieldOf(manifest?.bytes, 'config'))
  if (!config || config.size > MAX_CONFIG) return EPOCH
  return timeOf(fieldOf(await registry.fetchBlob(config.digest, config.size), 'created')) ?? EPOCH
}

function fieldOf(json: Buffer | undefined, field: string): unknown {
  try {
    const value: unknown = JSON.parse(json?.toString('utf8') ?? '')
    return typeof value === 'object' && value !== null
      ? Object.getOwnPropertyDescriptor(value, field)?.value
      : undefined
  } catch {
    return undefined
  }
}
