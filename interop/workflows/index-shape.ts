import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildImage } from '../../lab/image/build.ts'
import { Digest } from '../../src/image/digest.ts'
import type { Registry } from '../../src/oci/registry.ts'
import { same } from './assertions.ts'
import { clientOf } from './images.ts'
import type { WorkflowWorld } from './workflow-world.ts'

/** Everything that an index leads to, parsed: the platforms' manifests and configs, the attestations' manifests and statements. */
interface Parts {
  readonly index: Json
  readonly manifests: readonly Json[]
  readonly configs: readonly Json[]
  readonly statements: readonly Json[]
}

interface Json {
  readonly [key: string]: unknown
  readonly config?: { readonly digest: string }
  readonly layers?: readonly { readonly digest: string }[]
  readonly manifests?: readonly { readonly digest: string; readonly platform: { readonly os: string } }[]
}

const FILES = new Map([['app/index.js', Buffer.from('console.log(1)\n')]])
const PLATFORMS = ['amd64', 'arm64'].map((architecture) => ({ os: 'linux', architecture }))
const MAX_BYTES = 1_000_000
const REVISION = 'b'.repeat(40)

/** The lab's image and BuildKit's own of the same files are the same in every field but digests, sizes, times and the SBOM itself. */
export async function shapeOfTheIndex(world: WorkflowWorld): Promise<void> {
  const name = `${world.servers.registry.host}/acme/shape`
  const client = clientOf(name)
  await buildWithBuildkit(world, name)
  const built = await partsOf(client)
  const made = buildImage({
    name: `${name}:1`,
    files: FILES,
    packages: [],
    platforms: PLATFORMS,
    sbom: true,
    provenance: true,
    revision: REVISION
  })
  const bytes = new Map([
    ...made.blobs.map((blob) => [blob.descriptor.digest.toString(), blob.bytes] as const),
    ...made.manifests.map((manifest) => [manifest.digest.toString(), manifest.bytes] as const)
  ])
  const ours = await collect(made.digest.toString(), (digest) => Promise.resolve(bytes.get(digest)))
  for (const part of ['index', 'manifests', 'configs', 'statements'] as const)
    same(`the ${part}`, shapeOf(ours[part]), shapeOf(built[part]))
}

async function buildWithBuildkit({ servers, folder }: WorkflowWorld, name: string): Promise<void> {
  const context = join(folder, 'shape')
  await mkdir(join(context, 'app'), { recursive: true })
  await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY app /app\n')
  for (const [path, content] of FILES) await writeFile(join(context, path), content)
  const revision = `org.opencontainers.image.revision=${REVISION}`
  await servers.buildkit.push({
    context,
    name: `${name}:1`,
    platforms: ['linux/amd64', 'linux/arm64'],
    generator: `${servers.registry.host}/tools/sbom-generator:1`,
    provenance: 'min',
    // The form that BuildKit writes by itself from 0.32 on.
    exporter: ['oci-artifact=true', `annotation-index.${revision}`, `annotation-manifest.${revision}`]
  })
}

async function partsOf(client: Registry): Promise<Parts> {
  const top = await client.fetchManifest('1')
  return collect(top?.digest.toString() ?? '', async (text) => {
    const digest = Digest.parse(text)
    return (await client.fetchManifest(digest))?.bytes ?? (await client.fetchBlob(digest, MAX_BYTES))
  })
}

async function collect(root: string, fetch: (digest: string) => Promise<Buffer | undefined>): Promise<Parts> {
  const read = async (digest: string) => JSON.parse((await fetch(digest))?.toString() ?? '{}') as Json
  const index = await read(root)
  const entries = index.manifests ?? []
  const manifests = await Promise.all(entries.map(({ digest }) => read(digest)))
  const isAttestation = (position: number) => entries[position]?.platform.os === 'unknown'
  const images = manifests.filter((_, position) => !isAttestation(position))
  const attestations = manifests.filter((_, position) => isAttestation(position))
  return {
    index,
    manifests,
    configs: await Promise.all(images.map(({ config }) => read(config?.digest ?? ''))),
    statements: await Promise.all(attestations.flatMap(({ layers = [] }) => layers.map(({ digest }) => read(digest))))
  }
}

// What two builds of the same files may differ in; an SBOM is its generator's, not BuildKit's.
const VARIES: readonly (readonly [RegExp, string])[] = [
  [/sha256:[0-9a-f]{64}|^[0-9a-f]{64}$/, 'a digest'],
  [/^\d{4}-\d\d-\d\dT/, 'a time'],
  [/^[0-9a-z]{25}$/, 'an id'],
  [/buildkit-syft-scanner|sbom-generator/, 'a generator']
]

/** The value with its keys in order, and what may vary replaced. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return VARIES.find(([pattern]) => pattern.test(value))?.[1] ?? value
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(
    entries.map(([key, inner]) => {
      if (key === 'size') return [key, 'a size']
      if (key === 'builderPlatform') return [key, 'a platform']
      return [key, isSpdx(inner) ? 'an SBOM' : shapeOf(inner)]
    })
  )
}

function isSpdx(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'spdxVersion' in value
}
