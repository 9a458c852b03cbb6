import { LIMITS } from '../judges/limits.ts'
import type { InteropWorld } from '../world/interop-world.ts'
import type { SubjectImage } from '../world/subjects.ts'
import type { Cell, Check, Report } from './report.ts'

const HEAD = `# Interoperability

<!-- Written by npm run interop -- --write; do not edit. -->

What the action writes is judged by verifiers that nobody here wrote, on a Sigstore of the real servers (Fulcio, a certificate
log, Rekor 1 and 2, a timestamp authority, a TUF repository) and in registries that others wrote. \`npm run interop\` builds
all of it from Go modules pinned in \`interop/tools\`, starts it in a network namespace that has nothing but loopback, runs the built action
as a runner does, and asks the verifiers.
`

const KINDS = `
Each was read back from the registry that its builder pushed it to, and put into every other registry byte for byte. The index has two platforms, and for
each of them an SBOM and provenance by BuildKit (\`--opt attest:sbom\`, \`mode=max\`).
`

const READING = `
A number says how many questions were asked and answered with yes: signature, provenance and SBOM, of the image and of each of its
platforms, by exact identity and by anchored expressions, always with the repository that was built. A letter is a known limit of the
verifier, told below: it refuses what is right, and the suite holds that it still does so for that reason. \`–\` was not asked in this run.
`

const FURTHER_LIMITS = [
  'cosign 2.6 looks at bundles where there are any, and then at nothing else; an image that has only the tags is judged by these.',
  'cosign 2.6 needs `--use-signed-timestamps` for entries of Rekor 2 (sigstore/cosign#4738). cosign 3 sees it by itself.',
  'cosign 3 looks at the tags beside bundles only with `--new-bundle-format=false`, which it calls deprecated.',
  "sigstore-python 4.5.0 can't read the very first entry of a log, index 0: its model requires a field that protobuf's JSON leaves out.",
  'sigstore-python, as it is asked here, and Ratify do not look at the repository that was built: they accept a run of the same reusable workflow for any caller. cosign and gh refuse it.',
  'Ratify 1.4.4 accepts a signature tag whose payload is about another digest. Every other verifier refuses it.',
  'Trivy takes packages from an attached SBOM and verifies nothing.',
  'olareg 0.1.2 lists, about once in fifty times, only one of two referrers that were pushed at the same moment. A step sees that when it reads back, and pushes the missing one again: it takes two seconds more.'
]

/** The page of docs that tells how the last run ended. */
export function interopPage(world: InteropWorld, images: readonly SubjectImage[], report: Report): string {
  const registries = world.all.map(({ name, version, login, hasReferrersApi }) => {
    return `| ${name} | ${version} | ${hasReferrersApi ? 'yes' : 'no'} | ${login} |`
  })
  return [
    HEAD,
    '## Registries',
    '',
    '| registry | version | referrers API | login |',
    '| --- | --- | --- | --- |',
    ...registries,
    '',
    '## Images',
    '',
    '| kind | built and pushed by | media type |',
    '| --- | --- | --- |',
    ...images.map(
      ({ kind, builder, image }) => `| ${kind} | ${builder} | \`${image.manifests.at(-1)?.mediaType ?? ''}\` |`
    ),
    '',
    KINDS,
    '## Verifiers',
    READING,
    ...tableOf(world, report.checks),
    '',
    countsOf(report.checks),
    '',
    ...LIMITS.map(({ note }, index) => `${letterOf(index)}: ${note}\n`),
    '## What else is checked',
    '',
    'Writers at the same time have [a page of their own](interop-races.md).',
    '',
    ...suitesOf(report.checks),
    '## Known limits',
    '',
    ...FURTHER_LIMITS.map((limit) => `- ${limit}`),
    ...report.notRun.map((what) => `- Not run: ${what}.`),
    ''
  ].join('\n')
}

function countsOf(checks: readonly Check[]): string {
  const cells = checks.filter(({ cell }) => cell)
  const images = checks.filter(({ cell, suite }) => !cell && suite === 'matrix')
  return `${images.length} images were signed and ${cells.length} questions asked in this run, of ${new Date().toISOString().slice(0, 10)}; ${checks.length} checks in all.`
}

function tableOf(world: InteropWorld, checks: readonly Check[]): string[] {
  const names = world.all.map(({ name }) => name)
  const rows = new Map<string, Check[]>()
  for (const check of checks) {
    if (!check.cell) continue
    const { judge, version, format } = check.cell
    const row = `${judge} | ${version} | ${format}`
    rows.set(row, [...(rows.get(row) ?? []), check])
  }
  return [
    `| verifier | version | format | ${names.join(' | ')} |`,
    `| --- | --- | --- | ${names.map(() => '---').join(' | ')} |`,
    ...[...rows].sort().map(([row, of]) => `| ${row} | ${names.map((name) => shown(of, name)).join(' | ')} |`)
  ]
}

function shown(checks: readonly Check[], registry: string): string {
  const own = checks.filter((check): check is Check & { cell: Cell } => check.cell?.registry === registry)
  const failed = own.filter(({ failure }) => failure !== undefined).length
  if (failed > 0) return `**${failed} of ${own.length} failed**`
  const limits = new Set(own.flatMap(({ cell }) => (cell.limit ? [letterOf(LIMITS.indexOf(cell.limit))] : [])))
  const accepted = own.filter(({ cell }) => !cell.limit).length
  if (own.length === 0) return '–'
  return [...(accepted > 0 ? [`✓ ${accepted}`] : []), ...limits].join(', ')
}

// Suites run beside each other, and one question is asked in many rounds: neither is of interest to who reads the page.
function suitesOf(checks: readonly Check[]): string[] {
  const others = checks.filter(({ cell, suite }) => !cell && suite !== 'matrix')
  const suites = Map.groupBy(others, ({ suite }) => suite)
  return [...suites].flatMap(([suite, own]) => {
    const asked = Map.groupBy(own, ({ what }) => what.replace(/, round \d+$/, ''))
    const lines = [...asked].map(
      ([what, of]) => `${what}${of.length > 1 ? ` (${of.length} rounds)` : ''}${failuresIn(of)}`
    )
    return [`### ${suite.charAt(0).toUpperCase()}${suite.slice(1)}`, '', ...lines.sort().map((line) => `- ${line}`), '']
  })
}

function failuresIn(checks: readonly Check[]): string {
  const failed = checks.filter(({ failure }) => failure !== undefined).length
  return failed === 0 ? '' : ` – **${failed} failed**`
}

function letterOf(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index)
}
