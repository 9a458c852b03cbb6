import { insertLines, removeLine, type NewField } from './block.ts'
import type { ImageEntry } from './entry.ts'
import { mergeRefusal } from './fields.ts'
import { insertPairs, removePair } from './flow.ts'
import { refusal } from './refusal.ts'
import type { Splice } from './splice.ts'
import type { Document } from './syntax/document.ts'
import type { Mapping, Pair } from './syntax/node.ts'
import { ENTRY_KEYS, type EntryKey, type EntryValues } from './values.ts'
import { editableRange, layoutRefusal, quotedLike, sharedRefusal, spanOf, type WrittenEntry } from './written.ts'

const FLUX_MARKER = '$imagepolicy'

/** The splices that make an entry hold `expected`; every other byte of it stays. */
export function rewriteEntry(document: Document, entry: ImageEntry, expected: EntryValues): Splice[] {
  const map = ownMapping(document, entry)
  const written: WrittenEntry = { document, map }
  refuseMarker(document.text, map)
  // A pair in a flow list without braces of its own has no room for a second one.
  if (map.style === 'pair') throw layoutRefusal(written, map.start)
  const { values, fields } = entry
  const changed = ENTRY_KEYS.filter((key) => values[key] !== expected[key])
  const newTag = fields.newTag
  if (newTag && isTurned(entry, expected)) {
    const rest = changed.filter((key) => key !== 'newTag' && key !== 'digest')
    return [...turnIntoDigest(written, newTag, expected.digest), ...setFields(written, fields, rest, expected)]
  }
  return setFields(written, fields, changed, expected)
}

/** Whether the line of the tag becomes that of the digest, so that its place and its comment stay. */
function isTurned({ fields, values }: ImageEntry, expected: EntryValues): boolean {
  return !fields.digest && values.newTag !== '' && expected.newTag === ''
}

/** Sets the keys that have a value, and removes those that shall have none. */
function setFields(
  written: WrittenEntry,
  fields: ImageEntry['fields'],
  keys: readonly EntryKey[],
  expected: EntryValues
): Splice[] {
  const splices: Splice[] = []
  const added: NewField[] = []
  const removed = new Set<Pair>()
  for (const key of keys) {
    const pair = fields[key]
    if (!pair) added.push([key, expected[key]])
    else if (expected[key] !== '') splices.push(...replaceValue(written, pair, expected[key]))
    else {
      removed.add(pair)
      splices.push(remove(written, pair))
    }
  }
  return added.length === 0 ? splices : [...splices, insert(written, added, removed)]
}

function replaceValue(written: WrittenEntry, pair: Pair, value: string): Splice[] {
  const { text } = written.document
  const { start, end } = editableRange(written, pair)
  // Behind an anchor or tag there may stand nothing, too.
  if (start === end)
    return [
      { start: pair.value?.end ?? start, end: pair.value?.end ?? start, text: ` ${quotedLike(text, start, value)}` }
    ]
  return [{ start, end, text: quotedLike(text, start, value) }]
}

function turnIntoDigest(written: WrittenEntry, newTag: Pair, digest: string): Splice[] {
  const { start, keyEnd } = spanOf(newTag)
  const key = quotedLike(written.document.text, start, 'digest')
  return [{ start, end: keyEnd, text: key }, ...replaceValue(written, newTag, digest)]
}

function remove(written: WrittenEntry, pair: Pair): Splice {
  editableRange(written, pair)
  return written.map.style === 'flow' ? removePair(written, pair) : removeLine(written, pair)
}

function insert(written: WrittenEntry, fields: readonly NewField[], removed: ReadonlySet<Pair>): Splice {
  const last = written.map.pairs.findLast((pair) => !removed.has(pair) && isOnOneLine(written, pair))
  if (!last) throw layoutRefusal(written, written.map.start)
  return written.map.style === 'flow' ? insertPairs(written, last, fields) : insertLines(written, last, fields)
}

function isOnOneLine({ document }: WrittenEntry, pair: Pair): boolean {
  const { start, valueStart, valueEnd } = spanOf(pair)
  return valueEnd > valueStart && !document.text.slice(start, valueEnd).includes('\n')
}

/** The entry's mapping, which nothing else in the file shares. */
function ownMapping({ text, shared }: Document, { node, merge, offset }: ImageEntry): Mapping {
  if (node === undefined) throw new Error('an entry without a text cannot be edited')
  if (node.kind === 'alias') {
    throw refusal({
      code: 'E_KUSTOMIZATION_ANCHOR',
      at: { text, offset },
      fault: 'this entry is an alias of another place of the file',
      reason: 'an edit of one place would show in the other one',
      remedy: 'write the entry out'
    })
  }
  const alias = shared.get(node)
  if (alias !== undefined) throw sharedRefusal(text, node.start, 'this entry', alias)
  if (merge) throw mergeRefusal(merge, text)
  return node
}

// Flux writes such a field on its own: two writers would undo each other's edits for ever.
function refuseMarker(text: string, map: Mapping): void {
  const lineEnd = text.indexOf('\n', map.end)
  const marker = text.slice(map.start, lineEnd === -1 ? undefined : lineEnd).indexOf(FLUX_MARKER)
  if (marker === -1) return
  throw refusal({
    code: 'E_KUSTOMIZATION_MARKER',
    at: { text, offset: map.start + marker },
    fault: 'Flux image automation writes this entry too',
    reason: 'two writers on one entry undo each other',
    remedy: 'delete the $imagepolicy comment here, or take this image out of Custody'
  })
}
