import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SignedImage } from './judge.ts'

/**
 * The file in which the action left the bundle of that kind about the image itself, or the only one of that kind; throws Error
 * where there is none.
 */
export function bundleFile({ bundles, digest }: SignedImage, kind: 'signature' | 'provenance' | 'sbom'): string {
  const files = readdirSync(bundles).filter((name) => name.endsWith(`-${kind}.sigstore.json`))
  const file = files.find((name) => name.includes(`-${digest.slice(7, 19)}-`)) ?? files[0]
  if (file === undefined) throw new Error(`there is no bundle of the ${kind} in ${bundles}`)
  return join(bundles, file)
}
