import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSigningRequest } from '../chain/parse-request.ts'
import { passageOf } from '../chain/passage.ts'
import { beginPromotion, type PendingPromotion } from '../chain/promote.ts'
import { openRun, type Run } from '../chain/run.ts'
import { signImages, type SigningResult } from '../chain/sign.ts'
import { tokenSource } from '../chain/tokens.ts'
import { evidenceJson } from '../evidence/evidence-json.ts'
import { renderSummary } from '../evidence/summary.ts'
import type { Promotion } from '../promotion/promote.ts'
import { takeTokenRequest } from '../sigstore/identity.ts'
import { closeConnections } from '../support/http.ts'
import { reportFailure } from './failure.ts'
import { readInput } from './inputs.ts'
import { ActionsLog } from './log.ts'
import { writePromotionOutputs, writeSigningOutputs } from './outputs.ts'
import { addSummary, setOutput } from './runner.ts'

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
  const run = await openRun(process.env, log, request.timeoutMs)
  if (passageOf(request, tokenRequest !== undefined, run) === 'skip') {
    log.notice('this run comes from a fork; nothing is signed (on-fork: skip)')
    setOutput('operation', 'skipped')
    return
  }
  const promotion = beginPromotion(request, run)
  const result = await signImages(request, tokenSource(tokenRequest, undefined, run), promotion.permit, run)
  const evidencePath = await writeEvidence(result, run)
  writeSigningOutputs(result, evidencePath)
  await promoteAndTell(promotion, result).finally(() => result.storing)
}

// What was proved stays told in the summary when the pull request can't be opened.
async function promoteAndTell(promotion: PendingPromotion, { evidence }: SigningResult): Promise<void> {
  let outcome: Promotion | undefined
  try {
    outcome = await promotion.complete(evidence)
    writePromotionOutputs(outcome)
  } finally {
    addSummary(renderSummary(evidence, outcome && { promotion: outcome }))
  }
}

async function writeEvidence({ evidence }: SigningResult, { folder }: Run): Promise<string> {
  const path = join(folder, 'evidence.json')
  await writeFile(path, evidenceJson(evidence))
  return path
}
