import { renderFailure } from '../evidence/failure.ts'
import { asCustodyError, failureLines } from '../support/errors.ts'
import type { ActionsLog } from './log.ts'
import { addSummary, issueCommand, setOutput } from './runner.ts'

/** Ends the step as failed: one error line a fault, with cause, remedy and the state that was left; the same in the summary. */
export function reportFailure(error: unknown, log: ActionsLog): void {
  reportFailures([error], log)
}

/** The same for several that have nothing to do with each other. */
export function reportFailures(errors: readonly unknown[], log: ActionsLog): void {
  process.exitCode = 1
  const faults = errors.flatMap((error) => asCustodyError(error).faults)
  for (const fault of faults) issueCommand('error', log.clean(failureLines(fault).join('\n')), `Custody ${fault.code}`)
  setOutput('error-code', [...new Set(faults.map(({ code }) => code))].join(','))
  addSummary(log.clean(faults.map((fault) => renderFailure(fault, manualUrl(process.env))).join('\n\n')))
}

// The runner names the action's own repository and ref; a local action has neither.
function manualUrl(env: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, GITHUB_SERVER_URL: server } = env
  return repository && ref && server ? `${server}/${repository}/blob/${ref}/docs/troubleshooting.md` : undefined
}
