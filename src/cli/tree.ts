import { parseDuration } from '../chain/parse-request.ts'
import { parseTrust } from '../chain/trust-inputs.ts'
import { openRun } from '../chain/run.ts'
import { readTree } from '../chain/tree.ts'
import type { CommandLine } from './arguments.ts'
import { COMMON, EXIT_CODES, TRUST } from './help-sections.ts'
import { TRUST_OPTIONS } from './options.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import { treeJson, treeLines } from './tree-lines.ts'
import type { Verb } from './verb.ts'
import { parsePinned } from './verification-arguments.ts'

/** `custody tree`: everything that an image carries, ours or not, and whether it verifies. */
export const treeVerb: Verb = {
  usage: 'tree IMAGE@sha256:…',
  summary: 'show what an image carries, and who signed it',
  options: TRUST_OPTIONS,
  page: `custody tree IMAGE@sha256:… [options]

Shows what is attached to a digest and to each of its platforms, in every format: what it says, who signed it, from which commit,
where the log holds it and since when. "ok" means that the trust root vouches for whoever is named, not that it is who you
expect: that is what "custody verify" is for. What does not verify is shown with the reason; what is no signature, as "-".

${TRUST}

${COMMON}

Example
  custody tree ghcr.io/acme/checkout@sha256:9f86…

${EXIT_CODES}`,
  run: treeCommand
}

async function treeCommand(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const request = {
    ...parsePinned(line),
    trust: parseTrust(line.option, 'verify'),
    githubToken: process.env['GITHUB_TOKEN']
  }
  const run = openRun(process.env, log, parseDuration(line.option('timeout') || '15m'))
  const tree = await readTree(request, run)
  const width = process.stdout.isTTY ? process.stdout.columns : Infinity
  return { lines: treeLines(tree, width), json: JSON.stringify(treeJson(tree), undefined, 2) }
}
