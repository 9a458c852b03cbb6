import { parseDuration } from '../chain/parse-request.ts'
import { makePolicies, parsePoliciesRequest, policyLines } from '../chain/policies.ts'
import { openRun } from '../chain/run.ts'
import { closeConnections } from '../support/http.ts'
import { reportFailure } from './failure.ts'
import { readInput } from './inputs.ts'
import { ActionsLog } from './log.ts'
import { setOutput } from './runner.ts'

/** The policy action: writes admission policies, or compares a folder with them; a difference is one error. */
export async function runPolicy(): Promise<void> {
  const log = new ActionsLog()
  try {
    const read = readInput(log)
    const request = parsePoliciesRequest(read)
    const run = openRun(process.env, log, parseDuration(read('timeout') || '15m'))
    const result = await makePolicies(request, run)
    for (const line of policyLines(result, request.task)) log.info(line)
    const changed = request.task === 'write' ? result.changed : result.differences.map(({ path }) => path)
    setOutput('changed', JSON.stringify(changed))
    if (result.error) throw result.error
  } catch (error) {
    reportFailure(error, log)
  } finally {
    closeConnections()
  }
}
