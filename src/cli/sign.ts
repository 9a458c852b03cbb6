import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSigningRequest } from '../chain/parse-request.ts'
import { passageOf } from '../chain/passage.ts'
import { beginPromotion } from '../chain/promote.ts'
import { openRun } from '../chain/run.ts'
import { signImages } from '../chain/sign.ts'
import { tokenSource } from '../chain/tokens.ts'
import { evidenceJson } from '../evidence/evidence-json.ts'
import { takeTokenRequest } from '../sigstore/identity.ts'
import { type CommandLine, readOption } from './arguments.ts'
import { evidenceLines, promotionLines } from './lines.ts'
import { COMMON, EXIT_CODES, GITOPS, TRUST } from './help-sections.ts'
import { GITOPS_OPTIONS, TRUST_OPTIONS } from './options.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'

const SIGN_OPTIONS = [
  ...['image', 'digest', 'sbom', 'syft-path', 'scan', 'tags', 'revision', 'formats', 'transparency-log', 'public-log'],
  'github-attestation-store'
]

/** `custody sign`: the main road of the action, on a terminal or another CI. */
export const signVerb: Verb = {
  usage: 'sign IMAGE@sha256:…',
  summary: 'sign, attest, attach, read back; with --gitops-* open the pull request too',
  options: [...SIGN_OPTIONS, ...GITOPS_OPTIONS, ...TRUST_OPTIONS],
  switches: ['force-reopen'],
  page: `custody sign IMAGE@sha256:… [IMAGE@sha256:… …] [options]

Signs each digest keylessly, attaches signature, SLSA provenance and SPDX SBOM to it in its registry, reads everything back
and verifies it. What is there already and valid is kept. In a GitHub Actions job with "permissions: id-token: write" the
identity comes from the runner; elsewhere pass a token for the audience sigstore in SIGSTORE_ID_TOKEN.

What to write
  --sbom auto|FILE|none     BuildKit's SBOM in the index, else Syft; or that SPDX 2.x JSON file (default auto)
  --syft-path FILE          Syft to use in place of the one on PATH or the pinned download
  --scan FILE               scan record of "custody scan --output", attested too; must have passed
  --tags LIST               tags put on the digest once everything was read back and verified
  --revision this-commit    sign only what says that it was built from the commit of this run (default any)
  --formats LIST            bundle,legacy (default both): Sigstore bundles; cosign's .sig and .att tags
  --transparency-log V      auto|v1|v2 of Rekor
  --public-log allow        sign from a private repository into the public log
  --github-attestation-store auto|never|require
                            GitHub's attestation store too, with the token in GITHUB_TOKEN (default auto: in a public
                            repository's job, on the public Sigstore, where that token may)

${GITOPS}

${TRUST}

${COMMON}

Example
  custody sign ghcr.io/acme/checkout@sha256:9f86… --sbom checkout.spdx.json

${EXIT_CODES}`,
  run: signCommand
}

async function signCommand(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const tokenRequest = takeTokenRequest(process.env)
  const given = process.env['SIGSTORE_ID_TOKEN']
  delete process.env['SIGSTORE_ID_TOKEN']
  const read = readOption(line, process.env)
  for (const name of ['gitops-token', 'github-token']) if (read(name) !== '') log.mask(read(name))
  const request = parseSigningRequest(read, log)
  const run = openRun(process.env, log, request.timeoutMs)
  passageOf(request, tokenRequest !== undefined || Boolean(given), run)
  const promotion = beginPromotion(request, run)
  const result = await signImages(request, tokenSource(tokenRequest, given, run), promotion.permit, run)
  const { evidence, bundles, storing } = result
  const path = join(run.folder, 'evidence.json')
  await writeFile(path, evidenceJson(evidence))
  const outcome = await promotion.complete(evidence).finally(() => storing)
  const lines = [...evidenceLines(evidence), `bundles  ${bundles}`, `evidence ${path}`, ...promotionLines(outcome)]
  return { lines, json: JSON.stringify({ evidence, bundles, promotion: outcome ?? null }, undefined, 2) }
}
