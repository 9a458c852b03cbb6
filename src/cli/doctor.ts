import { examineDigest, type DoctorReport } from '../chain/doctor.ts'
import { parseDuration } from '../chain/parse-request.ts'
import { parseEngines } from '../chain/policies.ts'
import { openRun } from '../chain/run.ts'
import { parseImageName } from '../image/reference.ts'
import { RefusalError, RequestError } from '../support/errors.ts'
import type { Diagnosis } from '../admission/diagnosis.ts'
import type { CommandLine } from './arguments.ts'
import { COMMON, EXIT_CODES } from './help-sections.ts'
import { findingsJson, findingsLines } from './lines.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'

/** `custody doctor`: would this digest be admitted, by which engine, and if not, why not. */
export const doctorVerb: Verb = {
  usage: 'doctor IMAGE@sha256:…',
  summary: 'tell what each admission engine would say, and why',
  options: ['policy', 'for', 'timeout'],
  page: `custody doctor IMAGE@sha256:… [--policy FILE] [--for LIST] [options]

Reads what is attached to the digest and who signed it, and tells for each admission engine with the policy of custody.yaml
whether it would let the image in; where not, the first reason and what to do about it.

  --policy FILE             default custody.yaml; paths in it are relative to its folder
  --for LIST                engines; default: those that custody.yaml names, or all that look at images

${COMMON}

Example
  custody doctor ghcr.io/acme/checkout@sha256:9f86…

${EXIT_CODES}`,
  run: doctorCommand
}

async function doctorCommand(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const [name = '', ...more] = line.images
  const { reference, digest } = parseImageName(name)
  if (!digest || more.length > 0)
    throw new RequestError('E_ARGUMENT', {
      message: 'custody doctor takes one image with its digest',
      reason: more.length > 0 ? `${line.images.length} are given` : 'a tag can move between this look and the next',
      remedy: 'write custody doctor NAME@sha256:…'
    })
  const request = {
    reference,
    digest,
    policyPath: line.option('policy') || 'custody.yaml',
    engines: parseEngines(line.option('for'))
  }
  const run = await openRun(process.env, log, parseDuration(line.option('timeout') || '15m'))
  const report = await examineDigest(request, run)
  const { attached, decision, diagnoses } = report
  const refusing = diagnoses.filter(({ verdict }) => verdict !== 'admits')
  const json = {
    subject: reference.at(digest),
    verified: decision.accepted,
    registry: { referrersApi: attached.inventory.referrersApi },
    ...findingsJson(attached.findings),
    engines: diagnoses
  }
  return {
    lines: reportLines(reference.at(digest), report),
    json: JSON.stringify(json, undefined, 2),
    ...(refusing.length > 0 && { error: refused(reference.at(digest), refusing) })
  }
}

function reportLines(name: string, { attached, diagnoses }: DoctorReport): string[] {
  const { findings, inventory } = attached
  const how = inventory.referrersApi
    ? 'the registry lists referrers itself'
    : 'the registry has no referrers API: they are listed in the tag sha256-…'
  const width = Math.max(...diagnoses.map(({ engine }) => engine.length))
  return [
    name,
    ...(findings.attachments.length + findings.refused.length === 0
      ? ['  nothing is attached']
      : findingsLines(findings)),
    ...signerLines(attached),
    `  ${how}`,
    '',
    ...diagnoses.flatMap(({ engine, version, verdict, reason, remedy }) => [
      `${verdict.padEnd(10)}${engine.padEnd(width + 1)}${version.padEnd(8)}${reason}`,
      ...(remedy === '' ? [] : [`${' '.repeat(10)}${' '.repeat(width + 9)}→ ${remedy}`])
    ])
  ]
}

function signerLines({ findings }: DoctorReport['attached']): string[] {
  const signers = findings.attachments.map(
    ({ verified: { signer } }) =>
      `  signer   ${signer.subjectAlternativeName} for ${signer.sourceRepository ?? 'no repository'} (${signer.issuer})`
  )
  return [...new Set(signers)]
}

function refused(name: string, refusing: readonly Diagnosis[]): RefusalError {
  return new RefusalError('E_DOCTOR', {
    message: `${name} would not be admitted by ${refusing.map(({ engine }) => engine).join(', ')}`,
    reason: refusing[0]?.reason ?? '',
    remedy: refusing[0]?.remedy ?? '',
    state: 'nothing was changed'
  })
}
