import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSite } from '../chain/gitops-inputs.ts'
import type { ReadInput } from '../chain/request.ts'
import { parseRescan, parseRescanned } from '../chain/rescan-request.ts'
import { keepRescanIssue, rescan } from '../chain/rescan.ts'
import { openRun } from '../chain/run.ts'
import { isOpen, renderRescanSummary } from '../scan/rescan-text.ts'
import { RequestError } from '../support/errors.ts'
import { closeConnections } from '../support/http.ts'
import { reportFailure } from './failure.ts'
import { readInput } from './inputs.ts'
import { ActionsLog } from './log.ts'
import { addSummary, setOutput } from './runner.ts'

const REPORT_MS = 5 * 60_000

/** The rescan action: scans again what is in use, or, in a job of its own, has one issue say what was found. */
export async function runRescan(): Promise<void> {
  const log = new ActionsLog()
  try {
    await stepOf(readInput(log), log)
  } catch (error) {
    reportFailure(error, log)
  } finally {
    closeConnections()
  }
}

async function stepOf(read: ReadInput, log: ActionsLog): Promise<void> {
  const mode = read('mode')
  if (mode === 'scan') return scan(read, log)
  if (mode === 'report') return report(read, log)
  throw new RequestError('E_INPUT', {
    message: `mode: ${JSON.stringify(mode.slice(0, 40))} is not one of scan, report`,
    reason: 'a word that is not known is never guessed at',
    remedy: 'write mode: scan, and mode: report in a job of its own after it'
  })
}

async function scan(read: ReadInput, log: ActionsLog): Promise<void> {
  const request = parseRescan(read, process.cwd())
  const run = await openRun(process.env, log, request.scan.timeoutMs)
  const { images, error } = await rescan(request, run)
  const results = join(run.folder, 'rescan.json')
  await writeFile(results, JSON.stringify(images))
  setOutput('results', results)
  setOutput('blocked', String(isOpen(images)))
  addSummary(log.clean(renderRescanSummary(images)))
  if (error) throw error
}

async function report(read: ReadInput, log: ActionsLog): Promise<void> {
  const path = read('results')
  const { repository } = parseSite(read)
  const run = await openRun(process.env, log, REPORT_MS)
  const { apiUrl, graphqlUrl, deadline } = run
  const images = parseRescanned(await readFile(path), path)
  const { operation, url } = await keepRescanIssue(
    images,
    { repository, title: read('issue-title') },
    { token: read('gitops-token'), apiUrl, graphqlUrl, log, deadline }
  )
  log.info(url === undefined ? 'nothing blocks, and no issue is open' : `issue ${operation}: ${url}`)
  setOutput('operation', operation)
  setOutput('issue-url', url ?? '')
}
