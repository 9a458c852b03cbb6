import { copyFile } from 'node:fs/promises'
import { openRun } from '../chain/run.ts'
import { scanImage } from '../chain/scan.ts'
import { parseScanRequest } from '../chain/scan-request.ts'
import { countsLine, gateError, rulesLine } from '../scan/words.ts'
import { type CommandLine, readOption } from './arguments.ts'
import { EXIT_CODES } from './help-sections.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'

/** `custody scan`: what a scanner finds in one digest, judged by rules that need a reason and an end for each exception. */
export const scanVerb: Verb = {
  usage: 'scan IMAGE@sha256:…',
  summary: "scan a digest with Trivy, or judge a report of Trivy's or Grype's, and say whether it may go on",
  options: [
    ...['digest', 'report', 'scanner-path', 'fail-on', 'ignore-file', 'vex', 'database-repository', 'database-cache'],
    ...['database-max-age', 'output', 'timeout']
  ],
  switches: ['ignore-unfixed'],
  page: `custody scan IMAGE@sha256:… [options]
custody scan --report FILE [options]

Runs Trivy (0.74.0, pinned by SHA-256) on each platform of the digest in its registry, with the newest vulnerability database,
whose digest and age go into the record; or judges the JSON report that Trivy or Grype wrote already. Succeeds when nothing
blocks. The record (--output) is what "custody sign --scan" signs into the image's evidence.

What blocks
  --fail-on SEVERITY        CRITICAL (default), HIGH, MEDIUM, LOW: this and above; none only reports
  --ignore-unfixed          what nobody has mended yet is reported and does not block
  --ignore-file FILE        default .trivyignore.yaml where it is there; each entry needs a statement and an expired_at
  --vex FILE                OpenVEX document about this image

What is judged
  --report FILE             JSON of trivy image --format json, or of grype -o json; for an index a line for each platform
  --scanner-path FILE       Trivy to use in place of the pinned one
  --database-repository R   like ghcr.io/aquasecurity/trivy-db:2, several separated by commas, tried in this order
  --database-cache FOLDER   keeps database archives by their hash from one run to the next
  --database-max-age TIME   72h, 3d (default); an older database judges nothing

Output
  --output FILE             the scan record
  --json                    the record as JSON on standard output; progress stays on standard error
  --quiet                   no progress
  --timeout TIME            90s, 20m (default), 1h

Example
  custody scan ghcr.io/acme/checkout@sha256:9f86… --ignore-unfixed --output scan.json

${EXIT_CODES}`,
  run: scanCommand
}

async function scanCommand(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const read = readOption(line, process.env)
  if (read('github-token') !== '') log.mask(read('github-token'))
  const request = parseScanRequest((name) => (name === 'ignore-unfixed' ? String(line.isOn(name)) : read(name)), {
    workspace: process.cwd()
  })
  const run = openRun(process.env, log, request.timeoutMs)
  const { verdict, record, files } = await scanImage(request, run)
  const output = line.option('output')
  if (output !== '') await copyFile(files.record, output)
  for (const warning of verdict.warnings) log.warning(warning)
  return {
    lines: [
      `${verdict.passed ? 'passed' : 'BLOCKED'} ${record.subject.name}@${record.subject.digest}`,
      `  found    ${countsLine(verdict.counts)}`,
      `  blocks   ${rulesLine(record.rules)}`,
      `  scanner  ${record.scanner.name} ${record.scanner.version}${record.scanner.database ? `, database of ${record.scanner.database.updatedAt}` : ''}`,
      `  reports  ${files.reports}`,
      `  SARIF    ${files.sarif}`
    ],
    // As large as the record: written only for who asks for it.
    get json() {
      return JSON.stringify(record, undefined, 2)
    },
    ...(!verdict.passed && { error: gateError(record, verdict) })
  }
}
