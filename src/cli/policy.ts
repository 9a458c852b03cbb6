import { makePolicies, parsePoliciesRequest, policyLines } from '../chain/policies.ts'
import { openRun } from '../chain/run.ts'
import { parseDuration } from '../chain/parse-request.ts'
import type { CommandLine } from './arguments.ts'
import { COMMON, EXIT_CODES } from './help-sections.ts'
import type { CommandResult } from './result.ts'
import type { TerminalLog } from './terminal-log.ts'
import type { Verb } from './verb.ts'

/** `custody policy`: the policies of the admission engines, written from custody.yaml or compared with it. */
export const policyVerb: Verb = {
  usage: 'policy --out FOLDER',
  summary: 'write or check admission policies for custody.yaml',
  options: ['policy', 'for', 'out', 'check', 'timeout'],
  page: `custody policy (--out FOLDER | --check FOLDER) [--for LIST] [options]

Writes for each admission engine the policies that admit exactly what custody.yaml allows, each with its tests and a header
that says for which versions it is and how to test it. What an engine can't enforce is refused with the reason, never written.

  --policy FILE             default custody.yaml; paths in it are relative to its folder
  --for LIST                kyverno, kyverno-clusterpolicy, policy-controller, validating-admission-policy, gatekeeper,
                            ratify, image-policy-webhook, flux, argo-cd; default: the engines that custody.yaml names
  --out FOLDER              write the files; what an earlier run left over is removed
  --check FOLDER            write nothing: compare, then run the tests with kyverno and gator where they are on PATH

${COMMON}

Example
  custody policy --for kyverno,policy-controller --out policies
  custody policy --check policies          # in a pull request workflow

${EXIT_CODES}`,
  run: policyCommand
}

async function policyCommand(line: CommandLine, log: TerminalLog): Promise<CommandResult> {
  const request = parsePoliciesRequest(line.option)
  const run = openRun(process.env, log, parseDuration(line.option('timeout') || '15m'))
  const result = await makePolicies(request, run)
  const { files, changed, differences, tests, error } = result
  const json = { files: files.map(({ path }) => path), changed, differences, tests }
  return { lines: policyLines(result, request.task), json: JSON.stringify(json, undefined, 2), ...(error && { error }) }
}
