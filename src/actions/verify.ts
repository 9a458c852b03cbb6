import { openRun } from '../chain/run.ts'
import { type ListedVerification, parseVerificationList, verifyList } from '../chain/verify-list.ts'
import { PREDICATE } from '../attestation/statement.ts'
import { renderVerification, type SummarisedVerification } from '../evidence/verification-summary.ts'
import { closeConnections } from '../support/http.ts'
import { reportFailure, reportFailures } from './failure.ts'
import { readInput } from './inputs.ts'
import { ActionsLog } from './log.ts'
import { addSummary, setOutput } from './runner.ts'

/** The verify action: a list of digests by one rule; each that does not verify is told, and one is enough to fail the step. */
export async function runVerify(): Promise<void> {
  const log = new ActionsLog()
  try {
    await verifyStep(log)
  } catch (error) {
    reportFailure(error, log)
  } finally {
    closeConnections()
  }
}

async function verifyStep(log: ActionsLog): Promise<void> {
  const list = parseVerificationList(readInput(log))
  const results = await verifyList(list, openRun(process.env, log, list.timeoutMs))
  const refused = results.filter(({ error }) => error !== undefined)
  setOutput('verified', String(refused.length === 0))
  const told = results.map(({ name, error }) => ({ image: name, verified: !error, code: error?.code ?? null }))
  setOutput('results', JSON.stringify(told))
  addSummary(log.clean(renderVerification(results.map(summarised))))
  for (const { name, error } of results) if (!error) log.info(`verified ${name}`)
  if (refused.length > 0)
    reportFailures(
      refused.map(({ error }) => error),
      log
    )
}

function summarised({ name, findings, error }: ListedVerification): SummarisedVerification {
  const attachments = findings?.attachments ?? []
  return {
    name,
    fault: error && { code: error.code, text: [error.message, error.reason ?? ''].filter(Boolean).join(': ') },
    predicateTypes: attachments.map(({ form, verified }) =>
      form === 'signature-layer' ? PREDICATE.signature : verified.predicateType
    ),
    signers: attachments.map(({ verified }) => verified.signer.subjectAlternativeName),
    logIndexes: attachments.flatMap(({ verified }) => verified.logIndex ?? [])
  }
}
