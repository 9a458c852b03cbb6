import { imageItems, readEntry, type ImageEntry } from './entry.ts'
import type { WrittenPair } from './pairs.ts'
import { readRoot } from './root.ts'
import { skim, unskimmed, type Cut, type Skim } from './skim.ts'
import { parseDocument } from './syntax.ts'

/** A kustomization as far as its images go. */
export interface Kustomization {
  readonly source: Skim
  readonly fields: ReadonlyMap<string, WrittenPair>
  /** In the order in which kustomize applies them. */
  readonly entries: readonly ImageEntry[]
}

/**
 * Reads the text of a kustomization, with syntax for each entry that `names` asks for; throws RefusalError for what
 * kustomize refuses and for what cannot be read beyond doubt.
 */
export function readKustomization(text: string, names: ReadonlySet<string>): Kustomization {
  const reduced = read(skim(text, names))
  const entries = withLeftOut(reduced.entries, reduced.source.cuts)
  return entries ? { ...reduced, entries } : read(unskimmed(text))
}

function read(source: Skim): Kustomization {
  const document = parseDocument(source)
  const fields = readRoot(document, source)
  const items = imageItems(fields.get('images'), source)
  return { source, fields, entries: items.map((item) => readEntry(item, document, source)) }
}

/** Puts the entries of each cut back between its neighbours; undefined where those do not stand side by side in the tree. */
function withLeftOut(parsed: readonly ImageEntry[], cuts: readonly Cut[]): ImageEntry[] | undefined {
  const cutBefore = new Map(cuts.map((cut) => [cut.after.offset, cut]))
  const entries: ImageEntry[] = []
  for (const [index, entry] of parsed.entries()) {
    const cut = cutBefore.get(entry.offset)
    if (cut && parsed[index - 1]?.offset === cut.before.offset) {
      cutBefore.delete(entry.offset)
      for (const left of cut.left) entries.push(left)
    }
    entries.push(entry)
  }
  return cutBefore.size === 0 ? entries : undefined
}
