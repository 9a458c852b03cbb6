import { availableParallelism, cpus, loadavg } from 'node:os'
import { VERSION } from '../../src/version.ts'
import type { Footprint } from './inspected-process.ts'
import { type Answers, at, FRESH_OF } from './load.ts'

/** One round of load and what the process had taken when it was over. */
export interface Round {
  readonly answers: Answers
  readonly before: Footprint
  readonly after: Footprint
}

export const LIMIT_MS = 50

/** The page that tells what was measured, and on what. */
export function pageOf(rounds: readonly Round[], { rate, seconds }: { rate: number; seconds: number }): string {
  const [processor] = cpus()
  const [load = NaN] = loadavg()
  return `# Benchmark of custody admit

<!-- Written by npm run bench:admit -- --write; do not edit. -->

Custody ${VERSION}, Node.js ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, on ${availableParallelism()} × ${processor?.model.trim() ?? 'unknown processor'}, which the
load's client and the lab's registry share with the server; load average at the end ${load.toFixed(1)}.

\`npm run bench:admit\` asks the built \`custody admit\` ${rate} times a second for ${seconds} s over HTTPS with a client certificate, as kube-apiserver
does. Every tenth question names a digest for the first time: the server reads signature and provenance of it from a registry with token
authentication and the referrers API, and verifies both. The others name one of ${KNOWN} digests whose verdict it keeps. A time counts from the moment
at which the question was due, whether the client was late or not; **the bar is ${LIMIT_MS} ms for 99 of 100 cached answers**.

Before the second round \`custody.yaml\` is changed: every verdict is forgotten, and the same digests are verified anew. A server that keeps what it
no longer needs would be larger after it. The heap is measured after its garbage was collected.

| | ${rounds.map((_, index) => `round ${index + 1}`).join(' | ')} |
| --- |${' ---: |'.repeat(rounds.length)}
${ROWS.map(([label, cell]) => `| ${label} | ${rounds.map(cell).join(' | ')} |`).join('\n')}
`
}

/** How many digests are asked for again and again. */
export const KNOWN = 40

const ROWS: readonly (readonly [label: string, cell: (round: Round) => string])[] = [
  ['answers from the cache', ({ answers }) => `${answers.cached.length}`],
  ['median, ms', ({ answers }) => at(answers.cached, 0.5).toFixed(1)],
  ['99 of 100, ms', ({ answers }) => at(answers.cached, 0.99).toFixed(1)],
  [`answers verified anew, one in ${FRESH_OF}`, ({ answers }) => `${answers.anew.length}`],
  ['median, ms', ({ answers }) => at(answers.anew, 0.5).toFixed(1)],
  ['99 of 100, ms', ({ answers }) => at(answers.anew, 0.99).toFixed(1)],
  ['refused because the time was up', ({ answers }) => `${answers.late}`],
  ['processor time of the server, s', ({ before, after }) => (after.cpuSeconds - before.cpuSeconds).toFixed(1)],
  ['heap in use before, MB', ({ before }) => before.heapMb.toFixed(1)],
  ['heap in use after, MB', ({ after }) => after.heapMb.toFixed(1)],
  ['resident after, MB', ({ after }) => after.residentMb.toFixed(0)]
]
