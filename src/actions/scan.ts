import { openRun } from '../chain/run.ts'
import { scanImage, type ScanOutcome } from '../chain/scan.ts'
import { parseScanRequest } from '../chain/scan-request.ts'
import { renderScan } from '../scan/summary.ts'
import { countsLine, gateError } from '../scan/words.ts'
import { closeConnections } from '../support/http.ts'
import { reportFailure } from './failure.ts'
import { readInput } from './inputs.ts'
import { ActionsLog } from './log.ts'
import { addSummary, setOutput } from './runner.ts'

/** The scan action: scans a digest and judges what was found; a shut gate is one error, told after the outputs and the summary. */
export async function runScan(): Promise<void> {
  const log = new ActionsLog()
  try {
    await scanStep(log)
  } catch (error) {
    reportFailure(error, log)
  } finally {
    closeConnections()
  }
}

async function scanStep(log: ActionsLog): Promise<void> {
  const request = parseScanRequest(readInput(log), { workspace: process.cwd() })
  const run = openRun(process.env, log, request.timeoutMs)
  const outcome = await scanImage(request, run)
  writeOutputs(outcome)
  const { verdict, record } = outcome
  for (const warning of verdict.warnings) log.warning(warning)
  addSummary(log.clean(renderScan(record)))
  if (!verdict.passed) throw gateError(record, verdict)
  log.info(`passed: ${countsLine(verdict.counts)} found`)
}

function writeOutputs({ verdict, record, files, database }: ScanOutcome): void {
  setOutput('verdict', record.verdict)
  setOutput('counts', JSON.stringify(verdict.counts))
  setOutput('record', files.record)
  setOutput('reports', files.reports)
  setOutput('sarif', files.sarif)
  setOutput('database-archive', database?.archive.hex ?? '')
  setOutput('database-cached', String(database?.cached ?? false))
}
