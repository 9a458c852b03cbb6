import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSite } from '../chain/gitops-inputs.ts'
import { parseDuration } from '../chain/parse-request.ts'
import type { ReadInput } from '../chain/request.ts'
import { attestRescan } from '../chain/rescan-attest.ts'
import { parseRescan, parseRescanned } from '../chain/rescan-request.ts'
import { keepRescanIssue, rescan } from '../chain/rescan.ts'
import { openRun } from '../chain/run.ts'
import { tokenSource } from '../chain/tokens.ts'
import { parseSigningInputs } from '../chain/verification-summary.ts'
import { isOpen, renderAttestSummary, renderRescanSummary, type Rescanned } from '../scan/rescan-text.ts'
import { takeTokenRequest, type TokenRequest } from '../sigstore/identity.ts'
import { RequestError } from '../support/errors.ts'
import { closeConnections } from '../support/http.ts'
import { reportFailure } from './failure.ts'
import { readInput } from './inputs.ts'
import { ActionsLog } from './log.ts'
import { addSummary, setOutput } from './runner.ts'

const REPORT_MS = 5 * 60_000

/** The rescan action: scans again what is in use, or, each in a job of its own, attests what passed or has one issue say what was found. */
export async function runRescan(): Promise<void> {
  const log = new ActionsLog()
  try {
    const tokenRequest = takeTokenRequest(process.env)
    await stepOf(readInput(log), tokenRequest, log)
  } catch (error) {
    reportFailure(error, log)
  } finally {
    closeConnections()
  }
}

async function stepOf(read: ReadInput, tokenRequest: TokenRequest | undefined, log: ActionsLog): Promise<void> {
  const mode = read('mode')
  if (mode === 'scan') return scan(read, log)
  if (mode === 'attest') return attest(read, tokenRequest, log)
  if (mode === 'report') return report(read, log)
  throw new RequestError('E_INPUT', {
    message: `mode: ${JSON.stringify(mode.slice(0, 40))} is not one of scan, attest, report`,
    reason: 'a word that is not known is never guessed at',
    remedy: 'write mode: scan, and mode: attest and mode: report each in a job of its own after it'
  })
}

async function scan(read: ReadInput, log: ActionsLog): Promise<void> {
  const request = parseRescan(read, process.cwd())
  const run = openRun(process.env, log, request.scan.timeoutMs)
  const { images, error } = await rescan(request, run)
  const results = join(run.folder, 'rescan.json')
  await writeFile(results, JSON.stringify(images))
  setOutput('results', results)
  setOutput('blocked', String(isOpen(images)))
  addSummary(log.clean(renderRescanSummary(images)))
  if (error) throw error
}

async function attest(read: ReadInput, tokenRequest: TokenRequest | undefined, log: ActionsLog): Promise<void> {
  const site = parseSite(read)
  const run = openRun(process.env, log, parseDuration(read('timeout')))
  const images = await readResults(read)
  const request = {
    ...{ site, gitopsToken: read('gitops-token'), githubToken: read('github-token') || undefined },
    ...parseSigningInputs(read),
    tokens: tokenRequest && tokenSource(tokenRequest, undefined, run)
  }
  const { scans, error } = await attestRescan(images, request, run)
  setOutput('attested', JSON.stringify(scans.flatMap(({ image, outcome }) => (outcome === 'attested' ? image : []))))
  addSummary(log.clean(renderAttestSummary(scans)))
  if (error) throw error
}

async function readResults(read: ReadInput): Promise<Rescanned[]> {
  const path = read('results')
  return parseRescanned(await readFile(path), path)
}

async function report(read: ReadInput, log: ActionsLog): Promise<void> {
  const { repository } = parseSite(read)
  const run = openRun(process.env, log, REPORT_MS)
  const { apiUrl, graphqlUrl, deadline } = run
  const images = await readResults(read)
  const { operation, url } = await keepRescanIssue(
    images,
    { repository, title: read('issue-title') },
    { token: read('gitops-token'), apiUrl, graphqlUrl, log, deadline }
  )
  log.info(url === undefined ? 'nothing blocks, and no issue is open' : `issue ${operation}: ${url}`)
  setOutput('operation', operation)
  setOutput('issue-url', url ?? '')
}
