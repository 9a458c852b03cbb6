import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beginPromotion, type PendingPromotion } from '../chain/promote.ts'
import type { SigningRequest } from '../chain/request.ts'
import type { Run } from '../chain/run.ts'
import { signImages, type SigningResult } from '../chain/sign.ts'
import { tokenSource } from '../chain/tokens.ts'
import { evidenceJson } from '../evidence/evidence-json.ts'
import { renderSummary } from '../evidence/summary.ts'
import type { Promotion } from '../promotion/promote.ts'
import type { TokenRequest } from '../sigstore/identity.ts'
import { writePromotionOutputs, writeSigningOutputs } from './outputs.ts'
import { addSummary } from './runner.ts'

/** The step of a run that may sign: signs, proposes the digest, and writes outputs and summary. */
export async function signPermitted(
  request: SigningRequest,
  tokenRequest: TokenRequest | undefined,
  run: Run
): Promise<void> {
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
