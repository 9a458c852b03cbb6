import { Digest } from '../image/digest.ts'
import { ImageReference } from '../image/reference.ts'
import type { Credential } from '../oci/credential.ts'
import { Registry } from '../oci/registry.ts'
import { messageOf, RequestError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'
import type { Deadline } from '../support/retry.ts'
import { fieldsOf, listOf } from './fields.ts'

/** Where databases are looked for, in this order. */
export interface DatabaseSource {
  readonly repositories: readonly DatabaseRepository[]
  readonly credential: (reference: ImageReference) => Promise<Credential | undefined>
  readonly log: Log
  readonly deadline: Deadline
}

/** One repository with the tag or digest that names the database there. */
export interface DatabaseRepository {
  readonly reference: ImageReference
  readonly target: string | Digest
}

/** A database as a repository names it: nothing of it is read yet. */
export interface LocatedDatabase {
  readonly registry: Registry
  readonly layer: Digest
}

/** Where Trivy's makers publish their database: three mirrors of the same content. */
export const TRIVY_DATABASES = [
  'mirror.gcr.io/aquasec/trivy-db:2',
  'ghcr.io/aquasecurity/trivy-db:2',
  'public.ecr.aws/aquasecurity/trivy-db:2'
]

const LAYER_TYPE = 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip'
const MIRROR_BUDGET_MS = 20_000

/** The repository that a text such as `ghcr.io/aquasecurity/trivy-db:2` names, tag or digest included; throws RequestError. */
export function parseDatabaseRepository(text: string): DatabaseRepository {
  const [name = '', digest] = text.split('@')
  if (digest !== undefined) return { reference: ImageReference.parse(name), target: Digest.parse(digest) }
  const colon = name.lastIndexOf(':')
  if (colon > name.lastIndexOf('/')) {
    return { reference: ImageReference.parse(name.slice(0, colon)), target: name.slice(colon + 1) }
  }
  throw new RequestError('E_SCAN_DATABASE_NAME', {
    message: `database-repository ${JSON.stringify(text.slice(0, 90))} names neither a tag nor a digest`,
    reason: 'the tag says the schema of the database, and Trivy reads schema 2',
    remedy: 'write it like ghcr.io/aquasecurity/trivy-db:2'
  })
}

/** The database in the first repository that answers, and what the ones before it said. */
export async function locateDatabase(
  source: DatabaseSource
): Promise<{ located?: LocatedDatabase; failures: string[] }> {
  const failures: string[] = []
  for (const repository of source.repositories) {
    try {
      return { located: await locateIn(repository, source), failures }
    } catch (error) {
      failures.push(`${repository.reference.name}: ${messageOf(error)}`)
      source.log.info(`${repository.reference.name} gives no vulnerability database: ${messageOf(error)}`)
    }
  }
  return { failures }
}

async function locateIn({ reference, target }: DatabaseRepository, source: DatabaseSource): Promise<LocatedDatabase> {
  const { log, deadline } = source
  const credential = () => source.credential(reference)
  const registry = new Registry({ reference, credential, deadline, log, access: 'pull' })
  const manifest = await registry.fetchManifest(target, { budgetMs: MIRROR_BUDGET_MS })
  if (!manifest) throw new Error(`it has no ${target.toString()}`)
  const layers = listOf(fieldsOf(JSON.parse(manifest.bytes.toString('utf8')))['layers']).map(fieldsOf)
  const layer = Digest.tryParse(layers.find(({ mediaType }) => mediaType === LAYER_TYPE)?.['digest'])
  if (!layer) throw new Error(`${target.toString()} is no Trivy database: no layer of type ${LAYER_TYPE}`)
  return { registry, layer }
}
