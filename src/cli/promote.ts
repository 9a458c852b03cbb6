import { parseGitops } from '../chain/gitops-inputs.ts'
import { parseDuration } from '../chain/parse-request.ts'
import { beginPromotion } from '../chain/promote.ts'
import { openRun } from '../chain/run.ts'
import { verifyImage } from '../chain/verify.ts'
import { openLadderRun } from '../chain/ladder.ts'
import { promoteLadder } from '../promotion/ladder/modes.ts'
import { DOUBTFUL, LADDER_SWITCHES, openLadderVerb, RENDER } from './ladder-arguments.ts'
import { ladderResult } from './ladder-lines.ts'
import { RequestError } from '../support/errors.ts'
import { type CommandLine, readOption } from './arguments.ts'
import { findingsJson, findingsLines, promotionLines } from './lines.ts'
import { COMMON, EXIT_CODES, GITOPS, IDENTITY, TRUST } from './help-sections.ts'
import { GITOPS_OPTIONS, IDENTITY_OPTIONS, TRUST_OPTIONS } from './options.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'
import { parseVerification } from './verification-arguments.ts'

/** `custody promote`: verifies a digest from the registry, and only then opens the pull request that deploys it. */
export const promoteVerb: Verb = {
  usage: 'promote IMAGE@sha256:…',
  summary: 'verify, then open the pull request that deploys the digest',
  options: [...IDENTITY_OPTIONS, ...GITOPS_OPTIONS, ...TRUST_OPTIONS, 'environment', 'app', 'render'],
  switches: LADDER_SWITCHES,
  page: `custody promote IMAGE@sha256:… --certificate-identity URI --gitops-repository OWNER/NAME --gitops-path FOLDER [options]
       custody promote --environment NAME --gitops-repository OWNER/NAME [options]

Verifies the digest as "custody verify" does, then opens (or adopts) the pull request that pins it in the kustomization.

Or by the repository's custody.yaml, from one environment to the next; the digest is read from the overlay of the environment
before, and verified as custody.yaml says:

  --environment NAME              the environment to promote to
  --app NAME                      one app (default: all that have the environment)

${RENDER}

${DOUBTFUL}

${IDENTITY}

${GITOPS}

${TRUST}

${COMMON}

Example
  GITOPS_TOKEN=… custody promote ghcr.io/acme/checkout@sha256:9f86… \\
    --certificate-identity https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main \\
    --gitops-repository acme/deploy --gitops-path apps/checkout/overlays/dev
  GITOPS_TOKEN=… custody promote --environment staging --gitops-repository acme/deploy

${EXIT_CODES}`,
  run: promoteCommand
}

async function promoteCommand(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  return line.option('environment') === '' ? promoteImage(line, log) : promoteEnvironment(line, log)
}

async function promoteEnvironment(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const { request, run } = openLadderVerb(line, log)
  const context = await openLadderRun(request, run)
  const order = { environment: line.option('environment'), app: line.option('app') || undefined }
  return ladderResult(await promoteLadder(context, request.site, order))
}

async function promoteImage(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const read = readOption(line, process.env)
  if (read('gitops-token') !== '') log.mask(read('gitops-token'))
  const request = parseVerification(line, process.env)
  const gitops = parseGitops(read)
  if (!gitops)
    throw new RequestError('E_GITOPS_REPOSITORY', {
      message: '--gitops-repository is missing',
      reason: 'promote opens a pull request, and nothing says where',
      remedy: 'name the repository that deploys the image, owner/name'
    })
  const run = openRun(process.env, log, parseDuration(line.option('timeout') || '15m'))
  const images = [
    {
      reference: request.reference,
      digest: request.digest,
      gitopsName: line.option('gitops-image') || request.reference.name
    }
  ]
  const promotion = beginPromotion({ images, gitops }, run)
  const { decision, findings, evidence } = await verifyImage(request, run)
  if (decision.error || !evidence)
    return {
      lines: findingsLines(findings),
      json: JSON.stringify({ verified: false, ...findingsJson(findings) }, undefined, 2),
      ...(decision.error && { error: decision.error })
    }
  const outcome = await promotion.complete(evidence)
  return {
    lines: [...findingsLines(findings), ...promotionLines(outcome)],
    json: JSON.stringify({ verified: true, evidence, promotion: outcome ?? null }, undefined, 2)
  }
}
