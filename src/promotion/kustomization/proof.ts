import { abridge } from './abridge.ts'
import type { EntryEdit } from './edit.ts'
import { readEntry, type ImageEntry } from './entry.ts'
import { type Kustomization, type Outline, readOutline } from './reading.ts'
import { refusal } from './refusal.ts'
import type { Node } from './syntax/node.ts'
import { ENTRY_KEYS, type EntryValues } from './values.ts'

/** Reads the edited text anew and compares it, field by field, with what was read before and what was meant; refuses any difference. */
export function proveEdits(whole: Kustomization, edits: readonly EntryEdit[], edited: string): void {
  const { before, text } = abridge(whole, edits, edited) ?? { before: whole, text: edited }
  const after = readOutline(text)
  if (holdsEntries(before, edits, after) && sameOthers(before, after)) return
  throw refusal({
    code: 'E_KUSTOMIZATION_PROOF',
    fault: 'the edited file does not read back as it was meant',
    reason: 'this is a fault of Custody, not of the file',
    remedy: 'report it with the file, and set the digest by hand this time'
  })
}

/** Whether the entries are those of before, changed as meant, and behind those of `images` the new ones. */
function holdsEntries(before: Kustomization, edits: readonly EntryEdit[], { document, items }: Outline): boolean {
  const changed = new Map(edits.map(({ entry, expected }) => [entry, expected]))
  const created = edits.filter(({ entry }) => entry === undefined)
  const first = before.imageCount
  if (items.length !== before.entries.length + created.length) return false
  return items.every(({ node }, index) => {
    const isNew = index >= first && index < first + created.length
    const entry = before.entries[index < first ? index : index - created.length]
    const expected = isNew ? created[index - first]?.expected : changed.get(entry)
    if (isNew || expected) return sameValues(expected, readEntry(node, 0, document.text).values)
    return sameText(before, entry, node, document.text)
  })
}

function sameText(before: Kustomization, entry: ImageEntry | undefined, node: Node | null, text: string): boolean {
  const written = entry?.node
  if (!written || !node) return written === undefined && sameValues(entry?.values, readEntry(node, 0, text).values)
  return before.document.text.slice(written.start, written.end) === text.slice(node.start, node.end)
}

function sameValues(one: EntryValues | undefined, other: EntryValues): boolean {
  return ENTRY_KEYS.every((key) => one?.[key] === other[key])
}

/** Whether all fields but the lists of images are the same text as before, in the same order. */
function sameOthers(before: Outline, after: Outline): boolean {
  const [one, other] = [fieldsOf(before), fieldsOf(after)]
  return one.length === other.length && one.every((field, index) => field === other[index])
}

function fieldsOf({ document, root, fields }: Outline): string[] {
  return root.pairs
    .filter((pair) => pair !== fields.images && pair !== fields.imageTags)
    .map(({ key, colon, value }) => document.text.slice(key.start, value?.end ?? colon + 1))
}
