import { parseDuration } from '../chain/parse-request.ts'
import { openRun } from '../chain/run.ts'
import { type Verification, verifyBundles, verifyImage } from '../chain/verify.ts'
import type { CommandLine } from './arguments.ts'
import { findingsJson, findingsLines } from './lines.ts'
import { COMMON, EXIT_CODES, IDENTITY, TRUST } from './help-sections.ts'
import { IDENTITY_OPTIONS, TRUST_OPTIONS } from './options.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'
import { checkOffline, parseBundleVerification, parseVerification } from './verification-arguments.ts'

/** `custody verify`: what the registry holds for one digest, judged against the identity that must have signed. */
export const verifyVerb: Verb = {
  usage: 'verify IMAGE@sha256:…',
  summary: 'verify what the registry holds for one digest',
  options: [...IDENTITY_OPTIONS, ...TRUST_OPTIONS],
  lists: ['bundle'],
  switches: ['offline'],
  page: `custody verify IMAGE@sha256:… --certificate-identity URI [options]
       custody verify sha256:… --bundle FILE --certificate-identity URI [options]

Reads what is attached to the digest (bundles and cosign tags) and verifies each piece against the trust root: certificate,
log entry or timestamp, signature, subject, identity. Succeeds when everything required was found and verified.

${IDENTITY}

Where from (default: the registry)
  --bundle FILE             a Sigstore bundle, or one on each line; may be given again. No registry is asked
  --offline                 no network at all: with --bundle and --trusted-root

${TRUST}

${COMMON}

Example
  custody verify ghcr.io/acme/checkout@sha256:9f86… \\
    --certificate-identity https://github.com/acme/checkout/.github/workflows/release.yml@refs/heads/main

${EXIT_CODES}`,
  run: verifyCommand
}

async function verifyCommand(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  checkOffline(line)
  const open = () => openRun(process.env, log, parseDuration(line.option('timeout') || '15m'))
  if (line.list('bundle').length > 0) {
    const request = parseBundleVerification(line)
    return told(request.digest.toString(), await verifyBundles(request, await open()))
  }
  const request = parseVerification(line, process.env)
  return told(request.reference.at(request.digest), await verifyImage(request, await open()))
}

function told(name: string, { decision, findings }: Pick<Verification, 'decision' | 'findings'>): CommandResult {
  return {
    lines: [...findingsLines(findings), decision.accepted ? `verified ${name}` : `REFUSED ${name}`],
    json: JSON.stringify({ subject: name, verified: decision.accepted, ...findingsJson(findings) }, undefined, 2),
    ...(decision.error && { error: decision.error })
  }
}
