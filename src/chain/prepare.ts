import type { Subject } from '../image/subject.ts'
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
  readonly requested: RequestedImage
  readonly registry: Registry
  readonly subject: Subject
  readonly inventories: readonly Inventory[]
}

/** Fetches one image and what is attached to it and its platforms; throws when it is not what the digest says. */
export async function prepareImage(
  requested: RequestedImage,
  request: SigningRequest,
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
  run: Run
): Registry {
  const credential = async () => {
    const found = await findCredential(reference, run.env, run.log)
    if (found || !githubToken || reference.registry !== 'ghcr.io') return found
    return { kind: 'basic' as const, username: run.env['GITHUB_ACTOR'] ?? 'x-access-token', password: githubToken }
  }
  return new Registry({ reference, credential, deadline: run.deadline, log: run.log })
}
