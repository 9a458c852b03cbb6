import { chooseEntry } from './choice.ts'
import type { ImageEntry } from './entry.ts'
import type { Pin } from './pin.ts'
import type { Kustomization } from './reading.ts'
import { refusal, shown } from './refusal.ts'
import { rewriteEntry } from './rewrite.ts'
import type { EntryValues } from './values.ts'
import type { Splice } from './splice.ts'
import { pinnedValues, versionOf, withoutVersion } from './version.ts'

/** Before and after of one entry, as a reviewer reads it; a digest inside newTag is told as digest. */
export interface Change {
  readonly name: string
  readonly newName?: string
  readonly before: { readonly digest?: string; readonly newTag?: string }
  readonly after: { readonly digest: string; readonly newTag?: string }
}

/** What one pin does to the file: nothing where `splices` is empty. */
export interface EntryEdit {
  readonly entry: ImageEntry
  readonly change: Change
  /** What the entry holds afterwards. */
  readonly expected: EntryValues
  /** In offsets of the original text. */
  readonly splices: readonly Splice[]
}

/** Finds the pin's entry and plans its edit; refuses entries whose rendering or text leaves a doubt. */
export function planEdit(kustomization: Kustomization, pin: Pin): EntryEdit {
  const entry = chooseEntry(kustomization, pin)
  refuseDoubtfulValues(kustomization, entry)
  const { values } = entry
  const before = versionOf(values)
  const isCurrent = before.digest === pin.digest.toString()
  const expected = isCurrent ? values : pinnedValues(values, pin.digest, pin.tag)
  return {
    entry,
    expected,
    change: {
      name: values.name,
      ...(values.newName === '' ? {} : { newName: values.newName }),
      before,
      after: { ...versionOf(expected), digest: pin.digest.toString() }
    },
    splices: isCurrent ? [] : rewriteEntry(kustomization.source, entry, expected)
  }
}

function refuseDoubtfulValues({ source }: Kustomization, { values, offset }: ImageEntry): void {
  const at = { text: source.original, offset }
  if (values.digest !== '' && values.newTag.includes('@')) {
    throw refusal({
      code: 'E_KUSTOMIZATION_TWO_DIGESTS',
      at,
      fault: `${shown(values.name)} has a digest, and another one inside newTag`,
      reason: 'kustomize renders both, one behind the other, which no cluster can pull',
      remedy: 'delete one of the two'
    })
  }
  if (withoutVersion(values.newName) !== values.newName) {
    throw refusal({
      code: 'E_KUSTOMIZATION_NEW_NAME',
      at,
      fault: `newName ${shown(values.newName)} carries a tag or digest`,
      reason: 'kustomize puts it in front of the digest as it is',
      remedy: `write newName as ${shown(withoutVersion(values.newName))}`
    })
  }
  if (values.tagSuffix !== '') {
    throw refusal({
      code: 'E_KUSTOMIZATION_TAG_SUFFIX',
      at,
      fault: `${shown(values.name)} has a tagSuffix`,
      reason: 'a suffix for a tag that is still to come and a digest contradict each other',
      remedy: 'delete tagSuffix from this entry'
    })
  }
}
