import { insertLine, removeLine } from './block.ts'
import type { ImageEntry } from './entry.ts'
import { insertPair, removePair } from './flow.ts'
import type { WrittenPair } from './pairs.ts'
import { refusal } from './refusal.ts'
import { keyText } from './scalar.ts'
import type { Skim } from './skim.ts'
import type { EntryKey, EntryValues } from './values.ts'
import type { Splice } from './splice.ts'
import { place } from './syntax.ts'
import { layoutRefusal, quotedLike, refuseSharedOrFolded, spanOf, type WrittenEntry } from './written.ts'

const FLUX_MARKER = '$imagepolicy'

/** The splices, in offsets of the original text, that make an entry hold `expected`; every other byte of it stays. */
export function rewriteEntry(source: Skim, { node, values }: ImageEntry, expected: EntryValues): Splice[] {
  if (!node) throw new Error('an entry that was only skimmed cannot be edited')
  const entry: WrittenEntry = { source, map: node }
  refuseShared(entry)
  refuseMarker(entry)
  // A pair in a flow list without braces of its own has no room for a second one.
  if (node.flow === true && source.text[node.range[0]] !== '{') throw layoutRefusal(source, node.range[0])
  return splicesOf(entry, values, expected).map((splice) => inOriginal(source, splice))
}

function splicesOf(entry: WrittenEntry, values: EntryValues, expected: EntryValues): Splice[] {
  const newTag = pairOf(entry, 'newTag')
  const digest = pairOf(entry, 'digest')
  if (newTag && values.newTag !== '' && values.newTag !== expected.newTag) {
    if (expected.newTag !== '') return replaceValue(entry, newTag, expected.newTag)
    if (!digest) return turnIntoDigest(entry, newTag, expected.digest)
    return [...replaceValue(entry, digest, expected.digest), remove(entry, newTag)]
  }
  return digest ? replaceValue(entry, digest, expected.digest) : [insert(entry, 'digest', expected.digest)]
}

function pairOf({ map }: WrittenEntry, key: EntryKey): WrittenPair | undefined {
  return map.items.find((pair) => keyText(pair.key) === key)
}

function replaceValue(entry: WrittenEntry, pair: WrittenPair, value: string): Splice[] {
  refuseSharedOrFolded(entry, pair)
  const { colonEnd, valueStart, valueEnd } = spanOf(entry, pair)
  if (valueStart === valueEnd) return [{ start: colonEnd, end: colonEnd, text: ` ${value}` }]
  return [{ start: valueStart, end: valueEnd, text: quotedLike(entry.source.text, valueStart, value) }]
}

function turnIntoDigest(entry: WrittenEntry, newTag: WrittenPair, digest: string): Splice[] {
  const { start, keyEnd } = spanOf(entry, newTag)
  const key = quotedLike(entry.source.text, start, 'digest')
  return [{ start, end: keyEnd, text: key }, ...replaceValue(entry, newTag, digest)]
}

function remove(entry: WrittenEntry, pair: WrittenPair): Splice {
  refuseSharedOrFolded(entry, pair)
  return entry.map.flow === true ? removePair(entry, pair) : removeLine(entry, pair)
}

function insert(entry: WrittenEntry, key: EntryKey, value: string): Splice {
  const last = entry.map.items.findLast((pair) => isOnOneLine(entry, pair))
  if (!last) throw layoutRefusal(entry.source, entry.map.range[0])
  return entry.map.flow === true ? insertPair(entry, last, key, value) : insertLine(entry, last, key, value)
}

function isOnOneLine(entry: WrittenEntry, pair: WrittenPair): boolean {
  const { start, valueStart, valueEnd } = spanOf(entry, pair)
  return valueEnd > valueStart && !entry.source.text.slice(start, valueEnd).includes('\n')
}

function refuseShared({ source, map }: WrittenEntry): void {
  if (map.anchor === undefined && map.tag === undefined) return
  throw refusal({
    code: 'E_KUSTOMIZATION_ANCHOR',
    at: place(source, map.range[0]),
    fault: 'this entry has an anchor or a tag',
    reason: 'an edit here would also show wherever the anchor is used',
    remedy: 'delete the anchor, and write the entry out wherever it is used'
  })
}

// Flux writes such a field on its own: two writers would undo each other's edits for ever.
function refuseMarker({ source, map }: WrittenEntry): void {
  const lineEnd = source.text.indexOf('\n', map.range[1])
  const marker = source.text.slice(map.range[0], lineEnd === -1 ? undefined : lineEnd).indexOf(FLUX_MARKER)
  if (marker === -1) return
  throw refusal({
    code: 'E_KUSTOMIZATION_MARKER',
    at: place(source, map.range[0] + marker),
    fault: 'Flux image automation writes this entry too',
    reason: 'two writers on one entry undo each other',
    remedy: 'delete the $imagepolicy comment here, or take this image out of Custody'
  })
}

function inOriginal({ origin }: Skim, { start, end, text }: Splice): Splice {
  return { start: origin(start), end: start === end ? origin(end) : origin(end - 1) + 1, text }
}
