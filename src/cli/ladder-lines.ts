import type { EnvironmentOutcome } from '../promotion/ladder/outcome.ts'
import type { LadderReport } from '../promotion/ladder/report.ts'
import { errorJson } from './lines.ts'
import type { CommandResult } from './result.ts'

/** What became of each environment, for a person and for programs; the first error decides the exit code. */
export function ladderResult(outcomes: readonly EnvironmentOutcome[]): CommandResult {
  const error =
    outcomes.find((outcome) => outcome.error)?.error ??
    outcomes.flatMap(({ apps }) => apps).find((app) => app.error)?.error
  return {
    lines: outcomes.flatMap(outcomeLines),
    json: JSON.stringify({ environments: outcomes.map(plainOutcome) }, undefined, 2),
    ...(error && { error })
  }
}

function outcomeLines({ environment, operation, url, merge, apps, warnings }: EnvironmentOutcome): string[] {
  const where = url === undefined ? '' : ` ${url}`
  const then = merge === undefined || merge === 'manual' ? '' : ` (${merge})`
  return [
    `${environment} ${operation}${where}${then}`,
    ...apps.map(
      ({ app, result, after, reasons }) =>
        `  ${app} ${result} ${after.slice(0, 19)}${reasons.map((reason) => `: ${reason}`).join('')}`
    ),
    ...warnings.map((warning) => `  warning: ${warning}`)
  ]
}

/** An outcome as JSON: errors as their codes and words. */
function plainOutcome({ error, apps, ...outcome }: EnvironmentOutcome) {
  return {
    ...outcome,
    apps: apps.map(({ error: fault, ...app }) => ({ ...app, ...(fault && { error: errorJson(fault) }) })),
    ...(error && { error: errorJson(error) })
  }
}

/** The ladder as aligned columns, drift below. */
export function reportLines({ repository, base, commit, notes, environments }: LadderReport): string[] {
  const rows = environments.map((one) => [
    one.app,
    one.environment + (one.held ? ' (held)' : ''),
    one.digest?.slice(0, 19) ?? '-',
    one.since?.slice(0, 16) ?? '-',
    one.behind === null ? '-' : String(one.behind),
    one.signature,
    one.summary?.time.slice(0, 16) ?? '-',
    one.pulls.map(({ number }) => `#${number}`).join(' ')
  ])
  const header = ['app', 'environment', 'digest', 'since', 'behind', 'signature', 'vsa', 'open']
  const widths = header.map((title, column) =>
    Math.max(...[header, ...rows].map((row) => (row[column] ?? title).length))
  )
  const drift = environments.flatMap(({ app, environment, drift: told }) =>
    told.map((fault) => `drift ${app} ${environment}: ${fault}`)
  )
  return [
    `${repository} ${base} ${commit.slice(0, 12)}`,
    ...[header, ...rows].map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()
    ),
    ...drift,
    ...notes
  ]
}
