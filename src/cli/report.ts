import { openLadderRun } from '../chain/ladder.ts'
import { reportLadder } from '../promotion/ladder/report.ts'
import type { CommandLine } from './arguments.ts'
import { COMMON, EXIT_CODES } from './help-sections.ts'
import { LADDER, LADDER_OPTIONS, openLadderVerb } from './ladder-arguments.ts'
import { reportLines } from './ladder-lines.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'

/** `custody report`: what each environment holds, since when, how far behind, and whether it verifies. */
export const reportVerb: Verb = {
  usage: 'report',
  summary: 'what each environment holds, since when, and whether it verifies',
  options: LADDER_OPTIONS,
  page: `custody report --gitops-repository OWNER/NAME [options]

Reads every environment of custody.yaml at one commit: its digest, since when it holds it, how many commits it is behind the
first environment, whether the digest verifies, open pull requests, rollbacks that hold, and where an overlay has drifted from
the ladder. Nothing is written.

${LADDER}

${COMMON}

${EXIT_CODES}`,
  run: report
}

async function report(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const { request, run } = openLadderVerb(line, log)
  const found = await reportLadder(await openLadderRun(request, run, { readsOnly: true }), request.site)
  return { lines: reportLines(found), json: JSON.stringify(found, undefined, 2) }
}
