import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImageReference } from '../../src/image/reference.ts'
import { OCI_MANIFEST } from '../../src/oci/media-types.ts'
import { Registry } from '../../src/oci/registry.ts'
import { Deadline } from '../../src/support/retry.ts'
import { output } from '../toolbox/command.ts'
import type { Toolbox } from '../toolbox/toolbox.ts'

const SILENT = {
  info: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
  group: <T>(_: string, stage: () => Promise<T>) => stage(),
  mask: () => undefined
}

/** A client of one repository of the registry. */
export function clientOf(name: string): Registry {
  return new Registry({
    reference: ImageReference.parse(name),
    credential: () => Promise.resolve(undefined),
    deadline: new Deadline(30 * 60_000),
    log: SILENT
  })
}

/** Pushes a small vulnerability database as Trivy's are published: one layer with the archive of both its files. */
export async function pushDatabase(toolbox: Toolbox, registry: string, folder: string): Promise<void> {
  const [database, archive] = [join(folder, 'database'), join(folder, 'db.tar.gz')]
  await output(join(await toolbox.provide('trivy-database'), 'trivy-database'), [database])
  await output('tar', ['-czf', archive, '-C', database, 'trivy.db', 'metadata.json'])
  const client = clientOf(`${registry}/tools/trivy-db`)
  const bytes = await readFile(archive)
  const config = await client.pushBlob(Buffer.from('{}'))
  const layer = await client.pushBlob(bytes)
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType: 'application/vnd.aquasec.trivy.config.v1+json', digest: config.toString(), size: 2 },
    layers: [
      { mediaType: 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip', digest: layer.toString(), size: bytes.length }
    ]
  }
  await client.pushManifest('2', Buffer.from(JSON.stringify(manifest)), OCI_MANIFEST)
}
