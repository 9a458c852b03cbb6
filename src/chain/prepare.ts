import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageReference } from '../image/reference.ts'
import type { Subject } from '../image/subject.ts'
import type { AuthorizationOptions } from '../oci/authorization.ts'
import { Registry } from '../oci/registry.ts'
import { findCredential } from '../oci/credentials.ts'
import { fetchSubject } from '../oci/subject.ts'
import { attachmentPoints } from '../publication/placement.ts'
import { type Inventory, readInventory } from '../verification/inventory.ts'
import { RegistryReader } from '../verification/reader.ts'
import type { RequestedImage, SigningRequest } from './request.ts'
import type { Run } from './run.ts'

/** An image as it was found before anything was written: hashed by us, with all that is attached to it. */
export interface PreparedImage {
  readonly requested: Pick<RequestedImage, 'reference' | 'digest'>
  readonly registry: Registry
  readonly subject: Subject
  readonly inventories: readonly Inventory[]
}

/** Fetches one image and what is attached to it and its platforms; throws when it is not what the digest says. */
export async function prepareImage(
  requested: PreparedImage['requested'],
  request: Pick<SigningRequest, 'githubToken' | 'formats'>,
  run: Run
): Promise<PreparedImage> {
  const registry = openRegistry(requested, request.githubToken, run)
  const scope = { bundles: request.formats.includes('bundle'), legacy: request.formats.includes('legacy') }
  const own = readInventory(new RegistryReader(registry), requested.digest, scope)
  own.catch(() => undefined)
  const subject = await fetchSubject(registry, requested.digest)
  const [, ...platforms] = attachmentPoints(subject)
  const inventories = await Promise.all([
    own,
    ...platforms.map(({ digest }) => readInventory(new RegistryReader(registry), digest, scope))
  ])
  return { requested, registry, subject, inventories }
}

/** A client for the image's repository, with the credential that Docker would use, or the job's own token on ghcr.io. */
export function openRegistry(
  { reference }: Pick<RequestedImage, 'reference'>,
  githubToken: string | undefined,
  run: Run,
  access: 'pull' | 'push' = 'push'
): Registry {
  const login = loginFor(reference, githubToken, run, access)
  return new Registry({ ...login, deadline: run.deadline })
}

/** With what the requests to the image's repository are authorised. */
export function loginFor(
  reference: ImageReference,
  githubToken: string | undefined,
  run: Pick<Run, 'env' | 'log'>,
  access: 'pull' | 'push'
): AuthorizationOptions {
  const credential = async () =>
    (await findCredential(reference, run.env, run.log)) ?? jobLogin(reference, githubToken, run)
  return { reference, credential, access, log: run.log }
}

/** The environment for a scan: where only the job's own token can read the registry, Syft gets it in its own variables. */
export async function scanEnvironment(
  reference: ImageReference,
  githubToken: string | undefined,
  run: Run
): Promise<NodeJS.ProcessEnv> {
  const login = jobLogin(reference, githubToken, run)
  if (!login || (await findCredential(reference, run.env, run.log))) return run.env
  return {
    ...run.env,
    SYFT_REGISTRY_AUTH_AUTHORITY: reference.registry,
    SYFT_REGISTRY_AUTH_USERNAME: login.username,
    SYFT_REGISTRY_AUTH_PASSWORD: login.password
  }
}

/** The environment for Trivy, which reads Docker's configuration only: the job's own token gets one of its own. */
export async function trivyEnvironment(
  reference: ImageReference,
  githubToken: string | undefined,
  run: Run
): Promise<NodeJS.ProcessEnv> {
  const login = jobLogin(reference, githubToken, run)
  if (!login || (await findCredential(reference, run.env, run.log))) return run.env
  const folder = join(run.folder, 'docker')
  const auth = Buffer.from(`${login.username}:${login.password}`).toString('base64')
  await mkdir(folder, { mode: 0o700 })
  await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [reference.registry]: { auth } } }), {
    mode: 0o600
  })
  return { ...run.env, DOCKER_CONFIG: folder }
}

// A job has a login on ghcr.io by its own token, and on no other registry.
function jobLogin(
  { registry }: ImageReference,
  githubToken: string | undefined,
  { env }: Pick<Run, 'env'>
): { kind: 'basic'; username: string; password: string } | undefined {
  if (!githubToken || registry !== 'ghcr.io') return undefined
  return { kind: 'basic', username: env['GITHUB_ACTOR'] ?? 'x-access-token', password: githubToken }
}
