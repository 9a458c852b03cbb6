import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as core from '@actions/core'
import { guardEvent, guardVisibility, visibilityOf } from '../chain/guard.ts'
import { parseSigningRequest } from '../chain/parse-request.ts'
import { beginPromotion } from '../chain/promote.ts'
import type { SigningRequest } from '../chain/request.ts'
import { openRun, type Run } from '../chain/run.ts'
import { signImages, type SigningResult } from '../chain/sign.ts'
import { isPublicGood } from '../chain/signing.ts'
import { noIdentity, tokenSource } from '../chain/tokens.ts'
import { evidenceJson } from '../evidence/evidence-json.ts'
import { renderSummary } from '../evidence/summary.ts'
import { takeTokenRequest, type TokenRequest } from '../sigstore/identity.ts'
import { closeConnections } from '../support/http.ts'
import { reportFailure } from './failure.ts'
import { readInput } from './inputs.ts'
import { ActionsLog } from './log.ts'
import { writePromotionOutputs, writeSigningOutputs } from './outputs.ts'
import { writeSummary } from './summary.ts'

/** The one-step action: signs, attests, reads back, and proposes the digest; every failure ends as one error with its remedy. */
export async function runSign(): Promise<void> {
  const log = new ActionsLog()
  try {
    await signStep(log)
  } catch (error) {
    await reportFailure(error, log)
  } finally {
    closeConnections()
  }
}

async function signStep(log: ActionsLog): Promise<void> {
  const tokenRequest = takeTokenRequest(process.env)
  const request = parseSigningRequest(readInput(log), log)
  const run = await openRun(process.env, log, request.timeoutMs)
  if (!mayPass(request, tokenRequest, run)) {
    log.notice('this run comes from a fork; nothing is signed (on-fork: skip)')
    core.setOutput('operation', 'skipped')
    return
  }
  const promotion = beginPromotion(request, run)
  const result = await signImages(request, tokenSource(tokenRequest, undefined, run), promotion.permit, run)
  const evidencePath = await writeEvidence(result, run)
  writeSigningOutputs(result, evidencePath)
  const outcome = await promotion.complete(result.evidence)
  writePromotionOutputs(outcome)
  await writeSummary(renderSummary(result.evidence, outcome && { promotion: outcome }))
}

function mayPass(request: SigningRequest, tokenRequest: TokenRequest | undefined, run: Run): boolean {
  const { event, env } = run
  if (guardEvent(event, request, env['GITHUB_ACTOR'] ?? '', tokenRequest !== undefined) === 'skip') return false
  if (!tokenRequest) throw noIdentity()
  const names = {
    repository: env['GITHUB_REPOSITORY'] ?? '',
    workflow: env['GITHUB_WORKFLOW_REF'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    sha: env['GITHUB_SHA'] ?? ''
  }
  guardVisibility(visibilityOf(event), isPublicGood(request), request.publicLogAllowed, names)
  return true
}

async function writeEvidence({ evidence }: SigningResult, { folder }: Run): Promise<string> {
  const path = join(folder, 'evidence.json')
  await writeFile(path, evidenceJson(evidence))
  return path
}
