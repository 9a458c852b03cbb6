import { codeSpan, escapeMarkdown } from './escape.ts'
import { pullRequestLink } from './links.ts'
import { bulletList, sections, table } from './markdown.ts'

/** What became of one environment, as far as the summary tells it. */
interface SummarisedEnvironment {
  readonly environment: string
  readonly operation: string
  readonly url?: string
  readonly merge?: string
  readonly apps: readonly {
    readonly app: string
    readonly after: string
    readonly result: string
    readonly reasons: readonly string[]
  }[]
  readonly warnings: readonly string[]
}

interface SummarisedVerdict {
  readonly passed: boolean
  readonly faults: readonly string[]
  readonly entries: readonly {
    readonly app: string
    readonly environment: string
    readonly digest: string | null
    readonly faults: readonly string[]
  }[]
}

/** What became of the verification summaries of what the gate let through. */
type SummarisedAttestation =
  | { readonly kind: 'none' }
  | { readonly kind: 'not-signed'; readonly reason: string }
  | {
      readonly kind: 'attached'
      readonly summaries: readonly {
        readonly app: string
        readonly environment: string
        readonly location: string
        readonly kept: boolean
      }[]
    }

interface SummarisedReport {
  readonly repository: string
  readonly notes: readonly string[]
  readonly environments: readonly {
    readonly app: string
    readonly environment: string
    readonly digest: string | null
    readonly since: string | null
    readonly behind: number | null
    readonly signature: string
    readonly summary: { readonly time: string } | null
    readonly held: boolean
    readonly pulls: readonly { readonly url: string }[]
    readonly drift: readonly string[]
  }[]
}

const BUDGET = 60_000

/** The job summary of a step of the ladder: one row for each app in each environment. */
export function renderLadderSummary(outcomes: readonly SummarisedEnvironment[]): string {
  const rows = outcomes.flatMap(({ environment, operation, url, merge, apps }) =>
    (apps.length > 0 ? apps : [{ app: '', after: '', result: operation, reasons: [] }]).map(
      ({ app, after, result, reasons }) => [
        codeSpan(environment),
        app === '' ? '' : codeSpan(app),
        after === '' ? '' : codeSpan(after.slice(0, 19)),
        [result, ...reasons.map((reason) => escapeMarkdown(reason))].join(': '),
        url === undefined
          ? ''
          : `${pullRequestLink(url)} ${operation}${merge === undefined || merge === 'manual' ? '' : `, ${merge}`}`
      ]
    )
  )
  const warnings = outcomes.flatMap((outcome) => outcome.warnings.map((warning) => escapeMarkdown(warning)))
  return sections(
    '## Promotion',
    table(['Environment', 'App', 'Digest', 'Result', 'Pull request'], rows, { budget: BUDGET, row: 'app' }),
    warnings.length === 0 ? undefined : bulletList(warnings, BUDGET, 'warning')
  )
}

/** The job summary of the gate: what it says of each digest, and why. */
export function renderGateSummary(
  number: number,
  { passed, faults, entries }: SummarisedVerdict,
  attestation: SummarisedAttestation
): string {
  const rows = entries.map((entry) => [
    codeSpan(entry.environment),
    codeSpan(entry.app),
    entry.digest === null ? '' : codeSpan(entry.digest),
    entry.faults.length === 0 ? '✅' : entry.faults.map((fault) => escapeMarkdown(fault)).join('; ')
  ])
  return sections(
    `## ${passed ? '✅ Pull request' : '❌ Pull request'} #${number}`,
    faults.length === 0
      ? undefined
      : bulletList(
          faults.map((fault) => escapeMarkdown(fault)),
          BUDGET,
          'fault'
        ),
    rows.length === 0
      ? 'It changes no digest of `custody.yaml`.'
      : table(['Environment', 'App', 'Digest', 'Verdict'], rows, { budget: BUDGET, row: 'digest' }),
    attestationPart(attestation)
  )
}

function attestationPart(attestation: SummarisedAttestation): string | undefined {
  if (attestation.kind === 'none') return undefined
  if (attestation.kind === 'not-signed')
    return `No verification summary was signed: ${escapeMarkdown(attestation.reason)}.`
  const rows = attestation.summaries.map(({ app, environment, location, kept }) => [
    codeSpan(environment),
    codeSpan(app),
    kept ? 'stood there already' : 'signed and attached',
    codeSpan(location)
  ])
  const limit = { budget: BUDGET, row: 'summary' }
  return `### Verification summaries\n\n${table(['Environment', 'App', 'What happened', 'Attached as'], rows, limit)}`
}

/** The job summary of a report: the ladder as a table, drift below. */
export function renderReportSummary({ repository, notes, environments }: SummarisedReport): string {
  const rows = environments.map((one) => [
    codeSpan(one.app),
    `${codeSpan(one.environment)}${one.held ? ' (held)' : ''}`,
    one.digest === null ? 'not pinned' : codeSpan(one.digest.slice(0, 19)),
    one.since === null ? '' : codeSpan(one.since.slice(0, 16)),
    one.behind === null ? '' : String(one.behind),
    one.signature === 'verified' ? '✅' : one.signature,
    one.summary === null ? 'none' : `✅ ${codeSpan(one.summary.time.slice(0, 10))}`,
    one.pulls.map(({ url }) => pullRequestLink(url)).join(' ')
  ])
  const drift = environments.flatMap(({ app, environment, drift: told }) =>
    told.map((fault) => `${codeSpan(app)} in ${codeSpan(environment)}: ${escapeMarkdown(fault)}`)
  )
  return sections(
    `## ${codeSpan(repository)}`,
    table(['App', 'Environment', 'Digest', 'Since', 'Commits behind', 'Signature', 'VSA', 'Open'], rows, {
      budget: BUDGET,
      row: 'environment'
    }),
    notes.length === 0
      ? undefined
      : bulletList(
          notes.map((note) => escapeMarkdown(note)),
          BUDGET,
          'note'
        ),
    drift.length === 0 ? undefined : `### Drift\n\n${bulletList(drift, BUDGET, 'fault')}`
  )
}
