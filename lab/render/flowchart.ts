// A left-to-right flowchart: boxes with lines of text, and arrows between them.
interface Flowchart {
  readonly boxes: ReadonlyMap<string, readonly string[]>
  readonly arrows: readonly (readonly [string, string])[]
}

interface PlacedBox {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const LINE = 18
const PADDING = 12
const CHARACTER = 7.4
const COLUMN_GAP = 44
const ROW_GAP = 16

/** The mermaid flowchart that the job summary contains, drawn as SVG for a page that must not load mermaid itself. */
export function renderFlowchart(mermaid: string): string {
  const chart = parseFlowchart(mermaid)
  const placed = placeBoxes(chart)
  const width = Math.max(0, ...[...placed.values()].map((box) => box.x + box.width)) + 2
  const height = Math.max(0, ...[...placed.values()].map((box) => box.y + box.height)) + 2
  const arrows = chart.arrows.map(([from, to]) => arrowPath(placed.get(from), placed.get(to))).join('')
  const boxes = [...placed.values()].map(boxShape).join('')
  return (
    `<svg class="flowchart" role="img" aria-label="chain of custody" viewBox="-1 -1 ${width} ${height}" width="${width}" height="${height}">` +
    '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>' +
    `${arrows}${boxes}</svg>`
  )
}

function parseFlowchart(mermaid: string): Flowchart {
  const lines = mermaid.split('\n')
  const boxes = lines.map((line) => /^(\w+)\["(.*)"\]$/.exec(line)).filter((match) => match !== null)
  const arrows = lines.map((line) => /^(\w+) --> (\w+)$/.exec(line)).filter((match) => match !== null)
  return {
    boxes: new Map(boxes.map(([, node = '', label = '']) => [node, label.split('<br/>').map(plainText)])),
    arrows: arrows.map(([, from = '', to = '']) => [from, to] as const)
  }
}

function plainText(label: string): string {
  return label.replace(/#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)))
}

function placeBoxes({ boxes, arrows }: Flowchart): Map<string, PlacedBox> {
  const columns: string[][] = []
  for (const node of boxes.keys()) (columns[depthOf(node, arrows)] ??= []).push(node)
  const heightOf = (node: string): number => (boxes.get(node)?.length ?? 1) * LINE + PADDING
  const tall = columns.map((column) => column.reduce((sum, node) => sum + heightOf(node) + ROW_GAP, -ROW_GAP))
  const placed = new Map<string, PlacedBox>()
  let x = 0
  columns.forEach((column, index) => {
    const width =
      Math.max(...column.flatMap((node) => boxes.get(node) ?? []).map((line) => line.length)) * CHARACTER + 28
    let y = (Math.max(...tall) - (tall[index] ?? 0)) / 2
    for (const node of column) {
      placed.set(node, { lines: boxes.get(node) ?? [], x, y, width, height: heightOf(node) })
      y += heightOf(node) + ROW_GAP
    }
    x += width + COLUMN_GAP
  })
  return placed
}

function depthOf(node: string, arrows: Flowchart['arrows']): number {
  return Math.max(0, ...arrows.filter(([, to]) => to === node).map(([from]) => depthOf(from, arrows) + 1))
}

function boxShape({ lines, x, y, width, height }: PlacedBox): string {
  const middle = x + width / 2
  const texts = lines.map(
    (line, index) =>
      `<text x="${middle}" y="${y + PADDING / 2 + LINE * (index + 0.72)}"${index === 0 ? ' class="title"' : ''}>${escapeText(line)}</text>`
  )
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>${texts.join('')}`
}

function arrowPath(from: PlacedBox | undefined, to: PlacedBox | undefined): string {
  if (from === undefined || to === undefined) return ''
  const [startX, startY] = [from.x + from.width, from.y + from.height / 2]
  const [endX, endY] = [to.x - 2, to.y + to.height / 2]
  const bend = (startX + endX) / 2
  return `<path class="arrow" marker-end="url(#head)" d="M${startX} ${startY}C${bend} ${startY} ${bend} ${endY} ${endX} ${endY}"/>`
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
