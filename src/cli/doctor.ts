import { type DoctorReport, type DoctorRequest, examineDigest } from '../chain/doctor.ts'
import { parseRepository } from '../chain/gitops-inputs.ts'
import { parseDuration } from '../chain/parse-request.ts'
import { parseEngines } from '../chain/policies.ts'
import { openRun } from '../chain/run.ts'
import { RefusalError } from '../support/errors.ts'
import { type CommandLine, readOption } from './arguments.ts'
import { doctorLines } from './doctor-lines.ts'
import { COMMON, EXIT_CODES } from './help-sections.ts'
import { findingsJson } from './lines.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'
import { parsePinned } from './verification-arguments.ts'

/** `custody doctor`: would this digest be admitted, by which engine, and if not, why not. */
export const doctorVerb: Verb = {
  usage: 'doctor IMAGE@sha256:…',
  summary: 'tell what each admission engine would say, and why',
  options: ['policy', 'for', 'gitops-repository', 'gitops-base', 'timeout'],
  page: `custody doctor IMAGE@sha256:… [--policy FILE] [--for LIST] [options]

Reads what is attached to the digest and who signed it, and tells for each admission engine with the policy of custody.yaml
whether it would let the image in; where not, the first reason and what to do about it. Then it looks at the registry, and at how the
GitOps repository guards its branch: pull requests, required checks, signed commits, history, who owns custody.yaml, and what the
token of a workflow may do. What can't be seen is told as unknown, with the permission that is missing.

  --policy FILE             default custody.yaml; paths in it are relative to its folder
  --for LIST                engines; default: those that custody.yaml names, or all that look at images
  --gitops-repository OWNER/NAME  default: the one under admission: gitops: in custody.yaml
  --gitops-base BRANCH      default: the repository's default branch
                            the token is read from GITOPS_TOKEN, else GITHUB_TOKEN (administration=read shows everything)

${COMMON}

Example
  custody doctor ghcr.io/acme/checkout@sha256:9f86…

${EXIT_CODES}`,
  run: doctorCommand
}

async function doctorCommand(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const request = parseDoctorRequest(line)
  if (request.gitopsToken !== '') log.mask(request.gitopsToken)
  const run = openRun(process.env, log, parseDuration(line.option('timeout') || '15m'))
  const report = await examineDigest(request, run)
  const name = request.reference.at(request.digest)
  const error = refusalOf(name, report)
  return {
    lines: doctorLines(name, report),
    json: JSON.stringify(doctorJson(name, report), undefined, 2),
    ...(error && { error })
  }
}

function parseDoctorRequest(line: CommandLine): DoctorRequest {
  const read = readOption(line, process.env)
  return {
    ...parsePinned(line),
    policyPath: line.option('policy') || 'custody.yaml',
    engines: parseEngines(line.option('for')),
    site: read('gitops-repository') === '' ? undefined : parseRepository(read),
    gitopsToken: read('gitops-token') || read('github-token')
  }
}

function doctorJson(subject: string, { attached, decision, diagnoses, registry, repository }: DoctorReport): object {
  return {
    subject,
    verified: decision.accepted,
    ...findingsJson(attached.findings),
    engines: diagnoses,
    registry: { referrersApi: attached.inventory.referrersApi, findings: registry },
    ...(repository && { repository: { name: repository.repository, ...repository } })
  }
}

/** The refusal that has to be told, engines first; undefined where nothing has to be mended. */
function refusalOf(name: string, { diagnoses, repository }: DoctorReport): RefusalError | undefined {
  const refusing = diagnoses.filter(({ verdict }) => verdict !== 'admits')
  const lacking = (repository?.findings ?? []).filter(({ verdict }) => verdict === 'lacks')
  const [first] = [...refusing, ...lacking]
  if (!first) return undefined
  const engines = refusing.map(({ engine }) => engine).join(', ')
  const topics = lacking.map(({ topic }) => topic).join(', ')
  const parts = [
    ...(engines === '' ? [] : [`${name} would not be admitted by ${engines}`]),
    ...(topics === '' ? [] : [`${repository?.repository ?? ''} lacks ${topics}`])
  ]
  const { reason, remedy } = first
  return new RefusalError('E_DOCTOR', { message: parts.join('; '), reason, remedy, state: 'nothing was changed' })
}
