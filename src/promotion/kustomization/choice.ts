import type { RefusalError } from '../../support/errors.ts'
import type { ImageEntry } from './entry.ts'
import { nearestNames } from './nearest.ts'
import { couldMatch, literalName } from './pattern.ts'
import type { Pin } from './pin.ts'
import type { Kustomization } from './reading.ts'
import { positionOf, refusal, shown, type Place } from './refusal.ts'
import { type EntryValues, NO_VALUES } from './values.ts'
import { withoutVersion } from './version.ts'

const LISTED = 10

/**
 * The one entry whose `name` is the pin's; refuses when there are two, and when another entry could take the image away from it before or
 * after (kustomize applies entries in order and reads names as patterns). Where there is none, undefined if the pin may create it.
 */
export function chooseEntry(kustomization: Kustomization, pin: Pin): ImageEntry | undefined {
  const [entry, second] = kustomization.entries.filter(({ values }) => means(values.name, pin.name))
  if (!entry) {
    refuseAbsence(kustomization, pin)
    return undefined
  }
  if (second) throw duplicateRefusal(kustomization, entry, second)
  const { name } = entry.values
  if (literalName(name) === undefined) throw patternRefusal(kustomization, entry)
  if (withoutVersion(name) !== name) throw versionedRefusal(kustomization, entry)
  const own = kustomization.entries.indexOf(entry)
  refuseRivals(kustomization, { ...entry.values, newName: pin.newName ?? entry.values.newName }, own, entry)
  return entry
}

function means(name: string, wanted: string): boolean {
  return name === wanted || (name.includes('\\') && literalName(name) === wanted)
}

/** Refuses entries that could take the image of an entry, which stands or shall stand at `own`, away from it. */
function refuseRivals(kustomization: Kustomization, values: EntryValues, own: number, entry?: ImageEntry): void {
  const name = literalName(values.name) ?? values.name
  const rendered = values.newName === '' ? name : values.newName
  const rival = kustomization.entries.find((other, index) => {
    if (other === entry) return false
    if (index >= own) return claims(other.values.name, rendered)
    const { newName } = other.values
    return newName !== '' && newName !== name && claims(other.values.name, name)
  })
  if (rival) throw rivalRefusal(kustomization, shown(values.name), rival, entry)
}

function claims(name: string, image: string): boolean {
  const unversioned = withoutVersion(name)
  return couldMatch(name, image) || (unversioned !== name && couldMatch(unversioned, image))
}

/** Refuses a pin without an entry, unless it may create one for this name. */
function refuseAbsence(kustomization: Kustomization, pin: Pin): void {
  if (pin.create !== true) throw absentRefusal(kustomization, pin)
  if (literalName(pin.name) !== pin.name || withoutVersion(pin.name) !== pin.name || pin.name === '')
    throw newNameRefusal(pin)
  const renamed = kustomization.entries.find(({ values }) => values.newName === pin.name && values.name !== '')
  if (renamed) throw renamedRefusal(kustomization, renamed, pin)
  const values = { ...NO_VALUES, name: pin.name, newName: pin.newName ?? '' }
  refuseRivals(kustomization, values, kustomization.imageCount)
}

function newNameRefusal(pin: Pin): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_NAME_PATTERN',
    fault: `an entry can't be created for ${shown(pin.name)}, which is not the plain name of one image`,
    reason: 'kustomize reads names as patterns, and takes a tag or digest in a name for a part of what has to match',
    remedy: 'give the name that the manifests use, without tag and digest'
  })
}

function absentRefusal(kustomization: Kustomization, pin: Pin): RefusalError {
  const { entries } = kustomization
  const versioned = entries.find(({ values }) => withoutVersion(values.name) === pin.name)
  if (versioned) return versionedRefusal(kustomization, versioned)
  const pattern = entries.find(
    ({ values }) => literalName(values.name) === undefined && couldMatch(values.name, pin.name)
  )
  if (pattern) return patternRefusal(kustomization, pattern)
  const renamed = entries.find(({ values }) => values.newName === pin.name && values.name !== '')
  if (renamed) return renamedRefusal(kustomization, renamed, pin)
  return entries.some(({ values }) => values.name !== '') ? notFoundRefusal(entries, pin) : emptyRefusal(pin)
}

function emptyRefusal(pin: Pin): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_NO_IMAGES',
    fault: 'it has no images list with a named entry',
    reason: 'Custody changes the digest of an entry that is there; it does not decide where an image is pinned',
    remedy: `add this once, by hand or by custody pin --create: below "images:" the entry - name: ${shown(pin.name)} and digest: ${pin.digest.toString()}`
  })
}

function notFoundRefusal(entries: readonly ImageEntry[], pin: Pin): RefusalError {
  const names = entries.map(({ values }) => values.name).filter((name) => name !== '')
  const nearest = nearestNames(pin.name, names)
  const [first] = nearest
  const add = `add an entry with name: ${shown(pin.name)} to images; custody pin --create does`
  return refusal({
    code: 'E_KUSTOMIZATION_NOT_FOUND',
    fault: `no entry of images is named ${shown(pin.name)}`,
    reason: [
      ...(nearest.length === 0 ? [] : [`nearest: ${nearest.map((name) => shown(name)).join(', ')}`]),
      `the ${names.length} there: ${names
        .slice(0, LISTED)
        .map((name) => shown(name))
        .join(', ')}${names.length > LISTED ? ', …' : ''}`
    ].join('; '),
    remedy:
      first === undefined
        ? add
        : `if the nearest one is the image, name it in gitops-image, or in --name of custody pin; otherwise ${add}`
  })
}

function renamedRefusal(kustomization: Kustomization, entry: ImageEntry, pin: Pin): RefusalError {
  const { name } = entry.values
  return refusal({
    code: 'E_KUSTOMIZATION_NOT_FOUND',
    at: placeOf(kustomization, entry),
    fault: `${shown(pin.name)} is the newName of this entry, not its name`,
    reason: `its name is ${shown(name)}: entries are found by the name that the manifests use`,
    remedy: `name this entry: ${shown(name)}, in gitops-image, or in --name of custody pin`
  })
}

function duplicateRefusal(kustomization: Kustomization, first: ImageEntry, second: ImageEntry): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_DUPLICATE_NAME',
    at: placeOf(kustomization, second),
    fault: `a second entry is named ${shown(first.values.name)}; the first is at ${positionOf(placeOf(kustomization, first))}`,
    reason: 'kustomize applies both, and the last one wins',
    remedy: 'join the two entries into one'
  })
}

function rivalRefusal(kustomization: Kustomization, name: string, rival: ImageEntry, own?: ImageEntry): RefusalError {
  const entry = own ? `the image of ${positionOf(placeOf(kustomization, own))}` : `the image of a new entry ${name}`
  return refusal({
    code: 'E_KUSTOMIZATION_AMBIGUOUS',
    at: placeOf(kustomization, rival),
    fault: `the entry ${shown(rival.values.name)} may apply to ${entry} too`,
    reason:
      'kustomize reads names as patterns and applies the entries in order, so the digest may not be what is rendered',
    remedy: 'leave one entry for this image, and no other whose name matches its name or newName'
  })
}

function patternRefusal(kustomization: Kustomization, entry: ImageEntry): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_NAME_PATTERN',
    at: placeOf(kustomization, entry),
    fault: `the name ${shown(entry.values.name)} is a regular expression`,
    reason: 'a digest belongs to one image, and this entry may apply to several',
    remedy: 'write an entry with the plain name of the image'
  })
}

function versionedRefusal(kustomization: Kustomization, entry: ImageEntry): RefusalError {
  return refusal({
    code: 'E_KUSTOMIZATION_NAME_TAG',
    at: placeOf(kustomization, entry),
    fault: `the name ${shown(entry.values.name)} carries a tag or digest`,
    reason: 'such an entry applies only to manifests that name this very version, and stops doing so without a word',
    remedy: `write the name as ${shown(withoutVersion(entry.values.name))}`
  })
}

function placeOf({ document }: Kustomization, entry: ImageEntry): Place {
  return { text: document.text, offset: entry.offset }
}
