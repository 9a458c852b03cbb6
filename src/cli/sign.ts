import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSigningRequest } from '../chain/parse-request.ts'
import { passageOf } from '../chain/passage.ts'
import { beginPromotion } from '../chain/promote.ts'
import { openRun } from '../chain/run.ts'
import { signImages } from '../chain/sign.ts'
import { tokenSource } from '../chain/tokens.ts'
import { evidenceJson } from '../evidence/evidence-json.ts'
import { takeTokenRequest } from '../sigstore/identity.ts'
import { type CommandLine, readOption } from './arguments.ts'
import { evidenceLines, promotionLines } from './lines.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'

/** `custody sign`: the main road of the action, on a terminal or another CI. */
export async function signCommand(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const tokenRequest = takeTokenRequest(process.env)
  const given = process.env['SIGSTORE_ID_TOKEN']
  delete process.env['SIGSTORE_ID_TOKEN']
  const read = readOption(line, process.env)
  for (const name of ['gitops-token', 'github-token']) if (read(name) !== '') log.mask(read(name))
  const request = parseSigningRequest(read, log)
  const run = await openRun(process.env, log, request.timeoutMs)
  passageOf(request, tokenRequest !== undefined || Boolean(given), run)
  const promotion = beginPromotion(request, run)
  const { evidence, bundles } = await signImages(request, tokenSource(tokenRequest, given, run), promotion.permit, run)
  const path = join(run.folder, 'evidence.json')
  await writeFile(path, evidenceJson(evidence))
  const outcome = await promotion.complete(evidence)
  const lines = [...evidenceLines(evidence), `bundles  ${bundles}`, `evidence ${path}`, ...promotionLines(outcome)]
  return { lines, json: JSON.stringify({ evidence, bundles, promotion: outcome ?? null }, undefined, 2) }
}
