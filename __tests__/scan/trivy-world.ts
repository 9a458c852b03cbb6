import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildImage } from '../../lab/image/build.ts'
import { pushImage } from '../../lab/image/push.ts'
import type { Lab } from '../../lab/lab.ts'
import type { Digest } from '../../src/image/digest.ts'
import { ImageReference } from '../../src/image/reference.ts'
import { OCI_MANIFEST } from '../../src/oci/media-types.ts'
import { Registry } from '../../src/oci/registry.ts'
import { Deadline } from '../../src/support/retry.ts'
import { SilentLog } from '../silent-log.ts'

const RECORDED = join(import.meta.dirname, 'recorded')
const DAY_MS = 24 * 60 * 60 * 1000

/** An image in the lab's registry, and its digest. */
export interface Pushed {
  readonly name: string
  readonly digest: Digest
  readonly reference: string
}

/** Pushes a small image under `repository`, named by the tags. */
export async function push(lab: Lab, repository: string, tags: readonly string[] = []): Promise<Pushed> {
  const { host, url, credential } = lab.registry
  const name = `${host}/${repository}`
  const recipe = {
    files: new Map([['name', Buffer.from(repository + tags.join())]]),
    packages: [],
    sbom: false,
    provenance: false
  }
  const image = buildImage({ name, ...recipe, platforms: [{ os: 'linux', architecture: 'amd64' }] })
  await pushImage({ url, credential }, repository, image)
  const registry = clientOf(lab, name)
  const bytes = image.manifests.at(-1)?.bytes ?? Buffer.alloc(0)
  for (const tag of tags) await registry.pushManifest(tag, bytes, OCI_MANIFEST)
  return { name, digest: image.digest, reference: `${name}@${image.digest.toString()}` }
}

/** Pushes a vulnerability database as Trivy's are published, so many days old; gives the option that names it. */
export async function pushDatabase(lab: Lab, days = 0, repository = 'tools/trivy-db'): Promise<string> {
  const folder = join(lab.folder, `db-${days}`)
  await mkdir(folder, { recursive: true })
  const at = (offset: number) => new Date(Date.now() + offset * DAY_MS).toISOString()
  await writeFile(join(folder, 'trivy.db'), 'a database\n')
  await writeFile(
    join(folder, 'metadata.json'),
    JSON.stringify({ Version: 2, UpdatedAt: at(-days), NextUpdate: at(1), DownloadedAt: at(0) })
  )
  execFileSync('tar', ['-czf', join(folder, 'db.tar.gz'), '-C', folder, 'trivy.db', 'metadata.json'])
  const name = `${lab.registry.host}/${repository}`
  const registry = clientOf(lab, name)
  const archive = await readFile(join(folder, 'db.tar.gz'))
  const [config, layer] = [await registry.pushBlob(Buffer.from('{}')), await registry.pushBlob(archive)]
  const manifest = {
    ...{ schemaVersion: 2, mediaType: OCI_MANIFEST },
    config: { mediaType: 'application/vnd.aquasec.trivy.config.v1+json', digest: config.toString(), size: 2 },
    layers: [
      {
        mediaType: 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip',
        digest: layer.toString(),
        size: archive.length
      }
    ]
  }
  await registry.pushManifest('2', Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST)
  return `${name}:2`
}

/** A stand-in for Trivy: it writes what the real one recorded, of the image that it is asked for, or fails as `failing` says. */
export async function standIn(
  lab: Lab,
  findings: Readonly<Record<string, 'vulnerable' | 'mended'>>,
  failing = ''
): Promise<string> {
  const path = join(lab.folder, `trivy-${Object.keys(findings).length}-${failing.replaceAll('/', '-') || 'none'}`)
  const reports = Object.fromEntries(
    await Promise.all(
      Object.entries(findings).map(async ([name, kind]) => [
        name,
        await readFile(join(RECORDED, `trivy-${kind}.json`), 'utf8')
      ])
    )
  ) as Record<string, string>
  await writeFile(
    path,
    `#!${process.execPath}
const { writeFileSync } = require('node:fs')
const args = process.argv.slice(2)
const target = args.at(-1)
const name = target.replace(/^[^/]+\\//, '').split('@')[0]
if (name === ${JSON.stringify(failing)}) { console.error('FATAL: no such layer'); process.exit(1) }
const report = JSON.parse(${JSON.stringify(reports)}[name])
report.ArtifactName = target
report.Metadata.RepoDigests = [target]
writeFileSync(args[args.indexOf('--output') + 1], JSON.stringify(report))
`
  )
  await chmod(path, 0o755)
  return path
}

function clientOf({ registry }: Lab, name: string): Registry {
  const { userName: username, password } = registry.credential
  const credential = () => Promise.resolve({ kind: 'basic', username, password } as const)
  return new Registry({
    reference: ImageReference.parse(name),
    credential,
    deadline: new Deadline(60_000),
    log: new SilentLog()
  })
}
