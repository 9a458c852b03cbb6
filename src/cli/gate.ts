import { gateError, type GateResult, type GateTarget, judgeChange, targetOf } from '../chain/gate.ts'
import type { Run } from '../chain/run.ts'
import { RequestError } from '../support/errors.ts'
import type { CommandLine } from './arguments.ts'
import { COMMON, EXIT_CODES } from './help-sections.ts'
import { LADDER, LADDER_OPTIONS, openLadderVerb } from './ladder-arguments.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'

/** `custody gate`: whether a pull request in the GitOps repository may be merged, whoever opened it. */
export const gateVerb: Verb = {
  usage: 'gate',
  summary: 'judge a pull request of the GitOps repository by its custody.yaml',
  options: [...LADDER_OPTIONS, 'pull-request'],
  page: `custody gate --gitops-repository OWNER/NAME [--pull-request NUMBER] [options]

Reads what the pull request changes, and judges it by custody.yaml of the base branch: every digest verifies, the environment
before holds it, soak, freeze, health and approvals hold. What is not known fails, and is named. Nothing is written.

  --pull-request NUMBER     default: that of the event (pull_request, merge_group) in a GitHub Actions job

${LADDER}

${COMMON}

${EXIT_CODES}`,
  run: gate
}

async function gate(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const { request, run } = await openLadderVerb(line, log)
  const result = await judgeChange(request, targetIn(line, run), run)
  const error = gateError(result)
  return { lines: gateLines(result), json: JSON.stringify(plainResult(result), undefined, 2), ...(error && { error }) }
}

function targetIn(line: CommandLine, run: Run): GateTarget {
  const text = line.option('pull-request')
  if (text === '') return targetOf(run)
  if (/^[1-9]\d{0,8}$/.test(text)) return { number: Number(text), group: undefined }
  throw new RequestError('E_ARGUMENT', {
    message: `--pull-request ${JSON.stringify(text.slice(0, 20))} is no number`,
    reason: 'a pull request is named by its number',
    remedy: 'write for example --pull-request 12'
  })
}

function gateLines({ verdict, change }: GateResult): string[] {
  const digests = verdict.entries.length === 0 ? ': no digest of custody.yaml is changed' : ''
  return [
    `${verdict.passed ? 'passed' : 'FAILED'} #${change.number}${verdict.passed ? digests : ''}`,
    ...verdict.faults,
    ...verdict.entries.flatMap(({ app, environment, digest, faults }) => [
      `${faults.length === 0 ? 'ok' : 'no'} ${app} ${environment} ${digest?.slice(0, 19) ?? '-'}`,
      ...faults.map((fault) => `   ${fault}`)
    ])
  ]
}

function plainResult({ verdict, change, ladder }: GateResult) {
  return { pullRequest: change.number, head: change.head, base: ladder.base, policy: ladder.policyOid, ...verdict }
}
