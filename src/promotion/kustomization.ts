import { RequestError } from '../support/errors.ts'
import { createEntries } from './kustomization/create.ts'
import { planEdit, type Change } from './kustomization/edit.ts'
import type { Pin } from './kustomization/pin.ts'
import { proveEdits } from './kustomization/proof.ts'
import { readKustomization } from './kustomization/reading.ts'
import { shown } from './kustomization/refusal.ts'
import { spliceText } from './kustomization/splice.ts'
import { decodeKustomization } from './kustomization/text.ts'

export type { Change } from './kustomization/edit.ts'
export type { Pin } from './kustomization/pin.ts'

/** What the pins change in a kustomization: one Change for each pin, in their order, whether or not its entry moved. */
export type KustomizationEdit =
  | { readonly outcome: 'changed'; readonly bytes: Buffer; readonly changes: readonly Change[] }
  | { readonly outcome: 'already-current'; readonly changes: readonly Change[] }

/**
 * Pins digests in the `images` entries of a kustomization (kustomize 5, api/types/image.go), touching no byte outside of
 * the text of those fields. Throws RefusalError E_KUSTOMIZATION_* where the file leaves any doubt about what kustomize
 * would render, and RequestError when two pins name one entry.
 */
export function editKustomization(bytes: Buffer, pins: readonly Pin[]): KustomizationEdit {
  refuseRepeats(pins)
  const text = decodeKustomization(bytes)
  const kustomization = readKustomization(text)
  const edits = pins.map((pin) => planEdit(kustomization, pin))
  const changes = edits.map(({ change }) => change)
  const created = edits.filter(({ entry }) => entry === undefined).map(({ expected }) => expected)
  const splices = [...edits.flatMap((edit) => edit.splices), ...createEntries(kustomization, created)]
  if (splices.length === 0) return { outcome: 'already-current', changes }
  const edited = spliceText(text, splices)
  proveEdits(kustomization, edits, edited)
  return { outcome: 'changed', bytes: Buffer.from(edited), changes }
}

function refuseRepeats(pins: readonly Pin[]): void {
  const names = new Set<string>()
  for (const { name } of pins) {
    if (names.has(name)) throw repeatedPin(name)
    names.add(name)
  }
}

function repeatedPin(name: string): RequestError {
  return new RequestError('E_KUSTOMIZATION_PIN_TWICE', {
    message: `two images of this step would write the entry ${shown(name)}`,
    reason: 'an entry of images holds one digest',
    remedy: 'give each image its own entry name with gitops-image, or promote them to different folders'
  })
}
