import type { DoctorReport } from '../chain/doctor.ts'
import { findingsLines } from './lines.ts'

interface Row {
  readonly verdict: string
  readonly topic: string
  readonly reason: string
  readonly remedy: string
}

const VERDICT_WIDTH = 10

/** What doctor found, for people: what is attached, then a table each for engines, registry and repository. */
export function doctorLines(name: string, { attached, diagnoses, registry, repository }: DoctorReport): string[] {
  const { findings } = attached
  const engines = diagnoses.map(({ engine, version, ...rest }) => ({ topic: `${engine} ${version}`, ...rest }))
  return [
    name,
    ...(findings.attachments.length + findings.refused.length === 0
      ? ['  nothing is attached']
      : findingsLines(findings)),
    ...signerLines(attached),
    '',
    ...table('engines', engines),
    '',
    ...table('registry', registry),
    ...(repository ? ['', ...table(`${repository.repository}, ${repository.branch}`, repository.findings)] : [])
  ]
}

function table(title: string, rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(({ topic }) => topic.length)) + 2
  return [
    title,
    ...rows.flatMap(({ verdict, topic, reason, remedy }) => [
      `  ${verdict.padEnd(VERDICT_WIDTH)}${topic.padEnd(width)}${reason}`,
      ...(remedy === '' ? [] : [`${' '.repeat(2 + VERDICT_WIDTH + width)}→ ${remedy}`])
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
