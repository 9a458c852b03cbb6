import { availableParallelism, cpus, totalmem } from 'node:os'
import { VERSION } from '../../src/version.ts'
import type { CaseResult } from './figures.ts'
import { markdownTable } from './table.ts'
import { DELAY_MS } from './world.ts'

const METHOD = `
\`npm run bench\` measures the built action (\`dist/index.js\`) as a child process, started as a runner starts it, in the lab: real
HTTP over loopback to an identity token service, Fulcio, Rekor, a timestamp authority, a TUF repository, a registry with token
authentication and GitHub. In front of every service stands a proxy (\`lab/proxy\`) which counts requests and new connections, and holds each
answer back until ${DELAY_MS} ms after its request. That delay stands for the network; what a service takes is part of it unless it takes longer. What
is left beside it is what Custody itself takes, and what the lab takes from it on the same processors.

Every image is new and has a repository of its own, in which an image was signed before: it holds the two bytes that every attachment has for
its config, and nothing else that a run could leave out. The SBOM is an SPDX file of 211 KB with 360 packages, unless the case says otherwise. Each row shows
the least, the middle and the largest value of all runs, five or more; **a bar holds the median**.

**Dependent waves** are the longest chain of requests in which each begins after the one before it has ended, as the proxies saw them. A
request that needs the answer to another can't begin before that has ended, so the true number of waits one behind the other is
never larger than this number. It can be smaller: a request that begins late for another reason lengthens the chain too.

Wall time counts from just before the process is started until it has ended, and is held to its waves: ${DELAY_MS} ms for each, and 500 ms beside
them for the start of Node.js and everything that is computed. "Before GitHub" leaves the requests to GitHub out.

Times depend on the machine and on what else runs there: compare them within one run only. Counts do not.

What the whole of \`release.yml\` adds to a build, stage by stage: [benchmarks-workflows.md](benchmarks-workflows.md).

The same step beside cosign, on real servers: [benchmarks-peers.md](benchmarks-peers.md).

Opening the pull request against a clone and a push, and what two editors do to a file: [benchmarks-promotion.md](benchmarks-promotion.md).

\`custody admit\` at 500 questions a second: [benchmarks-admit.md](benchmarks-admit.md).
`

/** The page that tells what was measured, on what, and how. */
export function benchmarksPage(results: readonly CaseResult[], picture: string): string {
  const [processor] = cpus()
  const machine = [
    `${availableParallelism()} × ${processor?.model.trim() ?? 'unknown processor'}`,
    `${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory`,
    process.platform
  ]
  return [
    '# Benchmarks',
    '',
    '<!-- Written by npm run bench -- --write; do not edit. -->',
    '',
    `Custody ${VERSION}, Node.js ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, on ${machine.join(', ')}.`,
    '',
    '## Method',
    METHOD,
    '## Figures',
    '',
    ...results.map(markdownTable),
    '## One run, request by request',
    '',
    'The run of the first case whose wall time is the median. The longest chain stands out.',
    '',
    `![The requests of one run over time](${picture})`,
    ''
  ].join('\n')
}
