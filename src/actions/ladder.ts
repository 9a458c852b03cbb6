import { gateError, type GateResult, judgeChange, targetOf } from '../chain/gate.ts'
import { parseSite } from '../chain/gitops-inputs.ts'
import { type LadderRequest, openLadderRun } from '../chain/ladder.ts'
import { oneOf, parseDuration, parseTag } from '../chain/parse-request.ts'
import type { ReadInput } from '../chain/request.ts'
import { openRun, type Run } from '../chain/run.ts'
import { tokenSource } from '../chain/tokens.ts'
import { attestPassage, parseSummary, type SummaryOutcome, type SummaryRequest } from '../chain/verification-summary.ts'
import { renderGateSummary, renderLadderSummary, renderReportSummary } from '../evidence/ladder-summary.ts'
import { Digest } from '../image/digest.ts'
import { parseImageName } from '../image/reference.ts'
import type { LadderContext } from '../promotion/ladder/consider.ts'
import { bumpLadder, promoteLadder, rollbackLadder } from '../promotion/ladder/modes.ts'
import type { EnvironmentOutcome } from '../promotion/ladder/outcome.ts'
import { releaseLadder } from '../promotion/ladder/release.ts'
import { reportLadder } from '../promotion/ladder/report.ts'
import { takeTokenRequest } from '../sigstore/identity.ts'
import { RequestError } from '../support/errors.ts'
import { closeConnections } from '../support/http.ts'
import { reportFailure } from './failure.ts'
import { readInput } from './inputs.ts'
import { ActionsLog } from './log.ts'
import { addSummary, setOutput } from './runner.ts'

/** The action in promote/: one step of the ladder by the GitOps repository's custody.yaml. */
export async function runPromote(): Promise<void> {
  await told(async (log) => {
    const read = readInput(log)
    const { request, run } = open(read, log)
    const context = await openLadderRun(request, run)
    if (read('mode') === 'report') {
      tellReport(await reportLadder(context, request.site))
      return
    }
    const outcomes = await outcomesOf(read, context, request)
    addSummary(renderLadderSummary(outcomes))
    const urls = outcomes.flatMap(({ url }) => url ?? [])
    setOutput('operation', outcomes.map(({ operation }) => operation).join(','))
    setOutput('pull-request-url', urls.join('\n'))
    setOutput(
      'outcomes',
      JSON.stringify(
        outcomes.map(({ error, apps, ...outcome }) => ({
          ...outcome,
          code: error?.code ?? null,
          apps: apps.map(({ error: fault, ...app }) => ({ ...app, code: fault?.code ?? null }))
        }))
      )
    )
    for (const { warnings } of outcomes) for (const warning of warnings) log.warning(warning)
    const faults = outcomes.flatMap(({ error, apps }) => error ?? apps.flatMap((app) => app.error ?? []))
    if (faults[0]) throw faults[0]
  })
}

/** The action in gate/: whether the pull request of this event may be merged. */
export async function runGate(): Promise<void> {
  await told(async (log) => {
    const tokenRequest = takeTokenRequest(process.env)
    const read = readInput(log)
    const { request, run } = open(read, log)
    const summary = parseSummary(read, tokenRequest && tokenSource(tokenRequest, undefined, run))
    const result = await judgeChange(request, targetOf(read('pull-request'), run), run)
    setOutput('passed', String(result.verdict.passed))
    setOutput('verdict', JSON.stringify(result.verdict))
    await attestAndTell(result, summary, run)
    const error = gateError(result)
    if (error) throw error
  })
}

// What the gate said stays told where its summary can't be signed.
async function attestAndTell(result: GateResult, request: SummaryRequest, run: Run): Promise<void> {
  let outcome: SummaryOutcome = { kind: 'none' }
  try {
    outcome = await attestPassage(result, request, run)
    if (outcome.kind === 'not-signed') run.log.notice(`no verification summary: ${outcome.reason}`)
    setOutput('verification-summaries', JSON.stringify(outcome.kind === 'attached' ? outcome.summaries : []))
  } finally {
    addSummary(renderGateSummary(result.change.number, result.verdict, outcome))
  }
}

async function told(step: (log: ActionsLog) => Promise<void>): Promise<void> {
  const log = new ActionsLog()
  try {
    await step(log)
  } catch (error) {
    reportFailure(error, log)
  } finally {
    closeConnections()
  }
}

function open(read: ReadInput, log: ActionsLog) {
  const request: LadderRequest = {
    site: parseSite(read),
    gitopsToken: read('gitops-token'),
    githubToken: read('github-token') || undefined,
    rendersAll: oneOf('render', read('render'), ['auto', 'always']) === 'always',
    allowDiverged: read('allow-diverged') === 'true',
    forceReopen: read('force-reopen') === 'true'
  }
  return { request, run: openRun(process.env, log, parseDuration(read('timeout') || '15m')) }
}

async function outcomesOf(
  read: ReadInput,
  context: LadderContext,
  { site }: LadderRequest
): Promise<readonly EnvironmentOutcome[]> {
  const [environment, app, to] = [read('environment'), read('app'), read('to')]
  switch (read('mode')) {
    case 'bump':
      return bumpLadder(context, site, [bumped(read)])
    case 'promote':
      return promoteLadder(context, site, { environment: given(read, 'environment'), app: app || undefined })
    case 'rollback':
      return rollbackLadder(context, site, {
        environment: given(read, 'environment'),
        app: given(read, 'app'),
        to: to === '' ? undefined : Digest.parse(to)
      })
    case 'release':
      return releaseLadder(context, site, { environment, app })
    default:
      throw modeError(read('mode'))
  }
}

function bumped(read: ReadInput) {
  const { reference: image, digest } = parseImageName(given(read, 'image'))
  return { image, digest: digest ?? Digest.parse(given(read, 'digest')), tag: parseTag(read('tag')) }
}

function given(read: ReadInput, name: string): string {
  const value = read(name)
  if (value !== '') return value
  throw new RequestError('E_INPUT', {
    message: `${name} is empty`,
    reason: `mode: ${read('mode')} needs it`,
    remedy: `write ${name}: in the step`
  })
}

function modeError(mode: string): RequestError {
  return new RequestError('E_INPUT', {
    message: `mode: ${JSON.stringify(mode.slice(0, 40))} is not one of bump, promote, rollback, release, report`,
    reason: 'a word that is not known is never guessed at',
    remedy: 'write mode: promote, for example'
  })
}

function tellReport(report: Awaited<ReturnType<typeof reportLadder>>): void {
  addSummary(renderReportSummary(report))
  setOutput('outcomes', JSON.stringify(report))
}
