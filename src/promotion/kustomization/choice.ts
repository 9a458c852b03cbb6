import type { RefusalError } from '../../support/errors.ts'
import type { ImageEntry } from './entry.ts'
import { nearestNames } from './nearest.ts'
import { couldMatch, isPattern } from './pattern.ts'
import type { Pin } from './pin.ts'
import type { Kustomization } from './reading.ts'
import { positionOf, refusal, shown, type Place } from './refusal.ts'
import { withoutVersion } from './version.ts'

const LISTED = 10

/**
 * The one entry whose `name` is the pin's; refuses when there is none, when there are two, and when another entry could
 * take the image away from it before or after (kustomize applies entries in order and reads names as patterns).
 */
export function chooseEntry(kustomization: Kustomization, pin: Pin): ImageEntry {
  const [entry, second] = kustomization.entries.filter(({ values }) => values.name === pin.name)
  if (!entry) throw absentRefusal(kustomization, pin)
  if (second) throw duplicateRefusal(kustomization, entry, second)
  refuseName(kustomization, entry)
  const rival = rivalOf(kustomization, entry)
  if (rival) throw rivalRefusal(kustomization, entry, rival)
  return entry
}

function refuseName(kustomization: Kustomization, entry: ImageEntry): void {
  const { name } = entry.values
  if (isPattern(name)) throw patternRefusal(kustomization, entry)
  if (withoutVersion(name) !== name) throw versionedRefusal(kustomization, entry)
}

function rivalOf({ entries }: Kustomization, entry: ImageEntry): ImageEntry | undefined {
  const own = entries.indexOf(entry)
  const { name, newName } = entry.values
  const rendered = newName === '' ? name : newName
  return entries.find(({ values }, index) => {
    if (index > own) return claims(values.name, rendered)
    return index < own && values.newName !== '' && values.newName !== name && claims(values.name, name)
  })
}

function claims(name: string, image: string): boolean {
  const unversioned = withoutVersion(name)
  return couldMatch(name, image) || (unversioned !== name && couldMatch(unversioned, image))
}

function absentRefusal(kustomization: Kustomization, pin: Pin): RefusalError {
  const { entries } = kustomization
  const versioned = entries.find(({ values }) => withoutVersion(values.name) === pin.name)
  if (versioned) return versionedRefusal(kustomization, versioned)
  const pattern = entries.find(({ values }) => isPattern(values.name) && couldMatch(values.name, pin.name))
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
    remedy: `add this once by hand: below "images:" the entry - name: ${shown(pin.name)} and digest: ${pin.digest.toString()}`
  })
}

function notFoundRefusal(entries: readonly ImageEntry[], pin: Pin): RefusalError {
  const names = entries.map(({ values }) => values.name).filter((name) => name !== '')
  const nearest = nearestNames(pin.name, names)
  const [first] = nearest
  const add = `add an entry with name: ${shown(pin.name)} to images`
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
        : `if the nearest one is the image, pass gitops-image: ${shown(first)}; otherwise ${add}`
  })
}

function renamedRefusal(kustomization: Kustomization, entry: ImageEntry, pin: Pin): RefusalError {
  const { name } = entry.values
  return refusal({
    code: 'E_KUSTOMIZATION_NOT_FOUND',
    at: placeOf(kustomization, entry),
    fault: `${shown(pin.name)} is the newName of this entry, not its name`,
    reason: `its name is ${shown(name)}: entries are found by the name that the manifests use`,
    remedy: `pass gitops-image: ${shown(name)}`
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

function rivalRefusal(kustomization: Kustomization, entry: ImageEntry, rival: ImageEntry): RefusalError {
  const own = positionOf(placeOf(kustomization, entry))
  return refusal({
    code: 'E_KUSTOMIZATION_AMBIGUOUS',
    at: placeOf(kustomization, rival),
    fault: `the entry ${shown(rival.values.name)} may apply to the image of ${own} too`,
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

function placeOf({ source }: Kustomization, entry: ImageEntry): Place {
  return { text: source.original, offset: entry.offset }
}
