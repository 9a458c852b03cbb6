import { Digest } from '../../image/digest.ts'
import type { Pin } from './pin.ts'
import type { EntryValues } from './values.ts'

// distribution-spec, "Pulling manifests".
const TAG = /^\w[\w.-]{0,127}$/

/** What an entry pins, wherever it writes it. */
interface Version {
  readonly digest?: string
  readonly newTag?: string
}

/** The tag and digest inside a `newTag` such as `v1@sha256:…`, as Renovate writes it; undefined for a plain tag. */
export function splitTag(newTag: string): { readonly tag: string; readonly digest: Digest } | undefined {
  const at = newTag.indexOf('@')
  const digest = at === -1 ? undefined : Digest.tryParse(newTag.slice(at + 1))
  return digest && { tag: newTag.slice(0, at), digest }
}

/** The version that these values pin. */
export function versionOf({ digest, newTag }: EntryValues): Version {
  const split = digest === '' ? splitTag(newTag) : undefined
  const [pinned, tag] = split ? [split.digest.toString(), split.tag] : [digest, newTag]
  return { ...(pinned === '' ? {} : { digest: pinned }), ...(tag === '' ? {} : { newTag: tag }) }
}

/**
 * The values that an entry shall hold: the digest, and the tag only if it is this release's own, because kustomize
 * renders `name:tag@digest` and a stale tag would lie about the version.
 */
export function pinnedValues(values: EntryValues, pin: Pick<Pin, 'digest' | 'tag' | 'writesTag'>): EntryValues {
  const split = values.digest === '' ? splitTag(values.newTag) : undefined
  const tag = tagBeside(split?.tag ?? values.newTag, pin)
  const digest = pin.digest.toString()
  if (split && tag !== '') return { ...values, newTag: `${tag}@${digest}` }
  return { ...values, digest, newTag: tag }
}

// What another environment's file has for a tag may be any text: only what is a tag is written.
function tagBeside(written: string, { tag = '', writesTag = false }: Pick<Pin, 'tag' | 'writesTag'>): string {
  return written === tag || (writesTag && TAG.test(tag)) ? tag : ''
}

/** The part of an image's name in front of its tag and digest. */
export function withoutVersion(image: string): string {
  const at = image.indexOf('@')
  const tagged = at === -1 ? image : image.slice(0, at)
  const colon = tagged.lastIndexOf(':')
  return colon > tagged.lastIndexOf('/') ? tagged.slice(0, colon) : tagged
}
