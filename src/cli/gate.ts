import { gateError, type GateResult, judgeChange, targetOf } from '../chain/gate.ts'
import { tokenSource } from '../chain/tokens.ts'
import { attestPassage, parseSummary, type SummaryOutcome } from '../chain/verification-summary.ts'
import { takeTokenRequest } from '../sigstore/identity.ts'
import { type CommandLine, readOption } from './arguments.ts'
import { COMMON, EXIT_CODES } from './help-sections.ts'
import { LADDER, LADDER_OPTIONS, openLadderVerb } from './ladder-arguments.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'

/** `custody gate`: whether a pull request in the GitOps repository may be merged, whoever opened it. */
export const gateVerb: Verb = {
  usage: 'gate',
  summary: 'judge a pull request of the GitOps repository by its custody.yaml',
  options: [...LADDER_OPTIONS, 'pull-request', 'verification-summary', 'public-log', 'signing-config'],
  page: `custody gate --gitops-repository OWNER/NAME [--pull-request NUMBER] [options]

Reads what the pull request changes, and judges it by custody.yaml of the base branch: every digest verifies, the environment
before holds it, soak, freeze, health and approvals hold. What is not known fails, and is named. Nothing is written to GitHub.

  --pull-request NUMBER     default: that of the event (pull_request, merge_group) in a GitHub Actions job

Verification summary (SLSA VSA): signed keylessly for each digest that passed, and attached to it in its registry
  --verification-summary auto|require|never
                            auto (default) signs where the job has "id-token: write", a login that may push, and runs from
                            the base branch or its merge queue; and says what is missing where it has not
  --public-log allow        sign from a private repository into the public log
  --signing-config FILE     services to sign with, where custody.yaml trusts a Sigstore by a trusted root alone

${LADDER}

${COMMON}

${EXIT_CODES}`,
  run: gate
}

async function gate(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const tokenRequest = takeTokenRequest(process.env)
  const given = process.env['SIGSTORE_ID_TOKEN']
  delete process.env['SIGSTORE_ID_TOKEN']
  const { request, run } = openLadderVerb(line, log)
  const tokens = tokenRequest || given ? tokenSource(tokenRequest, given, run) : undefined
  const summary = parseSummary(readOption(line, process.env), tokens)
  const result = await judgeChange(request, targetOf(line.option('pull-request'), run), run)
  const outcome = await attestPassage(result, summary, run)
  const error = gateError(result)
  return {
    lines: [...gateLines(result), ...summaryLines(outcome)],
    json: JSON.stringify({ ...plainResult(result), verificationSummary: outcome }, undefined, 2),
    ...(error && { error })
  }
}

function summaryLines(outcome: SummaryOutcome): string[] {
  if (outcome.kind === 'none') return []
  if (outcome.kind === 'not-signed') return [`no verification summary: ${outcome.reason}`]
  return outcome.summaries.map(
    ({ app, environment, location, kept }) => `vsa ${app} ${environment} ${kept ? 'kept' : 'signed'} ${location}`
  )
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
