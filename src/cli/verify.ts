import { parseDuration } from '../chain/parse-request.ts'
import { readPolicyFile, requireApp, trustSourceOf } from '../chain/policy-file.ts'
import { openRun, type Run } from '../chain/run.ts'
import { type Verification, verifyApp, verifyBundles, verifyImage } from '../chain/verify.ts'
import { RequestError } from '../support/errors.ts'
import type { CommandLine } from './arguments.ts'
import { errorJson, findingsJson, findingsLines } from './lines.ts'
import { COMMON, EXIT_CODES, IDENTITY, TRUST } from './help-sections.ts'
import { IDENTITY_OPTIONS, TRUST_OPTIONS } from './options.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'
import { checkOffline, parseBundleVerification, parsePinned, parseVerification } from './verification-arguments.ts'

/** `custody verify`: what the registry holds for one digest, judged against the identity that must have signed. */
export const verifyVerb: Verb = {
  usage: 'verify IMAGE@sha256:…',
  summary: 'verify what the registry holds for one digest',
  options: [...IDENTITY_OPTIONS, ...TRUST_OPTIONS, 'environment', 'policy'],
  lists: ['bundle'],
  switches: ['offline'],
  page: `custody verify IMAGE@sha256:… --certificate-identity URI [options]
       custody verify IMAGE@sha256:… --policy custody.yaml [options]
       custody verify sha256:… --bundle FILE --certificate-identity URI [options]

Reads what is attached to the digest (bundles and cosign tags) and verifies each piece against the trust root: certificate,
log entry or timestamp, signature, subject, identity. Succeeds when everything required was found and verified.

${IDENTITY}
  --environment NAME              with --require vsa: the environment that the gate let the digest into; the signer is then
                                  the gate's workflow, and --source-ref the base branch

Or by the GitOps repository's policy, which says all of it, trust included
  --policy FILE             its custody.yaml; the image must be one of its apps

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
    return told(request.digest.toString(), await verifyBundles(request, open()))
  }
  if (line.option('policy') !== '') return verifyByPolicy(line, open())
  const request = parseVerification(line, process.env)
  return told(request.reference.at(request.digest), await verifyImage(request, open()))
}

async function verifyByPolicy(line: CommandLine, run: Run): Promise<CommandResult> {
  const { reference, digest } = parsePinned(line)
  refuseTwoRules(line)
  const file = await readPolicyFile(line.option('policy'))
  const app = requireApp(file, reference)
  const trust = trustSourceOf(file.policy, file.folder)
  const request = { app, digest, trust, githubToken: process.env['GITHUB_TOKEN'] }
  return told(reference.at(digest), await verifyApp(request, run))
}

function refuseTwoRules(line: CommandLine): void {
  const stray = [...IDENTITY_OPTIONS, ...TRUST_OPTIONS, 'environment'].find(
    (name) => name !== 'timeout' && line.option(name) !== ''
  )
  if (stray === undefined) return
  throw new RequestError('E_ARGUMENT', {
    message: `--${stray} is given beside --policy`,
    reason: 'the policy says who must have signed and whom to trust; nothing tells which of the two is meant',
    remedy: `leave --${stray} or --policy out`
  })
}

function told(name: string, { decision, findings }: Pick<Verification, 'decision' | 'findings'>): CommandResult {
  const { accepted, error } = decision
  const json = {
    subject: name,
    verified: accepted,
    ...findingsJson(findings),
    errors: error ? [errorJson(error)] : []
  }
  return {
    lines: [...findingsLines(findings), accepted ? `verified ${name}` : `REFUSED ${name}`],
    json: JSON.stringify(json, undefined, 2),
    ...(error && { error })
  }
}
