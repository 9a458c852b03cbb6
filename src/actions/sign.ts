import { parseSigningRequest } from '../chain/parse-request.ts'
import { passageOf } from '../chain/passage.ts'
import { reachOut } from '../chain/reach.ts'
import { openRun } from '../chain/run.ts'
import { takeTokenRequest } from '../sigstore/identity.ts'
import { closeConnections } from '../support/http.ts'
import { reportFailure } from './failure.ts'
import { readInput } from './inputs.ts'
import { ActionsLog } from './log.ts'
import { setOutput } from './runner.ts'

/** The one-step action: signs, attests, reads back, and proposes the digest; every failure ends as one error with its remedy. */
export async function runSign(): Promise<void> {
  const log = new ActionsLog()
  try {
    await signStep(log)
  } catch (error) {
    reportFailure(error, log)
  } finally {
    closeConnections()
  }
}

async function signStep(log: ActionsLog): Promise<void> {
  const tokenRequest = takeTokenRequest(process.env)
  const request = parseSigningRequest(readInput(log), log)
  const run = openRun(process.env, log, request.timeoutMs)
  if (passageOf(request, tokenRequest !== undefined, run) === 'skip') {
    log.notice('this run comes from a fork; nothing is signed (on-fork: skip)')
    setOutput('operation', 'skipped')
    return
  }
  await reachOut(request, tokenRequest)
  // Most of the program is read only now, while the connections are being made.
  const { signPermitted } = await import('./sign-permitted.ts')
  await signPermitted(request, tokenRequest, run)
}
