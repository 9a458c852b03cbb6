import type { RaceTally } from '../coexistence.ts'

const HEAD = `# Writers at the same time

<!-- Written by npm run interop:races -- --rounds N --write; do not edit. -->

Where a registry has no referrers API, everything that is attached to an image hangs on shared tags (\`sha256-D\`, \`sha256-D.sig\`,
\`sha256-D.att\`), which each writer reads, extends and puts back. No registry of these compares before it overwrites, so
that of two who write at the same time one can lose what it wrote. \`npm run interop:races -- --rounds N\` lets them meet.

In each round an image is pushed to a repository of its own, with a referrer and a signature that were there before. Then three
writers start at the same moment, each through a door of its own that keeps a journal of every read and write: two workflows that run the
action, and \`cosign sign\`; the bundle format and cosign's tags in turn. A round passes only when

- no entry of ours or of the former state was missing when one of our runs looked last and reported success,
- none of ours ever overwrote an entry of another writer, of ours, or of the former state for good,
- what cosign overwrote after our last look (nobody can guard an entry after the end of the run) is missed by \`custody verify\`, with the
  reason, and is there again after another run, with everything else still in its place,
- \`custody verify\` accepts both of ours in the end.

cosign itself does not look again after it wrote: entries of its own that another writer's older state replaced are counted, and are
no fault of the round.
`

/** The page of docs that tells how a run of the races ended. */
export function racesPage(tallies: readonly RaceTally[], date: Date): string {
  const rows = tallies.map(({ registry: { name, version }, rounds, keptAll, overwrittenLater, lostOfCosign }) =>
    [name, version, rounds, keptAll, overwrittenLater, lostOfCosign].join(' | ')
  )
  return [
    HEAD,
    `The last run, of ${date.toISOString().slice(0, 10)}:`,
    '',
    '| registry | version | rounds | kept everything | entries that cosign overwrote after our last look, all missed and mended | entries of cosign lost |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row} |`),
    ''
  ].join('\n')
}

/** How the rounds on one registry ended, as a line. */
export function tallyLine({
  registry: { name, version },
  rounds,
  keptAll,
  overwrittenLater,
  lostOfCosign
}: RaceTally): string {
  return `  ${name} ${version}: ${keptAll} of ${rounds} rounds kept everything; cosign overwrote ${overwrittenLater} entries after our last look, all missed by custody verify and mended by another run; ${lostOfCosign} of cosign's own are not there`
}
