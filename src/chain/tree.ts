import type { Digest } from '../image/digest.ts'
import { platformName } from '../image/platform.ts'
import type { ImageReference } from '../image/reference.ts'
import type { Subject } from '../image/subject.ts'
import type { ReferrerDescriptor } from '../oci/referrers.ts'
import { fetchSubject } from '../oci/subject.ts'
import { loadTrust, type TrustSource } from '../sigstore/trust.ts'
import { examine, type Findings } from '../verification/attachment.ts'
import { readInventory } from '../verification/inventory.ts'
import { RegistryReader } from '../verification/reader.ts'
import { openRegistry } from './prepare.ts'
import type { Run } from './run.ts'

/** The image whose attachments are to be shown. */
export interface TreeRequest {
  readonly reference: ImageReference
  readonly digest: Digest
  readonly trust: TrustSource
  readonly githubToken: string | undefined
}

/** What hangs on one digest: what verified for whomever signed it, what did not, and what is no signature at all. */
export interface TreeBranch extends Findings {
  /** `linux/amd64`; undefined for the image itself. */
  readonly platform: string | undefined
  readonly digest: Digest
  readonly others: readonly ReferrerDescriptor[]
}

/** An image with a branch for itself and one for each platform. */
export interface AttachmentTree {
  readonly subject: Subject
  readonly branches: readonly TreeBranch[]
}

/** Reads and judges everything that a registry holds about an image and its platforms; throws UnavailableError where it can't be had. */
export async function readTree(
  { reference, digest, trust, githubToken }: TreeRequest,
  run: Run
): Promise<AttachmentTree> {
  const registry = openRegistry({ reference }, githubToken, run, 'pull')
  const reader = new RegistryReader(registry)
  const read = (of: Digest) => readInventory(reader, of, { bundles: true, legacy: true, tolerant: true })
  const trusting = loadTrust(trust, { temp: run.folder, log: run.log, deadline: run.deadline })
  const fetching = fetchSubject(registry, digest)
  const reading = Promise.all([
    read(digest),
    fetching.then(({ platforms }) => Promise.all(platforms.map((platform) => read(platform.digest))))
  ])
  const [subject, root, [own, platforms]] = await Promise.all([fetching, trusting, reading])
  const branches = [own, ...platforms].map((inventory, index) => ({
    ...examine(inventory, root),
    digest: inventory.digest,
    others: inventory.others,
    platform: index === 0 ? undefined : platformOf(subject, index - 1)
  }))
  return { subject, branches }
}

function platformOf({ platforms }: Subject, index: number): string | undefined {
  const found = platforms[index]
  return found && platformName(found.platform)
}
