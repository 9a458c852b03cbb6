import { parseDuration } from '../chain/parse-request.ts'
import { openRun } from '../chain/run.ts'
import { verifyImage } from '../chain/verify.ts'
import { type CommandLine, parseVerification } from './arguments.ts'
import { findingsJson, findingsLines } from './lines.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'

/** `custody verify`: what the registry holds for one digest, judged against the identity that must have signed. */
export async function verifyCommand(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const request = parseVerification(line, process.env)
  const run = await openRun(process.env, log, parseDuration(line.option('timeout') || '15m'))
  const { decision, findings } = await verifyImage(request, run)
  const name = request.reference.at(request.digest)
  return {
    lines: [...findingsLines(findings), decision.accepted ? `verified ${name}` : `REFUSED ${name}`],
    json: JSON.stringify({ subject: name, verified: decision.accepted, ...findingsJson(findings) }, undefined, 2),
    ...(decision.error && { error: decision.error })
  }
}
