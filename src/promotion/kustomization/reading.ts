import { imageList, readEntry, type ImageEntry } from './entry.ts'
import { readRoot, type RootFields } from './root.ts'
import { type Document, readDocument } from './syntax/document.ts'
import type { Mapping, Node, Pair } from './syntax/node.ts'

/** One item of `images` or `imageTags`, and where it stands. */
interface Item {
  readonly node: Node | null
  readonly mark: number
}

/** A kustomization whose entries are not read yet. */
export interface Outline {
  readonly document: Document
  readonly root: Mapping
  readonly fields: RootFields
  /** In the order in which kustomize applies them: those of `images`, then those of the legacy `imageTags`. */
  readonly items: readonly Item[]
  /** How many of the items are those of `images`. */
  readonly imageCount: number
}

/** A kustomization as far as its images go. */
export interface Kustomization extends Outline {
  /** What each item says. */
  readonly entries: readonly ImageEntry[]
}

/** Reads the text of a kustomization; throws RefusalError for what kustomize refuses and for what cannot be read beyond doubt. */
export function readKustomization(text: string): Kustomization {
  const outline = readOutline(text)
  return { ...outline, entries: outline.items.map(({ node, mark }) => readEntry(node, mark, text)) }
}

/** Reads the text of a kustomization down to the items of its images; throws RefusalError as `readKustomization` does. */
export function readOutline(text: string): Outline {
  const document = readDocument(text)
  const { root, fields } = readRoot(document)
  const images = itemsOf(fields.images, document)
  return {
    document,
    root,
    fields,
    items: [...images, ...itemsOf(fields.imageTags, document)],
    imageCount: images.length
  }
}

function itemsOf(pair: Pair | undefined, document: Document): Item[] {
  const list = imageList(pair, document)
  return list?.items.map((node, index) => ({ node, mark: list.marks[index] ?? list.start })) ?? []
}
