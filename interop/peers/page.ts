import { availableParallelism, cpus, loadavg } from 'node:os'
import { VERSION } from '../../src/version.ts'
import { spreadOf } from '../../lab/bench/figures.ts'
import { timelineSvg } from '../../lab/bench/picture.ts'
import { type Comparison, medianRun, requestsBesideTuf, verdictOf } from './comparison.ts'
import { DELAY_MS, type Recording } from './proxied-world.ts'

/** The name of the timeline's file beside the page. */
export const PEERS_PICTURE = 'benchmarks-peers.svg'

const METHOD = `
\`npm run bench:peers\` starts the real servers of \`interop/\` (Fulcio, its certificate log, Rekor v1 on Trillian and MariaDB, the timestamp authority,
two registries) on loopback in a network of their own, with a proxy in front of every one that a signer speaks to. The proxy counts requests and connections; it
holds each request back for ${DELAY_MS} ms before the server gets it, and lets nothing through a new connection for ${DELAY_MS} ms after it was opened. Both registries ask for tokens.

- **cosign** signs with three commands, one after the other: \`sign\`, \`attest\` of an SPDX document of 211 KB, \`attest\` of SLSA v1 provenance. Its home is
  empty before the first. For bundles and tags together it does that twice on the same image, in each of its formats.
- **Custody** runs its step once (\`dist/index.js\` as a child process), on the same document, with the provenance that cosign attests too.
- Verification is of the image that Custody signed with bundles: \`cosign verify\` and two \`cosign verify-attestation\`, against one \`custody verify\`.

Both find the Sigstore through the same TUF repository and begin with its root alone. Every run signs images of its own, in repositories of their own, and the
two sides take turns. Wall time counts from just before the first process is started to the end of the last. The bars hold the ratio of the medians, and the
median of the requests beside those to the TUF repository, as \`npm run bench\` counts them with trust by files.
`

/** The page that tells how long the same work takes cosign and Custody. */
export function peersPage(results: readonly Comparison[], cosign: string): string {
  const [processor] = cpus()
  const load = loadavg()[0]?.toFixed(1) ?? ''
  return [
    '# Beside cosign',
    '',
    '<!-- Written by npm run bench:peers -- --write; do not edit. -->',
    '',
    `Custody ${VERSION} on Node.js ${process.versions.node}, cosign ${cosign}, ${new Date().toISOString().slice(0, 10)}, on ${availableParallelism()} × ${processor?.model.trim() ?? 'unknown processor'} at a load of ${load}.`,
    '',
    '## Method',
    METHOD,
    '## Figures',
    '',
    ...results.flatMap(({ title }, index) => [`### ${title}`, '', ...tableOf(results[index]), '']),
    '## One run of each, request by request',
    '',
    'Bundles, without the referrers API: the runs whose wall time is the median, on one scale. The longest chain of requests in which each begins after the one before it has ended stands out.',
    '',
    `![The requests of cosign and of Custody over time](${PEERS_PICTURE})`,
    ''
  ].join('\n')
}

/** The first comparison's median runs over time as SVG. */
export function peersPicture([first]: readonly Comparison[]): string {
  return timelineSvg(
    (['cosign', 'custody'] as const).map((side) => ({
      title: side === 'cosign' ? 'cosign: sign, attest, attest' : 'Custody: one step',
      exchanges: (first && medianRun(first[side])?.exchanges) ?? []
    }))
  )
}

/** A comparison as lines for a terminal. */
export function comparisonLines(comparison: Comparison): string {
  return [comparison.title, ...rowsOf(comparison).map((cells) => `  ${cells.join('  ')}`)].join('\n')
}

function tableOf(comparison: Comparison | undefined): string[] {
  if (!comparison) return []
  return [
    '| min / median / max | cosign | Custody | ratio | bar | |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rowsOf(comparison).map((cells) => `| ${cells.join(' | ')} |`)
  ]
}

function rowsOf(comparison: Comparison): string[][] {
  const { bars } = comparison
  const { share } = verdictOf(comparison)
  const requests = spreadOf(comparison.custody.map(requestsBesideTuf)).median
  const requestsBar =
    bars.requests === undefined ? ['', ''] : [`≤ ${bars.requests}`, verdict(requests <= bars.requests)]
  return [
    [
      'wall, ms',
      ...bothSides(comparison, ({ wallMs }) => wallMs),
      `1 / ${(1 / share).toFixed(1)}`,
      `≤ 1 / ${Math.round(1 / bars.share)}`,
      verdict(share <= bars.share)
    ],
    ['requests', ...bothSides(comparison, ({ exchanges }) => exchanges.length), '', '', ''],
    ['requests beside TUF', ...bothSides(comparison, requestsBesideTuf), '', ...requestsBar],
    ['connections', ...bothSides(comparison, ({ connections }) => connections), '', '', '']
  ]
}

function bothSides({ cosign, custody }: Comparison, quantity: (recording: Recording) => number): string[] {
  return [cosign, custody].map((runs) => {
    const { min, median, max } = spreadOf(runs.map(quantity))
    return [min, median, max].map((value) => value.toFixed(0)).join(' / ')
  })
}

function verdict(holds: boolean): string {
  return holds ? 'ok' : 'MISSED'
}
