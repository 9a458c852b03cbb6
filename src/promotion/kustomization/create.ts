import { lineBreakOf, type NewField } from './block.ts'
import { pairLike, separator } from './flow.ts'
import type { Kustomization } from './reading.ts'
import { positionOf, refusal } from './refusal.ts'
import { isNothing } from './scalar.ts'
import type { Splice } from './splice.ts'
import type { Mapping, Node, Pair, Sequence } from './syntax/node.ts'
import type { EntryValues } from './values.ts'
import { quotedLike, spanOf } from './written.ts'

const REST_OF_LINE = /[ \t]*(?:(?<=[ \t])#[^\n]*?)?(?=\r?\n|$)/y
const DASH = /^( *)-( +)(?=\S)/
const AFTER_OPENING = /^[[{]\s*$/

/** How new lines are written: the indentation of a dash, the spaces behind it, the line end, and a pair to copy quotation marks from. */
interface Style {
  readonly dash: string
  readonly gap: string
  readonly lineBreak: string
  readonly like: Pair | undefined
}

/** The splice that adds new entries to `images`, in the style of what stands there; makes the list where there is none. */
export function createEntries(kustomization: Kustomization, entries: readonly EntryValues[]): Splice[] {
  if (entries.length === 0) return []
  const { document, root, fields } = kustomization
  const { text } = document
  const created = entries.map(fieldsOf)
  const images = fields.images
  const value = images?.value ?? null
  if (value?.kind === 'sequence') return [addToList(text, value, images as Pair, root, created)]
  if (root.style === 'flow') return [addToFlowRoot(text, root, images, created)]
  return images ? replaceNothing(kustomization, images, created) : [addField(kustomization, created)]
}

function fieldsOf({ name, newName, digest }: EntryValues): NewField[] {
  return [['name', name], ...(newName === '' ? [] : [['newName', newName] as const]), ['digest', digest]]
}

function addToList(text: string, list: Sequence, images: Pair, root: Mapping, created: readonly NewField[][]): Splice {
  if (list.style === 'flow') return addToFlowList(text, list, images, created)
  const last = list.items.at(-1) ?? null
  const mark = list.marks.at(-1) ?? list.start
  const style = { ...styleOf(text, mark, root), like: lastPair(last) }
  const isFlow = last?.kind === 'mapping' && last.style === 'flow'
  const at = lineEndAt(text, last?.end ?? mark + 1)
  const lines = created.map((fields) =>
    isFlow
      ? `${style.lineBreak}${style.dash}-${style.gap}${flowEntry(text, last, fields)}`
      : blockEntry(text, style, fields)
  )
  return { start: at, end: at, text: lines.join('') }
}

/** New items of a flow list, behind the last one, or in an empty list. */
function addToFlowList(text: string, list: Sequence, images: Pair, created: readonly NewField[][]): Splice {
  const last = list.items.at(-1)
  if (!last) {
    const entries = created.map((fields) => flowEntry(text, undefined, fields, images))
    return { start: list.start + 1, end: list.end - 1, text: entries.join(', ') }
  }
  const model = last.kind === 'mapping' && last.style === 'flow' ? last : undefined
  const between = itemSeparator(text, list)
  const entries = created.map((fields) => `${between}${flowEntry(text, model, fields, lastPair(last))}`)
  return { start: last.end, end: last.end, text: entries.join('') }
}

function itemSeparator(text: string, { items, marks, start }: Sequence): string {
  const last = marks.at(-1) ?? start
  const previous = items.at(-2)
  const between = text.slice(previous?.end ?? start, last)
  if (previous && /^\s*,\s*$/.test(between)) return between
  return AFTER_OPENING.test(between) && between.includes('\n') ? `,${between.slice(1)}` : ', '
}

/** A new entry in braces, as `model` is written, or else with the quotation marks of another pair. */
function flowEntry(text: string, model: Mapping | undefined, fields: readonly NewField[], like?: Pair): string {
  const pair = model?.pairs.at(-1)
  if (!model || !pair) return `{${fields.map((field) => plainPair(text, like, field)).join(', ')}}`
  const first = model.pairs[0] ?? pair
  const opening = text.slice(model.start, first.key.start)
  const closing = text.slice(spanOf(pair).valueEnd, model.end)
  const isBare = !/[#,]/.test(opening + closing)
  const [start, end] = isBare ? [opening, closing] : ['{', '}']
  return `${start}${fields.map((field) => pairLike(text, pair, field)).join(separator(text, model, pair))}${end}`
}

function plainPair(text: string, like: Pair | undefined, [key, value]: NewField): string {
  const mark = like && '"\''.includes(text.charAt(like.key.start)) ? like.key.start : -1
  return `${quotedLike(text, mark, key)}: ${quotedLike(text, mark, value)}`
}

function addToFlowRoot(text: string, root: Mapping, images: Pair | undefined, created: readonly NewField[][]): Splice {
  const like = root.pairs.at(-1)
  const list = `[${created.map((fields) => flowEntry(text, undefined, fields, like)).join(', ')}]`
  if (images) {
    const { colonEnd, valueStart, valueEnd } = spanOf(images)
    const isWritten = valueEnd > valueStart
    return { start: valueStart, end: valueEnd, text: isWritten || text[colonEnd] === ' ' ? list : ` ${list}` }
  }
  const key = plainPair(text, like, ['images', 'x']).replace(/:.*/, '')
  if (!like) return { start: root.start + 1, end: root.end - 1, text: `${key}: ${list}` }
  const end = spanOf(like).valueEnd
  return { start: end, end, text: `${separator(text, root, like)}${key}: ${list}` }
}

/** Lines below an `images:` that holds nothing, in place of a written null. */
function replaceNothing({ document, root }: Kustomization, images: Pair, created: readonly NewField[][]): Splice[] {
  const { text } = document
  if (!isNothing(images.value, text) || images.value?.kind === 'alias') throw new Error('images holds something')
  const { colonEnd, valueStart, valueEnd } = spanOf(images)
  const at = lineEndAt(text, valueEnd)
  const style = styleOf(text, undefined, root)
  const lines = { start: at, end: at, text: created.map((fields) => blockEntry(text, style, fields)).join('') }
  const isBare = valueEnd === valueStart
  if (!isBare && text.slice(colonEnd, valueStart).includes('\n')) throw nothingRefusal(text, valueStart)
  return isBare ? [lines] : [{ start: colonEnd, end: valueEnd, text: '' }, lines]
}

/** A new `images` field behind the last line of the document. */
function addField({ document, root }: Kustomization, created: readonly NewField[][]): Splice {
  const { text } = document
  const style = styleOf(text, undefined, root)
  const at = lastLineEnd(text, root, document.end)
  const column = text.slice(text.lastIndexOf('\n', root.start - 1) + 1, root.start).replace('\uFEFF', '')
  const entries = created.map((fields) => blockEntry(text, { ...style, dash: column + style.dash }, fields))
  return { start: at, end: at, text: `${style.lineBreak}${column}images:${entries.join('')}` }
}

/** The end of the last line with anything on it; what a scalar keeps behind it belongs to its value. */
function lastLineEnd(text: string, root: Mapping, end: number): number {
  const rest = text.slice(0, end).trimEnd().length
  const last = deepest(root)
  const keeps = last?.kind === 'scalar' && /^[|>]\d?\+/.test(text.slice(last.start, last.start + 3))
  if (!keeps) return Math.max(rest, root.end)
  return text.endsWith('\r\n', end) ? end - 2 : text.endsWith('\n', end) ? end - 1 : end
}

function deepest(node: Node | null): Node | null {
  if (node?.kind === 'mapping') return deepest(node.pairs.at(-1)?.value ?? null)
  if (node?.kind === 'sequence') return deepest(node.items.at(-1) ?? null)
  return node
}

function blockEntry(text: string, { dash, gap, lineBreak, like }: Style, fields: readonly NewField[]): string {
  const indent = ' '.repeat(dash.length + 1 + gap.length)
  return fields
    .map(([key, value], index) => {
      const start = index === 0 ? `${dash}-${gap}` : indent
      const { start: keyAt, valueStart } = like ? spanOf(like) : { start: -1, valueStart: -1 }
      return `${lineBreak}${start}${quotedLike(text, keyAt, key)}: ${quotedLike(text, valueStart, value)}`
    })
    .join('')
}

/** The style of the list item at `mark`, or else of the first list that a field of the file holds. */
function styleOf(text: string, mark: number | undefined, root: Mapping): Style {
  const lists = root.pairs.map(({ value }) => value).filter((value) => value?.kind === 'sequence')
  const at = mark ?? lists.find(({ style }) => style === 'block')?.marks[0]
  const lineBreak = lineBreakOf(text, at === undefined ? 0 : text.indexOf('\n', at) - 1)
  if (at === undefined) return { dash: '', gap: ' ', lineBreak, like: undefined }
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const [, dash = ' '.repeat(at - lineStart), gap = ' '] = DASH.exec(text.slice(lineStart, at + 80)) ?? []
  return { dash, gap, lineBreak, like: undefined }
}

function lastPair(node: Node | null | undefined): Pair | undefined {
  return node?.kind === 'mapping' ? node.pairs.at(-1) : undefined
}

function lineEndAt(text: string, offset: number): number {
  REST_OF_LINE.lastIndex = offset
  if (!REST_OF_LINE.test(text)) throw nothingRefusal(text, offset)
  return REST_OF_LINE.lastIndex
}

function nothingRefusal(text: string, offset: number): Error {
  return refusal({
    code: 'E_KUSTOMIZATION_LAYOUT',
    at: { text, offset },
    fault: `a new entry has no certain place at ${positionOf({ text, offset })}`,
    reason: 'something stands there that is not understood as the end of a line',
    remedy: 'write the first entry of images by hand'
  })
}
