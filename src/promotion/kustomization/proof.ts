import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { EntryEdit } from './edit.ts'
import { readKustomization, type Kustomization } from './reading.ts'
import { refusal } from './refusal.ts'
import { ENTRY_KEYS, type EntryValues } from './values.ts'

/** Reads the edited text anew and compares it, field by field, with what was read before and what was meant; refuses any difference. */
export function proveEdits(before: Kustomization, edits: readonly EntryEdit[], text: string): void {
  const after = readKustomization(text, new Set(edits.map(({ change }) => change.name)))
  const expected = new Map(edits.map((edit) => [edit.entry, edit.expected]))
  const isProved =
    after.entries.length === before.entries.length &&
    before.entries.every((entry, index) =>
      sameValues(expected.get(entry) ?? entry.values, after.entries[index]?.values)
    ) &&
    sameOthers(before, after)
  if (isProved) return
  throw refusal({
    code: 'E_KUSTOMIZATION_PROOF',
    fault: 'the edited file does not read back as it was meant',
    reason: 'this is a fault of Custody, not of the file',
    remedy: 'report it with the file, and set the digest by hand this time'
  })
}

function sameValues(one: EntryValues, other: EntryValues | undefined): boolean {
  return ENTRY_KEYS.every((key) => one[key] === other?.[key])
}

function sameOthers(before: Kustomization, after: Kustomization): boolean {
  if (before.fields.size !== after.fields.size) return false
  return [...before.fields].every(([field, pair]) => {
    const other = after.fields.get(field)
    return other !== undefined && (field === 'images' || sameNode(pair.value, other.value))
  })
}

/** Whether two nodes say the same; aliases are compared by name, never followed, so that no bomb can grow here. */
function sameNode(one: ParsedNode | null, other: ParsedNode | null): boolean {
  if (one === null || other === null) return one === other
  if (labelOf(one) !== labelOf(other)) return false
  const others = childrenOf(other)
  return childrenOf(one).every((child, index) => sameNode(child, others[index] ?? null))
}

function labelOf(node: ParsedNode): string {
  const content = isScalar(node) || isAlias(node) ? node.source : node.items.length
  const kind = isScalar(node) ? node.type : node.constructor.name
  return JSON.stringify([kind, node.tag, node.anchor, content])
}

function childrenOf(node: ParsedNode): (ParsedNode | null)[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [key, value])
  return isSeq(node) ? node.items : []
}
