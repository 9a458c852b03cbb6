import { openLadderRun } from '../chain/ladder.ts'
import { Digest } from '../image/digest.ts'
import { rollbackLadder } from '../promotion/ladder/modes.ts'
import { releaseLadder } from '../promotion/ladder/release.ts'
import { RequestError } from '../support/errors.ts'
import type { CommandLine } from './arguments.ts'
import { COMMON, EXIT_CODES } from './help-sections.ts'
import { LADDER, LADDER_OPTIONS, openLadderVerb, RENDER } from './ladder-arguments.ts'
import { ladderResult } from './ladder-lines.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'

/** `custody rollback`: proposes a digest that an environment held before, or ends such a rollback. */
export const rollbackVerb: Verb = {
  usage: 'rollback --environment NAME --app NAME',
  summary: 'go back to a digest that an environment held before',
  options: [...LADDER_OPTIONS, 'environment', 'app', 'to', 'render'],
  switches: ['release'],
  page: `custody rollback --environment NAME --app NAME --gitops-repository OWNER/NAME [options]

Opens the pull request that pins a digest which the environment held before and which still verifies. It leaves a mark
(.custody/holds/ENVIRONMENT/APP): nothing is promoted over the digest until the rollback is released.

  --environment NAME        the environment
  --app NAME                the app of custody.yaml
  --to sha256:…             the digest (default: the one before)
  --release                 end the rollback: open the pull request that removes its mark

${LADDER}

${RENDER}

${COMMON}

${EXIT_CODES}`,
  run: rollback
}

async function rollback(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const [environment, app, to] = [required(line, 'environment'), required(line, 'app'), line.option('to')]
  const { request, run } = openLadderVerb(line, log)
  const context = await openLadderRun(request, run)
  if (line.isOn('release')) return ladderResult(await releaseLadder(context, request.site, { environment, app }))
  const digest = to === '' ? undefined : Digest.parse(to)
  return ladderResult(await rollbackLadder(context, request.site, { environment, app, to: digest }))
}

function required(line: CommandLine, name: string): string {
  const value = line.option(name)
  if (value !== '') return value
  throw new RequestError('E_ARGUMENT', {
    message: `--${name} is missing`,
    reason: 'a rollback is of one app in one environment',
    remedy: `write custody rollback --environment NAME --app NAME; see custody rollback --help`
  })
}
