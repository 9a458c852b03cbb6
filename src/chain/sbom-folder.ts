import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sbom } from '../sbom/sbom.ts'

/** Writes each SBOM as it was attested into the run's folder; gives the paths by the digest that they describe. */
export async function keepSboms(sboms: readonly Sbom[], folder: string): Promise<Record<string, string>> {
  const path = join(folder, 'sboms')
  await mkdir(path, { recursive: true })
  const written = sboms.map(async ({ describes, bytes }) => {
    const file = join(path, `${describes.hex}.spdx.json`)
    await writeFile(file, bytes)
    return [describes.toString(), file] as const
  })
  return Object.fromEntries(await Promise.all(written))
}
