import { parsePreflight, preflight } from '../chain/preflight.ts'
import { openRun } from '../chain/run.ts'
import { takeTokenRequest } from '../sigstore/identity.ts'
import { closeConnections } from '../support/http.ts'
import { reportFailure } from './failure.ts'
import { readInput } from './inputs.ts'
import { ActionsLog } from './log.ts'
import { setOutput } from './runner.ts'

const LIMIT_MS = 120_000

/** The preflight action: what is missing for a release is told before anything is built or pushed. */
export async function runPreflight(): Promise<void> {
  const log = new ActionsLog()
  try {
    const tokenRequest = takeTokenRequest(process.env)
    const request = parsePreflight(readInput(log))
    const run = openRun(process.env, log, LIMIT_MS)
    const passage = await preflight(request, tokenRequest !== undefined, run)
    if (passage === 'skip') log.notice('this run comes from a fork; nothing is built or signed (on-fork: skip)')
    setOutput('proceed', String(passage === 'sign'))
  } catch (error) {
    reportFailure(error, log)
  } finally {
    closeConnections()
  }
}
