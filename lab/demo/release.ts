import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltImage, buildImage } from '../image/build.ts'
import { type ImagePackage, inventoryOf } from '../image/inventory.ts'
import { pushImage } from '../image/push.ts'
import type { Lab } from '../lab.ts'

/** The repository in the lab's registry that every release is pushed to. */
export const REPOSITORY = 'acme/checkout'

/** The identity of the workflow that signs in the lab. */
export const RELEASE_WORKFLOW = 'https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main'

/** One release of the shop as it was pushed. */
export interface Release {
  readonly version: string
  /** `host/repository`, without a tag. */
  readonly name: string
  readonly image: BuiltImage
  readonly packages: readonly ImagePackage[]
}

/** Three builds: the one that the step signs and promotes, one that is only signed, and one that nobody ever signs. */
export interface Builds {
  readonly promoted: Release
  readonly next: Release
  readonly unsigned: Release
}

const PACKAGE = join(import.meta.dirname, '..', '..')
const PROGRAM = ['package.json', 'package-lock.json', 'action.yml', 'schema', 'dist']
const PAPERS = ['README.md', 'LICENSE', 'SECURITY.md', 'docs']

/** Builds the release from this package's own files, for two platforms and with BuildKit's attestations, and pushes it. */
export async function pushRelease({ registry }: Lab, version: string): Promise<Release> {
  const files = new Map([
    ...filesBelow('app', PROGRAM),
    ...filesBelow('usr/share/doc/checkout', PAPERS),
    ['etc/release', Buffer.from(`checkout ${version}\n`)] as const
  ])
  const packages = inventoryOf(files)
  const name = `${registry.host}/${REPOSITORY}`
  const image = buildImage({
    name: `${name}:${version}`,
    files,
    packages,
    platforms: [
      { os: 'linux', architecture: 'amd64' },
      { os: 'linux', architecture: 'arm64' }
    ],
    sbom: true,
    provenance: true
  })
  await pushImage({ url: registry.url, credential: registry.credential }, REPOSITORY, image)
  return { version, name, image, packages }
}

/** `host/repository@sha256:…` of a release. */
export function nameOf({ name, image }: Release): string {
  return `${name}@${image.digest.toString()}`
}

function filesBelow(folder: string, names: readonly string[]): [string, Buffer][] {
  return names
    .filter((name) => existsSync(join(PACKAGE, name)))
    .flatMap(leavesOf)
    .map((name) => [`${folder}/${name}`, readFileSync(join(PACKAGE, name))])
}

function leavesOf(name: string): string[] {
  if (statSync(join(PACKAGE, name)).isFile()) return [name]
  return readdirSync(join(PACKAGE, name)).flatMap((child) => leavesOf(`${name}/${child}`))
}
