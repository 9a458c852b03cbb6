import type { Exchange } from '../proxy/proxy.ts'
import { longestChain } from '../proxy/waves.ts'

const WIDTH = 1000
const LEFT = 250
const ROW = 15
const TOP = 30
const GRID_MS = 100
const COLOURS: Readonly<Record<string, string>> = {
  oidc: '#8250df',
  fulcio: '#bf3989',
  rekor: '#cf222e',
  tsa: '#bc4c00',
  registry: '#0969da',
  github: '#1a7f37'
}

/** One run in a picture of several. */
export interface Timeline {
  readonly title?: string
  readonly exchanges: readonly Exchange[]
}

/** The requests of runs over time as SVG, on one scale: a row each, those of the longest chain of each run in full colour. */
export function timelineSvg(runs: readonly Timeline[]): string {
  const end = Math.max(...runs.flatMap(({ exchanges }) => exchanges.map((exchange) => exchange.end)))
  const x = (time: number) => Number((LEFT + (time / end) * (WIDTH - LEFT - 20)).toFixed(1))
  const rows = runs.flatMap(rowsOf)
  const height = TOP + rows.length * ROW + 10
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="10">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...gridLines(end, height, x),
    ...rows.flatMap((row, index) => row(TOP + index * ROW, x)),
    '</svg>',
    ''
  ].join('\n')
}

type Row = (y: number, x: (time: number) => number) => string[]

function rowsOf({ title, exchanges }: Timeline): Row[] {
  const chain = new Set(longestChain(exchanges))
  const head: Row = (y) => [`<text x="4" y="${y + 9}" font-weight="bold" fill="#24292f">${textOf(title ?? '')}</text>`]
  return [
    ...(title === undefined ? [] : [head]),
    ...exchanges.map(
      (exchange): Row =>
        (y, x) =>
          rowOf(exchange, y, x, chain.has(exchange))
    )
  ]
}

function gridLines(end: number, height: number, x: (time: number) => number): string[] {
  // A long run has lines further apart, so that their times stay legible.
  const step = GRID_MS * Math.max(1, Math.ceil(end / GRID_MS / 15))
  const times = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step)
  return times.flatMap((time) => [
    `<line x1="${x(time)}" y1="20" x2="${x(time)}" y2="${height}" stroke="#d0d7de"/>`,
    `<text x="${x(time)}" y="14" text-anchor="middle" fill="#57606a">${time} ms</text>`
  ])
}

function rowOf(exchange: Exchange, y: number, x: (time: number) => number, isInChain: boolean): string[] {
  const { service, start, end } = exchange
  const width = Math.max(1, x(end) - x(start)).toFixed(1)
  const colour = COLOURS[service] ?? '#57606a'
  return [
    `<text x="4" y="${y + 9}" fill="#24292f">${textOf(labelOf(exchange))}</text>`,
    `<rect x="${x(start)}" y="${y}" width="${width}" height="11" fill="${colour}" opacity="${isInChain ? 1 : 0.45}"/>`
  ]
}

/** What a request was for, without what differs from run to run. */
export function labelOf({ service, method, path, status }: Exchange): string {
  const [place = ''] = path.split('?')
  const short = place
    .replace(/^\/v2\/.+?\/(?=blobs|manifests|referrers)/, '')
    .replace(/(?<=uploads\/).+$/, '…')
    .replace(/sha256([:-])[0-9a-f]{64}/, 'sha256$1…')
  return `${service} ${method} ${short.length > 28 ? `…${short.slice(-27)}` : short} ${status}`
}

function textOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
