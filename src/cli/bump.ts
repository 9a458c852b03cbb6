import { openLadderRun } from '../chain/ladder.ts'
import { parseTag } from '../chain/parse-request.ts'
import { bumpLadder } from '../promotion/ladder/modes.ts'
import type { CommandLine } from './arguments.ts'
import { COMMON, EXIT_CODES } from './help-sections.ts'
import { DOUBTFUL, LADDER, LADDER_OPTIONS, LADDER_SWITCHES, openLadderVerb, RENDER } from './ladder-arguments.ts'
import { ladderResult } from './ladder-lines.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'
import { parsePinned } from './verification-arguments.ts'

/** `custody bump`: verifies a signed digest by custody.yaml and proposes it to the first environment. */
export const bumpVerb: Verb = {
  usage: 'bump IMAGE@sha256:…',
  summary: 'verify by custody.yaml, then propose the digest to the first environment',
  options: [...LADDER_OPTIONS, 'tag', 'render'],
  switches: LADDER_SWITCHES,
  page: `custody bump IMAGE@sha256:… --gitops-repository OWNER/NAME [options]

Verifies the digest as the repository's custody.yaml says, and opens one pull request for each environment in which new digests
come in (those without from:). Older pull requests of ours are closed; what is merged automatically, custody.yaml says.

${LADDER}
  --tag TAG                       the release's tag, for environments with tag: sync

${RENDER}

${DOUBTFUL}

${COMMON}

Example
  GITOPS_TOKEN=… custody bump ghcr.io/acme/checkout@sha256:9f86… --gitops-repository acme/deploy

${EXIT_CODES}`,
  run: bump
}

async function bump(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const { reference: image, digest } = parsePinned(line)
  const { request, run } = openLadderVerb(line, log)
  const context = await openLadderRun(request, run)
  return ladderResult(await bumpLadder(context, request.site, [{ image, digest, tag: parseTag(line.option('tag')) }]))
}
