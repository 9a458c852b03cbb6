import { chooseEntry } from './choice.ts'
import type { ImageEntry } from './entry.ts'
import type { Pin } from './pin.ts'
import type { Kustomization } from './reading.ts'
import { refusal, shown } from './refusal.ts'
import { rewriteEntry } from './rewrite.ts'
import { ENTRY_KEYS, type EntryValues, NO_VALUES } from './values.ts'
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
  /** The entry that is changed; left out where one is created. */
  readonly entry?: ImageEntry
  readonly change: Change
  /** What the entry holds afterwards. */
  readonly expected: EntryValues
  readonly splices: readonly Splice[]
}

/** Finds the pin's entry and plans its edit, or that of a new entry; refuses entries whose rendering or text leaves a doubt. */
export function planEdit(kustomization: Kustomization, pin: Pin): EntryEdit {
  const entry = chooseEntry(kustomization, pin)
  const expected = expectedValues(kustomization, entry, pin)
  const { name, newName } = expected
  const change = {
    name,
    ...(newName === '' ? {} : { newName }),
    before: entry ? versionOf(entry.values) : {},
    after: { ...versionOf(expected), digest: pin.digest.toString() }
  }
  if (!entry) return { change, expected, splices: [] }
  const isSame = ENTRY_KEYS.every((key) => entry.values[key] === expected[key])
  return { entry, change, expected, splices: isSame ? [] : rewriteEntry(kustomization.document, entry, expected) }
}

function expectedValues(kustomization: Kustomization, entry: ImageEntry | undefined, pin: Pin): EntryValues {
  const { digest, newName } = pin
  if (!entry) return { ...NO_VALUES, name: pin.name, newName: newName ?? '', digest: digest.toString() }
  refuseDoubtfulValues(kustomization, entry)
  const { values } = entry
  const isCurrent = versionOf(values).digest === digest.toString()
  const pinned = isCurrent ? values : pinnedValues(values, pin)
  return newName === undefined ? pinned : { ...pinned, newName }
}

function refuseDoubtfulValues({ document }: Kustomization, { values, offset }: ImageEntry): void {
  const at = { text: document.text, offset }
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
  // Beside a digest or tag a suffix has no effect.
  if (values.tagSuffix !== '' && values.digest === '' && values.newTag === '') {
    throw refusal({
      code: 'E_KUSTOMIZATION_TAG_SUFFIX',
      at,
      fault: `${shown(values.name)} has a tagSuffix`,
      reason: 'a suffix for a tag that is still to come and a digest contradict each other',
      remedy: 'delete tagSuffix from this entry'
    })
  }
}
