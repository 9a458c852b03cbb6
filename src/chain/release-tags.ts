import type { Subject } from '../image/subject.ts'
import type { Registry } from '../oci/registry.ts'
import { EvidenceError, UnavailableError } from '../support/errors.ts'
import type { Log } from '../support/log.ts'

const VERIFIED = 'signed, attached and verified in the registry; not every tag may name it yet'

/**
 * Puts tags on an image that is signed already, by writing the very bytes of its manifest again, and looks whether they name it.
 * Throws EvidenceError where a tag names something else afterwards.
 */
export async function putTags(
  tags: readonly string[],
  { registry, subject }: { readonly registry: Registry; readonly subject: Subject },
  log: Log
): Promise<void> {
  if (tags.length === 0) return
  const { reference, manifest } = subject
  const held = await registry.fetchManifest(manifest.digest)
  if (!held) throw gone(subject)
  for (const tag of tags) {
    await registry.pushManifest(tag, held.bytes, held.mediaType)
    const named = await registry.fetchManifest(tag, { patientMs: 10_000 })
    if (!named?.digest.equals(manifest.digest)) throw moved(tag, named?.digest.toString() ?? 'nothing', subject)
    log.info(`${reference.name}:${tag} names ${manifest.digest.toString()}`)
  }
}

function gone({ reference, manifest }: Subject): UnavailableError {
  return new UnavailableError('E_TAG_SUBJECT', {
    message: `${reference.name} no longer has ${manifest.digest.toString()}`,
    reason: 'it was there when it was signed',
    remedy: 'look whether a clean-up deletes untagged images of this repository; let it wait for a day',
    state: VERIFIED
  })
}

function moved(tag: string, named: string, { reference, manifest }: Subject): EvidenceError {
  return new EvidenceError('E_TAG_MOVED', {
    message: `${reference.name}:${tag} names ${named} right after it was put on ${manifest.digest.toString()}`,
    reason: 'another writer moved the tag in the same moment, or the registry took the write and did not keep it',
    remedy: 'let one job alone write this tag (concurrency), and run this job again',
    state: VERIFIED
  })
}
